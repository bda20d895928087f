"""What the posts tied to a person say together: the offices held, the other posts as the text words them.

    told(units, settings, sites of 龚正) -> ([代表, 市长], ["上海市委副书记"])

A chain of posts is read once, in the order of the text, since 副主席 needs the chairman before it, 秘书长 in a roll the
body of its heading. Seats of one body, level and region are one: the highest rank.
"""

import re
from collections.abc import Sequence

from lianghui_cli.model import Office, Span
from lianghui_cli.resolve.people import posts, seats
from lianghui_cli.resolve.people.abroad import abroad, after_abroad, foreigner
from lianghui_cli.resolve.people.chains import before as posts_before
from lianghui_cli.resolve.people.find import Site, Unit
from lianghui_cli.resolve.people.occurrences import Named
from lianghui_cli.resolve.people.places import NOWHERE, Place, Setting, counties_in, named, of_delegation
from lianghui_cli.text.fold import fold_once
from lianghui_cli.text.gazetteer import NATION, province_of

Told = tuple[list[Office], list[str]]  # offices and affiliations
Chained = dict[tuple[int, tuple[Span, ...]], Told]
RANKS = ("委员", "代表", "常委", "常委会委员")  # a higher rank in the same body says these as well
BARE_POST = 5
CHAIR_WORDS = ("主席", "副主席", "主任", "副主任", "秘书长")
MEMBER_WORDS = ("常务委员", "常委", "委员", "代表")
SEATS = ("NPC", "CPPCC")
FROM = re.compile(r" ?,?来自")


def told(units: Sequence[Unit], settings: Sequence[Setting], sites: Sequence[Site], read: Chained) -> Told:
    """The offices and affiliations of the one person of whom `sites` are; `read` holds the chains of the document."""
    stated: list[Office] = []
    implied: list[Office] = []
    affiliations: list[str] = []
    for site in sites:
        if site.kind == "suffix":
            called = posts.read(site.suffix, settings[units[site.unit].article], NOWHERE)
            if called.office and called.seat:
                implied.append(_with_constituency(called.office, units, site))
            elif called.office and not foreigner(site.key, units[site.unit].text[: site.start]):
                stated.append(called.office)
        elif site.posts:
            offices, others = read[site.posts_unit, site.posts]
            stated += [_of_origin(office, units, site) for office in offices if _at_home(office, site)]
            affiliations += others
    if any(map(_of_state, stated)) and any(abroad(fold_once(words)) for words in affiliations):
        stated = [office for office in stated if not _of_state(office)]
    bodies = {office.body for office in stated}
    return _merged([*stated, *(seat for seat in implied if seat.body not in bodies)]), affiliations


def at_home(offices: Sequence[Office], units: Sequence[Unit], named: Sequence[Named]) -> list[Office]:
    """The offices without those of the State, where the person is called by a foreign post once: 越南总理|甲."""
    if not any(map(_of_state, offices)) or not any(
        _called_foreign(units[each.unit].text, each.start) for each in named
    ):
        return list(offices)
    return [office for office in offices if not _of_state(office)]


def _called_foreign(text: str, start: int) -> bool:
    return any(abroad(text[post.start : post.end]) for post in posts_before(text, start)[-1:])


def chains(units: Sequence[Unit], settings: Sequence[Setting], sites: Sequence[Site]) -> Chained:
    """What every chain of posts of a document says."""
    read: Chained = {}
    last: tuple[int, Office | None, str] = (-1, None, "")
    for site in sorted(sites, key=lambda site: (site.unit, site.start)):
        if not site.posts or (site.posts_unit, site.posts) in read:
            continue
        setting = settings[units[site.unit].article]
        before = last[1:] if last[0] == site.unit else (None, "")
        chain = _Chain(units[site.posts_unit], setting, before, _heading(units, setting, site))
        read[site.posts_unit, site.posts] = chain.read(site)
        held = [office for office in chain.offices if office.body in SEATS]
        text = units[site.posts_unit].text
        last = (site.unit, held[-1] if held else None, text[site.posts[0].start : site.posts[-1].end])
    return read


