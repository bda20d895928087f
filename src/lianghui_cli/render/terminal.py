"""Tables for a person at a terminal. The only place that loads Rich.

Running text is folded, never cut; nothing of a text is read as markup; its control characters never reach the screen.
"""

from collections.abc import Iterable, Sequence
from typing import TextIO

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from lianghui_cli.render.cells import width
from lianghui_cli.render.view import View, flat
from lianghui_cli.render.wrap import wrap

_CONTROLS = {code: None for code in [*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]}
_GAP = 2
_ROOM = 24  # cells below which a column of running text is no pleasure to read


class Screen:
    """A terminal of a width, with or without colours."""

    def __init__(self, stream: TextIO, cells: int, *, color: bool) -> None:
        self.cells = max(cells, 20)
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
        self.console.print(folded(whole, self.cells), end="\n")

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
            self.grid([labels[n] for n in narrow + wide], rows, len(narrow))
            return
        rows = [[[styled(row[n]) for n in narrow if row[n]], *([styled(row[n])] for n in wide)] for row in cells]
        self.grid([labels[narrow[0]] if narrow else "", *(labels[n] for n in wide)], rows, 1)

    def grid(self, labels: Sequence[str], rows: Iterable[Sequence[Sequence[Text]]], narrow: int) -> None:
        """Rows of cells, a cell being paragraphs. The first `narrow` columns get what they need, the rest share the room."""
        held = [list(row) for row in rows]
        need = [max([width(label)] + [width(part.plain) for row in held for part in row[n]]) for n, label in enumerate(labels)]
        room = self._shares(need, narrow)
        table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, _GAP, 0, 0), header_style="bold")
        for label, cells in zip(labels, room, strict=True):
            table.add_column(Text(label), width=cells, overflow="fold", no_wrap=True)
        for row in held:
            table.add_row(*(_stack(part, cells) for part, cells in zip(row, room, strict=True)))
        self.console.print(table)

    def _shares(self, need: list[int], narrow: int) -> list[int]:
        wide = len(need) - narrow
        most = self.cells - _GAP * len(need) - 8 * wide
        fixed = need[:narrow]
        while fixed and sum(fixed) > most:
            widest = fixed.index(max(fixed))
            fixed[widest] -= 1
            if fixed[widest] < 6:
                break
        left = max(self.cells - sum(fixed) - _GAP * len(need), 4 * wide)
        return fixed + ([min(n, left // wide) for n in need[narrow:]] if wide else [])


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


def folded(text: Text, cells: int) -> Text:
    """`text` with line breaks where a line of `cells` cells ends."""
    parts, start = [], 0
    for line in wrap(text.plain, cells):
        parts.append(text[start : start + len(line)])
        start += len(line)
    return Text("\n").join(parts)


def _stack(parts: Sequence[Text], cells: int) -> Text:
    return Text("\n").join(folded(part, cells) for part in parts)
