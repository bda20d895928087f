"""The indicators for a reader: a line each, with a few of the names that texts use."""

from collections.abc import Sequence
from typing import Any

from lianghui_cli.lexicon import table
from lianghui_cli.render.terminal import Screen, styled

_HEADS = {"en": ("Id", "English", "Chinese", "Unit", "Also called"), "zh": ("代码", "英文", "中文", "单位", "又称")}
_BROAD = 110  # cells from which the other names get a column of their own


def listing(screen: Screen, rows: Sequence[Any], lang: str, few: int) -> None:
    """`few`: how many other names are shown of each where there is room."""
    units = {row[0]: row[2 if lang == "zh" else 1] for row in table("unit_labels")}
    cells = [
        [
            [styled(row.indicator, "cyan")],
            [styled(row.english)],
            [styled(row.chinese)],
            [styled(units.get(row.unit, row.unit))],
            [styled("、".join([name for name in row.names if name != row.indicator][:few]), "dim")],
        ]
        for row in rows
    ]
    shown = 5 if screen.cells >= _BROAD else 4
    screen.grid(_HEADS[lang][:shown], [row[:shown] for row in cells], {1, 2, 4} if shown > 4 else {1, 2})
