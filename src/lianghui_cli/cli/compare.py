"""lianghui compare REGION... YEAR..."""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated, Any, NamedTuple

import typer

from lianghui_cli.cli import complete, plans
from lianghui_cli.cli.compare_options import Lowered, Met, Missed, Other, Quotes, Raised, Unchanged
from lianghui_cli.cli.options import Common, is_year, new_app, shared, years
from lianghui_cli.cli.reading import alignments, cut, indicators_of, naming, read, scope, screen, write
from lianghui_cli.errors import Status, UsageError
from lianghui_cli.index.texts import Texts
from lianghui_cli.model import Wanted
from lianghui_cli.text.gazetteer import name_of
from lianghui_cli.text.region_argument import resolve
from lianghui_cli.verbs import compare as verb
from lianghui_cli.verbs.figure_rows import OTHER, name, row
from lianghui_cli.verbs.outcomes import verdict_rows
from lianghui_cli.verbs.plans import ALL, Wish, wish
from lianghui_cli.verbs.ranking import ORDERS, in_order, ranked
from lianghui_cli.verbs.scope import asked

app = new_app()
FIGURE_KEYS = (
    "region", "indicator", "label", "year", "period", "kind", "low", "high", "approx", "unit", "relation", "doc",
    "line", "quote", "report_year", "state",
)  # fmt: skip
# follow at the end, so that no column of an older script moves
ADDED_KEYS = ("region_name", "indicator_name", "stretch", "change", "verdict")
VERDICT_KEYS = (
    "region", "indicator", "year", "target_low", "target_high", "target_approx", "relation", "unit", "target_doc",
    "target_line", "target_quote", "result", "result_doc", "result_line", "result_quote", "verdict", "rule", "reason",
    "period", "result_low", "result_high", "result_approx", "result_unit", "against_doc", "against_line",
    "against_quote",
)  # fmt: skip

_MISSING = {verb.TASKS: "task", verb.VERDICTS: "target with a later text's result"}
_WHAT = typer.Argument(
    metavar="REGION... YEAR...", help="Regions (or `all`) and years.", autocompletion=complete.regions
)
_INDICATOR = typer.Option(
    help="Only this indicator: gdp_growth, or several: gdp,cpi; repeatable. With `all`: a ranking.",
    autocompletion=complete.indicators,
)
_CODES = re.compile(r"\d{6}(\+\d{6})*")  # a region or a group of them


class Only(StrEnum):
    TARGETS = "targets"
    RESULTS = "results"
    VERDICTS = "verdicts"
    TASKS = "tasks"


@app.command(
    epilog=f"Keys of its rows: {', '.join(FIGURE_KEYS)}, rank where regions are ranked, "
    f"{', '.join(ADDED_KEYS)}; with --only tasks: {', '.join(plans.TASK_KEYS)}; "
    f"with --only verdicts: {', '.join(VERDICT_KEYS)}. "
    "Example: lianghui compare beijing 2024 2026; lianghui compare all 2026 --indicator gdp_growth"
)
@shared
def compare(
    common: Common,
    what: Annotated[list[str], _WHAT],
    only: Annotated[
        Only | None, typer.Option(help="Only the targets, the results, the verdicts or the policy tasks.")
    ] = None,
    indicator: Annotated[list[str] | None, _INDICATOR] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="On which words the region, year and kind of each figure rest.")
    ] = False,
    other: Other = False,
    quotes: Quotes = False,
    lowered: Lowered = False,
    raised: Raised = False,
    unchanged: Unchanged = False,
    missed: Missed = False,
    met: Met = False,
    status: plans.Statuses = "",
    theme: plans.Themes = "",
    section: plans.Section = "",
    min_score: plans.Least = 0.0,
    every: plans.Every = False,
) -> int:
    """Targets, results and tasks side by side, each with its place and quote.

    Where a later text gives the result of a target, the verdict: met, missed or open.
    """
    tasked = wish(status, theme, section, min_score, every)
    part = only.value if only else verb.TASKS if tasked != ALL else ""
    chosen = _indicators(common, indicator or [], part)
    question = _Question(*_asked([*what, *common.region], common.year), part, chosen, tasked)
    texts = read(common)
    answer = _answer(common, texts, question)
    came = {"lowered": lowered, "raised": raised, "unchanged": unchanged, "missed": missed, "met": met}
    if any(came.values()):
        answer = verb.narrowed(answer, [word for word, wanted in came.items() if wanted])
    if not answer.found:
        _say_missing(common, answer, _MISSING.get(part) or "figure")
    if part == verb.TASKS:
        return plans.show(common, answer.tasks, tasked, texts)
    if explain:
        return _explained(common, answer, texts)
    return _written(common, question, answer, texts, other, quotes)


