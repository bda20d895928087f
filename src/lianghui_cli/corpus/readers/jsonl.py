"""A table of texts as .jsonl: an object a line, its row number that line's."""

import json
from typing import Any

from lianghui_cli.corpus.headings import text_rank
from lianghui_cli.corpus.readers import Read
from lianghui_cli.corpus.readers.encodings import decode
from lianghui_cli.corpus.readers.rows import Row, texts


def read(data: bytes, column: str = "") -> Read:
    """The texts of the lines. `column`: the key that holds them. Raises ValueError where there is none."""
    text, encoding = decode(data)
    return read_lines(text, encoding, column)


def read_lines(text: str, encoding: str, column: str) -> Read:
    """The texts of the lines of `text`. Raises ValueError where there is none."""
    rows: list[Row] = []
    complaints = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                rows.append((number, told(json.loads(line))))
            except json.JSONDecodeError as error:
                reason = f"{error.msg}, character {error.colno}"
                complaints.append(f"row {number}: it is no JSON ({reason}): correct the line")
            except ValueError:
                complaints.append(f"row {number}: it is no JSON object: write one a line, with its text under text")
    return texts(rows, encoding, complaints, column)


def told(value: Any) -> dict[str, str]:
    """The cells of a row: {"text": ["甲。", "乙。"]} is {"text": "甲。\\n乙。"}; of objects inside it too.

    Raises ValueError where it is none.
    """
    if not isinstance(value, dict):
        raise ValueError("no object")
    found = {name: _written(cell) for name, cell in value.items() if not isinstance(cell, dict)}
    for inner in (cell for cell in value.values() if isinstance(cell, dict)):
        found = told(inner) | found
    return found


def _written(cell: Any) -> str:
    """A cell as text; of a list of paragraphs each is a line. What is no text, no number and no list of texts is ""."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, list):
        parts = [_paragraph(part) for part in cell]
        return "\n".join(parts) if all(parts) else ""
    return "" if cell is None else json.dumps(cell, ensure_ascii=False)


def _paragraph(part: Any) -> str:
    """The text of a paragraph of a list: itself, or what is called its text."""
    if isinstance(part, dict):
        ranked = sorted(
            (rank, name) for name, text in part.items() if isinstance(text, str) and (rank := text_rank(name))
        )
        return str(part[ranked[0][1]]) if ranked else ""
    return part if isinstance(part, str) else ""
