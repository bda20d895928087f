"""What `lianghui search` says on stderr of a query: what it took for a word, and what to try where nothing is found."""

import os
from collections.abc import Sequence

from lianghui_cli.cli.options import Common, path_told
from lianghui_cli.cli.reading import cache, corpus_folders, say_none, scope, talk
from lianghui_cli.errors import UsageError
from lianghui_cli.index import library
from lianghui_cli.index.texts import Texts
from lianghui_cli.query.match import Finder
from lianghui_cli.query.slips import slips
from lianghui_cli.verbs.scope import asked

_FILES = (".txt", ".md", ".html", ".pdf", ".docx", ".csv", ".jsonl", ".json", ".xlsx")


def refuse_paths(words: Sequence[str]) -> None:
    """Raises UsageError for a word that can only be a path: `search 就业 texts/2025.txt`."""
    for word in words:
        if ("/" in word or word.endswith(_FILES)) and os.path.exists(word):
            raise UsageError(path_told(word))


def say_slips(common: Common, typed: str) -> None:
    """What looks like an operator and was taken for a word, with the right form."""
    for slip in slips(typed):
        form = f": {slip.form}" if slip.form else ""
        if slip.operator == "*":
            common.env.say(f'"*" stands for itself; a word is found in longer ones too{form}; for a pattern use -E')
        elif slip.typed != "not" and slip.operator == "NOT" and len(slip.typed) > 1:
            common.env.say(f'"{slip.typed}" is searched for as it stands; to leave a word out write NOT{form}')
        else:
            common.env.say(f'"{slip.typed}" is searched for as a word; the operator is {slip.operator}{form}')


def say_nothing(common: Common, texts: Texts, finder: Finder, words: Sequence[str]) -> None:
    """That nothing was found, and what the texts have that is near."""
    typed, in_scope = " ".join(words), asked(scope(common))
    for word in words if len(words) > 1 else ():
        if os.path.exists(word):
            common.env.say(path_told(word))
            return
    if not cache(common):  # those without a hit were not read
        from lianghui_cli.corpus.sift import bare

        texts = library.texts(corpus_folders(common), "", talk(common), bare if in_scope is None else None)
    if next(texts.heads(in_scope), None) is None:
        say_none(common, f"nothing found for {typed}")
        return
    from lianghui_cli.verbs.suggest import suggest

    hints = [hint for hint in suggest(texts, finder.terms, in_scope) if hint.forms]
    told = []
    for hint in hints:
        counts = hint.counts or ("",) * len(hint.forms)
        forms = ", ".join(
            f"{form} ({count})" if count else form for form, count in zip(hint.forms, counts, strict=True)
        )
        told.append(
            f"the texts have {forms}" if len(finder.terms) == 1 else f'for "{hint.term}" the texts have {forms}'
        )
    common.env.say(f"nothing found for {typed}" + (f"; {'; '.join(told)}" if told else ""))
