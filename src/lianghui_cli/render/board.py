"""A table whose columns are one thing each: names on the left, numbers on the right, two lines over each column.

What does not fit a terminal side by side follows in a further block with the same names.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.text import Text

from lianghui_cli.render.cells import width
from lianghui_cli.render.lines import GAP, lines_of, rule
from lianghui_cli.render.markdown import Markdown
from lianghui_cli.render.terminal import Screen, folded, styled

Cell = Sequence[Text]  # its lines

_LEAST = 14  # cells of the names, where the columns need the room


class Column(NamedTuple):
    """What stands over a column, in two lines, and on which side its words stand."""

    over: str
    head: str
    left: bool = False


class Board(NamedTuple):
    """Rows under columns; the first `names` columns are repeated in each block."""

    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    names: int = 1


def fits(screen: Screen, board: Board) -> bool:
    """The columns stand side by side."""
    sizes = _sizes(screen, board)
    return sum(sizes) + GAP * (len(sizes) - 1) <= screen.cells


def draw(screen: Screen, board: Board) -> None:
    """The board on a terminal, in as many blocks as its width asks for."""
    if isinstance(screen, Markdown):
        labels = [" ".join(part for part in (column.over, column.head) if part) for column in board.columns]
        screen.grid(labels, board.rows, ())
        return
    names, sizes = list(range(board.names)), _sizes(screen, board)
    for number, block in enumerate(_blocks(sizes, board.names, screen.cells)):
        if number:
            screen.line()
        _draw(screen, board, names + block, sizes)


def _sizes(screen: Screen, board: Board) -> list[int]:
    """Cells of each column; the widest of the names gives way where there is little room."""
    names = list(range(board.names))
    sizes = [_size(column, [row[n] for row in board.rows]) for n, column in enumerate(board.columns)]
    rest = sum(sizes[n] + GAP for n in range(board.names, len(sizes)))
    widest = max(names, key=lambda n: sizes[n])
    room = screen.cells - rest - sum(sizes[n] + GAP for n in names if n != widest)
    if room >= _LEAST:
        sizes[widest] = min(sizes[widest], room)
        return sizes
    sizes[widest] = min(sizes[widest], max(screen.cells // 2 - GAP, 4))
    left = screen.cells - sum(sizes[n] + GAP for n in names)
    return [size if n < board.names else min(size, max(left, 4)) for n, size in enumerate(sizes)]


def _size(column: Column, cells: Iterable[Cell]) -> int:
    return max([width(column.over), width(column.head), *(width(line.plain) for cell in cells for line in cell)])


def _blocks(sizes: Sequence[int], names: int, cells: int) -> Iterable[list[int]]:
    """The columns of each block, as many as there is room for, one at least."""
    own = sum(sizes[:names]) + GAP * (names - 1)
    block: list[int] = []
    used = own
    for n in range(names, len(sizes)):
        if block and used + GAP + sizes[n] > cells:
            yield block
            block, used = [], own
        block.append(n)
        used += GAP + sizes[n]
    yield block


def _draw(screen: Screen, board: Board, shown: Sequence[int], sizes: Sequence[int]) -> None:
    columns, own = [board.columns[n] for n in shown], [sizes[n] for n in shown]
    right = {at for at, n in enumerate(shown) if n and not board.columns[n].left}
    for heads in ([column.over for column in columns], [column.head for column in columns]):
        if any(heads):
            named = [folded(styled(word, "bold"), size) for word, size in zip(heads, own, strict=True)]
            screen.line(lines_of(named, own, right)[0])
    rule(screen, own)
    for row in board.rows:
        cells = [[line for part in row[n] for line in folded(part, sizes[n])] for n in shown]
        for line in lines_of(cells, own, right):
            screen.line(line)
