"""Drawings inside a PDF (form XObjects) that draw themselves: PDFium would go on with them without end.

It looks at the dictionaries in the file's bytes, which are never compressed where they are of streams, and at what the
drawings draw: many share one dictionary that names them all. Those of no stream may be packed into one.
"""

import re
import zlib
from base64 import a85decode
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

_OBJECT = re.compile(rb"(?<!\d)(\d{1,10})\s+\d{1,5}\s+obj\b")
_END = re.compile(rb"\bstream\r?\n?|\bendobj\b")
_FORM = re.compile(rb"/Subtype\s*/Form\b")
_RESOURCES = re.compile(rb"/Resources\s+(\d{1,10})\s+\d{1,5}\s+R\b")
_XOBJECTS = re.compile(rb"/XObject\s*(?:(\d{1,10})\s+\d{1,5}\s+R\b|<<([^<>]*)>>)")
_NAMED = re.compile(rb"/([^\s/<>\[\]()]+)\s+(\d{1,10})\s+\d{1,5}\s+R\b")
_DO = re.compile(rb"/([^\s/<>\[\]()]+)\s+Do\b")
_PACKED, _FIRST = re.compile(rb"/Type\s*/ObjStm\b"), re.compile(rb"/First\s+(\d{1,10})\b")
_FILTER, _NAME = re.compile(rb"/(?:Filter|F)\s*(\[[^\]]*\]|/\w+)"), re.compile(rb"/(\w+)")
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
    for one in [one for one in found.values() if _PACKED.search(one.head)]:
        for number, head in _unpacked(data, one):
            found.setdefault(number, _Object(head, len(data)))
    return found


def _unpacked(data: bytes, one: _Object) -> Iterator[tuple[int, bytes]]:
    """The objects that are packed into a stream: first their numbers and places, then themselves."""
    first, stream = _FIRST.search(one.head), _stream(data, one)
    if first is None or stream is None:
        return
    start = int(first[1])
    told = [int(part) for part in stream[:start].split() if part.isdigit()]
    places = [*told[1::2], len(stream) - start]
    for number, (at, end) in zip(told[::2], pairwise(places), strict=False):
        yield number, stream[start + at : start + end]


def _stream(data: bytes, one: _Object) -> bytes | None:
    """What a stream holds, as far as it is looked at; None where its bytes cannot be read here."""
    stream = data[one.stream : one.stream + _MOST].partition(b"endstream")[0]
    told = _FILTER.search(one.head)
    for name in _NAME.findall(told[1]) if told else []:
        try:
            if name in (b"FlateDecode", b"Fl"):
                stream = zlib.decompressobj().decompress(stream, _MOST)
            elif name in (b"ASCII85Decode", b"A85"):
                stream = a85decode(b"<~" + stream.strip().removesuffix(b"~>").removeprefix(b"<~") + b"~>", adobe=True)
            elif name in (b"ASCIIHexDecode", b"AHx"):
                stream = bytes.fromhex(stream.partition(b">")[0].decode("ascii"))
            else:
                return None
        except (zlib.error, ValueError):
            return None
    return stream


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
    stream = _stream(data, one)
    if stream is None:
        return set(named.values())  # what cannot be read may draw all that it knows
    return {named[name] for name in _DO.findall(stream) if name in named}


def _head(objects: dict[int, _Object], number: bytes) -> bytes:
    found = objects.get(int(number))
    return found.head if found else b""
