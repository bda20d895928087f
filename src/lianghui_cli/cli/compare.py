"""lianghui compare REGION... YEAR..."""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated, Any, NamedTuple

import typer

from lianghui_cli.cli import plans
from lianghui_cli.cli.options import Common, new_app, shared, years
from lianghui_cli.cli.reading import alignments, cut, placer, read, scope, screen, write
from lianghui_cli.errors import Status, UsageError
from lianghui_cli.index.texts import Texts
from lianghui_cli.model import Wanted
from lianghui_cli.text.gazetteer import name_of
from lianghui_cli.text.region_argument import resolve
from lianghui_cli.verbs import compare as verb
from lianghui_cli.verbs.figure_rows import OTHER, ids, name, row
from lianghui_cli.verbs.outcomes import verdict_rows
from lianghui_cli.verbs.plans import ALL, Wish, wish
from lianghui_cli.verbs.ranking import Ranked, ranked
from lianghui_cli.verbs.scope import asked

app = new_app()
FIGURE_KEYS = (
    "region", "indicator", "label", "year", "period", "kind", "low", "high", "approx", "unit", "relation", "doc",
    "line", "quote", "report_year", "state",
)  # fmt: skip
ADDED_KEYS = ("stretch",)  # follow at the end, so that no column of an older script moves
VERDICT_KEYS = (
    "region", "indicator", "year", "target_low", "target_high", "target_approx", "relation", "unit", "target_doc",
    "target_line", "target_quote", "result", "result_doc", "result_line", "result_quote", "verdict", "rule", "reason",
    "period", "result_low", "result_high", "result_approx", "result_unit", "against_doc", "against_line",
    "against_quote",
)  # fmt: skip

_MISSING = {verb.TASKS: "task", verb.VERDICTS: "target with a later text's result"}
_CODES = re.compile(r"\d{6}(\+\d{6})*")  # a region or a group of them


class Shown(NamedTuple):
    """What a terminal shows beside the listed indicators."""

    other: bool
    quotes: bool


class Asked(NamedTuple):
    """What a comparison is of. `part`: one of Only, "" for all of it."""

    regions: list[str] | None
    years: frozenset[int]
    part: str
    indicators: frozenset[str] | None
    wish: Wish


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
    what: Annotated[list[str], typer.Argument(metavar="REGION... YEAR...", help="Regions (or `all`) and years.")],
    only: Annotated[
        Only | None, typer.Option(help="Only the targets, the results, the verdicts or the policy tasks.")
    ] = None,
    indicator: Annotated[
        list[str] | None,
        typer.Option(help="Only this indicator: gdp_growth, or several: gdp,cpi; repeatable. With `all`: a ranking."),
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="On which words the region, year and kind of each figure rest.")
    ] = False,
    other: Annotated[bool, typer.Option("--other", help="On a terminal: also the figures outside the list.")] = False,
    quotes: Annotated[
        bool, typer.Option("--quotes", help="On a terminal: of many regions, each value with its quote.")
    ] = False,
    status: plans.Statuses = "",
    theme: plans.Themes = "",
    section: plans.Section = "",
    min_score: plans.Least = 0.0,
    every: plans.Every = False,
) -> int:
    """Targets, results and tasks side by side.

    Of regions across years, each figure and task with its place and quote. Where a later text gives the result of a
    target, the verdict: met, missed or open.
    """
    regions, dates = _asked([*what, *common.region], common.year)
    tasked = wish(status, theme, section, min_score, every)
    part = only.value if only else verb.TASKS if tasked != ALL else ""
    chosen = _indicators(indicator or [], part)
    texts = read(common)
    answer = _answer(common, texts, Asked(regions, dates, part, chosen, tasked))
    if part == verb.TASKS:
        return plans.show(common, answer.tasks, tasked, placer(texts))
    ranking = regions is None and chosen and OTHER not in chosen and part != verb.VERDICTS
    ranks = ranked(answer) if ranking else ()
    if ranks:
        answer = answer._replace(rows=tuple(row for each in ranks for row in each.rows))
    if explain:
        return _explained(common, answer, texts)
    if common.format != "table":
        return write(common, *_rows(common, answer, part, bool(ranks)))
    ranks = tuple(each._replace(rows=tuple(cut(common, each.rows, "regions"))) for each in ranks)
    rows = answer.rows if ranks else tuple(cut(common, answer.rows, "indicators"))
    answer = answer._replace(rows=rows)
    return _table(common, answer, ranks, texts, part, Shown(other, quotes))


