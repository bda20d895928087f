"""How wide the lines of a page were broken, and which of them are full: there the next line goes on.

It counts characters and looks at what stands at the ends of lines; it does not know what lines say.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple, Protocol
from unicodedata import east_asian_width

from lianghui_cli.text.segment import join

_LEAST = 10  # characters: no page is narrower
_FEW, _SHARE = 3, 0.5  # full lines, and their share of all that are as long or longer
_WIDE = 20  # two lines of one length are full where none is longer and they are no headlines
_OPEN_SHARE = 0.6  # of the full lines break off: a line that ends a sentence is as long as another by chance
_CLOSE = 0.05  # lines without a blank one before them, at most, on a page with blank lines between
NEVER_FIRST = "，。、；：！？%％”’」』）》"  # marks that begin no paragraph
_MARKS = "，。、；：！？,;:!?”’」』）》)】…%％"  # never begin a line of a printed page
_ENDS, _BEHIND = frozenset("。！？!?"), "”」』’\"'）)】》"  # of a sentence, and what may stand behind it
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


Measure = Callable[[str], int]  # of a stretch of text


class Width(NamedTuple):
    """The width of a page. `spaced`: a blank line stands after every line, full or not."""

    size: int
    spaced: bool
    measure: Measure = len  # characters, or half ones where digits and letters have half the room

    def full(self, line: Ruled, after: Ruled) -> bool:
        """True where `line` reaches the edge and `after` is the next line: its first word had no place on `line`.

        Example: of a page 20 wide, a line of 18 characters is full where the next one begins with "GDP".
        """
        near = after.adjacent or (self.spaced and after.number == line.number + 2)
        left = self.size - extent(line, self.measure)
        if not near:
            return False
        if left > 0:
            unit = _UNIT.match(after.text)
            blank = len(join(line.text, after.text))  # between two Latin words
            return unit is not None and left < blank + self.measure(unit.group())
        if left < 0:  # a mark hangs over the edge, or a word that was not parted
            word = _LATIN_END.search(line.text)
            hung = -left <= self.measure(line.text[-1]) and line.text[-1] in _MARKS
            return hung or (word is not None and -left < self.measure(word.group()))
        return True


def extent(line: Ruled, measure: Measure = len) -> int:
    """How long a line is up to its last character, its indent counted."""
    return measure("\u3000") * line.column + measure(line.text)


def _halves(text: str) -> int:
    """Half characters, as a terminal shows them: 12公里 has six; quotation marks have one."""
    return sum(map(_half, text))


def _halves_of_print(text: str) -> int:
    """Half characters, as Chinese is printed: quotation marks have two."""
    return sum(map(_printed, text))


@cache
def _half(char: str) -> int:
    return 2 if east_asian_width(char) in "WF" else 1


@cache
def _printed(char: str) -> int:
    return 2 if east_asian_width(char) in "WFA" else 1


def width_of(lines: Sequence[Ruled]) -> Width | None:
    """The width that the lines of a page were broken at; None where each line is as long as its paragraph."""
    followed = [line for line, after in pairwise(lines) if after.adjacent]
    if (found := _best(followed)) is not None:
        return Width(found[0], False, found[1])
    close = sum(line.adjacent for line in lines)
    if close > _CLOSE * len(lines) or (found := _best(lines[:-1])) is None:
        return None
    size, measure = found
    widest = max(extent(line, measure) for line in lines)  # blank lines part paragraphs: here it is the very edge
    return Width(size, True, measure) if widest <= size + measure("\u3000") else None


def _best(lines: Sequence[Ruled]) -> tuple[int, Measure] | None:
    """The edge by the measure by which most lines end on it; None where there is none by any."""
    found: list[tuple[int, int, Measure]] = []
    broken = [line for line in lines if line.text.rstrip(_BEHIND)[-1:] not in _ENDS]
    for measure in (len, _halves_of_print, _halves) if len(broken) > 1 else ():
        edge = _edge(lines, broken, measure)
        if edge is not None and (not found or edge[1] > found[0][1]):
            found = [(*edge, measure)]
    return (found[0][0], found[0][2]) if found else None


def _edge(lines: Sequence[Ruled], broken: Sequence[Ruled], measure: Measure) -> tuple[int, int] | None:
    """The extent that most of the long lines have and at which sentences break off, and how many these are.

    broken: those of the lines on which no sentence ends; there are some.

    By half characters lines are full that end half a character before it: the next one had no room.
    """
    slack = measure("\u3000") - 1
    counts = Counter([extent(line, measure) for line in broken])
    near = {width: counts[width] + (counts.get(width - 1, 0) if slack else 0) for width in counts}
    edge = max(near, key=lambda width: (near[width], width))
    unit = slack + 1
    if edge < _LEAST * unit or near[edge] < 2:
        return None
    sizes = [(extent(line, measure), line.text[-1]) for line in lines]
    whole = sum(edge - slack <= size <= edge for size, _ in sizes)
    longer = sum(size > edge + unit or (size > edge and last not in _MARKS) for size, last in sizes)
    if slack and near[edge] < _SHARE * sum(counts.values()):
        return None  # lines of a list come out alike by chance; of running text nearly all are full
    if near[edge] < _FEW and (longer or edge < _WIDE * unit):
        return None
    wide = near[edge] >= _SHARE * (whole + longer)
    return (edge, near[edge]) if wide and near[edge] >= _OPEN_SHARE * whole else None
