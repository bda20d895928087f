"""The same text twice in a corpus: by the characters and figures it is made of, whatever script, blanks and marks.

Each text is compared with the few that share most of a sketch with it, so that a corpus costs what its length is.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from hashlib import blake2b
from typing import NamedTuple
from zlib import crc32

from lianghui_cli.text.fold import fold
from lianghui_cli.verbs.oddities import COMMON

_BARE = re.compile(r"[^㐀-鿿0-9a-z]+")
_GRAM, _SAME = 8, 0.9  # characters of a gram; the share of grams that makes two texts the same
_SKETCH, _CANDIDATES, _HINT = 64, 3, 0.25
_SAMPLED = re.compile(f"(?=([{COMMON}].{{{_GRAM - 1}}}))")


class Double(NamedTuple):
    """A text that came before: which of the texts it was, and the share it has in common."""

    other: int
    share: float  # 1 only where they are the same


class Doubles:
    """Texts as they come, each held against those before it. `again`: the text that came as this one, from 0."""

    def __init__(self, again: Callable[[int], str]) -> None:
        self._again = again
        self._number = 0
        self._owners: dict[int, int] = {}  # a sampled gram: the first text to have it
        self._whole: dict[bytes, int] = {}

    def add(self, text: str) -> Double | None:
        """The text that `text` is the same as, if one came before."""
        bare, number = _bare(text), self._number
        self._number += 1
        sketch = _sketch(bare)
        first = self._whole.setdefault(blake2b(bare.encode(), digest_size=16).digest(), number) if bare else number
        found = Double(first, 1.0) if first != number else self._near(bare, sketch)
        for gram in sketch:
            self._owners.setdefault(gram, number)
        return found

    def _near(self, bare: str, sketch: Sequence[int]) -> Double | None:
        counts = Counter(self._owners[gram] for gram in sketch if gram in self._owners)
        for other, shared in counts.most_common(_CANDIDATES):
            if shared >= _HINT * len(sketch) and (share := _shared(bare, _bare(self._again(other)))) >= _SAME:
                return Double(other, share)
        return None


def _bare(text: str) -> str:
    return _BARE.sub("", fold(text))


def _sketch(bare: str) -> list[int]:
    """A fixed choice of the text's grams: two texts that share most grams share most of it."""
    return sorted({crc32(gram.encode()) for gram in _SAMPLED.findall(bare)})[:_SKETCH]


def _shared(one: str, two: str) -> float:
    """The share of their grams that two texts have in common, of the one that has more; less than 1."""
    a, b = ({text[i : i + _GRAM] for i in range(len(text) - _GRAM + 1)} for text in (one, two))
    return min(len(a & b) / max(len(a), len(b), 1), 0.99)
