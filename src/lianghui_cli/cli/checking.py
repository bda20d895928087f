"""lianghui corpus check"""

from collections.abc import Iterator

from lianghui_cli.cli.options import Common, new_app, shared
from lianghui_cli.cli.reading import cache, corpus_folders, cut, scope, screen, write
from lianghui_cli.corpus.find import EmptyCorpusError
from lianghui_cli.errors import Status
from lianghui_cli.index import library
from lianghui_cli.model import Document
from lianghui_cli.verbs.scope import asked

app = new_app()
FINDINGS = ("doc", "line", "problem", "detail", "repair")


@app.command(epilog=f"Keys of its rows: {', '.join(FINDINGS)}. Status 1: it found something.")
@shared
def check(common: Common) -> int:
    """What is missing or broken in the corpus.

    Files that cannot be read, texts without year or region, doubles, damaged characters: each with its repair.
    """
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
        common.env.say(f"no problems found in {'1 text' if len(numbers) == 1 else f'{len(numbers)} texts'}")
    from lianghui_cli.render.messages import told

    rows = [
        row._replace(detail=told(row.detail, common.lang), repair=told(row.repair, common.lang))
        for row in cut(common, found, "findings")
    ]
    if common.format == "table" and rows:
        from lianghui_cli.render.health import listed

        listed(screen(common), rows, common.lang)
    else:
        write(common, FINDINGS, rows, FINDINGS)
    if nothing:
        raise nothing
    return Status.NOTHING if found else Status.FOUND
