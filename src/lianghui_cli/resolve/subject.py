"""Which regions a text is about, main one first; the nation (000000); or none. Decided from weighed evidence.

The candidates are every region named, the nation, and other countries (which make no region). A clue speaks for one of
them with a weight: by where it stands (title, session, lead, body, name of the file) and how (standing.py). What all
sentences of the body say together counts as much as a title and its lead do, however long the text is.
"""

from collections.abc import Sequence
from typing import NamedTuple

from lianghui_cli.lexicon import table
from lianghui_cli.model import Sentence, Session
from lianghui_cli.resolve.kind import REPORTS
from lianghui_cli.resolve.own_place import CITY, PROVINCE, county_votes, formula, own_county, own_level
from lianghui_cli.resolve.standing import standings
from lianghui_cli.text.gazetteer import MUNICIPALITIES, NATION, province_of
from lianghui_cli.text.nations import FOREIGN
from lianghui_cli.text.patterns import Pattern
from lianghui_cli.text.regions import headline_abbreviation, self_references

TITLE, LEAD, BODY = 6.0, 3.0, 8.0  # what a head is worth in the title, in the lead, in every sentence of the body
SESSION, FILE, OWN = 12.0, 5.0, 0.7
DELEGATION = 1.3  # what 四川代表团 is worth more than 四川
REPORTING = 12.0  # who gives the report; what a report calls its own counts this once, the nation around it little
SCENERY = 0.3  # what the nation is worth in a report of a place
COUNTY = 1.0  # each county of a prefecture, in a report that does not name it often
PAPER = 1.5  # a national broadcaster that names nothing speaks of the nation
_ABROAD = 1.5  # how far foreign countries must be ahead of the nation: what it does abroad is its own
_AMONG, _FEW = 0.5, 4  # of the main region's weight: as much told of; so many provinces are a round-up, more the nation
_MINOR = 0.2  # of the main region's weight: below it a region is merely mentioned
_ALONE = 0.7  # of a province's weight that one prefecture must have to be what the text is about
_GROUPED = 0.6  # what a group is worth to each of its members
_TITLE_LINE = -1  # the sentence number of the title
_OWN = "own"  # the code of what a text calls its own place

_TAG = Pattern(r"(?:[\[【][^\]】]{0,40}[\]】])+")
_WORLD = Pattern(r"国际(?:联播|快讯|新闻|要闻)")
_DELEGATION = Pattern(r"[省市区]?(?:代表)?团")
_MASTHEAD = Pattern(r"[^。,;]{0,12}?(?:消息|日电|[日报社]讯)(?:[(][^()]{1,12}[)])?[:,]?")


class Clue(NamedTuple):
    """Words that speak for one candidate."""

    code: str  # of a region, joined by "+" of a group; 000000; "" for other countries
    weight: float
    sentence: int  # its number; -1 the title
    start: int
    end: int
    rule: str


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
    head = _TAG.match(title)
    start = head.end() if head else 0
    clues = [*_of_title(title[start:], start), *_of_body(title, told, folded), *_of_whole(folded, session, named)]
    if kind in REPORTS:
        clues += _of_report(title, folded)
        tally = _tally(clues, SCENERY if any(clue.code == _OWN for clue in clues) else 1.0)
        return Subject(_reported(tally, own_level(folded), clues), tuple(clues))
    return Subject(_decided(_tally(clues), own_level(folded)), tuple(clues))


def _of_whole(folded: Sequence[str], session: Session | None, named: str) -> list[Clue]:
    """What speaks for the whole text: its session, its file's name, its paper."""
    found: list[Clue] = []
    if session and session.region:
        found.append(Clue(session.region, SESSION if session.region != NATION else LEAD, _TITLE_LINE, 0, 0, "session"))
    if named:
        found.append(Clue(named, FILE, _TITLE_LINE, 0, 0, "the file's name"))
    for n, text in enumerate(folded[:4]):
        for name, code in table("papers"):
            if (at := text.find(name)) >= 0:
                return [*found, Clue(code, PAPER, n, at, at + len(name), "its paper")]
    return found


def _of_body(title: str, told: Sequence[Sentence], folded: Sequence[str]) -> list[Clue]:
    """What the sentences say, a lead more than the others, all together as much as BODY."""
    found: list[Clue] = []
    body = [
        n for n, one in enumerate(told) if one.kind not in ("caption", "byline", "furniture") and folded[n] != title
    ]
    lead = next((n for n in body if told[n].kind == "prose" and not _MASTHEAD.fullmatch(folded[n])), None)
    share = BODY / max(1, len(body))
    for n in body:
        mast = _MASTHEAD.match(folded[n])
        found += _of_sentence(folded[n], n, share + (LEAD if n == lead else 0.0), mast.end() if mast else 0)
    return found


def _of_report(title: str, folded: Sequence[str]) -> list[Clue]:
    """What only a report says of its place: who gives it, and the county that it is of."""
    found: list[Clue] = []
    if said := formula(folded):
        found.append(Clue(said.code or _OWN, REPORTING, said.sentence, said.start, said.end, "who reports"))
    if county := own_county(title, folded):
        found.append(Clue(county.code, 2 * REPORTING, county.sentence, county.start, county.end, "who reports"))
    for code, votes in county_votes(folded).items():
        found.append(Clue(code, COUNTY * votes, _TITLE_LINE, 0, 0, f"{votes} of its counties"))
    return found


