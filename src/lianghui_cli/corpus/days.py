"""The day of an article: of its dateline, else of the session it reports, pieced together across its page."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from lianghui_cli.model import Sentence, Session
from lianghui_cli.text.dates import DateMention, dates
from lianghui_cli.text.sessions import session_year

_DATELINE_CHARS = 12  # 2021年1月26日, at the head of a story
_OCCASIONS = ("开幕", "会议", "两会", "举行", "座谈", "召开")
_OPENING = 8  # sentences in which a report says on which day it happened
_TITLE_YEAR = re.compile(r"((?:19|20)\d\d)年?(?=[^。,;]{0,24}(?:政府工作报告|工作报告$|地方两会|全国两会))")
_REVIEW = re.compile(
    r"((?:19|20)\d\d)年(?:政府)?工作(?:的)?回顾|刚刚过去的((?:19|20)\d\d)年|((?:19|20)\d\d)年(?:是|,是)[^。]{0,16}收官之年"
)
_PLAN = re.compile(
    r"((?:19|20)\d\d)年(?:主要工作|重点工作|工作(?:总体要求|安排|任务|重点|目标|的总体|打算)|[^。,;]{0,14}(?:预期目标|主要目标|重点任务|重点工作))|展望((?:19|20)\d\d)年"
)


class Day(NamedTuple):
    """A date as far as a text gives it."""

    year: int | None
    month: int | None
    day: int | None

    @property
    def iso(self) -> str | None:
        return f"{self.year:04}-{self.month:02}-{self.day:02}" if self.year and self.month and self.day else None


UNKNOWN = Day(None, None, None)


def day_of(told: Sequence[Sentence], folded: Sequence[str]) -> Day:
    """The day that an article itself gives: of its dateline, or the one its opening sentences tell of."""
    best, best_dated = UNKNOWN, False
    opening = 0
    for sentence, text in zip(told, folded, strict=True):
        dated = sentence.kind in ("byline", "furniture", "caption", "heading") or "讯】" in text or text.startswith("-")
        opening += not dated
        if not dated and opening > _OPENING:
            continue
        for hit in dates(text):
            if hit.day is None or (not dated and not _of_the_day(text, hit, opening)):
                continue
            found = Day(hit.year, hit.month, hit.day)
            if (_known(found), dated) > (_known(best), best_dated):
                best, best_dated = found, dated
    return Day(best.year or _title_year(told, folded), best.month, best.day)


def _of_the_day(text: str, hit: DateMention, opening: int) -> bool:
    """True where prose tells on which day its story happened; 1949年10月1日 in a body is history."""
    if hit.year:
        return opening == 1 and hit.start < _DATELINE_CHARS
    if text[: hit.start].endswith(("今年", "去年", "同年", "当年")):
        return False
    return hit.start < 3 or any(word in text for word in _OCCASIONS)


def _known(day: Day) -> int:
    return sum(part is not None for part in day)


def _title_year(told: Sequence[Sentence], folded: Sequence[str]) -> int | None:
    for sentence, text in zip(told[:6], folded, strict=False):
        if sentence.kind == "heading" and (found := _TITLE_YEAR.search(text)):
            return int(found.group(1))
    return None


def implied_year(folded: Sequence[str], session: Session | None) -> int | None:
    """The year of a yearly session; else the one that a text plans for, or that follows the reviewed one."""
    year, exact = session_year(session) if session else (None, False)
    if exact:
        return year
    planned, reviewed = _first(_PLAN, folded), _first(_REVIEW, folded)
    return planned or (reviewed + 1 if reviewed else year)


def _first(pattern: re.Pattern[str], folded: Sequence[str]) -> int | None:
    for text in folded:
        if "年" in text and (found := pattern.search(text)):
            return int(next(group for group in found.groups() if group))
    return None


def agree(days: Sequence[Day], implied: Sequence[int | None], named: int | None) -> list[Day]:
    """The days of a page's articles, each made whole by the others: a page is of one day, or of its events' days.

    `implied`: the year that each article implies; `named`: the one in the file's name, which counts before that.
    """
    own = [Day(day.year or named or year, day.month, day.day) for day, year in zip(days, implied, strict=True)]
    whole = Counter(day for day in own if day.iso)
    page = whole.most_common(1)[0][0] if whole else _pieced(own)
    return [_completed(day, page) for day in own]


def _pieced(days: Sequence[Day]) -> Day:
    """One day from parts that different articles give, where they do not contradict each other."""
    years = {day.year for day in days if day.year}
    months = {(day.month, day.day) for day in days if day.month and day.day}
    month, number = months.pop() if len(months) == 1 else (None, None)
    return Day(years.pop() if len(years) == 1 else None, month, number)


def _completed(day: Day, page: Day) -> Day:
    if day.iso:
        return day
    month = day.month or (page.month if day.day in (None, page.day) else None)
    number = day.day or (page.day if day.month in (None, page.month) else None)
    year = day.year or (page.year if day.month in (None, page.month) else None)
    return Day(year, month if number else None, number if month else None)
