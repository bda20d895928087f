"""Which regions a text is about, main one first; the nation (000000); or none. Decided from weighed evidence.

The candidates are every region named, the nation, and other countries (which make no region). A clue speaks for one of
them with a weight: by where it stands (title, session, lead, body, name of the file) and how (standing.py). What all
sentences of the body say together counts as much as a title and its lead do, however long the text is.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lianghui_cli.lexicon import table
from lianghui_cli.model import Sentence, Session
from lianghui_cli.resolve.kind import REPORTS
from lianghui_cli.resolve.own_place import CITY, LEVELS, PROVINCE, by_counties, formula, most_often, own_county
from lianghui_cli.resolve.standing import INSIDE_RULE, NAMED, VISIT, standings
from lianghui_cli.text.gazetteer import MUNICIPALITIES, NATION, province_of
from lianghui_cli.text.nations import FOREIGN
from lianghui_cli.text.patterns import Pattern
from lianghui_cli.text.regions import headline_abbreviation, self_references

TITLE, LEAD, BODY = 6.0, 3.0, 8.0  # what a head is worth in the title, in the lead, in every sentence of the body
SESSION, FILE, OWN = 12.0, 5.0, 0.7
DELEGATION = 1.3  # what 四川代表团 is worth more than 四川
SERIES = 3.0  # 【云南鲁甸抗震救灾】 before the title
LABEL = 12.0  # 河北:文化下乡
BRIEFS = 12.0  # 国际联播快讯, 国内联播快讯: news of several places, told together
REPORTING = 12.0  # who gives a report
SCENERY = 0.3  # what the nation around it is worth in a report
OTHER_LEVEL = 0.2  # what a province is worth in a report that says 我市, a city in one that says 我省
COUNTY = 1.0  # each county of a prefecture, in a report that names many
PAPER = 1.5  # a national broadcaster that names nothing speaks of the nation
_ABROAD = 1.5  # how far other countries must be ahead of the nation: what it does abroad is its own
_AMONG, _FEW = 0.5, 4  # of the main region's weight: as much told of; so many provinces are a round-up, more the nation
_MINOR = 0.2  # of the main region's weight: below it a region is merely mentioned
_ALONE, _OWN_ALONE = 0.7, 0.4  # of a province's weight that one prefecture must have, without 我市 and with it
_GROUPED = 0.6  # what a group is worth to each of its members
_OFTEN = 2  # sentences that must say 我市 or 全市 before no place of another level can be meant
_SHORT = 8  # sentences of a body: in a shorter one each is worth no more
_TOP = 4  # sentences among which a masthead stands
_READ = 60  # sentences of the body: what it is about is said by then
_TITLE_LINE = -1  # the sentence number of the title, and of what speaks for the whole text
_OWN = "own"  # the code of what a text calls its own place
_APART = ("caption", "byline", "furniture")  # kinds of sentences that may be of another story or of the page

ISLANDS = frozenset({"710000", "810000", "820000"})  # none of them says 我省

_TAG = Pattern(r"(?:[\[【][^\]】]{0,40}[\]】])+")
_WORLD_NEWS = Pattern(r"国际(?:联播|快讯|新闻|要闻)")
_BRIEFS = Pattern(r"(?<!国际)(?:联播|国内)快讯$|国内联播")
_PART = Pattern(r"([^ :]*)([ :]|$)")
_DELEGATION = Pattern(r"[省市区]?(?:代表)?团")
_BACK_THEN = Pattern(r"(?:考察|调研|视察)时")
_AGAINST = ("高于", "低于", "好于", "快于", "占", "居", "列", "比", "与", "为")
_RANKED = Pattern(
    r"(?:各[市区州县]|的?第[一二三四五六七八九十\d]|前[列茅\d一-十]|首位|领先|平均|先进|同类|排|率先|最)"
)  # 居全省第二
_MASTHEAD = Pattern(r"[^。,;]{0,12}?(?:消息|日电|[日报社]讯)(?:[(][^()]{1,12}[)])?[:,]?")


class Clue(NamedTuple):
    """Words that speak for one candidate."""

    code: str  # of a region, joined by "+" of a group; 000000; "" for other countries; own
    weight: float
    sentence: int  # its number; -1 the title, or where no words are meant (start and end 0)
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
    series = _of_sentence(title[:start].strip("[]【】"), _TITLE_LINE, SERIES, offset=1) if start else []
    clues = [*_of_title(title[start:], start), *series, *_of_whole(folded, session, named)]
    if kind not in REPORTS:
        clues += _said_again(*_of_body(title, told, folded))
        return Subject(_decided(_tally(clues), _own_level(clues)), tuple(clues))
    clues += _of_report(title, folded)
    if not any(clue.weight > FILE and clue.code not in ("", _OWN) for clue in clues):
        clues += [*_of_body(title, told, folded)[0], *_of_counties(folded)]
    local = any(clue.code == _OWN for clue in clues)
    return Subject(_reported(_tally(clues, SCENERY if local else 1.0), clues), tuple(clues))


def _of_whole(folded: Sequence[str], session: Session | None, named: str) -> list[Clue]:
    """What speaks for the whole text: its session, its file's name, its paper."""
    found: list[Clue] = []
    if session and session.region:
        weight = SESSION if session.region != NATION else LEAD
        found.append(Clue(session.region, weight, _TITLE_LINE, 0, 0, "the session it is of"))
    if named:
        weight = FILE if named != NATION else 2 * FILE
        found.append(Clue(named, weight, _TITLE_LINE, 0, 0, "the file's name"))
    for n, text in enumerate(folded[:4]):
        for name, code in table("papers"):
            if (at := text.find(name)) >= 0:
                return [*found, Clue(code, PAPER, n, at, at + len(name), "its paper")]
    return found


