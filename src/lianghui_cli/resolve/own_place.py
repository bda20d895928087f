"""The place that gives a report, where the report calls it 我市 or 全县: its name in the formulas, its counties.

A report names other places too, above all its province; what it calls its own tells which of them it is of. All texts
are folded.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from lianghui_cli.lexicon import table
from lianghui_cli.mentions.years import is_told_of
from lianghui_cli.text.fold import fold
from lianghui_cli.text.gazetteer import NATION, Region, counties, parent, within
from lianghui_cli.text.patterns import Pattern
from lianghui_cli.text.regions import mentions

CITY, PROVINCE, COUNTY = "city", "province", "county"
LEVELS = {"city": CITY, "prefecture": CITY, "province": PROVINCE, "district": PROVINCE, "county": COUNTY}
_TOP = 8  # sentences among which a report says whose it is
_PLAINLY = 2  # how many times more often one level must be named than the next
_FEWEST, _AHEAD = 3, 1.5  # counties of one prefecture that vote for it, and how many times the next one's
_OF_ALL = 0.3  # of all the counties met in a text: in a long one three of one place meet by chance
_FORMULA = Pattern(r"我(?:受|代表)(?:(国务院|中央(?=人民政府))|([^,。]{0,24}?)(?:人民)?政府)")
_BEFORE = Pattern(r"[^\s,。:;、年]{2,13}$")
_COUNTY = Pattern(  # what stands behind the name of a county that speaks for itself
    r"[县市区旗](?=(?:人民)?政府|(?:常务|代理?|副)*[县区旗市]长|[县区旗市]?委书记|第?[一二三四五六七八九十\d]{1,3}届|人大|政协|工作报告"
    r"|(?:19|20)\d\d年[^,。]{0,12}(?:工作报告|统计公报|计划|预算)|国民经济)"
)


_SESSION_LINE = Pattern(  # (2023年2月2日在余杭区第十六届人民代表大会: the head of a report
    r"\W*(?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日)?在[^,。]{2,14}第[一二三四五六七八九十\d]{1,3}届"
)


_OPENING = 4  # sentences, for a title or what opens a text
_ALONE = Pattern(r"[\d年卷\s]*([^\s\d,。:;]{2,8}?[县市区旗])(?:概况|工作概述|简介|情况)?")
_CUT = Pattern("[县市区旗]$")
_CLAUSE = Pattern(
    r"(?:^|[,;。:!?])(?:\s|\d{4}年(?:度|末|底)?|去年|今年|全年|近几年|目前|截[至止][^,;。]{0,8}|到|,)*([\u4e00-\u9fff])"
)
_OWN = Pattern("[全我本](?:省|市(?!场)|区(?!域)|县|旗|州)")
_LONGEST = 13  # characters of a county's name with what it lies in
_SIZES = (6, 5, 4, 3, 2)  # characters of a county's name
_OFTEN = 3  # times that a county-level city must be named where the text may say 全市 of its prefecture


class Named(NamedTuple):
    """A place that a formula names, with its words [start, end) of a sentence (-1 the title)."""

    code: str  # "" of the text's own place without a name
    sentence: int
    start: int
    end: int


def most_often(levels: Iterable[str]) -> str:
    """The level that is named plainly more often than any other: city of city, city, province, city; else ""."""
    (level, most), (_, next_) = [*Counter(levels).most_common(2), ("", 0), ("", 0)][:2]
    return level if most > _PLAINLY * next_ else ""


def formula(folded: Sequence[str]) -> Named | None:
    """Whose government reports: 我代表杭州市人民政府 (330100), 我代表国务院 (000000), 我代表市人民政府 ("")."""
    for n, text in enumerate(folded[:_TOP]):
        if "代表" in text and (hit := _FORMULA.search(text)):
            if hit[1]:
                return Named(NATION, n, hit.start(1), hit.end(1))
            found = [one for one in mentions(hit[2]) if len(one.codes) == 1 and one.form != "inside"]
            code = found[-1].codes[0] if found else ""
            return Named(code, n, hit.start(2), hit.end(2))
    return None


def county_of_news(title: str, folded: Sequence[str]) -> Named | None:
    """The county that a text is about alone: it names its congress or its head and tells of 全县, or is headed by it.

    Example: 访霍山县县长 above 全县完成生产总值28.6亿元 is of 霍山县 (341525).
    """
    found = own_county(title, folded)
    if found is None:
        return _headed(title, folded)
    line = _lines(title, folded)[found.sentence + 1]
    mark = line[found.end - 1]
    own = any(f"全{mark}" in text or f"我{mark}" in text for text in folded)
    opens = found.sentence < _OPENING and line.startswith("第", found.end)  # 余杭区第十六届人民代表大会…开幕
    return found if own or opens or _SESSION_LINE.match(line) else None


def _headed(title: str, folded: Sequence[str]) -> Named | None:
    """The county that is all of a heading but numbers: 汝南县; 2002卷 正镶白旗."""
    for n, text in enumerate((title, *folded[:_OPENING]), -1):
        if (hit := _ALONE.fullmatch(text)) and (one := _told_apart(counties(hit[1]), (title, *folded))):
            return Named(one.code, n, hit.start(1), hit.end(1))
    return None


def county_told_of(folded: Sequence[str], *, alone: bool) -> Named | None:
    """The one county that the sentences of a text are about, if the text says 全县 more often than 全市.

    alone: the text names no place around it, and need not say so.

    Example: 2007年,萧山实现国内生产总值850亿元 in a text that says 全区 is of 萧山区 (330109).
    """
    own = Counter(hit[0][1] for text in folded for hit in _OWN.finditer(text))
    if not own and not alone:
        return None
    told: dict[Region, Named] = {}
    for n, text in enumerate(folded):
        for hit in _CLAUSE.finditer(text):
            named = _county_at(text, hit.start(1), folded)
            if named is not None and is_told_of(text, named[1]):
                told.setdefault(named[0], Named(named[0].code, n, hit.start(1), named[1]))
    if len(told) != 1:
        return None
    ((county, found),) = told.items()
    name = folded[found.sentence][found.start : found.end]
    mark = county.name[-1]
    others = sum(count for char, count in own.items() if char != mark)
    times = sum(text.count(fold(county.short)) for text in folded)
    enough = times >= (_OFTEN if mark == "市" else 1)
    plain = alone and not own and (name.endswith(mark) or times >= _OFTEN)  # 中方 is a county, and a word
    return found if enough and (own[mark] > others or plain) else None


def _county_at(text: str, start: int, folded: Sequence[str]) -> tuple[Region, int] | None:
    """The county whose name stands at `start`, and the name's end, if it is one of a kind."""
    for size in _SIZES:
        name = text[start : start + size]
        if len(name) == size and (same := counties(name)):
            one = _told_apart(same, folded)
            return (one, start + size) if one else None
    return None


