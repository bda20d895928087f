"""The indicators for a reader: a line each, with a few of the names that texts use."""

from collections.abc import Sequence
from typing import Any

from lianghui_cli.render.terminal import Screen, styled
from lianghui_cli.render.values import label

_HEADS = {"en": ("Id", "English", "Chinese", "Unit", "Also called"), "zh": ("代码", "英文", "中文", "单位", "又称")}
_BROAD = 110  # cells from which the other names get a column of their own


def listing(screen: Screen, rows: Sequence[Any], lang: str, few: int) -> None:
    """`few`: how many other names are shown of each where there is room."""
    cells = [
        [
            [styled(row.indicator, "cyan")],
            [styled(row.english)],
            [styled(row.chinese)],
            [styled(label(row.unit, lang))],
            [styled("、".join([name for name in row.names if name != row.indicator][:few]), "dim")],
        ]
        for row in rows
    ]
    shown = 5 if screen.cells >= _BROAD else 4
    screen.grid(_HEADS[lang][:shown], [row[:shown] for row in cells], {1, 2, 4} if shown > 4 else {1, 2})