def _answer(common: Common, texts: Texts, what: Asked) -> verb.Comparison:
    """The comparison; that there is nothing to compare is said on stderr."""
    in_scope = asked(scope(common)._replace(regions=frozenset(), years=frozenset()))
    alone = what.regions is not None and len(what.regions) == 1 and common.format == "table"
    shown = what.part == verb.TASKS or (not what.part and what.indicators is None and alone)
    about = Wanted(frozenset(what.regions) if what.regions is not None else None, groups=True)
    answer = verb.compare(
        what.regions,
        what.years,
        texts.figures(about, in_scope) if what.part != verb.TASKS else (),
        texts.tasks(about._replace(years=what.years), in_scope) if shown else (),
        verb.texts_of(texts.heads(in_scope)),
        only=what.part,
        indicators=what.indicators,
        align=alignments(common).aligned,
        wish=what.wish,
    )
    if not answer.found:
        _say_missing(common, answer, _MISSING.get(what.part) or ("figure or task" if shown else "figure"))
    return answer


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

    place = placer(texts)
    named = [row(each, name_of(each.region, common.lang), common.lang, why[each]) for each in stated]
    reasons(screen(common), ((headline(each, place, common.lang), each.evidence) for each in named), common.lang)
    return Status.FOUND if named else Status.NOTHING


def _indicators(typed: list[str], part: str) -> frozenset[str] | None:
    if not typed:
        return None
    if part == verb.TASKS:
        raise UsageError("--indicator chooses figures, and --only tasks shows none: leave one of them out")
    return ids(",".join(typed))


def _rows(common: Common, answer: verb.Comparison, part: str, ranking: bool) -> tuple[Sequence[str], Sequence[Any]]:
    """The keys and rows of the machine formats."""
    if part == verb.VERDICTS:
        told = [each for row in answer.rows for each in verdict_rows(row.outcomes)]
        return VERDICT_KEYS, cut(common, told, "rows")
    keys = (*FIGURE_KEYS, "rank", *ADDED_KEYS) if ranking else (*FIGURE_KEYS, *ADDED_KEYS)
    return keys, cut(common, verb.flat(answer), "rows")


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


def _table(
    common: Common, answer: verb.Comparison, ranks: Sequence[Ranked], texts: Texts, part: str, shown: Shown
) -> int:
    from lianghui_cli.render import comparison, regions, verdicts

    lang, paper = common.lang, screen(common)
    names = comparison.Names(
        region=lambda code: name_of(code, lang),
        own=lambda code: name_of(code, "zh"),
        indicator=lambda row: name(row, lang),
        place=placer(texts),
        lang=lang,
    )
    codes = [code for code in answer.regions if "+" not in code]
    if not answer.found:
        return Status.NOTHING
    if part == verb.VERDICTS:
        verdicts.promises(paper, answer, names.region, names.indicator, names.place, lang)
    elif len({each.indicator for each in ranks}) == 1:
        regions.ranking(paper, answer, ranks, names, shown.quotes)
    elif len(codes) == 1:
        held = comparison.Held(*verb.coverage(texts.heads(), codes[0]))
        more = [told] if (told := comparison.tally(answer.tasks, lang)) else []
        comparison.alone(paper, answer, codes[0], names, held, more, shown.other)
    elif regions.fits(paper, len(codes)):
        regions.beside(paper, answer, codes, names, shown.other)
    else:
        regions.matrix(paper, answer, names, shown.quotes)
    return Status.FOUND
