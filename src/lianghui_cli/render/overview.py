"""The corpus for a reader: the matrix of regions and years, then a row a text."""

from collections.abc import Callable, Sequence
from typing import Any

from lianghui_cli.render.terminal import Screen, styled

_WORDS = {
    "en": ("Region", "no year", "no region", ("Text", "Script", "Articles", "Characters", "Regions")),
    "zh": ("地区", "年份不明", "地区不明", ("文本", "字体", "篇", "字数", "地区")),
}


def tables(
    screen: Screen,
    rows: Sequence[Any],
    cells: Sequence[Any],
    region: Callable[[str], str],
    place: Callable[[str], str],
    lang: str,
) -> None:
    """Overview rows and matrix cells (region, region_name, year, texts); `region`, `place` name a code, a text."""
    head, no_year, no_region, labels = _WORDS[lang]
    years = sorted({cell.year for cell in cells}, key=lambda year: (year is None, year))
    counts = {(cell.region, cell.year): cell.texts for cell in cells}
    names = {cell.region: cell.region_name for cell in cells}
    lines = [
        [[styled(names[code] or no_region)], *([styled(str(counts.get((code, year), "-")))] for year in years)]
        for code in names
    ]
    if lines:
        screen.grid([head, *(str(year) if year else no_year for year in years)], lines, {0})
    listed = [
        [[styled(place(row.doc), "cyan"), *(styled(part, "dim") for part in (row.date, row.source) if part)],
         [styled(row.script)], [styled(str(row.articles))], [styled(f"{row.characters:,}")],
         [styled(", ".join(region(code) for code in row.regions) or no_region)]]
        for row in rows
    ]  # fmt: skip
    screen.grid(labels, listed, {0, 4})
