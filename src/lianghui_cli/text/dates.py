"""Dates, years and plan periods that a text names. Works on folded text; it says what the words say.

It does not know today's date or the text's year: 今年 is an offset, 25日 a day without month. 连续9年 is no year.
Sessions and their years are text/sessions.py's.
"""

import re
from functools import cache
from typing import NamedTuple, TypeVar

from lianghui_cli.text.numbers import chinese_number
from lianghui_cli.text.sessions import session_year, sessions

__all__ = [
    "DateMention",
    "YearMention",
    "chinese_number",
    "dates",
    "plan_period",
    "session_year",
    "sessions",
    "years",
]


class DateMention(NamedTuple):
    """A calendar date; what the words leave out is None."""

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None


class YearMention(NamedTuple):
    """A year or a stretch of years.

    kind: year (2026年), by (到2030年), since (2023年以来), period (2021-2025年), plan ("十四五"), relative
    (今年, 五年来), bare (五年累计: the years past or those to come, as its part of the text says).
    A stretch has its first and its last year. Relative ones have no year but `offset`, from the year of the text to the
    last year meant (去年 -1, 过去五年 -1, 今后五年 +4), and `span`, the number of years.
    """

    start: int
    end: int
    year: int | None  # the last year of a stretch
    kind: str
    first: int | None = None
    offset: int | None = None
    span: int = 1


_HAN = "〇零一二三四五六七八九"
_NUMBER = rf"(?:\d{{1,2}}|[{_HAN}十]{{1,3}})"
_YEAR = rf"(?:(?<![\d.])(?:19|20)\d\d|(?<![{_HAN}十百千万])(?:一九|二[〇零])[{_HAN}]{{2}})"
_DATE = re.compile(rf"(?:({_YEAR})\s?年\s?)?(?<![\d.{_HAN}十])({_NUMBER})\s?月\s?(?:({_NUMBER})\s?[日号])?")
_ISO = re.compile(r"(?<![\d.\-/])((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?![\d%])")
# 25日上午 is a date, 连续25日, 为期3日, 10日内, 3日游, 5日均 are not.
_DAY = re.compile(rf"(?<![\d.{_HAN}十月年第续近满期时每\-])({_NUMBER})日(?![内均元本报游程数常夜立产后益])")
_MONTH, _OF_DAY = re.compile(rf"[\d{_HAN}十]\s?月"), re.compile(rf"[\d{_HAN}十]日")  # a quick look
_LONGEST = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _date(start: int, end: int, year: str | None, month: str | None, day: str | None) -> DateMention | None:
    try:
        parts = [None if part is None else chinese_number(part) for part in (year, month, day)]
    except ValueError:
        return None
    if parts[1] is not None and not 1 <= parts[1] <= 12:
        return None
    if parts[2] is not None and not 1 <= parts[2] <= _LONGEST[parts[1] or 1]:
        return None
    return DateMention(start, end, *parts)


def dates(folded: str) -> list[DateMention]:
    """Every date: 2024年1月21日, 二〇二六年三月五日, 2024-04-28, 1月25日, 25日; impossible ones are left out."""
    found: list[DateMention | None] = []
    if "月" in folded and _MONTH.search(folded):
        found += [
            _date(hit.start(), hit.end(), hit[1], hit[2], hit[3]) for hit in _DATE.finditer(folded) if hit[1] or hit[3]
        ]
    if "日" in folded and _OF_DAY.search(folded):
        found += [_date(hit.start(), hit.end(), None, None, hit[1]) for hit in _DAY.finditer(folded)]
    if "19" in folded or "20" in folded:
        found += [_date(hit.start(), hit.end(), hit[1], hit[3], hit[4]) for hit in _ISO.finditer(folded)]
    return _in_order([date for date in found if date is not None])


Place = TypeVar("Place", DateMention, YearMention)


def _in_order(found: list[Place]) -> list[Place]:
    """From left to right; of two that overlap the one that begins first, then the longer."""
    kept: list[Place] = []
    for each in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept


def plan_period(ordinal: int) -> tuple[int, int]:
    """First and last year of the nth five-year plan: 14 is (2021, 2025). Three years lay between 2 and 3."""
    first = 1953 + 5 * (ordinal - 1) if ordinal < 3 else 1966 + 5 * (ordinal - 3)
    return first, first + 4