def _of_title(bare: str, offset: int) -> list[Clue]:
    """What the title says. A part of it before a blank or a colon is a headline of its own."""
    found: list[Clue] = []
    at = offset
    for hit in _PART.finditer(bare):
        part = hit[1]
        if code := headline_abbreviation(part):
            found.append(Clue(code, TITLE, _TITLE_LINE, at, at + 1, "abbreviated in the title"))
        clues = _of_sentence(part, _TITLE_LINE, TITLE, offset=at)
        if hit[2] == ":" and [(clue.start, clue.end) for clue in clues] == [(at, at + len(part))]:
            clues = [clue._replace(weight=LABEL, rule="the title is headed by it") for clue in clues]
        found += clues
        at += len(hit[0])
    for code, pattern, rule in (("", _WORLD_NEWS, "news of the world"), (NATION, _BRIEFS, "news of all kinds")):
        if hit := pattern.search(bare):
            found.append(Clue(code, BRIEFS, _TITLE_LINE, offset + hit.start(), offset + hit.end(), rule))
    return found


def _of_body(title: str, told: Sequence[Sentence], folded: Sequence[str]) -> tuple[list[Clue], int]:
    """What the sentences say, a lead more than the others, all together as much as BODY.

    Also the number of a lead that is sure to be one: a masthead stands before it, or the body is short; else -1.
    """
    body = [n for n, one in enumerate(told) if one.kind not in _APART and folded[n] != title][:_READ]
    mast = {n: hit.end() for n in body[:_TOP] if (hit := _MASTHEAD.match(folded[n]))}
    prose = [n for n in body if told[n].kind == "prose" and mast.get(n) != len(folded[n])]
    lead = next((n for n in prose if n in mast), prose[0] if prose else -1)
    share = BODY / max(_SHORT, len(body))
    found: list[Clue] = []
    for n in body:
        found += _of_sentence(folded[n], n, share + (LEAD if n == lead else 0.0), mast.get(n, 0))
    return found, lead if lead in mast or len(body) < _SHORT else -1


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


def _of_report(title: str, folded: Sequence[str]) -> list[Clue]:
    """What only a report says of its place: who gives it, and the county that it is of."""
    found: list[Clue] = []
    if said := formula(folded):
        found.append(Clue(said.code or _OWN, REPORTING, said.sentence, said.start, said.end, "who reports"))
    if county := own_county(title, folded):
        found.append(Clue(county.code, 2 * REPORTING, county.sentence, county.start, county.end, "whose report it is"))
    return found


def _of_counties(folded: Sequence[str]) -> list[Clue]:
    """The prefecture that a report's counties vote for, where they plainly do."""
    code, votes = by_counties(folded)
    return [Clue(code, COUNTY * votes, _TITLE_LINE, 0, 0, f"{votes} of its counties")] if code else []


