"""The same text twice in a corpus: by the characters and figures it is made of, whatever script, blanks and marks.

Each text is compared with the few that share most of a sketch with it, so that a corpus costs what its length is.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple
from zlib import crc32

from lianghui_cli.text.fold import fold
from lianghui_cli.verbs.oddities import COMMON

_BARE = re.compile(r"[^㐀-鿿0-9a-z]+")
_GRAM, _SAME = 8, 0.9  # characters of a gram; the share of grams that makes two texts the same
_SKETCH, _CANDIDATES, _HINT = 64, 3, 0.25
_SAMPLED = re.compile(f"(?=([{COMMON}].{{{_GRAM - 1}}}))")


class Double(NamedTuple):
    """A text that stands in the corpus before: which of the texts it is, and the share it has in common."""

    number: int
    other: int
    share: float  # 1 only where they are the same


def doubles(texts: Sequence[str]) -> list[Double]:
    """The texts that an earlier one is the same as."""
    owners: dict[int, int] = {}  # a sampled gram: the first text to have it
    whole: dict[str, int] = {}
    found: list[Double] = []
    for number, text in enumerate(texts):
        bare = _bare(text)
        first = whole.setdefault(bare, number) if bare else number
        sketch = _sketch(bare)
        if first != number:
            found.append(Double(number, first, 1.0))
        elif near := _near(bare, sketch, owners, texts):
            found.append(Double(number, *near))
        for gram in sketch:
            owners.setdefault(gram, number)
    return found


def _near(bare: str, sketch: Sequence[int], owners: dict[int, int], texts: Sequence[str]) -> tuple[int, float] | None:
    counts = Counter(owners[gram] for gram in sketch if gram in owners)
    for other, shared in counts.most_common(_CANDIDATES):
        if shared >= _HINT * len(sketch) and (share := _shared(bare, _bare(texts[other]))) >= _SAME:
            return other, share
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
