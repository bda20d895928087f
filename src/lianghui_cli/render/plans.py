"""Policy tasks for a reader: what a plan says anew, goes on with, changes or leaves out."""

from collections.abc import Callable, Sequence
from typing import Any

from rich.text import Text

from lianghui_cli.render.terminal import Screen, marked, styled

_WORDS = {
    "en": {"tasks": "Policy tasks", "kept": "kept", "changed": "changed", "new": "new", "dropped": "not repeated",
           "": "stated", "theme": "Theme", "status": "Status"},
    "zh": {"tasks": "政策任务", "kept": "延续", "changed": "改变", "new": "新提", "dropped": "未再提",
           "": "提出", "theme": "主题", "status": "状态"},
}  # fmt: skip
Namer = Callable[[str], str]
_STATUSES = ("kept", "changed", "new", "dropped", "")


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
