"""The cells of a comparison: what is stated for an indicator, a region, a year and a kind, or why nothing stands there.

All sources are kept, also those that disagree. Which columns there are is for compare.
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from lianghui_cli.model import Figure
from lianghui_cli.verbs.outcomes import Outcome, Results, outcomes
from lianghui_cli.verbs.verdict import stated

STATED, IN_WORDS, NOT_STATED, NO_TEXT = "stated", "in words", "not stated", "no text"
RAISED, LOWERED, UNCHANGED = "raised", "lowered", "unchanged"
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


class Row(NamedTuple):
    """One indicator of one region."""

    region: str  # a code, or a group as 110000+120000+130000
    indicator: str
    label: str  # the text's own words where `indicator` is "other", else ""
    period: str | None  # figures of a whole plan or term stand in rows of their own
    cells: tuple[Cell, ...]  # one for each column
    outcomes: tuple[Outcome, ...] = ()  # what came of its targets
    moved: Decimal | None = None  # the last target against the first, where each is one number
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
        targets = [part for part, column in zip(cells, layout, strict=True) if column.kind == TARGET]
        moved = between(targets[0], targets[-1]) if len(targets) > 1 else None
        yield Row(region, indicator, label, period, cells, came, moved)


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


def previous(layout: tuple[Column, ...], place: int) -> int | None:
    """The column of targets before that at `place`; None for the first and for results."""
    before = [n for n, column in enumerate(layout[:place]) if column.kind == TARGET]
    return before[-1] if before and layout[place].kind == TARGET else None


def step_of(row: Row, layout: tuple[Column, ...]) -> Decimal | None:
    """How the last target asked for stands to the one before."""
    step = steps(layout)
    return None if step is None else between(row.cells[step[0]], row.cells[step[1]])


def steps(layout: tuple[Column, ...]) -> tuple[int, int] | None:
    """The last two columns of targets; None where there is one at most."""
    last = [n for n, column in enumerate(layout) if column.kind == TARGET][-2:]
    return (last[0], last[1]) if len(last) == 2 else None


def direction(change: Decimal) -> str:
    """raised, lowered or unchanged."""
    return UNCHANGED if not change else RAISED if change > 0 else LOWERED


def between(old: Cell, new: Cell) -> Decimal | None:
    """What two cells promise at least (of 以内: at most), the second less the first, where each makes one statement."""
    if len(old.figures) != 1 or len(new.figures) != 1:
        return None
    one, two = old.figures[0], new.figures[0]
    before, after = stated(one), stated(two)
    if one.unit != two.unit or before is None or after is None:
        return None
    return after - before


def point(figure: Figure) -> bool:
    return figure.low is not None and figure.low == figure.high
