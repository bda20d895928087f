"""Drawings inside a PDF (form XObjects) that draw themselves: PDFium would go on with them without end.

It looks at the dictionaries in the file's bytes, which are never compressed where they are of streams, and at what the
drawings draw: many share one dictionary that names them all.
"""

import re
import zlib
from typing import NamedTuple

_OBJECT = re.compile(rb"(?<!\d)(\d{1,10})\s+\d{1,5}\s+obj\b")
_END = re.compile(rb"\bstream\r?\n?|\bendobj\b")
_FORM = re.compile(rb"/Subtype\s*/Form\b")
_RESOURCES = re.compile(rb"/Resources\s+(\d{1,10})\s+\d{1,5}\s+R\b")
_XOBJECTS = re.compile(rb"/XObject\s*(?:(\d{1,10})\s+\d{1,5}\s+R\b|<<([^<>]*)>>)")
_NAMED = re.compile(rb"/([^\s/<>\[\]()]+)\s+(\d{1,10})\s+\d{1,5}\s+R\b")
_DO = re.compile(rb"/([^\s/<>\[\]()]+)\s+Do\b")
_MOST = 1 << 20  # bytes of a drawing that are looked at
_DEEPEST = 30  # drawings in one another


class _Object(NamedTuple):
    """An object of the file: its dictionary, and where its stream begins."""

    head: bytes
    stream: int


def endless(data: bytes) -> bool:
    """True where a drawing draws itself, through others perhaps, or where they are nested beyond all sense."""
    if not _FORM.search(data):
        return False
    objects = _objects(data)
    drawn = {number: _drawn(data, one, objects) for number, one in objects.items() if _FORM.search(one.head)}
    done: set[int] = set()
    for start, first in drawn.items():
        path, waiting = [start], [list(first)]
        while path:
            if waiting[-1]:
                below = waiting[-1].pop()
                if below in path or len(path) > _DEEPEST:
                    return True
                if below in drawn and below not in done:
                    path.append(below)
                    waiting.append(list(drawn[below]))
            else:
                waiting.pop()
                done.add(path.pop())
    return False


def _objects(data: bytes) -> dict[int, _Object]:
    """The objects by their numbers; of one that was changed, the last."""
    found: dict[int, _Object] = {}
    for match in _OBJECT.finditer(data):
        end = _END.search(data, match.end())
        if end:
            found[int(match[1])] = _Object(data[match.end() : end.start()], end.end())
    return found


def _drawn(data: bytes, one: _Object, objects: dict[int, _Object]) -> set[int]:
    """The numbers of what a drawing draws: of the names that its resources hold, those it calls."""
    told = _RESOURCES.search(one.head)
    whole = _head(objects, told[1]) if told else one.head
    named: dict[bytes, int] = {}
    for match in _XOBJECTS.finditer(whole):
        names = _head(objects, match[1]) if match[1] else match[2]
        named.update({name: int(number) for name, number in _NAMED.findall(names)})
    if not named:
        return set()
    stream = data[one.stream : one.stream + _MOST]
    if b"/FlateDecode" in one.head:
        try:
            stream = zlib.decompressobj().decompress(stream, _MOST)
        except zlib.error:
            return set()  # PDFium cannot draw it either
    else:
        stream = stream.partition(b"endstream")[0]
    return {named[name] for name in _DO.findall(stream) if name in named}


def _head(objects: dict[int, _Object], number: bytes) -> bytes:
    found = objects.get(int(number))
    return found.head if found else b""
