"""The policy tasks of an answer: those of each year held against the next, in the order of a reader's questions.

First what changed in number, programme, members of a list or direction, then what is new and what was dropped, then the
rest. It lays out nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from lianghui_cli.errors import UsageError
from lianghui_cli.model import Task, TaskPair
from lianghui_cli.text.fold import fold

Align = Callable[[Sequence[Task], Sequence[Task]], Iterable[TaskPair]]
KEPT, CHANGED, NEW, DROPPED, STATED = "kept", "changed", "new", "dropped", ""
STATUSES = (KEPT, CHANGED, NEW, DROPPED)


class Wish(NamedTuple):
    """Which tasks are asked for; empty asks for all. `every`: also of the five-year chapter, guiding lines, closing."""

    statuses: frozenset[str] = frozenset()
    themes: frozenset[str] = frozenset()
    section: str = ""  # part of the report's own title
    least: float = 0.0  # pairs that score less are told as dropped and new
    every: bool = False


ALL = Wish()


class TaskRow(NamedTuple):
    """A task and what became of it. `status` is "" where there is no other year to hold it against."""

    region: str
    status: str  # kept | changed | new | dropped | ""
    theme: str
    from_year: int | None
    from_text: str | None
    from_doc: str | None
    from_line: int | None
    to_year: int | None
    to_text: str | None
    to_doc: str | None
    to_line: int | None
    score: float | None
    section: str
    head: bool
    sentence: str
    gone: tuple[str, ...]
    added: tuple[str, ...]
    what_changed: tuple[str, ...]
    topic: bool = False  # it only names what its paragraph is about
    programmes: tuple[str, ...] = ()  # named in it, and in no task of the other year


def wish(statuses: str, themes: str, section: str, least: float, every: bool) -> Wish:
    """The wish that was typed. Raises UsageError for a status or theme that is none."""
    wanted = [word.strip() for word in statuses.replace("，", ",").split(",") if word.strip()]
    for word in wanted:
        if word not in STATUSES:
            raise UsageError(f'"{word}" is no status of a task; use {", ".join(STATUSES)}')
    return Wish(frozenset(wanted), frozenset(_themes(themes)), fold(section), least, every)


def _themes(typed: str) -> Iterator[str]:
    from lianghui_cli.resolve import themes

    known = {name.lower(): theme for theme, both in themes.names().items() for name in (theme, *both)}
    for word in (word.strip() for word in typed.replace("，", ",").split(",")):
        if word and word.lower() not in known:
            raise UsageError(f'"{word}" is no theme of tasks; use {", ".join(sorted(themes.names()))}')
        if word:
            yield known[word.lower()]


def rows_of(
    regions: Iterable[str], years: Sequence[int], tasks: Iterable[Task], align: Align | None, asked: Wish
) -> tuple[TaskRow, ...]:
    """The rows of the tasks of `regions`, each year that has some held against the next one that has."""
    from lianghui_cli.resolve.chapters import BY_DEFAULT

    if align is None:
        from lianghui_cli.resolve import align as alignment

        align = alignment.align
    held = [task for task in tasks if asked.every or task.part in BY_DEFAULT]
    found: list[TaskRow] = []
    for region in regions:
        by_year = {year: [task for task in held if task.region == region and task.year == year] for year in years}
        found += _of_region(region, by_year, align, asked)
    return tuple(found)


def _of_region(region: str, held: dict[int, list[Task]], align: Align, asked: Wish) -> Iterator[TaskRow]:
    told = [year for year, tasks in held.items() if tasks]
    if len(told) == 1:
        yield from _chosen([_row(region, row._replace(status=STATED)) for row in align([], held[told[0]])], asked)
    for before, after in pairwise(told):
        rows = [row for pair in align(held[before], held[after]) for row in _told(region, pair, asked.least)]
        rows = _with_programmes(rows, held[before], held[after])
        yield from sorted(_chosen(rows, asked), key=_rank)


def _told(region: str, pair: TaskPair, least: float) -> list[TaskRow]:
    """The row of a pair, or the two of one that scores less than is asked."""
    if pair.old is None or pair.new is None or pair.score >= least:
        return [_row(region, pair)]
    alone = (TaskPair(DROPPED, pair.old, None, 0.0, (), ()), TaskPair(NEW, None, pair.new, 0.0, (), ()))
    return [_row(region, one) for one in alone]


def _row(region: str, row: TaskPair) -> TaskRow:
    old, new = row.old, row.new
    told = new or old
    return TaskRow(
        region=region,
        status=row.status,
        theme=told.theme if told else "",
        from_year=old.year if old else None,
        from_text=old.text if old else None,
        from_doc=old.doc if old else None,
        from_line=old.line if old else None,
        to_year=new.year if new else None,
        to_text=new.text if new else None,
        to_doc=new.doc if new else None,
        to_line=new.line if new else None,
        score=row.score if old and new else None,
        section=told.section if told else "",
        head=told.head if told else False,
        sentence=told.sentence if told else "",
        gone=row.gone,
        added=row.added,
        what_changed=row.what,
        topic=told is not None and told.part == "topic",
    )


def _with_programmes(rows: Sequence[TaskRow], old: Sequence[Task], new: Sequence[Task]) -> list[TaskRow]:
    """The rows with the names in quotation marks that stand in no task of the other year."""
    from lianghui_cli.resolve.differences import named

    before, after = (fold("\n".join(task.text for task in tasks)) for tasks in (old, new))
    found = []
    for row in rows:
        gone = [name for name in named(fold(row.from_text or "")) if name not in after]
        come = [name for name in named(fold(row.to_text or "")) if name not in before]
        found.append(row._replace(programmes=tuple(dict.fromkeys((*gone, *come)))))
    return found


def _chosen(rows: Iterable[TaskRow], asked: Wish) -> list[TaskRow]:
    return [
        row
        for row in rows
        if (not asked.statuses or row.status in asked.statuses)
        and (not asked.themes or row.theme in asked.themes)
        and (not asked.section or asked.section in fold(row.section))
    ]


def _rank(row: TaskRow) -> tuple[int, int]:
    """Numbers, programmes, members, direction, means; then what is new and what was dropped, named programmes first."""
    from lianghui_cli.resolve.differences import RANKS

    kinds = [RANKS.index(kind) for kind in row.what_changed]
    return STATUSES.index(row.status) or len(STATUSES), min(kinds, default=0 if row.programmes else 1)
