"""Word: .docx. A line is a paragraph or a row of a table (its cells behind tabs); notes stand at the end.

It walks the tree itself: python-docx's own paragraphs leave out content controls, tracked insertions and text boxes.
"""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from lianghui_cli.corpus.readers import Read, Text, brief

_UNPACKED, _XML = 300 << 20, 60 << 20  # bytes: of all parts, of those that are read as XML
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # a second copy of a text box
_BOX, _PARAGRAPH, _TABLE = f"{_W}txbxContent", f"{_W}p", f"{_W}tbl"
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_NOTES = ("/footnotes", "/endnotes")


def read(data: bytes) -> Read:
    """The text of the document. Raises ValueError where it is none, ImportError without python-docx."""
    from docx import Document
    from docx.opc.exceptions import OpcError
    from docx.oxml import parse_xml
    from lxml.etree import LxmlError

    try:
        _measure(data)
        document = Document(io.BytesIO(data))
        lines = list(_blocks(document.element.body))
        for relation in document.part.rels.values():
            if relation.reltype.endswith(_NOTES) and not relation.is_external:
                lines += [line for line in _blocks(parse_xml(relation.target_part.blob)) if line.strip()]
    except (zipfile.BadZipFile, OpcError, LxmlError, KeyError, EOFError, NotImplementedError, OSError) as error:
        told = brief(error)
        raise ValueError(f"it is a broken .docx ({told}): open it in a word processor and save it anew") from None
    if not any(line.strip() for line in lines):
        raise ValueError("there is no text in it, only pictures perhaps: scan it with OCR")
    return Read((Text("\n".join(lines) + "\n", "docx"),))


def _measure(data: bytes) -> None:
    """Raises ValueError for an archive that would unpack to more than a text ever has, before any of it is unpacked."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise ValueError("it is encrypted: save it without a password")
    whole = sum(part.file_size for part in parts)
    xml = sum(part.file_size for part in parts if part.filename.endswith((".xml", ".rels")))
    if whole > _UNPACKED or xml > _XML:
        limit = f"{_XML >> 20} MB of text or {_UNPACKED >> 20} in all"
        raise ValueError(f"unpacked it has {whole >> 20} MB (a zip bomb?), more than {limit}: save its text as .txt")


def _blocks(element: Any) -> Iterator[str]:
    """The lines of a body, a cell or a content control, in order."""
    for child in element:
        if child.tag == _PARAGRAPH:
            yield from _paragraph(child)
        elif child.tag == _TABLE:
            for row in child.iter(f"{_W}tr"):
                if _own(row, child):
                    yield from _row(row)
        elif isinstance(child.tag, str) and child.tag != f"{_W}del":
            yield from _blocks(child)


def _own(row: Any, table: Any) -> bool:
    """True of a row of the table itself, not of one inside its cells."""
    return next(row.iterancestors(_TABLE), None) is table


def _row(row: Any) -> Iterator[str]:
    """One line, or the paragraphs of a row that has one cell only: a table that is there for the layout."""
    cells = [cell for cell in row.iter(f"{_W}tc") if next(cell.iterancestors(f"{_W}tr")) is row]
    if len(cells) == 1:
        yield from _blocks(cells[0])
    else:
        yield "\t".join(" ".join(" ".join(_blocks(cell)).split()) for cell in cells)


def _paragraph(paragraph: Any) -> Iterator[str]:
    """Its lines (a break in it begins one), then those of the text boxes that hang on it."""
    text: list[str] = []
    boxes: list[Any] = []
    _walk(paragraph, text, boxes)
    yield from "".join(text).split("\n")
    for box in boxes:
        yield from _blocks(box)


def _walk(element: Any, text: list[str], boxes: list[Any]) -> None:
    for child in element:
        if child.tag == f"{_W}t":
            text.append((child.text or "").replace("\n", " "))
        elif child.tag in _SIGNS:
            page = child.get(f"{_W}type") in ("page", "column")
            text.append("" if page else _SIGNS[child.tag])
        elif child.tag == _BOX:
            boxes.append(child)
        elif child.tag not in (_FALLBACK, f"{_W}pPr", f"{_W}rPr"):
            _walk(child, text, boxes)
