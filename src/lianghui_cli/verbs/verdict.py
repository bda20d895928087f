"""Was a promise kept: a target held against the results of its year, by the target's own words.

以上 asks for at least, 以内 for at most, 左右 allows a tolerance (data/tolerances.tsv), 同步 and 高于 ask for another
indicator's result; where the words leave the side open, data/directions.tsv says it. It refuses to decide where sources
disagree, units differ or a result is told too roughly, and never reads a number into a goal in words.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from lianghui_cli.lexicon import table
from lianghui_cli.model import Figure
from lianghui_cli.text.fold import fold

MET, MISSED, OPEN = "met", "missed", "open"
DISAGREE, UNITS, ROUGH = "sources disagree", "units differ", "the result is told too roughly"
NO_SIDE, WORDS, UNKNOWN = "no side is promised", "a goal in words", "no result of"
_AT_LEAST, _AT_MOST, _IN_STEP = "at_least", "at_most", "in_step"
_ROLES = ("bound", "indicator", "region")


class Rule(NamedTuple):
    """What keeps the promise: a result from `low` to `high`, None being no bound."""

    low: Decimal | None
    high: Decimal | None
    unit: str
    strict: bool = False  # the bound itself is not enough: 高于
    tolerance: Decimal | None = None  # what 左右 or 同步 added to the bounds
    against: str = ""  # the indicator it is measured by, where the goal is one in words

    @property
    def kind(self) -> str:
        """floor, ceiling, about, range or in step."""
        if self.against:
            return "in step"
        if self.tolerance is not None:
            return "about"
        if self.low is not None and self.high is not None:
            return "range"
        return "floor" if self.high is None else "ceiling"


class Verdict(NamedTuple):
    verdict: str  # met | missed | open
    rule: Rule | None
    reason: str  # why it is open, else ""


class Reference(NamedTuple):
    """What a goal in words is set against, and how it is to stand to it."""

    region: str
    indicator: str
    bound: str  # in_step | at_least | above | below


def verdict(target: Figure, results: Sequence[Figure], others: Sequence[Figure] = ()) -> Verdict:
    """The verdict on `target` from results of its year, and, for a goal in words, of what it is set against."""
    rules = list(dict.fromkeys(_rules(target, others)))
    if not rules:
        return Verdict(OPEN, None, _why_no_rule(target))
    known = [f for f in results if f.unit == rules[0].unit]
    if not known:
        return Verdict(OPEN, rules[0], UNITS)
    told = {judge(rule, *spread(f)) for rule in rules for f in known}
    decided = told - {OPEN}
    if len(decided) == 1:
        return Verdict(decided.pop(), rules[0], "")
    return Verdict(OPEN, rules[0], DISAGREE if decided else ROUGH)


def in_words(rule: Rule | None) -> str:
    """The rule for the machine formats: at least 4.7% (tolerance 0.3 pp)."""
    if rule is None:
        return ""
    low, high = (None if bound is None else _amount(bound, rule.unit) for bound in (rule.low, rule.high))
    if low and high:
        said = f"from {low} to {high}"
    elif low:
        said = f"{'more than' if rule.strict else 'at least'} {low}"
    else:
        said = f"{'less than' if rule.strict else 'at most'} {high}"
    if rule.tolerance is not None:
        said += f" (tolerance {_amount(rule.tolerance, 'pp' if rule.unit == '%' else rule.unit)})"
    return said + (f" by {rule.against}" if rule.against else "")


def _amount(number: Decimal, unit: str) -> str:
    return f"{number.normalize():f}" + (unit if unit == "%" else f" {unit}" if unit else "")


def judge(rule: Rule, low: Decimal | None, high: Decimal | None) -> str:
    """How a result somewhere from `low` to `high` stands to a rule."""
    under = rule.low is not None and high is not None and (high < rule.low or (rule.strict and high == rule.low))
    over = rule.high is not None and low is not None and (low > rule.high or (rule.strict and low == rule.high))
    if under or over:
        return MISSED
    enough = rule.low is None or (low is not None and (low > rule.low or (low == rule.low and not rule.strict)))
    within = rule.high is None or (high is not None and (high < rule.high or (high == rule.high and not rule.strict)))
    return MET if enough and within else OPEN


def stated(figure: Figure) -> Decimal | None:
    """A number that the figure states; None for a goal in words."""
    return figure.low if figure.low is not None else figure.high


def spread(result: Figure) -> tuple[Decimal | None, Decimal | None]:
    """Between which numbers a result lies: 约5% is 5 give or take the tolerance."""
    if not result.approx:
        return result.low, result.high
    low = None if result.low is None else result.low - tolerance(result.low, result.unit)
    high = None if result.high is None else result.high + tolerance(result.high, result.unit)
    return low, high


def tolerance(number: Decimal, unit: str) -> Decimal:
    """How far 左右 reaches from `number`."""
    sizes = {row[0]: (Decimal(row[1]), row[2]) for row in table("tolerances")}
    size, how = sizes.get(unit) or sizes["*"]
    return size if how == "points" else abs(number) * size


def side(indicator: str, year: int) -> str:
    """Which side of its number an indicator promises, for a target of `year`: at_least, at_most, about or open."""
    held = [(since or "0", which) for name, which, since in table("directions") if name == indicator]
    return max((row for row in held if int(row[0]) <= year), default=("", OPEN))[1]


def _rules(target: Figure, others: Iterable[Figure]) -> Iterable[Rule]:
    if stated(target) is not None:
        rule = _by_number(target)
        return [rule] if rule else []
    asked, promised = reference(target), side(target.indicator, target.year or 0)
    return [_against(asked, promised, f) for f in others if f.low is not None and f.low == f.high] if asked else []


def _by_number(target: Figure) -> Rule | None:
    low, high = target.low, target.high
    if low is not None and high is not None:  # no 以上 or 以内 says which side is meant
        promised = side(target.indicator, target.year or 0)
        if promised == OPEN and not target.approx:
            return None
        low, high = None if promised == _AT_MOST else low, None if promised == _AT_LEAST else high
    near = target.approx or (low is not None and low == high)
    return _widened(low, high, target.unit) if near else Rule(low, high, target.unit)


def _widened(low: Decimal | None, high: Decimal | None, unit: str) -> Rule:
    """The rule with what 左右 allows on its open sides."""
    number = low if low is not None else high
    if number is None:
        return Rule(low, high, unit)
    reach = tolerance(number, unit)
    floor, ceiling = None if low is None else low - reach, None if high is None else high + reach
    return Rule(floor, ceiling, unit, tolerance=reach)


def _against(asked: Reference, promised: str, result: Figure) -> Rule:
    """The rule that a result of the other indicator sets: 同步 allows the tolerance, 高于 nothing."""
    number, unit = result.low, result.unit
    if asked.bound == _IN_STEP:
        both = _widened(number, number, unit)
        kept = {_AT_LEAST: both._replace(high=None), _AT_MOST: both._replace(low=None)}.get(promised, both)
        return kept._replace(against=asked.indicator)
    low, high = (None, number) if asked.bound == "below" else (number, None)
    return Rule(low, high, unit, strict=asked.bound != _AT_LEAST, against=asked.indicator)


def _why_no_rule(target: Figure) -> str:
    if stated(target) is not None:
        return NO_SIDE
    asked = reference(target)
    return f"{UNKNOWN} {asked.indicator}" if asked else WORDS


@cache
def _words() -> tuple[tuple[str, str, str], ...]:
    """The words of goals in words, the longest first: 不低于 before 低于."""
    rows = ((word, role, meaning) for word, role, meaning in table("relation_words"))
    return tuple(sorted(rows, key=lambda row: -len(row[0])))


def reference(target: Figure) -> Reference | None:
    """What a goal in words is set against; None where its words do not say it."""
    text = fold(target.relation or "")
    meant = {role: [row[2] for row in _words() if row[1] == role and row[0] in text] for role in _ROLES}
    if not meant["bound"] or "" in meant["region"]:
        return None
    indicators = _named(text) or meant["indicator"]
    if len(indicators) > 1 or not (indicators or meant["region"]):
        return None
    region = meant["region"][0] if meant["region"] else target.region
    return Reference(region, indicators[0] if indicators else target.indicator, meant["bound"][0])


def _named(text: str) -> list[str]:
    """The indicators named in `text` whose growth, or rate, another can be held against."""
    from lianghui_cli.mentions.indicators import forms, names  # 30 ms that only a goal in words is worth

    kinds = [forms(concept) for name in names(text) for concept in name.concepts]
    return list(dict.fromkeys(each[form].id for each in kinds for form in ("growth", "rate") if form in each))
