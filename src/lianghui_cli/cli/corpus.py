"""lianghui corpus [info|check|build|export]"""

from collections.abc import Iterator
from typing import Annotated

import typer

from lianghui_cli.cli.options import Common, new_app, shared
from lianghui_cli.cli.reading import cache, corpus_folders, cut, placer, read, say_none, scope, screen, write
from lianghui_cli.corpus.find import EmptyCorpusError
from lianghui_cli.errors import Status, UsageError
from lianghui_cli.index import library
from lianghui_cli.model import Document
from lianghui_cli.text.gazetteer import name_of
from lianghui_cli.verbs.overview import explained, matrix, overview
from lianghui_cli.verbs.scope import asked

app = new_app()
KEYS = ("doc", "source", "date", "year", "script", "regions", "articles", "sentences", "characters", "encoding",
        "title", "kind")  # fmt: skip
EXPLAINED = (*KEYS, "evidence")
MATRIX = ("region", "region_name", "year", "texts")
_ACTIONS = ("info", "check", "build", "export")
FINDINGS = ("doc", "line", "problem", "detail", "repair")


@app.command(
    epilog=f"Keys of its rows: {', '.join(KEYS)}; with --explain evidence; with --by region,year: {', '.join(MATRIX)}; "
    f"of corpus check: {', '.join(FINDINGS)} (status 1: it found some). Example: lianghui corpus check"
)
@shared
def corpus(
    common: Common,
    action: Annotated[
        str,
        typer.Argument(
            metavar="[info|check|build|export]",
            help="info: what is in the corpus. check: what is missing or broken in it. build: compile it for speed. "
            "export: all of it as tables.",
        ),
    ] = "info",
    target: Annotated[
        str, typer.Argument(help="Of export: the SQLite file to write, or with --format csv the folder.")
    ] = "",
    by: Annotated[str, typer.Option(help="region,year: how many texts there are of each (of info).")] = "",
    explain: Annotated[
        bool, typer.Option(help="On which words title, date, year, kind and regions rest (of info).")
    ] = False,
    jobs: Annotated[int, typer.Option(min=0, help="How many processes; 0: one a core (of build).")] = 0,
    only: Annotated[str, typer.Option(help="search: leave out figures and people for now (of build).")] = "",
) -> int:
    """What is in the corpus, and what is broken.

    Its texts, of which regions and years they are, and what to mend.
    """
    if action not in _ACTIONS:
        raise UsageError(f'unknown action "{action}"; there are: {", ".join(f"corpus {name}" for name in _ACTIONS)}')
    if target and action != "export":
        raise UsageError(f'corpus {action} takes no "{target}"; only export does: lianghui corpus export out.db')
    if by not in ("", "region,year") or (by and action != "info"):
        raise UsageError(f'--by "{by}" is unknown here; write: lianghui corpus info --by region,year')
    if explain and (action != "info" or by):
        raise UsageError("--explain is of the list of texts: lianghui corpus info --explain")
    if only not in ("", "search") or ((only or jobs) and action != "build"):
        raise UsageError("--jobs and --only search are of build: lianghui corpus build --only search")
    if action == "build":
        from lianghui_cli.cli.building import build

        return build(common, jobs=jobs, only_search=only == "search")
    if action == "export":
        from lianghui_cli.cli.exporting import export

        return export(common, target)
    return _check(common) if action == "check" else _info(common, by, explain=explain)


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
        return write(common, EXPLAINED if explain else KEYS, rows)
    if explain:
        from lianghui_cli.render.reasons import reasons

        place = placer(texts)
        reasons(screen(common), ((place(row.doc), row.evidence) for row in rows), common.lang)
        return Status.FOUND
    from lianghui_cli.render.overview import tables

    cells = matrix(heads, common.lang)
    tables(screen(common), rows, cells, lambda code: name_of(code, common.lang), placer(texts), common.lang)
    return Status.FOUND


def _check(common: Common) -> int:
    """The findings; status 1 where there is one."""
    from lianghui_cli.verbs.health import check

    in_scope, reading, nothing = asked(scope(common)), library.reading(corpus_folders(common), cache(common)), None
    numbers: list[int] = []  # of the texts that are asked

    def texts() -> Iterator[Document]:
        for number, text in enumerate(reading):
            if in_scope is None or any(in_scope(text.doc, article) for article in text.articles):
                numbers.append(number)
                yield text

    try:
        found = check(texts(), lambda number: reading.again(numbers[number]), reading.skipped, reading.told)
    except EmptyCorpusError as error:  # its files are what there is to list
        nothing, found = error, check((), reading.again, error.skipped)
    if not found and not nothing:
        common.env.say(f"nothing is amiss in {len(numbers)} texts")
    from lianghui_cli.render.finding_words import told_over

    rows = [told_over(row, common.lang) for row in cut(common, found, "findings")]
    if common.format == "table" and rows:
        from lianghui_cli.render.health import listed

        listed(screen(common), rows, common.lang)
    else:
        write(common, FINDINGS, rows)
    if nothing:
        raise nothing
    return Status.NOTHING if found else Status.FOUND
