"""`compare` for a reader: a table of figures a region with numbers that lead to the quotes under it, then the tasks."""

from collections.abc import Callable, Sequence
from typing import Any

from rich.text import Text

from lianghui_cli.render import verdicts
from lianghui_cli.render.footnotes import Notes
from lianghui_cli.render.terminal import Screen, marked, styled
from lianghui_cli.render.values import signed

_WORDS = {
    "en": {
        "target": "target",
        "actual": "result",
        "indicator": "Indicator",
        "region": "Region",
        "by": ", ranked by {}",
        "change": "Change",
        "no text": "no text",
        "not stated": "not stated",
        "tasks": "Policy tasks",
        "kept": "kept",
        "changed": "changed",
        "new": "new",
        "dropped": "not repeated",
        "": "stated",
        "others": "Other figures",
        "unchanged": "unchanged",
        "theme": "Theme",
        "status": "Status",
    },
    "zh": {
        "target": "目标",
        "actual": "结果",
        "indicator": "指标",
        "region": "地区",
        "by": "：按{}排序",
        "change": "变化",
        "no text": "无文本",
        "not stated": "未提及",
        "tasks": "政策任务",
        "kept": "延续",
        "changed": "改变",
        "new": "新提",
        "dropped": "未再提",
        "": "提出",
        "others": "其他数字",
        "unchanged": "不变",
        "theme": "主题",
        "status": "状态",
    },
}
Namer = Callable[[str], str]
RowNamer = Callable[[Any], str]
_CELL = 16  # cells that a value wants, folded once
_STATUSES = ("kept", "changed", "new", "dropped", "")


def figures(screen: Screen, answer: Any, region: Namer, indicator: RowNamer, place: Namer, lang: str) -> None:
    """The figures of a comparison; `region`, `indicator` and `place` name a code, a row and a document."""
    words = _WORDS[lang]
    silent: dict[str, list[str]] = {}
    for code in answer.regions:
        rows = [row for row in answer.rows if row.region == code]
        if not rows:
            untold = not any((code, year) in answer.texts for year in answer.years)
            silent.setdefault(words["no text"] if untold else words["not stated"], []).append(region(code))
            continue
        screen.line(region(code), "bold")
        notes = Notes()
        _matrix(screen, answer.columns, [row for row in rows if row.indicator != "other"], indicator, notes, lang)
        _others(screen, answer.columns, [row for row in rows if row.indicator == "other"], indicator, notes, lang)
        verdicts.tolerance(screen, [one for row in rows for one in row.outcomes], lang)
        notes.show(screen, place, lang)
    for what, names in silent.items():
        screen.line(f"{what}: {', '.join(names)}", "dim")


def ranking(screen: Screen, ranks: Sequence[Any], region: Namer, indicator: RowNamer, place: Namer, lang: str) -> None:
    """The regions ranked by each indicator, those that state none named under the table."""
    words = _WORDS[lang]
    for ranked in ranks:
        told = [row for row in ranked.rows if any(cell.figures for cell in row.cells)]
        by = words["by"].format(f"{ranked.column.year} {words[ranked.column.kind]}")
        period = f" {ranked.period}" if ranked.period else ""
        screen.line(f"{indicator(ranked)}{period}{by}", "bold")
        notes = Notes()
        names = [styled(f"{row.rank or '-':>2} ", "dim").append(region(row.region), style="") for row in told]
        _grid(screen, words["region"], names, ranked.columns, told, notes, lang)
        silent = [region(row.region) for row in ranked.rows if row not in told]
        if silent:
            screen.line(f"{words['not stated']}: {', '.join(silent)}", "dim")
        verdicts.tolerance(screen, [one for row in told for one in row.outcomes], lang)
        notes.show(screen, place, lang)


def _matrix(
    screen: Screen, columns: Sequence[Any], rows: Sequence[Any], indicator: RowNamer, notes: Notes, lang: str
) -> None:
    """A row an indicator, a column a year's target or result."""
    if rows:
        names = [styled(indicator(row) + (f" {row.period}" if row.period else "")) for row in rows]
        _grid(screen, _WORDS[lang]["indicator"], names, columns, rows, notes, lang)


def _grid(
    screen: Screen,
    first: str,
    names: Sequence[Text],
    columns: Sequence[Any],
    rows: Sequence[Any],
    notes: Notes,
    lang: str,
) -> None:
    """Named rows under the columns of years; in a narrow terminal their cells are stacked."""
    words = _WORDS[lang]
    heads = [f"{column.year} {words[column.kind]}" for column in columns]
    cells = [_cells(row, columns, notes, lang) for row in rows]
    changed = [[_change(change, lang) for change in row.changes] for row in rows]
    every = range(len(heads) + 2)
    if not any(changed) and _CELL * (len(heads) + 1) <= screen.cells:
        screen.grid([first, *heads], [[[name], *row] for name, row in zip(names, cells, strict=True)], every)
    elif _CELL * (len(heads) + 2) <= screen.cells:
        beside = [[[name], *row, change] for name, row, change in zip(names, cells, changed, strict=True)]
        screen.grid([first, *heads, words["change"]], beside, every)
    elif _CELL * (len(heads) + 1) <= screen.cells:
        below = [[[name, *change], *row] for name, row, change in zip(names, cells, changed, strict=True)]
        screen.grid([first, *heads], below, every)
    else:
        stacked = [
            [[name], [*_under(heads, row.cells, parts, lang), *more]]
            for name, row, parts, more in zip(names, rows, cells, changed, strict=True)
        ]
        screen.grid([first, ""], stacked, {0, 1})