def _of_title(bare: str, offset: int) -> list[Clue]:
    """What the title says. A part of it before a blank or a colon is a headline of its own."""
    found: list[Clue] = []
    at = offset
    for part in bare.replace(":", " ").split(" "):
        code = headline_abbreviation(part)
        if code:
            found.append(Clue(code, TITLE, _TITLE_LINE, at, at + 1, "abbreviated in the title"))
        found += _of_sentence(part, _TITLE_LINE, TITLE, 0, at)
        at += len(part) + 1
    if _WORLD.search(bare):
        found.append(Clue("", 2 * TITLE, _TITLE_LINE, offset, offset + 2, "news of the world"))
    return found


def _of_sentence(text: str, number: int, share: float, skipped: int = 0, offset: int = 0) -> list[Clue]:
    """The clues of one sentence, each candidate once, by its strongest; nothing before `skipped` counts."""
    best: dict[str, Clue] = {}
    for one in standings(text):
        if one.start < skipped or not one.weight:
            continue
        code = "+".join(one.codes) if one.kind == "place" else "" if one.kind == FOREIGN else NATION
        weight = one.weight * share
        if one.kind == "place" and len(one.codes) == 1 and _DELEGATION.match(text, one.end):
            weight += DELEGATION * share
        if code not in best or weight > best[code].weight:
            best[code] = Clue(code, weight, number, one.start + offset, one.end + offset, one.rule)
    for own in self_references(text):
        if own.level != "nation" and _OWN not in best:
            best[_OWN] = Clue(_OWN, OWN * share, number, own.start + offset, own.end + offset, "its own place")
    return list(best.values())


def _tally(clues: Sequence[Clue], scenery: float = 1.0) -> _Tally:
    """The clues added up; of one sentence each kind, each province, counts once. `scenery`: what the nation is worth."""
    tally = _Tally({}, {}, {}, {}, {"place": 0.0, "nation": 0.0, "foreign": 0.0})
    strongest: dict[tuple[int, int, str], float] = {}
    for n, clue in enumerate(clues):
        at = (clue.sentence, 0) if clue.end else (_TITLE_LINE, n + 1)
        kind = "foreign" if not clue.code else "nation" if clue.code == NATION else "place"
        strongest[*at, kind] = max(strongest.get((*at, kind), 0.0), clue.weight)
        if kind != "place" or clue.code == _OWN:
            continue
        if "+" in clue.code:
            tally.groups[clue.code] = tally.groups.get(clue.code, 0.0) + clue.weight
        for code in clue.code.split("+"):
            worth = clue.weight * (_GROUPED if "+" in clue.code else 1.0)
            tally.regions[code] = tally.regions.get(code, 0.0) + worth
            key = (*at, province_of(code))
            strongest[key] = max(strongest.get(key, 0.0), worth)
            tally.first.setdefault(province_of(code), n)
    for (_, _, what), weight in strongest.items():
        sums = tally.totals if what in tally.totals else tally.provinces
        sums[what] = sums.get(what, 0.0) + weight * (scenery if what == "nation" else 1.0)
    return tally


def _decided(tally: _Tally, own: str) -> tuple[str, ...]:
    """The candidate that is ahead."""
    place, nation, foreign = (tally.totals[kind] for kind in ("place", "nation", "foreign"))
    if foreign > place and foreign >= _ABROAD * nation:
        return ()
    told = place > nation and _places(tally, own)
    return told or ((NATION,) if nation else ())


def _reported(tally: _Tally, own: str, clues: Sequence[Clue]) -> tuple[str, ...]:
    """The place that gives a report: the nation, a county, or the strongest of the level that it calls its own."""
    place, nation = tally.totals["place"], tally.totals["nation"]
    if nation >= place:
        return (NATION,) if nation else ()
    county = next((clue.code for clue in clues if clue.weight == 2 * REPORTING), "")
    if county and own != PROVINCE:
        return (county,)
    fits = {code: weight for code, weight in tally.regions.items() if _is_level(code, own)}
    best = max(fits, key=lambda code: fits[code], default="")
    if not best:
        return () if own else _places(tally, own)
    others = [code for code in _places(tally, own) if province_of(code) != province_of(best)]
    return (best, *others)


def _is_level(code: str, own: str) -> bool:
    """True for a place that may call itself so: 我市 a prefecture or municipality, 我省 a province."""
    whole = code.endswith("0000")
    return not own or (own == CITY and (not whole or code in MUNICIPALITIES)) or (own == PROVINCE and whole)


def _places(tally: _Tally, own: str) -> tuple[str, ...]:
    """The regions of a text that is about regions, main one first."""
    provinces = tally.provinces
    top = max(provinces.values(), default=0.0)
    if not top:
        return ()
    group = max(tally.groups, key=lambda code: tally.groups[code], default="")
    if group and tally.groups[group] > top * _GROUPED:
        return tuple(group.split("+"))
    among = sorted((p for p in provinces if provinces[p] >= _AMONG * top), key=tally.first.__getitem__)
    if len(among) > _FEW:
        return ()
    rest = sorted((p for p in provinces if _MINOR * top <= provinces[p] < _AMONG * top), key=lambda p: -provinces[p])
    return tuple(dict.fromkeys(_finest(p, tally, own) for p in (*among, *rest)))


def _finest(province: str, tally: _Tally, own: str) -> str:
    """The prefecture that the text is about alone, else its province."""
    if province in MUNICIPALITIES:
        return province
    inside = {code: w for code, w in tally.regions.items() if province_of(code) == province and code != province}
    best = max(inside, key=lambda code: inside[code], default="")
    needed = _ALONE if not own else 0.4 if own == CITY else 1.0
    return best if best and inside[best] >= needed * tally.provinces[province] else province
