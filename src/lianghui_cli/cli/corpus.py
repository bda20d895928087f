"""lianghui corpus [info]"""

from typing import Annotated

import typer

from lianghui_cli.cli.options import Common, new_app, shared
from lianghui_cli.cli.reading import cut, placer, read, scope, screen, write
from lianghui_cli.errors import Status, UsageError
from lianghui_cli.text.gazetteer import name_of
from lianghui_cli.verbs.overview import matrix, overview
from lianghui_cli.verbs.scope import narrowed

app = new_app()
KEYS = ("doc", "source", "date", "year", "script", "regions", "articles", "sentences", "characters")
MATRIX = ("region", "region_name", "year", "texts")


@app.command(
    epilog=f"Keys of its rows: {', '.join(KEYS)}; with --by region,year: {', '.join(MATRIX)}. Example: lianghui corpus"
)
@shared
def corpus(
    common: Common,
    action: Annotated[str, typer.Argument(help="info: what is in the corpus.")] = "info",
    by: Annotated[str, typer.Option(help="region,year: how many texts there are of each.")] = "",
) -> int:
    """What is in the corpus.

    Its texts, and of which regions and years they are.
    """
    if action != "info":
        raise UsageError(f'unknown action "{action}"; this version has: corpus info')
    if by not in ("", "region,year"):
        raise UsageError(f'--by "{by}" is unknown; write --by region,year')
    documents = narrowed(read(common).documents, scope(common))
    if by:
        return write(common, MATRIX, cut(common, matrix(documents, common.lang), "rows"))
    rows = cut(common, overview(documents), "texts")
    if common.format != "table" or not rows:
        return write(common, KEYS, rows)
    from lianghui_cli.render.overview import tables

    cells = matrix(documents, common.lang)
    tables(screen(common), rows, cells, lambda code: name_of(code, common.lang), placer(documents), common.lang)
    return Status.FOUND
