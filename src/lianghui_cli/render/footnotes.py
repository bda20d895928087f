"""The numbers that lead from a table to the sentences under it."""

from collections.abc import Callable, Iterable
from typing import Any

from rich.text import Text

from lianghui_cli.render.cells import width
from lianghui_cli.render.markdown import Markdown, noted
from lianghui_cli.render.terminal import Screen, folded, styled

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LINES = 2  # that a source takes at most
_NARROW = 60  # cells below which a quote is told whole
_LEAST = 20  # cells of a quote


class Notes:
    """The numbers of the footnotes: one for each place and quote."""

    def __init__(self, screen: Screen, *, raised: bool = False) -> None:
        self.memo = isinstance(screen, Markdown)
        self.raised = raised and not self.memo  # ¹ in place of [1], where there is little room
        self.numbers: dict[tuple[str, int, str], int] = {}

    def number(self, figure: Any) -> int:
        return self.numbers.setdefault((figure.doc, figure.line, figure.quote), len(self.numbers) + 1)

    def refs(self, sources: Iterable[Any]) -> str:
        """The numbers of figures that say the same: [1][4]."""
        numbers = dict.fromkeys(map(self.number, sources))
        if self.memo:
            return "".join(map(noted, numbers))
        if self.raised:
            return "⁺".join(str(n).translate(_RAISED) for n in numbers)
        return " " + "".join(f"[{n}]" for n in numbers)

    def cited(self, said: str, sources: Iterable[Any]) -> Text:
        """What is said, with the numbers of all that state it."""
        return styled(said).append(self.refs(sources), style="cyan")

    def show(self, screen: Screen, place: Callable[[str], str], lang: str) -> None:
        """The quotes under their numbers, each with its place; `place` names a document."""
        if not self.numbers:
            return
        screen.line()
        if isinstance(screen, Markdown):
            for (doc, at, quote), number in self.numbers.items():
                screen.footnote(number, f"{place(doc)}:{at}", screen.read(styled(quote)).plain)
            return
        places = [f"{place(doc)}:{line}" for doc, line, _ in self.numbers]
        first, second = len(f"[{len(places)}]") + 1, max(map(width, places)) + 2
        for (number, where), (_, _, quote) in zip(enumerate(places, 1), self.numbers, strict=True):
            room = max(screen.cells - first - second, _LEAST)
            said = quote if screen.cells < _NARROW else _fitting(quote, room * _LINES - 2)
            for n, line in enumerate(folded(screen.read(styled(said)), room)):
                sign = str(number) if self.raised else f"[{number}]"
                head = Text.assemble(sign.ljust(first), where + " " * (second - width(where)), style="cyan")
                screen.line(Text.assemble(head if n == 0 else " " * (first + second), line))


def _fitting(quote: str, cells: int) -> str:
    """The end of a quote, where its number stands, with as much before it as there is room for."""
    if width(quote) <= cells:
        return quote
    while width(quote) > cells - 2:
        quote = quote[1:]
    return f"…{quote}"
