"""lianghui indicators [WORD...]"""

from typing import Annotated

import typer

from lianghui_cli.cli import complete
from lianghui_cli.cli.options import Common, new_app, shared
from lianghui_cli.cli.reading import cut, screen, write
from lianghui_cli.errors import Status
from lianghui_cli.verbs.indicators import ids, listed

app = new_app()
KEYS = ("indicator", "english", "chinese", "unit", "names")
_FEW = 4  # names shown on a terminal


@app.command(epilog=f"Keys of its rows: {', '.join(KEYS)}.")
@shared
def indicators(
    common: Common,
    word: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WORD...]",
            help="Only the indicators of this id, name or word: jobs, 就业, gdp.",
            autocompletion=complete.indicators,
        ),
    ] = None,
) -> int:
    """The list of indicators.

    Each with its id, English and Chinese name, unit, and what texts call it: all that --indicator takes.
    """
    wanted = ids(" ".join(word)) if word else None
    rows = cut(common, [row for row in listed() if wanted is None or row.indicator in wanted], "indicators")
    if common.format != "table" or not rows:
        return write(common, KEYS, rows, KEYS[:4])
    from lianghui_cli.render.indicators import listing

    listing(screen(common), rows, common.lang, _FEW)
    return Status.FOUND
