"""Promise and outcome: a target of a year beside the results of that year which later texts give.

It pairs figures of one region, indicator, year and period; whether the promise was kept is for verdict. A result told
in the target's own text or year, or a target recalled afterwards, makes no pair.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from lianghui_cli.model import Figure
from lianghui_cli.verbs.verdict import Rule, in_words, reference, stated, verdict


class Outcome(NamedTuple):
    """One statement of a target with what came of it."""

    year: int
    target: Figure
    results: tuple[Figure, ...]  # one for each distinct statement: several may disagree
    others: tuple[Figure, ...]  # the results that a goal in words is measured by
    verdict: str
    rule: Rule | None
    reason: str


class VerdictRow(NamedTuple):
    """A target and one result of its year, for the machine formats. The verdict is that of all its results."""

    region: str
    indicator: str
    year: int
    target_low: Decimal | None
    target_high: Decimal | None
    target_approx: bool
    relation: str | None
    unit: str
    target_doc: str
    target_line: int
    target_quote: str
    result: Decimal | None  # where it is one number
    result_doc: str
    result_line: int
    result_quote: str
    verdict: str
    rule: str
    reason: str
    period: str | None
    result_low: Decimal | None
    result_high: Decimal | None
    result_approx: bool
    result_unit: str
    against_doc: str | None
    against_line: int | None
    against_quote: str | None


Results = dict[tuple[str, str, int], list[Figure]]


def results_of(figures: Iterable[Figure]) -> Results:
    """The results of single years that state a number, by region, indicator and year."""
    found: Results = {}
    for f in figures:
        if f.kind == "actual" and f.year is not None and f.period is None and stated(f) is not None:
            found.setdefault((f.region, f.indicator, f.year), []).append(f)
    return found


def outcomes(targets: Iterable[Figure], results: Sequence[Figure], told: Results) -> Iterable[Outcome]:
    """What came of each distinct target of one row and year; nothing where no later text gives a result."""
    for target in distinct(f for f in targets if promised(f)):
        later = distinct(f for f in results if stated(f) is not None and _later(f, target))
        if not later:
            continue
        year = target.year or 0
        asked = reference(target) if stated(target) is None and target.period is None else None
        known = told.get((asked.region, asked.indicator, year), []) if asked else []
        others = distinct(f for f in known if _later(f, target))
        yield Outcome(year, target, later, others, *verdict(target, later, others))


def promised(figure: Figure) -> bool:
    """A target of a listed indicator, set before its year was over: one recalled afterwards is no promise."""
    dated = figure.year is not None and figure.text_year is not None and figure.text_year <= figure.year
    return figure.kind == "target" and figure.indicator != "other" and dated


def _later(result: Figure, target: Figure) -> bool:
    """The result stands in a later text than the target."""
    return result.text_year is not None and target.text_year is not None and result.text_year > target.text_year


def distinct(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """One figure for each distinct statement, the first that makes it."""
    said: dict[tuple[object, ...], Figure] = {}
    for f in figures:
        said.setdefault((f.low, f.high, f.approx, f.unit, f.relation), f)
    return tuple(said.values())


def verdict_rows(found: Iterable[Outcome]) -> Iterable[VerdictRow]:
    """A row for each result of a target."""
    for one in found:
        target, against = one.target, one.others[0] if one.others else None
        for result in one.results:
            yield VerdictRow(
                region=target.region,
                indicator=target.indicator,
                year=one.year,
                target_low=target.low,
                target_high=target.high,
                target_approx=target.approx,
                relation=target.relation,
                unit=target.unit,
                target_doc=target.doc,
                target_line=target.line,
                target_quote=target.quote,
                result=result.low if result.low == result.high else None,
                result_doc=result.doc,
                result_line=result.line,
                result_quote=result.quote,
                verdict=one.verdict,
                rule=in_words(one.rule),
                reason=one.reason,
                period=target.period,
                result_low=result.low,
                result_high=result.high,
                result_approx=result.approx,
                result_unit=result.unit,
                against_doc=against.doc if against else None,
                against_line=against.line if against else None,
                against_quote=against.quote if against else None,
            )
