"""The regions of a comparison ranked by an indicator. It ranks numbers of one unit; what states none is never placed.

A group of regions and the nation stand beside the ranking, not in it: neither is one of the regions.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from lianghui_cli.verbs.cells import ACTUAL, NO_TEXT, STATED, TARGET, Column, Row, cell, point, step_of, steps
from lianghui_cli.verbs.compare import NATION, Comparison
from lianghui_cli.verbs.verdict import stated


class Ranked(NamedTuple):
    """The regions of one indicator, and by which of the columns they are ranked."""

    indicator: str
    period: str | None
    column: Column
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]  # highest first; those of no rank after them
    step: tuple[int, int] | None = None  # the last two columns of targets, between which the change is told


def ranked(answer: Comparison) -> tuple[Ranked, ...]:
    """The rows of a comparison as one ranking for each indicator (and period), none for figures outside the list."""
    rows: dict[tuple[str, str | None], list[Row]] = {}
    for row in answer.rows:
        if row.indicator != "other":
            rows.setdefault((row.indicator, row.period), []).append(row)
    return tuple(_ranked(answer, indicator, period, held) for (indicator, period), held in rows.items())


ORDERS = ("value", "change", "region")


def in_order(rows: Sequence[Row], order: str) -> list[Row]:
    """The rows of a ranking by `order`, one of ORDERS: falling values, rising changes, codes; after "-" turned.

    What has no value or no change comes last. Example: in_order(rows, "-change") puts the largest rise first.
    """
    key, turned = order.removeprefix("-"), order.startswith("-")
    if key == "region":
        return sorted(rows, key=lambda row: row.region, reverse=turned)
    held = [(row, row.moved if key == "change" else None if row.rank is None else Decimal(row.rank)) for row in rows]
    told = sorted((pair for pair in held if pair[1] is not None), key=lambda pair: pair[1] or 0, reverse=turned)
    return [row for row, _ in told] + [row for row, size in held if size is None]


def _ranked(answer: Comparison, indicator: str, period: str | None, rows: list[Row]) -> Ranked:
    place = _place(answer.columns, rows)
    values = {row.region: value for row in rows if (value := _value(row, place, _unit(rows, place))) is not None}
    order = sorted(values.values(), reverse=True)
    told = [row._replace(rank=order.index(values[row.region]) + 1) for row in rows if row.region in values]
    told.sort(key=lambda row: (row.rank, row.region))
    others = [row for row in rows if row.region not in values]
    empty = [] if period else list(_silent(answer, indicator, {row.region for row in rows}))
    rows = [row._replace(moved=step_of(row, answer.columns)) for row in (*told, *others, *empty)]
    return Ranked(indicator, period, answer.columns[place], answer.columns, tuple(rows), steps(answer.columns))


def _place(columns: Sequence[Column], rows: Sequence[Row]) -> int:
    """The last column of targets that half of the regions with a text of its year set; else what most of them state."""
    counts = [sum(row.cells[n].state == STATED for row in rows) for n, _ in enumerate(columns)]
    known = [sum(row.cells[n].state != NO_TEXT for row in rows) for n, _ in enumerate(columns)]
    targets = [n for n, column in enumerate(columns) if column.kind == TARGET and counts[n] * 2 >= known[n] > 0]
    return targets[-1] if targets else max(range(len(columns)), key=lambda n: (counts[n], columns[n].year))


def _unit(rows: Iterable[Row], place: int) -> str:
    """The unit that most regions write."""
    units = [figure.unit for row in rows for figure in row.cells[place].figures[:1]]
    return max(dict.fromkeys(units), key=units.count, default="")


def _value(row: Row, place: int, unit: str) -> Decimal | None:
    """The number a region is ranked by: the floor before what is striven for, the lower of two sources."""
    if row.region == NATION or "+" in row.region:
        return None
    figures = [f for f in row.cells[place].figures if f.unit == unit]
    points = [f for f in figures if f.kind == ACTUAL and point(f)]
    return min((number for f in points or figures if (number := stated(f)) is not None), default=None)


def _silent(answer: Comparison, indicator: str, told: set[str]) -> Iterable[Row]:
    """The regions that have a text of the years and say nothing of the indicator."""
    for region in answer.regions:
        if region not in told and any((region, year) in answer.texts for year in answer.years):
            cells = tuple(cell([], column, region, answer.texts) for column in answer.columns)
            yield Row(region, indicator, "", None, cells)
