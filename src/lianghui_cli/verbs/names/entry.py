"""The people of several texts as entries: one person each, with what every text says of them.

Rows of one name are one person unless they contradict each other: two rows of one text, or seats and posts in
different provinces with no affiliation in common. It never joins rows of different names.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from lianghui_cli.index.roll import ROLES, name_of_person
from lianghui_cli.model import Office, Person
from lianghui_cli.text.fold import fold

_ALIKE = 4  # characters in common that make two affiliations the same
_NATION = "000000"
_APART = ("81", "82")  # whose deputies and members often sit in a province's conference too
_COMMON = re.compile(  # words of many affiliations, which tell nobody apart
    "集团|股份|有限|责任|公司|党委|党组|书记|常务|名誉|副?董事长|副?总经理|人民政府|委员会|常委会|副?主任|副?主席|副?会长|中国|全国"
)


class Entry(NamedTuple):
    """One person over several texts. `person_id` tells namesakes apart: 陈大文, 陈大文#2."""

    name_hans: str
    persons: tuple[Person, ...]
    person_id: str


def _provinces(person: Person) -> set[str]:
    return {office.region[:2] for office in person.offices if _ties(office)}


def _ties(office: Office) -> bool:
    """Whether who holds this can hardly hold another in another province."""
    seat_apart = office.level == "national" and office.region[:2] in _APART
    return office.region not in ("", _NATION) and not seat_apart


def _pieces(person: Person) -> set[str]:
    """The stretches of a person's affiliations that are hardly those of a namesake."""
    parts = [part for each in person.affiliations for part in _COMMON.split(fold(each))]
    return {part[at : at + _ALIKE] for part in parts for at in range(len(part) - _ALIKE + 1)}


class _Group:
    """The rows of one person so far."""

    def __init__(self) -> None:
        self.persons: list[Person] = []
        self._docs: set[str] = set()
        self._provinces: set[str] = set()
        self._pieces: set[str] = set()

    def takes(self, person: Person) -> bool:
        """Whether a row may be this person's: nothing contradicts it."""
        if person.doc in self._docs:
            return False
        here = _provinces(person)
        if not here or not self._provinces or here & self._provinces:
            return True
        return bool(_pieces(person) & self._pieces)

    def add(self, person: Person) -> None:
        self.persons.append(person)
        self._docs.add(person.doc)
        self._provinces |= _provinces(person)
        self._pieces |= _pieces(person)


def entries(people: Iterable[Person], roles: tuple[str, ...] = ROLES) -> list[Entry]:
    """The people of those roles, one entry a person, in the order in which the texts name them."""
    groups: dict[str, list[_Group]] = {}
    order: list[tuple[_Group, str]] = []
    for person in people:
        if person.role not in roles:
            continue
        namesakes = groups.setdefault(name_of_person(person), [])
        own = next((group for group in namesakes if group.takes(person)), None)
        if own is None:
            own = _Group()
            namesakes.append(own)
            number = f"#{len(namesakes)}" if len(namesakes) > 1 else ""
            order.append((own, f"{person.name_hans or person.name}{number}"))
        own.add(person)
    return [Entry(group.persons[0].name_hans, tuple(group.persons), own) for group, own in order]
