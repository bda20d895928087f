"""lianghui figures"""

from enum import StrEnum
from typing import Annotated

import typer

from lianghui_cli.cli.options import Common, new_app, shared, years
from lianghui_cli.cli.reading import cut, read, scope, write
from lianghui_cli.text.gazetteer import name_of
from lianghui_cli.verbs import figures as verb

app = new_app()
KEYS = (
    "doc", "line", "region", "region_name", "indicator", "indicator_name", "label", "year", "period", "kind",
    "low", "high", "approx", "unit", "relation", "quote", "report_year",
)  # fmt: skip


class Kind(StrEnum):
    TARGET = "target"
    ACTUAL = "actual"
    NONE = "none"


@app.command(epilog=f"Keys of its rows: {', '.join(KEYS)}. Example: lianghui figures --indicator gdp_growth --kind target")
@shared
def figures(
    common: Common,
    indicator: Annotated[str, typer.Option(help="Only this indicator: gdp_growth, or 经济增长, or several: gdp,cpi.")] = "",
    kind: Annotated[Kind | None, typer.Option(help="Only targets, results (actual) or goals said not to be set (none).")] = None,
) -> int:
    """Every figure as a tidy table: targets and results, with the year each is about and its quote."""
    wanted = scope(common)
    documents = read(common).documents
    chosen = verb.indicators(indicator) if indicator else frozenset()
    found = verb.figures(documents, wanted._replace(regions=frozenset(), years=frozenset()))
    kept = verb.chosen(found, wanted.regions, years(common.year), chosen, kind.value if kind else "")
    rows = [verb.row(figure, name_of(figure.region, common.lang), common.lang) for figure in kept]
    return write(common, KEYS, cut(common, rows, "figures"))
