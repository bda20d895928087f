"""The answer of `compare`: targets, results and tasks of regions across years, as values.

Every cell says which it is: stated, in words, not stated in the texts, or no text of that year. It refuses to choose
between sources that disagree (all are kept) and to align tasks with a year of which there is no text. It lays out
nothing.
"""

from collections.abc import Container, Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from lianghui_cli.model import Evidence, Figure, Head, Task
from lianghui_cli.verbs import plans
from lianghui_cli.verbs.cells import (
    ACTUAL,
    FORECAST,
    IN_WORDS,
    STATED,
    TARGET,
    Column,
    Row,
    between,
    direction,
    kind_of,
    previous,
    rows_of,
    step_of,
)  # fmt: skip
from lianghui_cli.verbs.outcomes import distinct, results_of

NATION = "000000"
TARGETS, RESULTS, VERDICTS, TASKS = "targets", "results", "verdicts", "tasks"


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
    stretch: Decimal | None = None  # what is striven for beside: 7%以上、力争达到8%
    rank: int | None = None
    figure: Figure | None = None  # the one stated
    evidence: tuple[Evidence, ...] = ()  # of its region, year and kind, where that was asked
    region_name: str = ""
    indicator_name: str = ""
    change: Decimal | None = None  # of a target against that of the year asked before
    verdict: str | None = None  # of a target with a later result


class Comparison(NamedTuple):
    regions: tuple[str, ...]  # those asked for, and the groups that hold one of them
    years: tuple[int, ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    tasks: tuple[plans.TaskRow, ...]
    texts: frozenset[tuple[str, int]]  # region and year of which there is a text

    @property
    def found(self) -> bool:
        """Something is stated: a number, a goal in words or a task."""
        return bool(self.rows or self.tasks)


def texts_of(heads: Iterable[Head]) -> frozenset[tuple[str, int]]:
    """The regions and years of which there is a text: the main region of an article, or that of its session."""
    found: set[tuple[str, int]] = set()
    for article in (part.article for head in heads for part in head.parts):
        if article.year is None:
            continue
        found.update((region, article.year) for region in article.regions[:1])
        if article.session is not None and article.session.region not in ("", NATION):
            found.add((article.session.region, article.year))
    return frozenset(found)


def coverage(heads: Iterable[Head], region: str) -> tuple[int, str, str]:
    """How many texts are about `region`, and their first and last month or year: (5, "2023-12", "2026-03")."""
    held = [[part.article for part in head.parts if part.article.regions[:1] == (region,)] for head in heads]
    days = sorted((a.date or "")[:7] or str(a.year) for articles in held for a in articles if a.date or a.year)
    return sum(map(bool, held)), *((days[0], days[-1]) if days else ("", ""))


def compare(
    regions: Sequence[str] | None,
    years: Iterable[int],
    figures: Iterable[Figure],
    tasks: Iterable[Task],
    texts: frozenset[tuple[str, int]],
    *,
    only: str = "",
    indicators: Container[str] | None = None,
    align: plans.Align | None = None,
    wish: plans.Wish = plans.ALL,
) -> Comparison:
    """The comparison of `regions` (None: all) over `years`.

    `only`: "targets", "results", "verdicts", "tasks" or "" for all. `indicators`: those shown, if not every one.
    `align`: what holds the tasks of two years against each other, if not resolve.align itself. `wish`: which tasks.
    """
    asked = tuple(sorted(set(years)))
    figures, tasks = [figure for figure in figures if figure.kind != FORECAST], list(tasks)
    results = results_of(figures)  # of every indicator: a goal in words may be measured by one that is not shown
    if indicators is not None:
        figures = [figure for figure in figures if figure.indicator in indicators]
    if regions is None:
        regions = everywhere(asked, figures, tasks, texts)
    single = tuple(dict.fromkeys(regions))
    layout = columns_of(asked, figures, single, only)
    shown = (*single, *groups_of(single, layout, figures))
    rows = tuple(row for region in shown for row in rows_of(region, layout, figures, texts, results)) if layout else ()
    if only == VERDICTS:
        rows = tuple(row for row in rows if row.outcomes)
    told = plans.rows_of(shown, asked, tasks, align, wish) if only in ("", TASKS) else ()
    return Comparison(shown, asked, layout, rows, told, texts)


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
        if only in ("", RESULTS):
            found.setdefault((year - 1, ACTUAL), Column(year - 1, ACTUAL, year))
        if only in ("", TARGETS, VERDICTS):
            found.setdefault((year, TARGET), Column(year, TARGET, year))
        if only in ("", RESULTS, VERDICTS) and year in told:
            found.setdefault((year, ACTUAL), Column(year, ACTUAL, year + 1))
    return tuple(found.values())


def concerns(region: str, asked: str) -> bool:
    return region == asked or asked in region.split("+")


def groups_of(regions: tuple[str, ...], layout: tuple[Column, ...], figures: list[Figure]) -> list[str]:
    """The groups of regions that hold an asked one and have a figure to show: each is told apart from its members."""
    wanted = {(column.year, column.kind) for column in layout}
    held = {f.region for f in figures if "+" in f.region and (f.year, kind_of(f)) in wanted}
    return sorted(group for group in held if any(concerns(group, region) for region in regions))


def narrowed(comparison: Comparison, came: Container[str]) -> Comparison:
    """The rows whose last target was raised, lowered or unchanged, or a target of which was met or missed."""

    def wanted(row: Row) -> bool:
        change = step_of(row, comparison.columns)
        moved = change is not None and direction(change) in came
        return moved or any(one.verdict in came for one in row.outcomes)

    rows = tuple(row for row in comparison.rows if wanted(row))
    left = {row.region for row in rows}
    return comparison._replace(rows=rows, regions=tuple(code for code in comparison.regions if code in left), tasks=())


def flat(comparison: Comparison) -> list[FigureRow]:
    """The rows of figures for the machine formats: each source a row, an empty cell a row with its state."""
    found: list[FigureRow] = []
    for row in comparison.rows:
        for n, column in enumerate(comparison.columns):
            held, before = row.cells[n], previous(comparison.columns, n)
            change = None if before is None else between(row.cells[before], held)
            told = [
                figure_row(figure)._replace(figure=figure, change=change, verdict=_verdict(row, column, figure))
                for figure in held.sources
            ]
            nothing = FigureRow(
                row.region, row.indicator, column.year, column.kind, *(None,) * 9, held.state, row.label, row.period
            )
            found += [each._replace(rank=row.rank) for each in told or [nothing]]
    return found


def _verdict(row: Row, column: Column, target: Figure) -> str | None:
    """What came of a target of the row; None for a result, or where no later text gives one."""
    alike = [one for one in row.outcomes if column.kind == TARGET and one.year == column.year]
    return next((one.verdict for one in alike if distinct((one.target, target)) == (one.target,)), None)


def figure_row(f: Figure) -> FigureRow:
    state = STATED if f.low is not None or f.high is not None else IN_WORDS
    value = (f.low, f.high, f.approx, f.unit, f.relation, f.doc, f.line, f.quote, f.text_year)
    return FigureRow(f.region, f.indicator, f.year or 0, f.kind, *value, state, f.label, f.period, f.stretch)
