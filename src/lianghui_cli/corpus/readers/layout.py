"""Where the words of a printed page stand to lines in reading order: a column is read to its end before the next.

It knows boxes, not PDF. Cells of a table stay beside one another; columns of prose do not.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple


class Box(NamedTuple):
    """A run of characters and where it stands; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float
    text: str

    @property
    def height(self) -> float:
        return self.bottom - self.top


_GUTTER = 0.8  # of a character: the least blank between columns
_LEAST_LINES, _LEAST_CHARS = 3, 7  # a column has so many lines, of so many characters; what is smaller is a table's
_SAME_LINE = 0.5  # of a character: boxes whose middles are no farther apart stand on one line
_WORD, _CELL = 0.25, 2  # of a character: the blank that parts Latin words, cells of a table


def lines(boxes: Sequence[Box]) -> list[str]:
    """The lines of a page in reading order."""
    rows = _rows([box for box in boxes if box.text.strip()])
    return [_joined(row) for row in _ordered(rows)]


def _rows(boxes: Sequence[Box]) -> list[list[Box]]:
    """Boxes that stand on one line, from the top; each row from the left."""
    found: list[list[Box]] = []
    for box in sorted(boxes, key=lambda box: (box.top + box.bottom, box.left)):
        last = found[-1][-1] if found else None
        middle = (box.top + box.bottom) / 2
        if last and middle - (last.top + last.bottom) / 2 <= _SAME_LINE * min(box.height, last.height):
            found[-1].append(box)
        else:
            found.append([box])
    return [sorted(row) for row in found]


def _ordered(rows: list[list[Box]]) -> Iterator[list[Box]]:
    """Rows that share a gutter are columns: the left side first, then the right, each likewise."""
    at = 0
    while at < len(rows):
        count, gutter = _columns(rows[at:])
        if count == 0:
            yield rows[at]
            at += 1
            continue
        part = [box for row in rows[at : at + count] for box in row]
        yield from _ordered(_rows([box for box in part if box.right <= gutter]))
        yield from _ordered(_rows([box for box in part if box.right > gutter]))
        at += count


def _columns(rows: list[list[Box]]) -> tuple[int, float]:
    """How many of the first rows stand in columns, and where the first gutter between them is; 0 where none do."""
    best = (0, 0.0)
    for start, end in _gaps(rows[0]) or _gaps(sorted(box for row in rows[:2] for box in row)):
        left, right, count = start, end, 0
        for row in rows:
            narrowed = _narrowed(row, left, right)
            if narrowed is None:
                break
            left, right = narrowed
            count += 1
        if count > best[0] and _prose(rows[:count], (left + right) / 2):
            best = (count, (left + right) / 2)
    return best


def _gaps(row: list[Box]) -> list[tuple[float, float]]:
    """The blanks inside a row that are as wide as a gutter."""
    found, edge = [], row[0].right
    for box in row[1:]:
        if box.left - edge >= _GUTTER * box.height:
            found.append((edge, box.left))
        edge = max(edge, box.right)
    return found


def _narrowed(row: list[Box], left: float, right: float) -> tuple[float, float] | None:
    """What of the blank left-right is blank in this row too, None where that is no gutter any more."""
    for box in row:
        if box.left < right and box.right > left:
            middle = (left + right) / 2
            if box.left + box.right < 2 * middle:
                left = max(left, box.right)
            else:
                right = min(right, box.left)
    return (left, right) if right - left >= _GUTTER * max(box.height for box in row) else None


def _prose(rows: list[list[Box]], gutter: float) -> bool:
    """True where both sides are columns of text, not cells: enough lines, and most of them long."""
    for side in (0, 1):
        sizes = [sum(len(box.text.strip()) for box in row if (box.right > gutter) == bool(side)) for row in rows]
        long = [size for size in sizes if size >= _LEAST_CHARS]
        if len(long) < _LEAST_LINES or 2 * len(long) < sum(size > 0 for size in sizes):
            return False
    return True


def _joined(row: list[Box]) -> str:
    """The row as a line; where one of its blanks parts cells, all that are wide do."""
    text = row[0].text.strip()
    gaps = [(box.left - before.right) / max(box.height, 0.1) for before, box in pairwise(row)]
    wide = "\t" if max(gaps, default=0) >= _CELL else " "
    for gap, box in zip(gaps, row[1:], strict=True):
        latin = text[-1:].isascii() and box.text.strip()[:1].isascii()
        text += wide if gap >= _GUTTER else " " if latin and gap >= _WORD else ""
        text += box.text.strip()
    return text
