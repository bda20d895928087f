"""How wide the lines of a page were broken, and which of them are full: there the next line goes on.

It counts characters and looks at what stands at the ends of lines; it does not know what lines say.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple, Protocol

from lianghui_cli.text.segment import join

_LEAST = 10  # characters: no page is narrower
_FEW, _SHARE = 3, 0.5  # full lines, and their share of all that are as long or longer
_WIDE = 20  # two lines of one length are full where none is longer and they are no headlines
_OPEN_SHARE = 0.6  # of the full lines break off: a line that ends a sentence is as long as another by chance
_CLOSE = 0.05  # lines without a blank one before them, at most, on a page with blank lines between
_MARKS = "，。、；：！？,;:!?”’」』）》)】…%％"  # never begin a line of a printed page
_ENDED = re.compile(r"[。！？!?][”」』’\"'）)】》]*\Z")
_UNIT = re.compile(rf"(?:[A-Za-z][0-9A-Za-z.]*|\S(?:\s\S)*)[{re.escape(_MARKS)}]*")  # what a line end does not part
_LATIN_END = re.compile(r"[0-9A-Za-z.]+\Z")


class Ruled(Protocol):
    """A line as it lies on the page."""

    @property
    def number(self) -> int: ...
    @property
    def column(self) -> int: ...
    @property
    def text(self) -> str: ...
    @property
    def adjacent(self) -> bool: ...


class Width(NamedTuple):
    """The width of a page in characters. `spaced`: a blank line stands after every line, full or not."""

    characters: int
    spaced: bool

    def full(self, line: Ruled, after: Ruled) -> bool:
        """True where `line` reaches the edge and `after` is the next line: its first word had no place on `line`.

        Example: of a page 20 wide, a line of 18 characters is full where the next one begins with "GDP".
        """
        near = after.adjacent or (self.spaced and after.number == line.number + 2)
        left = self.characters - extent(line)
        if not near:
            return False
        if left > 0:
            unit = _UNIT.match(after.text)
            blank = len(join(line.text, after.text))  # between two Latin words
            return unit is not None and left < blank + len(unit.group())
        if left < 0:  # a mark hangs over the edge, or a word that was not parted
            word = _LATIN_END.search(line.text)
            return (left == -1 and line.text[-1] in _MARKS) or (word is not None and -left < len(word.group()))
        return True


def extent(line: Ruled) -> int:
    """The characters of a line up to its last, its indent counted."""
    return line.column + len(line.text)


def width_of(lines: Sequence[Ruled]) -> Width | None:
    """The width that the lines of a page were broken at; None where each line is as long as its paragraph."""
    followed = [line for line, after in pairwise(lines) if after.adjacent]
    if (found := _edge(followed)) is not None:
        return Width(found, False)
    close = sum(line.adjacent for line in lines)
    if close > _CLOSE * len(lines) or (found := _edge(lines[:-1])) is None:
        return None
    widest = max(map(extent, lines))  # blank lines part paragraphs otherwise: here the width is the page's very edge
    return Width(found, True) if widest <= found + 1 else None


def _edge(lines: Sequence[Ruled]) -> int | None:
    """The extent that most of the long lines have and at which sentences break off; None where there is none."""
    counts = Counter(extent(line) for line in lines if not _ENDED.search(line.text))
    if not counts:
        return None
    edge = max(counts, key=lambda width: (counts[width], width))
    if edge < _LEAST or counts[edge] < 2:
        return None
    whole = sum(extent(line) == edge for line in lines)
    longer = sum(
        extent(line) > edge + 1 or (extent(line) == edge + 1 and line.text[-1] not in _MARKS) for line in lines
    )
    if counts[edge] < _FEW and (longer or edge < _WIDE):
        return None
    wide = counts[edge] >= _SHARE * (whole + longer)
    return edge if wide and counts[edge] >= _OPEN_SHARE * whole else None
