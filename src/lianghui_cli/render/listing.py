"""Rows under columns, each with words of a text: beside it where there is room, else below it with their place.

Region   Year  Value  Source  Words                    Region   Year  Value
Beijing  2026    ~5%  000:8   地區生產總值增長5%左右   Beijing  2026    ~5%
                                                         000:8  地區生產總值增長5%左右
"""

from collections.abc import Sequence
from typing import NamedTuple

from rich.text import Text

from lianghui_cli.render.cells import width
from lianghui_cli.render.markdown import Markdown
from lianghui_cli.render.terminal import Screen, folded, styled

_GAP = 2
_ROOM = 22  # cells from which the words stand beside their row
_LEAST = 6  # cells of a column that is folded; a terminal that has not even them shows no columns
_INDENT = 2


class Head(NamedTuple):
    """A column: its label, whether its cells end under one another, and how many cells it takes at most."""

    label: str
    right: bool = False
    most: int = 24


class Line(NamedTuple):
    """A row: its cells, the place of its words, and the words."""

    cells: Sequence[Text]
    place: Text
    words: Text


class Labels(NamedTuple):
    """The labels of the place and the words."""

    place: str
    words: str


def draw(screen: Screen, heads: Sequence[Head], labels: Labels, rows: Sequence[Line], least: int = _ROOM) -> None:
    """The rows under their heads, without what a column repeats.

    Where the words have not `least` cells beside their row, what all rows share goes above the table; where that is
    not enough, the words go below.
    """
    if not rows:
        return
    if isinstance(screen, Markdown):
        names = [*(head.label for head in heads), labels.place, labels.words]
        lines = _unrepeated(rows, range(len(heads)))
        screen.grid(
            names, [[[cell] for cell in (*line.cells, line.place, line.words)] for line in lines], {len(names) - 1}
        )
        return
    every = list(range(len(heads)))
    own = [n for n in every if len({line.cells[n].plain for line in rows}) > 1] or every
    kept = next((some for some in (every, own) if _room(screen, heads, labels, rows, some) >= least), None)
    shown = every if kept is None and len(heads) == 1 else own if kept is None else kept
    if shared := [rows[0].cells[n] for n in every if n not in shown]:
        screen.line(Text(" · ").join(shared))
    some = [heads[n] for n in shown]
    lines = _unrepeated(rows, shown)
    sizes = [_size(head, [line.cells[n] for line in rows]) for head, n in zip(some, shown, strict=True)]
    if kept is not None:
        _beside(screen, some, sizes, labels, lines)
    else:
        _below(screen, some, sizes, lines)


def _room(screen: Screen, heads: Sequence[Head], labels: Labels, rows: Sequence[Line], shown: Sequence[int]) -> int:
    """The cells for the words beside the columns `shown`; endless where all words fit."""
    used = sum(_size(heads[n], [line.cells[n] for line in rows]) for n in shown) + _place(labels, rows)
    left = screen.cells - used - _GAP * (len(shown) + 1)
    return left if left < max(width(line.words.plain) for line in rows) else screen.cells


def _place(labels: Labels, rows: Sequence[Line]) -> int:
    return max([width(labels.place), *(width(line.place.plain) for line in rows)])


def _beside(screen: Screen, heads: Sequence[Head], sizes: Sequence[int], labels: Labels, lines: Sequence[Line]) -> None:
    place = _place(labels, lines)
    room = screen.cells - sum(sizes) - place - _GAP * (len(heads) + 1)
    words = min(room, max(width(labels.words), *(width(line.words.plain) for line in lines)))
    columns, all_sizes = [*heads, Head(labels.place), Head(labels.words)], [*sizes, place, words]
    _head(screen, columns, all_sizes)
    for line in lines:
        _row(screen, [*line.cells, line.place, screen.read(line.words)], columns, all_sizes)


def _below(screen: Screen, heads: Sequence[Head], sizes: list[int], lines: Sequence[Line]) -> None:
    sizes = _folded(sizes, screen.cells - _GAP * (len(heads) - 1))
    if fits := sum(sizes) + _GAP * (len(sizes) - 1) <= screen.cells:
        _head(screen, heads, sizes)
    for line in lines:
        if fits:
            _row(screen, line.cells, heads, sizes)
        else:
            screen.line(Text(" ").join(cell for cell in line.cells if cell.plain))
        hanging(screen, line.place, line.words)


def hanging(screen: Screen, place: Text, words: Text, indent: int = _INDENT) -> None:
    """Words under a row: their place, and the words to the right of it, every line."""
    if isinstance(screen, Markdown):
        screen.item(place, screen.read(words))
        return
    start = indent + width(place.plain) + _GAP
    if start > screen.cells // 2:
        screen.line(Text.assemble(" " * indent, place))
        start, place = indent + _GAP, Text("")
    for number, part in enumerate(folded(screen.read(words), screen.cells - start)):
        before = Text.assemble(" " * indent, place) if not number and place.plain else Text()
        before.append(" " * (start - width(before.plain)))
        screen.line(before.append_text(part))


def _unrepeated(rows: Sequence[Line], shown: Sequence[int]) -> list[Line]:
    """The rows with the columns `shown`, without what a cell repeats from above where all on its left is the same."""
    lines: list[Line] = []
    above: list[str] = []
    for row in rows:
        cells = [row.cells[n] for n in shown]
        words = [cell.plain for cell in cells]
        same = next((n for n, pair in enumerate(zip(words, above, strict=False)) if pair[0] != pair[1]), len(above))
        lines.append(row._replace(cells=[Text()] * same + cells[same:]))
        above = words
    return lines


def _size(head: Head, cells: Sequence[Text]) -> int:
    return max(width(head.label), min(head.most, max(width(cell.plain) for cell in cells)))


def _folded(sizes: list[int], room: int) -> list[int]:
    """The sizes, the widest made narrower until all fit into `room`."""
    sizes = list(sizes)
    while sum(sizes) > room and max(sizes) > _LEAST:
        sizes[sizes.index(max(sizes))] -= 1
    return sizes


def _head(screen: Screen, heads: Sequence[Head], sizes: Sequence[int]) -> None:
    _row(screen, [styled(head.label, "bold") for head in heads], heads, sizes)
    screen.line("─" * min(screen.cells, sum(sizes) + _GAP * (len(sizes) - 1)), "dim")


def _row(screen: Screen, cells: Sequence[Text], heads: Sequence[Head], sizes: Sequence[int]) -> None:
    parts = [_stripped(folded(cell, size)) for cell, size in zip(cells, sizes, strict=True)]
    for height in range(max(map(len, parts))):
        line = Text()
        for part, head, size in zip(parts, heads, sizes, strict=True):
            one = part[height] if height < len(part) else Text()
            blanks = " " * max(0, size - width(one.plain))
            line.append_text(Text.assemble(blanks, one) if head.right else Text.assemble(one, blanks))
            line.append(" " * _GAP)
        line.rstrip()
        screen.line(line)


def _stripped(lines: Sequence[Text]) -> Sequence[Text]:
    for line in lines:
        line.rstrip()
    return lines