class _Question(NamedTuple):
    """What is compared: regions (None: all), years, `--only`, the indicators (None: every one), and which tasks."""

    regions: list[str] | None
    years: frozenset[int]
    part: str
    indicators: frozenset[str] | None
    tasks: Wish


def _answer(common: Common, texts: Texts, question: _Question) -> verb.Comparison:
    """The comparison. The tasks of one region are aligned also where a reader is only told how many there are."""
    regions, dates, part, chosen, tasked = question
    in_scope = asked(scope(common)._replace(regions=frozenset(), years=frozenset()))
    counted = not part and chosen is None and regions is not None and len(regions) == 1 and common.by_eye
    about = Wanted(frozenset(regions) if regions is not None else None, groups=True)
    found = texts.figures(about, in_scope) if part != verb.TASKS else ()
    tasks = texts.tasks(about._replace(years=dates), in_scope) if part == verb.TASKS or counted else ()
    there = verb.texts_of(texts.heads(in_scope))
    align = alignments(common).aligned
    return verb.compare(regions, dates, found, tasks, there, only=part, indicators=chosen, align=align, wish=tasked)


def _written(
    common: Common, question: _Question, answer: verb.Comparison, texts: Texts, other: bool, quotes: bool
) -> int:
    """The answer as rows or on a terminal. All regions of chosen indicators are ranked. Returns the exit status."""
    chosen = question.indicators
    ranking = question.regions is None and chosen and OTHER not in chosen and question.part != verb.VERDICTS
    ranks = ranked(answer) if ranking else ()
    if ranks:
        answer = answer._replace(rows=tuple(row for each in ranks for row in each.rows))
    if len({each.indicator for each in ranks}) == 1 and len(common.sort) == 1 and not common.columns:
        order = common.sort[0]
        if common.format in ("plain", "plain-md") and order.removeprefix("-") in ORDERS:
            ranks = tuple(each._replace(rows=tuple(in_order(each.rows, order))) for each in ranks)
            common = common._replace(format="md" if common.format == "plain-md" else "table", sort=())
    if not common.by_eye:
        return write(common, *_rows(common, answer, question.part, bool(ranks)))
    from lianghui_cli.cli.compare_screen import Shown, show  # loads Rich: only for a terminal

    return show(common, answer, ranks, texts, Shown(question.part, other, quotes, question.regions is None))


def _explained(common: Common, answer: verb.Comparison, texts: Texts) -> int:
    """The figures of the comparison with what they rest on, in place of the table."""
    from lianghui_cli.verbs.grounds import grounds_of

    stated = list(dict.fromkeys(each for row in answer.rows for cell in row.cells for each in cell.sources))
    why = grounds_of(stated, lambda doc: texts.document(doc)[1])
    if common.format != "table":
        rows = [each._replace(evidence=why.get(each.figure, ()) if each.figure else ()) for each in verb.flat(answer)]
        return write(common, (*FIGURE_KEYS, "evidence"), cut(common, rows, "rows"))
    from lianghui_cli.render.ledger import headline
    from lianghui_cli.render.reasons import reasons

    names = naming(common, texts)
    named = [row(each, name_of(each.region, common.lang), common.lang, why[each]) for each in stated]
    reasons(screen(common), ((headline(each, names), each.evidence) for each in named), common.lang)
    return Status.FOUND if named else Status.NOTHING


def _indicators(common: Common, typed: list[str], part: str) -> frozenset[str] | None:
    if not typed:
        return None
    if part == verb.TASKS:
        raise UsageError("--indicator chooses figures, and --only tasks shows none: leave one of them out")
    return indicators_of(common, ",".join(typed))


def _rows(common: Common, answer: verb.Comparison, part: str, ranking: bool) -> tuple[Sequence[str], Sequence[Any]]:
    """The keys and rows of the machine formats."""
    if part == verb.VERDICTS:
        told = [each for row in answer.rows for each in verdict_rows(row.outcomes)]
        return VERDICT_KEYS, cut(common, told, "rows")
    keys = (*FIGURE_KEYS, "rank", *ADDED_KEYS) if ranking else (*FIGURE_KEYS, *ADDED_KEYS)
    named = [
        each._replace(region_name=name_of(each.region, common.lang), indicator_name=name(each, common.lang))
        for each in verb.flat(answer)
    ]
    return keys, cut(common, named, "rows")


def _asked(words: list[str], year_option: str) -> tuple[list[str] | None, frozenset[int]]:
    """Regions (None: all) and years, told apart by their look."""
    given = [word for word in words if word.strip()]
    dates = [word for word in given if is_year(word) and not _CODES.fullmatch(word)]
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
