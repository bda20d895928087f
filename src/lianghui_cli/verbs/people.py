"""The people of a corpus as rows: one a person and text, alone or as the answer to a query."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lianghui_cli.model import Office, Person, Statement
from lianghui_cli.text.fold import fold
from lianghui_cli.text.readings import romanisations, surname_length
from lianghui_cli.verbs.delegates import Directory, Match
from lianghui_cli.verbs.names.entry import ROLES


class PersonRow(NamedTuple):
    """A person in one text; `score` to `reason` say how well they answer `query`, None where nobody was asked for."""

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


def listed(found: Iterable[Person]) -> list[PersonRow]:
    """Deputies, members and officials, in the order of the texts."""
    return [_row(person, "", None) for person in found if person.role in ROLES]


def answers(directory: Directory, queries: Iterable[str]) -> list[PersonRow]:
    """For each query its matches, best first; each match is a row a text."""
    return [row for query in queries for match in directory.find(query) for row in rows_of(match, query)]


def rows_of(match: Match, query: str) -> Sequence[PersonRow]:
    return [_row(person, query, match) for person in match.entry.persons]


def _row(person: Person, query: str, match: Match | None) -> PersonRow:
    return PersonRow(
        query,
        match.score if match else None,
        match.confident if match else None,
        match.reason if match else "",
        person.doc,
        person.lines,
        person.name,
        person.name_hans,
        pinyin(person.name_hans),
        person.offices,
        person.affiliations,
        person.speaks,
        person.role,
        person.year,
        person.statements,
    )


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
