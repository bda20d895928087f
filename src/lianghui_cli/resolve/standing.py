"""How a place or a nation stands in its sentence: as what is spoken of, as a mere venue, in a list, in passing.

It reads one sentence at a time and says how much each name in it speaks for what the text is about; what follows from
that for the text is for subject.py. All texts here are folded.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from lianghui_cli.lexicon import words
from lianghui_cli.mentions.years import leads
from lianghui_cli.text.gazetteer import counties, parent, regions, within
from lianghui_cli.text.nations import BODY, CHINA, FOREIGN, LAND, nations
from lianghui_cli.text.patterns import Pattern
from lianghui_cli.text.regions import Mention, mentions

HEAD, NAMED, LISTED, VISIT, INSIDE, NOTHING = 1.0, 0.5, 0.3, 2.0, 0.25, 0.0
_STRENGTH = {CHINA: (1.0, 0.5), BODY: (1.2, 0.4), LAND: (0.8, 0.6), FOREIGN: (1.0, 0.5)}  # at the head, elsewhere

_IN = Pattern(r"(?:在|于|抵达|离开|飞抵|回到|返回|前往|途经|经停|飞往|飞赴|从|自|出席|专机)(?:首都)?$")
_HELD = (
    r"(?:隆重|正式|圆满|成功|胜利)?(?:举行|举办|召开|开幕|闭幕|落幕|启动|揭幕|会见|会谈|会晤|抵达|发布|发射|升空|着陆|降落|签署|签订|签约|逝世|去世|病逝|不幸|"
    r"揭牌|开赛|上演|首演|播出|首映|亮相|出席|主持|打响|结束|拉开|集会|参加|与|同|接受|点火|收官|宣布|宣判|受审|通报)"
)
_VENUE = Pattern(rf"(?:[^,。;:、]{{0,14}}?{_HELD}|会见|与[^,。;]{{1,20}}(?:会谈|会晤)|$)")
_EVENT = Pattern(rf"{_HELD}(?!了?[^,。;]{{0,12}}行动)")
_SEEN = Pattern(r"[^,。;:]{0,14}?(?:考察|调研|视察|看望|慰问|检查指导|暗访)")
_GOING = Pattern(r"(?:在|到|赴|深入|来到|前往|走进|抵达|回到)$")
_DATELINE = Pattern(r"(?:\d{1,2}月)?\d{1,2}日(?:专?电|消息|讯)|(?:专?电|讯)[(:]")
_WIRE = Pattern(r"(?:社|报|网|台)[^,。;]{0,4}$")
_BORN = Pattern(r"(?:男|女|[汉满回蒙藏苗壮]族|生于|籍贯|祖籍|出生)[^。;]{0,14}$")
_OF_PERSON = Pattern(r"人(?=[,。;、)])|籍")
_OFFICE = Pattern(r"(?:长|记|任|员|者|表|席|理|授|师|工|友|主|生|、)$")
_BRACKETED = Pattern(r"[^,。;()]{0,6}[)]")
_NEXT = Pattern(r"[、和与及]|以及")
_OPEN = Pattern(r"等(?!待|到|候)")
_OWNED = Pattern(r"[^,。;:、]{0,8}?(?:公司|集团|银行|大学|学院|医院|研究院|研究所)")
_HONG_KONG = Pattern(
    r"本港|港府|港人|港青|香江|特首|(?<!澳门)特区政府|港区(?!(?:全国)?(?:省级)?(?:人大|政协|委员|代表))"
)
_COUNTY_MARKS = "县旗区市"
_LONGEST_COUNTY = 9


class Standing(NamedTuple):
    """A place (codes), the nation or another country (kind), in [start, end) of a sentence, and how much it tells."""

    start: int
    end: int
    codes: tuple[str, ...]  # empty for the nation and other countries
    kind: str  # place | china | body | land | foreign
    weight: float
    rule: str


def standings(text: str) -> list[Standing]:
    """Every place and nation named in a sentence, left to right, with what it tells of the text's subject.

    Example: of 在浙江杭州举行的会议上,河北省介绍了经验 浙江 and 杭州 tell nothing, 河北 all.
    """
    chains = _chained(text, mentions(text))
    taken = [(start, end) for start, end, *_ in chains]
    found = [_place(text, n, chains) for n in range(len(chains))]
    if any(mark in text for mark in _COUNTY_MARKS):
        found += _counties(text, taken)
    visited = any(one.weight == VISIT for one in found)
    for start, end, kind in nations(text):
        if _overlaps(start, end, taken):
            continue
        first, later = _STRENGTH[kind]
        weight = first if leads(text, start) else later
        if visited and kind == BODY:
            continue  # who travels is not what the travel is about
        found.append(Standing(start, end, (), kind, weight, f"{kind} named"))
    for hit in _HONG_KONG.finditer(text):
        if not _overlaps(hit.start(), hit.end(), taken):
            found.append(Standing(hit.start(), hit.end(), ("810000",), "place", NAMED, "a byname"))
    return sorted(found)


def _overlaps(start: int, end: int, taken: Sequence[tuple[int, int]]) -> bool:
    return any(start < b and a < end for a, b in taken)


_Chain = tuple[int, int, tuple[str, ...], str]  # start, end, codes, form of the last name


def _chained(text: str, hits: Sequence[Mention]) -> list[_Chain]:
    """The names of a sentence, one inside the other made one: 浙江省杭州市 is Hangzhou."""
    found: list[_Chain] = []
    for hit in hits:
        last = found[-1] if found else None
        joined = last and last[1] == hit.start and len(last[2]) == 1 == len(hit.codes)
        if last and joined and last[3] != "inside" and within(hit.codes[0], last[2][0]):
            found[-1] = (last[0], hit.end, hit.codes, hit.form)
        else:
            found.append((hit.start, hit.end, hit.codes, hit.form))
    return found


def _place(text: str, n: int, chains: Sequence[_Chain]) -> Standing:
    start, end, codes, form = chains[n]
    weight, rule = _weight(text, start, end, form)
    if weight in (HEAD, NAMED) and _listed(text, n, chains):
        weight, rule = LISTED, "one of a list"
    return Standing(start, end, codes, "place", weight, rule)


def _weight(text: str, start: int, end: int, form: str) -> tuple[float, str]:
    """What a name tells by the words right around it."""
    before = text[max(0, start - 16) : start]
    if form == "inside":
        return INSIDE, "part of another name"
    if _GOING.search(before) and _SEEN.match(text, end):
        return VISIT, "inspected"
    if (_DATELINE.match(text, end) and (_WIRE.search(before) or not before)) or (
        before.endswith("(") and _BRACKETED.match(text, end)
    ):
        return NOTHING, "a dateline or a bracket"
    if _IN.search(before) and _VENUE.match(text, end):
        return NOTHING, "a venue"
    if _OF_PERSON.match(text, end) and (_BORN.search(before) or text[end] == "籍"):
        return NOTHING, "a person's origin"
    if end - start == 2 and before[-1:] in _surnames() and _OFFICE.search(before[:-1]):
        return NOTHING, "part of a person's name"
    if _OWNED.match(text, end):
        return INSIDE, "part of another name"
    if leads(text, start) or (_GOING.search(before) and leads(text, start - 1)):
        return HEAD, "spoken of"
    return NAMED, "named"


@cache
def _surnames() -> frozenset[str]:
    return frozenset(name for name in words("surnames") if len(name) == 1)


def _listed(text: str, n: int, chains: Sequence[_Chain]) -> bool:
    """One of three or more places in a row, or of two and others: 新疆、内蒙古、甘肃等地."""
    first = last = n
    while first and _joined(text, chains[first - 1], chains[first]):
        first -= 1
    while last + 1 < len(chains) and _joined(text, chains[last], chains[last + 1]):
        last += 1
    row = last - first + 1
    return row > 2 or (row > 1 and _OPEN.match(text, chains[last][1]) is not None)


def _joined(text: str, one: _Chain, other: _Chain) -> bool:
    return other[0] - one[1] <= 2 and _NEXT.fullmatch(text, one[1], other[0]) is not None


def _counties(text: str, taken: Sequence[tuple[int, int]]) -> list[Standing]:
    """Counties named in full, whose name is one place's only, each for the place around it: 鲁甸县 is 530600."""
    found: list[Standing] = []
    for at, char in enumerate(text):
        if char not in _COUNTY_MARKS:
            continue
        for start in range(max(0, at - _LONGEST_COUNTY), at - 1):
            same = counties(text[start : at + 1])
            if len(same) == 1:
                if not _overlaps(start, at + 1, taken):
                    code = _above(same[0].code)
                    weight, rule = _weight(text, start, at + 1, "full")
                    found.append(Standing(start, at + 1, (code,), "place", weight, rule))
                break
    return found


def _above(code: str) -> str:
    """The prefecture of a county, or the province where it has none; a county of a municipality is the municipality's."""
    above = parent(code)
    return above if above in regions() else code[:2] + "0000"
