"""Regions by their GB/T 2260 codes: names in both languages, parents, groups, counties.

It only knows places; where a text names one is text/regions.py, what a user typed is text/region_argument.py. A code
that is not in the tables stays a code: it invents no name.
"""

from functools import cache
from typing import NamedTuple

from lianghui_cli.lexicon import table
from lianghui_cli.text.fold import fold

NATION = "000000"
MUNICIPALITIES = frozenset({"110000", "120000", "310000", "500000"})
ISLANDS = frozenset({"710000", "810000", "820000"})  # Taiwan, Hong Kong, Macau: no 省 of their own, 内地 is elsewhere


class Region(NamedTuple):
    """A place with a code, or a group of them (`110000+120000+130000`, level `group`)."""

    code: str
    name: str  # 北京市
    short: str  # 北京
    level: str  # nation | province | prefecture | county | group
    pinyin: str = ""
    english: str = ""
    abbreviations: tuple[str, ...] = ()  # 京; provinces only
    aliases: tuple[str, ...] = ()


def _split(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


@cache
def regions() -> dict[str, Region]:
    """The nation, the provinces and the prefectures, by code."""
    return {
        code: Region(code, name, short, level, pinyin, english, _split(signs), _split(aliases))
        for code, name, short, level, pinyin, english, signs, aliases in table("regions")
    }


@cache
def groups() -> dict[str, Region]:
    """Groups by their form: 京津冀."""
    return {
        form: Region(codes, form, form, "group", english=english) for form, codes, english in table("region_groups")
    }


@cache
def _counties() -> dict[str, Region]:
    return {code: Region(code, name, short, "county") for code, name, short in table("counties")}


@cache
def _county_names() -> dict[str, tuple[Region, ...]]:
    found: dict[str, tuple[Region, ...]] = {}
    for county in _counties().values():
        for key in {fold(county.name), fold(county.short)}:
            found[key] = (*found.get(key, ()), county)
    return found


@cache
def county_heads() -> frozenset[str]:
    """The first two characters of every county's name: what else stands somewhere begins none."""
    return frozenset(name[:2] for name in _county_names())


def _group(codes: str) -> Region | None:
    """The group of these codes; of several forms the one with an English name."""
    found = [group for group in groups().values() if group.code == codes]
    return max(found, key=lambda group: bool(group.english), default=None)


def region(code: str) -> Region | None:
    """The region, or group of regions, of a code; None for a code that is in no table."""
    if "+" in code:
        return _group(code) or Region(code, name_of(code), name_of(code), "group", english=name_of(code, "en"))
    return regions().get(code) or (None if code.endswith("00") else _counties().get(code))


def name_of(code: str, lang: str = "zh") -> str:
    """北京市 or Beijing; a group is 京津冀 where that is its name, else its members joined; an unknown code itself."""
    if "+" in code:
        group = _group(code)
        named = group and (group.name if lang == "zh" else group.english)
        return named or "+".join(name_of(part, lang) for part in code.split("+"))
    found = region(code)
    if found is None:
        return code
    return found.name if lang == "zh" else found.english or found.name


def short_name(code: str, lang: str = "zh") -> str:
    """What it is called in few words: 内蒙古 for 内蒙古自治区; in English as in full."""
    known = region(code)
    return known.short if known is not None and lang == "zh" else name_of(code, lang)


def parent(code: str) -> str:
    """The code one level up: 110105 and 440300 belong to 110000 and 440000, these to 000000; "" above the nation."""
    if code == NATION or "+" in code or not code:
        return ""
    if code.endswith("0000"):
        return NATION
    above = code[:4] + "00"
    return above if above != code and above in regions() else code[:2] + "0000"


def province_of(code: str) -> str:
    """The province-level code a place belongs to; the nation, a group or "" stay what they are."""
    return code if "+" in code or not code else code[:2] + "0000"


def within(code: str, container: str) -> bool:
    """Whether a place is the container or a part of it."""
    while code and code != container:
        code = parent(code)
    return bool(code)


def counties(name: str, container: str = "") -> tuple[Region, ...]:
    """County-level units of a folded name (朝阳区 or 朝阳), in code order; only those inside `container` if given."""
    found = _county_names().get(name, ())
    return tuple(each for each in found if within(each.code, container)) if container else found
