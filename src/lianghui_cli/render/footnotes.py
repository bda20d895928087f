"""The numbers that lead from a table to the sentences under it."""

from collections.abc import Callable, Iterable
from typing import Any

from rich.text import Text

from lianghui_cli.render.terminal import Screen, styled
from lianghui_cli.render.values import value

_SOURCES = {"en": "Sources", "zh": "出处"}


class Notes:
    """The numbers of the footnotes: one for each place and quote."""

    def __init__(self) -> None:
        self.numbers: dict[tuple[str, int, str], int] = {}

    def number(self, figure: Any) -> int:
        return self.numbers.setdefault((figure.doc, figure.line, figure.quote), len(self.numbers) + 1)

    def cited(self, figure: Any, sources: Iterable[Any], lang: str) -> Text:
        """A figure's value with the numbers of all that state it."""
        numbers = "".join(f"[{n}]" for n in dict.fromkeys(map(self.number, sources)))
        return styled(value(figure, lang)).append(f" {numbers}", style="cyan")

    def show(self, screen: Screen, place: Callable[[str], str], lang: str) -> None:
        """The quotes under their numbers, each with its place; `place` names a document."""
        screen.line(_SOURCES[lang], "bold")
        rows = [
            [[styled(f"[{n}]", "cyan")], [styled(f"{place(doc)}:{line}", "cyan")], [styled(quote)]]
            for (doc, line, quote), n in self.numbers.items()
        ]
        screen.grid(["", "", ""], rows, {2})
