"""Which regions a text is about, main one first; the nation (000000); or none. Decided from weighed evidence.

The candidates are every region named, the nation, and other countries (which make no region). A clue speaks for one of
them with a weight (clues.py). What all sentences of the body say together counts as much as a title and its lead do,
however long the text is; what one sentence names in passing counts nothing.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lianghui_cli.model import Sentence, Session
from lianghui_cli.resolve.clues import (
    BODY,
    COUNTY_RULE,
    FILE,
    HEADED,
    OWN_PLACE,
    REPORTING,
    WHO_REPORTS,
    Clue,
    body_of,
    of_counties,
    of_lead,
    of_report,
    of_rest,
    of_title,
    of_whole,
)
from lianghui_cli.resolve.kind import OF_A_PLACE
from lianghui_cli.resolve.own_place import CITY, LEVELS, PROVINCE, county_of_news, county_told_of, most_often
from lianghui_cli.resolve.standing import INSIDE_RULE
from lianghui_cli.text.gazetteer import ISLANDS, MUNICIPALITIES, NATION, province_of, within

SCENERY = 0.3  # what the nation around it is worth in a report of a place
OTHER_LEVEL = 0.2  # what a province is worth in a report that says 我市, a city in one that says 我省
PLAINLY = 1.2  # how far the province of a report must be ahead of the next that it names
OFTEN = 2  # sentences that must say 我市 or 全市 before no place of another level can be meant
ABROAD = 1.5  # how far other countries must be ahead of the nation: what it does abroad is its own
AMONG, FEW = 0.5, 4  # of the main region's weight: as much told of; so many provinces are a round-up, more the nation
MINOR = 0.2  # of the main region's weight: below it a region is merely mentioned
ALONE, OWN_ALONE = 0.7, 0.4  # of a province's weight that one prefecture must have, without 我市 and with it
GROUPED = 0.6  # what a group is worth to each of its members
_COURTESIES = ("names who leads the nation", "names a body of the nation")


class Subject(NamedTuple):
    """What a text is about, and why."""

    regions: tuple[str, ...]
    clues: tuple[Clue, ...]


class _Tally(NamedTuple):
    """The evidence added up: of each region and province, of each group, and of all regions, the nation, others."""

    regions: dict[str, float]
    provinces: dict[str, float]
    groups: dict[str, float]
    first: dict[str, int]  # how early in the text a province is named
    totals: dict[str, float]  # place | nation | foreign


def subject(
    title: str,
    told: Sequence[Sentence],
    folded: Sequence[str],
    session: Session | None,
    kind: str = "",
    named: str = "",
) -> Subject:
    """The regions that a text is about. `title`, `folded`: folded; `named`: the region that its file's name means.

    Example: 河北:文化下乡 above a text of Handan gives 130000; 国务院印发规划 the nation; 法国举行选举 none.
    """
    clues = [*of_title(title), *of_whole(folded, session, named)]
    body = body_of(title, told, folded)
    if kind not in OF_A_PLACE:
        if (county := county_of_news(title, folded)) is not None:
            own = Clue(county.code, REPORTING, county.sentence, county.start, county.end, WHO_REPORTS)
            return Subject((county.code,), (own, *clues))
        lead = of_lead(body, folded)
        if _is_plain([*clues, *lead]):
            return Subject((NATION,), (*clues, *lead))
        rest = [*lead, *of_rest(body, folded)]
        if not title and not body.mast:  # a part of some report: every one of them names who leads the nation
            rest = [clue for clue in rest if clue.rule not in _COURTESIES]
        clues += _said_again(rest, body.lead if body.sure else -1)
        several = len({clue.code for clue in clues if clue.rule == HEADED}) > 1  # 河南:… 天津:…
        about = _decided(_tally(clues), "" if several else _own_level(clues))
        return _of_county(about, folded) or Subject(about, tuple(clues))
    clues += of_report(title, folded)
    if not any(clue.weight > FILE and clue.code not in ("", OWN_PLACE) for clue in clues):
        clues += [*of_lead(body, folded), *of_rest(body, folded), *of_counties(folded)]
    local = any(clue.code == OWN_PLACE for clue in clues)
    return Subject(_reported(_tally(clues, SCENERY if local else 1.0), clues), tuple(clues))


def _of_county(told: tuple[str, ...], folded: Sequence[str]) -> Subject | None:
    """The county that a text of one of the places around it, or of none, is about."""
    county = county_told_of(folded, alone=not told) if len(told) < 2 else None
    if county is None or not (not told or told == (NATION,) or within(county.code, told[0])):
        return None
    own = Clue(county.code, REPORTING, county.sentence, county.start, county.end, WHO_REPORTS)
    return Subject((county.code,), (own,))


def _is_plain(clues: Sequence[Clue]) -> bool:
    """True where title and lead speak so much for the nation that nothing in the body could outweigh it."""
    nation = sum(clue.weight for clue in clues if clue.code == NATION)
    return nation > BODY and nation > BODY + sum(clue.weight for clue in clues if clue.code != NATION)


def _said_again(clues: Sequence[Clue], lead: int) -> list[Clue]:
    """The clues without those of candidates that one sentence names in passing, which is not the lead."""
    often = Counter(_candidate(clue) for clue in clues)
    own = _own_level(clues)  # the city of a text that says 我市 may be named once
    return [
        clue
        for clue in clues
        if clue.sentence == lead or often[_candidate(clue)] > 1 or (own and clue.code and _is_level(clue.code, own))
    ]


def _candidate(clue: Clue) -> str:
    return "+" if "+" in clue.code else province_of(clue.code)


def _own_level(clues: Sequence[Clue]) -> str:
    """The level of what a text calls its own in most of its sentences, "" where two are near."""
    own = [clue.rule.removeprefix("its own ") for clue in clues if clue.code == OWN_PLACE]
    return most_often([level for level in own if level in LEVELS.values()]) if own else ""


def _tally(clues: Sequence[Clue], scenery: float = 1.0) -> _Tally:
    """The clues added up; of one sentence each kind and each province counts once. `scenery`: the nation's worth."""
    tally = _Tally({}, {}, {}, {}, {"place": 0.0, "nation": 0.0, "foreign": 0.0})
    firm = {province_of(clue.code) for clue in clues if clue.rule != INSIDE_RULE}
    strongest: dict[tuple[int, int, str], float] = {}
    for n, clue in enumerate(clues):
        if clue.rule == INSIDE_RULE and province_of(clue.code) not in firm:
            continue  # 青岛峰会 alone makes no text of Qingdao
        each = not clue.end or clue.rule == COUNTY_RULE  # of a list of counties each counts
        sentence, part = clue.sentence, n + 1 if each else 0
        kind = "foreign" if not clue.code else "nation" if clue.code == NATION else "place"
        key = (sentence, part, kind)
        strongest[key] = max(strongest.get(key, 0.0), clue.weight)
        if kind != "place" or clue.code == OWN_PLACE:
            continue
        if "+" in clue.code:
            tally.groups[clue.code] = tally.groups.get(clue.code, 0.0) + clue.weight
        for code in clue.code.split("+"):
            worth = clue.weight * (GROUPED if "+" in clue.code else 1.0)
            tally.regions[code] = tally.regions.get(code, 0.0) + worth
            key = (sentence, part, province_of(code))
            strongest[key] = max(strongest.get(key, 0.0), worth)
            tally.first.setdefault(province_of(code), n)
    for (_, _, what), weight in strongest.items():
        sums = tally.totals if what in tally.totals else tally.provinces
        sums[what] = sums.get(what, 0.0) + weight * (scenery if what == "nation" and weight < FILE else 1.0)
    return tally


