"""What a terminal shows, as Markdown for a memo: the same columns and lines, nothing of a text read as markup."""

from collections.abc import Callable, Container, Iterable, Sequence
from typing import TextIO

from rich.text import Text

from lianghui_cli.render.formats import marked_down
from lianghui_cli.render.terminal import Screen

_OPEN, _CLOSE = "\ue000", "\ue001"  # of no text: cleaned away on the way to a screen
_ENDLESS = 1_000_000  # cells of a line: a reader's Markdown folds it


class Markdown(Screen):
    """A Markdown page that is written to as a terminal is: `page.line("Beijing", "bold")` writes **Beijing**."""

    def __init__(self, stream: TextIO, convert: Callable[[str], str] | None = None) -> None:
        super().__init__(stream, _ENDLESS, color=False, convert=convert)
        self.stream = stream
        self.begun = False  # a table stands apart from what is above it

    def line(self, text: str | Text = "", style: str = "") -> None:
        """A paragraph; an empty one parts what follows from what stands above."""
        self.begun = True
        plain = _escaped((text if isinstance(text, str) else text.plain).strip())
        self.stream.write((f"**{plain}**" if plain and style == "bold" else plain) + ("  \n" if plain else "\n"))

    def item(self, *parts: Text, deeper: bool = False) -> None:
        """An item of a list, or of the list below its last item."""
        self.stream.write(f"{'    ' * deeper}- {' '.join(_escaped(part.plain) for part in parts if part.plain)}\n")

    def footnote(self, number: int, *parts: str) -> None:
        self.stream.write(f"[^{number}]: {' '.join(map(marked_down, parts))}\n")

    def grid(self, labels: Sequence[str], rows: Iterable[Sequence[Sequence[Text]]], wide: Container[int]) -> None:
        """A table; the paragraphs of a cell stand one under another."""
        apart = "\n" if self.begun else ""
        self.stream.write(f"{apart}| {' | '.join(labels)} |\n|{' --- |' * len(labels)}\n")
        for row in rows:
            cells = [
                "<br>".join(_escaped((self.read(part) if n in wide else part).plain) for part in cell)
                for n, cell in enumerate(row)
            ]
            self.stream.write(f"| {' | '.join(cells)} |\n")
        self.stream.write("\n")


def noted(number: int) -> str:
    """The sign of a footnote in a line or cell, which `Markdown` writes as [^1]."""
    return f"{_OPEN}{number}{_CLOSE}"


def _escaped(text: str) -> str:
    return marked_down(text).replace(_OPEN, "[^").replace(_CLOSE, "]")
