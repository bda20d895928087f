"""lianghui show DOC[:LINE]"""

import re
from typing import Annotated

import typer

from lianghui_cli.cli import complete
from lianghui_cli.cli.declared import Context
from lianghui_cli.cli.options import Common, new_app, shared
from lianghui_cli.cli.reading import cut, read, screen, write
from lianghui_cli.corpus.called import Names
from lianghui_cli.errors import Status
from lianghui_cli.verbs import show as verb

app = new_app()
KEYS = ("doc", "line", "last_line", "title", "text", "mark")
_PLACE = re.compile(r"(?P<doc>.*?)(?::(?P<first>\d+)(?:-(?P<last>\d+))?)?$", re.DOTALL)


@app.command(epilog=f"Keys of its rows: {', '.join(KEYS)}. Example: lianghui show 001:17")
@shared
def show(
    common: Common,
    place: Annotated[
        str,
        typer.Argument(
            metavar="DOC[:LINE]",
            help="A text, by any part of its name, and a line.",
            autocompletion=complete.documents,
        ),
    ],
    context: Context = 3,
) -> int:
    """Read the text around a place.

    Its sentences with their line numbers; those on the line asked for are marked.
    """
    match = _PLACE.match(place)
    assert match is not None
    texts = read(common)
    head, document = texts.document(Names(texts.names()).named(match["doc"]))
    first = int(match["first"]) if match["first"] else None
    last = int(match["last"]) if match["last"] else first
    rows = cut(common, verb.show(document, head.lines, first, last, context), "sentences")
    if common.format != "table" or not rows:
        return write(common, KEYS, rows, ("line", "text"))
    from lianghui_cli.render.reading import page

    page(screen(common), rows, document.doc)
    return Status.FOUND
