"""Electronic books: .epub. A line is a paragraph or a heading of its chapters, in the order of reading."""

import posixpath
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote
from zipfile import ZipFile

from lianghui_cli.corpus.readers import Read, Text
from lianghui_cli.corpus.readers.archive import opened, parsed
from lianghui_cli.corpus.readers.kinds import SOFT

_INLINE = re.compile(  # what does not begin a line
    "a|abbr|b|bdi|bdo|big|br|cite|code|del|em|font|i|img|ins|kbd|mark|q|rb|rtc|ruby|s|samp|small|span|strike|strong"
    "|sub|sup|td|th|tt|u|var|wbr"
)
_OUT = frozenset(("script", "style", "rt", "rp", "head", "nav", "del", "s", "strike"))
_BREAK, _TAB = "\u241f", "\u241e"  # stand for line breaks and between cells while blanks are made one


def read(data: bytes) -> Read:
    """The text of the book. Raises ValueError where it has none, ImportError without lxml."""
    with opened(data) as archive:
        lines = [line for chapter in _chapters(archive) for line in chapter]
    if not any(line.strip() for line in lines):
        raise ValueError("there is no text in it, only pictures perhaps: scan it with OCR")
    return Read((Text("\n".join(lines) + "\n", "epub"),))


def _chapters(archive: ZipFile) -> Iterator[list[str]]:
    """The lines of each part that the book's spine names."""
    from lxml import html

    root = parsed(archive.read("META-INF/container.xml")).find(".//{*}rootfile").get("full-path")
    package = parsed(archive.read(root))
    parts = {item.get("id"): item.get("href") for item in package.iterfind(".//{*}manifest/{*}item")}
    names = set(archive.namelist())
    for place in package.iterfind(".//{*}spine/{*}itemref"):
        name = posixpath.normpath(posixpath.join(posixpath.dirname(root), unquote(parts.get(place.get("idref")) or "")))
        if name in names and (data := archive.read(name)).strip():
            yield _lines(html.document_fromstring(data, parser=html.HTMLParser(encoding="utf-8")))


def _lines(tree: Any) -> list[str]:
    """The lines of a chapter: what stands between the beginnings and ends of blocks."""
    found = [""]
    _walk(tree, found)
    whole = (" ".join(line.split()).lstrip(_BREAK).rstrip(_BREAK + _TAB) for line in found)
    lines = (SOFT.join(part.strip() for part in line.split(_BREAK)) for line in whole)
    return [line.replace(_TAB, "\t") for line in lines if line.strip(f" {_TAB}")]


def _walk(element: Any, found: list[str]) -> None:
    """The text of an element, a line for each block, a tab between cells."""
    name = element.tag if isinstance(element.tag, str) else "script"
    if name not in _OUT:
        block = _INLINE.fullmatch(name) is None
        if block:
            found.append("")
        found[-1] += _BREAK if name == "br" else element.text or ""
        for child in element:
            _walk(child, found)
        if block:
            found.append("")
        elif name in ("td", "th"):
            found[-1] += _TAB
    found[-1] += element.tail or ""
