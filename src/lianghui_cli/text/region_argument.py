"""The region that a user means by 北京, 廣東, beijing, BJ, 京 or 110000. It asks rather than choose between two."""

import re
from collections.abc import Iterable
from functools import cache

from lianghui_cli.errors import UsageError
from lianghui_cli.lexicon import table
from lianghui_cli.text.fold import fold
from lianghui_cli.text.gazetteer import (
    MUNICIPALITIES,
    NATION,
    Region,
    counties,
    groups,
    parent,
    province_of,
    region,
    regions,
)

_LEVEL_WORDS = {
    "province": ("province", "sheng", "zizhiqu", "autonomousregion", "municipality", "sar"),
    "prefecture": ("city", "prefecture", "zhou", "diqu", "meng"),
}
_EITHER = ("shi",)  # of a municipality or a prefecture


def _latin(text: str) -> str:
    """`Xī'ān`, `xi an`, `XIAN`: letters only, without tones."""
    import unicodedata

    letters = unicodedata.normalize("NFKD", text).lower()
    return "".join(char for char in letters if char.isascii() and char.isalpha())


@cache
def _keys() -> dict[str, tuple[Region, ...]]:
    """What each region answers to: folded Chinese names, signs, pinyin, English, letter codes."""
    found: dict[str, list[Region]] = {}
    for place in regions().values():
        names = {fold(name) for name in (place.name, place.short, *place.abbreviations)}
        names |= {_latin(place.pinyin), _latin(place.english)}
        names |= {_latin(alias) if alias.isascii() else fold(alias) for alias in place.aliases}
        for name in names:
            found.setdefault(name, []).append(place)
    return {name: tuple(places) for name, places in found.items()}


def _by_code(text: str) -> Region | None:
    """A code of two, four or six digits, or a group of codes joined by +."""
    if re.fullmatch(r"\d{6}(\+\d{6})+", text):
        parts = sorted(set(text.split("+")))
        return region("+".join(parts)) if all(region(part) for part in parts) else None
    return region(text.ljust(6, "0")) if re.fullmatch(r"(\d\d){1,3}", text) else None


def by_letters(text: str) -> tuple[Region, ...]:
    """Every region of that pinyin, English name or letter code."""
    key = _latin(text)
    if found := _keys().get(key, ()):
        return found
    for level, suffixes in _LEVEL_WORDS.items():
        for suffix in suffixes:
            if key.endswith(suffix) and (found := _keys().get(key.removesuffix(suffix), ())):
                return tuple(place for place in found if place.level == level)
    for suffix in _EITHER:
        if key.endswith(suffix) and (found := _keys().get(key.removesuffix(suffix), ())):
            return tuple(place for place in found if place.name.endswith("市"))
    return ()


def _by_name(text: str) -> tuple[Region, ...]:
    name = "".join(fold(text).split())
    if name in groups():
        return (groups()[name],)
    if found := _keys().get(name, ()):
        return found
    for suffix in ("省", "市", "自治区", "特区", "地区", "州", "盟"):
        found = _keys().get(name.removesuffix(suffix), ()) if name.endswith(suffix) else ()
        if fitting := tuple(place for place in found if place.name.endswith(suffix[-1:])):
            return fitting
    return counties(name)


def resolve(argument: str, codes_present: Iterable[str] = ()) -> Region:
    """The one region meant. Of several of that name the only one present in the corpus; else UsageError lists them."""
    text = argument.strip()
    found = candidates(text)
    if len(found) > 1:
        present = frozenset(codes_present)
        here = tuple(place for place in found if place.code in present)
        found = here if len(here) == 1 else found
    if len(found) == 1:
        return found[0]
    raise UsageError(_ambiguous(text, found) if found else _unknown(text))


def candidates(text: str) -> tuple[Region, ...]:
    """Every region that `text` may mean."""
    if re.fullmatch(r"[\d+]+", fold(text)):
        place = _by_code(fold(text))
        return (place,) if place else ()
    if re.search("[㐀-鿿]", text):
        found = _by_name(text)
        written = "".join(fold(text).split())
    else:
        found = by_letters(text) if _latin(text) else ()
        written = ""
    if len(found) == 1 and found[0].level == "prefecture" and written != fold(found[0].name):
        if not written and _latin(text) != _latin(found[0].pinyin):
            return found
        # 朝阳 is a city of Liaoning and a district of Beijing; 长沙县 lies in 长沙 and is no rival.
        found += tuple(each for each in counties(fold(found[0].short)) if province_of(each.code) in MUNICIPALITIES)
    return found


def _ambiguous(text: str, found: tuple[Region, ...]) -> str:
    listed = ", ".join(map(in_full, found[:6]))
    more = f" and {len(found) - 6} more" if len(found) > 6 else ""
    return f'region "{text}" is ambiguous: {listed}{more}; give the full name or the code'


def in_full(place: Region) -> str:
    """A place that shares its name with another: 211300 朝阳市 (辽宁省)."""
    above = region(parent(place.code))
    inside = f" ({above.name})" if above and above.code != NATION else ""
    return f"{place.code} {place.name}{inside}"


def _unknown(text: str) -> str:
    if provinces := _quarter(text):
        listed = ", ".join(place.name for place in provinces)
        return f'unknown region "{text}"; its provinces are {listed}'
    near = _nearest(text)
    if not near:
        return f'unknown region "{text}"; give a name or a GB/T 2260 code, such as beijing, 北京 or 110000'
    asked = " or ".join(f"{place.pinyin} ({place.name})" for place in near)
    return f'unknown region "{text}"; did you mean {asked}?'


def _quarter(text: str) -> list[Region]:
    """The provinces of a quarter of the country: 东北, 华北, northeast."""
    asked = {"".join(fold(text).split()), _latin(text)} - {""}
    for name, others, codes in table("region_quarters"):
        known = {name, *(other if not other.isascii() else _latin(other) for other in others.split("|"))}
        if asked & known:
            return [place for place in map(region, codes.split("+")) if place]
    return []


def _nearest(text: str) -> list[Region]:
    """At most three regions that differ by a slip or two, provinces first."""
    latin = text.isascii()
    key = _latin(text) if latin else fold(text)
    reach = 0 if len(key) < 2 else 1 if len(key) < 6 else 2
    ranked = []
    for place in regions().values():
        if not latin and len(key) < 3 and place.short[:1] != key[:1]:
            continue
        names = (place.pinyin, _latin(place.english)) if latin else (fold(place.name), fold(place.short))
        distance = min(_slips(key, name, reach) for name in names)
        if distance <= reach and place.code != NATION:
            ranked.append((distance, place.level != "province", place.code, place))
    ranked.sort(key=lambda row: row[:3])
    return [row[3] for row in ranked if row[0] == ranked[0][0]][:3]


def _slips(one: str, two: str, reach: int) -> int:
    """Letters wrong, missing, too many or swapped; reach + 1 where there are more than `reach`."""
    if abs(len(one) - len(two)) > reach:
        return reach + 1
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, a in enumerate(one):
        above, row, before = row, [i + 1], row if i == 0 else before
        for j, b in enumerate(two):
            cost = min(above[j] + (a != b), above[j + 1] + 1, row[j] + 1)
            if i and j and a == two[j - 1] and one[i - 1] == b:
                cost = min(cost, before[j - 1] + 1)
            row.append(cost)
        before = above
    return row[-1]
