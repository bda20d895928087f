"""Which regions a text is about, main one first; the nation (000000); or none. Decided from weighed evidence.

The candidates are every region named, the nation, and other countries (which make no region). A clue speaks for one of
them with a weight: by where it stands (title, session, lead, body, name of the file) and how (standing.py). What all
sentences of the body say together counts as much as a title and its lead do, however long the text is.
"""

from collections.abc import Sequence
from typing import NamedTuple

from lianghui_cli.model import Sentence, Session
from lianghui_cli.resolve.standing import standings
from lianghui_cli.text.gazetteer import MUNICIPALITIES, NATION, province_of
from lianghui_cli.text.nations import FOREIGN
from lianghui_cli.text.patterns import Pattern
from lianghui_cli.text.regions import headline_abbreviation, self_references

TITLE, LEAD, BODY = 6.0, 3.0, 8.0  # what a head is worth in the title, in the lead, in every sentence of the body
SESSION, DELEGATION, FILE, OWN = 12.0, 8.0, 8.0, 0.7
NATIONAL_PAPER = 1.5  # a national broadcaster or agency that names nothing speaks of the nation
_ABROAD = 1.5  # how far foreign countries must be ahead of the nation: what it does abroad is its own
_AMONG, _FEW = 0.5, 4  # of the main region's weight: as much told of; so many provinces are a round-up, more the nation
_MINOR = 0.2  # of the main region's weight: below it a region is merely mentioned
_ALONE = 0.7  # of a province's weight that one prefecture must have to be what the text is about
_GROUPED = 0.6  # what a group is worth to each of its members
_TITLE_LINE = -1  # the sentence number of the title

_PAPERS = ("央视网", "新闻联播", "新华社", "人民日报", "央广网", "人民网", "新华网", "中国新闻网", "中新社")
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
    """The evidence added up: of each region, of each group, of all regions, the nation, other countries."""

    regions: dict[str, float]
    groups: dict[str, float]
    first: dict[str, int]  # in which place of the text a region is named first
    totals: dict[str, float]  # place | nation | foreign


def subject(
    title: str, told: Sequence[Sentence], folded: Sequence[str], session: Session | None, named: str = ""
) -> Subject:
    """The regions that a text is about. `title`, `folded`: folded; `named`: the region that its file's name means.

    Example: 河北:文化下乡 above a text of Handan gives 130000; 国务院印发规划 the nation; 法国举行选举 none.
    """
    clues = _clues(title, told, folded, session, named)
    tally = _tally(clues)
    own = _own_level(folded)
    return Subject(_decided(tally, own, folded), tuple(clues))


def _clues(
    title: str, told: Sequence[Sentence], folded: Sequence[str], session: Session | None, named: str
) -> list[Clue]:
    head = _TAG.match(title)
    bare = title[head.end() :] if head else title
    found = _of_title(bare, head.end() if head else 0)
    body = [n for n, one in enumerate(told) if one.kind not in ("caption", "byline", "furniture") and folded[n] != title]
    lead = next((n for n in body if told[n].kind == "prose" and not _MASTHEAD.fullmatch(folded[n])), None)
    if session and session.region:
        found.append(Clue(session.region, SESSION if session.region != NATION else LEAD, _TITLE_LINE, 0, 0, "session"))
    if named:
        found.append(Clue(named, FILE, _TITLE_LINE, 0, 0, "the file's name"))
    share = BODY / max(1, len(body))
    for n in body:
        mast = _MASTHEAD.match(folded[n])
        found += _of_sentence(folded[n], n, share + (LEAD if n == lead else 0.0), mast.end() if mast else 0)
    if any(paper in text for text in folded[:4] for paper in _PAPERS):
        found.append(Clue(NATION, NATIONAL_PAPER, _TITLE_LINE, 0, 0, "a national paper"))
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
            weight += DELEGATION * share / TITLE
        if code not in best or weight > best[code].weight:
            best[code] = Clue(code, weight, number, one.start + offset, one.end + offset, one.rule)
    for own in self_references(text):
        if own.level != "nation" and "own" not in best:
            best["own"] = Clue("own", OWN * share, number, own.start + offset, own.end + offset, "its own place")
    return list(best.values())


def _tally(clues: Sequence[Clue]) -> _Tally:
    tally = _Tally({}, {}, {}, {"place": 0.0, "nation": 0.0, "foreign": 0.0})
    places: dict[tuple[int, str], float] = {}  # of a sentence, the strongest
    for n, clue in enumerate(clues):
        kind = "foreign" if not clue.code else "nation" if clue.code == NATION else "place"
        key = (clue.sentence if clue.start or clue.end else -2 - n, kind)
        places[key] = max(places.get(key, 0.0), clue.weight)
        if kind != "place" or clue.code == "own":
            continue
        if "+" in clue.code:
            tally.groups[clue.code] = tally.groups.get(clue.code, 0.0) + clue.weight
        for code in clue.code.split("+"):
            worth = clue.weight * (_GROUPED if "+" in clue.code else 1.0)
            tally.regions[code] = tally.regions.get(code, 0.0) + worth
            tally.first.setdefault(code, n)
    for (_, kind), weight in places.items():
        tally.totals[kind] += weight
    return tally


def _decided(tally: _Tally, own: str, folded: Sequence[str]) -> tuple[str, ...]:
    """The candidate that is ahead."""
    place, nation, foreign = (tally.totals[kind] for kind in ("place", "nation", "foreign"))
    if foreign > place and foreign >= _ABROAD * nation:
        return ()
    if place <= nation or not tally.regions:
        return (NATION,) if nation else ()
    return _places(tally, own) or ((NATION,) if nation else ())


def _places(tally: _Tally, own: str) -> tuple[str, ...]:
    """The regions of a text that is about regions, main one first."""
    provinces: dict[str, float] = {}
    for code, weight in tally.regions.items():
        provinces[province_of(code)] = provinces.get(province_of(code), 0.0) + weight
    top = max(provinces.values())
    group = max(tally.groups, key=lambda code: tally.groups[code], default="")
    if group and tally.groups[group] > top * _GROUPED:
        return tuple(group.split("+"))
    first = {p: min(n for code, n in tally.first.items() if province_of(code) == p) for p in provinces}
    among = sorted((p for p in provinces if provinces[p] >= _AMONG * top), key=first.__getitem__)
    if len(among) > _FEW:
        return ()
    rest = sorted((p for p in provinces if p not in among and provinces[p] >= _MINOR * top), key=lambda p: -provinces[p])
    found = [_finest(p, provinces[p], tally, own) for p in (*among, *rest)]
    return tuple(dict.fromkeys(found))


def _finest(province: str, weight: float, tally: _Tally, own: str) -> str:
    """The prefecture that the text is about alone, else its province."""
    if province in MUNICIPALITIES:
        return province
    inside = {code: w for code, w in tally.regions.items() if province_of(code) == province and code != province}
    best = max(inside, key=lambda code: inside[code], default="")
    needed = _ALONE if not own else 0.3 if own == "city" else 1.0
    return best if best and inside[best] >= needed * weight else province


def _own_level(folded: Sequence[str]) -> str:
    """The level at which a text calls its place its own: city (我市, 全市), province (我省), "" where it does not say."""
    city = province = 0
    for text in folded:
        for own in self_references(text):
            city += own.level == "city"
            province += own.level in ("province", "district")
    return "city" if city > 2 * province else "province" if province > 2 * city else ""