def _decided(tally: _Tally, own: str) -> tuple[str, ...]:
    """The candidate that is ahead."""
    place, nation, foreign = (tally.totals[kind] for kind in ("place", "nation", "foreign"))
    if foreign > place and foreign >= ABROAD * nation:
        return ()
    if own and place <= nation:
        return ()  # what says 我省 or 全市 is no text of the nation, whose ever it is
    if place > nation and not tally.provinces:
        return ()  # of a place that it does not name
    told = _places(tally, own) if place > nation else ()
    return told or ((NATION,) if nation else ())


def _reported(tally: _Tally, clues: Sequence[Clue]) -> tuple[str, ...]:
    """The place that gives a report: the nation, a county, or the strongest of the level that it calls its own."""
    place, nation = tally.totals["place"], tally.totals["nation"]
    own = _own_level(clues)
    if nation >= place and (not own or nation >= FILE):
        return (NATION,) if nation else ()
    county = next((clue.code for clue in clues if clue.rule == WHO_REPORTS), "")
    if county:
        return (county,)
    if own == PROVINCE:
        return _own_province(tally)
    firm = sum(clue.code == OWN_PLACE for clue in clues) >= OFTEN
    weights = {
        code: weight if _is_level(code, own) else weight * OTHER_LEVEL
        for code, weight in tally.regions.items()
        if not firm or _is_level(code, own) or weight >= FILE
    }
    best = max(weights, key=lambda code: weights[code], default="")
    return (best,) if best else ()


