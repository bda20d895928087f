"""Tables for a person at a terminal. The only place that loads Rich.

Running text is folded, never cut; nothing of a text is read as markup; its control characters never reach the screen.
"""

from collections.abc import Callable, Container, Iterable, Sequence
from itertools import accumulate
from typing import TextIO

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from lianghui_cli.render.cells import width
from lianghui_cli.render.view import CONTROLS, View, flat
from lianghui_cli.render.wrap import wrap

_CONTROLS = dict.fromkeys(CONTROLS)
_BLANK, _NEWLINE = Text(""), Text("\n")
_GAP = 2  # cells a column takes beside its own: its padding and the blank that parts it from the next
_LEAST = 8
_ROOM = 24  # cells below which a column of running text is no pleasure to read


class Screen:
    """A terminal of a width, with or without colours."""

    def __init__(self, stream: TextIO, cells: int, *, color: bool, convert: Callable[[str], str] | None = None) -> None:
        self.cells = max(cells, 20)
        self.colored = color
        self.convert = convert  # running text to the reader's script
        self.console = Console(
            file=stream,
            width=self.cells,
            height=1000,
            force_terminal=True,
            color_system="standard" if color else None,
            no_color=not color,
            markup=False,
            emoji=False,
            highlight=False,
            soft_wrap=False,
            legacy_windows=False,
        )

    def line(self, text: str | Text = "", style: str = "") -> None:
        """One paragraph, folded to the width."""
        whole = text if isinstance(text, Text) else styled(text, style)
        self.console.print(_NEWLINE.join(folded(whole, self.cells)))

    def show(self, shown: View, lang: str) -> None:
        """A view as a table; where its columns do not fit side by side, the narrow ones are stacked in the first."""
        cells = [[clean(flat(value)) for value in row] for row in shown.rows]
        keep = [n for n, _ in enumerate(shown.columns) if any(row[n] for row in cells)]
        narrow = [n for n in keep if not shown.columns[n].wide]
        wide = [n for n in keep if shown.columns[n].wide]
        labels = [column.label(lang) for column in shown.columns]
        sizes = {n: max([width(labels[n])] + [width(row[n]) for row in cells]) for n in narrow}
        if sum(sizes.values()) + _GAP * len(keep) + _ROOM * len(wide) <= self.cells:
            rows = [[[styled(row[n])] for n in narrow] + [[styled(row[n])] for n in wide] for row in cells]
            self.grid([labels[n] for n in narrow + wide], rows, range(len(narrow), len(keep)))
            return
        named = [[Text.assemble((f"{labels[n]}  ", "dim"), styled(row[n])) for n in narrow if row[n]] for row in cells]
        rows = [[name, *([styled(row[n])] for n in wide)] for name, row in zip(named, cells, strict=True)]
        self.grid(["", *(labels[n] for n in wide)], rows, range(1, len(wide) + 1))

    def table(self, labels: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """Rows of plain values under their labels."""
        cells = [[[styled(flat(value))] for value in row] for row in rows]
        self.grid(labels, cells, range(len(labels)))

    def grid(self, labels: Sequence[str], rows: Iterable[Sequence[Sequence[Text]]], wide: Container[int]) -> None:
        """Rows of cells, a cell being paragraphs. The columns in `wide` share what room the others leave."""
        held = [list(row) for row in rows]
        need = [
            max([width(label)] + [width(part.plain) for row in held for part in row[n]])
            for n, label in enumerate(labels)
        ]
        room = self._shares(need, [n for n in range(len(need)) if n in wide])
        table = Table(
            box=SIMPLE_HEAD, show_header=any(labels), show_edge=False, padding=(0, 1, 0, 0), header_style="bold"
        )
        for label, cells in zip(labels, room, strict=True):
            table.add_column(Text(label), width=cells, overflow="fold", no_wrap=True)
        table.add_row(*self._columns(held, room, wide))
        self.console.print(table)
        self.console.print()

    def _columns(self, rows: list[list[Sequence[Text]]], room: list[int], wide: Container[int]) -> list[Text]:
        """Each column as one text, the lines of its cells as high as their rows: a table of one row is soon drawn."""
        lines: list[list[Text]] = [[] for _ in room]
        for row in rows:
            cells = [
                [line for part in cell for line in folded(self.read(part) if n in wide else part, room[n])]
                for n, cell in enumerate(row)
            ]
            height = max(map(len, cells))
            for n, cell in enumerate(cells):
                lines[n] += cell + [_BLANK] * (height - len(cell))
        return [_NEWLINE.join(column) for column in lines]

    def read(self, text: Text) -> Text:
        """`text` in the reader's script, its marks where they were: a conversion keeps the length."""
        if self.convert is None or len(plain := self.convert(text.plain)) != len(text.plain):
            return text
        return Text(plain, style=text.style, spans=text.spans)

    def _shares(self, need: list[int], wide: list[int]) -> list[int]:
        """Cells for each column: what a narrow one needs, and for the wide ones a fair part of the rest."""
        room = list(need)
        most = self.cells - _GAP * len(need) - _LEAST * len(wide)
        narrow = [n for n in range(len(need)) if n not in wide]
        while narrow and sum(room[n] for n in narrow) > most:
            widest = max(narrow, key=lambda n: room[n])
            if room[widest] <= _LEAST:
                break
            room[widest] -= 1
        left = self.cells - _GAP * len(need) - sum(room[n] for n in narrow)
        for count, n in enumerate(sorted(wide, key=lambda n: need[n])):
            room[n] = max(min(need[n], left // (len(wide) - count)), 4)
            left -= room[n]
        return room


def clean(text: str) -> str:
    """`text` without control and direction characters; line breaks become blanks."""
    return " ".join(text.split("\n")).translate(_CONTROLS)


def styled(text: str, style: str = "") -> Text:
    """Corpus text: never markup."""
    return Text(clean(text), style=style)


def marked(text: str, spans: Iterable[tuple[int, int]], style: str = "bold red") -> Text:
    """`text` with the characters of `spans` marked. Control characters become blanks, so that offsets hold."""
    shown = Text("".join(" " if ord(char) in _CONTROLS else char for char in text))
    for start, end in spans:
        shown.stylize(style, start, end)
    return shown


def folded(text: Text, cells: int) -> list[Text]:
    """`text` in lines of at most `cells` cells."""
    ends = list(accumulate(len(line) for line in wrap(text.plain, cells)))
    return list(text.divide(ends[:-1])) if len(ends) > 1 else [text]
