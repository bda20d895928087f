"""An answer as Markdown for a memo: what the terminal shows, the quotes as footnotes `[^1]`.

A verb's picture hands over its columns and cells; for rows with all their keys there are csv and json.

    memo = Memo(stream)
    memo.heading("Beijing 北京市")
    memo.table(("Indicator", "2024"), [("GDP growth", Cell("~5%", [("001:17", "增长5%左右")]))], right={1})
    memo.close()
"""

from collections.abc import Callable, Container, Iterable, Sequence
from typing import NamedTuple, TextIO

from lianghui_cli.render.view import CONTROLS

Source = tuple[str, str]  # a place as `lianghui show` takes it, and the words that stand there

_SILENT = dict.fromkeys((*CONTROLS, 0x85), " ")
_MEANING = "\\|*_`<>[]#"  # what Markdown would read as its own, and a leading "~" that strikes out in pairs


class Cell(NamedTuple):
    """A value and where it is stated."""

    text: str
    sources: Sequence[Source] = ()


class Memo:
    """Writes headings, paragraphs and tables at once, and the footnotes when it is closed."""

    def __init__(self, stream: TextIO, convert: Callable[[str], str] | None = None) -> None:
        self._stream = stream
        self._convert = convert or (lambda text: text)
        self._numbers: dict[Source, int] = {}

    def heading(self, text: str, level: int = 2) -> None:
        self._stream.write(f"{'#' * level} {escaped(text)}\n\n")

    def line(self, text: str | Cell) -> None:
        """One paragraph."""
        self._stream.write(f"{self._marked(text)}\n\n")

    def table(self, labels: Sequence[str], rows: Iterable[Sequence[str | Cell]], right: Container[int] = ()) -> None:
        """Rows under `labels`; the columns in `right` align on their right."""
        rules = ("---:" if n in right else "---" for n in range(len(labels)))
        self._stream.write(f"| {' | '.join(map(escaped, labels))} |\n| {' | '.join(rules)} |\n")
        for row in rows:
            self._stream.write(f"| {' | '.join(map(self._marked, row))} |\n")
        self._stream.write("\n")

    def close(self) -> None:
        """The footnotes, in the order in which they were first called."""
        for (place, quote), number in self._numbers.items():
            self._stream.write(f"[^{number}]: {escaped(place)} {escaped(self._convert(quote))}\n")

    def _marked(self, cell: str | Cell) -> str:
        text, sources = cell if isinstance(cell, Cell) else (cell, ())
        numbers = dict.fromkeys(self._numbers.setdefault(source, len(self._numbers) + 1) for source in sources)
        return escaped(text) + "".join(f"[^{number}]" for number in numbers)


def escaped(text: str) -> str:
    """`text` on one line, as Markdown shows it unchanged."""
    text = text.translate(_SILENT)
    for char in _MEANING:
        text = text.replace(char, f"\\{char}")
    return text.replace("~", "\\~")