_RELATIVE = {"今年": 0, "本年": 0, "当年": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1, "来年": 1}


class _Patterns(NamedTuple):
    years: re.Pattern[str]
    since: re.Pattern[str]
    plan: re.Pattern[str]
    relative: re.Pattern[str]
    century: re.Pattern[str]  # without these no year is named, without those none counted: both are quick to look for
    counted: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    """Compiled when the first year is asked for: a search needs dates, but no years."""
    return _Patterns(
        years=re.compile(rf"(?:({_YEAR})年?(?:-|~|至|到)({_YEAR})|({_YEAR}))(?:年(?![均龄级轮])|(?=全年))"),
        since=re.compile("(?:[底末初]|\\d{1,2}月)?以来"),
        plan=re.compile(
            '"?(?:第(十?[一二三四五六七八九十])个五年(?:规划|计划)'
            '|(?<![二三四五六七八九第十])(十[一二三四五六七八九]|二十)五(?!%|个|年|届|[号日月]))"?'
            '|"([六七八九十])五"|(?<![一二三四五六七八九十\\d])([六七八九十])五(?=计划|时期|期间|规划)'
        ),
        relative=re.compile(
            rf"(?P<near>(?<![每当万少丰往历])(?:今年|本年度?|去年|上年|前年|明年|来年)(?!龄|轻)|上一年|过去的?一年|(?<![{_HAN}十\d])一年来)"
            rf"|(?P<past>(?:过去|近|最近)的?({_NUMBER})年(?:来|间)?|(?<![{_HAN}十\d.])({_NUMBER})年来|(?:这|本届政府)({_NUMBER})年)"
            rf"|(?P<next>(?:今后|未来)的?({_NUMBER})年)"
            rf"|(?P<bare>(?<![{_HAN}十\\d第连续每近去后来这的])([二三四五六七八九十])年(?=累计|间|共计?|合计|总计))"
        ),
        century=re.compile("19|20|一九|二〇|二零"),
        counted=re.compile(
            "今年|本年|去年|上年|前年|明年|来年|上一年|过去|近|一年来|年来|这|本届|今后|未来|[二三四五六七八九十]年[累间共合总]"
        ),
    )


def _relative(hit: re.Match[str]) -> YearMention:
    if hit["near"]:
        offset = _RELATIVE.get(hit["near"][:2], -1)
        return YearMention(hit.start(), hit.end(), None, "relative", offset=offset)
    count = next(
        chinese_number(part)
        for part in hit.groups()[2:]
        if part and part not in (hit["past"], hit["next"], hit["bare"])
    )
    offset = count - 1 if hit["next"] else -1
    return YearMention(hit.start(), hit.end(), None, "bare" if hit["bare"] else "relative", offset=offset, span=count)


def _named(folded: str, hit: re.Match[str]) -> YearMention:
    if hit[2]:
        first, last = chinese_number(hit[1]), chinese_number(hit[2])
        return YearMention(hit.start(), hit.end(), last, "period", first=first, span=max(1, last - first + 1))
    year = chinese_number(hit[3])
    if since := _patterns().since.match(folded, hit.end()):
        return YearMention(hit.start(), since.end(), year, "since", first=year)
    start = hit.start()
    if start and folded[start - 1] in "到至" and not (start > 1 and folded[start - 2] in "遇达得直"):
        return YearMention(start - 1, hit.end(), year, "by")
    return YearMention(start, hit.end(), year, "year")


def years(folded: str) -> list[YearMention]:
    """Every year or stretch of years, left to right: 2026年, 到2030年, 2021-2025年, "十四五", 去年, 过去五年."""
    found: list[YearMention] = []
    for hit in _patterns().plan.finditer(folded) if "五" in folded else ():
        first, last = plan_period(chinese_number(next(part for part in hit.groups() if part)))
        found.append(YearMention(hit.start(), hit.end(), last, "plan", first=first, span=5))
    if "年" in folded:
        if _patterns().century.search(folded):
            found += [_named(folded, hit) for hit in _patterns().years.finditer(folded)]
        if _patterns().counted.search(folded):
            found += [_relative(hit) for hit in _patterns().relative.finditer(folded)]
    return _in_order(found)
