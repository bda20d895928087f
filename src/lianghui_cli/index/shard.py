"""A shard: some thousand documents in one file that is mapped, never loaded, and never changed once it is written.

Sections behind a head: names, heads, bodies, texts (UTF-16), postings, the files they were read from. It knows neither
which shards make a corpus nor when one is stale.
"""

import marshal
import mmap
import os
from collections.abc import Iterable, Sequence
from functools import cached_property
from struct import Struct, error
from typing import Any, NamedTuple
from zlib import crc32

from lianghui_cli.index import records
from lianghui_cli.index.postings import BREAK, Postings
from lianghui_cli.model import Document

_MAGIC = b"lianghui shard 1"
_SECTIONS = ("orders", "heads", "bodies", "texts", "characters", "postings", "files")
_HEAD = Struct(f"<16s{len(_SECTIONS) + 1}QQI")  # magic, bounds of the sections, documents, checksum
_NUMBER = Struct("<Q")
_UTF16 = "utf-16-le"


class DamagedError(Exception):
    """The file is no whole shard."""


class Source(NamedTuple):
    """A file that documents of a shard were read from, as it was then."""

    order: str  # sorts files as the corpus does
    doc: str
    path: str
    size: int  # bytes
    changed: int  # when, in nanoseconds
    told: int  # a checksum of what the user says of it
    documents: int
    notes: tuple[str, ...]  # what was wrong in it


class Entry(NamedTuple):
    """A document to be written, and what sorts it in the corpus."""

    order: str
    record: records.Record


def write(path: str, entries: Sequence[Entry], sources: Iterable[Source]) -> None:
    """Write a shard of `entries`, in their order. Raises OSError; what is at `path` is then no shard."""
    from lianghui_cli.index import postings
    from lianghui_cli.query.blanks import squeezed

    texts = [entry.record.text for entry in entries]
    sections = (
        _parted([entry.order.encode("utf-8", "surrogatepass") for entry in entries]),
        _parted([entry.record.head for entry in entries]),
        _parted([entry.record.body for entry in entries]),
        _parted([text.encode(_UTF16, "surrogatepass") for text in texts]),
        b"".join(_NUMBER.pack(len(text) - max(text.count(BREAK), 0)) for text in texts),
        postings.made([squeezed(text) for text in texts]),
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


class Shard:
    """A shard that is read in place. Raises OSError, or DamagedError where the file is no whole shard."""

    def __init__(self, path: str) -> None:
        self.path = path
        with open(path, "rb") as file:
            try:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
                magic, *bounds, self.size, checksum = _HEAD.unpack_from(self._map)
            except (ValueError, error):
                raise DamagedError(path) from None
        unsigned = _HEAD.pack(magic, *bounds, self.size, 0)
        if magic != _MAGIC or checksum != crc32(unsigned) or bounds[-1] != len(self._map):
            raise DamagedError(path)
        data = memoryview(self._map)
        self._sections = {
            name: data[start:end] for name, start, end in zip(_SECTIONS, bounds, bounds[1:], strict=False)
        }

    @cached_property
    def postings(self) -> Postings:
        return Postings(self._sections["postings"])

    @property
    def everything(self) -> int:
        """All its documents, a bit each."""
        return (1 << self.size) - 1

    def order(self, at: int) -> str:
        return str(self._part("orders", at), "utf-8", "surrogatepass")

    def head(self, at: int) -> records.Head:
        return records.head(bytes(self._part("heads", at)))

    def text(self, at: int) -> str:
        """The folded text of a document, its sentences parted by BREAK."""
        return str(self._part("texts", at), _UTF16, "surrogatepass")

    def document(self, at: int, head: records.Head | None = None) -> Document:
        return records.unpacked(head or self.head(at), self.text(at), bytes(self._part("bodies", at)))

    @cached_property
    def characters(self) -> Sequence[int]:
        """How many characters the sentences of each document have."""
        return self._sections["characters"].cast("Q")

    def sources(self) -> list[Source]:
        """The files that the documents were read from, in order."""
        return [Source(*row) for row in marshal.loads(self._sections["files"])]

    def _part(self, section: str, at: int) -> Any:
        data = self._sections[section]
        start, end = data[at * 8 : at * 8 + 16].cast("Q")
        return data[start:end]
