"""`compare` of one region for a reader: one fact a cell, the change in a column of its own, the sources last."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from rich.text import Text

from lianghui_cli.render import verdicts
from lianghui_cli.render.board import Board, Cell, Column, draw, fits
from lianghui_cli.render.cells import width
from lianghui_cli.render.footnotes import Notes
from lianghui_cli.render.names import Names
from lianghui_cli.render.short import scaled, short, unit_name
from lianghui_cli.render.terminal import Screen, styled
from lianghui_cli.render.wrap import wrap

_WORDS = {
    "en": {
        "target": "target", "actual": "result", "change": "Target",
        "new": "new", "gone": "none",
        "nothing": "· not stated in these texts", "untold": "– no text of that year",
        "about": "~ about (左右)", "floor": "≥ at least (以上, 不少于)", "ceiling": "≤ at most (以内, 不超过)",
        "aims": "( ) aims for (力争)", "money": "amounts in CNY",
        "hidden": "Not shown: {}", "others": "other figures", "groups": "of {}", "periods": "of several years",
        "and": ", ",
        "texts": "{} texts, {}", "text": "{} text, {}", "to": " to ",
        "tasks": "policy tasks: {} (--only tasks)", "task kept": "{} kept",
        "task changed": "{} changed", "task new": "{} new", "task dropped": "{} with no similar wording found",
        "task ": "{}",
    },
    "zh": {
        "target": "目标", "actual": "结果", "change": "目标变化",
        "new": "新设", "gone": "未设", "nothing": "· 这些文本未提", "untold": "– 无该年文本",
        "about": "", "floor": "", "ceiling": "", "aims": "",
        "hidden": "未列出：{}", "others": "个其他数字", "groups": "个{}的数字", "periods": "个多年数字", "and": "、",
        "texts": "{}篇文本，{}", "text": "{}篇文本，{}", "to": "至",
        "tasks": "政策任务：{}（--only tasks）", "task kept": "延续{}项",
        "task changed": "改变{}项", "task new": "新提{}项", "task dropped": "未见类似表述{}项", "task ": "{}项",
    },
}  # fmt: skip
_STATUSES = ("kept", "changed", "new", "dropped", "")
_MONEY = "CNY"
_NOTHING, _UNTOLD = "·", "–"
_WORDY = 18  # cells of a line of a goal in words


class Held(NamedTuple):
    """How many texts of a region there are, and of which days or years."""

    texts: int
    first: str
    last: str


def alone(
    screen: Screen, answer: Any, code: str, names: Names, held: Held, other: bool, limit: int | None = None
) -> None:
    """One region: an indicator a row, a year's target or result a column."""
    words = _WORDS[names.lang]
    screen.line(_title(code, names, held), "bold")
    screen.line()
    rows = [row for row in answer.rows if row.region == code and row.indicator != "other" and row.period is None]
    hidden = [row for row in answer.rows if row not in rows]
    rows, notes = rows[:limit], Notes(screen)
    if rows:
        board = _years(answer, rows, notes, names)
        if not fits(screen, board):
            notes = Notes(screen, raised=True)
            board = _years(answer, rows, notes, names)
        draw(screen, board)
        legend(screen, board, names.lang, money=notes.raised and names.lang == "en" and _has_money(rows))
        verdicts.tolerance(screen, [one for row in rows for one in row.outcomes], names.lang)
    if other and hidden:
        draw(screen, _others(answer, hidden, code, notes, names))
    said = [*([] if other else _unshown(hidden, code, names)), *_tally(answer.tasks, names.lang)]
    if said:
        screen.line(words["hidden"].format(("；" if names.lang == "zh" else " · ").join(said)))
    notes.show(screen, names.place, names.lang)


def _title(code: str, names: Names, held: Held) -> str:
    words = _WORDS[names.lang]
    name = names.region(code) if names.lang == "zh" else f"{names.region(code)} {names.own(code)}"
    if not held.texts:
        return name
    span = held.first if held.first == held.last else held.first + words["to"] + held.last
    return f"{name} · {words['text' if held.texts == 1 else 'texts'].format(held.texts, span)}"


def _years(answer: Any, rows: Sequence[Any], notes: Notes, names: Names) -> Board:
    words = _WORDS[names.lang]
    targets = [n for n, column in enumerate(answer.columns) if column.kind == "target"]
    columns = [Column("", "", left=True)]
    columns += [Column(str(column.year), words[column.kind]) for column in answer.columns]
    moved = len(targets) > 1
    if moved:
        first, last = answer.columns[targets[0]].year, answer.columns[targets[-1]].year
        columns.append(
            Column(words["change"], f"{first % 100:02} → {last % 100:02}" if notes.raised else f"{first} → {last}")
        )
    body = []
    for row in rows:
        line: list[Cell] = [[styled(_named(row, names, narrow=notes.raised))]]
        line += [cell_of(row, n, answer.columns, notes, names) for n in range(len(answer.columns))]
        if moved:
            line.append([styled(_change(row, targets[0], targets[-1], names.lang), "dim")])
        body.append(line)
    return Board(columns, body)