def _lines(title: str, folded: Sequence[str]) -> list[str]:
    """The title and the first sentences, each cut one with the next: 在苏尼特右旗 | 第十六届人民代表大会."""
    tops = (title, *folded[:_TOP])
    return [text + below if _CUT.search(text) else text for text, below in zip(tops, (*tops[1:], ""), strict=True)]


def own_county(title: str, folded: Sequence[str]) -> Named | None:
    """The county or county-level city whose report it is, named in the title, a formula or a session line."""
    for n, text in enumerate(_lines(title, folded), -1):
        for hit in _COUNTY.finditer(text):
            words = _BEFORE.search(text, max(0, hit.end() - _LONGEST), hit.end())
            if words is None:
                continue
            name = words[0]
            places = [one for one in mentions(name) if len(one.codes) == 1 and one.form != "inside"]
            if places and places[-1].end == len(name):
                return None  # a prefecture or province reports
            for start in range(len(name) - 1):  # 阿拉善右旗 holds 阿拉善
                same = counties(name[start:], places[-1].codes[0] if places else "")
                if one := _told_apart(same, (title, *folded)):
                    return Named(one.code, n, words.start() + start, hit.end())
    return None


def _told_apart(same: Sequence[Region], texts: Sequence[str]) -> Region | None:
    """Of counties of one name the only one, or the only one that lies in a place which the text names."""
    if len(same) > 1:
        near = {code for text in texts for hit in mentions(text) for code in hit.codes}
        same = [one for one in same if any(within(one.code, place) for place in near)]
    return same[0] if len(same) == 1 else None


def by_counties(folded: Sequence[str]) -> list[Named]:
    """The first mention of each county of the prefecture of which a text names most; none where they are few.

    Each has the code of the prefecture. Many short names are words too (和平, 新华): three of one prefecture seldom
    meet by chance.
    """
    index, scan = _county_index()
    met: dict[str, dict[str, Named]] = {}
    for n, text in enumerate(folded):
        for hit in scan.finditer(text):
            for name, codes in index.get(text[hit.start() : hit.start() + 2], ()):
                if text.startswith(name, hit.start()):
                    for code in codes:
                        over = parent(code)
                        met.setdefault(over, {}).setdefault(code, Named(over, n, hit.start(), hit.start() + len(name)))
                    break
    counts = Counter({code: len(inside) for code, inside in met.items() if not code.endswith("0000")})
    (code, most), (_, next_) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    enough = most >= _FEWEST and most >= _AHEAD * next_ and most >= _OF_ALL * sum(counts.values())
    return list(met[code].values()) if enough else []


@cache
def _county_index() -> tuple[dict[str, list[tuple[str, tuple[str, ...]]]], re.Pattern[str]]:
    """The counties of provinces by the first two characters of their names, the longest first; where one may begin."""
    names: dict[str, list[str]] = {}
    for code, name, short in table("counties"):
        for form in {fold(name), fold(short)}:
            if len(form) > 1 and not code.startswith(("11", "12", "31", "50")):
                names.setdefault(form, []).append(code)
    index: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for form, codes in sorted(names.items(), key=lambda item: -len(item[0])):
        index.setdefault(form[:2], []).append((form, tuple(codes)))
    firsts, seconds = ("".join(sorted({pair[at] for pair in index})) for at in (0, 1))
    return index, re.compile(f"[{firsts}](?=[{seconds}])")
