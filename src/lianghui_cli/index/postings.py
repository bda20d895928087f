"""Which documents of a shard have which two characters side by side, and how often. They propose; the text decides.

A set of documents is an int, a bit for each, so that & and | are the algebra of sets. Characters are UTF-16 units: of a
pair beyond the BMP too much is proposed, never too little. The end of a sentence counts as a character, a line break,
which finds a last character by itself. numpy makes postings; nothing is needed to read them.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from struct import Struct
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

BREAK = "\n"
_SPARSE = 16  # a set with fewer of its documents is taken apart bit by bit
_HEAD = Struct("<4I")  # documents, pairs, common pairs, units of all sets


def made(texts: Sequence[str]) -> bytes:
    """The postings of `texts`: each a document as it is matched, folded and squeezed, its sentences parted by BREAK."""
    import numpy as np

    units = np.frombuffer((BREAK.join(texts) + BREAK).encode("utf-16-le", "surrogatepass"), dtype="<u2")
    ends = units == ord(BREAK)
    sentence = np.cumsum(ends, dtype=np.uint32)[:-1]
    pair = (units[:-1].astype(np.uint32) << 16) | units[1:]
    places = ((pair.astype(np.uint64) << 32) | sentence)[~ends[:-1]]  # no pair begins with the end of a sentence
    places.sort()
    hits = np.diff(_bounds(places >> 32))
    places = places[_bounds(places)[:-1]]
    sentences = np.diff(_bounds(places >> 32))
    document = np.repeat(np.arange(len(texts), dtype=np.uint32), [text.count(BREAK) + 1 for text in texts])
    owned = ((places >> 32) << 32) | document[(places & 0xFFFFFFFF).astype(np.intp)]
    owned = owned[_bounds(owned)[:-1]]
    return _laid_out(len(texts), owned, hits, sentences)


def _bounds(values: "NDArray[Any]") -> "NDArray[Any]":
    """The offsets at which sorted `values` change, 0 and the length included."""
    import numpy as np

    inner = np.flatnonzero(values[1:] != values[:-1]) + 1
    return np.concatenate(([0], inner, [len(values)])) if len(values) else np.zeros(1, np.intp)


def _laid_out(size: int, owned: "NDArray[Any]", hits: "NDArray[Any]", sentences: "NDArray[Any]") -> bytes:
    """The bytes that Postings reads. A set is a list of 16-bit numbers, or where that is shorter its bits."""
    import numpy as np

    width = _width(size)
    bounds = _bounds(owned >> 32)
    first, owners = bounds[:-1], np.diff(bounds)
    keys = (owned[first] >> 32).astype("<u4")
    common = owners >= width
    offsets = np.concatenate(([0], np.cumsum(np.where(common, width, owners))))
    sets = np.zeros(int(offsets[-1]), dtype="<u2")
    rank = np.arange(len(owned)) - np.repeat(first, owners)
    listed = np.repeat(~common, owners)
    sets[(np.repeat(offsets[:-1], owners) + rank)[listed]] = (owned & 0xFFFFFFFF)[listed]
    for at in np.flatnonzero(common):
        bits = np.zeros(width * 16, dtype=np.uint8)
        bits[(owned[first[at] : first[at] + owners[at]] & 0xFFFFFFFF).astype(np.intp)] = 1
        sets[offsets[at] : offsets[at + 1]] = np.packbits(bits, bitorder="little").view("<u2")
    head = _HEAD.pack(size, len(keys), int(common.sum()), len(sets))
    tables = (keys, offsets.astype("<u4"), keys[common], hits[common].astype("<u4"), sentences[common].astype("<u4"))
    return b"".join((head, *(table.tobytes() for table in tables), sets.tobytes()))


def _width(size: int) -> int:
    """How many 16-bit units the bits of `size` documents take."""
    return max((size + 15) // 16, 1)


class Postings:
    """What `made` made, read in place. `size`: how many documents there are."""

    def __init__(self, data: memoryview) -> None:
        self.size: int
        self.size, pairs, common, units = _HEAD.unpack_from(data)
        ends = [_HEAD.size]
        for length in (pairs, pairs + 1, common, common, common):
            ends.append(ends[-1] + 4 * length)
        tables = [data[start:end].cast("I") for start, end in pairwise(ends)]
        self._keys, self._offsets, self._common, self._hits, self._sentences = tables
        self._sets = data[ends[-1] : ends[-1] + 2 * units]

    @property
    def everything(self) -> int:
        return (1 << self.size) - 1

    def with_pair(self, pair: str) -> int:
        """The documents with these two characters side by side."""
        key = _key(pair)
        at = bisect_left(self._keys, key)
        return self._set(at) if at < len(self._keys) and self._keys[at] == key else 0

    def with_character(self, character: str) -> int:
        """The documents with this character: those with any pair that begins with it."""
        unit = _key(character + "\0") >> 16
        first, last = bisect_left(self._keys, unit << 16), bisect_left(self._keys, (unit + 1) << 16)
        found = 0
        for at in range(first, last):
            found |= self._set(at)
        return found

    def counts(self, pair: str) -> tuple[int, int] | None:
        """How often a pair stands, overlapping ones too, and in how many sentences; None where it is not common."""
        key = _key(pair)
        at = bisect_left(self._common, key)
        if at == len(self._common) or self._common[at] != key:
            return None
        return self._hits[at], self._sentences[at]

    def _set(self, at: int) -> int:
        held = self._sets[2 * self._offsets[at] : 2 * self._offsets[at + 1]]
        if len(held) == 2 * _width(self.size):
            return int.from_bytes(held, "little")
        found = 0
        for number in held.cast("H"):
            found |= 1 << number
        return found


def _key(pair: str) -> int:
    """Two characters as a number; of a character beyond the BMP its half that is beside the other."""
    units = pair.encode("utf-16-le", "surrogatepass")
    if len(units) > 4:
        before = units[:4] if ord(pair[0]) > 0xFFFF else units[:2]
        units = before[-2:] + units[len(before) : len(before) + 2]
    return int.from_bytes(units[:2], "little") << 16 | int.from_bytes(units[2:4], "little")


def members(documents: int) -> list[int]:
    """The numbers of the documents of a set, in order."""
    if documents.bit_count() * _SPARSE > documents.bit_length():
        return [at for at, bit in enumerate(f"{documents:b}"[::-1]) if bit == "1"]
    found = []
    while documents:
        lowest = documents & -documents
        found.append(lowest.bit_length() - 1)
        documents ^= lowest
    return found
