"""What is in a corpus: a row a text, and the matrix of regions and years."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from lianghui_cli.model import Article, Document, Evidence, Head
from lianghui_cli.text.gazetteer import name_of

_T = TypeVar("_T")


class Overview(NamedTuple):
    """One text."""

    doc: str
    source: str | None
    date: str | None
    year: int | None
    script: str  # hans | hant | mixed; "" without Han
    regions: tuple[str, ...]
    articles: int
    sentences: int
    characters: int
    encoding: str  # utf-8, gb18030 ...; pdf, docx
    title: str | None  # of its first article
    kind: str  # of its first article
    evidence: tuple[Evidence, ...] = ()  # on what title, date, year, kind and regions rest, where that was asked


class Cell(NamedTuple):
    """How many texts of a region and year there are."""

    region: str
    region_name: str
    year: int | None
    texts: int


def overview(heads: Iterable[Head]) -> list[Overview]:
    """A row a text, in corpus order."""
    return [_row(head) for head in heads]


def _row(head: Head) -> Overview:
    articles = [part.article for part in head.parts]
    return Overview(
        doc=head.doc,
        source=_most([article.source for article in articles]),
        date=_most([article.date for article in articles]),
        year=_most([article.year for article in articles]),
        script=head.script,
        regions=_regions(articles),
        articles=len(articles),
        sentences=sum(part.sentences for part in head.parts),
        characters=head.characters,
        encoding=head.encoding,
        title=articles[0].title if articles else None,
        kind=articles[0].kind if articles else "",
    )


def _regions(articles: Sequence[Article]) -> tuple[str, ...]:
    """Of a text that is one article all its regions, of a page the main ones of its articles."""
    if len(articles) == 1:
        return articles[0].regions
    return tuple(Counter(article.regions[0] for article in articles if article.regions))


def explained(rows: Iterable[Overview], document: Callable[[str], Document]) -> list[Overview]:
    """The rows with the evidence of what they say. `document`: the document of a name."""
    from lianghui_cli.corpus.explain import evidence

    return [row._replace(evidence=evidence(document(row.doc))) for row in rows]


def _most(values: Sequence[_T | None]) -> _T | None:
    counts = Counter(value for value in values if value is not None)
    return counts.most_common(1)[0][0] if counts else None


def matrix(heads: Iterable[Head], lang: str) -> list[Cell]:
    """For each region that an article of a text is mainly about, and each year of a text: how many texts there are.

    The region of texts that say none is "".
    """
    counts: Counter[tuple[str, int | None]] = Counter()
    for head in heads:
        articles = [part.article for part in head.parts]
        told = {(article.regions[0], article.year) for article in articles if article.regions}
        counts.update(told or {("", _most([article.year for article in articles]))})
    rows = sorted(counts.items(), key=lambda item: (item[0][0], item[0][1] or 0))
    return [Cell(region, name_of(region, lang), year, texts) for (region, year), texts in rows]
