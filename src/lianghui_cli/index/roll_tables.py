"""The tables that hold the roll of a shard (see roll.py), beside what its documents state; kept_roll.py reads them.

Of each name the documents that have it are kept, of whatever is said of it the documents that say so, so that what
stands only in a document that is gone is not answered.
"""

import sqlite3
from array import array
from collections.abc import Iterator, Sequence

from lianghui_cli.index.roll import ROLES, name_of_person, sayings, written_of
from lianghui_cli.model import Person
from lianghui_cli.text.name_keys import KINDS, keys_of

SCHEMA = """
create table names (name text primary key, places blob) without rowid;
create table keys (kind text, key text, name text, primary key (kind, key, name)) without rowid;
create table sayings (
    kind text, name text, said text, documents blob, primary key (kind, name, said)
) without rowid;
"""


class RollWriter:
    """Gathers the people of a shard and writes their roll."""

    def __init__(self) -> None:
        self._places: dict[str, array[int]] = {}  # of each name: document, number of its row, document, ...
        self._written: dict[str, set[str]] = {}
        self._said: dict[tuple[str, str, str], array[int]] = {}

    def add(self, document: int, people: Sequence[Person]) -> None:
        """What a document states of people."""
        for at, each in enumerate(people):
            if each.role not in ROLES:
                continue
            name = name_of_person(each)
            self._places.setdefault(name, array("I")).extend((document, at))
            self._written.setdefault(name, set()).add(written_of(each))
            for kind, said in sayings(each):
                documents = self._said.setdefault((kind, name, said), array("I"))
                if not documents or documents[-1] != document:
                    documents.append(document)

    def write(self, base: sqlite3.Connection) -> None:
        """Make the tables and fill them."""
        base.executescript(SCHEMA)
        base.executemany("insert into names values (?, ?)", ((name, at.tobytes()) for name, at in self._places.items()))
        base.executemany("insert or ignore into keys values (?, ?, ?)", self._keys())
        rows = ((*said, documents.tobytes()) for said, documents in self._said.items())
        base.executemany("insert into sayings values (?, ?, ?, ?)", rows)

    def _keys(self) -> Iterator[tuple[str, str, str]]:
        for name, written in self._written.items():
            for kind in KINDS:
                for key in set().union(*(keys_of(name, kind, each) for each in written)):
                    yield kind, key, name
