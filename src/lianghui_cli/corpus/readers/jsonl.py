"""A table of texts as .jsonl: an object a line, its row number that line's."""

import json
from typing import Any

from lianghui_cli.corpus.readers import Read
from lianghui_cli.corpus.readers.encodings import decode
from lianghui_cli.corpus.readers.rows import texts


def read(data: bytes) -> Read:
    """The texts of the lines. Raises ValueError where there is none."""
    text, encoding = decode(data)
    rows: list[tuple[int, dict[str, str]]] = []
    complaints = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                rows.append((number, _told(json.loads(line))))
            except ValueError as error:
                complaints.append(f"row {number}: it is no JSON object ({error}): correct the line")
    return texts(rows, encoding, complaints)


def _told(value: Any) -> dict[str, str]:
    if not isinstance(value, dict):
        raise ValueError("no object")
    return {name: cell if isinstance(cell, str) else _written(cell) for name, cell in value.items()}


def _written(cell: Any) -> str:
    return "" if cell is None else json.dumps(cell, ensure_ascii=False)
