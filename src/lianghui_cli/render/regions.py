"""Several regions for a reader: side by side where they fit, else a matrix of regions and indicators, or a ranking."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from rich.text import Text

from lianghui_cli.render import verdicts
from lianghui_cli.render.board import Board, Cell, Column, draw
from lianghui_cli.render.cells import width
from lianghui_cli.render.comparison import cell_of, legend, moved
from lianghui_cli.render.footnotes import Notes
from lianghui_cli.render.names import Names
from lianghui_cli.render.terminal import Screen, styled
from lianghui_cli.render.wrap import wrap

_WORDS = {
    "en": {
        "target": "target", "actual": "result", "region": "Region", "change": "change", "source": "source",
        "of": "{} of {} regions", "targets": "targets of {}: {}", "results": "results of {}",
        "about": "{} about", "floor": "{} at least", "ceiling": "{} at most", "range": "{} range",
        "point": "{} exactly", "in words": "{} in words", "raised": "{} raised", "lowered": "{} lowered",
        "unchanged": "{} unchanged", "hints": "Quotes: --quotes   Sort: --sort change   Only: --lowered",
        "rest": "Not shown: {}. Choose: --indicator a,b,c", "else": "Also stated: {} (--only {})",
        "silent": "not stated: {}", "untold": "no text: {}", "also": "Not shown: {} other figures (--other)",
        "quotes": "Quotes: --quotes", "periods": "Not shown: {} (--format tsv)",
    },
    "zh": {
        "target": "目标", "actual": "结果", "region": "地区", "change": "变化", "source": "出处",
        "of": "{1}个地区中的{0}个", "targets": "{}年目标：{}", "results": "{}年结果",
        "about": "左右{}", "floor": "以上{}", "ceiling": "以内{}", "range": "区间{}",
        "point": "定值{}", "in words": "文字{}", "raised": "上调{}", "lowered": "下调{}",
        "unchanged": "持平{}", "hints": "引文：--quotes   排序：--sort change   筛选：--lowered",
        "rest": "未列出：{}。选择：--indicator a,b,c", "else": "另有{}（--only {}）",
        "silent": "未提及：{}", "untold": "无文本：{}", "also": "未列出：其他数字{}个（--other）",
        "quotes": "引文：--quotes", "periods": "未列出：{}（--format tsv）",
    },
}  # fmt: skip
_HEAD = 10  # cells of a line over a column
_ONLY = {"target": "targets", "actual": "results"}


def fits(screen: Screen, count: int) -> bool:
    """So many regions stand side by side."""
    return 1 < count <= max(2, (screen.cells - 32) // 12)


def beside(screen: Screen, answer: Any, codes: Sequence[str], names: Names, other: bool) -> None:
    """An indicator a row, a region a column; of each the years asked for, one under another."""
    words, notes = _WORDS[names.lang], Notes(screen)
    held = {(row.region, row.indicator, row.label, row.period): row for row in answer.rows}
    listed = list(dict.fromkeys(
        key[1:] for key in held if key[0] in codes and (other or key[1] != "other")
    ))  # fmt: skip
    columns = [Column("", "", left=True), Column("", "", left=True)]
    columns += [Column(names.short(code), "" if names.lang == "zh" else names.own(code)) for code in codes]
    body: list[list[Cell]] = []
    for key in sorted(listed, key=lambda key: (key[0] == "other", key[2] is not None)):
        own = [held.get((code, *key)) for code in codes]
        name = names.indicator(next(row for row in own if row)) + (f", {key[2]}" if key[2] else "")
        told = [n for n in range(len(answer.columns)) if any(row and row.cells[n].figures for row in own)]
        parts = [
            [[styled(_column(answer, n, names), "dim")], *(_or_none(row, n, answer, notes, names) for row in own)]
            for n in told
        ]
        body.append([[styled(name)], *_stacked(parts)])
    board = Board(columns, body, names=2)
    if body:
        draw(screen, board)
        legend(screen, board, names.lang)
    verdicts.tolerance(screen, [one for row in held.values() for one in row.outcomes], names.lang)
    count = sum(len(cell.figures) for key, row in held.items() if key[1] == "other" for cell in row.cells)
    if count and not other:
        screen.line(words["also"].format(count), "dim")
    notes.show(screen, names.place, names.lang)


def _stacked(parts: Sequence[Sequence[Cell]]) -> list[Cell]:
    """Rows one under another as one row: 2024 result over 2025 target."""
    heights = [max(map(len, part)) for part in parts]
    padded = [
        [[*cell, *[Text()] * (height - len(cell))] for cell in part]
        for part, height in zip(parts, heights, strict=True)
    ]
    return [[line for part in padded for line in part[n]] for n in range(len(parts[0]))] if parts else []


def _or_none(row: Any, n: int, answer: Any, notes: Notes | None, names: Names, *, brief: bool = False) -> Cell:
    return cell_of(row, n, answer.columns, notes, names, brief=brief) if row else [styled("·", "dim")]


def matrix(screen: Screen, answer: Any, names: Names, quotes: bool) -> None:
    """A region a row, an indicator a column: the last targets asked for, else the results."""
    words = _WORDS[names.lang]
    rows = [row for row in answer.rows if row.indicator != "other" and row.period is None and "+" not in row.region]
    stated = Counter(n for row in rows for n in range(len(answer.columns)) if row.cells[n].figures)
    if not stated:
        return
    shown = max(stated, key=lambda n: (answer.columns[n].kind == "target", n))
    held = {(row.region, row.indicator): row for row in rows if row.cells[shown].figures}
    regions = list(dict.fromkeys(region for region, _ in held))
    notes = Notes(screen)
    board, left = _grid(screen, answer, shown, held, notes if quotes else None, names)
    asked = _asked(answer)
    screen.line(
        f"{_column(answer, shown, names)} · {words['of'].format(len({*regions} & {*asked}), len(asked))}", "bold"
    )
    screen.line()
    draw(screen, board)
    legend(screen, board, names.lang)
    if left:
        screen.line(words["rest"].format(", ".join(left)), "dim")
    for n in sorted(stated):
        if n != shown:
            screen.line(words["else"].format(_column(answer, n, names), _ONLY[answer.columns[n].kind]), "dim")
    _silent(screen, answer, regions, answer.columns[shown].report, names)
    if quotes:
        notes.show(screen, names.place, names.lang)
    else:
        screen.line(words["quotes"], "dim")


def _column(answer: Any, n: int, names: Names) -> str:
    column = answer.columns[n]
    return f"{column.year}{'年' if names.lang == 'zh' else ' '}{_WORDS[names.lang][column.kind]}"


def _grid(
    screen: Screen, answer: Any, shown: int, held: dict[tuple[str, str], Any], notes: Notes | None, names: Names
) -> tuple[Board, list[str]]:
    """The indicators most often stated that fit the width, and the others with how often each is stated."""
    regions = list(dict.fromkeys(region for region, _ in held))
    labels = {row.indicator: names.indicator(row) for row in held.values()}
    columns = [Column("", _WORDS[names.lang]["region"], left=True)]
    body: list[list[Cell]] = [[[styled(names.short(code))]] for code in regions]
    room, left = screen.cells - max(width(names.short(code)) for code in regions), []
    for each, count in Counter(indicator for _, indicator in held).most_common():
        own = [_or_none(held.get((code, each)), shown, answer, notes, names, brief=True) for code in regions]
        over, head = _two_lines(labels[each])
        size = max(width(over), width(head), *(width(line.plain) for cell in own for line in cell)) + 2
        if size > room:
            left.append(f"{labels[each]} ({count})")
            continue
        room -= size
        columns.append(Column(over, head))
        for line, cell in zip(body, own, strict=True):
            line.append(cell)
    return Board(columns, body), left


def _asked(answer: Any) -> list[str]:
    """The single regions that have a text of one of the years."""
    single = [code for code in answer.regions if "+" not in code]
    return [code for code in single if any((code, year) in answer.texts for year in answer.years)]


def _two_lines(label: str) -> tuple[str, str]:
    """A name over its column in two lines, broken at a blank where it has one."""
    if width(label) <= _HEAD:
        return "", label
    parts = label.split(" ")
    if len(parts) > 1:
        cuts = [(" ".join(parts[:n]), " ".join(parts[n:])) for n in range(1, len(parts))]
        return min(cuts, key=lambda cut: max(map(width, cut)))
    lines = wrap(label, (width(label) + 3) // 4 * 2)
    return lines[0], "".join(lines[1:])


def _silent(screen: Screen, answer: Any, told: Iterable[str], year: int, names: Names) -> None:
    """The regions that say nothing, those without a text of `year` apart."""
    words, rest = _WORDS[names.lang], [code for code in _asked(answer) if code not in set(told)]
    there = [code for code in rest if (code, year) in answer.texts]
    for what, codes in (("silent", there), ("untold", [code for code in rest if code not in there])):
        if codes:
            screen.line(words[what].format(", ".join(map(names.short, codes))), "dim")


def ranking(
    screen: Screen, answer: Any, ranks: Sequence[Any], names: Names, quotes: bool, limit: int | None = None
) -> None:
    """The regions by one indicator, the highest first, with the change from the last target but one."""
    ranked = min(ranks, key=lambda each: each.period is not None)
    words, notes = _WORDS[names.lang], Notes(screen)
    told = [row for row in ranked.rows if any(cell.figures for cell in row.cells)]
    step = ranked.step
    shown = [n for n in range(len(ranked.columns)) if step is None or n >= step[0]]
    screen.line(_headline(answer, ranked, told, names), "bold")
    screen.line()
    columns = [Column("", "", left=True), Column("", words["region"], left=True)]
    columns += [Column(str(ranked.columns[n].year), words[ranked.columns[n].kind]) for n in shown]
    columns += ([Column("", words["change"])] if step else []) + [Column("", words["source"], left=True)]
    body = [_ranked(row, ranked, shown, notes if quotes else None, names) for row in told[:limit]]
    board = Board(columns, body, names=2)
    draw(screen, board)
    legend(screen, board, names.lang)
    verdicts.tolerance(screen, [one for row in told for one in row.outcomes], names.lang)
    _silent(screen, answer, [row.region for row in told], ranked.column.report, names)
    if periods := [each.period for each in ranks if each is not ranked]:
        screen.line(words["periods"].format(", ".join(periods)), "dim")
    if quotes:
        notes.show(screen, names.place, names.lang)
    else:
        screen.line(words["hints"], "dim")


def _ranked(row: Any, ranked: Any, shown: Sequence[int], notes: Notes | None, names: Names) -> list[Cell]:
    cells: list[Cell] = [[styled(f"{row.rank or '-':>2}", "dim")], [styled(names.short(row.region))]]
    cells += [cell_of(row, n, ranked.columns, notes, names, brief=True) for n in shown]
    if ranked.step:
        cells.append([styled(moved(row.moved, names.lang))])
    last = ranked.step[1] if ranked.step else ranked.columns.index(ranked.column)
    sources = row.cells[last].sources or next((cell.sources for cell in row.cells[::-1] if cell.sources), ())
    return [*cells, [styled(f"{names.place(f.doc)}:{f.line}", "cyan") for f in sources[:1]]]


def _headline(answer: Any, ranked: Any, told: Sequence[Any], names: Names) -> str:
    """How many regions say what: 18 about, 4 at least; 9 lowered, 2 raised."""
    words, comma = _WORDS[names.lang], "、" if names.lang == "zh" else ", "
    place = ranked.step[1] if ranked.step else ranked.columns.index(ranked.column)
    column = ranked.columns[place]
    stated = [row for row in told if row.cells[place].figures and row.region in _asked(answer)]
    parts = [names.indicator(ranked) + (f" {ranked.period}" if ranked.period else "")]
    parts.append(words["of"].format(len(stated), len(_asked(answer))))
    if column.kind == "target":
        counts = Counter(_wording(row.cells[place].figures[0]) for row in stated)
        kinds = comma.join(words[kind].format(count) for kind, count in counts.most_common())
        parts.append(words["targets"].format(column.year, kinds))
    else:
        parts.append(words["results"].format(column.year))
    if ranked.step:
        moves = [row.moved for row in stated if row.moved is not None]
        counted = {
            "lowered": sum(m < 0 for m in moves),
            "raised": sum(m > 0 for m in moves),
            "unchanged": moves.count(0),
        }
        parts.append(comma.join(words[key].format(count) for key, count in counted.items() if count))
    return " · ".join(part for part in parts if part)


def _wording(figure: Any) -> str:
    if figure.low is None and figure.high is None:
        return "in words"
    if figure.approx:
        return "about"
    if figure.low is None or figure.high is None:
        return "ceiling" if figure.low is None else "floor"
    return "point" if figure.low == figure.high else "range"