def _own_province(tally: _Tally) -> tuple[str, ...]:
    """The province that a report of 我省 is of: the one that it and its cities are named for most, if plainly so."""
    weights = {code: weight for code, weight in tally.provinces.items() if code not in ISLANDS}
    ranked = sorted(weights, key=lambda code: -weights[code])
    if not ranked or (len(ranked) > 1 and weights[ranked[0]] < PLAINLY * weights[ranked[1]]):
        return ()
    return (ranked[0],)


def _is_level(code: str, own: str) -> bool:
    """True for a place that may call itself so: 我市 a prefecture or municipality, 我省 a province."""
    whole = code.endswith("0000")
    if own == CITY:
        return not whole or code in MUNICIPALITIES
    return not own or (own == PROVINCE and whole and code not in ISLANDS)


def _places(tally: _Tally, own: str) -> tuple[str, ...]:
    """The regions of a text that is about regions, main one first; none where it is about too many."""
    provinces = tally.provinces
    top = max(provinces.values(), default=0.0)
    if not top:
        return ()
    if own:  # what says 我省 is of one place, whatever it is a part of
        return (_finest(max(provinces, key=lambda code: provinces[code]), tally, own),)
    group, weight = _largest_group(tally.groups)
    if group and weight > top * GROUPED:
        members = tuple(group.split("+"))
        return members if len(members) <= FEW else ()
    among = sorted((p for p in provinces if provinces[p] >= AMONG * top), key=tally.first.__getitem__)
    if len(among) > FEW:
        return ()
    rest = sorted((p for p in provinces if MINOR * top <= provinces[p] < AMONG * top), key=lambda p: -provinces[p])
    return tuple(dict.fromkeys(_finest(p, tally, own) for p in (*among, *rest)))


def _largest_group(groups: Mapping[str, float]) -> tuple[str, float]:
    """The group most spoken of, and its weight; what is said of a part of it (津冀 of 京津冀) counts for it too."""
    sums = {
        whole: sum(weight for part, weight in groups.items() if {*part.split("+")} <= {*whole.split("+")})
        for whole in groups
    }
    return max(sums.items(), key=lambda item: (item[1], len(item[0])), default=("", 0.0))


def _finest(province: str, tally: _Tally, own: str) -> str:
    """The prefecture that the text is about alone, else its province."""
    inside = {code: w for code, w in tally.regions.items() if province_of(code) == province and code != province}
    if province in MUNICIPALITIES or not inside or own == PROVINCE:
        return province
    best = max(inside, key=lambda code: inside[code])
    needed = OWN_ALONE if own == CITY else ALONE
    return best if inside[best] >= needed * tally.provinces[province] else province
