"""The roll of a built corpus, in tables beside the facts of each shard: a look-up reads the texts of what it found."""

from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property
from heapq import merge
from typing import Any

from lianghui_cli.index import facts
from lianghui_cli.index.extracts import person
from lianghui_cli.index.roll import ROLES, name_of_person
from lianghui_cli.index.shard import Shard
from lianghui_cli.model import Person


def _numbers(blob: bytes) -> "array[int]":
    found = array("I")
    found.frombytes(blob)
    return found


class _Book:
    """The roll of one shard. `dead`: its documents that are gone, a bit each."""

    def __init__(self, shard: Shard, dead: int) -> None:
        self.shard, self._dead = shard, dead

    @cached_property
    def _base(self) -> facts.Opened:
        return facts.Opened(self.shard)

    def _ask(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        return self._base.ask(query, values)

    def _lives(self, document: int) -> bool:
        return not self._dead >> document & 1

    def places(self, name: str) -> list[tuple[int, int]]:
        """The living documents that have a name, and the number of its row there."""
        for (blob,) in self._ask("select places from names where name = ?", name):
            numbers = _numbers(blob)
            pairs = zip(numbers[::2], numbers[1::2], strict=True)
            return [pair for pair in pairs if self._lives(pair[0])]
        return []

    def _living(self, names: Iterable[str]) -> list[str]:
        return [name for name in names if not self._dead or self.places(name)]

    def names(self) -> list[str]:
        return self._living(name for (name,) in self._ask("select name from names"))

    def named(self, kind: str, key: str) -> list[str]:
        found = self._ask("select name from keys where kind = ? and key = ?", kind, key)
        return self._living(name for (name,) in found)

    def keys(self, kind: str) -> list[str]:
        if not self._dead:
            return [key for (key,) in self._ask("select distinct key from keys where kind = ?", kind)]
        living = set(self.names())
        found = self._ask("select key, name from keys where kind = ?", kind)
        return [key for key, name in found if name in living]

    def said(self, kind: str, condition: str = "", *values: str) -> Iterator[tuple[str, str]]:
        if not self._dead:
            query = f"select said, name from sayings where kind = ?{condition}"
            yield from ((said, name) for said, name in self._ask(query, kind, *values))
            return
        query = f"select said, name, documents from sayings where kind = ?{condition}"
        for said, name, documents in self._ask(query, kind, *values):
            if any(map(self._lives, _numbers(documents))):
                yield said, name

    def people(self, names: Collection[str]) -> Iterator[tuple[str, Person]]:
        """The people of these names, each with what sorts its document."""
        for document in sorted({place[0] for name in names for place in self.places(name)}):
            for row in self._base.people(document):
                each = person(row)
                if each.role in ROLES and name_of_person(each) in names:
                    yield self.shard.order(document), each


class KeptRoll:
    """The roll of shards whose facts are kept."""

    def __init__(self, shards: Iterable[tuple[Shard, int]]) -> None:
        self._books = [_Book(shard, dead) for shard, dead in shards]
        self._names: list[str] | None = None

    def names(self) -> Collection[str]:
        if self._names is None:
            self._names = list(dict.fromkeys(name for book in self._books for name in book.names()))
        return self._names

    def first(self, name: str) -> Any:
        return min(
            ((book.shard.order(document), at) for book in self._books for document, at in book.places(name)[:1]),
            default=None,
        )

    def named(self, kind: str, key: str) -> list[str]:
        return list(dict.fromkeys(name for book in self._books for name in book.named(kind, key)))

    def keys(self, kind: str) -> Collection[str]:
        return dict.fromkeys(key for book in self._books for key in book.keys(kind)).keys()

    def said(self, kind: str) -> Collection[tuple[str, str]]:
        return dict.fromkeys(pair for book in self._books for pair in book.said(kind)).keys()

    def saying(self, kind: str, part: str) -> list[str]:
        found = (pair for book in self._books for pair in book.said(kind, " and instr(said, ?)", part))
        return list(dict.fromkeys(name for _, name in found))

    def said_of(self, name: str, kind: str) -> Sequence[str]:
        found = (pair for book in self._books for pair in book.said(kind, " and name = ?", name))
        return list(dict.fromkeys(said for said, _ in found))

    def people(self, names: Collection[str]) -> list[Person]:
        wanted = frozenset(names)
        found = merge(*(book.people(wanted) for book in self._books), key=lambda pair: pair[0])
        return [each for _, each in found]
