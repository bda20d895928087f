"""`compare` for a reader: a table of figures a region with numbers that lead to the quotes under it, then the tasks."""

from collections.abc import Callable, Sequence
from typing import Any

from rich.text import Text

from lianghui_cli.render.cells import width
from lianghui_cli.render.terminal import Screen, marked, styled
from lianghui_cli.render.values import signed, value

_WORDS = {
    "en": {
        "target": "target", "actual": "result", "indicator": "Indicator", "change": "Change", "no text": "no text",
        "not stated": "not stated", "sources": "Sources", "tasks": "Policy tasks", "kept": "kept", "changed": "changed",
        "new": "new", "dropped": "not repeated", "": "stated", "theme": "Theme", "status": "Status",
    },
    "zh": {
        "target": "目标", "actual": "结果", "indicator": "指标", "change": "变化", "no text": "无文本", "not stated": "未提及",
        "sources": "出处", "tasks": "政策任务", "kept": "延续", "changed": "改变", "new": "新提", "dropped": "未再提",
        "": "提出", "theme": "主题", "status": "状态",
    },
}  # fmt: skip
_STATUSES = ("kept", "changed", "new", "dropped", "")


class Notes:
    """The numbers of the footnotes: one for each place and quote."""

    def __init__(self) -> None:
        self.numbers: dict[tuple[str, int, str], int] = {}

    def number(self, figure: Any) -> int:
        return self.numbers.setdefault((figure.doc, figure.line, figure.quote), len(self.numbers) + 1)


def figures(
    screen: Screen,
    answer: Any,
    region: Callable[[str], str],
    indicator: Callable[[Any], str],
    place: Callable[[str], str],
    lang: str,
) -> None:
    """The figures of a comparison; `region`, `indicator` and `place` name a code, a row and a document."""
    words = _WORDS[lang]
    for code in answer.regions:
        rows = [row for row in answer.rows if row.region == code]
        screen.line(region(code), "bold")
        if not rows:
            missing = [str(year) for year in answer.years if (code, year) not in answer.texts]
            screen.line(f"{words['no text']}: {', '.join(missing)}" if missing else words["not stated"], "dim")
            continue
        notes = Notes()
        _table(screen, answer.columns, rows, indicator, notes, lang)
        screen.line(words["sources"], "bold")
        cited = [[[styled(f"[{n}]", "cyan")], [styled(f"{place(doc)}:{line}", "cyan")], [styled(quote)]]
                 for (doc, line, quote), n in notes.numbers.items()]  # fmt: skip
        screen.grid(["", "", ""], cited, {2})


def _table(
    screen: Screen, columns: Sequence[Any], rows: Sequence[Any], indicator: Callable[[Any], str], notes: Notes, lang: str
) -> None:
    words = _WORDS[lang]
    heads = [f"{column.year} {words[column.kind]}" for column in columns]
    cells = [[_cell(cell, notes, lang) for cell in row.cells] for row in rows]
    changed = [[styled(f"{words[c.kind]} {signed(c.difference, c.unit, lang)}", "dim") for c in row.changes] for row in rows]
    names = [styled(indicator(row) + (f" {row.period}" if row.period else "")) for row in rows]
    need = sum(
        max([width(head), *(width(part.plain) for row in cells for part in row[n])]) + 2 for n, head in enumerate(heads)
    )
    beside = any(changed) and need + 42 <= screen.cells
    if need + 18 + (20 if beside else 0) <= screen.cells:
        table = [[[name], *row, *([change] if beside else [])] for name, row, change in zip(names, cells, changed, strict=True)]
        screen.grid([words["indicator"], *heads, *([words["change"]] if beside else [])], table, {0})
        return
    stacked = []
    for name, row, change in zip(names, cells, changed, strict=True):
        told = [Text(f"{head}  ", style="dim") + part for head, parts in zip(heads, row, strict=True) for part in parts]
        stacked.append([[name], [*told, *change]])
    screen.grid([words["indicator"], ""], stacked, {0, 1})


def _cell(cell: Any, notes: Notes, lang: str) -> list[Text]:
    """The statements of a cell, each with the numbers of its sources; else what its emptiness means."""
    if not cell.figures:
        return [styled(_WORDS[lang][cell.state], "dim")]
    parts = []
    for figure in cell.figures:
        same = [f for f in cell.sources if (f.low, f.high, f.approx, f.relation) == (figure.low, figure.high, figure.approx, figure.relation)]
        numbers = "".join(f"[{n}]" for n in dict.fromkeys(notes.number(source) for source in same))
        parts.append(styled(value(figure, lang)) + Text(f" {numbers}", style="cyan"))
    return parts


def tasks(screen: Screen, answer: Any, region: Callable[[str], str], theme: Callable[[str], str], place: Callable[[str], str], lang: str) -> None:
    """The tasks of a comparison, aligned: what is gone from a wording and what is new in it are marked."""
    words = _WORDS[lang]
    for code in answer.regions:
        rows = [row for row in answer.tasks if row.region == code]
        if not rows:
            continue
        counts = ", ".join(f"{sum(row.status == s for row in rows)} {words[s]}" for s in _STATUSES if any(r.status == s for r in rows))
        screen.line(f"{words['tasks']}: {region(code)} ({counts})", "bold")
        pairs = [row for row in rows if row.status in ("kept", "changed")]
        for before, after in dict.fromkeys((row.from_year, row.to_year) for row in pairs):
            table = [
                [[styled(words[row.status])],
                 [marked(row.from_text, _spans(row.from_text, row.gone), "red"), styled(f"{place(row.from_doc)}:{row.from_line}", "cyan")],
                 [marked(row.to_text, _spans(row.to_text, row.added), "green"), styled(f"{place(row.to_doc)}:{row.to_line}", "cyan")]]
                for row in pairs if (row.from_year, row.to_year) == (before, after)
            ]  # fmt: skip
            screen.grid([words["status"], str(before), str(after)], table, {1, 2})
        for status in ("new", "dropped", ""):
            _alone(screen, [row for row in rows if row.status == status], status, theme, place, lang)


def _alone(
    screen: Screen, rows: Sequence[Any], status: str, theme: Callable[[str], str], place: Callable[[str], str], lang: str
) -> None:
    if not rows:
        return
    old = status == "dropped"
    table = []
    for row in rows:
        doc, line, text = (row.from_doc, row.from_line, row.from_text) if old else (row.to_doc, row.to_line, row.to_text)
        table.append([[styled(f"{place(doc)}:{line}", "cyan")], [styled(theme(row.theme))], [styled(text)]])
    year = rows[0].from_year if old else rows[0].to_year
    screen.grid(["", _WORDS[lang]["theme"], f"{year} {_WORDS[lang][status]}"], table, {2})


def _spans(text: str, parts: Sequence[str]) -> list[tuple[int, int]]:
    found = ((text.find(part), len(part)) for part in parts if part)
    return [(start, start + size) for start, size in found if start >= 0]
