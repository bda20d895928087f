"""Word: .docx. A line is a paragraph or a row of a table (its cells behind tabs); notes stand at the end.

It walks the tree itself: python-docx's own paragraphs leave out content controls, tracked insertions, text boxes and
equations.
"""

import posixpath
import zipfile
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from lianghui_cli.corpus.readers import REMARK, Read, Text, brief
from lianghui_cli.corpus.readers.archive import opened
from lianghui_cli.corpus.readers.kinds import SOFT

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # a second copy of a text box
_BOX, _PARAGRAPH, _TABLE = f"{_W}txbxContent", f"{_W}p", f"{_W}tbl"
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": SOFT, f"{_W}cr": SOFT, f"{_W}noBreakHyphen": "-"}
# What is not in the text: what was deleted, or moved away, the readings above characters, how runs look.
_OUT = frozenset((f"{_W}del", f"{_W}moveFrom", f"{_W}rt", f"{_W}pPr", f"{_W}rPr", _FALLBACK))
_UNSEEN = (f"{_W}vanish", f"{_W}strike", f"{_W}dstrike")  # looks of a run, of which one is said here or by its style
_BETWEEN = {f"{_M}den": "/", f"{_M}sup": "^", f"{_M}sub": "_"}  # before a part of an equation
_WIDEST = 100  # columns that a cell spans
_OFFICE, _NOTES, _STYLES = "/officeDocument", ("/footnotes", "/endnotes"), "/styles"


def read(data: bytes) -> Read:
    """The text of the document. Raises ValueError where it is none, ImportError without python-docx."""
    from docx import oxml
    from lxml.etree import LxmlError

    try:
        with opened(data) as archive:
            lines, unseen = _lines(archive, oxml.parse_xml)
    except (zipfile.BadZipFile, LxmlError, KeyError, EOFError, NotImplementedError, OSError) as error:
        told = brief(error)
        raise ValueError(f"it is a broken .docx ({told}): open it in a word processor and save it anew") from None
    if not any(line.strip() for line in lines):
        raise ValueError("there is no text in it, only pictures perhaps: scan it with OCR")
    left = (
        f"{REMARK}{unseen} characters left out that are hidden or struck through: accept the changes in Word if need be"
    )
    return Read((Text("\n".join(lines) + "\n", "docx"),), (left,) if unseen else ())


def _lines(archive: zipfile.ZipFile, parse: Callable[[bytes], Any]) -> tuple[list[str], int]:
    """The lines of the main part, whatever its name, and of its notes; how many characters were left out."""
    main = next((target for kind, target in _relations(archive, "", parse) if kind.endswith(_OFFICE)), "")
    if not main:
        raise KeyError("no main part")
    body = parse(archive.read(main))
    relations = list(_relations(archive, main, parse))
    sheets = [target for kind, target in relations if kind.endswith(_STYLES) and target in archive.namelist()]
    unseen = _unseen(body, _styles(parse(archive.read(sheets[0]))) if sheets else {})
    lines = list(_blocks(body[0] if len(body) else body))
    for kind, target in relations:
        if kind.endswith(_NOTES):
            lines += [line for line in _blocks(parse(archive.read(target))) if line.strip()]
    return lines, unseen


def _relations(archive: zipfile.ZipFile, part: str, parse: Callable[[bytes], Any]) -> Iterator[tuple[str, str]]:
    """The kinds and names of the parts inside the archive that `part` refers to."""
    folder, _, name = part.rpartition("/")
    rels = posixpath.join(folder, "_rels", f"{name}.rels")
    if rels in archive.namelist():
        for relation in parse(archive.read(rels)):
            if relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
                yield relation.get("Type", ""), target.lstrip("/")


def _unseen(body: Any, styles: Mapping[str, Mapping[str, bool]]) -> int:
    """How many characters were left out of the body, whose runs that are hidden or struck through it takes away."""
    lost = 0
    for run in list(body.iter(f"{_W}r")):
        paragraph = next(run.iterancestors(_PARAGRAPH), None)
        look = {
            **styles.get(_style(paragraph, "pPr", "pStyle"), {}),
            **styles.get(_style(run, "rPr", "rStyle"), {}),
            **_look(run),
        }
        if any(look.values()):
            lost += sum(len(text.text or "") for text in run.iter(f"{_W}t"))
            run.getparent().remove(run)
    return lost


def _look(part: Any) -> dict[str, bool]:
    """What a run, or a style, itself says of being hidden or struck through: `<w:strike w:val="0"/>` says no."""
    marks = ((way, part.find(f"{_W}rPr/{way}")) for way in _UNSEEN)
    return {way: mark.get(f"{_W}val", "1") not in ("0", "false", "off") for way, mark in marks if mark is not None}


def _style(part: Any, properties: str, name: str) -> str:
    """The style of a run or a paragraph, "" for none."""
    style = None if part is None else part.find(f"{_W}{properties}/{_W}{name}")
    return "" if style is None else style.get(f"{_W}val", "")


def _styles(sheet: Any) -> dict[str, dict[str, bool]]:
    """What each style says of being hidden or struck through, with what it takes over from the one it is based on."""
    own = {style.get(f"{_W}styleId", ""): style for style in sheet.iter(f"{_W}style")}
    return {name: look for name in own if (look := _inherited(name, own))}


def _inherited(name: str, styles: Mapping[str, Any]) -> dict[str, bool]:
    """What the style of that name says, and where it is silent the one that it is based on."""
    chain: list[Any] = []
    while name in styles and styles[name] not in chain:
        chain.append(styles[name])
        based = chain[-1].find(f"{_W}basedOn")
        name = "" if based is None else based.get(f"{_W}val", "")
    look: dict[str, bool] = {}
    for style in reversed(chain):
        look.update(_look(style))
    return look


def _blocks(element: Any) -> Iterator[str]:
    """The lines of a body, a cell or a content control, in order."""
    for child in element:
        if child.tag == _PARAGRAPH:
            yield from _paragraph(child)
        elif child.tag == _TABLE:
            for row in child.iter(f"{_W}tr"):
                if _own(row, child) and row.find(f"{_W}trPr/{_W}del") is None:
                    yield from _row(row)
        elif isinstance(child.tag, str) and child.tag not in _OUT:
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
        yield "\t".join(" ".join(" ".join(_blocks(cell)).split()) + "\t" * _spanned(cell) for cell in cells).rstrip(" ")


def _spanned(cell: Any) -> int:
    """How many columns more than one a cell spans."""
    span = cell.find(f"{_W}tcPr/{_W}gridSpan")
    told = span.get(f"{_W}val", "1") if span is not None else "1"
    return min(int(told), _WIDEST) - 1 if told.isascii() and told.isdecimal() and int(told) else 0


def _paragraph(paragraph: Any) -> Iterator[str]:
    """Its lines (a break in it begins one), then those of the text boxes that hang on it."""
    text: list[str] = []
    boxes: list[Any] = []
    _walk(paragraph, text, boxes)
    yield from "".join(text).rstrip(" ").split("\n")
    for box in boxes:
        yield from _blocks(box)


def _walk(element: Any, text: list[str], boxes: list[Any]) -> None:
    for child in element:
        if child.tag in (f"{_W}t", f"{_M}t"):
            text.append((child.text or "").replace("\n", " "))
        elif child.tag in _SIGNS:
            page = child.get(f"{_W}type") in ("page", "column")
            text.append("" if page else _SIGNS[child.tag])
        elif child.tag == _BOX:
            boxes.append(child)
        elif child.tag not in _OUT:
            text.append(_BETWEEN.get(child.tag, ""))
            _walk(child, text, boxes)
