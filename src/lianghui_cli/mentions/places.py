"""Where a folded sentence turns to a place: a name at the head of a clause, 全市, 三地. It decides on no region."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import compress
from typing import NamedTuple

from lianghui_cli.mentions.years import is_told_of, leads
from lianghui_cli.text.fold import fold
from lianghui_cli.text.gazetteer import counties, county_heads
from lianghui_cli.text.nations import CHINA, FOREIGN, nations
from lianghui_cli.text.patterns import Pattern
from lianghui_cli.text.regions import Mention, mentions, self_references

_OTHERS = Pattern(r"[^,;。、\d]{0,20}?(?:公司|集团|大学|学院|医院|银行|研究院|研究所|委员|代表|常委|记者|书记)")
# Parts of a region are not the region: how many (39个重灾县(市)), a name (江东新区), a row (甲、乙等县).
_DIGITS = "[一二两三四五六七八九十百]"
_MANY = rf"(?:(?<!\d)\d+|(?<!{_DIGITS}){_DIGITS}+)个[^,;。:\d]{{0,8}}?[县市区旗镇乡村州](?:[(][市县区旗][)])?(?!场|域)"
_ZONE = r"(?<![^,;。:、])[^,;。:\d、]{2,8}?(?:新区|开发区|高新区|经济圈|都市圈|城市群|片区|[老库灾牧林]区)(?!域)"
_VILLAGE = (  # 下党乡: a village that a clause begins with; not 城镇, 乡村, 中心镇
    r"(?<![^,;。:、])(?!乡[村镇]|[全各每]|中心|特色|重点|美丽|和美|贫困|脱贫|行政|自然|示范|试点|建制|传统|薄弱)[^,;。:、\d和与及等个城农乡增]{1,3}?[乡镇村]"
    r"(?![化村镇民居登贫收振建规产企干经公医教治旅电基环户落级和与])"
)
_ROW = r"(?<![^,;。:])[^,;。:、\d]{2,4}(?:、[^,;。:、\d]{2,4})+等(?:[县市区]|地区?)?(?=[要将均都,])"
_VILLAGES = "乡镇村"
_HOLDS = tuple("已正拥聚集现共累")  # 天府新区已聚集…: what a zone holds is not its region's
_COUNTED = Pattern(rf"(?:\d|{_DIGITS})个")
_ZONES = Pattern(r"[新发片老库灾牧林]区|[济市]圈|城市群")
_COUNTY_SIZES = (5, 4, 3, 2)  # characters of a county's name
_SUBJECT = 16  # characters before the count of parts in its subject: 2012年四川灾区39个重灾县
_MARK = Pattern("[,;。:]")
_NEXT = Pattern(r"\s?[、和与及至到·—-]\s?")


class Turn(NamedTuple):
    """A place that a clause turns to. code: "" where `own` (全市) or `trio` (三地) says that the text must tell."""

    start: int
    end: int
    code: str  # GB/T 2260, of a group joined by "+"
    own: str  # china | nation | province | city | district | county | prefecture: 全国; mainland: 内地
    trio: bool  # 三地
    topic: bool  # what follows is told of it
    leads: bool  # it stands at the head of its clause


def turns(text: str) -> list[Turn]:
    """The places that the clauses of the folded sentence `text` turn to, left to right.

    Example: 长沙生产总值增长7%,全省增长5% turns to 430100, then to the text's own province.
    """
    found: list[Turn] = []
    for hit in heads(text) if mentions(text) else ():
        found.append(Turn(hit.start, hit.end, hit.code, "", False, is_told_of(text, hit.end), True))
    if (at := text.find("三地")) >= 0:
        found.append(Turn(at, at + 2, "", "", True, True, True))
    for part in _parts(text):
        start, end = part.span()
        near = start < _SUBJECT or _MARK.search(text, start - _SUBJECT, start)
        if (leads(text, start) or (near and text[start].isdigit())) and _is_subject(text, start, end):
            found.append(Turn(start, end, "", "", False, text[end - 1] not in _VILLAGES, True))
    for nation in nations(text):
        china = nation.kind == CHINA and text[nation.start] == "中"  # 国内 is part of 国内生产总值
        if (china or nation.kind == FOREIGN) and leads(text, nation.start):
            told = is_told_of(text, nation.end)
            found.append(Turn(nation.start, nation.end, "", "china" if china else "", False, told, True))
    if (at := text.find("内地")) >= 0 and leads(text, at):
        found.append(Turn(at, at + 2, "", "mainland", False, is_told_of(text, at + 2), True))
    for own in self_references(text):
        head = leads(text, own.start)
        found.append(Turn(own.start, own.end, "", own.level, False, head and is_told_of(text, own.end), head))
    return sorted(found) if len(found) > 1 else found


def _parts(text: str) -> Iterator[re.Match[str]]:
    """Every part of a region, left to right. What the text cannot hold is not looked for."""
    many = "个" in text and _COUNTED.search(text) is not None
    zone = ("区" in text or "圈" in text or "群" in text) and _ZONES.search(text) is not None
    row = "等" in text and "、" in text
    village = "乡" in text or "镇" in text or "村" in text
    known = (many, zone, row, village)
    return _pattern(*known).finditer(text) if any(known) else iter(())


def _is_subject(text: str, start: int, end: int) -> bool:
    """What follows is told of the part at [start, end): not so in 打造京津冀城市群,…, where it is an object."""
    if text[start].isdigit():
        return is_told_of(text, end)
    if text[end - 1] in _VILLAGES:
        return True
    zone = text[end - 1] in "区圈群"
    if zone and text[end : end + 1] in _HOLDS:
        return True
    return is_told_of(text, end) and not (zone and text[end : end + 1] in ("", ",", ";"))


@cache
def _pattern(*known: bool) -> re.Pattern[str]:
    return re.compile("|".join(compress((_MANY, _ZONE, _ROW, _VILLAGE), known)))


def counties_named(text: str) -> set[str]:
    """The counties that the folded `text` names, as they may be called: 辽宁海城 gives 海城, 海城市."""
    found: set[str] = set()
    for hit in mentions(text):
        if len(hit.codes) > 1 or text[hit.end : hit.end + 2] not in county_heads():
            continue
        for size in _COUNTY_SIZES:
            name = text[hit.end : hit.end + size]
            for county in counties(name, hit.codes[0]) if len(name) == size else ():
                found |= {fold(county.name), fold(county.short)}
    return {name for name in found if len(name) > 1} if found else found


def heads(text: str) -> list[Mention]:
    """The single regions and groups that stand at the head of a clause; one of several in a row is no subject."""
    hits = mentions(text)
    found: list[Mention] = []
    for place, hit in enumerate(hits):
        before = place > 0 and _NEXT.fullmatch(text, hits[place - 1].end, hit.start)
        after = place + 1 < len(hits) and _NEXT.fullmatch(text, hit.end, hits[place + 1].start)
        row = before or after or text[hit.end : hit.end + 1] in ("、", "和", "与", "至")
        if not row and hit.form != "inside" and leads(text, hit.start) and not _OTHERS.match(text, hit.end):
            found.append(hit)
    return found
