"""What full-text search looks up: every stretch of one to six characters of a sentence, in either script.

SQLite's tokenizers take a run of Chinese for one word (unicode61) or refuse words of two characters (trigram). A query
of theirs is one token between blanks; so each stretch that may be asked for is made a token of its own: folded, as the
text writes it, and in the traditional forms of its characters. It refuses stretches across punctuation.
"""

import re

from lianghui_cli.query.blanks import squeezed, unified
from lianghui_cli.text.fold import fold
from lianghui_cli.text.forms import traditional

LONGEST = 6
TOKENIZER = "unicode61 remove_diacritics 0 tokenchars '.%'"
_RUN = re.compile(r"(?:[^\W_]|[.%])+")
_WORD = re.compile(r"[a-z0-9]+(?:\.[0-9]+)?%?")  # Latin words and numbers are found whole, however long


def grams(text: str) -> list[str]:
    """The tokens of a sentence, each once."""
    folded, original = squeezed(fold(text)), squeezed(unified(text)).lower()
    found = dict.fromkeys(_WORD.findall(folded))
    for run in _RUN.findall(folded):
        for start in range(len(run)):
            _add(run[start : start + LONGEST], found)
    if original != folded:
        for run in _RUN.findall(original):
            for start in range(len(run)):
                found |= dict.fromkeys([run[start:end] for end in range(start + 1, min(start + LONGEST, len(run)) + 1)])
    return list(found)


def _add(run: str, found: dict[str, None]) -> None:
    """Every beginning of `run`, folded and in its traditional forms."""
    written: list[str] = []  # only where they are other than the folded one
    for end, char in enumerate(run, 1):
        found[run[:end]] = None
        forms = traditional(char)
        if forms:
            written = [before + form for before in written or [run[: end - 1]] for form in forms]
        elif written:
            written = [before + char for before in written]
        for each in written:
            found[each] = None
