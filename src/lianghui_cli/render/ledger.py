"""Figures for a reader: what is stated of whom and when, beside the words that state it."""

from collections.abc import Callable, Sequence
from typing import Any

from lianghui_cli.render.terminal import Screen, styled
from lianghui_cli.render.values import value

_BROAD = 100  # cells from which every part gets a column of its own
_WORDS = {
    "en": {
        "target": "target",
        "actual": "result",
        "none": "no target",
        "forecast": "forecast",
        "heads": ("Place", "Region", "Figure", "Quote"),
    },
    "zh": {
        "target": "目标",
        "actual": "结果",
        "none": "不设目标",
        "forecast": "预测",
        "heads": ("位置", "地区", "数字", "引文"),
    },
}


def ledger(screen: Screen, rows: Sequence[Any], place: Callable[[str], str], lang: str) -> None:
    """Rows of figures; `place` names a document."""
    words = _WORDS[lang]
    where, region, figure, quote = words["heads"]
    table = []
    for row in rows:
        told = [
            styled(f"{row.period or row.year or '?'} {words[row.kind]}", "dim"),
            styled(row.indicator_name),
            styled(value(row, lang), "bold"),
        ]
        at, named = styled(f"{place(row.doc)}:{row.line}", "cyan"), styled(row.region_name)
        said = [styled(row.quote)]
        table.append([[at], [named], told, said] if screen.cells >= _BROAD else [[at, named], told, said])
    if screen.cells >= _BROAD:
        screen.grid((where, region, figure, quote), table, {1, 2, 3})
    else:
        screen.grid((where, figure, quote), table, {0, 1, 2})


def headline(row: Any, place: Callable[[str], str], lang: str) -> str:
    """A figure in one line: where it stands, of whom, what, when and as what."""
    when = f"{row.period or row.year or '?'} {_WORDS[lang][row.kind]}"
    return f"{place(row.doc)}:{row.line}  {row.region_name}  {row.indicator_name}  {value(row, lang)}  {when}"
