"""Policy tasks for a reader: what changed first, then what is new and what was dropped, under the report's own titles.

The same blocks are drawn on a terminal and written as the memo of --format md.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple, TextIO

from rich.text import Text

from lianghui_cli.render.names import Names
from lianghui_cli.render.terminal import Screen, clean, marked, styled

_WORDS = {
    "en": {
        "title": "{} {}: {}", "kept": "{} kept", "changed": "{} changed", "new": "{} new", "": "{} tasks",
        "dropped": "{} with no similar wording found", "and": ", ",
        "number": "Changed: numbers", "programme": "Changed: programmes", "members": "Changed: members of lists",
        "direction": "Changed: direction", "means": "Changed: means", "named": "Named in {} only",
        "new in": "New in {}, by section", "dropped in": "In {}, no similar wording found later, by section",
        "kept in": "Kept", "stated in": "Tasks of {}, by section", "none": "(no title)",
        "more": "+2: two further tasks in the same sentence; --all shows every clause",
        "shown": "Kept tasks: --status kept.", "marks": "[ ] marks what is gone or added.",
    },
    "zh": {
        "title": "{}{}：{}", "kept": "延续{}项", "changed": "改变{}项", "new": "新提{}项", "": "任务{}项",
        "dropped": "未见相近表述{}项", "and": "，",
        "number": "改变：数字", "programme": "改变：专项名称", "members": "改变：列举事项",
        "direction": "改变：方向", "means": "改变：做法", "named": "仅见于{}的专项名称",
        "new in": "{}新提，按章节", "dropped in": "{}所提，其后未见相近表述，按章节",
        "kept in": "延续", "stated in": "{}的任务，按章节", "none": "（无标题）",
        "more": "+2：同句另有两项任务；--all 显示每一分句",
        "shown": "延续的任务：--status kept。", "marks": "[ ] 标出删去或新增的字词。",
    },
}  # fmt: skip
_KINDS = ("number", "programme", "members", "direction", "means")
KEPT, CHANGED, NEW, DROPPED, STATED = "kept", "changed", "new", "dropped", ""
_STATUSES = (KEPT, CHANGED, NEW, DROPPED, STATED)
_SHARES = 2  # columns that a pair takes


class Block(NamedTuple):
    """Tasks under a title. `pairs`: each is shown beside its partner; `level` 1 opens what belongs to two years."""

    level: int
    title: str
    rows: Sequence[Any] = ()
    pairs: bool = False


class Memo(NamedTuple):
    blocks: list[Block]
    more: dict[str, int]  # sentence to how many tasks it has beside the one shown
    notes: list[str]


def memo(rows: Sequence[Any], names: Names, *, every: bool, among: Sequence[Any]) -> Memo:
    """What is shown of `rows`, in order. `among`: all rows of the answer, for the counts that no limit changes."""
    words = _WORDS[names.lang]
    blocks: list[Block] = []
    for key in dict.fromkeys((row.region, _years(row, among)) for row in rows):
        every_row = [row for row in among if (row.region, _years(row, among)) == key]
        held = [row for row in rows if (row.region, _years(row, among)) == key]
        blocks.append(Block(1, _title(key, every_row, names)))
        blocks += _blocks(held if every else _without_topics(held), key[1], words, every=every)
    more = {} if every else more_in_sentence(row for row in among if row.status not in (KEPT, CHANGED))
    notes = [words["more"]] if any(_more(row, more) for block in blocks for row in block.rows) else []
    if any(row.status == KEPT for row in rows) and not any(row.status == KEPT for b in blocks for row in b.rows):
        notes.append(words["shown"])
    return Memo(blocks, more, notes)


def _without_topics(rows: Sequence[Any]) -> list[Any]:
    """The rows without those that are alone and only name what their paragraph is about."""
    return [row for row in rows if not row.topic or row.status in (KEPT, CHANGED)]


def _years(row: Any, among: Sequence[Any]) -> tuple[int, ...]:
    """The two years that a row holds against each other, or the one whose tasks are listed."""
    if row.status == STATED:
        return (row.to_year,)
    if row.from_year is not None and row.to_year is not None:
        return row.from_year, row.to_year
    years = sorted({year for each in among for year in (each.from_year, each.to_year) if year is not None})
    near = [(a, b) for a, b in pairwise(years) if row.from_year == a or row.to_year == b]
    return near[0] if near else (row.from_year or row.to_year,)


def _title(key: tuple[str, tuple[int, ...]], rows: Sequence[Any], names: Names) -> str:
    words = _WORDS[names.lang]
    counts = [(sum(row.status == status for row in rows), words[status]) for status in _STATUSES]
    told = words["and"].join(said.format(count) for count, said in counts if count)
    return words["title"].format(names.region(key[0]), " → ".join(map(str, key[1])), told)


def _blocks(rows: Sequence[Any], years: tuple[int, ...], words: dict[str, str], *, every: bool) -> Iterator[Block]:
    for kind in _KINDS:
        held = [row for row in rows if row.status == CHANGED and row.what_changed[:1] == (kind,)]
        if held:
            yield Block(2, f"{words[kind]} ({len(held)})", held, pairs=True)
    alone = [row for row in rows if row.status in (NEW, DROPPED)]
    for status, year in ((NEW, years[-1]), (DROPPED, years[0])):
        named = [row for row in alone if row.status == status and row.programmes]
        if named:
            yield Block(2, f"{words['named'].format(year)} ({len(named)})", named)
    for status, title, year in (
        (NEW, "new in", years[-1]), (DROPPED, "dropped in", years[0]), (STATED, "stated in", years[-1]),
    ):  # fmt: skip
        held = [row for row in rows if row.status == status and not row.programmes]
        if held:
            yield Block(2, words[title].format(year))
            yield from _sections(held, words, every=every)
    kept = [row for row in rows if row.status == KEPT]
    if kept and (every or len(kept) == len(rows)):
        yield Block(2, words["kept in"], kept, pairs=True)


def _sections(rows: Sequence[Any], words: dict[str, str], *, every: bool) -> Iterator[Block]:
    """The rows under the titles of their sections; of each sentence its head alone, unless all are asked for."""
    for section in dict.fromkeys(row.section for row in rows):
        held = [row for row in rows if row.section == section]
        shown = held if every else list({row.sentence: row for row in reversed(held)}.values())[::-1]
        yield Block(3, f"{section or words['none']} ({len(held)})", shown)


def more_in_sentence(rows: Iterable[Any]) -> dict[str, int]:
    """The sentence of each task to how many further ones of the rows stand in it."""
    found: dict[str, int] = {}
    for row in rows:
        found[row.sentence] = found.get(row.sentence, 0) + 1
    return {sentence: count - 1 for sentence, count in found.items()}


def _more(row: Any, more: dict[str, int]) -> int:
    return more.get(row.sentence, 0) if row.status in (NEW, DROPPED, STATED) else 0


def draw(told: Memo, names: Names, screen: Screen) -> None:
    """The blocks on a terminal. What a pair has lost or gained is marked, without colour by brackets."""
    words = _WORDS[names.lang]
    for block in told.blocks:
        if block.level == 3:
            screen.line(f"  {block.title}", "bold")
        else:
            screen.line(block.title, "bold")
        if block.pairs:
            heads = [str(block.rows[0].from_year), str(block.rows[0].to_year)]
            screen.grid(heads, [_pair(row, names, screen) for row in block.rows], range(_SHARES))
        elif block.rows:
            screen.grid(["", ""], [_single(row, told.more, names) for row in block.rows], {0})
        elif block.level == 1:
            screen.line()
    notes = list(told.notes)
    if screen.console.no_color and any(block.pairs for block in told.blocks):
        notes.append(words["marks"])
    for note in notes:
        screen.line(note, "dim")


def _pair(row: Any, names: Names, screen: Screen) -> list[list[Text]]:
    """A task and what it became, each with its place."""
    cells = []
    for text, parts, doc, line, style in (
        (row.from_text, row.gone, row.from_doc, row.from_line, "red"),
        (row.to_text, row.added, row.to_doc, row.to_line, "green"),
    ):
        spans = _spans(text, parts) if row.status == CHANGED else []
        shown = styled(_bracketed(text, spans)) if screen.console.no_color else marked(text, spans, style)
        cells.append([shown.append("  ").append(f"{names.place(doc)}:{line}", style="cyan")])
    return cells


def _single(row: Any, more: dict[str, int], names: Names) -> list[list[Text]]:
    text, doc, line = _told(row)
    count = _more(row, more)
    shown = styled(f"    {text}").append(f"  +{count}" if count else "", style="dim")
    return [[shown], [styled(f"{names.place(doc)}:{line}", "cyan")]]


def _told(row: Any) -> tuple[str, str, int]:
    if row.to_text is not None:
        return row.to_text, row.to_doc, row.to_line
    return row.from_text, row.from_doc, row.from_line


def write(told: Memo, names: Names, stream: TextIO) -> None:
    """The blocks as Markdown, the places as footnotes."""
    places: dict[str, int] = {}

    def cited(text: str, doc: str, line: int) -> str:
        number = places.setdefault(f"{doc}:{line}", len(places) + 1)
        return f"{clean(text).replace('|', '&#124;')}[^{number}]"

    for block in told.blocks:
        stream.write(f"{'#' * (block.level + 1)} {clean(block.title)}\n\n")
        if block.pairs:
            stream.write(f"| {block.rows[0].from_year} | {block.rows[0].to_year} |\n| --- | --- |\n")
            for row in block.rows:
                old = cited(
                    _bracketed(row.from_text, _spans(row.from_text, row.gone), "**"), row.from_doc, row.from_line
                )
                new = cited(_bracketed(row.to_text, _spans(row.to_text, row.added), "**"), row.to_doc, row.to_line)
                stream.write(f"| {old} | {new} |\n")
            stream.write("\n")
        elif block.rows:
            for row in block.rows:
                count = _more(row, told.more)
                stream.write(f"- {cited(*_told(row))}{f' (+{count})' if count else ''}\n")
            stream.write("\n")
    for place, number in places.items():
        stream.write(f"[^{number}]: {place}\n")


def _spans(text: str, parts: Iterable[str]) -> list[tuple[int, int]]:
    """Where `parts` stand in `text`, in their order; those that touch are one."""
    found, place = [], 0
    for part in parts:
        start = text.find(part, place)
        if part and start >= 0:
            place = start + len(part)
            found.append((start, place))
    spans: list[tuple[int, int]] = []
    for start, end in found:
        if spans and start <= spans[-1][1]:
            spans[-1] = spans[-1][0], max(end, spans[-1][1])
        else:
            spans.append((start, end))
    return spans


def _bracketed(text: str, spans: Iterable[tuple[int, int]], mark: str = "[]") -> str:
    """`text` with brackets, or another mark, around its `spans`."""
    first, last = (mark[0], mark[1]) if mark == "[]" else (mark, mark)
    shown, place = "", 0
    for start, end in spans:
        if start >= place:
            shown += text[place:start] + first + text[start:end] + last
            place = end
    return shown + text[place:]
