"""A shard: some thousand documents in one file that is mapped, never loaded, and never changed once it is written.

Sections behind a head: names, heads, bodies, texts (UTF-16), postings, the files they were read from. It knows neither
which shards make a corpus nor when one is stale.
"""

import marshal
import mmap
import os
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from itertools import pairwise
from struct import Struct, error
from typing import Any, NamedTuple
from zlib import crc32

from lianghui_cli.index import records
from lianghui_cli.index.postings import BREAK, Postings
from lianghui_cli.model import Document, Head

_MAGIC = b"lianghui shard 1"
_SECTIONS = ("names", "orders", "heads", "bodies", "texts", "characters", "postings", "files")
_HEAD = Struct(f"<16s{len(_SECTIONS) + 1}QQI")  # magic, bounds of the sections, documents, checksum
_NUMBER, _TWO = Struct("<Q"), Struct("<QQ")
_UTF16 = "utf-16-le"
_BREAK = BREAK.encode(_UTF16)


def facts_of(shard: str) -> str:
    """The name of the file for what the documents of a shard state."""
    return f"{shard}.facts"


class DamagedError(Exception):
    """The file is no whole shard."""


class Source(NamedTuple):
    """A file that documents of a shard were read from, as it was then."""

    doc: str
    path: str
    order: str  # sorts files as the corpus does
    size: int  # bytes
    changed: int  # when, in nanoseconds
    told: int  # a checksum of what the user says of it
    documents: int
    notes: tuple[tuple[str, ...], ...]  # what was wrong in it: of which document, and what


class Entry(NamedTuple):
    """A document to be written, its name, and what sorts it in the corpus."""

    doc: str
    order: str
    record: records.Record


def write(path: str, entries: Sequence[Entry], sources: Iterable[Source]) -> None:
    """Write a shard of `entries`, in their order. Raises OSError; what is at `path` is then no shard."""
    from lianghui_cli.index import postings

    texts = [entry.record.text for entry in entries]
    sections = (
        "\n".join([entry.doc for entry in entries]).encode("utf-8", "surrogatepass"),
        _parted([entry.order.encode("utf-8", "surrogatepass") for entry in entries]),
        _parted([entry.record.head for entry in entries]),
        _parted([entry.record.body for entry in entries]),
        _parted([text.encode(_UTF16, "surrogatepass") for text in texts]),
        b"".join(_NUMBER.pack(entry.record.characters) for entry in entries),
        postings.made(texts),
        marshal.dumps([tuple(source) for source in sources]),
    )
    bounds = [_HEAD.size]
    for section in sections:
        bounds.append(bounds[-1] + len(section) + -len(section) % 8)
    unsigned = _HEAD.pack(_MAGIC, *bounds, len(entries), 0)
    with open(path, "wb") as file:
        file.write(_HEAD.pack(_MAGIC, *bounds, len(entries), crc32(unsigned)))
        for section in sections:
            file.write(section + bytes(-len(section) % 8))
        file.flush()
        os.fsync(file.fileno())


def _parted(parts: Sequence[bytes]) -> bytes:
    """The parts in a row behind the offsets at which each begins and the last one ends."""
    at, offsets = (len(parts) + 1) * _NUMBER.size, []
    for part in parts:
        offsets.append(at)
        at += len(part)
    return b"".join((*map(_NUMBER.pack, (*offsets, at)), *parts))


@cache
def _units(words: tuple[str, ...]) -> list[bytes]:
    """The words of a query as they stand in texts."""
    return [word.encode(_UTF16, "surrogatepass") for word in words]


class Shard:
    """A shard that is read in place. Raises OSError, or DamagedError where the file is no whole shard."""

    def __init__(self, path: str) -> None:
        self.path = path
        with open(path, "rb") as file:
            try:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
                self.size: int
                magic, *bounds, self.size, checksum = _HEAD.unpack_from(self._map)
            except (ValueError, error):
                raise DamagedError(path) from None
        unsigned = _HEAD.pack(magic, *bounds, self.size, 0)
        if magic != _MAGIC or checksum != crc32(unsigned) or bounds[-1] != len(self._map):
            raise DamagedError(path)
        self._whole = memoryview(self._map)
        self._starts = dict(zip(_SECTIONS, bounds, strict=False))
        self._sections = {
            name: self._whole[start:end] for name, (start, end) in zip(_SECTIONS, pairwise(bounds), strict=True)
        }

    @cached_property
    def postings(self) -> Postings:
        return Postings(self._sections["postings"])

    @property
    def everything(self) -> int:
        """All its documents, a bit each."""
        return (1 << self.size) - 1

    @property
    def names(self) -> str:
        """The names of the documents, a line each."""
        return str(self._sections["names"], "utf-8", "surrogatepass").rstrip("\0")

    def order(self, at: int) -> str:
        return str(self._part("orders", at), "utf-8", "surrogatepass")

    def head(self, at: int) -> Head:
        return records.head(bytes(self._part("heads", at)))

    def text(self, at: int) -> str:
        """What is matched of a document, its sentences parted by BREAK."""
        return str(self._part("texts", at), _UTF16, "surrogatepass")

    def sentences(self, at: int, words: Sequence[str]) -> Iterator[str]:
        """What is matched of those sentences of a document that have all `words`; only these are decoded."""
        first, last = self._bounds("texts", at)
        needle, *others = _units(tuple(words))
        find, rfind = self._map.find, self._map.rfind
        end = first
        while (hit := find(needle, end, last)) >= 0:
            if (hit - first) % 2:  # across two characters
                end = hit + 1
                continue
            start, end = rfind(_BREAK, first, hit), find(_BREAK, hit, last)
            while start >= 0 and (start - first) % 2:
                start = rfind(_BREAK, first, start + 1)
            while end >= 0 and (end - first) % 2:
                end = find(_BREAK, end + 1, last)
            start, end = (start + 2 if start >= 0 else first), (end if end >= 0 else last)
            units = self._map[start:end]
            for other in others:
                if other not in units:
                    break
            else:
                yield str(units, _UTF16, "surrogatepass")

    def document(self, at: int, head: Head | None = None) -> Document:
        """A document; its `text` is empty. `head`: its head, where the caller has it."""
        return records.unpacked(head or self.head(at), self.text(at), bytes(self._part("bodies", at)))

    @cached_property
    def characters(self) -> Sequence[int]:
        """How many characters the sentences of each document have."""
        return self._sections["characters"].cast("Q")

    def sources(self) -> list[Source]:
        """The files that the documents were read from, in order."""
        return [Source(*row) for row in marshal.loads(self._sections["files"])]

    def _part(self, section: str, at: int) -> Any:
        start, end = self._bounds(section, at)
        return self._whole[start:end]

    def _bounds(self, section: str, at: int) -> tuple[int, int]:
        """Where a part of a section begins and ends in the file."""
        first = self._starts[section]
        start, end = _TWO.unpack_from(self._map, first + at * _NUMBER.size)
        return first + start, first + end
