"""Brings the places where a name stands together to one Person: lines, offices, affiliations, statements, role."""

import re
from collections.abc import Iterable, Sequence

from lianghui_cli.model import Document, Office, Person, Span, Statement
from lianghui_cli.resolve.people import posts, press
from lianghui_cli.resolve.people.callings import callings
from lianghui_cli.resolve.people.find import Finder, Site, Unit
from lianghui_cli.resolve.people.occurrences import Named, occurrences
from lianghui_cli.resolve.people.abroad import foreigner
from lianghui_cli.resolve.people.places import NOWHERE, Place, Setting, counties_in, of_delegation
from lianghui_cli.resolve.people.statements import statements
from lianghui_cli.text.fold import fold_once
from lianghui_cli.text.gazetteer import NATION

Told = tuple[list[Office], list[str]]  # offices and affiliations
Chained = dict[tuple[int, tuple[Span, ...]], Told]
RANKS = ("委员", "代表", "常委", "常委会委员")  # a higher rank in the same body says these as well
BARE_POST = 5
FROM = re.compile(r" ?,?来自")
CHAIR_WORDS = ("主席", "副主席", "主任", "副主任", "秘书长")


def people_of(document: Document) -> list[Person]:
    """Everybody whom the text names as somebody, in the order of first mention."""
    units = [
        Unit(sentence, fold_once(sentence.text), number)
        for number, article in enumerate(document.articles)
        for sentence in article.sentences
    ]
    finder = Finder(units)
    sites = finder.read()
    bylines = press.bylines(finder)
    settings = [
        Setting(article, [unit.text for unit in units if unit.article == number])
        for number, article in enumerate(document.articles)
    ]
    names = {site.key for site in sites} | {line.key for line in bylines}
    named = occurrences([unit.text for unit in units], names, _sure(units, [*sites, *bylines]))
    said = statements(units, named)
    chained = _chains(units, settings, sites)
    found = []
    for name in sorted(names):
        at = [n for n in named if n.person == name]
        if at:
            mine = [site for site in sites if site.key == name]
            paper = [line for line in bylines if line.key == name]
            offices, affiliations = _posts(units, settings, mine, chained)
            told = offices, affiliations + callings(units, at)
            person = _person(document, units, at, told, said.get(name, []))
            found.append(_of_the_press(person, units, paper) if paper else person)
    return sorted(found, key=lambda person: (person.lines[0], person.name))


def _sure(units: Sequence[Unit], sites: Sequence[Site | press.Byline]) -> dict[tuple[int, int], Named]:
    """The places that were read, by unit and start; what follows a name that ends its line with posts before is his."""
    found = {}
    for site in sites:
        heads = isinstance(site, Site) and site.kind == "title" and site.posts_unit <= site.unit
        leads = heads and not units[site.unit].text[site.end :].strip(" :\u200b")
        found[site.unit, site.start] = Named(site.unit, site.start, site.end, site.key, leads)
    return found


def _person(
    document: Document, units: Sequence[Unit], named: Sequence[Named], told: Told, said: Sequence[Statement]
) -> Person:
    first = named[0]
    lines = sorted({units[n.unit].sentence.line_at(n.start) for n in named})
    offices, affiliations = told
    return Person(
        document.doc,
        tuple(lines),
        units[first.unit].sentence.text[first.start : first.end],
        first.person,
        tuple(offices),
        tuple(dict.fromkeys(affiliations)),
        tuple(said),
        _role(offices),
        document.articles[units[first.unit].article].year,
    )


def _of_the_press(person: Person, units: Sequence[Unit], paper: Sequence[press.Byline]) -> Person:
    """Whoever makes the paper is nothing else in it: no office, no statement."""
    words = (units[line.unit].sentence.text[line.role_start : line.role_end] for line in paper)
    return person._replace(offices=(), affiliations=tuple(dict.fromkeys(words)), statements=(), role="press")


def _role(offices: Sequence[Office]) -> str:
    if any(office.body in ("NPC", "CPPCC") for office in offices):
        return "delegate"
    return "official" if offices else "other"


def _posts(units: Sequence[Unit], settings: Sequence[Setting], sites: Sequence[Site], chained: Chained) -> Told:
    stated: list[Office] = []
    implied: list[Office] = []
    affiliations: list[str] = []
    for site in sites:
        setting = settings[units[site.unit].article]
        if site.kind == "suffix":
            called = posts.read(site.suffix, setting, NOWHERE)
            if called.office and called.seat:
                implied.append(_with_constituency(called.office, units, site))
            elif called.office and not _of_abroad(units, site):
                stated.append(called.office)
        elif site.posts:
            offices, others = chained[site.posts_unit, site.posts]
            stated += [_of_origin(office, units, site) for office in offices if _at_home(office, units, site)]
            affiliations += others
    bodies = {office.body for office in stated}
    return _merged([*stated, *(seat for seat in implied if seat.body not in bodies)]), affiliations


