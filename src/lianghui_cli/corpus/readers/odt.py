"""OpenDocument text: .odt. A line is a paragraph or a row of a table (its cells behind tabs)."""

from collections.abc import Iterator
from typing import Any

from lianghui_cli.corpus.readers import Read, Text
from lianghui_cli.corpus.readers.archive import opened, parsed
from lianghui_cli.corpus.readers.kinds import SOFT

_TEXT, _TABLE = (f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}" for name in ("text", "table"))
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_LINES = (f"{_TEXT}p", f"{_TEXT}h")
_SIGNS = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": SOFT}
# What is not in the text: tracked deletions, comments, readings above characters, marks of notes, a list's own numbers.
_OUT = frozenset(
    (f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}ruby-text", f"{_TEXT}note-citation", f"{_TEXT}number")
)


_WIDEST = 100  # columns of a table


def read(data: bytes) -> Read:
    """The text of the document. Raises ValueError where it is none, ImportError without lxml."""
    with opened(data) as archive:
        body = parsed(archive.read("content.xml")).find(f"{_OFFICE}body")
    notes: list[Any] = []
    lines = [] if body is None else list(_blocks(body, notes))
    for note in notes:  # a note may hold another: the list grows while it is read
        lines += _blocks(note, notes)
    if not any(line.strip() for line in lines):
        raise ValueError("there is no text in it, only pictures perhaps: scan it with OCR")
    return Read((Text("\n".join(lines) + "\n", "odt"),))


def _blocks(element: Any, notes: list[Any]) -> Iterator[str]:
    """The lines of a body, a section or a cell, in order; notes are put into `notes`."""
    for child in element:
        if child.tag in _LINES:
            text: list[str] = []
            _walk(child, text, notes)
            yield from "".join(text).rstrip(" ").split("\n")
        elif child.tag == f"{_TABLE}table-row":
            told = [cell for cell in child if cell.tag.endswith("table-cell")]
            cells = [list(_blocks(cell, notes)) for cell in told for _ in range(_times(cell))]
            yield from cells[0] if len(cells) == 1 else ["\t".join(" ".join(" ".join(c).split()) for c in cells)]
        elif isinstance(child.tag, str) and child.tag not in _OUT:
            yield from _blocks(child, notes)


def _times(cell: Any) -> int:
    """How often a cell stands: empty ones behind one another are told once."""
    told = cell.get(f"{_TABLE}number-columns-repeated", "1")
    return min(max(int(told), 1), _WIDEST) if told.isascii() and told.isdecimal() else 1


def _walk(element: Any, text: list[str], notes: list[Any]) -> None:
    """The text of a paragraph into `text`; blanks are one, as in XML, but for those that are told."""
    text.append(_one(element.text))
    for child in element:
        if child.tag in _SIGNS:
            text.append(_SIGNS[child.tag])
        elif child.tag == f"{_TEXT}s":
            text.append(" " * min(int(child.get(f"{_TEXT}c", "1")), 80))
        elif child.tag == f"{_TEXT}note":
            notes.extend(child.iter(f"{_TEXT}note-body"))
        elif isinstance(child.tag, str) and child.tag not in _OUT:
            _walk(child, text, notes)
        text.append(_one(child.tail))


def _one(text: str | None) -> str:
    return (text or "").replace("\n", " ")
