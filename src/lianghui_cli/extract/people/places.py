"""Which place a post is of: 广东省政协, 上海虹口区政协, 省政协, 北京代表团; what the article says of its own place.

A place that neither the words nor the article give stays an empty string.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, cached_property
from typing import NamedTuple

from lianghui_cli.lexicon import table
from lianghui_cli.model import Article
from lianghui_cli.text.regions import mentions

NATION = "000000"
BODY = re.compile(r"(?:省|市|自治区|特区)?(?:的)?(?:人大|政协|两会|\"两会\"|人民代表大会)")
GROUP = re.compile(r"[省市]?(?:代表)?团(?![市省区县委队员伙体结购圆聚支干中组])")
MEMBERS_OF = re.compile(r"(?:省|市|自治区)?(?:代表团|团)?(?:地区)?(?:选出|选举产生)?的?")
RESIDENT = re.compile(r"[住驻在](.)的?$")
SELF = {"省": "province", "自治区": "province", "市": "city", "区": "county", "县": "county", "旗": "county", "州": "city", "盟": "city"}
CONSTITUENCIES = (("港澳", "港澳"), ("港区", "港区"), ("澳区", "澳区"), ("来自香港", "港区"), ("来自澳门", "澳区"))
NATIONAL_MEETING = ("全国两会", '全国"两会"', "全国人大", "全国政协")
LEVELS = {"province": "provincial", "city": "prefecture", "county": "county"}


class Place(NamedTuple):
    """level: national | provincial | prefecture | county | "" unknown. region: a code, or "" unknown."""

    level: str
    region: str


NOWHERE = Place("", "")


def level_of(region: str) -> str:
    if not region:
        return ""
    if region == NATION:
        return "national"
    return "provincial" if region.endswith("0000") else "prefecture" if region.endswith("00") else "county"


def of_region(region: str) -> Place:
    return Place(level_of(region), region)


def constituency(words: str) -> str | None:
    return next((name for mark, name in CONSTITUENCIES if mark in words), None)


@cache
def _counties() -> dict[str, list[str]]:
    """Codes by full name and by short name."""
    found: dict[str, list[str]] = {}
    for code, name, short, *_ in table("counties"):
        for key in {name, short}:
            found.setdefault(key, []).append(code)
    return found


@cache
def _abbreviations() -> dict[str, str]:
    rows = [row for row in table("regions") if row[0].endswith("0000")]
    return {letter: row[0] for row in rows for letter in row[6].split("|") if letter}


def county(name: str, within: str) -> str:
    """The county of that full name inside the region `within`, or the only one of the name; else ""."""
    codes = _counties().get(name, [])
    prefix = within.rstrip("0") if within and within != NATION else ""
    prefix += "0" * (len(prefix) % 2)
    inside = [code for code in codes if code.startswith(prefix)]
    return inside[0] if len(inside) == 1 else codes[0] if len(codes) == 1 and not prefix else ""


class Setting:
    """What an article says of the place of its people. Each answer is worked out when first asked for."""

    def __init__(self, article: Article, texts: Sequence[str]) -> None:
        self._article = article
        self._texts = texts

    @cached_property
    def _named(self) -> Counter[str]:
        return Counter(m.codes[0] for text in self._texts for m in mentions(text) if len(m.codes) == 1)

    @cached_property
    def province(self) -> str:
        """The province that 省政协 of this article is of."""
        for code in (*self._article.regions, *(code for code, _ in self._named.most_common(3))):
            if code != NATION:
                return code[:2] + "0000"
        return ""

    @cached_property
    def city(self) -> str:
        """The municipality or prefecture that 市人大 of this article is of."""
        main = self._article.regions[0] if self._article.regions else ""
        if main[:2] in ("11", "12", "31", "50") or (main.endswith("00") and not main.endswith("0000")):
            return main[:2] + "0000" if main[:2] in ("11", "12", "31", "50") else main
        named = [c for c, _ in self._named.most_common() if c[:2] in ("11", "12", "31", "50") or not c.endswith("0000")]
        inside = [c for c in named if not main or main == NATION or c.startswith(main[:2])]
        return inside[0] if inside else ""

    @cached_property
    def county(self) -> str:
        main = self._article.regions[0] if self._article.regions else ""
        return main if level_of(main) == "county" else ""

    @cached_property
    def delegation(self) -> str:
        """The province whose delegation the article is about; "" where it names none or several."""
        found = set()
        for text in self._texts:
            if "团" in text:
                found |= {m.codes[0] for m in mentions(text) if GROUP.match(text, m.end) and m.codes[0].endswith("0000")}
        return found.pop() if len(found) == 1 else ""

    @cached_property
    def meeting(self) -> Place:
        """The place of the session that makes X委员 a member; the nation where nothing is said."""
        if self._article.session:
            return of_region(self._article.session.region)
        found: Counter[str] = Counter()
        for text in self._texts:
            if "人大" in text or "政协" in text or "两会" in text or "人民代表大会" in text:
                found.update(m.codes[0] for m in mentions(text) if BODY.match(text, m.end) and m.codes[0] != NATION)
                found[NATION] += any(mark in text for mark in NATIONAL_MEETING)
        found = +found
        return of_region(found.most_common(1)[0][0]) if found and NATION not in found else of_region(NATION)

    def self_named(self, words: str) -> Place:
        """省, 市, 区 without a name, at the end of `words`: the article's own."""
        ending = "自治区" if words.endswith("自治区") else words[-1:]
        kind = SELF.get(ending, "")
        region = {"province": self.province, "city": self.city, "county": self.county}.get(kind, "")
        return Place(level_of(region) or LEVELS.get(kind, ""), region) if kind else NOWHERE


def in_words(words: str, setting: Setting) -> Place:
    """The smallest place that `words` (全国, 广州市增城区, 省, 朝阳区) name."""
    if "全国" in words:
        return of_region(NATION)
    named = [m for m in mentions(words) if len(m.codes) == 1 and m.codes[0] != NATION]
    within = named[-1].codes[0] if named else setting.province
    rest = words[named[-1].end :] if named else words
    if found := _county_in(rest, within) or _county_in(words, setting.province):
        return of_region(found)
    if named:
        return of_region(within)
    return setting.self_named(words)


def _county_in(words: str, within: str) -> str:
    for end in (at + 1 for at, char in enumerate(words) if char in "区县市旗"):
        for start in range(max(0, end - 9), end - 1):
            if code := county(words[start:end], within):
                return code
    return ""


def of_delegation(words: str) -> str:
    """The province whose deputies `words` (来自陕西代表团的, 住浙) say that somebody is of."""
    for mention in mentions(words):
        if mention.codes[0].endswith("0000") and mention.codes[0] != NATION and MEMBERS_OF.fullmatch(words, mention.end):
            return mention.codes[0]
    resident = RESIDENT.search(words)
    return _abbreviations().get(resident.group(1), "") if resident else ""

