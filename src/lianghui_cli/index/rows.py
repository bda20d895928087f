"""Documents and what they state as rows of the tables of schema.sql, one document at a time. It writes nothing."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import count
from typing import Protocol

from lianghui_cli.errors import ExportError
from lianghui_cli.lexicon import table
from lianghui_cli.model import Article, Document, Figure, Head, Person, Task
from lianghui_cli.query.blanks import squeezed
from lianghui_cli.text.fold import fold, pairs
from lianghui_cli.text.gazetteer import name_of

Cell = str | int | Decimal | None
Row = tuple[str, tuple[Cell, ...]]  # the table and the cells in the order of its columns
OTHER = "other"


class Extracts(Protocol):
    """Who reads figures, people and tasks out of a document."""

    def figures(self, document: Document) -> list[Figure]: ...
    def people(self, document: Document) -> list[Person]: ...
    def tasks(self, document: Document) -> list[Task]: ...


def lookups() -> Iterator[Row]:
    """The rows that are the same for every corpus."""
    for indicator, name_zh, name, unit, _, form, *_ in table("indicators"):
        yield "indicators", (indicator, name, name_zh, unit, form)
    yield "indicators", (OTHER, "outside the list", "表外指标", None, None)
    for char, folded in sorted(pairs()):
        yield "characters", (char, folded)


class Rows:
    """Rows with numbers that run through all documents; a region's row comes before the first row that names it."""

    def __init__(self, extracts: Extracts) -> None:
        self._extracts = extracts
        self._docs: set[str] = set()
        self._regions: set[str] = set()
        self._articles, self._sentences = count(1), count(1)
        self._figures, self._people, self._tasks = count(1), count(1), count(1)

    def of(self, head: Head, document: Document) -> Iterator[Row]:
        """Every row that `document` adds. Raises ExportError where another had its name, by which rows refer to it."""
        if document.doc in self._docs:
            raise ExportError(f"two texts are named {document.doc}: name a folder once, or rename one of the two")
        self._docs.add(document.doc)
        yield "documents", (document.doc, document.encoding, head.lines, head.characters)
        for article in document.articles:
            yield from self._article(document.doc, article)
        for figure in self._extracts.figures(document):
            yield from self._figure(figure)
        for person in self._extracts.people(document):
            yield from self._person(person)
        for task in self._extracts.tasks(document):
            yield from self._named(task.region)
            yield "tasks", (
                next(self._tasks), task.doc, task.line, task.region or None, task.year, task.theme or None, task.text
            )  # fmt: skip

    def _named(self, *codes: str) -> Iterator[Row]:
        for code in codes:
            if code and code not in self._regions:
                self._regions.add(code)
                yield "regions", (code, name_of(code, "en"), name_of(code, "zh"))

    def _article(self, doc: str, article: Article) -> Iterator[Row]:
        own, session = next(self._articles), article.session
        main = article.regions[0] if article.regions else None
        yield from self._named(*article.regions, session.region if session else "")
        held = (session.body, session.region or None, session.term, session.number) if session else (None,) * 4
        yield "articles", (
            own, doc, article.title or None, article.first_line, article.last_line, main,
            article.date, article.year, article.source or None, *held,
        )  # fmt: skip
        for position, region in enumerate(article.regions, 1):
            yield "article_regions", (own, position, region)
        for each in article.sentences:
            yield from self._named(each.region)
            yield "sentences", (
                next(self._sentences), doc, own, each.paragraph, each.line, each.last_line, each.kind,
                each.region or None, each.text, squeezed(fold(each.text)),
            )  # fmt: skip

    def _figure(self, figure: Figure) -> Iterator[Row]:
        name, name_zh = _called(figure)
        yield from self._named(figure.region)
        yield "figures", (
            next(self._figures), figure.doc, figure.line,
            figure.region or None, name_of(figure.region, "en") or None,
            figure.indicator, name or None, name_zh or None, figure.label or None,
            figure.year, figure.period or None, figure.kind, figure.low, figure.high, figure.approx,
            figure.unit or None, figure.relation or None, figure.quote, figure.text_year, figure.stretch,
        )  # fmt: skip

    def _person(self, person: Person) -> Iterator[Row]:
        own = next(self._people)
        yield "people", (own, person.doc, person.name, person.name_hans, person.role, person.speaks, person.year)
        for line in dict.fromkeys(person.lines):
            yield "person_lines", (own, line)
        for position, office in enumerate(person.offices, 1):
            yield from self._named(office.region)
            yield "offices", (
                own, position, office.body, office.level or None, office.region or None, office.rank,
                office.constituency or None,
            )  # fmt: skip
        for position, affiliation in enumerate(person.affiliations, 1):
            yield "affiliations", (own, position, affiliation)
        for position, statement in enumerate(person.statements, 1):
            yield "statements", (own, position, statement.line, statement.text)


def _called(figure: Figure) -> tuple[str, str]:
    """What a figure's indicator is called in English and in Chinese."""
    if figure.indicator == OTHER:
        return figure.label, figure.label
    return _labels()[figure.indicator]


@cache
def _labels() -> dict[str, tuple[str, str]]:
    return {indicator: (name, name_zh) for indicator, name_zh, name, *_ in table("indicators")}
