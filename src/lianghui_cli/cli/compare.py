"""lianghui compare REGION... YEAR..."""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated

import typer

from lianghui_cli.cli.options import Common, new_app, shared, years
from lianghui_cli.cli.reading import alignments, cut, placer, read, scope, screen, write
from lianghui_cli.errors import Status, UsageError
from lianghui_cli.index.texts import Texts
from lianghui_cli.model import Wanted
from lianghui_cli.text.gazetteer import name_of
from lianghui_cli.text.region_argument import resolve
from lianghui_cli.verbs import compare as verb
from lianghui_cli.verbs.figure_rows import name
from lianghui_cli.verbs.scope import asked

app = new_app()
FIGURE_KEYS = (
    "region", "indicator", "label", "year", "period", "kind", "low", "high", "approx", "unit", "relation", "doc",
    "line", "quote", "report_year", "state",
)  # fmt: skip
TASK_KEYS = (
    "region", "status", "theme", "from_year", "from_text", "from_doc", "from_line", "to_year", "to_text", "to_doc",
    "to_line", "score",
)  # fmt: skip

_CODES = re.compile(r"\d{6}(\+\d{6})*")  # a region or a group of them


class Only(StrEnum):
    TARGETS = "targets"
    RESULTS = "results"
    TASKS = "tasks"


@app.command(
    epilog=f"Keys of its rows: {', '.join(FIGURE_KEYS)}; with --only tasks: {', '.join(TASK_KEYS)}. "
    "Example: lianghui compare beijing 2024 2026"
)
@shared
def compare(
    common: Common,
    what: Annotated[list[str], typer.Argument(metavar="REGION... YEAR...", help="Regions (or `all`) and years.")],
    only: Annotated[Only | None, typer.Option(help="Only the targets, the results or the policy tasks.")] = None,
) -> int:
    """Targets, results and tasks side by side.

    Of regions across years, each figure and task with its place and quote.
    """
    regions, chosen = _asked([*what, *common.region], common.year)
    wanted = scope(common)._replace(regions=frozenset(), years=frozenset())
    texts, in_scope = read(common), asked(wanted)
    part = only.value if only else ""
    shown = part == "tasks" or (not part and common.format == "table")
    about = Wanted(frozenset(regions) if regions is not None else None, groups=True)
    found = texts.figures(about, in_scope) if part != "tasks" else ()
    tasks = texts.tasks(about._replace(years=chosen), in_scope) if shown else ()
    there = verb.texts_of(texts.heads(in_scope))
    answer = verb.compare(regions, chosen, found, tasks, there, only=part, align=alignments(common).aligned)
    if not answer.found:
        _say_missing(common, answer, part or ("figure or task" if shown else "figure"))
    if common.format != "table":
        keys, rows = (TASK_KEYS, answer.tasks) if part == "tasks" else (FIGURE_KEYS, verb.flat(answer))
        return write(common, keys, cut(common, rows, "rows"))
    answer = answer._replace(
        rows=tuple(cut(common, answer.rows, "indicators")), tasks=tuple(cut(common, answer.tasks, "tasks"))
    )
    return _table(common, answer, texts, part)


def _asked(words: list[str], year_option: str) -> tuple[list[str] | None, frozenset[int]]:
    """Regions (None: all) and years, told apart by their look."""
    given = [word for word in words if word.strip()]
    dates = [word for word in given if word[0].isdigit() and not _CODES.fullmatch(word)]
    places = [word for word in given if word not in dates]
    asked = years(",".join([*dates, *([year_option] if year_option else [])]))
    if not places or not asked:
        raise UsageError("compare wants a region and a year: lianghui compare beijing 2024 2026")
    return (None if "all" in places else [resolve(word).code for word in places]), asked


def _say_missing(common: Common, answer: verb.Comparison, what: str) -> None:
    names = ", ".join(name_of(code, common.lang) for code in answer.regions) or "any region"
    there = sorted({year for region, year in answer.texts if not answer.regions or region in answer.regions})
    held = f"; its texts are of {_spans(there)}" if there else "; lianghui corpus shows what there is"
    common.env.say(f"no {what} of {names} in {_spans(answer.years)}{held}")


def _spans(years: Sequence[int]) -> str:
    """Years in order, those in a row as one: 1990-1995, 2024."""
    runs: list[list[int]] = []
    for year in years:
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


def _table(common: Common, answer: verb.Comparison, texts: Texts, part: str) -> int:
    from lianghui_cli.render import comparison

    def region(code: str) -> str:
        return name_of(code, common.lang)

    place, paper = placer(texts), screen(common)
    if answer.found and part != "tasks":
        comparison.figures(paper, answer, region, lambda row: name(row, common.lang), place, common.lang)
    if answer.tasks:
        comparison.tasks(paper, answer, region, lambda theme: verb.theme_name(theme, common.lang), place, common.lang)
    return Status.FOUND if answer.found else Status.NOTHING
