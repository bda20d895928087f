"""The numbers that lead from a table to the sentences under it."""

from collections.abc import Callable, Iterable
from typing import Any

from rich.text import Text

from lianghui_cli.render.cells import width
from lianghui_cli.render.terminal import Screen, folded, styled
from lianghui_cli.render.values import value

_LINES = 2  # that a source takes at most
_LEAST = 20  # cells of a quote


class Notes:
    """The numbers of the footnotes: one for each place and quote."""

    def __init__(self) -> None:
        self.numbers: dict[tuple[str, int, str], int] = {}

    def number(self, figure: Any) -> int:
        return self.numbers.setdefault((figure.doc, figure.line, figure.quote), len(self.numbers) + 1)

    def refs(self, sources: Iterable[Any]) -> str:
        """The numbers of figures that say the same: [1][4]."""
        return "".join(f"[{n}]" for n in dict.fromkeys(map(self.number, sources)))

    def cited(self, figure: Any, sources: Iterable[Any], lang: str) -> Text:
        """A figure's value with the numbers of all that state it."""
        return styled(value(figure, lang)).append(f" {self.refs(sources)}", style="cyan")

    def show(self, screen: Screen, place: Callable[[str], str], lang: str) -> None:
        """The quotes under their numbers, each with its place; `place` names a document."""
        if not self.numbers:
            return
        screen.line()
        places = [f"{place(doc)}:{line}" for doc, line, _ in self.numbers]
        first, second = len(f"[{len(places)}]") + 1, max(map(width, places)) + 2
        for (number, at), (_, _, quote) in zip(enumerate(places, 1), self.numbers, strict=True):
            room = max(screen.cells - first - second, _LEAST)
            for n, line in enumerate(folded(styled(_fitting(quote, room * _LINES - 2)), room)):
                head = Text.assemble(f"[{number}]".ljust(first), at + " " * (second - width(at)), style="cyan")
                screen.line(Text.assemble(head if n == 0 else " " * (first + second), line))


def _fitting(quote: str, cells: int) -> str:
    """The end of a quote, where its number stands, with as much before it as there is room for."""
    if width(quote) <= cells:
        return quote
    while width(quote) > cells - 2:
        quote = quote[1:]
    return f"…{quote}"
