"""A table of texts as .csv (commas, tabs, semicolons, bars). Its header is row 1 of the sheet, or below titles.

A quotation mark that is not doubled breaks its row, no other.
"""

import csv
import io
from collections.abc import Iterator, Sequence

from lianghui_cli.corpus.headings import columns, text_rank
from lianghui_cli.corpus.readers import LIMIT, Read
from lianghui_cli.corpus.readers.encodings import decode
from lianghui_cli.corpus.readers.rows import of_cells

_DELIMITERS, _TOP = ",\t;|", 6  # lines among which the header is
_BROKEN = "a quotation mark in it is not doubled: write two of them, or 「」"
_PATIENCE = 30  # times the lines of the file: what looking for the row after a broken one may cost


def read(data: bytes, column: str = "") -> Read:
    """The texts of the table. `column`: the one that holds them. Raises ValueError where it is none."""
    text, encoding = decode(data)
    csv.field_size_limit(LIMIT)
    lines = list(io.StringIO(text, newline=""))
    table: list[list[str]] = []
    broken: dict[int, str] = {}
    for cells in _rows(lines, _delimiter(lines[:_TOP])):
        if cells is None:
            broken[len(table) + 1] = _BROKEN
        table.append(cells or [])
    return of_cells(table, encoding, broken, column)


def _delimiter(lines: Sequence[str]) -> str:
    """The sign between cells: the one that makes most names of columns, else the one that the first line has most."""

    def told(sign: str) -> tuple[int, int]:
        names = [[name.strip('\ufeff"\n') for name in line.split(sign)] for line in lines]
        known = [sum(map(bool, columns(row))) + sum(map(bool, map(text_rank, row))) for row in names]
        return max(known, default=0), lines[0].count(sign) if lines else 0

    return max(_DELIMITERS, key=told)


def _rows(lines: Sequence[str], delimiter: str) -> Iterator[list[str] | None]:
    """The rows; None for a broken one: the next is the first line from which as many cells come as most rows have."""
    at, widths, left = 0, {0: 0}, _PATIENCE * len(lines)
    lost = False
    while at < len(lines):
        reader = csv.reader((lines[n] for n in range(at, len(lines))), delimiter=delimiter, strict=True)
        done = 0
        try:
            for cells in reader:
                if lost and len(cells) != max(widths, key=widths.__getitem__):
                    break
                lost, done = False, reader.line_num
                widths[len(cells)] = widths.get(len(cells), 0) + bool(cells)
                yield cells
            else:
                return
        except csv.Error:
            if not lost:
                yield None
        left -= reader.line_num - done
        at += done + 1
        lost = True
        if left < 0:
            return
