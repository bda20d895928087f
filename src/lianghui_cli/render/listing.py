"""Rows under columns, each with words of a text: beside it where there is room, else below it with their place.

Region   Year  Value  Source  Words                    Region   Year  Value
Beijing  2026    ~5%  000:8   地區生產總值增長5%左右   Beijing  2026    ~5%
                                                         000:8  地區生產總值增長5%左右
"""

from collections.abc import Sequence
from typing import NamedTuple

from rich.text import Text

from lianghui_cli.render.cells import width
from lianghui_cli.render.lines import GAP, lines_of, rule
from lianghui_cli.render.markdown import Markdown
from lianghui_cli.render.terminal import Screen, folded, styled

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


class Listing(NamedTuple):
    """Rows under heads, with the labels of their places ("" where there are none) and of their words."""

    heads: Sequence[Head]
    place: str
    words: str
    rows: Sequence[Line]
    least: int = _ROOM  # cells from which the words stand beside their row
    repeat: bool = False  # a column says again what the row above says


def draw(screen: Screen, listing: Listing) -> None:
    """The rows under their heads.

    Where the words have too little room beside their row, what all rows share goes above the table; where that is not
    enough, the words go below.
    """
    if not listing.rows:
        return
    every = list(range(len(listing.heads)))
    if isinstance(screen, Markdown):
        _as_markdown(screen, listing, every)
        return
    own = [n for n in every if len({line.cells[n].plain for line in listing.rows}) > 1] or every
    beside = next((some for some in (every, own) if _room(screen, listing, some) >= listing.least), None)
    shown = own if beside is None else beside
    if shared := [_shared(listing, n) for n in every if n not in shown]:
        screen.line(Text(" · ").join(shared))
    lines = _unrepeated(listing, shown)
    heads, sizes = [listing.heads[n] for n in shown], _sizes(listing, shown)
    if beside is None:
        _below(screen, heads, sizes, lines)
    else:
        _beside(screen, listing, heads, sizes, lines)


def _shared(listing: Listing, n: int) -> Text:
    """What all rows say in a column; a list names the column too."""
    cell = listing.rows[0].cells[n]
    return Text.assemble((f"{listing.heads[n].label} ", "dim"), cell) if listing.repeat else cell


def _as_markdown(page: Markdown, listing: Listing, every: Sequence[int]) -> None:
    placed = bool(_place(listing))
    names = [*(head.label for head in listing.heads), *([listing.place] * placed), listing.words]
    rows = [[*line.cells, *([line.place] * placed), line.words] for line in _unrepeated(listing, every)]
    page.grid(names, [[[cell] for cell in row] for row in rows], {len(names) - 1})


def _sizes(listing: Listing, shown: Sequence[int]) -> list[int]:
    return [_size(listing.heads[n], [line.cells[n] for line in listing.rows]) for n in shown]


def _place(listing: Listing) -> int:
    """The cells of the places; 0 where there are none."""
    return max([width(listing.place), *(width(line.place.plain) for line in listing.rows)])


def _left(screen: Screen, listing: Listing, shown: Sequence[int]) -> int:
    """The cells that are left for the words beside the columns `shown`."""
    places = _place(listing)
    return screen.cells - sum(_sizes(listing, shown)) - places - GAP * (len(shown) + bool(places))


def _room(screen: Screen, listing: Listing, shown: Sequence[int]) -> int:
    """The same, or the whole screen where all words fit."""
    left = _left(screen, listing, shown)
    return left if left < max(width(line.words.plain) for line in listing.rows) else screen.cells


def _beside(
    screen: Screen, listing: Listing, heads: Sequence[Head], sizes: Sequence[int], lines: Sequence[Line]
) -> None:
    places = _place(listing)
    most = max(width(listing.words), *(width(line.words.plain) for line in lines))
    words = min(most, screen.cells - sum(sizes) - places - GAP * (len(heads) + bool(places)))
    between = [Head(listing.place, most=places)] if places else []
    columns = [*heads, *between, Head(listing.words)]
    all_sizes = [*sizes, *([places] if places else []), words]
    _head(screen, columns, all_sizes)
    for line in lines:
        placed = [line.place] if places else []
        _row(screen, [*line.cells, *placed, screen.read(line.words)], columns, all_sizes)


def _below(screen: Screen, heads: Sequence[Head], sizes: list[int], lines: Sequence[Line]) -> None:
    sizes = _folded(sizes, screen.cells - GAP * (len(heads) - 1))
    if fits := sum(sizes) + GAP * (len(sizes) - 1) <= screen.cells:
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
    start = indent + width(place.plain) + GAP * bool(place.plain)
    if start > screen.cells // 2:
        screen.line(Text.assemble(" " * indent, place))
        start, place = indent + GAP, Text("")
    for number, part in enumerate(folded(screen.read(words), screen.cells - start)):
        before = Text.assemble(" " * indent, place) if not number and place.plain else Text()
        before.append(" " * (start - width(before.plain)))
        screen.line(before.append_text(part))


def _unrepeated(listing: Listing, shown: Sequence[int]) -> list[Line]:
    """The rows with the columns `shown`, without what a cell repeats from above where all on its left is the same."""
    lines: list[Line] = []
    above: list[str] = []
    for row in listing.rows:
        cells = [row.cells[n] for n in shown]
        words = [cell.plain for cell in cells]
        same = next((n for n, pair in enumerate(zip(words, above, strict=False)) if pair[0] != pair[1]), len(above))
        same = 0 if listing.repeat else same
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
    rule(screen, sizes)


def _row(screen: Screen, cells: Sequence[Text], heads: Sequence[Head], sizes: Sequence[int]) -> None:
    parts = [_stripped(folded(cell, size)) for cell, size in zip(cells, sizes, strict=True)]
    for line in lines_of(parts, sizes, {n for n, head in enumerate(heads) if head.right}):
        screen.line(line)


def _stripped(lines: Sequence[Text]) -> Sequence[Text]:
    for line in lines:
        line.rstrip()
    return lines
