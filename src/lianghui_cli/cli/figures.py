"""lianghui figures"""

from enum import StrEnum
from typing import Annotated

import typer

from lianghui_cli.cli.options import Common, new_app, shared
from lianghui_cli.cli.reading import cut, placer, read, say_none, scope, screen, write
from lianghui_cli.errors import Status
from lianghui_cli.model import Wanted
from lianghui_cli.text.gazetteer import name_of
from lianghui_cli.verbs.figure_rows import ids, row
from lianghui_cli.verbs.scope import asked

app = new_app()
KEYS = (
    "doc", "line", "region", "region_name", "indicator", "indicator_name", "label", "year", "period", "kind",
    "low", "high", "approx", "unit", "relation", "quote", "report_year",
)  # fmt: skip


class Kind(StrEnum):
    TARGET = "target"
    ACTUAL = "actual"
    NONE = "none"
    FORECAST = "forecast"


@app.command(
    epilog=f"Keys of its rows: {', '.join(KEYS)}. Example: lianghui figures --indicator gdp_growth --kind target"
)
@shared
def figures(
    common: Common,
    indicator: Annotated[
        str, typer.Option(help="Only this indicator: gdp_growth, or 经济增长, or several: gdp,cpi.")
    ] = "",
    kind: Annotated[
        Kind | None,
        typer.Option(
            help="Only targets, results (actual), goals said not to be set (none) or what others foretell (forecast)."
        ),
    ] = None,
) -> int:
    """Every figure as a tidy table.

    Targets and results, each with the year it is about and its quote.
    """
    narrow = scope(common)
    wanted = Wanted(
        regions=narrow.regions or None,
        indicators=frozenset(ids(indicator)) if indicator else None,
        kinds=frozenset({kind.value}) if kind else None,
        years=narrow.years or None,
    )
    texts = read(common)
    found = texts.figures(wanted, asked(narrow._replace(regions=frozenset(), years=frozenset())))
    rows = [row(figure, name_of(figure.region, common.lang), common.lang) for figure in found]
    rows = list(cut(common, rows, "figures"))
    if not rows:
        say_none(common, "no figure", indicator=indicator, kind=kind.value if kind else "")
    if common.format != "table" or not rows:
        return write(common, KEYS, rows)
    from lianghui_cli.render.ledger import ledger

    ledger(screen(common), rows, placer(texts), common.lang)
    return Status.FOUND
