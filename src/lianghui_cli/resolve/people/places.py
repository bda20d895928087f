"""Which place a post is of: 广东省政协, 上海虹口区政协, 省政协, 北京代表团; what the article says of its own place.

A place that neither the words nor the article give stays an empty string.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, cached_property
from typing import NamedTuple

from lianghui_cli.model import Article
from lianghui_cli.text.fold import fold_once
from lianghui_cli.text.gazetteer import MUNICIPALITIES, NATION, counties, province_of, regions
from lianghui_cli.text.regions import Mention, mentions

BODY = re.compile(r"(?:省|市|自治区|特区)?(?:的)?(?:人大|政协|两会|\"两会\"|人民代表大会)")
GROUP = re.compile(r"[省市]?(?:代表)?团(?![市省区县委队员伙体结购圆聚支干中组])")
MEMBERS_OF = re.compile(r"(?:省|市|自治区)?(?:代表团|团)?(?:地区)?(?:选出|选举产生)?的?")
RESIDENT = re.compile(r"[住驻在](.)的?$")
SELF = dict.fromkeys(("省", "自治区"), "province") | dict.fromkeys("市州盟", "city") | dict.fromkeys("区县旗", "county")
CONSTITUENCIES = (("港澳", "港澳"), ("港区", "港区"), ("澳区", "澳区"), ("来自香港", "港区"), ("来自澳门", "澳区"))
AUTONOMOUS = ("15", "45", "54", "64", "65")
HOUSE = re.compile(r"(?P<house>人大(?!常)|人大常委会|政协|两会|\"两会\"|人民代表大会)")
ABOUT_MEMBERS = re.compile(
    r"人大|政协|两会|代表通道|委员通道|代表团|代表委员|人民代表大会|代表.{0,4}(?:审议|热议|履职)"
)
CONFERENCE = re.compile('政协|两会|"两会"|委员通道|代表委员')
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
        own = [code for code in self._article.regions if code != NATION]
        return province_of(next(iter(own or self._named or self._counties), ""))

    @cached_property
    def _counties(self) -> list[str]:
        """The counties that the article names in full and that are the only ones of the name: 岷县."""
        found = (
            name
            for text in self._texts
            if "县" in text
            for match in COUNTY.finditer(text)
            for name in _tails(match.group())
        )
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
        """The county that 县政协 of this article is of: its own, else the one that it names in full most often."""
        if level_of(self._main) == "county":
            return self._main
        found = Counter(code for text in self._texts for code in counties_in(text, self.province))
        (first, most), (_, next_most) = [*found.most_common(2), ("", 0), ("", 0)][:2]
        return first if most > next_most else ""

    @cached_property
    def delegation(self) -> str:
        """The province whose delegation the article is about; "" where it names none or several."""
        found = set()
        for text in self._texts:
            if "团" in text:
                found |= {m.codes[0] for m in named(text) if GROUP.match(text, m.end) and m.codes[0].endswith("0000")}
        return found.pop() if len(found) == 1 else ""

    @cached_property
    def of_members(self) -> bool:
        """Is the article about a session or its members, so that 盲人代表 is one of them?"""
        title = fold_once(self._article.title or "") or (self._texts[0] if self._texts else "")
        return self._article.session is not None or bool(ABOUT_MEMBERS.search(title))

    @cached_property
    def members(self) -> str:
        """What a bare 委员 of this article is a member of: CPPCC, unless a congress's standing committee (NPC) or some
        other one (江泽民同志治丧委员会: "") is all that the article names."""
        session = self._article.session
        if (session and session.body == "CPPCC") or any(CONFERENCE.search(text) for text in self._texts):
            return "CPPCC"
        if any("人大常委会" in text for text in self._texts):
            return "NPC"
        return "" if any("委员会" in text for text in self._texts) else "CPPCC"

    def meeting(self, body: str) -> Place:
        """The place of the session that makes X委员 a member: that of the article, else the one whose congress or
        conference its sentences name most often, the nation where they name none."""
        if self._article.session:
            return of_region(self._article.session.region)
        found = self._houses[body]
        (first, most), (_, next_most) = [*found.most_common(2), (NATION, 0), (NATION, 0)][:2]
        return of_region(first) if most > next_most else of_region(NATION if found[NATION] else first)

    @cached_property
    def _houses(self) -> dict[str, Counter[str]]:
        """How many sentences name a congress (NPC), a conference (CPPCC) of each region."""
        found: dict[str, Counter[str]] = {"NPC": Counter(), "CPPCC": Counter()}
        for text in self._texts:
            houses = list(HOUSE.finditer(text))
            for body, words in (("NPC", "人"), ("CPPCC", "政")):
                of = {self._of_house(text, hit) for hit in houses if hit["house"][0] in (words, "两", '"')}
                found[body].update(region for region in of if region)
        return found

    def _of_house(self, text: str, house: re.Match[str]) -> str:
        """The region of a congress or conference that `text` names: 全国政协, 广东省人大, 市政协; "" unknown."""
        if text.endswith("全国", 0, house.start()):
            return NATION
        own = [m.codes[0] for m in named(text[: house.start()]) if BODY.fullmatch(text, m.end, house.end())]
        return own[-1] if own else self.self_named(text[max(0, house.start() - 3) : house.start()]).region

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


def counties_in(text: str, within: str = "") -> list[str]:
    """The counties that `text` names in full, in its order; each must be the only one of the name in that region."""
    found = []
    for end in (at + 1 for at, char in enumerate(text) if char in "区县旗"):
        for start in range(max(0, end - 7), end - 1):
            if len(places := counties(text[start:end], within)) == 1:
                found.append(places[0].code)
                break
    return found


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
