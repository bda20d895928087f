"""The cells of a comparison: what is stated for an indicator, a region, a year and a kind, or why nothing stands there.

All sources are kept, also those that disagree. Which columns there are is for compare.
"""

from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from lianghui_cli.model import Figure
from lianghui_cli.verbs.outcomes import Outcome, Results, outcomes

STATED, IN_WORDS, NOT_STATED, NO_TEXT = "stated", "in words", "not stated", "no text"
TARGET, ACTUAL, NONE, FORECAST = "target", "actual", "none", "forecast"


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
    outcomes: tuple[Outcome, ...] = ()  # what came of its targets
    rank: int | None = None  # among the regions, where they are ranked


def kind_of(figure: Figure) -> str:
    """The column a figure stands in: what is said to have no target stands with the targets."""
    return TARGET if figure.kind == NONE else figure.kind


def rows_of(
    region: str, layout: tuple[Column, ...], figures: list[Figure], texts: frozenset[tuple[str, int]], told: Results
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
        came = tuple(kept(layout, cells, told))
        yield Row(region, indicator, label, period, cells, tuple(changes(layout, cells)), came)


def kept(layout: tuple[Column, ...], cells: tuple[Cell, ...], told: Results) -> Iterable[Outcome]:
    """What came of the targets of a row, year by year."""
    sources = {(column.year, column.kind): cell.sources for column, cell in zip(layout, cells, strict=True)}
    for (year, kind), targets in sources.items():
        if kind == TARGET:
            yield from outcomes(targets, sources.get((year, ACTUAL), ()), told)


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
