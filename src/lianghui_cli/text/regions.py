"""Where a text names regions. Works on folded text; offsets are those of the text that was read.

A short name counts (北京, 重庆), one that is also a word only with its suffix (朝阳市, 大理州) or after its province,
an abbreviation only in company (京津冀, 沪苏浙皖). It refuses to guess: 五大连池 is not 大连, and 全国 or 全市 are
self-references, no mentions.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from lianghui_cli.lexicon import table, words
from lianghui_cli.text.gazetteer import (
    MUNICIPALITIES,
    NATION,
    Region,
    counties,
    groups,
    name_of,
    parent,
    province_of,
    region,
    regions,
    within,
)
from lianghui_cli.text.region_argument import resolve

__all__ = [
    "Mention",
    "Region",
    "SelfReference",
    "headline_abbreviation",
    "mentions",
    "name_of",
    "parent",
    "post_region",
    "region",
    "resolve",
    "self_references",
    "self_region",
]

# The syllables that foreign names are written with.
SOUNDS = frozenset(
    "阿埃艾安奥巴贝比波博布查达德迪多厄尔法菲费佛弗福富盖戈格古哈海赫华霍基吉加贾杰卡凯科克肯库拉莱兰勒雷里利列林龙卢鲁路伦罗洛马麦曼"
    "梅蒙米密莫姆穆纳内尼宁努诺欧帕佩皮普奇齐钱乔切日萨塞桑沙斯苏索塔泰特提廷图托瓦韦维温沃乌西希夏辛雅亚延耶伊因尤犹约扎泽兹"
)
# Abbreviations that hardly occur in other words, so that two of them in a row name two regions.
_SIGNS = frozenset("京津冀晋蒙辽沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇陕陇港澳")
_SUFFIXES = {"province": ("省", "市", "自治区", "特区", "地区"), "prefecture": ("市", "州", "盟", "地区")}
_PORTS = frozenset("空海河临商军内新自大贵连")  # 空港, 海港, 临港: here 港 is a harbour
_MARKET = ("场", "值", "价")  # 北京市场 is 北京 + 市场
_DISTRICT = re.compile("[县旗]|区(?![域位间块划])")


class Mention(NamedTuple):
    """A place named in [start, end). A group has several codes."""

    start: int
    end: int
    codes: tuple[str, ...]
    form: str  # full | short | group | inside (part of another name: 北京大学, 南京路)

    @property
    def code(self) -> str:
        return "+".join(self.codes)


class SelfReference(NamedTuple):
    """全市, 我省, 本区, 全国: the text's own place, whose code the context knows (see `self_region`)."""

    start: int
    end: int
    level: str  # nation | province | city | district | prefecture | county


_NONE: list["_Entry"] = []
_Entry = tuple[str, tuple[str, ...], str]  # name, codes (none: a trap), form (word: only after its province)


def _names(place: Region) -> list[_Entry]:
    """What names a region in a text. The table's names are folded already (a test holds it so)."""
    codes: tuple[str, ...] = (place.code,)
    full = {place.name, *(place.short + suffix for suffix in _SUFFIXES[place.level])}
    if place.code not in {"710000"} | MUNICIPALITIES and place.level == "province":
        full.discard(place.short + "市")  # 吉林市, 海南市 are not the province
    short = {place.short, *(alias for alias in place.aliases if not alias.isascii())}
    form = "word" if place.short in words("region_words") else "short"
    return [(name, codes, "full") for name in full] + [(name, codes, form) for name in short - full]


@cache
def _index() -> dict[str, list[_Entry]]:
    """Every form by its first two characters, longest first, provinces before prefectures of the same name."""
    found: dict[str, list[_Entry]] = {}
    for place in regions().values():
        if place.code != NATION:
            for entry in _names(place):
                found.setdefault(entry[0][:2], []).append(entry)
    for form, group in groups().items():
        found.setdefault(form[:2], []).append((form, tuple(group.code.split("+")), "group"))
    for form, *_ in table("region_traps"):
        found.setdefault(form[:2], []).append((form, (), ""))
    for entries in found.values():
        if len(entries) > 1:
            entries.sort(key=lambda entry: -len(entry[0]))
    return dict.fromkeys([one + two for one in _SIGNS for two in _SIGNS if one != two], _NONE) | found


