"""Views to machine formats. Keys and headers in ASCII, values never cut or wrapped, one record a line."""

from collections.abc import Iterator
from decimal import Decimal
from io import StringIO
from itertools import chain
from typing import TextIO

from lianghui_cli.render.view import CONTROLS, View, flat, plain

# What would break a line somewhere: TAB, LF, VT, FF, CR, FS-US, NEL, LS, PS.
_SILENT = dict.fromkeys((char for char in CONTROLS if char != ord("\t")), " ")
_BREAKS = {ord(char): " " for char in "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"}
FORMULA = ("=", "+", "-", "@")  # what begins a formula in a spreadsheet
_EMPTY_IS_SAID = frozenset(("query", "text", "left", "keyword", "right", "quote"))  # elsewhere "" is unknown


def write(
    shown: View, form: str, stream: TextIO, *, header: bool = True, terminal: bool = False, excel: bool = False
) -> None:
    """Write `shown` in `form` (tsv | csv | json | jsonl | md | xlsx), row by row.

    `terminal`: control characters of a text are left out, lest it command the screen. `excel`: a byte order mark in
    front, and an apostrophe before text that a spreadsheet would take for a formula.
    """
    if form == "xlsx":
        from lianghui_cli.render.sheet import write as write_sheet

        write_sheet(shown, stream, header=header)
        return
    if excel:
        stream.write("\ufeff")
        shown = shown._replace(rows=(tuple(map(_guarded, row)) for row in shown.rows))
    for line in _LINES[form](shown, header):
        stream.write((line.translate(_SILENT) if terminal else line) + "\n")


def _guarded(value: object) -> object:
    """A text that a spreadsheet would take for a formula behind an apostrophe; numbers as they are."""
    if isinstance(value, int | float | Decimal):
        return value
    return f"'{told}" if (told := flat(value)).startswith(FORMULA) else value


def _cells(row: tuple[object, ...]) -> list[str]:
    return [flat(value).translate(_BREAKS) for value in row]


def _tsv(shown: View, header: bool) -> Iterator[str]:
    if header:
        yield "\t".join(column.key for column in shown.columns)
    for row in shown.rows:
        yield "\t".join(_cells(row))


def _csv(shown: View, header: bool) -> Iterator[str]:
    import csv

    buffer = StringIO()
    writer = csv.writer(buffer, lineterminator="")
    head = [[column.key for column in shown.columns]] if header else []
    for row in chain(head, map(_cells, shown.rows)):
        buffer.seek(0)
        buffer.truncate()
        writer.writerow(row)
        yield buffer.getvalue()


def _objects(shown: View) -> Iterator[str]:
    import json

    keys = [column.key for column in shown.columns]
    for row in shown.rows:
        cells = [
            None if cell == "" and key not in _EMPTY_IS_SAID else plain(cell)
            for key, cell in zip(keys, row, strict=True)
        ]
        yield json.dumps(dict(zip(keys, cells, strict=True)), ensure_ascii=False)


def _jsonl(shown: View, header: bool) -> Iterator[str]:
    yield from _objects(shown)


def _json(shown: View, header: bool) -> Iterator[str]:
    before = ""
    for line in _objects(shown):
        yield f"{before}," if before else "["
        before = f"  {line}"
    yield before or "[]"
    if before:
        yield "]"


def _md(shown: View, header: bool) -> Iterator[str]:
    yield "| " + " | ".join(column.key for column in shown.columns) + " |"
    yield "|" + " --- |" * len(shown.columns)
    for row in shown.rows:
        yield "| " + " | ".join(marked_down(cell) for cell in _cells(row)) + " |"


def marked_down(cell: str) -> str:
    """A cell that Markdown shows as it is."""
    for char in "\\|*_`<>[]#":
        cell = cell.replace(char, f"\\{char}")
    return cell


_LINES = {"tsv": _tsv, "csv": _csv, "json": _json, "jsonl": _jsonl, "md": _md}
