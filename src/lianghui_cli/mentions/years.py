"""The years that a folded sentence names, each with its part in the sentence: what the sentence is about, or less.

It says nothing of what follows from a year for other sentences or for numbers: resolve/when.py does.
"""

import re
from typing import NamedTuple

from lianghui_cli.mentions.indicators import name_at
from lianghui_cli.text.dates import YearMention, years
from lianghui_cli.text.patterns import Pattern
from lianghui_cli.text.regions import mentions_at_head, self_references, starts_with_self

TOPIC, ADJUNCT, EVENT, BASE = "topic", "adjunct", "event", "base"

_AGAINST = ("比", "较", "与", "同", "按", "从", "由", "自", "于", "超", "占", "照", "过")
_NO_BASE = ("不同", "连同", "如同", "自从", "等于", "位于")
_NO_YEAR = Pattern(
    r"[^,。;]{0,4}远景|[^,。;]{0,4}(?:新[高低]|最[高低好大快佳优])|首[次个]|版|修[订正]|制定|颁布|发布|\"?[^,。;]{0,6}》|年?底?的?[\d.一二三四五六七八九十]+倍"
)
_MONTH = Pattern(r"-?\d{1,2}(?:-\d{1,2})?月|[一二三四五六七八九十]{1,2}月")
_PLAN_HEAD = Pattern(
    r"\"?(?:(?:规划|计划)(?:草案|纲要|建议)*(?:规定|提出|确定|要求|明确)(?!的)"
    r"|(?:规划)?(?:时期|期间|期末|以来|末|这?五年|开局|年均|平均|的?(?:经济社会)?(?:发展)?的?(?:主要|奋斗|预期)?目标|要|将|我们|发展|主要))"
)
_PLAN_TOLD = Pattern(r"(?:提出|确定|要求|明确|规定|就是|规划)了?\"?$")
_PLAN_SAYS = Pattern(r"\"?(?:规划|计划)(?:纲要)?(?:[(]草案[)]|草案|建议)?(?:提出|确定|要求|明确|规定|的是)(?!的)")
_LEAD_IN = Pattern(
    r"(?:^\s*\d{1,3}[.、]\s*|在|截至|截止|到|至|预计|初步(?:核算|预计|统计)|经?初步测算|其中|同时|此外|而|和|及|据[^,]{2,8}|[末底初]|期间|[一二三四五六七八九十]是|特别是|回顾|展望|刚刚过去的|年|\W)*"
)
_NUMBERED = Pattern(r"\s*\d{1,3}\.")
_TAIL = Pattern(r"[末底初度]|年[末底]|[今明去]年|全年|来|以来|期间|时期|这[一五]年|的?")
_LOCATIVE = Pattern(r"[^,;。:!?\d]{1,28}?(?:上|中|里|会议|之际|[会考期]后|[会考期]前|时)(?=[,;。:\s]|$)")
_IN_PHRASE = Pattern(
    r"[^,;。:!?\d]{1,16}?(?:考评|考核|评比|评选|会议|大会|两会|论坛|测评|检查|督查|排名)(?:的?[^,;。:!?]{0,6})?[中上里]"
)
_SPOKEN_OF = Pattern(
    r"[,、:(]|是|我[们国]|政府|将|要|计划|预计|安排|实现|完成|新增|共|累计|全[年面]|城[镇乡]|各|主要|经济|工作|地级|设区"
)
_PART_OF_YEAR = Pattern(
    r"[一二三四]季度|第[一二三四1-4]季|前[一二三]?季|首[一二三]?季|[上下]半年|[前头](?:\d{1,2}|[二两三四五六七八九十]{1,2})个?月|[一二三四五六七八九十\d]月份"
    r"|\d{1,2}月?-(?!12月)\d{1,2}月|单月|(?<!个)季度|日均|月均|(?:今年|年初)以来|截[至止]\d{1,2}月\d{1,2}日|过去的?[^,;。]{1,3}个(?:季度|月)"
)
_MONTH_ALONE = Pattern(
    r"环比|按[季月]|(?<![-\d])(?:[1-9]|1[01])月[底末]|(?<![-\d至到])\d{1,2}月(?!底|末|份|[-至到]|\d{1,2}[日号])"
    r"|(?<![第\d一二三四五六七八九十])[一二三四五六七八九十]{1,3}月(?!底|末|份|[一二三四五六七八九十]|来)"
)
_WHOLE_YEAR = Pattern(r"1(?<!\d1)月?(?:-|至|到)12月|全年|年末|年底|年均(?!浓)")
_MARKS = frozenset(',;。:!?"')
_MARK = re.compile(f"[{''.join(_MARKS)}]")
_LONGEST_LEAD = 200  # characters; words of time before a name are far fewer


class Year(NamedTuple):
    """A year named and its part.

    part: topic (2025年,全市…: the sentence is about it, and what follows may be too), adjunct (its clause is),
    event (在2023年考评中, 2024年3月…: only when something happened), base (比2020年: what is compared with).
    """

    hit: YearMention
    part: str


