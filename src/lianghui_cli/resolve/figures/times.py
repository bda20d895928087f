"""Of which year a number is, of which period, and whether it is a goal or a result. All texts are folded."""

from itertools import pairwise
from typing import NamedTuple

from lianghui_cli.resolve.context import Context, Stretch
from lianghui_cli.resolve.figures.predicates import Predicate
from lianghui_cli.text.patterns import Pattern

TARGET, ACTUAL = "target", "actual"
_GOAL = Pattern(
    r"力争|确保|不低于|不少于|目标|(?<![即必])将(?![近军])|拟|(?<![主重需简概纲摘提首])要(?![求素点件是闻害务])|计划(?!单列|生育)|争取|建议|预期"
)
_DONE = Pattern(r"已(?!经?成为)|目前|截至|截止|完成了|实现了|达到了|累计完成|获得|成功|现有|(?<![比较])去年")
_PART_YEAR = Pattern(
    r"[一二三四]季度|前[一二三]?季|首季|[上下]半年|\d{1,2}(?:-\d{1,2})?月(?!底|末|\d)|[一二三四五六七八九十]月份|单月|季度|日均|月均"
)
_WHOLE_YEAR = Pattern(r"全年|年末|年均")
_NAMED_GOAL = Pattern(r"的[^,;。:]{0,10}目标(?!任务)")
_FROM_YEAR = Pattern(r"[比较]((?:19|20)\d\d)年")
_NAMED_YEAR = Pattern(r"((?:19|20)\d\d)年")


class Time(NamedTuple):
    year: int | None
    period: str | None
    kind: str


def at(stretches: tuple[Stretch, ...], offset: int) -> Stretch:
    """The stretch of a sentence in which `offset` stands."""
    return [part for part in stretches if part.start <= offset][-1]


def since(stretches: tuple[Stretch, ...], offset: int) -> int:
    """Where the sentence turned to the time that holds at `offset`."""
    start = 0
    for before, after in pairwise(stretches):
        if after.start <= offset and before.context[1:] != after.context[1:]:
            start = after.start
    return start


def part_of_year(text: str, start: int, offset: int) -> bool:
    """The number is of a month, a quarter or a half-year, named since `start` of its sentence."""
    hits = [hit.end() for hit in _PART_YEAR.finditer(text, start, offset)]
    return bool(hits) and _WHOLE_YEAR.search(text, hits[-1], offset) is None


def time(stretch: Stretch, words: str, text_year: int | None, *, report: bool) -> Time:
    """Kind and year. `words`: the clauses of the sentence up to the number, which may say what no year says."""
    context = stretch.context
    if context.plan is False:
        return Time(context.year, context.period, ACTUAL)
    goal, done = _last(_GOAL, words), _last(_DONE, words)
    if context.plan is True and not stretch.worded:
        done = _last(_DONE, words[words.rfind(",") + 1 :])
        goal = -1
    if context.plan is True and (not stretch.worded or goal > done) and (done <= goal or done < 0):
        return Time(context.year or text_year, context.period, TARGET)
    if goal > done and context.plan is None:
        return Time(context.year or text_year, context.period, TARGET)
    return _usual(context, text_year, report=report)


def _usual(context: Context, text_year: int | None, *, report: bool) -> Time:
    """A result that names no year: of a report, the year before; of other texts, the text's own."""
    if context.year is not None and context.plan is not True:
        return Time(context.year, context.period, ACTUAL)
    return Time(None if text_year is None else text_year - 1 if report else text_year, None, ACTUAL)


def goal_after(text: str, end: int) -> str:
    """5%左右的增长目标: the goal is named behind its number."""
    hit = _NAMED_GOAL.match(text, end)
    return hit[0] if hit else ""


def _last(pattern: Pattern, words: str) -> int:
    found = [hit.start() for hit in pattern.finditer(words)]
    return found[-1] if found else -1


def with_period(told: Time, predicate: Predicate, words: str, *, flow: bool) -> Time:
    """The period stays with averages, with totals over years and with the goals of a plan."""
    if hit := _FROM_YEAR.search(words):
        first = int(hit[1]) + 1
        if told.year is not None and first < told.year and not predicate.to:
            return told._replace(period=f"{first}-{told.year}")
    if told.kind == TARGET or predicate.averaged or flow:
        return told
    return told._replace(period=None)


def named_year(words: str) -> int | None:
    """The year that a level left behind names: 由2005年的X."""
    hit = _NAMED_YEAR.search(words)
    return int(hit[1]) if hit else None


def base_year(told: Time, named: int | None) -> Time:
    """The year of a level left behind: the one named, else the year before the period."""
    if named is not None:
        return Time(named, None, ACTUAL)
    if told.period:
        return Time(int(told.period[:4]) - 1, None, ACTUAL)
    return Time(None if told.year is None else told.year - 1, None, ACTUAL)
