"""The corpus for a reader: the matrix of regions and years, then a row a text."""

from collections.abc import Callable, Sequence
from typing import Any

from lianghui_cli.render.terminal import Screen, styled
from lianghui_cli.render.view import view

_WORDS = {"en": ("Region", "no year", "no region"), "zh": ("地区", "年份不明", "地区不明")}
_KEYS = ("doc", "date", "script", "articles", "sentences", "characters", "source", "regions")


def tables(screen: Screen, rows: Sequence[Any], cells: Sequence[Any], region: Callable[[str], str], lang: str) -> None:
    """Overview rows and matrix cells (region, region_name, year, texts); `region` names a code."""
    head, no_year, no_region = _WORDS[lang]
    years = sorted({cell.year for cell in cells}, key=lambda year: (year is None, year))
    counts = {(cell.region, cell.year): cell.texts for cell in cells}
    names = {cell.region: cell.region_name for cell in cells}
    lines = [
        [[styled(names[code] or no_region)], *([styled(str(counts.get((code, year), "-")))] for year in years)]
        for code in names
    ]
    if lines:
        screen.grid([head, *(str(year) if year else no_year for year in years)], lines, {0})
    named = [row._replace(regions=tuple(region(code) for code in row.regions)) for row in rows]
    screen.show(view(_KEYS, named), lang)
