"""A text for a reader: its sentences under their headlines, each with its line number."""

from collections.abc import Sequence
from typing import Any

from lianghui_cli.render.terminal import Screen, styled


def page(screen: Screen, rows: Sequence[Any], doc: str) -> None:
    """Rows (line, last_line, title, text, mark) of one document, the marked ones in bold."""
    screen.line(doc, "cyan")
    title: str | None = None
    block: list[Any] = []
    for row in rows:
        if row.title != title:
            _block(screen, title, block)
            title, block = row.title, []
        block.append(row)
    _block(screen, title, block)


def _block(screen: Screen, title: str | None, rows: Sequence[Any]) -> None:
    if not rows:
        return
    cells = [[[styled(_lines(row), "cyan")], [styled(row.text, "bold" if row.mark else "")]] for row in rows]
    if title:
        screen.line(title, "bold")
    screen.grid(["", ""], cells, {1})


def _lines(row: Any) -> str:
    marker = ">" if row.mark else " "
    return f"{marker}{row.line}" if row.line == row.last_line else f"{marker}{row.line}-{row.last_line}"