def _under(heads: Sequence[str], cells: Sequence[Any], row: Sequence[Sequence[Text]], lang: str) -> list[Text]:
    """The cells of a row one under another; those that say nothing share a line."""
    told: list[Text] = []
    silent: dict[str, list[str]] = {}
    for head, cell, parts in zip(heads, cells, row, strict=True):
        if cell.figures:
            told += [Text.assemble((f"{head}  ", "dim"), part) for part in parts]
        else:
            silent.setdefault(cell.state, []).append(head)
    return told + [styled(f"{_WORDS[lang][state]}: {', '.join(named)}", "dim") for state, named in silent.items()]


def _others(
    screen: Screen, columns: Sequence[Any], rows: Sequence[Any], indicator: RowNamer, notes: Notes, lang: str
) -> None:
    """Figures outside the list, each under the text's own words for it: they hardly ever meet in one row."""
    words = _WORDS[lang]
    table = [
        [[styled(f"{column.year} {words[column.kind]}", "dim")], [part], [styled(indicator(row))]]
        for n, column in enumerate(columns)
        for row in rows
        if row.cells[n].figures
        for part in _cell(row.cells[n], notes, lang)
    ]
    if table:
        screen.grid([words["others"], "", ""], table, {2})


def _change(change: Any, lang: str) -> Text:
    words = _WORDS[lang]
    size = signed(change.difference, change.unit, lang) if change.difference else words["unchanged"]
    return styled(f"{words[change.kind]} {size}", "dim")


def _cells(row: Any, columns: Sequence[Any], notes: Notes, lang: str) -> list[list[Text]]:
    """The cells of a row: a result stands with the verdict on the target of its year."""
    cells = []
    for column, cell in zip(columns, row.cells, strict=True):
        came = [one for one in row.outcomes if one.year == column.year] if column.kind == "actual" else []
        cells.append(verdicts.judged(_cell(cell, notes, lang), came, lang))
    return cells


def _cell(cell: Any, notes: Notes, lang: str) -> list[Text]:
    """The statements of a cell, each with the numbers of its sources; else what its emptiness means."""
    if not cell.figures:
        return [styled(_WORDS[lang][cell.state], "dim")]
    return [
        notes.cited(figure, [source for source in cell.sources if _stated(source) == _stated(figure)], lang)
        for figure in cell.figures
    ]


def _stated(figure: Any) -> tuple[Any, ...]:
    return figure.low, figure.high, figure.approx, figure.relation


def tasks(screen: Screen, answer: Any, region: Namer, theme: Namer, place: Namer, lang: str) -> None:
    """The tasks of a comparison, aligned: what is gone from a wording and what is new in it are marked."""
    words = _WORDS[lang]
    for code in answer.regions:
        rows = [row for row in answer.tasks if row.region == code]
        if not rows:
            continue
        counts = {status: sum(row.status == status for row in rows) for status in _STATUSES}
        told = ", ".join(f"{count} {words[status]}" for status, count in counts.items() if count)
        screen.line(f"{words['tasks']}: {region(code)} ({told})", "bold")
        pairs = [row for row in rows if row.status in ("kept", "changed")]
        for years in dict.fromkeys((row.from_year, row.to_year) for row in pairs):
            table = [_pair(row, place, words) for row in pairs if (row.from_year, row.to_year) == years]
            screen.grid([words["status"], *map(str, years)], table, {1, 2})
        for status in ("new", "dropped", ""):
            _alone(screen, [row for row in rows if row.status == status], status, theme, place, lang)


def _pair(row: Any, place: Namer, words: dict[str, str]) -> list[list[Text]]:
    """A task and what it became, each with its place."""
    old = [marked(row.from_text, _spans(row.from_text, row.gone), "red")]
    new = [marked(row.to_text, _spans(row.to_text, row.added), "green")]
    old.append(styled(f"{place(row.from_doc)}:{row.from_line}", "cyan"))
    new.append(styled(f"{place(row.to_doc)}:{row.to_line}", "cyan"))
    return [[styled(words[row.status])], old, new]


def _alone(screen: Screen, rows: Sequence[Any], status: str, theme: Namer, place: Namer, lang: str) -> None:
    if not rows:
        return
    old = status == "dropped"
    table = []
    for row in rows:
        doc, line = (row.from_doc, row.from_line) if old else (row.to_doc, row.to_line)
        text = row.from_text if old else row.to_text
        table.append([[styled(f"{place(doc)}:{line}", "cyan")], [styled(theme(row.theme))], [styled(text)]])
    year = rows[0].from_year if old else rows[0].to_year
    screen.grid(["", _WORDS[lang]["theme"], f"{year} {_WORDS[lang][status]}"], table, {2})


def _spans(text: str, parts: Sequence[str]) -> list[tuple[int, int]]:
    found = ((text.find(part), len(part)) for part in parts if part)
    return [(start, start + size) for start, size in found if start >= 0]
