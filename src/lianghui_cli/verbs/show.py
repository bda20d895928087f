"""Reading a text around a place: its sentences with their line numbers."""

from typing import NamedTuple

from lianghui_cli.errors import CorpusError
from lianghui_cli.model import Article, Document, Sentence


class Shown(NamedTuple):
    """A sentence of the text; `mark`: it stands on the line that was asked for."""

    doc: str
    line: int
    last_line: int
    title: str
    text: str
    mark: bool


def show(document: Document, lines: int, first: int | None, last: int | None, context: int) -> list[Shown]:
    """The sentences on lines first-last and `context` more before and after them in their article, in reading order.

    `lines`: how many the text has. Without `first`, the whole text. On a blank line: the sentences around it, none
    marked. Raises CorpusError where the text has no such line.
    """
    if first is None or last is None:
        return [
            _shown(document, article, sentence, False)
            for article in document.articles
            for sentence in article.sentences
        ]
    if not 1 <= first <= last <= lines:
        raise CorpusError(f"{document.doc} has lines 1 to {lines}; there is no line {last if last > lines else first}")
    rows: list[Shown] = []
    for article in document.articles:
        marked = {n for n, sentence in enumerate(article.sentences) if _stands(sentence, first, last)}
        near = {m for n in marked for m in range(n - context, n + context + 1)}
        rows += [_shown(document, article, s, n in marked) for n, s in enumerate(article.sentences) if n in near]
    return rows or _around(document, first, last, context)


def _stands(sentence: Sentence, first: int, last: int) -> bool:
    return any(first <= piece.line <= last for piece in sentence.pieces)


def _around(document: Document, first: int, last: int, context: int) -> list[Shown]:
    """The nearest sentences before and after blank lines, in line order."""
    rows = [_shown(document, article, s, False) for article in document.articles for s in article.sentences]
    rows.sort(key=lambda row: row.line)
    before = [row for row in rows if row.last_line < first][-max(context, 1) :]
    after = [row for row in rows if row.line > last][: max(context, 1)]
    return before + after


def _shown(document: Document, article: Article, sentence: Sentence, mark: bool) -> Shown:
    return Shown(document.doc, sentence.line, sentence.last_line, article.title or "", sentence.text, mark)
