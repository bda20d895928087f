"""Search results for a reader: sentences with their hits marked, and the aligned concordance."""

from collections.abc import Callable, Sequence
from typing import Any

from rich.text import Text

from lianghui_cli.render.cells import padded, width
from lianghui_cli.render.terminal import Screen, clean, marked, styled

_BROAD = 100  # cells from which date, paper and region get columns of their own
LABELS = {
    "en": ("Place", "Date", "Source", "Region", "Text"),
    "zh": ("位置", "日期", "来源", "地区", "原文"),
}


def sentences(
    screen: Screen, rows: Sequence[Any], place: Callable[[Any], str], region: Callable[[str], str], lang: str
) -> None:
    """A table of hit rows (doc, line, date, source, region, text, spans); `place` and `region` name theirs."""
    labels = LABELS[lang]
    if screen.cells >= _BROAD:
        table = [
            [
                [styled(place(row), "cyan")],
                *([styled(part)] for part in (row.date, row.source, region(row.region))),
                _told(row),
            ]
            for row in rows
        ]
        screen.grid(labels, table, {4})
        return
    narrow = [
        [[styled(place(row), "cyan"), *([styled(row.date, "dim")] if row.date else [])], _told(row)] for row in rows
    ]
    screen.grid([labels[0], labels[4]], narrow, {1})


def _told(row: Any) -> list[Text]:
    """The sentence with its hits marked, between the sentences asked for around it."""
    before = [styled(text, "dim") for _, text in row.before]
    after = [styled(text, "dim") for _, text in row.after]
    return [*before, marked(row.text, row.spans), *after]


def concordance(screen: Screen, rows: Sequence[Any], place: Callable[[Any], str]) -> None:
    """One line a hit, keywords under one another. Contexts are cut to the width: the rows of a pipe have them whole."""
    places = [clean(place(row)) for row in rows]
    first = max(map(width, places), default=0)
    middle = max((width(clean(row.keyword)) for row in rows), default=0)
    side = max((screen.cells - first - middle - 4) // 2, 4)
    for name, row in zip(places, rows, strict=True):
        left = _last_cells(clean(row.left), side)
        right = _first_cells(clean(row.right), side + middle - width(clean(row.keyword)))
        line = Text(padded(name, first + 2), style="cyan")
        line.append(padded(left, side, right=True) + " ", style="default")
        line.append(clean(row.keyword), style="bold red")
        line.append(" " + right, style="default")
        screen.console.print(line, no_wrap=True, overflow="crop")


def _first_cells(text: str, cells: int) -> str:
    while width(text) > cells:
        text = text[: max(min(len(text) - 1, cells), 0)]
    return text


def _last_cells(text: str, cells: int) -> str:
    while width(text) > cells:
        text = text[-max(min(len(text) - 1, cells), 1) :] if cells > 0 else ""
    return text