def _named(row: Any, names: Names, *, narrow: bool = False) -> str:
    """The indicator with the unit that its cells leave out, and the years of a plan or term."""
    units = {unit_name(figure.unit, names.lang) for cell in row.cells for figure in cell.figures}
    unit = units.pop() if len(units) == 1 else ""
    unit = "" if narrow and unit == _MONEY else unit  # the legend says it
    period = row.period or ""
    return ", ".join(part for part in (names.indicator(row), unit, period) if part)


def cell_of(
    row: Any, n: int, columns: Sequence[Any], notes: Notes | None, names: Names, *, brief: bool = False
) -> Cell:
    """What is stated in a column, a line a statement, with its verdict and the numbers of its sources."""
    cell, lang = row.cells[n], names.lang
    if not cell.figures:
        return [styled(_UNTOLD if cell.state == "no text" else _NOTHING, "dim")]
    came = [one for one in row.outcomes if one.year == columns[n].year] if columns[n].kind == "actual" else []
    lines: list[Text] = []
    brief = brief or (notes is not None and notes.raised)
    for figure in cell.figures:
        said = short(figure, lang) or names.goal(figure, brief)
        *above, last = (styled(part) for part in wrap(said, _WORDY))
        if came and figure is cell.figures[-1]:
            last.append(" ").append_text(verdicts.words(came, lang))
        if notes is not None:
            same = [source for source in cell.sources if _stated(source) == _stated(figure)]
            last.append(notes.refs(same), style="cyan")
        lines += [*above, last]
    return lines


def _stated(figure: Any) -> tuple[Any, ...]:
    return figure.low, figure.high, figure.approx, figure.relation


def _has_money(rows: Sequence[Any]) -> bool:
    return any(figure.unit == _MONEY for row in rows for cell in row.cells for figure in cell.figures)


def _change(row: Any, first: int, last: int, lang: str) -> str:
    """How the last target stands to the first."""
    words, old, new = _WORDS[lang], row.cells[first], row.cells[last]
    if not new.figures:
        return words["gone"] if old.figures and new.state == "not stated" else ""
    if not old.figures:
        return words["new"] if old.state == "not stated" else ""
    same = {*map(_stated, old.figures)} == {*map(_stated, new.figures)}
    return "=" if same else moved(row.moved, lang)


def moved(difference: Decimal | None, lang: str) -> str:
    """A difference with its sign, = for none; "" where nothing is known of it."""
    if difference is None:
        return ""
    return ("+" if difference > 0 else "−") + scaled(abs(difference), lang) if difference else "="


def legend(screen: Screen, board: Board, lang: str, *, money: bool = False) -> None:
    """What the signs mean that stand in the board."""
    words = _WORDS[lang]
    shown = "".join(line.plain for row in board.rows for cell in row[1:] for line in cell)
    signs = (("·", "nothing"), ("–", "untold"), ("~", "about"), ("≥", "floor"), ("≤", "ceiling"), ("(", "aims"))
    told = [words[what] for sign, what in signs if sign in shown and words[what]]
    line = ""
    for each in [*told, *([words["money"]] if money else [])]:
        if line and width(line + each) + 3 > screen.cells:
            screen.line(line, "dim")
            line = ""
        line += ("   " if line else "") + each
    if line:
        screen.line(line, "dim")


def _unshown(rows: Sequence[Any], code: str, names: Names) -> list[str]:
    """How many figures the board leaves out: those of several years, those outside the list, those of groups."""
    words = _WORDS[names.lang]
    own = [row for row in rows if row.region == code]
    groups = dict.fromkeys(row.region for row in rows if row.region != code)
    counts = [
        (words["periods"], _count(row for row in own if row.indicator != "other")),
        (words["others"], _count(row for row in own if row.indicator == "other")),
        *((words["groups"].format(names.region(each)), _count(r for r in rows if r.region == each)) for each in groups),
    ]
    told = [f"{count}{'' if names.lang == 'zh' else ' '}{what}" for what, count in counts if count]
    return [words["and"].join(told) + (" (--other)" if names.lang == "en" else "（--other）")] if told else []


def _count(rows: Iterable[Any]) -> int:
    return sum(len(cell.figures) for row in rows for cell in row.cells)


def _others(answer: Any, rows: Sequence[Any], code: str, notes: Notes, names: Names) -> Board:
    """Figures outside the list and of groups, each under the text's own words: they hardly ever meet in one row."""
    words = _WORDS[names.lang]
    body = []
    for n, column in enumerate(answer.columns):
        for row in rows:
            if row.cells[n].figures:
                name = _named(row, names) if row.region == code else f"{names.region(row.region)}: {_named(row, names)}"
                when = styled(f"{column.year} {words[column.kind]}", "dim")
                body.append([[when], [styled(name)], cell_of(row, n, answer.columns, notes, names)])
    return Board([Column("", "", left=True), Column("", "", left=True), Column("", "")], body, names=2)


def _tally(tasks: Sequence[Any], lang: str) -> list[str]:
    """How many policy tasks went which way, and how to see them; none where there are none."""
    words = _WORDS[lang]
    counts = [(sum(row.status == status for row in tasks), words[f"task {status}"]) for status in _STATUSES]
    told = words["and"].join(said.format(count) for count, said in counts if count)
    return [words["tasks"].format(told)] if told else []
