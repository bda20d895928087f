"""The corpus for a reader: the matrix of regions and years, then a row a text."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from rich.text import Text

from lianghui_cli.render.cells import padded, width
from lianghui_cli.render.terminal import Screen, styled

_BROAD = 60  # cells from which script and sizes get columns of their own
_PLAIN = ("utf-8", "pdf", "docx")  # encodings that go without saying
_NO_TEXT = "-"
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
    _matrix(screen, cells, lang)
    _, no_year, no_region, labels = _WORDS[lang]
    listed = []
    for row in rows:
        day = row.date or ("" if str(row.year) in row.doc else str(row.year or no_year))
        told = (day, row.source, "" if row.encoding in _PLAIN else row.encoding)
        name = [styled(place(row.doc), "cyan"), *(styled(part, "dim") for part in told if part)]
        sizes = [styled(row.script), styled(str(row.articles)), styled(f"{row.characters:,}")]
        where = [styled(", ".join(region(code) for code in row.regions) or no_region)]
        if screen.cells >= _BROAD:
            listed.append([name, *([size] for size in sizes), where])
        else:
            named = zip(labels[1:4], sizes, strict=True)
            listed.append(
                [name, [*where, *(Text.assemble((f"{label}  ", "dim"), size) for label, size in named if size)]]
            )
    screen.grid(labels if screen.cells >= _BROAD else (labels[0], labels[4]), listed, {0, len(listed[0]) - 1})


class _Column(NamedTuple):
    """A year of the matrix: its name over the counts, the century above that, the cells that it takes."""

    year: int | None
    label: str
    century: str
    cells: int


def _matrix(screen: Screen, cells: Sequence[Any], lang: str) -> None:
    """How many texts of a region and year there are; where the years do not stand side by side they are cut to 05."""
    head, no_year, no_region, _ = _WORDS[lang]
    counts = {(cell.region, cell.year): str(cell.texts) for cell in cells}
    names = {cell.region: cell.region_name or no_region for cell in cells}
    years = sorted({cell.year for cell in cells}, key=lambda year: (year is None, year))
    first = max([width(head), *map(width, names.values())], default=0)
    columns = _columns(years, counts, no_year, screen.cells - first)
    for some in _batches(columns, screen.cells - first):
        if any(column.century for column in columns):
            screen.line(" " * first + "".join(padded(column.century, column.cells, right=True) for column in some))
        screen.line(padded(head, first) + "".join(padded(c.label, c.cells, right=True) for c in some), "bold")
        screen.line("─" * (first + sum(column.cells for column in some)))
        for code, name in names.items():
            told = (padded(counts.get((code, c.year), _NO_TEXT), c.cells, right=True) for c in some)
            screen.line(padded(name, first) + "".join(told))
        screen.line()


def _columns(
    years: Sequence[int | None], counts: dict[tuple[str, int | None], str], no_year: str, room: int
) -> list[_Column]:
    """Whole years where they fit into `room` cells, else their last two figures."""
    most = {year: max(width(count) for (_, other), count in counts.items() if other == year) for year in years}
    whole = [str(year) if year else no_year for year in years]
    found = [
        _Column(year, label, "", max(width(label), most[year]) + 2) for year, label in zip(years, whole, strict=True)
    ]
    if sum(column.cells for column in found) <= room:
        return found
    found, century = [], ""
    for year in years:
        own = f"{year // 100}" if year else ""
        label = f"{year % 100:02}" if year else "?"
        found.append(_Column(year, label, own if own != century else "", max(len(label), most[year]) + 1))
        century = own
    return found


def _batches(columns: list[_Column], room: int) -> Iterator[list[_Column]]:
    """The columns, as many at a time as stand side by side; each time the first says its century."""
    some: list[_Column] = []
    for column in columns:
        if some and sum(one.cells for one in some) + column.cells > room:
            yield some
            century = f"{column.year // 100}" if column.year and column.label != str(column.year) else ""
            some = [column._replace(century=century)]
        else:
            some.append(column)
    if some:
        yield some
