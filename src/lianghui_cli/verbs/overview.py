"""What is in a corpus: a row a text, and the matrix of regions and years."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from lianghui_cli.model import Document
from lianghui_cli.text.fold import fold
from lianghui_cli.text.gazetteer import name_of

_T = TypeVar("_T")
_FEW, _MANY = 0.03, 0.18  # shares of Han characters with a simplified form: below, hans; above, hant


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


class Cell(NamedTuple):
    """How many texts of a region and year there are."""

    region: str
    region_name: str
    year: int | None
    texts: int


def overview(documents: Iterable[Document]) -> list[Overview]:
    """A row a text, in corpus order."""
    return [_row(document) for document in documents]


def _row(document: Document) -> Overview:
    articles = document.articles
    return Overview(
        doc=document.doc,
        source=_most([article.source for article in articles]),
        date=_most([article.date for article in articles]),
        year=_most([article.year for article in articles]),
        script=script_of(document.text),
        regions=tuple(Counter(article.regions[0] for article in articles if article.regions)),
        articles=len(articles),
        sentences=sum(len(article.sentences) for article in articles),
        characters=sum(not char.isspace() for char in document.text),
        encoding=document.encoding,
    )


def _most(values: Sequence[_T | None]) -> _T | None:
    counts = Counter(value for value in values if value is not None)
    return counts.most_common(1)[0][0] if counts else None


def script_of(text: str) -> str:
    """hans, hant or mixed, by how many of the Han characters have another, simplified form."""
    han = [char for char in text if "㐀" <= char <= "鿿"]
    if not han:
        return ""
    share = sum(a != b for a, b in zip(han, fold("".join(han)), strict=True)) / len(han)
    return "hans" if share < _FEW else "hant" if share > _MANY else "mixed"


def matrix(documents: Iterable[Document], lang: str) -> list[Cell]:
    """For each region that an article of a text is mainly about, and each year of a text: how many texts there are.

    The region of texts that say none is "".
    """
    counts: Counter[tuple[str, int | None]] = Counter()
    for document in documents:
        told = {(article.regions[0], article.year) for article in document.articles if article.regions}
        counts.update(told or {("", _most([article.year for article in document.articles]))})
    rows = sorted(counts.items(), key=lambda item: (item[0][0], item[0][1] or 0))
    return [Cell(region, name_of(region, lang), year, texts) for (region, year), texts in rows]
