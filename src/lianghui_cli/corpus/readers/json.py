"""A table of texts as .json: an array of objects, its row numbers their places in it; or one object, a text."""

import json
from typing import Any

from lianghui_cli.corpus.headings import text_rank
from lianghui_cli.corpus.readers import Read
from lianghui_cli.corpus.readers.encodings import decode
from lianghui_cli.corpus.readers.jsonl import read_lines, told
from lianghui_cli.corpus.readers.rows import Row, texts

_PARAGRAPHS = ("paragraphs", "paras", "lines", "sentences", "sections", "段落", "段落列表")  # of one text


def read(data: bytes, column: str = "") -> Read:
    """The texts of the array. `column`: the key that holds them. Raises ValueError where there is none."""
    text, encoding = decode(data)
    try:
        whole = json.loads(text)
    except json.JSONDecodeError as error:
        if error.msg == "Extra data" and "\n" in text.strip():
            return read_lines(text, encoding, column)  # an object a line: its name should be .jsonl
        reason = f"{error.msg}, line {error.lineno}, character {error.colno}"
        raise ValueError(f"it is no JSON ({reason}): save it anew from its program") from None
    rows: list[Row] = []
    complaints = []
    for number, value in enumerate(_array(whole), 1):
        try:
            rows.append((number, told(value)))
        except ValueError:
            complaints.append(f"row {number}: it is no JSON object: write one a text, with its text under text")
    return texts(rows, encoding, complaints, column)


def _array(whole: Any) -> list[Any]:
    """The objects of an array, or of the only array of objects in an object: {"data": {"rows": [{"text": "甲。"}]}}.

    An object of paragraphs is one text; one whose names are of texts has a text under each.
    """
    if not isinstance(whole, dict):
        return whole if isinstance(whole, list) else [whole]
    inner = [
        part
        for name, part in whole.items()
        if isinstance(part, list) and part and isinstance(part[0], dict) and name.lower() not in _PARAGRAPHS
    ]
    if len(inner) == 1:
        return inner[0]
    parts = [part for part in whole.values() if isinstance(part, dict)]
    if len(parts) > 1 and len(parts) == len(whole) and all(any(map(text_rank, part)) for part in parts):
        return parts
    below = [rows for part in parts if (rows := _array(part)) != [part]]
    return below[0] if not inner and len(below) == 1 and not any(map(text_rank, whole)) else [whole]
