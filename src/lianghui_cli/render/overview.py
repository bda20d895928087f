"""The corpus for a reader: the matrix of regions and years, then a row a text."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from rich.text import Text

from lianghui_cli.render.cells import padded, width
from lianghui_cli.render.listing import Head, Line, Listing, draw
from lianghui_cli.render.markdown import Markdown
from lianghui_cli.render.terminal import Screen, styled

_PLAIN = ("utf-8", "pdf", "docx")  # encodings that go without saying
_ROOM = 16  # cells from which the regions of a text stand beside it
_NO_TEXT = "·"
_WORDS = {
    "en": {
        "region": "Region", "no year": "no year", "no region": "no region", "text": "Text", "date": "Date",
        "source": "Source", "script": "Script", "articles": "Articles", "characters": "Characters",
        "encoding": "Encoding", "regions": "Regions",
        "hans": "simpl.", "hant": "trad.", "mixed": "mixed", "": "",
    },
    "zh": {
        "region": "地区", "no year": "年份不明", "no region": "地区不明", "text": "文本", "date": "日期",
        "source": "来源", "script": "字体", "articles": "篇", "characters": "字数",
        "encoding": "编码", "regions": "地区",
        "hans": "简体", "hant": "繁体", "mixed": "混用", "": "",
    },
}  # fmt: skip


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
    words = _WORDS[lang]
    listed = []
    for row in rows:
        day = row.date or ("" if str(row.year) in place(row.doc) else str(row.year or words["no year"]))
        encoding = "" if row.encoding in _PLAIN else row.encoding
        sizes = (words[row.script], f"{row.articles:,}", f"{row.characters:,}")
        told = [styled(place(row.doc), "cyan"), *map(styled, (day, row.source or "", encoding, *sizes))]
        where = (", " if lang == "en" else "、").join(map(region, row.regions)) or words["no region"]
        listed.append(Line(told, Text(), styled(where)))
    heads = [Head(words[key]) for key in ("text", "date", "source", "encoding", "script")]
    heads += [Head(words[key], right=True) for key in ("articles", "characters")]
    kept = [n for n in range(len(heads)) if any(line.cells[n].plain for line in listed)]
    lines = [line._replace(cells=[line.cells[n] for n in kept]) for line in listed]
    draw(screen, Listing([heads[n] for n in kept], "", words["regions"], lines, least=_ROOM, repeat=True))


class _Column(NamedTuple):
    """A year of the matrix: its name over the counts, the century above that, the cells that it takes."""

    year: int | None
    label: str
    century: str
    cells: int


def _matrix(screen: Screen, cells: Sequence[Any], lang: str) -> None:
    """How many texts of a region and year there are; where the years do not stand side by side they are cut to 05."""
    head, no_year, no_region = (_WORDS[lang][key] for key in ("region", "no year", "no region"))
    counts = {(cell.region, cell.year): str(cell.texts) for cell in cells}
    names = {cell.region: cell.region_name or no_region for cell in cells}
    years = sorted({cell.year for cell in cells}, key=lambda year: (year is None, year))
    first = max([width(head), *map(width, names.values())], default=0)
    columns = _columns(years, counts, no_year, screen.cells - first)
    if isinstance(screen, Markdown):
        told = [[name, *(counts.get((code, year), _NO_TEXT) for year in years)] for code, name in names.items()]
        heads = [head, *(str(year or no_year) for year in years)]
        screen.grid(heads, [[[styled(cell)] for cell in row] for row in told], ())
        return
    for some in _batches(columns, screen.cells - first):
        if any(column.century for column in columns):
            screen.line(" " * first + "".join(padded(column.century, column.cells, right=True) for column in some))
        screen.line(padded(head, first) + "".join(padded(c.label, c.cells, right=True) for c in some), "bold")
        screen.line("─" * (first + sum(column.cells for column in some)), "dim")
        for code, name in names.items():
            cells_of = (padded(counts.get((code, c.year), _NO_TEXT), c.cells, right=True) for c in some)
            screen.line(padded(name, first) + "".join(cells_of))
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