def _of_abroad(units: Sequence[Unit], site: Site) -> bool:
    return foreigner(site.key, units[site.unit].text[: site.start])


def _at_home(office: Office, units: Sequence[Unit], site: Site) -> bool:
    """Not the office of 总理莫迪: without a seat, of the whole nation, the holder's name of foreign sounds."""
    seat = office.body in ("NPC", "CPPCC")
    return seat or office.region not in ("", NATION) or not foreigner(site.key, "")


def _of_origin(office: Office, units: Sequence[Unit], site: Site) -> Office:
    """全国人大代表甲来自黑龙江: the province behind the name is the delegation's; 港区 said nearby holds for a deputy too."""
    if office[:4] != ("NPC", "national", NATION, "代表"):
        return office
    text = units[site.unit].text
    if FROM.match(text, site.end) and (region := of_delegation(re.split("[,。、;]", text[site.end :])[0])):
        return office._replace(region=region)
    return office


def _chains(units: Sequence[Unit], settings: Sequence[Setting], sites: Sequence[Site]) -> Chained:
    """What every chain of posts says, read once, in the order of the text: 政协主席A,副主席B needs the chain before."""
    chained: Chained = {}
    last: tuple[int, Office | None] = (-1, None)
    for site in sorted(sites, key=lambda site: (site.unit, site.start)):
        if not site.posts or (site.posts_unit, site.posts) in chained:
            continue
        setting = settings[units[site.unit].article]
        before = last[1] if last[0] == site.unit else None
        read = chained[site.posts_unit, site.posts] = _chain(units[site.posts_unit], site, setting, before)
        seats = [office for office in read[0] if office.body in ("NPC", "CPPCC")]
        last = (site.unit, seats[-1] if seats else None)
    return chained


def _with_constituency(seat: Office, units: Sequence[Unit], site: Site) -> Office:
    """霍启山等委员, where the sentence before or this one speaks of 港区委员."""
    here = units[site.unit]
    near = here.text + "".join(u.text for u in units[max(0, site.unit - 1) : site.unit] if u.article == here.article)
    return seat._replace(constituency=seat.constituency or ("港区" if "港区委员" in near else None))


def _chain(unit: Unit, site: Site, setting: Setting, last: Office | None) -> Told:
    offices: list[Office] = []
    others: list[str] = []
    before, joined = NOWHERE, False
    for place, span in enumerate(site.posts):
        words = unit.text[span.start : span.end]
        original = unit.sentence.text[span.start : span.end].strip()
        reading = posts.read(words, setting, before)
        if words in CHAIR_WORDS and last is None and site.posts_unit == site.unit:
            last = posts.presided(unit.text[: span.start], setting)
        if not place and (seat := posts.deputy(words, last)):
            reading = posts.Reading(seat, True, False)
        if reading.office and reading.office.level == "county" and not reading.office.region:
            near = counties_in(unit.text[: span.start], setting.province)
            reading = reading._replace(office=reading.office._replace(region=near[-1] if near else ""))
        if reading.office:
            offices.append(reading.office)
        if not reading.seat:
            office = reading.office
            before = Place(office.level, office.region) if office else posts.place_of(words, setting)
        if reading.private and joined and len(words) < BARE_POST and not reading.office:
            others[-1] += "、" + original
        elif reading.private:
            others.append(original)
        joined = reading.private and not reading.seat
    return offices, others


def _merged(offices: Sequence[Office]) -> list[Office]:
    """One seat per body, level and region: the higher rank."""
    kept: dict[tuple[str, str, str, str], Office] = {}
    for office in offices:
        regions = (office.region, NATION) if office.region != NATION else ()
        same = [key for key in kept if key[:2] == office[:2] and (key[2] in regions or not regions)]
        if office.body in ("NPC", "CPPCC") and same:
            old = kept[same[0]]
            region = old.region if old.region != NATION else office.region
            rank = office.rank if old.rank in RANKS and RANKS.index(old.rank) < _height(office.rank) else old.rank
            kept[same[0]] = Office(office.body, office.level, region, rank, old.constituency or office.constituency)
        else:
            kept.setdefault((office.body, office.level, office.region, office.rank), office)
    return list(dict.fromkeys(kept.values()))


def _height(rank: str) -> int:
    return RANKS.index(rank) if rank in RANKS else len(RANKS)
