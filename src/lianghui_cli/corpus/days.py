"""The day of an article: of its dateline, else of the session it reports, pieced together across its page."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from lianghui_cli.corpus.titles import is_late_stamp, is_stamp
from lianghui_cli.model import Sentence, Session
from lianghui_cli.resolve.kind import REPORTS
from lianghui_cli.resolve.text_year import text_year
from lianghui_cli.text.dates import DateMention, dates
from lianghui_cli.text.numbers import chinese_number
from lianghui_cli.text.sessions import session_year

_DATELINE_CHARS = 12  # 2021年1月26日, at the head of a story
_NEWS_HEAD = re.compile(r"[^。,;]{2,16}?(?:消息|讯|电)(?:[(][^()]{1,12}[)])?[:,]?")  # 央视网消息(新闻联播):
_OCCASIONS = ("开幕", "会议", "两会", "举行", "座谈", "召开")
_SINCE = re.compile(r"以来|起|出?生|入党|参加工作|以后|之后|以前|之前|前|后|止|为止")
_HELD, _HELD_CHARS = ("举行", "举办", "召开", "开幕"), 8  # …于2021年1月26日上午在省会举行
_AT_SESSION = re.compile(r"[^。;]{0,40}届[^。;]{0,24}会议上")  # 2019年1月14日在某市第五届人民代表大会第二次会议上
_OPENING = 8  # sentences in which a report says on which day it happened
_TITLES = 6  # sentences among which titles stand
_Y = r"((?:19|20)\d\d|(?:一九|二[〇零])[〇零一二三四五六七八九]{2})"
_TITLE_YEAR = re.compile(
    rf"{_Y}年?(?=[^。,;]{{0,24}}(?:政府工作报告|施政报告|工作报告$|地方两会|全国两会|发展计划(?:$|[》\"]|的通知)))"
)


class Day(NamedTuple):
    """A date as far as a text gives it."""

    year: int | None
    month: int | None
    day: int | None

    @property
    def iso(self) -> str | None:
        return f"{self.year:04}-{self.month:02}-{self.day:02}" if self.year and self.month and self.day else None


class Dated(NamedTuple):
    """A day with its words [start, end) of a sentence, and how they date the text."""

    day: Day
    sentence: int
    start: int
    end: int
    rule: str


PRINTED, _LINED, _TOLD = "its publication line", "a line that dates it", "its dateline or the day it tells of"
UNKNOWN = Day(None, None, None)
_NO_PAGE = -1
_Value = TypeVar("_Value")


def day_of(
    told: Sequence[Sentence], folded: Sequence[str], session: Session | None, kind: str = "", named: int | None = None
) -> Day:
    """The day that an article itself gives: of its dateline, or the one its opening sentences tell of.

    Its year may be that of its title, of a session whose year is certain, or of a heading over its review or plan.
    The publication line of a report (`kind`) dates its page: title, session and file name (`named`) win over it.
    """
    found = dated_by(told, folded)
    best = found.day if found else UNKNOWN
    if found and best.year and not (found.rule == PRINTED and kind in REPORTS):
        return best
    year = _title_year(told, folded) or _held(session) or _headed_year(told, folded)
    firm = year or named
    if best.year and firm and best.year != firm:
        best = UNKNOWN
    return Day(best.year or year, best.month, best.day)


def dated_by(told: Sequence[Sentence], folded: Sequence[str]) -> Dated | None:
    """The fullest date of the article's lines and opening, with its words; None where there is none."""
    best: Dated | None = None
    opening = 0
    for n, (sentence, text) in enumerate(zip(told, folded, strict=True)):
        lined = sentence.kind in ("byline", "furniture", "caption", "heading") or "讯】" in text or text.startswith("-")
        opening += not lined
        if (not lined and opening > _OPENING) or (sentence.kind == "furniture" and is_late_stamp(text)):
            continue
        for hit in dates(text):
            if hit.day is None or (not lined and not _of_the_day(text, hit, opening)):
                continue
            day = Day(hit.year, hit.month, hit.day)
            own = best is not None and best.rule == PRINTED and _is_session_line(text, hit)
            if best is None or own or (_known(day), lined) > (_known(best.day), best.rule != _TOLD):
                rule = _TOLD if not lined else PRINTED if sentence.kind == "furniture" and is_stamp(text) else _LINED
                best = Dated(day, n, hit.start, hit.end, rule)
    return best


def _is_session_line(text: str, hit: DateMention) -> bool:
    """True of a line that says at which session a report was given: it dates it, not the page it was printed on."""
    return hit.year is not None and hit.start < _HELD_CHARS and text.endswith("会议上")


