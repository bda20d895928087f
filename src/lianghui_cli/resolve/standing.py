"""How a place or a nation stands in its sentence: as what is spoken of, as a mere venue, in a list, in passing.

It reads one sentence at a time and says how much each name in it speaks for what the text is about; what follows from
that for the text is for subject.py. All texts here are folded.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from lianghui_cli.lexicon import table, words
from lianghui_cli.text.fold import fold
from lianghui_cli.text.gazetteer import parent, regions, within
from lianghui_cli.text.nations import BODY, CHINA, FOREIGN, LAND, LEADER, nations
from lianghui_cli.text.patterns import Pattern
from lianghui_cli.text.regions import Mention, mentions

HEAD, NAMED, LISTED, VISIT, INSIDE, NOTHING = 1.0, 0.5, 0.3, 2.0, 0.25, 0.0
INSIDE_RULE = "part of another name"
_STRENGTH = {  # at the head of a clause, elsewhere
    CHINA: (1.0, 0.5),
    BODY: (1.2, 0.4),
    LAND: (0.8, 0.6),
    LEADER: (1.0, 0.1),
    FOREIGN: (1.0, 0.5),
}

_AT = ("在", "于", "抵达", "离开", "飞抵", "回到", "返回", "前往", "途经", "经停", "飞往", "飞赴", "从", "自", "首都")
_GOING = ("在", "到", "赴", "深入", "来到", "前往", "走进", "抵达", "回到")
_VENUE = Pattern(
    r"[^,。;:、]{0,14}?(?:举行|举办|召开|开幕|闭幕|落幕|启动|揭幕|会见|会谈|会晤|抵达|发布|发射|升空|着陆|降落|签署|签订|签约|逝世|去世|病逝"
    r"|揭牌|开赛|上演|首演|播出|首映|亮相|出席|主持|打响|结束|拉开|集会|参加|与|同|接受|点火|收官|宣布|宣判|受审|通报)|$"
)
_SEEN = Pattern(r"[^,。;:]{0,14}?(?:考察|调研|视察|看望|慰问|检查指导|暗访)")
_DATELINE = Pattern(r"(?:\d{1,2}月)?\d{1,2}日(?:专?电|消息|讯)|(?:专?电|讯)[(:]")  # of 江畔社杭州3月5日电
_WIRE = Pattern(r"(?:社|报|网|台)[^,。;]{0,4}$")
_BORN = Pattern(r"(?:男|女|[汉满回蒙藏苗壮]族|生于|籍贯|祖籍|出生)[^。;]{0,14}$")
_FROM_THERE = Pattern(r"人(?=[,。;、)])|籍")
_OFFICE = frozenset("长记任员者表席理授师工友主生、")  # before a person's name: 局长王楚雄
_BRACKETED = Pattern(r"[^,。;()]{0,6}[)]")
_NEXT = ("、", "和", "与", "及", "以及")
_OPEN = Pattern(r"等(?!待|到|候)")
_OWNED = Pattern(r"[^,。;:、]{0,8}?(?:公司|集团|企业|银行|大学|学院|医院|研究院|研究所)")
_COUNTY = Pattern(r"[县旗区市](?:(?<=[县旗])|(?![域场民]))")
_NO_COUNTY = frozenset("全我本该各地社园都灾景小辖村个省,。、的级")  # before 区, 市, 县: no name
_COUNTY_CHARS = 9
_MARKS = ',;。:!?"、 '
_LEAD_IN = Pattern(
    r"(?:今天|昨天|今年|近日|日前|目前|这几天|[上下]午|当天|年来|\d{1,4}(?:日|号|月|年)|[)(]|在|到|赴|走进|来到|年|而|从|据|自)+"
)
_LEAD_ENDS = frozenset("天年日前午来号月)(在到赴进而从据自")  # the last characters of such words
_LEAD_CHARS = 14


class Standing(NamedTuple):
    """A place (codes), the nation or another country (kind), in [start, end) of a sentence, and how much it tells."""

    start: int
    end: int
    codes: tuple[str, ...]  # empty for the nation and other countries
    kind: str  # place | china | body | land | leader | foreign
    weight: float
    rule: str


class _Chain(NamedTuple):
    """Names one inside the other, as one: 浙江省杭州市 is Hangzhou."""

    start: int
    end: int
    codes: tuple[str, ...]
    form: str  # of the last name


def standings(text: str) -> list[Standing]:
    """Every place and nation named in a sentence, left to right, with what it tells of the text's subject.

    Example: of 在浙江杭州举行的会议上,河北省介绍了经验 浙江 and 杭州 tell nothing, 河北 all.
    """
    chains = _chained(mentions(text))
    found = [_place(text, n, chains) for n in range(len(chains))]
    found += _counties(text, chains)
    visited = bool(found) and any(one.weight == VISIT for one in found)
    for start, end, kind in nations(text):
        if (chains and _overlaps(start, end, chains)) or (visited and kind in (BODY, LEADER)):
            continue  # who travels is not what the travel is about
        if kind in _STRENGTH:
            first, later = _STRENGTH[kind]
            weight = first if _leads(text, start) else later
            found.append(Standing(start, end, (), kind, weight, f"names {_CALLED[kind]}"))
        else:
            found.append(Standing(start, end, (kind,), "place", NAMED, "a byname"))
    return sorted(found)


_CALLED = {
    CHINA: "the nation",
    BODY: "a body of the nation",
    LAND: "all of the nation",
    LEADER: "who leads the nation",
    FOREIGN: "another country",
}


def _overlaps(start: int, end: int, chains: Sequence[_Chain]) -> bool:
    return any(start < chain.end and chain.start < end for chain in chains)


def _chained(hits: Sequence[Mention]) -> list[_Chain]:
    found: list[_Chain] = []
    for hit in hits:
        last = found[-1] if found else None
        joined = last and last.end == hit.start and len(last.codes) == 1 == len(hit.codes)
        if last and joined and last.form != "inside" and within(hit.codes[0], last.codes[0]):
            found[-1] = _Chain(last.start, hit.end, hit.codes, hit.form)
        else:
            found.append(_Chain(hit.start, hit.end, hit.codes, hit.form))
    return found


def _place(text: str, n: int, chains: Sequence[_Chain]) -> Standing:
    start, end, codes, form = chains[n]
    weight, rule = _weight(text, start, end, form)
    if weight in (HEAD, NAMED) and len(chains) > 1 and _listed(text, n, chains):
        weight, rule = LISTED, "one of a list"
    return Standing(start, end, codes, "place", weight, rule)


def _weight(text: str, start: int, end: int, form: str) -> tuple[float, str]:
    """What a name tells by the words right around it."""
    if form == "inside":
        return INSIDE, INSIDE_RULE
    before, after = text[max(0, start - 16) : start], text[end : end + 1]
    if before.endswith(_GOING) and _SEEN.match(text, end):
        return VISIT, "inspected"
    if (_DATELINE.match(text, end) and (not before or _WIRE.search(before))) or (
        before[-1:] == "(" and _BRACKETED.match(text, end)
    ):
        return NOTHING, "a dateline or a bracket"
    if before.endswith(_AT) and _VENUE.match(text, end):
        return NOTHING, "a venue"
    if after in ("人", "籍") and _FROM_THERE.match(text, end) and (after == "籍" or _BORN.search(before)):
        return NOTHING, "a person's origin"
    if end - start == 2 and before[-1:] in _surnames() and before[-2:-1] in _OFFICE:
        return NOTHING, "part of a person's name"
    if after not in _MARKS and _OWNED.match(text, end):
        return INSIDE, INSIDE_RULE
    return (HEAD, "spoken of") if _leads(text, start) else (NAMED, "named")


def _leads(text: str, start: int) -> bool:
    """True where only words of time or place stand between the head of the clause and `start`."""
    if not start or text[start - 1] in _MARKS:
        return True
    if text[start - 1] not in _LEAD_ENDS:
        return False
    window = text[max(0, start - _LEAD_CHARS) : start]
    return _LEAD_IN.fullmatch(window, max(map(window.rfind, _MARKS)) + 1) is not None


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
    return row > 2 or (row > 1 and _OPEN.match(text, chains[last].end) is not None)


def _joined(text: str, one: _Chain, other: _Chain) -> bool:
    return text[one.end : other.start] in _NEXT


def _counties(text: str, chains: Sequence[_Chain]) -> list[Standing]:
    """Counties named in full, whose name is one place's only, each for the place around it: 鲁甸县 is 530600."""
    found: list[Standing] = []
    names = _full_names()
    for hit in _COUNTY.finditer(text):
        end = hit.end()
        if text[end - 2 : end - 1] in _NO_COUNTY:
            continue
        for start in range(max(0, end - _COUNTY_CHARS), end - 1):
            if code := names.get(text[start:end]):
                if not _overlaps(start, end, chains):
                    found.append(Standing(start, end, (code,), "place", *_weight(text, start, end, "full")))
                break
    return found


@cache
def _full_names() -> dict[str, str]:
    """The full names that only one county has, with the place around it; "" for those of several."""
    found: dict[str, str] = {}
    for code, name, _ in table("counties"):
        found[fold(name)] = "" if fold(name) in found else _above(code)
    return found


def _above(code: str) -> str:
    """The prefecture of a county, or its province where it has none."""
    above = parent(code)
    return above if above in regions() else code[:2] + "0000"
