"""What stands at the head of a page: its headline, and the publication line below it. It judges by looks and place.

A headline is the first line, however long, with its [tag]; a line of the body is none, nor is a dateline or the heading
of a section (一、2018年工作回顾).
"""

import re
from collections.abc import Sequence

from lianghui_cli.corpus.lines import Line

_TOP = 6  # lines among which a publication line stands
_LONGEST, _STAMP_CHARS = 100, 80  # characters of a headline, of a publication line
_WHOLE_PARAGRAPH = 60  # no line of a printed column is longer: the lines of this page are paragraphs
_DAY = r"(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?"
_LABEL = r"(?:文章|信息)?(?:发布|发表|更新|上传|录入|创建)?(?:时间|日期)?:?"
_STAMP = re.compile(
    rf"(?:[^\s\d,。:]\S{{1,15}}[\s|]{{1,3}}){{0,3}}{_LABEL}\s*{_DAY}(?:\s?(?:星期|周).)?"
    r"(?:[\st]*\d{1,2}[:时]\d\d(?:[:分]\d\d)?[分秒]?)?"
    r"(?:[\s|]*(?:来源|作者|编辑|发布人|浏览|点击|字号|访问)[^。]{0,24})?"
)
_LATE = re.compile(r"更新|上传|录入|创建")
_NO_HEADLINE = re.compile(
    r"各位(?:代表|委员|议员|同志)|[(]?[一二三四五六七八九十]{1,3}[)、.]|第[一二三四五六七八九十]+[章节部]|(?:19|20)\d\d年:"
    r"|[^,。:]{0,20}(?:工作|发展)(?:的)?(?:简要|主要)?(?:情况)?回顾$|(?:19|20)\d\d年[^,。]{0,6}工作[^,。]{0,6}(?:安排|打算|任务|要求)$"
    r"|[^,。:]{0,20}(?:消息|日电|[日报社]讯)(?:[(][^()]{1,12}[)])?:?$"
)
_TAG = re.compile(r"[\[【][^\]】]{1,40}[\]】]\S")


def is_stamp(folded: str) -> bool:
    """True for a publication line: 央视网 2023年6月4日; 2020-05-22 19:24:03; 发布时间:2011-06-15 来源:新华社."""
    dated = len(folded) <= _STAMP_CHARS and ("20" in folded or "19" in folded)
    return dated and _STAMP.fullmatch(folded) is not None


def is_late_stamp(folded: str) -> bool:
    """True for the day on which a page was uploaded or changed, which is not the text's: 更新时间:2011-06-15."""
    return is_stamp(folded) and _LATE.search(folded) is not None


def is_tagged(folded: str) -> bool:
    """True for a headline behind a tag: [视频]防汛演练举行, 【文汇报】声明."""
    return _TAG.match(folded) is not None and "。" not in folded


def heads_no_page(folded: str) -> bool:
    """True for a line that is never a headline: 各位代表; 一、2018年工作回顾; 央视网消息(新闻联播):."""
    return _NO_HEADLINE.match(folded) is not None


def headed(lines: Sequence[Line]) -> list[Line]:
    """`lines` of a page with the kind of its headline (heading) and of its publication lines (furniture) set right."""
    found = [
        line._replace(kind="furniture") if n < _TOP and is_stamp(line.folded) else line for n, line in enumerate(lines)
    ]
    if len(found) > 1 and found[0].kind != "heading" and _is_headline(found[0], found[1]):
        found[0] = found[0]._replace(kind="heading")
    return found


def _is_headline(first: Line, second: Line) -> bool:
    """True where the first line is a headline though it looks like prose or a byline."""
    folded = first.folded
    if first.kind in ("item", "caption", "furniture") or folded[-1] in ":,、;":
        return False
    if heads_no_page(folded) or len(folded) > _LONGEST:
        return False
    tagged = is_tagged(folded)
    if second.kind == "furniture" and is_stamp(second.folded):
        return tagged or first.kind != "byline"
    if second.continues or "。" in folded or ";" in folded:
        return False
    return tagged or (first.kind != "byline" and len(second.text) > _WHOLE_PARAGRAPH)
