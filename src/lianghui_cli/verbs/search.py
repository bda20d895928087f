"""Every hit of a query in the texts that a scope lets through: rows and concordance lines.

What a hit is, query/match.py decides; which articles are asked, verbs/scope.py. It shows nothing and cuts no text.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from lianghui_cli.index.texts import Texts
from lianghui_cli.model import Article, Document, Sentence, Span
from lianghui_cli.query.match import Finder
from lianghui_cli.verbs.scope import Scope, asked

RegionOf = Callable[[Article, Sentence], str]


class Around(NamedTuple):
    """A sentence before or after a hit."""

    line: int
    text: str


class HitRow(NamedTuple):
    """A sentence in which something was found. Everything the text does not say is "" or None."""

    doc: str
    line: int
    last_line: int
    region: str
    date: str
    source: str
    title: str
    text: str
    spans: tuple[Span, ...]
    lines: tuple[int, ...]  # the line on which each span begins
    before: tuple[Around, ...]  # the sentences of the same article around it, in reading order
    after: tuple[Around, ...]


class KwicRow(NamedTuple):
    """A hit between what stands left and right of it in its sentence."""

    doc: str
    line: int  # of the keyword
    region: str
    date: str
    source: str
    left: str
    keyword: str
    right: str


class Found(NamedTuple):
    """The rows that were asked for, and how many there were; None where that was not counted."""

    rows: Iterator[HitRow]
    total: int | None


class _Hit(NamedTuple):
    document: Document
    article: Article
    at: int  # the sentence's place in its article
    spans: tuple[Span, ...]

    @property
    def sentence(self) -> Sentence:
        return self.article.sentences[self.at]


def search(
    texts: Texts,
    query: Finder,
    scope: Scope,
    region_of: RegionOf,
    *,
    context: int = 0,
    sort: str = "corpus",
    limit: int | None = None,
) -> Found:
    """A row for each sentence with a hit, in the order of `sort`; `limit` cuts the rows, not the total.

    From texts that are made as they are asked for, rows in corpus order come as they are found, one more than `limit`.
    """
    hits = (
        hit
        for document in texts.holding(query, asked(scope))
        for article in document.articles
        for hit in _hits(document, article, query)
    )
    if texts.lazy and sort == "corpus":
        return Found((_row(hit, region_of, context) for hit in islice(hits, limit and limit + 1)), None)
    found = list(hits)
    if sort == "date":
        found.sort(key=_when)
    elif sort == "relevance":
        found.sort(key=lambda hit: _rank(hit, query.terms))
    return Found((_row(hit, region_of, context) for hit in found[:limit]), len(found))


def kwic(rows: Iterable[HitRow]) -> Iterator[KwicRow]:
    """The concordance of `rows`: a line for each span."""
    return (
        KwicRow(row.doc, line, row.region, row.date, row.source, row.text[:start], row.text[start:end], row.text[end:])
        for row in rows
        for (start, end), line in zip(row.spans, row.lines, strict=True)
    )


def _hits(document: Document, article: Article, query: Finder) -> Iterator[_Hit]:
    """The hits of one article, which is prepared and looked through as a whole."""
    prepared = query.prepare("\n".join([sentence.text for sentence in article.sentences]))
    for at, spans in query.hits(prepared):
        yield _Hit(document, article, at, spans)


def _row(hit: _Hit, region_of: RegionOf, context: int) -> HitRow:
    document, article, at, spans = hit
    sentence = hit.sentence
    return HitRow(
        document.doc,
        sentence.line,
        sentence.last_line,
        region_of(article, sentence),
        article.date or "",
        article.source or "",
        article.title or "",
        sentence.text,
        spans,
        tuple([sentence.line_at(start) for start, _ in spans]),
        _around(article.sentences[max(at - context, 0) : at]),
        _around(article.sentences[at + 1 : at + 1 + context]),
    )


def _around(sentences: tuple[Sentence, ...]) -> tuple[Around, ...]:
    return tuple([Around(sentence.line, sentence.text) for sentence in sentences])


def _when(hit: _Hit) -> str:
    """Earliest first; a text with only a year stands before the days of that year, one without any last."""
    article = hit.article
    return article.date or (str(article.year) if article.year else "~")


def _rank(hit: _Hit, terms: tuple[str, ...]) -> tuple[bool, float]:
    """The very characters that were typed come first (乾 before 干), then what is densest in hits."""
    text = hit.sentence.text
    exact = any(text[start:end] in terms for start, end in hit.spans)
    return not exact, -len(hit.spans) / len(text)
