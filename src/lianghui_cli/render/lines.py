"""The lines of a row of cells under their columns, and the rule under the heads of these."""

from collections.abc import Container, Sequence

from rich.text import Text

from lianghui_cli.render.cells import width
from lianghui_cli.render.terminal import Screen

GAP = 2  # cells between two columns


def lines_of(cells: Sequence[Sequence[Text]], sizes: Sequence[int], right: Container[int]) -> list[Text]:
    """The lines of a row: each cell is lines that fit its column; the columns in `right` end under one another."""
    lines = []
    for height in range(max(map(len, cells))):
        line = Text()
        for n, (cell, size) in enumerate(zip(cells, sizes, strict=True)):
            one = cell[height] if height < len(cell) else Text()
            blanks = " " * max(0, size - width(one.plain))
            line.append_text(Text.assemble(blanks, one) if n in right else Text.assemble(one, blanks)).append(" " * GAP)
        line.rstrip()
        lines.append(line)
    return lines


def rule(screen: Screen, sizes: Sequence[int]) -> None:
    """A line across columns of these sizes."""
    screen.line("─" * min(screen.cells, sum(sizes) + GAP * (len(sizes) - 1)), "dim")
