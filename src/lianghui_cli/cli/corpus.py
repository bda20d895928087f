"""lianghui corpus [info|check]"""

from typing import Annotated

import typer

from lianghui_cli.cli.options import Common, new_app, shared
from lianghui_cli.cli.reading import cut, placer, read, say_none, scope, screen, write
from lianghui_cli.corpus.find import EmptyCorpusError
from lianghui_cli.corpus.load import Corpus
from lianghui_cli.errors import Status, UsageError
from lianghui_cli.text.gazetteer import name_of
from lianghui_cli.verbs.overview import matrix, overview
from lianghui_cli.verbs.scope import narrowed

app = new_app()
KEYS = ("doc", "source", "date", "year", "script", "regions", "articles", "sentences", "characters", "encoding")
MATRIX = ("region", "region_name", "year", "texts")
FINDINGS = ("doc", "line", "problem", "detail", "repair")


@app.command(
    epilog=f"Keys of its rows: {', '.join(KEYS)}; with --by region,year: {', '.join(MATRIX)}; "
    f"of corpus check: {', '.join(FINDINGS)} (status 1 where it finds something). Example: lianghui corpus check"
)
@shared
def corpus(
    common: Common,
    action: Annotated[
        str, typer.Argument(help="info: what is in the corpus. check: what is missing or broken in it.")
    ] = "info",
    by: Annotated[str, typer.Option(help="region,year: how many texts there are of each (of info).")] = "",
) -> int:
    """What is in the corpus, and what is broken.

    Its texts, of which regions and years they are, and what to mend.
    """
    if action not in ("info", "check"):
        raise UsageError(f'unknown action "{action}"; this version has: corpus info, corpus check')
    if by not in ("", "region,year") or (by and action == "check"):
        raise UsageError(f'--by "{by}" is unknown here; write: lianghui corpus info --by region,year')
    if action == "check":
        return _check(common)
    documents = narrowed(read(common).documents, scope(common))
    if not documents:
        say_none(common, "no text")
    if by:
        return write(common, MATRIX, cut(common, matrix(documents, common.lang), "rows"))
    rows = cut(common, overview(documents), "texts")
    if common.format != "table" or not rows:
        return write(common, KEYS, rows)
    from lianghui_cli.render.overview import tables

    cells = matrix(documents, common.lang)
    tables(screen(common), rows, cells, lambda code: name_of(code, common.lang), placer(documents), common.lang)
    return Status.FOUND


def _check(common: Common) -> int:
    """The findings; status 1 where there is one."""
    from lianghui_cli.verbs.health import check

    wanted = scope(common)
    try:
        whole, nothing = read(common, say=False), None
    except EmptyCorpusError as error:  # its files are what there is to list
        whole, nothing = Corpus((), tuple(error.skipped)), error
    documents = narrowed(whole.documents, wanted)
    found = check(documents, whole.skipped, whole.told)
    if not found and not nothing:
        common.env.say(f"nothing is amiss in {len(documents)} texts")
    rows = cut(common, found, "findings")
    if common.format == "table" and rows:
        from lianghui_cli.render.health import listed

        listed(screen(common), rows, common.lang)
    else:
        write(common, FINDINGS, rows)
    if nothing:
        raise nothing
    return Status.NOTHING if found else Status.FOUND
