"""The people of several texts as entries: one person each, with what every text says of them.

Rows of one name are one person unless they contradict each other: two rows of one text, or seats and posts in
different provinces with no affiliation in common. It never joins rows of different names.
"""

from collections.abc import Iterable
from typing import NamedTuple

from lianghui_cli.model import Person
from lianghui_cli.text.fold import fold

ROLES = ("delegate", "official")
_ALIKE = 4  # characters in common that make two affiliations the same
_NATION = "000000"


class Entry(NamedTuple):
    """One person over several texts."""

    name_hans: str
    persons: tuple[Person, ...]


def name_key(name: str) -> str:
    """A name as it is compared: folded, without blanks, dots and punctuation."""
    return "".join(char for char in fold(name) if char.isalnum())


def _provinces(person: Person) -> set[str]:
    return {office.region[:2] for office in person.offices if office.region not in ("", _NATION)}


def _common_affiliation(one: Person, two: Person) -> bool:
    others = [fold(each) for each in two.affiliations]
    for each in map(fold, one.affiliations):
        pieces = {each[at : at + _ALIKE] for at in range(max(1, len(each) - _ALIKE + 1))}
        if any(piece in other for piece in pieces for other in others if len(piece) > 1):
            return True
    return False


def same_person(one: Person, two: Person) -> bool:
    """Whether two rows of one name may be one person: nothing contradicts it."""
    if one.doc == two.doc:
        return False
    here, there = _provinces(one), _provinces(two)
    return not here or not there or bool(here & there) or _common_affiliation(one, two)


def entries(people: Iterable[Person], roles: tuple[str, ...] = ROLES) -> list[Entry]:
    """The people of those roles, one entry a person, in the order in which the texts name them."""
    groups: dict[str, list[list[Person]]] = {}
    order: list[list[Person]] = []
    for person in people:
        if person.role not in roles:
            continue
        namesakes = groups.setdefault(name_key(person.name_hans or person.name), [])
        own = next((group for group in namesakes if all(same_person(each, person) for each in group)), None)
        if own is None:
            own = []
            namesakes.append(own)
            order.append(own)
        own.append(person)
    return [Entry(group[0].name_hans, tuple(group)) for group in order]
