"""The roll of a corpus: the different names of its deputies, members and officials, by every key they are looked up by.

A name is its `name_key`; it may be that of several people and stand in many texts. Whether the texts were scanned
(`ReadRoll`) or built (index/kept_roll.py), a roll answers the same: roll.named("initials", "ljh") is [李家和].
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, Protocol

from lianghui_cli.model import Person
from lianghui_cli.text.name_keys import keys_of, name_key
from lianghui_cli.text.posts import posts_of

ROLES = ("delegate", "official")  # who is on the roll
POST, OTHER_NAME, PLACE = "post", "other name", "place"  # what is said of a name


class Roll(Protocol):
    """Names in the order in which the texts first have them."""

    def names(self) -> Collection[str]:
        """All names, in no order."""

    def first(self, name: str) -> Any:
        """What sorts a name by where it first stands; None of a name that is not on the roll."""

    def named(self, kind: str, key: str) -> list[str]:
        """The names filed under a key of one of name_keys.KINDS."""

    def keys(self, kind: str) -> Collection[str]:
        """All keys of a kind."""

    def said(self, kind: str) -> Iterable[tuple[str, str]]:
        """Everything of a kind (POST, OTHER_NAME, PLACE) that is said of names, each with the name."""

    def saying(self, kind: str, part: str) -> list[str]:
        """The names of which something of that kind is said that has `part` in it."""

    def said_of(self, name: str, kind: str) -> Sequence[str]:
        """What is said of a name."""

    def people(self, names: Collection[str]) -> list[Person]:
        """The people of these names, text by text."""


def name_of_person(person: Person) -> str:
    """The name a person is filed under."""
    return name_key(person.name_hans or person.name)


def written_of(person: Person) -> str:
    """The person's name with the dots between its parts."""
    return person.name_hans or person.name


def sayings(person: Person) -> Iterator[tuple[str, str]]:
    """What is said of a person in one text, each with its kind. Places are codes or constituencies behind @."""
    for post in posts_of(person):
        yield POST, post
    for name in person.also:
        yield OTHER_NAME, other_name_key(name)
    for office in person.offices:
        for code in office.region.split("+"):
            if code not in ("", "000000"):
                yield PLACE, f"@{code}"
        if office.constituency:
            yield PLACE, f"@{office.constituency}"


def other_name_key(name: str) -> str:
    """A name in letters as it is compared, its words between bars: Tam Chi-ho is |tam|chi|ho|."""
    from lianghui_cli.text.readings import tokens

    return f"|{'|'.join(tokens(name))}|"


class ReadRoll:
    """The roll of people that are in memory. Each kind of key is made when it is first asked for."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._people: dict[str, list[tuple[int, Person]]] = {}
        for at, person in enumerate(people):
            if person.role in ROLES:
                self._people.setdefault(name_of_person(person), []).append((at, person))
        self._filed: dict[str, dict[str, list[str]]] = {}
        self._sayings: dict[str, dict[tuple[str, str], None]] | None = None
        self._own: dict[tuple[str, str], list[str]] = {}

    def names(self) -> Collection[str]:
        return self._people.keys()

    def first(self, name: str) -> Any:
        return self._people[name][0][0] if name in self._people else None

    def _file(self, kind: str) -> dict[str, list[str]]:
        if kind not in self._filed:
            filed = self._filed[kind] = {}
            for name, held in self._people.items():
                written = {written_of(person) for _, person in held}
                for key in set().union(*(keys_of(name, kind, each) for each in written)):
                    filed.setdefault(key, []).append(name)
        return self._filed[kind]

    def named(self, kind: str, key: str) -> list[str]:
        return self._file(kind).get(key, [])

    def keys(self, kind: str) -> Collection[str]:
        return self._file(kind).keys()

    def said(self, kind: str) -> Collection[tuple[str, str]]:
        if self._sayings is None:
            self._sayings = {}
            for name, held in self._people.items():
                for each, said in dict.fromkeys(pair for _, person in held for pair in sayings(person)):
                    self._sayings.setdefault(each, {})[said, name] = None
                    self._own.setdefault((name, each), []).append(said)
        return self._sayings.get(kind, {}).keys()

    def saying(self, kind: str, part: str) -> list[str]:
        return list(dict.fromkeys(name for said, name in self.said(kind) if part in said))

    def said_of(self, name: str, kind: str) -> Sequence[str]:
        self.said(kind)
        return self._own.get((name, kind), [])

    def people(self, names: Collection[str]) -> list[Person]:
        found = [held for name in dict.fromkeys(names) for held in self._people.get(name, ())]
        return [person for _, person in sorted(found, key=lambda held: held[0])]
