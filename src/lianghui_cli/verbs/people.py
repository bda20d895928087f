"""The people of a corpus as rows: one a person and text, alone or as the answer to a query."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lianghui_cli.model import Office, Person, Statement
from lianghui_cli.text.fold import fold
from lianghui_cli.text.gazetteer import within
from lianghui_cli.text.readings import romanisations, surname_length
from lianghui_cli.verbs.delegates import Directory, Match
from lianghui_cli.verbs.names.entry import Entry, entries


class PersonRow(NamedTuple):
    """A person in one text; `score` to `reason` say how well they answer `query`, None where nobody was asked for.

    `person_id` is that of the same person in other texts of the same answer.
    """

    query: str
    score: int | None
    confident: bool | None
    reason: str
    doc: str
    lines: tuple[int, ...]
    name: str
    name_hans: str
    pinyin: str
    offices: tuple[Office, ...]
    affiliations: tuple[str, ...]
    speaks: bool
    role: str
    year: int | None
    statements: tuple[Statement, ...]
    person_id: str


class Members(NamedTuple):
    """Who is asked for. An empty field lets everybody through; one office must fit all that is asked of offices."""

    body: str = ""  # NPC | CPPCC | GOV | OTHER
    level: str = ""
    regions: frozenset[str] = frozenset()
    role: str = ""

    def takes(self, row: PersonRow) -> bool:
        return (not self.role or row.role == self.role) and (
            not (self.body or self.level or self.regions) or any(map(self._takes_office, row.offices))
        )

    def _takes_office(self, office: Office) -> bool:
        return (
            (not self.body or office.body == self.body)
            and (not self.level or office.level == self.level)
            and (not self.regions or any(_inside(office.region, region) for region in self.regions))
        )


def _inside(code: str, region: str) -> bool:
    return bool(code) and (code == region or (region != "000000" and within(code, region)))


def listed(found: Iterable[Person]) -> list[PersonRow]:
    """Deputies, members and officials, in the order of the texts."""
    held = list(found)
    own = {id(person): entry for entry in entries(held) for person in entry.persons}
    return [_row(person, own[id(person)], "", None) for person in held if id(person) in own]


def answers(directory: Directory, queries: Iterable[str]) -> list[PersonRow]:
    """For each query its matches, best first; each match is a row a text."""
    return [row for query in queries for match in directory.find(query) for row in rows_of(match, query)]


def rows_of(match: Match, query: str) -> Sequence[PersonRow]:
    """A row for each text that has the person."""
    return [_row(person, match.entry, query, match) for person in match.entry.persons]


def _row(person: Person, entry: Entry, query: str, match: Match | None) -> PersonRow:
    return PersonRow(
        query,
        match.score if match else None,
        match.confident if match else None,
        match.reason if match else "",
        person.doc,
        person.lines,
        person.name,
        person.name_hans,
        spelt(entry),
        person.offices,
        person.affiliations,
        person.speaks,
        person.role,
        person.year,
        person.statements,
        entry.person_id,
    )


def spelt(entry: Entry) -> str:
    """A person's name in letters: as one of the texts writes it, where one does; else in pinyin."""
    return next((name for person in entry.persons for name in person.also), "") or pinyin(entry.name_hans)


def pinyin(name: str) -> str:
    """A name's first reading as it is usually written: Yang Lishan. Empty where a character has none."""
    plain = fold(name).replace(" ", "")
    found = romanisations(plain)
    if not found or not plain.isalpha():
        return ""
    syllables, cut = found[0], surname_length(plain)
    return " ".join(
        part for part in ("".join(syllables[:cut]).capitalize(), "".join(syllables[cut:]).capitalize()) if part
    )