class _Chain:
    """Reads one chain. `last`: the seat told before it in its sentence, with its words; `head`: that of its roll."""

    def __init__(self, unit: Unit, setting: Setting, last: tuple[Office | None, str], head: Office | None) -> None:
        self.unit, self.setting, self.head = unit, setting, head
        self.last, self.said = last
        self.said_here: list[str] = []  # the posts so far
        self.offices: list[Office] = []
        self.others: list[str] = []

    def read(self, site: Site) -> Told:
        before, joined = NOWHERE, False
        for place, span in enumerate(site.posts):
            words = self.unit.text[span.start : span.end].replace(" ", "")
            original = self.unit.sentence.text[span.start : span.end].strip()
            reading = self._one(words, span, before, first=not place, near=site.posts_unit == site.unit)
            if reading.office:
                self.offices.append(reading.office)
            if not reading.seat and span is not site.posts[-1]:
                office = reading.office
                before = Place(office.level, office.region) if office else posts.place_of(words, self.setting)
            if reading.private and joined and len(words) < BARE_POST and not reading.office:
                self.others[-1] += "、" + original
            elif reading.private:
                self.others.append(original)
            joined = reading.private and not reading.seat
        return self.offices, self.others

    def _one(self, words: str, span: Span, before: Place, *, first: bool, near: bool) -> posts.Reading:
        """One post: on its own, or as what its sentence or its roll makes of a bare 副主席."""
        reading = posts.read(words, self.setting, before)
        text = self.unit.text[: span.start]
        if words in CHAIR_WORDS and self.last is None and near and self.head is None:
            self.last = seats.presided(text, self.setting)
        seat = seats.deputy(words, self.last, self.said) if first else None
        if first and self.head and words in CHAIR_WORDS + MEMBER_WORDS:
            seat = seats.under(words, self.head)
        if seat:
            return posts.Reading(seat, True, False)
        if words == "委员" and self.setting.members != "CPPCC":  # a member of a committee; of a congress, 甲委员
            return posts.Reading(None, False, True)
        self.said_here.append(words)
        if reading.office and _of_state(reading.office) and self._abroad(words, span):
            return posts.Reading(None, False, True)
        if reading.office and reading.office.level == "county":
            return reading._replace(office=self._in_county(reading.office, words, text))
        return reading

    def _abroad(self, words: str, span: Span) -> bool:
        """Is an office that names no country a foreign one: behind such a post, or going on with a list of them?"""
        if any(abroad(said) for said in self.said_here):
            return True
        return words != "国务委员" and after_abroad(self.unit.text, span.start)

    def _in_county(self, office: Office, words: str, text: str) -> Office:
        """区政协 is of the district that the sentence named last; where it names none, of the article's."""
        if office.region and words[0] not in "区县旗":
            return office
        near = named(text)
        found = counties_in(text, province_of(near[-1].codes[0]) if near else self.setting.province)
        return office._replace(region=found[-1] if found else office.region)


def _heading(units: Sequence[Unit], setting: Setting, site: Site) -> Office | None:
    """The seat that the heading of the site's roll is about."""
    if not site.head:
        return None
    text = units[site.head.unit].text
    read = (posts.read(text[span.start : span.end], setting, NOWHERE) for span in site.head.posts)
    return next((one.office for one in read if one.seat), None)


def _with_constituency(seat: Office, units: Sequence[Unit], site: Site) -> Office:
    """霍启山等委员, where the sentence before or this one speaks of 港区委员."""
    here = units[site.unit]
    near = here.text + "".join(u.text for u in units[max(0, site.unit - 1) : site.unit] if u.article == here.article)
    return seat._replace(constituency=seat.constituency or ("港区" if "港区委员" in near else None))


def _of_state(office: Office) -> bool:
    """No seat, and of the whole nation or of no place: what the office of a foreign country is read as."""
    return office.body not in SEATS and office.region in ("", NATION)


def _at_home(office: Office, site: Site) -> bool:
    """Not the office of 总理莫迪: no seat, of the whole nation, the holder's name of foreign sounds."""
    return not (_of_state(office) and foreigner(site.key, ""))


def _of_origin(office: Office, units: Sequence[Unit], site: Site) -> Office:
    """全国人大代表甲来自黑龙江: the province behind the name is the delegation's."""
    if office[:4] != ("NPC", "national", NATION, "代表"):
        return office
    text = units[site.unit].text
    if FROM.match(text, site.end) and (region := of_delegation(re.split("[,。、;]", text[site.end :])[0])):
        return office._replace(region=region)
    return office


def _merged(offices: Sequence[Office]) -> list[Office]:
    """One seat per body, level and region: the higher rank."""
    kept: dict[tuple[str, str, str, str], Office] = {}
    for office in offices:
        regions = (office.region, NATION) if office.region != NATION else ()
        same = [key for key in kept if key[:2] == office[:2] and (key[2] in regions or not regions)]
        if office.body in SEATS and same:
            old = kept[same[0]]
            region = old.region if old.region != NATION else office.region
            rank = office.rank if old.rank in RANKS and RANKS.index(old.rank) < _height(office.rank) else old.rank
            kept[same[0]] = Office(office.body, office.level, region, rank, old.constituency or office.constituency)
        else:
            kept.setdefault((office.body, office.level, office.region, office.rank), office)
    return list(dict.fromkeys(kept.values()))


def _height(rank: str) -> int:
    return RANKS.index(rank) if rank in RANKS else len(RANKS)
