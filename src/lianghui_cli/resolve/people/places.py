"""Which place a post is of: 广东省政协, 上海虹口区政协, 省政协, 北京代表团; what the article says of its own place.

A place that neither the words nor the article give stays an empty string.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, cached_property
from typing import NamedTuple

from lianghui_cli.model import Article
from lianghui_cli.text.gazetteer import MUNICIPALITIES, NATION, counties, province_of, regions
from lianghui_cli.text.regions import Mention, mentions

BODY = re.compile(r"(?:省|市|自治区|特区)?(?:的)?(?:人大|政协|两会|\"两会\"|人民代表大会)")
GROUP = re.compile(r"[省市]?(?:代表)?团(?![市省区县委队员伙体结购圆聚支干中组])")
MEMBERS_OF = re.compile(r"(?:省|市|自治区)?(?:代表团|团)?(?:地区)?(?:选出|选举产生)?的?")
RESIDENT = re.compile(r"[住驻在](.)的?$")
SELF = dict.fromkeys(("省", "自治区"), "province") | dict.fromkeys("市州盟", "city") | dict.fromkeys("区县旗", "county")
CONSTITUENCIES = (("港澳", "港澳"), ("港区", "港区"), ("澳区", "澳区"), ("来自香港", "港区"), ("来自澳门", "澳区"))
AUTONOMOUS = ("15", "45", "54", "64", "65")
NATIONAL_MEETING = ("全国两会", '全国"两会"', "全国人大", "全国政协")
LEVELS = {"province": "provincial", "city": "prefecture", "county": "county"}


COUNTY = re.compile("[一-鿿]{1,5}县")


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
def _abbreviations() -> dict[str, str]:
    return {letter: place.code for place in regions().values() for letter in place.abbreviations}


class Setting:
    """What an article says of the place of its people. Each answer is worked out when first asked for."""

    def __init__(self, article: Article, texts: Sequence[str]) -> None:
        self._article = article
        self._texts = texts

    @cached_property
    def _named(self) -> list[str]:
        """The regions that the article names, the most frequent first; those inside other names (定西日报) last."""
        places = Counter(m.codes[0] for text in self._texts for m in named(text))
        inside = Counter(m.codes[0] for text in self._texts for m in mentions(text) if m.form == "inside")
        return [code for code, _ in [*places.most_common(), *inside.most_common()]]

    @cached_property
    def _main(self) -> str:
        return self._article.regions[0] if self._article.regions else ""

    @cached_property
    def province(self) -> str:
        """The province that 省政协 of this article is of."""
        known = (code for code in (*self._article.regions, *self._named, *self._counties) if code != NATION)
        return province_of(next(known, ""))

    @cached_property
    def _counties(self) -> list[str]:
        """The counties that the article names in full and that are the only ones of the name: 岷县."""
        found = (name for text in self._texts for match in COUNTY.finditer(text) for name in _tails(match.group()))
        return [places[0].code for name in found if len(places := counties(name)) == 1]

    @cached_property
    def city(self) -> str:
        """The municipality or prefecture that 市人大 of this article is of."""
        main = self._main
        for code in (main, *self._named):
            if province_of(code) in MUNICIPALITIES:
                place = province_of(code)
            elif level_of(code) == "prefecture":
                place = code
            else:
                continue
            if main in ("", NATION, place) or province_of(main) == province_of(place):
                return place
        return ""

    @cached_property
    def county(self) -> str:
        return self._main if level_of(self._main) == "county" else ""

    @cached_property
    def delegation(self) -> str:
        """The province whose delegation the article is about; "" where it names none or several."""
        found = set()
        for text in self._texts:
            if "团" in text:
                found |= {m.codes[0] for m in named(text) if GROUP.match(text, m.end) and m.codes[0].endswith("0000")}
        return found.pop() if len(found) == 1 else ""

    @cached_property
    def meeting(self) -> Place:
        """The place of the session that makes X委员 a member; the nation where nothing is said."""
        if self._article.session:
            return of_region(self._article.session.region)
        found: Counter[str] = Counter()
        for text in self._texts:
            if "人大" in text or "政协" in text or "两会" in text or "人民代表大会" in text:
                found.update(m.codes[0] for m in named(text) if BODY.match(text, m.end))
                found[NATION] += any(mark in text for mark in NATIONAL_MEETING)
        found = +found
        return of_region(found.most_common(1)[0][0]) if found and NATION not in found else of_region(NATION)

    def self_named(self, words: str) -> Place:
        """省, 市, 区 without a name, at the end of `words`: the article's own."""
        ending = "自治区" if words.endswith("自治区") else words[-1:]
        kind = SELF.get(ending, "")
        region = {"province": self.province, "city": self.city, "county": self.county}.get(kind, "")
        if ending == "区" and not region and self.province[:2] in AUTONOMOUS:
            kind, region = "province", self.province  # 区人大代表 of Guangxi: the autonomous region's
        return Place(level_of(region) or LEVELS.get(kind, ""), region) if kind else NOWHERE


def _tails(words: str) -> list[str]:
    return [words[start:] for start in range(len(words) - 1)]


def named(text: str) -> list[Mention]:
    """The single regions that `text` names as places, not inside another name (北京大学)."""
    return [m for m in mentions(text) if len(m.codes) == 1 and m.form in ("full", "short") and m.codes[0] != NATION]


def in_words(words: str, setting: Setting) -> Place:
    """The smallest place that `words` (全国, 广州市增城区, 省, 朝阳区) name."""
    if "全国" in words:
        return of_region(NATION)
    found = named(words)
    within = found[-1].codes[0] if found else setting.province
    if place := _county_in(words[found[-1].end if found else 0 :], within) or _county_in(words, setting.province):
        return of_region(place)
    return of_region(within) if found else setting.self_named(words)


def _county_in(words: str, within: str) -> str:
    """The county named in full in `words`: the only one of the name in that region, or in the country."""
    for end in (at + 1 for at, char in enumerate(words) if char in "区县市旗"):
        for start in range(max(0, end - 9), end - 1):
            if len(inside := counties(words[start:end], within)) == 1:
                return inside[0].code
    return ""


def of_delegation(words: str) -> str:
    """The province whose deputies `words` (来自陕西代表团的, 住浙) say that somebody is of."""
    for mention in named(words):
        if mention.codes[0].endswith("0000") and MEMBERS_OF.fullmatch(words, mention.end):
            return mention.codes[0]
    resident = RESIDENT.search(words)
    return _abbreviations().get(resident.group(1), "") if resident else ""
