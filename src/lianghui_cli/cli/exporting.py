"""lianghui corpus export TARGET"""

from itertools import islice
from os import path
from time import monotonic
from typing import Annotated

import typer

from lianghui_cli.cli.env import Env
from lianghui_cli.cli.options import Common, new_app, shared
from lianghui_cli.cli.reading import cache, read, say_none, scope
from lianghui_cli.errors import Status, UsageError
from lianghui_cli.index import export as tables
from lianghui_cli.index.database import ENDINGS
from lianghui_cli.index.extracts import Extracts
from lianghui_cli.index.store import Store
from lianghui_cli.model import Head
from lianghui_cli.verbs.scope import asked

_SIGNS = {"en": "{} texts, {:.1f} million characters ", "zh": "{} 篇文本，{:.1f} 百万字 "}
_PAUSE = 0.2  # seconds between two signs of life


app = new_app()


@app.command(epilog="Its tables and their columns: docs/export.md.")
@shared
def export(
    common: Common,
    target: Annotated[
        str,
        typer.Argument(metavar="TARGET", help="The SQLite file to write (out.db), or with --format csv the folder."),
    ] = "",
) -> int:
    """The whole corpus as tables: texts, sentences, figures, people and tasks.

    One SQLite file, or with --format csv a folder of CSV with a datapackage.json.
    """
    form = _form(common, target)
    texts, in_scope = read(common), asked(scope(common))
    both = zip(texts.heads(in_scope), texts.documents(in_scope), strict=True)
    extracts = Extracts(Store("" if texts.lazy else cache(common)))  # of a large corpus nothing is kept twice
    sign = _Sign(common.env)
    try:
        written = tables.export(islice(both, common.limit), extracts, target, form, sign.seen)
    finally:
        sign.wipe()
    if not written.rows:
        say_none(common, "no text")
        return Status.NOTHING
    rows = ", ".join(f"{table} {count}" for table, count in written.rows.items())
    common.env.say(f"wrote {target} ({written.size / 1e6:.1f} MB): {rows}")
    return Status.FOUND


def _form(common: Common, target: str) -> str:
    """What is asked for. Raises UsageError where target and --format do not go together."""
    stem, ending = path.splitext(target)
    if common.out:
        raise UsageError("corpus export names its file itself: lianghui corpus export out.db")
    if not target:
        raise UsageError("name the file to write: lianghui corpus export out.db")
    if common.script != "original":
        raise UsageError("corpus export keeps every text as it is written: leave --script out")
    if common.format in ("json", "jsonl", "md"):
        raise UsageError(
            f"corpus export writes SQLite or, with --format csv, a folder of CSV; {common.format} is neither"
        )
    if common.format == "csv":
        if ending.lower() in (*ENDINGS, ".csv"):
            raise UsageError(f"--format csv writes a folder of tables: lianghui corpus export {stem} --format csv")
        return tables.CSV
    if ending.lower() == ".csv":
        raise UsageError(f"for CSV write: lianghui corpus export {stem} --format csv")
    if ending.lower() not in ENDINGS:
        raise UsageError(f"name the SQLite file {stem}.db, or add --format csv for a folder of CSV")
    return tables.SQLITE


class _Sign:
    """A line on a terminal's stderr that shows that the work goes on; nothing elsewhere."""

    def __init__(self, env: Env) -> None:
        self._stream = env.stderr if env.stderr.isatty() else None
        self._told = _SIGNS[env.spoken]
        self._texts = self._characters = 0
        self._said = monotonic()

    def seen(self, head: Head) -> None:
        self._texts += 1
        self._characters += head.characters
        if self._stream and monotonic() - self._said > _PAUSE:
            self._said = monotonic()
            self._stream.write("\r" + self._told.format(self._texts, self._characters / 1e6))
            self._stream.flush()

    def wipe(self) -> None:
        if self._stream:
            self._stream.write("\r\x1b[K")
