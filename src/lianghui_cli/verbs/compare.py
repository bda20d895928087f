"""The answer of `compare`: targets, results and tasks of regions across years, as values.

Every cell says which it is: stated, in words, not stated in the texts, or no text of that year. It refuses to choose
between sources that disagree (all are kept) and to align tasks with a year of which there is no text. It lays out
nothing.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from lianghui_cli.extract.align import align
from lianghui_cli.model import Document, Figure, Task, TaskPair

STATED, IN_WORDS, NOT_STATED, NO_TEXT = "stated", "in words", "not stated", "no text"
TARGET, ACTUAL, NONE = "target", "actual", "none"


class Column(NamedTuple):
    """A year and what is said of it. `report`: the asked year whose text is expected to say it."""

    year: int
    kind: str  # target | actual
    report: int


class Cell(NamedTuple):
    state: str
    figures: tuple[Figure, ...]  # one for each distinct statement, in corpus order: several disagree
    sources: tuple[Figure, ...]  # all of them, also those that repeat another


class Change(NamedTuple):
    """The difference between two cells of one kind in neighbouring asked years, where each states one number."""

    kind: str
    from_year: int
    to_year: int
    difference: Decimal
    unit: str  # pp where the numbers are per cent


class Row(NamedTuple):
    """One indicator of one region."""

    region: str  # a code, or a group as 110000+120000+130000
    indicator: str
    label: str  # the text's own words where `indicator` is "other", else ""
    period: str | None  # figures of a whole plan or term stand in rows of their own
    cells: tuple[Cell, ...]  # one for each column
    changes: tuple[Change, ...]


class FigureRow(NamedTuple):
    """A figure, or its absence, for the machine formats."""

    region: str
    indicator: str
    year: int
    kind: str
    low: Decimal | None
    high: Decimal | None
    approx: bool | None
    unit: str | None
    relation: str | None
    doc: str | None
    line: int | None
    quote: str | None
    report_year: int | None
    state: str
    label: str
    period: str | None


class TaskRow(NamedTuple):
    """A task and what became of it. `status` is "" where there is no other year to hold it against."""

    region: str
    status: str  # kept | changed | new | dropped | ""
    theme: str
    from_year: int | None
    from_text: str | None
    from_doc: str | None
    from_line: int | None
    to_year: int | None
    to_text: str | None
    to_doc: str | None
    to_line: int | None
    score: float | None
    gone: tuple[str, ...]
    added: tuple[str, ...]


class Comparison(NamedTuple):
    regions: tuple[str, ...]  # those asked for, and the groups that hold one of them
    years: tuple[int, ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    tasks: tuple[TaskRow, ...]
    texts: frozenset[tuple[str, int]]  # region and year of which there is a text

    @property
    def found(self) -> bool:
        """Something is stated: a number, a goal in words or a task."""
        return bool(self.rows or self.tasks)


def texts_of(documents: Iterable[Document]) -> frozenset[tuple[str, int]]:
    """The regions and years of which there is a text: the main region of an article, or that of its session."""
    found: set[tuple[str, int]] = set()
    for article in (article for document in documents for article in document.articles):
        if article.year is None:
            continue
        found.update((region, article.year) for region in article.regions[:1])
        if article.session is not None and article.session.region:
            found.add((article.session.region, article.year))
    return frozenset(found)


def compare(
    regions: Sequence[str] | None,
    years: Iterable[int],
    figures: Iterable[Figure],
    tasks: Iterable[Task],
    texts: frozenset[tuple[str, int]],
    *,
    only: str = "",
) -> Comparison:
    """The comparison of `regions` (None: all) over `years`. `only`: "targets", "results", "tasks" or "" for all."""
    asked = tuple(sorted(set(years)))
    figures, tasks = list(figures), list(tasks)
    if regions is None:
        regions = everywhere(asked, figures, tasks, texts)
    single = tuple(dict.fromkeys(regions))
    layout = columns_of(asked, figures, single, only)
    shown = (*single, *groups_of(single, layout, figures))
    rows = tuple(row for region in shown for row in rows_of(region, layout, figures, texts)) if layout else ()
    aligned = tuple(row for region in shown for row in tasks_of(region, asked, tasks)) if only in ("", "tasks") else ()
    return Comparison(shown, asked, layout, rows, aligned, texts)


def everywhere(
    years: tuple[int, ...], figures: list[Figure], tasks: list[Task], texts: frozenset[tuple[str, int]]
) -> tuple[str, ...]:
    """The single regions that have a text, a figure or a task in one of the years."""
    found = {region for region, year in texts if year in years}
    found.update(f.region for f in figures if f.text_year in years or f.year in years)
    found.update(t.region for t in tasks if t.year in years)
    return tuple(sorted(region for region in found if region and "+" not in region))


def columns_of(
    years: tuple[int, ...], figures: list[Figure], regions: tuple[str, ...], only: str
) -> tuple[Column, ...]:
    """For each asked year the result of the year before and the target; its own result where some text gives it."""
    told = {f.year for f in figures if f.kind == ACTUAL and any(concerns(f.region, region) for region in regions)}
    found: dict[tuple[int, str], Column] = {}
    for year in years:
        if only in ("", "results"):
            found.setdefault((year - 1, ACTUAL), Column(year - 1, ACTUAL, year))
        if only in ("", "targets"):
            found.setdefault((year, TARGET), Column(year, TARGET, year))
        if only in ("", "results") and year in told:
            found.setdefault((year, ACTUAL), Column(year, ACTUAL, year + 1))
    return tuple(found.values())


def concerns(region: str, asked: str) -> bool:
    return region == asked or asked in region.split("+")


def groups_of(regions: tuple[str, ...], layout: tuple[Column, ...], figures: list[Figure]) -> list[str]:
    """The groups of regions that hold an asked one and have a figure to show: each is told apart from its members."""
    wanted = {(column.year, column.kind) for column in layout}
    held = {f.region for f in figures if "+" in f.region and (f.year, kind_of(f)) in wanted}
    return sorted(group for group in held if any(concerns(group, region) for region in regions))


def kind_of(figure: Figure) -> str:
    """The column a figure stands in: what is said to have no target stands with the targets."""
    return TARGET if figure.kind == NONE else figure.kind


def rows_of(
    region: str, layout: tuple[Column, ...], figures: list[Figure], texts: frozenset[tuple[str, int]]
) -> Iterable[Row]:
    """The rows of one region in the order in which its texts name the indicators, those outside the list last."""
    places = {(column.year, column.kind): n for n, column in enumerate(layout)}
    held: dict[tuple[str, str, str | None], list[list[Figure]]] = {}
    for figure in figures:
        place = places.get((figure.year or 0, kind_of(figure)))
        if place is None or figure.region != region:
            continue
        key = (figure.indicator, figure.label, figure.period)
        held.setdefault(key, [[] for _ in layout])[place].append(figure)
    for (indicator, label, period), parts in sorted(held.items(), key=lambda item: item[0][0] == "other"):
        cells = tuple(cell(part, column, region, texts) for part, column in zip(parts, layout, strict=True))
        yield Row(region, indicator, label, period, cells, tuple(changes(layout, cells)))


def cell(figures: list[Figure], column: Column, region: str, texts: frozenset[tuple[str, int]]) -> Cell:
    if not figures:
        there = all((part, column.report) in texts or (region, column.report) in texts for part in region.split("+"))
        return Cell(NOT_STATED if there else NO_TEXT, (), ())
    said: dict[tuple[object, ...], Figure] = {}
    for f in figures:
        said.setdefault((f.kind, f.low, f.high, f.approx, f.unit, f.relation), f)
    numeric = any(f.low is not None or f.high is not None for f in figures)
    return Cell(STATED if numeric else IN_WORDS, tuple(said.values()), tuple(figures))


def changes(layout: tuple[Column, ...], cells: tuple[Cell, ...]) -> Iterable[Change]:
    """The changes from one stated year to the next, targets and results apart."""
    for kind in (TARGET, ACTUAL):
        known = sorted((c.year, n) for n, c in enumerate(layout) if c.kind == kind and cells[n].state == STATED)
        for (before, one), (after, two) in pairwise(known):
            difference = between(cells[one], cells[two])
            if difference is not None:
                unit = cells[two].figures[0].unit
                yield Change(kind, before, after, difference, "pp" if unit == "%" else unit)


def between(old: Cell, new: Cell) -> Decimal | None:
    """The difference of two cells that each state one number, both as a point or both as the same kind of bound."""
    if len(old.figures) != 1 or len(new.figures) != 1:
        return None
    one, two = old.figures[0], new.figures[0]
    if one.unit != two.unit:
        return None
    if point(one) and point(two) and one.low is not None and two.low is not None:
        return two.low - one.low
    if one.high is None and two.high is None and one.low is not None and two.low is not None:
        return two.low - one.low
    if one.low is None and two.low is None and one.high is not None and two.high is not None:
        return two.high - one.high
    return None


def point(figure: Figure) -> bool:
    return figure.low is not None and figure.low == figure.high


def tasks_of(region: str, years: tuple[int, ...], tasks: list[Task]) -> Iterable[TaskRow]:
    """The tasks of a region, each year that has some held against the next one that has."""
    held = {year: [t for t in tasks if t.region == region and t.year == year] for year in years}
    told = [year for year in years if held[year]]
    if len(told) == 1:
        for row in align([], held[told[0]]):
            yield task_row(region, row._replace(status=""))
    for before, after in pairwise(told):
        for row in align(held[before], held[after]):
            yield task_row(region, row)


def task_row(region: str, row: TaskPair) -> TaskRow:
    old, new = row.old, row.new
    return TaskRow(
        region=region,
        status=row.status,
        theme=new.theme if new else old.theme if old else "",
        from_year=old.year if old else None,
        from_text=old.text if old else None,
        from_doc=old.doc if old else None,
        from_line=old.line if old else None,
        to_year=new.year if new else None,
        to_text=new.text if new else None,
        to_doc=new.doc if new else None,
        to_line=new.line if new else None,
        score=row.score if old and new else None,
        gone=row.gone,
        added=row.added,
    )


def flat(comparison: Comparison) -> list[FigureRow]:
    """The rows of figures for the machine formats: each source a row, an empty cell a row with its state."""
    found: list[FigureRow] = []
    for row in comparison.rows:
        for column, held in zip(comparison.columns, row.cells, strict=True):
            if not held.sources:
                nothing = (None,) * 9
                found.append(
                    FigureRow(
                        row.region, row.indicator, column.year, column.kind, *nothing, held.state, row.label, row.period
                    )
                )
            found.extend(figure_row(figure) for figure in held.sources)
    return found


def figure_row(f: Figure) -> FigureRow:
    state = STATED if f.low is not None or f.high is not None else IN_WORDS
    value = (f.low, f.high, f.approx, f.unit, f.relation, f.doc, f.line, f.quote, f.text_year)
    return FigureRow(f.region, f.indicator, f.year or 0, f.kind, *value, state, f.label, f.period)
