"""Every hit of a query in the texts that a scope lets through: rows, counts and concordance lines.

What a hit is, query/match.py decides; which articles are asked, verbs/scope.py. It shows nothing and cuts no text.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from lianghui_cli.model import Article, Document, Sentence, Span
from lianghui_cli.query.match import Finder
from lianghui_cli.verbs.scope import Scope, in_scope

RegionOf = Callable[[Article, Sentence], str]
Key = str | int | None


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


class Count(NamedTuple):
    """How much was found, and in how much: `texts` and `characters` are those that the scope let through."""

    key: Key  # of the group; None where there is one count of all, or where a text does not say
    hits: int
    sentences: int
    docs: int
    texts: int
    characters: int


class Found(NamedTuple):
    """The rows that were asked for, and how many there were."""

    rows: tuple[HitRow, ...]
    total: int


class _Hit(NamedTuple):
    document: Document
    article: Article
    at: int  # the sentence's place in its article
    spans: tuple[Span, ...]

    @property
    def sentence(self) -> Sentence:
        return self.article.sentences[self.at]


def search(
    documents: Iterable[Document],
    query: Finder,
    scope: Scope,
    region_of: RegionOf,
    *,
    context: int = 0,
    sort: str = "corpus",
    limit: int | None = None,
) -> Found:
    """A row for each sentence with a hit, in the order of `sort`; `limit` cuts the rows, not the total."""
    hits = [hit for document, article in _asked(documents, scope) for hit in _hits(document, article, query)]
    if sort == "date":
        hits.sort(key=_when)
    elif sort == "relevance":
        hits.sort(key=lambda hit: _rank(hit, query.terms))
    return Found(tuple(_row(hit, region_of, context) for hit in hits[:limit]), len(hits))


def kwic(rows: Iterable[HitRow]) -> tuple[KwicRow, ...]:
    """The concordance of `rows`: a line for each span."""
    return tuple(
        KwicRow(row.doc, line, row.region, row.date, row.source, row.text[:start], row.text[start:end], row.text[end:])
        for row in rows
        for (start, end), line in zip(row.spans, row.lines, strict=True)
    )


def count(
    documents: Iterable[Document], query: Finder, scope: Scope, region_of: RegionOf, *, by: str | None = None
) -> tuple[Count, ...]:
    """One count of everything, or one for each `by` (year, region, source, doc), those without a hit included."""
    tallies: dict[Key, _Tally] = {}
    if by is None:
        tallies[None] = _Tally()
    key_of = _KEYS.get(by or "")
    for document, article in _asked(documents, scope):
        found = {hit.at: len(hit.spans) for hit in _hits(document, article, query)}
        same = key_of(document, article) if key_of else None
        for index, sentence in enumerate(article.sentences):
            key = (region_of(article, sentence) or None) if by == "region" else same
            tallies.setdefault(key, _Tally()).add(document.doc, len(sentence.text), found.get(index))
    return tuple(tallies[key].count(key) for key in sorted(tallies, key=_last_unknown))


_KEYS: dict[str, Callable[[Document, Article], Key]] = {
    "year": lambda document, article: article.year,
    "source": lambda document, article: article.source or None,
    "doc": lambda document, article: document.doc,
}


class _Tally:
    """A count in the making."""

    def __init__(self) -> None:
        self.hits = self.sentences = self.characters = 0
        self.docs: set[str] = set()
        self.texts: set[str] = set()

    def add(self, doc: str, characters: int, hits: int | None) -> None:
        self.texts.add(doc)
        self.characters += characters
        if hits is not None:
            self.docs.add(doc)
            self.sentences += 1
            self.hits += hits

    def count(self, key: Key) -> Count:
        return Count(key, self.hits, self.sentences, len(self.docs), len(self.texts), self.characters)


def _asked(documents: Iterable[Document], scope: Scope) -> Iterator[tuple[Document, Article]]:
    for document in documents:
        for article in document.articles:
            if in_scope(document, article, scope):
                yield document, article


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


def _last_unknown(key: Key) -> tuple[bool, str]:
    return key is None, str(key)