def years_of(text: str) -> list[Year]:
    """Every year of the folded sentence `text` that is no part of a name or title, left to right.

    Example: 2025年,全市增收,较2020年翻番 gives 2025 as topic and 2020 as base.
    """
    if "年" not in text and "五" not in text:
        return []
    found = []
    for hit in years(text):
        before = text[: hit.start].rstrip(' "')
        head = not before or before[-1] in ",;。:!?(、)" or _NUMBERED.fullmatch(before) is not None
        if _named(text, hit, before, head):
            continue
        found.append(Year(hit, _part(text, hit, before)))
    return found


def _named(text: str, hit: YearMention, before: str, head: bool) -> bool:
    """The year is part of a title or a plan's name, or only looks like a year."""
    if _NO_YEAR.match(text, hit.end) and not before.endswith(("截", "截至", "截止")):
        return True
    if text.startswith(("上年", "上一年"), hit.start) and not head:
        return True
    if text.startswith("当年", hit.start) or "《" in text[text.rfind("》", 0, hit.start) + 1 : hit.start]:
        return True
    return hit.kind == "plan" and not _heads_plan(text, hit, head)


def _heads_plan(text: str, hit: YearMention, head: bool) -> bool:
    """A plan is what is spoken about at the head of a clause; 完成"十三五"规划目标 is not about it."""
    if text.startswith(("期间", "时期"), hit.end) and _PLAN_TOLD.search(text, 0, hit.start):
        return True
    if _PLAN_SAYS.match(text, hit.end):
        return True  # 第十五个五年规划纲要(草案)提出, "十二五"规划的是
    near = head or text[hit.start - 1] in "在到从入望于和及与"
    if near and name_at(text, hit.end) is not None:
        return True  # "十二五"碳强度下降17%
    return near and (_PLAN_HEAD.match(text, hit.end) is not None or text.startswith(",", hit.end))


def _part(text: str, hit: YearMention, before: str) -> str:
    if hit.kind != "since" and before.endswith(_AGAINST) and not before.endswith(_NO_BASE):
        return BASE
    if text.startswith(("同期", "基数", "高基数", "低基数"), hit.end):
        return BASE
    if before.endswith("以") and text.startswith("为", hit.end):
        return BASE
    until = before.endswith(("截", "截至", "截止"))
    if not until and (_MONTH.match(text, hit.end) or _LOCATIVE.match(text, hit.end) or _IN_PHRASE.match(text, hit.end)):
        return EVENT
    if not leads(text, hit.start):
        return ADJUNCT
    spans = hit.kind in ("since", "plan", "period") or hit.span > 1
    return TOPIC if spans or is_told_of(text, hit.end) else ADJUNCT


def parts_of_year(text: str) -> list[tuple[int, bool, bool]]:
    """Where a folded sentence names a part of a year (True) or a whole one (False), left to right.

    Each with whether what follows the sentence may be of that part too: 一季度, 前5个月; not a month alone.
    """
    found: list[tuple[int, bool, bool]] = []
    monthly = "月" in text or "季" in text
    if monthly or "半年" in text or "日均" in text:
        found += [(hit.start(), True, True) for hit in _PART_OF_YEAR.finditer(text)]
    if monthly or "环" in text:
        found += [(hit.start(), True, False) for hit in _MONTH_ALONE.finditer(text)]
    if "年" in text:
        found += [(hit.start(), False, True) for hit in _WHOLE_YEAR.finditer(text)]
    return sorted(found)


def is_told_of(text: str, end: int) -> bool:
    """What follows at `end` is told of what stands before it: a pause, a place, an indicator, a verb.

    Example: so in 2025年,出口增长; not in 2025年项目清单.
    """
    place = end
    while tail := _TAIL.match(text, place):
        if tail.end() == place:
            break
        place = tail.end()
    if place >= len(text) or _SPOKEN_OF.match(text, place):
        return True
    if name_at(text, place) is not None:
        return True
    near = text[place : place + 12]
    return starts_with_self(near) or bool(mentions_at_head(near))


def leads(text: str, start: int) -> bool:
    """True where only words of time and place stand between the head of the clause and `start`."""
    if not start or text[start - 1] in _MARKS:
        return True
    lead = _MARK.split(text[max(0, start - _LONGEST_LEAD) : start])[-1]
    named = years(lead) if "年" in lead or "五" in lead else []
    if named and _LEAD_IN.fullmatch(lead, 0, named[0].start) is None:
        return False
    spoken = [year.end for year in named]
    owned = [own.end for own in self_references(lead[:8]) if own.start <= 2]
    placed = [at.end for at in mentions_at_head(lead, 2) if at.form != "inside"]
    return _LEAD_IN.fullmatch(lead, max(spoken + owned + placed, default=0)) is not None
