"""The year of a report that does not date itself: from what it says it looks back on and plans for. Votes, weighed.

A report of 2019 looks back on 2018 and plans for 2019; one given at the end of a term says when the term began. Years
that only results are of are no evidence by themselves: they say only that the text is not older.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from lianghui_cli.lexicon import table
from lianghui_cli.text.dates import plan_period
from lianghui_cli.text.numbers import chinese_number
from lianghui_cli.text.patterns import Pattern

_Y = r"((?:19|20)\d\d|(?:一九|二[〇零])[〇零一二三四五六七八九]{2})"
_ENOUGH, _AHEAD = 2.0, 1.5  # votes of the winner, and how many times the next one's
_ADDED_UP = 3  # times that one and the same kind of vote counts
_BLANK = Pattern(r"(?<=\d) (?=[\d年])")

_RULES = (  # weight, years from the one named to the text's, the words
    (3.0, 1, Pattern(rf"{_Y}年(?:政府)?工作(?:的)?(?:简要)?回顾|{_Y}年[^。,;]{{0,12}}发展(?:回顾|成[就绩])")),
    (3.0, 1, Pattern(rf"(?:刚刚|即将)?过去的{_Y}年")),
    (
        3.0,
        0,
        Pattern(rf"{_Y}年\d{{1,2}}月\d{{1,2}}日,?[^。;]{{0,24}}(?:人民代表大会|人大)[^。;]{{0,8}}会议[^。;]{{0,20}}开幕"),
    ),
    (3.0, 1, Pattern(rf"(?:回首|回望|回眸){_Y}年")),
    (2.5, 1, Pattern(rf"(?<![到至]){_Y}年(?![到至])[^。,;]{{0,16}}(?:执行|发展|完成|工作)情况")),
    (1.2, 1, Pattern(rf"{_Y}年(?:是|,是)[^。,;]{{0,24}}(?:收官|最后一年)")),  # of the year past, or of the one begun
    (2.0, 1, Pattern(rf"{_Y}年,?是[^。;]{{0,60}}(?:不平凡|不寻常|取得[^。,;]{{0,12}}成[效绩])[^。,;]{{0,6}}一年")),
    (3.0, 1, Pattern(rf"{_Y}年[^。,;]{{0,20}}统计公报")),
    (3.0, 0, Pattern(rf"{_Y}年(?:的)?(?:主要|重点)工作(?![^。;]{{0,12}}(?:回顾|成[就绩效]))")),
    (3.0, 0, Pattern(rf"{_Y}年(?:的)?工作(?:的)?(?:总体|安排|任务|重点|目标|打算)")),
    (2.5, 0, Pattern(rf"{_Y}年[^。,;]{{1,14}}(?:预期目标|主要目标|重点任务|重点工作|总体要求|计划草案)|展望{_Y}年")),
    (2.5, 0, Pattern(rf"{_Y}年(?:是|,是)[^。,;]{{0,24}}(?:开局之年|开局起步)")),
)  # fmt: skip
_TERM = Pattern(rf"从{_Y}年[^。;]{{0,24}}?(?:至今|到现在|就职|以来|到今年)[^。;]{{0,12}}?(?:满|已经|任期)?([三四五])年")
_PLAN = Pattern(
    r'第(十?[一二三四五六七八九十])个五年(?:规划|计划)纲要(?:[(]草案[)])?[^。]{0,12}审[议查]|"?(十[一二三四五])五"?规划纲要(?:[(]草案[)])[^。]{0,12}审[议查]'
)
_PLAN_OVER = Pattern(r'"?(十[一二三四五]|[六七八九十])五"?(?:规划|计划|时期)[^。,;]{0,12}(?:执行情况|回顾)')
_NOW_IN_PLAN = Pattern(  # this year by its place in a five-year plan: 今年是"十四五"规划收官之年
    r'(今年|去年|过去(?:的)?一年)(?:,)?(?:既?是|,是)[^。;]{0,40}?"?(十[一二三四五六]|[六七八九十])五"?(?:规划|计划|时期)?的?[^。,;]{0,10}?'
    r"(?:(开局|起步|头一年|首年)|第([一二三四五])年|(收官|最后一年|末年|决胜))"
)
_CONGRESS = Pattern(  # 今年是全面贯彻党的二十大精神的开局之年: the year after
    r"今年[^。;]{0,30}?(?:党的|中共)?(十[五六七八九]|二十)大(?:精神)?(?:的)?(?:(开局|第一年)|(?:胜利)?召开之年|召开的一年)"
)
_FIFTEENTH = 1997
_HEAD = Pattern(rf"{_Y}年:")
_GENERAL, _OPENED = Pattern("一、综合"), Pattern(rf"{_Y}年[,是]")


class YearVote(NamedTuple):
    """The words [start, end) of a sentence that speak for a year."""

    year: int
    weight: float
    sentence: int
    start: int
    end: int


def text_year(folded: Sequence[str]) -> tuple[int | None, tuple[YearVote, ...]]:
    """The year that most votes are for, with the votes; None where two are close or nothing tells.

    Example: 一、2018年工作回顾 and 2019年主要工作 give 2019.
    """
    votes: list[YearVote] = []
    for n, text in enumerate(folded):
        if "年" in text or "五" in text:
            votes += _votes(_BLANK.sub("", text) if " " in text else text, n)
    votes += _by_heads(folded)
    votes += _of_communique(folded)
    counts: dict[int, float] = {}
    for year in {vote.year for vote in votes}:
        counts[year] = _added([vote for vote in votes if vote.year == year])
    ranked = sorted(counts, key=lambda year: (-counts[year], year))
    if not ranked or counts[ranked[0]] < _ENOUGH:
        return None, ()
    best = ranked[0]
    if len(ranked) > 1 and counts[best] < _AHEAD * counts[ranked[1]]:
        return None, ()
    return best, tuple(vote for vote in votes if vote.year == best)


@cache
def _anniversaries() -> tuple[dict[str, int], Pattern]:
    """The years of what is commemorated, and the words for it: 今年是新中国成立75周年."""
    since = {form: int(year) for form, year in table("anniversaries")}
    forms = "|".join(sorted(since, key=len, reverse=True))
    count = r"(\d{1,3}|[一二三四五六七八九十百]{1,4})周年"
    return since, Pattern(rf"(今年|去年)[^。;]{{0,30}}?({forms})[^。,;\d]{{0,8}}?{count}")


def _votes(text: str, n: int) -> list[YearVote]:
    found = []
    for weight, later, pattern in _RULES:
        for hit in pattern.finditer(text):
            year = chinese_number(next(group for group in hit.groups() if group))
            found.append(YearVote(year + later, weight, n, hit.start(), hit.end()))
    for hit in _TERM.finditer(text):
        found.append(YearVote(chinese_number(hit[1]) + chinese_number(hit[2]), 3.0, n, hit.start(), hit.end()))
    for hit in _PLAN.finditer(text):
        first, _ = plan_period(chinese_number(hit[1] or hit[2]))
        found.append(YearVote(first, 3.0, n, hit.start(), hit.end()))
    for hit in _NOW_IN_PLAN.finditer(text):
        first, last = plan_period(chinese_number(hit[2]))
        year = first if hit[3] else last if hit[5] else first + chinese_number(hit[4]) - 1
        found.append(YearVote(year + (hit[1] != "今年"), 3.0, n, hit.start(), hit.end()))
    for hit in _anniversaries()[1].finditer(text) if "周年" in text else ():
        year = _anniversaries()[0][hit[2]] + chinese_number(hit[3])
        found.append(YearVote(year + (hit[1] == "去年"), 3.0, n, hit.start(), hit.end()))
    for hit in _CONGRESS.finditer(text) if "大" in text else ():
        year = _FIFTEENTH + 5 * (chinese_number(hit[1]) - 15)
        found.append(YearVote(year + bool(hit[2]), 2.5, n, hit.start(), hit.end()))
    for hit in _PLAN_OVER.finditer(text):
        found.append(YearVote(plan_period(chinese_number(hit[1]))[1] + 1, 1.5, n, hit.start(), hit.end()))
    return found


def _by_heads(folded: Sequence[str]) -> list[YearVote]:
    """Two lines that open with a year each, 2018年:… and 2019年:…: the report is of the later one."""
    heads = [(chinese_number(hit[1]), n, hit.end()) for n, text in enumerate(folded) if (hit := _HEAD.match(text))]
    years = {year for year, *_ in heads}
    return [YearVote(year, 3.0, n, 0, end) for year, n, end in heads if year - 1 in years and year + 1 not in years]


def _of_communique(folded: Sequence[str]) -> list[YearVote]:
    """Above the heading 一、综合 a communiqué says which year it looks back on: 2023年是…的开局之年."""
    if not any(_GENERAL.fullmatch(text) for text in folded):
        return []
    found = ((n, text, _OPENED.match(text)) for n, text in enumerate(folded))
    return [YearVote(chinese_number(hit[1]) + 1, 9.0, n, hit.start(), hit.end()) for n, text, hit in found if hit][:1]


def _added(votes: Iterable[YearVote]) -> float:
    """Their weights, no kind of words more than three times."""
    by_weight: dict[float, int] = {}
    for vote in votes:
        by_weight[vote.weight] = min(_ADDED_UP, by_weight.get(vote.weight, 0) + 1)
    return sum(weight * times for weight, times in by_weight.items())
