"""lianghui corpus [info]"""

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from lianghui_cli.cli import complete
from lianghui_cli.cli.options import Common, new_app, shared
from lianghui_cli.cli.reading import cut, placer, read, say_none, scope, screen, write
from lianghui_cli.errors import Status, UsageError
from lianghui_cli.text.gazetteer import name_of
from lianghui_cli.verbs.overview import explained, matrix, overview
from lianghui_cli.verbs.scope import asked

app = new_app()
KEYS = ("doc", "source", "date", "year", "script", "regions", "articles", "sentences", "characters", "encoding",
        "title", "kind")  # fmt: skip
EXPLAINED = (*KEYS, "evidence")
TOLD = ("title", "date", "source", "regions", "characters", "doc")  # in a memo
MATRIX = ("region", "region_name", "year", "texts")


@app.command(
    epilog=f"Keys of its rows: {', '.join(KEYS)}; with --explain: evidence; with --by region,year: {', '.join(MATRIX)}"
)
@shared
def corpus(
    common: Common,
    action: Annotated[
        str,
        typer.Argument(
            metavar="[info|check|build|export]",
            help="info: the list of texts. check: what is missing or broken in them. build: compile them for speed. "
            "export: all of it as tables. Each has its own --help.",
            autocompletion=complete.actions,
        ),
    ] = "info",
    by: Annotated[str, typer.Option(metavar="KEYS", help="region,year: how many texts there are of each.")] = "",
    explain: Annotated[
        bool, typer.Option("--explain", help="On which words title, date, year, kind and regions rest.")
    ] = False,
) -> int:
    """What is in the corpus.

    Its texts, and of which regions and years they are.
    """
    if action not in complete.ACTIONS:
        there = ", ".join(f"corpus {name}" for name in complete.ACTIONS)
        raise UsageError(f'unknown action "{action}"; there are: {there}')
    if by not in ("", "region,year"):
        raise UsageError(f'--by "{by}" is unknown here; write: lianghui corpus info --by region,year')
    if explain and by:
        raise UsageError("--explain is of the list of texts: lianghui corpus info --explain")
    return _info(common, by, explain=explain)


def _info(common: Common, by: str, *, explain: bool) -> int:
    """The texts; with `by` the matrix of regions and years; with `explain` on what the values rest."""
    texts = read(common)
    heads = list(texts.heads(asked(scope(common))))
    if not heads:
        say_none(common, "no text")
    if by:
        return write(common, MATRIX, cut(common, matrix(heads, common.lang), "rows"))
    rows = cut(common, overview(heads), "texts")
    if explain:
        rows = explained(rows, lambda doc: texts.document(doc)[1])
    if common.format != "table" or not rows:
        return write(common, EXPLAINED if explain else KEYS, _for_memo(common, rows), () if explain else TOLD)
    if explain:
        from lianghui_cli.render.reasons import reasons

        place = placer(texts)
        reasons(screen(common), ((place(row.doc), row.evidence) for row in rows), common.lang)
        return Status.FOUND
    from lianghui_cli.render.overview import tables

    cells = matrix(heads, common.lang)
    tables(screen(common), rows, cells, lambda code: name_of(code, common.lang), placer(texts), common.lang)
    return Status.FOUND


def _for_memo(common: Common, rows: Sequence[Any]) -> Sequence[Any]:
    """In a memo regions have names."""
    if common.format != "md":
        return rows
    return [row._replace(regions=tuple(name_of(code, common.lang) for code in row.regions)) for row in rows]
