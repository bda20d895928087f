"""Which part of a report a heading or an announcement opens: the review of what was done, or goals and measures.

It reads single lines; what follows from them for the sentences below is for context. All texts here are folded.
"""

from typing import NamedTuple

from lianghui_cli.model import Article
from lianghui_cli.resolve.kind import REPORTS
from lianghui_cli.resolve.openings import verb_at
from lianghui_cli.text.patterns import Pattern

_REVIEW = Pattern(
    r"工作(?:的)?(?:主要)?(?:情况)?(?:回顾|总结)|年[^,;。]{0,16}(?:发展|执行|完成|工作)情况|成绩单|回顾(?:过去|\d|一年|五年)|过去[一五]年|(?:主要|发展|工作)成[就绩]|刚刚过去"
)
_PLAN = Pattern(
    r"工作(?:的)?(?:总体(?:要求|思路|安排)|安排|任务|重点|打算|部署|建议|目标|要求)|(?:预期|主要|奋斗|发展|总体|年(?:度|的)?)目标|主要工作(?!回顾)"
    r"|(?:今后|未来)[^,;。]{0,8}目标|(?:重点|主要|目标)(?:工作|任务)|(?:总体|工作)(?:要求|部署|思路)|指导思想|政策取向"
)
_EITHER = ("主要工作", "重点工作")  # done or to be done: 2025年主要工作和"十四五"发展成就
_ANNOUNCED = Pattern(
    r"(?:(?:预期|主要|奋斗|发展|总体|具体|约束性|力争实现的)目标(?!任务)|(?:预期|奋斗|具体|约束性|力争实现的)指标)[^,;。:!]{0,8}?(?:是|(?<!作)为|:|如下|安排|建议|作了|设)"
    r"|(?:主要|发展|总体)指标(?:是|为|:|如下|安排|建议)"  # not 主要指标总体稳定:
    r"|(?:经济|增长|发展|预期)目标(?:还|也)?(?:包括|包含|有)|目标(?:是|为|定为|设(?:定)?(?:在|为))(?!能够|可以|一致|正确|完全)|目标任务是"
)
_NO_TARGET = Pattern(r"(?:没有|未|不再?)(?:提出|设定|设置|设|确定)[^,;。]{0,20}?目标")
_LONGEST_RUBRIC, _RUBRIC_MARKS = 30, ("■", "●", "▲", "◆")  # a line that opens a list
_NUMBERED = Pattern(r"[(]?[一二三四五六七八九十]{1,2}[)、]")
_MET = Pattern(r"完成|实现了|好于|优于|超过|超额|符合|顺利|达到|达成")
_SPOKEN = Pattern(
    r"(?:^|[,;:。\"])[^,;:。\"]{0,24}?(?:将(?![近来])|拟|(?<![主重需简概纲摘首])要(?![求素点件是闻害务]))|力争|争取|计划(?!单列|生育)|下一步|接下来|今后|未来|确保|目标(?!任务)"
)
_MAY_SPEAK = Pattern("将|拟|要|力争|争取|计划|下一步|接下来|今后|未来|确保|目标")
_DONE = Pattern(r"目前|已经?(?=[^,]{2,})|截至|截止|累计|获得|取得|实现了|完成了|以来|成功")
_BULLET = Pattern(r"^[\s\-·■●▲#*•◆]+")


class Opening(NamedTuple):
    """What a line opens from `start` on."""

    plan: bool
    start: int
    end: int = 0


def is_report(article: Article) -> bool:
    """A government's account of a year, which looks back on the one before its own, or the news of its session."""
    return article.session is not None or article.kind in REPORTS


def heading(text: str) -> Opening | None:
    """The part that a heading opens: 一、2018年工作回顾; 2019年工作安排; 主要预期目标."""
    review, plan = _REVIEW.search(text), _PLAN.search(text)
    if review and (not plan or review.start() <= plan.start() or plan[0] in _EITHER):
        return Opening(False, 0)
    return Opening(True, 0) if plan and not _MET.search(text) else None


def opens_review(text: str) -> bool | None:
    """Whether a heading opens the review (True) or the plan (False); None where it says neither."""
    found = heading(text)
    return None if found is None else not found.plan


def announcement(text: str) -> Opening | None:
    """Goals announced in a sentence: 主要预期目标是:. Goals that were met are none."""
    if "目标" not in text and "指标" not in text:
        return None
    for found in _ANNOUNCED.finditer(text):
        clause = max(text.rfind(mark, 0, found.start()) for mark in ",;。:") + 1
        if not _MET.search(text, clause, found.end()):
            return Opening(True, clause, found.end())
    return None


def is_rubric(text: str) -> bool:
    """A bulleted line that opens a list as a heading does: ■2025年主要预期目标."""
    return len(text) <= _LONGEST_RUBRIC and text[:1] in _RUBRIC_MARKS and "。" not in text and heading(text) is not None


def sets_no_target(text: str) -> bool:
    """没有提出经济增速具体目标: what follows is of the plan, which has other goals."""
    return "目标" in text and _NO_TARGET.search(text) is not None


def numbering(text: str) -> str:
    """How the heading of a part is numbered, whatever it opens: 、 of 二、坚持扩大内需, ) of (二), "" of others."""
    hit = _NUMBERED.match(text)
    return hit[0][-1] if hit else ""


def is_task(text: str) -> bool:
    """A heading or item that begins with its verb and counts nothing: 提升科技创新体系效能."""
    words = _BULLET.sub("", text)
    counts = any(char.isdigit() for char in words) and "不少于" not in words and "不低于" not in words
    return not counts and verb_at(words, 0) > 0


def speaks_of_plan(text: str) -> bool | None:
    """What the words of a sentence without a year say: 将, 要, 力争 (plan); 目前, 已, 累计 (done)."""
    spoken = _SPOKEN.search(text) if _MAY_SPEAK.search(text) else None
    done = _DONE.search(text)
    if spoken and (not done or spoken.start() < done.start()):
        return True
    return False if done else None