def _of_sentence(text: str, number: int, share: float, skipped: int = 0, offset: int = 0) -> list[Clue]:
    """The clues of one sentence, each candidate once, by its strongest; nothing before `skipped` counts."""
    best: dict[str, Clue] = {}
    for one in standings(text):
        if one.start < skipped or not one.weight:
            continue
        code = "+".join(one.codes) if one.kind == "place" else "" if one.kind == FOREIGN else NATION
        weight = one.weight * share
        if one.weight == VISIT and number != _TITLE_LINE and _BACK_THEN.search(text, one.end):
            weight = NAMED * share  # 在上海考察时提出…: told of again, not reported
        if one.kind == "place" and len(one.codes) == 1 and _DELEGATION.match(text, one.end):
            weight += DELEGATION * share
        if code not in best or weight > best[code].weight:
            best[code] = Clue(code, weight, number, one.start + offset, one.end + offset, one.rule)
    for own in self_references(text):
        if own.level != "nation" and _OWN not in best and not _compared(text, own.start, own.end):
            rule = f"its own {LEVELS[own.level]}"
            best[_OWN] = Clue(_OWN, OWN * share, number, own.start + offset, own.end + offset, rule)
    return list(best.values())


def _compared(text: str, start: int, end: int) -> bool:
    """True where a text is measured against the place around its own: 居全省第二, 高于全区3个百分点."""
    return text[:start].endswith(_AGAINST) or _RANKED.match(text, end) is not None


def _own_level(clues: Sequence[Clue]) -> str:
    """The level of what a text calls its own in most of its sentences, "" where two are near."""
    own = [clue.rule.removeprefix("its own ") for clue in clues if clue.code == _OWN]
    return most_often([level for level in own if level in LEVELS.values()])


def _tally(clues: Sequence[Clue], scenery: float = 1.0) -> _Tally:
    """The clues added up; of one sentence each kind and each province counts once. `scenery`: the nation's worth."""
    tally = _Tally({}, {}, {}, {}, {"place": 0.0, "nation": 0.0, "foreign": 0.0})
    firm = {province_of(clue.code) for clue in clues if clue.rule != INSIDE_RULE}
    strongest: dict[tuple[int, int, str], float] = {}
    for n, clue in enumerate(clues):
        if clue.rule == INSIDE_RULE and province_of(clue.code) not in firm:
            continue  # 青岛峰会 alone makes no text of Qingdao
        sentence, part = (clue.sentence, 0) if clue.end else (_TITLE_LINE, n + 1)
        kind = "foreign" if not clue.code else "nation" if clue.code == NATION else "place"
        key = (sentence, part, kind)
        strongest[key] = max(strongest.get(key, 0.0), clue.weight)
        if kind != "place" or clue.code == _OWN:
            continue
        if "+" in clue.code:
            tally.groups[clue.code] = tally.groups.get(clue.code, 0.0) + clue.weight
        for code in clue.code.split("+"):
            worth = clue.weight * (_GROUPED if "+" in clue.code else 1.0)
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
    if foreign > place and foreign >= _ABROAD * nation:
        return ()
    told = _places(tally, own) if place > nation else ()
    return told or ((NATION,) if nation else ())


def _reported(tally: _Tally, clues: Sequence[Clue]) -> tuple[str, ...]:
    """The place that gives a report: the nation, a county, or the strongest of the level that it calls its own."""
    place, nation = tally.totals["place"], tally.totals["nation"]
    own = _own_level(clues)
    if nation >= place:
        return (NATION,) if nation else ()
    county = next((clue.code for clue in clues if clue.weight == 2 * REPORTING), "")
    if county and own != PROVINCE:
        return (county,)
    firm = sum(clue.code == _OWN for clue in clues) >= _OFTEN
    weights = {
        code: weight if _is_level(code, own) else weight * OTHER_LEVEL
        for code, weight in tally.regions.items()
        if not firm or _is_level(code, own) or weight >= FILE
    }
    best = max(weights, key=lambda code: weights[code], default="")
    return (best,) if best else ()


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
    group, weight = _largest_group(tally.groups)
    if group and weight > top * _GROUPED:
        members = tuple(group.split("+"))
        return members if len(members) <= _FEW else ()
    among = sorted((p for p in provinces if provinces[p] >= _AMONG * top), key=tally.first.__getitem__)
    if len(among) > _FEW:
        return ()
    rest = sorted((p for p in provinces if _MINOR * top <= provinces[p] < _AMONG * top), key=lambda p: -provinces[p])
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
    needed = _OWN_ALONE if own == CITY else _ALONE
    return best if inside[best] >= needed * tally.provinces[province] else province