def _of_the_day(text: str, hit: DateMention, opening: int) -> bool:
    """True where prose tells on which day its story happened; 1949年10月1日 in a body is history."""
    if hit.year:
        if _SINCE.match(text, hit.end):
            return False
        held = any(word in text[hit.end : hit.end + _HELD_CHARS] for word in _HELD)
        if hit.start < _DATELINE_CHARS and _AT_SESSION.match(text, hit.end):
            return True
        head = _NEWS_HEAD.match(text)
        return opening == 1 and (hit.start < _DATELINE_CHARS + (head.end() if head else 0) or held)
    if text[: hit.start].endswith(("今年", "去年", "同年", "当年")):
        return False
    return hit.start < 3 or any(word in text for word in _OCCASIONS)


def _known(day: Day) -> int:
    return sum(part is not None for part in day)


def titled(told: Sequence[Sentence], folded: Sequence[str]) -> tuple[int, int, tuple[int, int]] | None:
    """The year in a title, the number of its sentence and where it stands there: 2010年国务院政府工作报告."""
    for n, (sentence, text) in enumerate(zip(told[:_TITLES], folded, strict=False)):
        if sentence.kind == "heading" and (found := _TITLE_YEAR.search(text)):
            return chinese_number(found.group(1)), n, found.span(1)
    return None


def _title_year(told: Sequence[Sentence], folded: Sequence[str]) -> int | None:
    found = titled(told, folded)
    return found[0] if found else None


def _held(session: Session | None) -> int | None:
    year, exact = session_year(session) if session else (None, False)
    return year if exact else None


def _headed_year(told: Sequence[Sentence], folded: Sequence[str]) -> int | None:
    return text_year([text for sentence, text in zip(told, folded, strict=True) if sentence.kind == "heading"])[0]


def implied_year(folded: Sequence[str], session: Session | None) -> int | None:
    """The year that a text looks back from and plans for; else the one its session is likely of."""
    return text_year(folded)[0] or (session_year(session)[0] if session else None)


def agree(
    days: Sequence[Day], implied: Sequence[int | None], named: int | None, papers: Sequence[str | None]
) -> list[Day]:
    """The days of a text's articles, each made whole by the others of its page: a page is of one day.

    `implied`: the year that each article implies; `named`: the one in the file's name, which counts before that.
    `papers`: where the paper or the year changes another page begins, and no page tells the day of another.
    """
    own = [Day(day.year or named or year, day.month, day.day) for day, year in zip(days, implied, strict=True)]
    pages = _pages([(paper, day.year) for paper, day in zip(papers, own, strict=True)])
    leaves: dict[int, list[Day]] = {}
    for day, page in zip(own, pages, strict=True):
        leaves.setdefault(page, []).append(day)
    told = {page: _page_day(leaf) for page, leaf in leaves.items() if page != _NO_PAGE}
    return [_completed(day, told.get(page, UNKNOWN)) for day, page in zip(own, pages, strict=True)]


def _page_day(leaf: Sequence[Day]) -> Day:
    """The day of a page: the one that most of its articles give, else what their parts make."""
    whole = [day for day in leaf if day.iso]
    if len(whole) == 1:
        return whole[0]
    return Counter(whole).most_common(1)[0][0] if whole else _pieced(leaf)


def _pages(marks: Sequence[tuple[str | None, int | None]]) -> list[int]:
    """The page that each article stands on; _NO_PAGE between two pages, where it could be of either."""
    pages: list[tuple[str | None, int | None]] = []
    numbers: list[int | None] = []
    by_paper: dict[str | None, list[int]] = {}
    for mark in marks:
        if mark == (None, None):
            numbers.append(None)
            continue
        paper = mark[0]
        among = (
            range(len(pages) - 1, -1, -1)
            if paper is None
            else sorted([*by_paper.get(paper, ()), *by_paper.get(None, ())], reverse=True)
        )
        number = next((n for n in among if not _contradict(mark, pages[n])), len(pages))
        if number == len(pages):
            pages.append(mark)
            by_paper.setdefault(paper, []).append(number)
        elif paper is not None and pages[number][0] is None:
            by_paper[None].remove(number)
            by_paper.setdefault(paper, []).append(number)
        pages[number] = (pages[number][0] or paper, pages[number][1] or mark[1])
        numbers.append(number)
    return [_NO_PAGE if number is None else number for number in between(numbers)] if pages else [0] * len(marks)


def _contradict(one: tuple[str | None, int | None], other: tuple[str | None, int | None]) -> bool:
    return any(a is not None and b is not None and a != b for a, b in zip(one, other, strict=True))


def between(known: Sequence[_Value | None]) -> list[_Value | None]:
    """`known` with its gaps filled where what stands before and behind a gap is the same, or one of them is all."""
    before, after = _carried(known), _carried(known[::-1])[::-1]
    both = [left if right is None else right for left, right in zip(before, after, strict=True)]
    return [one if left in (one, None) else None for one, left in zip(both, before, strict=True)]


def _carried(known: Sequence[_Value | None]) -> list[_Value | None]:
    carried: list[_Value | None] = []
    last = None
    for value in known:
        last = last if value is None else value
        carried.append(last)
    return carried


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
