"""Texts read no further than a question needs: only those that may answer it, or nothing but their sentences.

What is read so has the same sentences as what is read whole. A text with front matter is always read whole.
"""

from collections.abc import Callable, Sequence

from lianghui_cli.corpus.load import FRONT, Take, told_of, whole
from lianghui_cli.corpus.readers import Text
from lianghui_cli.corpus.readers.kinds import PARTED
from lianghui_cli.model import Article, Document, Sentence


def bare(name: str, text: Text) -> tuple[Document, str]:
    """The sentences of a text as one article that says nothing of itself, for what only counts or looks at words."""
    if text.text.startswith(FRONT):
        return whole(name, text)
    told = _sentences(text)
    lines = [sentence.line for sentence in told]
    article = Article(None, min(lines, default=1), max(lines, default=1), (), None, None, None, None, told)
    return Document(name, text.text, text.encoding, (article,) if told else ()), _wrong(text)


def sifted(on_page: Callable[[str], bool], holds: Callable[[Sequence[str]], bool]) -> Take:
    """What takes only those texts apart that may have a hit; of the others nothing but the name is left.

    on_page: False where no sentence of a text (as it is decoded) can be a hit; holds: whether one of its sentences is.
    """

    def take(name: str, text: Text) -> tuple[Document, str]:
        front = text.text.startswith(FRONT)
        if front or (on_page(text.text) and holds([sentence.text for sentence in _sentences(text)])):
            return whole(name, text)
        return Document(name, "", text.encoding, ()), _wrong(text)

    return take


def _sentences(text: Text) -> tuple[Sentence, ...]:
    from lianghui_cli.corpus.lines import lines_of
    from lianghui_cli.corpus.page import paragraphs, sentences
    from lianghui_cli.corpus.titles import headed

    return sentences(paragraphs(headed(lines_of(text.text, text.encoding in PARTED))))[0]


def _wrong(text: Text) -> str:
    """What is wrong with what the row of a text says of it."""
    return told_of(text)[1] if text.part else ""
