"""A table of texts as .csv (commas, tabs or semicolons). Its header is row 1, as a spreadsheet counts."""

import csv
import io

from lianghui_cli.corpus.readers import LIMIT, Read
from lianghui_cli.corpus.readers.encodings import decode
from lianghui_cli.corpus.readers.rows import texts


def read(data: bytes) -> Read:
    """The texts of the table. Raises ValueError where it is none."""
    text, encoding = decode(data)
    head = text.split("\n", 1)[0]
    csv.field_size_limit(LIMIT)
    try:
        table = list(csv.reader(io.StringIO(text, newline=""), delimiter=max(",\t;", key=head.count), strict=True))
    except csv.Error as error:
        raise ValueError(f"it is not CSV ({error}): save it as CSV, UTF-8") from None
    names, rows, wide = table[0], [], []
    for number, cells in enumerate(table[1:], 2):
        if len(cells) > len(names) and any(cells[len(names) :]):  # whatever stands where, it is not what it says
            wide.append(f"row {number}: it has more cells than the header: put quotation marks around its text")
        elif any(cells):
            rows.append((number, dict(zip(names, cells, strict=False))))
    return texts(rows, encoding, wide)
