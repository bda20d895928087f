"""The words of a text that speak for what it is about, each with a weight: by where they stand and how.

How a name stands in its sentence is standing.py's, what follows from all clues together subject.py's.
"""

from collections.abc import Sequence
from typing import NamedTuple

from lianghui_cli.lexicon import table
from lianghui_cli.model import Sentence, Session
from lianghui_cli.resolve.own_place import LEVELS, by_counties, formula, own_county
from lianghui_cli.resolve.standing import NAMED, VISIT, standings
from lianghui_cli.text.gazetteer import NATION
from lianghui_cli.text.nations import CHINA, FOREIGN, LAND
from lianghui_cli.text.patterns import Pattern
from lianghui_cli.text.regions import headline_abbreviation, self_references

TITLE, LEAD, BODY = 6.0, 3.0, 8.0  # what a head is worth in the title, in the lead, in every sentence of the body
SESSION, FILE, OWN = 12.0, 5.0, 0.7
DELEGATION = 1.3  # what 四川代表团 is worth more than 四川
SERIES = 3.0  # 【云南鲁甸抗震救灾】 before the title
LABEL = 12.0  # 河北:文化下乡
BRIEFS = 12.0  # 国际联播快讯, 国内联播快讯: news of several places, told together
REPORTING = 12.0  # who gives a report
COUNTY_RULE = "one of its counties"
COUNTY = 1.0  # each county of a prefecture, in a report that names many
PAPER = 1.5  # a national broadcaster that names nothing speaks of the nation
SHORT = 8  # sentences of a body: in a shorter one each is worth no more
READ = 60  # sentences of the body: what it is about is said by then
TITLE_LINE = -1  # the sentence number of the title, and of what speaks for the whole text
OWN_PLACE = "own"  # the code of what a text calls its own place
WHO_REPORTS = "whose report it is"
HEADED = "the title is headed by it"

_TOP = 4  # sentences among which a masthead or the name of a paper stands
_APART = ("caption", "byline", "furniture")  # kinds of sentences that may be of another story or of the page
_TAG = Pattern(r"(?:[\[【][^\]】]{0,40}[\]】])+")
_WORLD_NEWS = Pattern(r"国际(?:联播|快讯|新闻|要闻)")
_BRIEFS = Pattern(r"(?<!国际)(?:联播|国内)快讯$|国内联播")
_PART = Pattern(r"([^ :]*)([ :]|$)")
_DELEGATION = Pattern(r"[省市区]?(?:代表)?团")
_BACK_THEN = Pattern(r"(?:考察|调研|视察)时")
_AGAINST = ("高于", "低于", "好于", "快于", "占", "居", "列", "比", "与", "为")  # 高于全区, 居全省第二
_RANKED = Pattern(
    r"各[市区州县]|的?第[一二三四五六七八九十\d]|前[列茅一二三四五六七八九十\d]|首位|领先|平均|先进|同类|排|率先|最"
)
_NATIONS = Pattern(  # 高于全国2个百分点, 居全国第三: what is measured against the nation is a part of it
    r"(?:[高低好快优]于|[居列占]|领[先跑])(?:全国|国内)|(?:全国|国内)(?:平均|前[列茅一二三四五六七八九十\d]|首位|第[一二三四五六七八九十\d]|领先|率先|先进|百强)"
)
_PRODUCT = Pattern(r"(?<![各国])地区生产总值")  # the nation's product has another name
_MASTHEAD = Pattern(r"[^。,;]{0,12}?(?:消息|日电|[日报社]讯)(?:[(][^()]{1,12}[)])?[:,]?")


class Clue(NamedTuple):
    """Words that speak for one candidate."""

    code: str  # of a region, joined by "+" of a group; 000000; "" for other countries; own
    weight: float
    sentence: int  # its number; -1 the title, or where no words are meant (start and end 0)
    start: int
    end: int
    rule: str


_NO_CLUE = Clue("", 0.0, 0, 0, 0, "")
_OWN_RULES = {f"its own {level}" for level in LEVELS.values()}


class Body(NamedTuple):
    """The sentences of a text but captions, bylines and its title."""

    sentences: tuple[int, ...]  # their numbers
    lead: int  # the number of the lead, -1 where there is none
    sure: bool  # it is surely the lead: a masthead stands before it, or the body is short
    mast: dict[int, int]  # where a masthead ends in its sentence
    share: float  # what a head is worth in a sentence


def of_whole(folded: Sequence[str], session: Session | None, named: str) -> list[Clue]:
    """What speaks for the whole text: its session, its file's name, its paper."""
    found: list[Clue] = []
    if session and session.region:
        weight = SESSION if session.region != NATION else LEAD
        found.append(Clue(session.region, weight, TITLE_LINE, 0, 0, "the session it is of"))
    if named:
        weight = FILE if named != NATION else 2 * FILE
        found.append(Clue(named, weight, TITLE_LINE, 0, 0, "the file's name"))
    for n, text in enumerate(folded[:_TOP]):
        for name, code in table("papers"):
            if (at := text.find(name)) >= 0:
                return [*found, Clue(code, PAPER, n, at, at + len(name), "its paper")]
    return found


