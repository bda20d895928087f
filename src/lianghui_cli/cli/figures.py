"""lianghui figures"""

from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated, NamedTuple

import typer

from lianghui_cli.cli import complete
from lianghui_cli.cli.options import Common, new_app, shared
from lianghui_cli.cli.reading import cut, indicators_of, naming, read, say_none, scope, screen, write
from lianghui_cli.errors import Status
from lianghui_cli.index.texts import Texts
from lianghui_cli.model import Evidence, Figure, Wanted
from lianghui_cli.text.gazetteer import name_of
from lianghui_cli.verbs.figure_rows import OTHER, FigureRow, row
from lianghui_cli.verbs.scope import asked

app = new_app()
KEYS = (
    "doc", "line", "region", "region_name", "indicator", "indicator_name", "label", "year", "period", "kind",
    "low", "high", "approx", "unit", "relation", "quote", "report_year", "stretch",
)  # fmt: skip

_INDICATOR = typer.Option(
    help="Only this indicator: gdp_growth, or 经济增长, or several: gdp,cpi.",
    autocompletion=complete.indicators,
)


class Kind(StrEnum):
    TARGET = "target"
    ACTUAL = "actual"
    NONE = "none"
    FORECAST = "forecast"


@app.command(
    epilog=f"Keys of its rows: {', '.join(KEYS)}; with --explain evidence. "
    "Example: lianghui figures --indicator gdp_growth --kind target"
)
@shared
def figures(
    common: Common,
    indicator: Annotated[str, _INDICATOR] = "",
    kind: Annotated[
        Kind | None,
        typer.Option(
            help="Only targets, results (actual), goals said not to be set (none) or what others foretell (forecast)."
        ),
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="On which words the region, year and kind of each figure rest.")
    ] = False,
    other: Annotated[
        bool, typer.Option("--other", help="On a terminal and in md: also the figures outside the list of indicators.")
    ] = False,
) -> int:
    """Every figure as a tidy table.

    Targets and results, each with the year it is about and its quote.
    """
    narrow = scope(common)
    wanted = Wanted(
        regions=narrow.regions or None,
        indicators=indicators_of(common, indicator) if indicator else None,
        kinds=frozenset({kind.value}) if kind else None,
        years=narrow.years or None,
    )
    texts = read(common)
    found = list(texts.figures(wanted, asked(narrow._replace(regions=frozenset(), years=frozenset()))))
    if not found:
        say_none(common, "no figure", indicator=indicator, kind=kind.value if kind else "")
    counts = Counted(found, other or bool(indicator))
    rows = _rows(common, texts, counts.shown if common.by_eye else found, explain=explain)
    if not common.by_eye or not found:
        return write(common, (*KEYS, "evidence") if explain else KEYS, rows)
    return _shown(common, texts, rows, counts, explain=explain)


class Counted(NamedTuple):
    """The figures found, and whether those outside the list were asked for."""

    found: Sequence[Figure]
    other: bool

    @property
    def shown(self) -> list[Figure]:
        """What a reader is shown: the listed ones, then the others where they were asked for."""
        listed = [each for each in self.found if each.indicator != OTHER]
        return listed + [each for each in self.found if each.indicator == OTHER and self.other]


def _rows(common: Common, texts: Texts, found: Sequence[Figure], *, explain: bool) -> list[FigureRow]:
    found = cut(common, found, "figures")
    why = _grounds(texts, found) if explain else {}
    return [row(each, name_of(each.region, common.lang), common.lang, why.get(each, ())) for each in found]


def _shown(common: Common, texts: Texts, rows: Sequence[FigureRow], counts: Counted, *, explain: bool) -> int:
    from lianghui_cli.render import ledger

    page, names = screen(common), naming(common, texts)
    if explain:
        from lianghui_cli.render.reasons import reasons

        reasons(page, ((ledger.headline(each, names), each.evidence) for each in rows), names.lang)
    else:
        ledger.ledger(page, rows, names)
    if explain and counts.other:
        return Status.FOUND
    listed = sum(each.indicator != OTHER for each in counts.found)
    ledger.tally(page, rows, ledger.Counts(listed, len(counts.found) - listed, counts.other), names.lang)
    return Status.FOUND


def _grounds(texts: Texts, found: Sequence[Figure]) -> dict[Figure, tuple[Evidence, ...]]:
    from lianghui_cli.verbs.grounds import grounds_of  # reads the texts anew: only where it is asked

    return grounds_of(found, lambda doc: texts.document(doc)[1])
