"""Figures as a memo: a row each, as on the terminal, their words as footnotes."""

from collections.abc import Callable, Sequence
from typing import Any

from lianghui_cli.render.memo import Cell, Memo
from lianghui_cli.render.values import value

_HEADS = {"en": ("Region", "Year", "Kind", "Indicator", "Value"), "zh": ("地区", "年份", "类别", "指标", "数值")}
_KINDS = {
    "en": {"target": "target", "actual": "result", "none": "no target", "forecast": "forecast"},
    "zh": {"target": "目标", "actual": "结果", "none": "不设目标", "forecast": "预测"},
}


def write_memo(memo: Memo, rows: Sequence[Any], place: Callable[[str], str], lang: str) -> None:
    """Rows of figures; `place` names a document."""
    cells = [
        (
            row.region_name,
            row.period or str(row.year or ""),
            _KINDS[lang][row.kind],
            row.indicator_name,
            Cell(value(row, lang), [(f"{place(row.doc)}:{row.line}", row.quote)]),
        )
        for row in rows
    ]
    memo.table(_HEADS[lang], cells, right={4})
    memo.close()