def of_title(title: str) -> list[Clue]:
    """What the title says, and less so the series before it. Each part before a blank or colon is a headline."""
    head = _TAG.match(title)
    offset = head.end() if head else 0
    bare = title[offset:]
    found = _of_sentence(title[:offset].strip("[]【】"), TITLE_LINE, SERIES, offset=1) if offset else []
    at = offset
    for hit in _PART.finditer(bare):
        part = hit[1]
        if code := headline_abbreviation(part):
            found.append(Clue(code, TITLE, TITLE_LINE, at, at + 1, "abbreviated in the title"))
        clues = _of_sentence(part, TITLE_LINE, TITLE, offset=at)
        if hit[2] == ":" and [(clue.start, clue.end) for clue in clues] == [(at, at + len(part))]:
            clues = [clue._replace(weight=LABEL, rule=HEADED) for clue in clues]
        found += clues
        at += len(hit[0])
    for code, pattern, rule in (("", _WORLD_NEWS, "news of the world"), (NATION, _BRIEFS, "news of all kinds")):
        if said := pattern.search(bare):
            found.append(Clue(code, BRIEFS, TITLE_LINE, offset + said.start(), offset + said.end(), rule))
    return found


def body_of(title: str, told: Sequence[Sentence], folded: Sequence[str]) -> Body:
    """The sentences that tell what a text is about; its lead is the first of prose, or the one behind a masthead."""
    numbers = [n for n, one in enumerate(told) if one.kind not in _APART and folded[n] != title][:READ]
    mast = {n: hit.end() for n in numbers[:_TOP] if (hit := _MASTHEAD.match(folded[n]))}
    prose = [n for n in numbers if told[n].kind == "prose" and mast.get(n) != len(folded[n])]
    lead = next((n for n in prose if n in mast), prose[0] if prose else -1)
    sure = lead in mast or len(numbers) < SHORT
    return Body(tuple(numbers), lead, sure, mast, BODY / max(SHORT, len(numbers)))


def of_lead(body: Body, folded: Sequence[str]) -> list[Clue]:
    """What the lead says; it counts as a sentence of the body besides."""
    n = body.lead
    return _of_sentence(folded[n], n, body.share + LEAD, body.mast.get(n, 0)) if n >= 0 else []


def of_rest(body: Body, folded: Sequence[str]) -> list[Clue]:
    """What the other sentences say, all together as much as BODY."""
    found: list[Clue] = []
    for n in body.sentences:
        if n != body.lead:
            found += _of_sentence(folded[n], n, body.share, body.mast.get(n, 0))
    return found


def of_report(title: str, folded: Sequence[str]) -> list[Clue]:
    """What only a report says of its place: who gives it, and the county that it is of."""
    found: list[Clue] = []
    if said := formula(folded):
        found.append(Clue(said.code or OWN_PLACE, REPORTING, said.sentence, said.start, said.end, "who reports"))
    if county := own_county(title, folded):
        found.append(Clue(county.code, 2 * REPORTING, county.sentence, county.start, county.end, WHO_REPORTS))
    return found


def of_counties(folded: Sequence[str]) -> list[Clue]:
    """The prefecture that a report's counties vote for, where they plainly do."""
    return [Clue(code, COUNTY, n, start, end, COUNTY_RULE) for code, n, start, end in by_counties(folded)]


def _of_sentence(text: str, number: int, share: float, skipped: int = 0, offset: int = 0) -> list[Clue]:
    """The clues of one sentence, each candidate once, by its strongest; nothing before `skipped` counts."""
    best: dict[str, Clue] = {}
    beside = [(hit.start(), hit.end()) for hit in _NATIONS.finditer(text)] if "国" in text else []
    if against := [each for each in beside if each[0] >= skipped]:
        start, end = against[0]
        best[OWN_PLACE] = Clue(
            OWN_PLACE, OWN * share, number, start + offset, end + offset, "measured against the nation"
        )
    if "生产总值" in text and (said := _PRODUCT.search(text, skipped)):
        start, end = said.span()
        best[OWN_PLACE] = Clue(OWN_PLACE, OWN * share, number, start + offset, end + offset, "the product of a region")
    for one in standings(text):
        if one.start < skipped or not one.weight:
            continue
        if one.kind in (CHINA, LAND) and any(start <= one.start < end for start, end in beside):
            continue
        code = "+".join(one.codes) if one.kind == "place" else "" if one.kind == FOREIGN else NATION
        weight = one.weight * share
        if one.weight == VISIT and number != TITLE_LINE and _BACK_THEN.search(text, one.end):
            weight = NAMED * share  # 在上海考察时提出…: told of again, not reported
        if one.kind == "place" and len(one.codes) == 1 and _DELEGATION.match(text, one.end):
            weight += DELEGATION * share
        if code not in best or weight > best[code].weight:
            best[code] = Clue(code, weight, number, one.start + offset, one.end + offset, one.rule)
    for own in self_references(text):
        if (
            own.level != "nation"
            and best.get(OWN_PLACE, _NO_CLUE).rule not in _OWN_RULES
            and not _compared(text, own.start, own.end)
        ):
            rule = f"its own {LEVELS[own.level]}"
            best[OWN_PLACE] = Clue(OWN_PLACE, OWN * share, number, own.start + offset, own.end + offset, rule)
    return list(best.values())


def _compared(text: str, start: int, end: int) -> bool:
    """True where a text is measured against the place around its own: 居全省第二, 高于全区3个百分点."""
    return text[:start].endswith(_AGAINST) or _RANKED.match(text, end) is not None