@cache
def _scan() -> re.Pattern[str]:
    """Nominates where a form may begin: a first character before a second one. A text without names costs one scan."""
    firsts, seconds = ("".join(sorted({pair[at] for pair in _index()})) for at in (0, 1))
    return re.compile(f"[{re.escape(firsts)}](?=[{re.escape(seconds)}])")


@cache
def _insides() -> dict[str, list[tuple[str, str, str]]]:
    """Words that make a name part of another, by their first character, with what must not follow, after what form."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for word, unless, form in table("region_insides"):
        found.setdefault(word[0], []).append((word, unless, form))
    return found


@cache
def _sign_codes() -> dict[str, str]:
    return {sign: place.code for place in regions().values() for sign in place.abbreviations}


def _run(text: str, start: int) -> int:
    """The end of a row of abbreviations (沪苏浙皖) that starts here; `start` if there is none."""
    end = start
    while end < len(text) and text[end] in _SIGNS and text[end] not in text[start:end]:
        end += 1
    if end < len(text) and text[end] == "台" and text[end - 1] in "港澳" and end - start > 1:
        return end + 1
    if any(name == text[end - 1 : end + 1] for name, *_ in _index().get(text[end - 1 : end + 1], ())):
        end -= 1  # 京津湘潭: the last one begins a name
    harbour = text[start] == "港" and start > 0 and text[start - 1] in _PORTS
    return end if end - start > 1 and not harbour else start


def _in_company(text: str, at: int, end: int, code: str, before: Mention | None) -> bool:
    """Whether a name that is also a word stands after its province (辽宁朝阳) or in a list of places (中山、东莞)."""
    if before and before.end == at:
        return province_of(code) in before.codes
    if before and before.end == at - 1 and text[at - 1] in "、和与及":
        return True
    after = _index().get(text[end + 1 : end + 3], ()) if text[end : end + 1] == "、" else ()
    return any(text.startswith(name, end + 1) and codes and form != "word" for name, codes, form in after)


def _transliterated(text: str, at: int, before: Mention | None) -> bool:
    """Two syllables of a foreign name stand right before: 佛罗里 of 达州."""
    return at > 1 and text[at - 1] in SOUNDS and text[at - 2] in SOUNDS and (before is None or before.end < at - 1)


def _match(text: str, at: int, before: Mention | None) -> Mention | None:
    """The longest form that stands at `at`; a trap is a mention without codes."""
    run = _run(text, at) if text[at] in _SIGNS else at
    for name, codes, form in _index()[text[at : at + 2]]:
        if not text.startswith(name, at):
            continue
        end = at + len(name)
        if form == "full" and name[-1] == "市" and text[end : end + 1] in _MARKET:
            continue
        if form == "word" and not _in_company(text, at, end, codes[0], before):
            continue
        if name[-1] == "州" and _transliterated(text, at, before):
            return Mention(at, end, (), "")  # 佛罗里达州
        if form == "group" and run > end:
            break  # 京津冀晋: the row goes on
        return Mention(at, end, codes, "short" if form == "word" else form)
    if run > at:
        return Mention(at, run, tuple(sorted(_sign_codes()[sign] for sign in text[at:run])), "group")
    return None


def _as_placed(text: str, found: Mention) -> Mention:
    """Marks a mention that is part of another name."""
    inside = any(
        text.startswith(word, found.end)
        and form in ("", found.form)
        and (text[found.end + len(word) : found.end + len(word) + 1] or " ") not in unless
        for word, unless, form in _insides().get(text[found.end : found.end + 1], ())
    )
    if found.form == "short" and not found.codes[0].endswith("0000"):
        inside = inside or _DISTRICT.match(text, found.end) is not None
    return found._replace(form="inside") if inside else found


@lru_cache(maxsize=1024)  # the sentences of a text: what it is about is asked first, then of each where it speaks
def mentions(folded: str) -> tuple[Mention, ...]:
    """Every region named, left to right, the longest form first, none overlapping."""
    index = _index()
    found: list[Mention] = []
    end = 0
    for hit in _scan().finditer(folded):
        at = hit.start()
        if at < end or folded[at : at + 2] not in index:
            continue
        mention = _match(folded, at, found[-1] if found else None)
        if mention:
            end = mention.end
            if mention.codes:
                found.append(_as_placed(folded, mention))
    return tuple(found)


def mentions_at_head(folded: str, last: int = 0) -> list[Mention]:
    """Of `mentions` those that begin at one of the offsets up to `last`, without a look at the rest of the text."""
    index = _index()
    found: list[Mention] = []
    end = 0
    for at in range(min(last + 1, len(folded) - 1)):
        if at >= end and folded[at : at + 2] in index:
            mention = _match(folded, at, found[-1] if found else None)
            if mention:
                end = mention.end
                if mention.codes:
                    found.append(_as_placed(folded, mention))
    return found


_OWN_SIGNS = frozenset("全我本")
_SELF = re.compile(r"[全我本](?<![安健齐周顾完].)(国|省|市(?!场)|自治区|区(?![域间位块别])|州|盟|县)")
_LEVELS = {"国": "nation", "省": "province", "自治区": "province", "市": "city", "区": "district", "县": "county"}


def self_references(folded: str) -> list[SelfReference]:
    """全市, 我省, 本区, 我国. A `city` may be a municipality or a prefecture, a `district` an autonomous region."""
    if "全" not in folded and "我" not in folded and "本" not in folded:
        return []
    return [
        SelfReference(found.start(), found.end(), _LEVELS.get(found[1], "prefecture"))
        for found in _SELF.finditer(folded)
    ]


def starts_with_self(folded: str) -> bool:
    """Whether a self-reference stands at the head: 全市, 我省."""
    return folded[:1] in _OWN_SIGNS and _SELF.match(folded) is not None


def self_region(level: str, context: str) -> str:
    """The code a self-reference of that level stands for in a text about `context`; "" where it cannot be told."""
    if level == "nation":
        return NATION
    if not context or "+" in context or context == NATION:
        return ""
    province = province_of(context)
    short = regions()[province].name[-1]
    if level == "province":
        return province if short in "省区" else ""
    if level == "district":
        return province if context == province and short == "区" else context if context[-2:] != "00" else ""
    if level == "county":
        return context if context[-2:] != "00" else ""
    if province in MUNICIPALITIES:
        return province if level == "city" else ""
    if context[-2:] != "00" and level == "city" and name_of(context).endswith("市"):
        return context  # 全市 in the report of a county-level city
    return context[:4] + "00" if context != province else ""


_COUNTY = re.compile(r"[^\s\d,;:。、]{1,10}?[县区市旗]")


def post_region(folded: str, context: str = "") -> str:
    """The place of a post or seat: 北京市朝阳区委书记 110105. Its own mention first, else a county within `context`."""
    found = [mention for mention in mentions(folded) if mention.form in ("full", "short") and len(mention.codes) == 1]
    place, start = (found[0].codes[0], found[0].end) if found else (context, 0)
    for mention in found[1:]:
        if mention.start == start and within(mention.codes[0], place):
            place, start = mention.codes[0], mention.end
    county = _COUNTY.match(folded, start)
    if county and place and place != NATION:
        inside = counties(county[0], place)
        if len(inside) == 1:
            return inside[0].code
    return place


_PARTED = re.compile(r"[\s:|丨,!?;\"]+")


@cache
def _heads() -> frozenset[str]:
    return words("headline_heads")


def headline_abbreviation(folded: str) -> str | None:
    """The region of the character that opens a headline before its verb or noun: 渝建数字陆海新通道 is 500000."""
    for part in _PARTED.split(folded.strip()):
        sign, rest = part[:1], part[1:]
        sizes = (1, 2, 3) if sign in _SIGNS else (2, 3)  # 申建, 新增 are words
        clear = sign in _SIGNS and rest[:1].isdigit()
        if sign in _sign_codes() and sign != "新" and (clear or any(rest[:size] in _heads() for size in sizes)):
            return _sign_codes()[sign]
    return None
