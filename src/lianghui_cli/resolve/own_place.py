"""The place that gives a report, where the report calls it 我市 or 全县: its level, its name in the formulas, its counties.

A report names other places too, above all its province; what it calls its own tells which of them it is of. All texts
are folded.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from lianghui_cli.lexicon import table
from lianghui_cli.text.fold import fold
from lianghui_cli.text.gazetteer import NATION, counties, parent, regions, within
from lianghui_cli.text.patterns import Pattern
from lianghui_cli.text.regions import mentions, self_references

CITY, PROVINCE, COUNTY = "city", "province", "county"
_TOP = 8  # sentences among which a report says whose it is
_PLAINLY = 2  # how many times more often one level must be named than the next
_FEWEST, _SURE = 2, 3  # counties of one prefecture that vote for it: beside its name, without it
_FORMULA = Pattern(r"我(?:受|代表)([^,。]{0,24}?)(?:人民)?政府|我代表(国务院)")
_COUNTY = Pattern(
    r"([^\s,。:;、年]{1,12}?[县市区旗])(?:人民政府|政府|第?[一二三四五六七八九十\d]{1,3}届|人大|政协|工作报告)"
)
_LEVELS = {"city": CITY, "prefecture": CITY, "province": PROVINCE, "district": PROVINCE, "county": COUNTY}


class Named(NamedTuple):
    """A place that a formula names, with its words [start, end) of a sentence (-1 the title)."""

    code: str  # "" of the text's own place without a name
    sentence: int
    start: int
    end: int


def own_level(folded: Iterable[str]) -> str:
    """The level of what a text calls its own: city (我市, 全州), province (我省, 全区), county; "" where it is unclear."""
    counts = Counter(_LEVELS[own.level] for text in folded for own in self_references(text) if own.level != "nation")
    ranked = [*counts.most_common(2), ("", 0), ("", 0)]
    return ranked[0][0] if ranked[0][1] > _PLAINLY * ranked[1][1] else ""


def formula(folded: Sequence[str]) -> Named | None:
    """Whose government reports: 我代表杭州市人民政府 (330100), 我代表国务院 (000000), 我代表市人民政府 ("")."""
    for n, text in enumerate(folded[:_TOP]):
        if "代表" in text and (hit := _FORMULA.search(text)):
            if hit[2]:
                return Named(NATION, n, hit.start(2), hit.end(2))
            found = [one for one in mentions(hit[1]) if len(one.codes) == 1 and one.form != "inside"]
            code = found[-1].codes[0] if found else ""
            return Named(code, n, hit.start(1), hit.end(1))
    return None


def own_county(title: str, folded: Sequence[str]) -> Named | None:
    """The county or county-level city whose report it is, named in the title, a formula or a session line."""
    for n, text in enumerate((title, *folded[:_TOP]), -1):
        for hit in _COUNTY.finditer(text):
            places = [one for one in mentions(hit[1]) if len(one.codes) == 1 and one.form != "inside"]
            if places and places[-1].end == len(hit[1]):
                return None  # a prefecture or province reports
            above = places[-1].codes[0] if places else ""
            for start in range(places[-1].end if places else 0, len(hit[1]) - 1):
                same = _told_apart(counties(hit[1][start:], above), title, folded)
                if len(same) == 1:
                    return Named(same[0], n, hit.start(1) + start, hit.end(1))
    return None


def _told_apart(same: Sequence[object], title: str, folded: Sequence[str]) -> tuple[str, ...]:
    """Of counties of one name those that lie in a place which the text names."""
    codes = tuple(one.code for one in same)  # type: ignore[attr-defined]
    if len(codes) < 2:
        return codes
    near = {code for text in (title, *folded) for hit in mentions(text) for code in hit.codes}
    return tuple(code for code in codes if any(within(code, place) for place in near))


def county_votes(folded: Iterable[str]) -> Counter[str]:
    """How many different counties of each prefecture a text names, in full or short: 3 of 520600; single ones left out.

    Many short names are words too (和平, 新华): two of one prefecture seldom meet by chance.
    """
    index, scan = _county_index()
    met: dict[str, set[str]] = {}
    for text in folded:
        for hit in scan.finditer(text):
            for name, codes in index.get(text[hit.start() : hit.start() + 2], ()):
                if text.startswith(name, hit.start()):
                    for code in codes:
                        met.setdefault(parent(code), set()).add(code)
                    break
    return Counter({code: len(inside) for code, inside in met.items() if code in regions() and len(inside) >= _FEWEST})


def by_counties(folded: Sequence[str]) -> str:
    """The prefecture that the counties of a text vote for; "" where they are few or of several."""
    ranked = [*county_votes(folded).most_common(2), ("", 0), ("", 0)]
    (code, most), (_, next_) = ranked[0], ranked[1]
    return code if most >= _SURE and most >= _PLAINLY * next_ else ""


@cache
def _county_index() -> tuple[dict[str, list[tuple[str, tuple[str, ...]]]], re.Pattern[str]]:
    names: dict[str, list[str]] = {}
    for code, name, short in table("counties"):
        for form in {fold(name), fold(short)}:
            if len(form) > 1 and not code.startswith(("11", "12", "31", "50")):
                names.setdefault(form, []).append(code)
    index: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for form, codes in sorted(names.items(), key=lambda item: -len(item[0])):
        index.setdefault(form[:2], []).append((form, tuple(codes)))
    firsts, seconds = ("".join(sorted({pair[at] for pair in index})) for at in (0, 1))
    return index, re.compile(f"[{firsts}](?=[{seconds}])")
