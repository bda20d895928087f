"""The corpus for a reader: the matrix of regions and years, then a row a text."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from rich.text import Text

from lianghui_cli.render.terminal import Screen, styled

_BROAD = 60  # cells from which script and sizes get columns of their own
_FIRST, _YEAR = 14, 7  # cells of the matrix: a region's name; a year with what parts it from the next
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
    for some in _batches(years, (screen.cells - _FIRST) // _YEAR) if names else ():
        lines = [
            [[styled(names[code] or no_region)], *([styled(str(counts.get((code, year), "-")))] for year in some)]
            for code in names
        ]
        screen.grid([head, *(str(year) if year else no_year for year in some)], lines, {0})
    listed = []
    for row in rows:
        name = [styled(place(row.doc), "cyan"), *(styled(part, "dim") for part in (row.date, row.source) if part)]
        sizes = [styled(row.script), styled(str(row.articles)), styled(f"{row.characters:,}")]
        where = [styled(", ".join(region(code) for code in row.regions) or no_region)]
        if screen.cells >= _BROAD:
            listed.append([name, *([size] for size in sizes), where])
        else:
            told = zip(labels[1:4], sizes, strict=True)
            listed.append(
                [name, [*where, *(Text.assemble((f"{label}  ", "dim"), size) for label, size in told if size)]]
            )
    screen.grid(labels if screen.cells >= _BROAD else (labels[0], labels[4]), listed, {0, len(listed[0]) - 1})


def _batches(years: list[int | None], most: int) -> Iterator[list[int | None]]:
    """The years, as many at a time as stand side by side."""
    for start in range(0, len(years), max(most, 1)):
        yield years[start : start + max(most, 1)]
