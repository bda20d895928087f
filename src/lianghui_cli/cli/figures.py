"""lianghui figures"""

from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated

import typer

from lianghui_cli.cli import complete
from lianghui_cli.cli.options import Common, new_app, shared
from lianghui_cli.cli.reading import cut, indicators_of, memo, placer, read, say_none, scope, screen, write
from lianghui_cli.errors import Status
from lianghui_cli.index.texts import Texts
from lianghui_cli.model import Evidence, Figure, Wanted
from lianghui_cli.text.gazetteer import name_of
from lianghui_cli.verbs.figure_rows import FigureRow, row
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
    found = list(cut(common, found, "figures"))
    why = _grounds(texts, found) if explain else {}
    rows = [row(each, name_of(each.region, common.lang), common.lang, why.get(each, ())) for each in found]
    if not rows:
        say_none(common, "no figure", indicator=indicator, kind=kind.value if kind else "")
    if common.format == "md" and rows and not explain:
        return _memo(common, rows, texts)
    if common.format != "table" or not rows:
        return write(common, (*KEYS, "evidence") if explain else KEYS, rows)
    if explain:
        from lianghui_cli.render.ledger import headline
        from lianghui_cli.render.reasons import reasons

        place = placer(texts)
        reasons(screen(common), ((headline(each, place, common.lang), each.evidence) for each in rows), common.lang)
        return Status.FOUND
    from lianghui_cli.render.ledger import ledger

    ledger(screen(common), rows, placer(texts), common.lang)
    return Status.FOUND


def _memo(common: Common, rows: Sequence[FigureRow], texts: Texts) -> int:
    from lianghui_cli.render.figure_memo import write_memo

    write_memo(memo(common), rows, placer(texts), common.lang)
    return Status.FOUND


def _grounds(texts: Texts, found: Sequence[Figure]) -> dict[Figure, tuple[Evidence, ...]]:
    from lianghui_cli.verbs.grounds import grounds_of  # reads the texts anew: only where it is asked

    return grounds_of(found, lambda doc: texts.document(doc)[1])
