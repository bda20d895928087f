"""What the path of a text says of it: the year and the region. The file's own name counts before the folders above.

A name that means two places (吉林, 朝阳, 海南) stays two, unless a folder above or the text tells. It opens no file.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from lianghui_cli.text.fold import fold
from lianghui_cli.text.gazetteer import MUNICIPALITIES, Region, counties, province_of, region, regions, within
from lianghui_cli.text.numbers import chinese_number
from lianghui_cli.text.regions import mentions

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?)?(?!\d)")
_FULL_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.年]?(0[1-9]|1[0-2])[-_.月]?(0[1-9]|[12]\d|3[01])(?!\d)")
_YEAR_HAN = re.compile("(?:一九|二[〇零])[〇零一二三四五六七八九]{2}(?=年)")
_CODE = re.compile(r"[1-8]\d{5}|0{6}")
_DAY = re.compile(r"\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")  # 110105 is a day before it is a district
# What stands beside a region in the name of a report.
_BESIDE = re.compile(r"(?:人民)?政府(?=$|\W|工作)|(?:政府)?工作报告|报告|两会|全文|年度?|[^㐀-鿿]+")
_HASH = re.compile(r"(?<![0-9a-f])(?=\d*[a-f])(?=[a-f]*\d)[0-9a-f]{12,}")
_WORDS = re.compile(r"[a-zà-ǿ']+")
_ABOUT = frozenset(("gov", "government", "gwr", "report", "work", "zfgzbg", "zhengfu", "gongzuo", "baogao"))
_LETTERS = 5  # of a Latin word that names a region beside other words: anhui, hebei; not ali, wuhu


def year_named(doc: str) -> int | None:
    """`1956年国务院政府工作报告.txt`, `2024/北京.txt`, `北京20240121.txt`: a year in a name counts as a title."""
    for part in _parts(doc):
        found = {int(year) for year in _YEAR.findall(part)}
        found |= {chinese_number(year) for year in _YEAR_HAN.findall(part)}
        if len(found) == 1:
            return found.pop()
    return None


def date_named(doc: str) -> str | None:
    """`北京20240121.txt`, `2024-01-21 北京.txt`: the full date in a file's name, as YYYY-MM-DD."""
    found = {"-".join(hit.groups()) for hit in _FULL_DATE.finditer(_parts(doc)[0])}
    return found.pop() if len(found) == 1 else None


def regions_named(doc: str) -> tuple[str, ...]:
    """The codes of the places that the path may mean: one is an answer, several are a question."""
    found: tuple[str, ...] = ()
    for part in _parts(doc):
        codes = _named(part)
        found = tuple(code for code in found if any(within(code, above) for above in codes)) or found or codes
        if len(found) == 1:
            break
    return found


def told_apart(codes: Sequence[str], text: Callable[[], str]) -> tuple[str, ...]:
    """Those of `codes` that the (folded) text may be of: one that says 全省, not 全市, or names the place around it."""
    found = tuple(codes)
    whole = text() if len(found) > 1 else ""
    for score in (_own_level, _around):
        if len(found) > 1:
            scores = {code: score(code, whole) for code in found}
            found = tuple(code for code in found if scores[code] == max(scores.values()))
    return found


def _own_level(code: str, text: str) -> int:
    """How often a text calls its place what the name of `code` ends with: 全省, 我市, 本州."""
    place = region(code)
    level = place.name[-1] if place else ""
    return sum(text.count(own + level) for own in "全我本")


def _around(code: str, text: str) -> int:
    above = {province_of(code), code[:4] + "00", code}
    places = [place for place in map(region, above) if place]
    return sum(text.count(place.name) for place in places) + sum(
        text.count(place.short) for place in places if place.code != code
    )


@lru_cache(maxsize=8)  # of one text its year, date and place are asked for
def _parts(doc: str) -> tuple[str, ...]:
    """The file's name without its suffix, then the folders above it, folded."""
    path = _HASH.sub("", fold(doc))
    head, _, suffix = path.rpartition(".")
    return tuple(reversed((path if "/" in suffix or not head else head).split("/")))


def _named(part: str) -> tuple[str, ...]:
    return _coded(part) or _in_chinese(part) or _in_letters(part)


def _coded(part: str) -> tuple[str, ...]:
    """The place of 440000-2020; a date or other numbers beside it make it a number of something."""
    codes = [number for number in re.findall(r"\d+", part) if len(number) > 4 or not _YEAR.fullmatch(number)]
    known = [code for code in codes if _CODE.fullmatch(code) and region(code) and not _DAY.fullmatch(code)]
    return tuple(known) if len(codes) == 1 else ()


def _in_chinese(part: str) -> tuple[str, ...]:
    """The places of 朝阳2016, 吉林省政府工作报告, 辽宁朝阳, 北京朝阳."""
    bare = _BESIDE.sub("", part)
    if not bare:
        return ()
    if same := _same_named(bare):
        vague = bare == part and all(place.level == "county" and place.name != bare for place in same)
        return () if vague else tuple(place.code for place in same)  # 东方 may be anything, 东方2020 is a county
    hits = [hit for hit in mentions(part) if len(hit.codes) == 1 and hit.form != "inside"]
    codes: list[str] = []
    for hit in hits:
        codes = [code for code in codes if not within(hit.codes[0], code) and not within(code, hit.codes[0])]
        codes.append(hit.codes[0])
    if len(codes) == 1:
        inside = counties(_BESIDE.sub("", part[hits[-1].end :]), codes[0])
        return (inside[0].code,) if len(inside) == 1 else tuple(codes)
    return tuple(codes)


@cache
def _same_named(name: str) -> tuple[Region, ...]:
    """Every place of that name; of counties those that no place above them outshines.

    大同 is the city, not a district of another; 朝阳 may be a city or, since one of them is Beijing's, a district.
    """
    found = [place for place in regions().values() if name in (place.name, place.short, *place.aliases)]
    lesser = tuple(each for each in counties(name) if not any(within(each.code, place.code) for place in found))
    famous = any(province_of(each.code) in MUNICIPALITIES for each in lesser)
    if any(place.name == name or place.level != "prefecture" for place in found) or (found and not famous):
        lesser = ()
    full = tuple(place for place in found if place.name == name)
    return full or (*found, *lesser)


def _in_letters(part: str) -> tuple[str, ...]:
    """The places of guangdong_2019, Xi'an 2013, inner mongolia, BJ2024."""
    words = [word.strip("'") for word in _WORDS.findall(part)]
    words = [word for word in words if word and word not in _ABOUT]
    if not words:
        return ()
    from lianghui_cli.text.region_argument import by_letters

    whole = by_letters("".join(words))
    if whole:
        return tuple(place.code for place in whole)
    pairs = [one + two for one, two in pairwise(words)]
    long = [word for word in words if len(word) >= _LETTERS]
    found = dict.fromkeys(
        place.code
        for word in (*pairs, *long)
        for place in by_letters(word)
        if place.level == "province" or (place.level == "prefecture" and word in long)
    )
    return tuple(found)
