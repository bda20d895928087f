"""What the documents of a shard state: figures and people, in one SQLite file beside it, made once.

The rows of a document are kept as one value, so that they come back as they were extracted; small tables beside say
which documents to ask for a region, an indicator or a year. Tasks are half as long as the texts: of them only that
table is kept, and they are read anew.
"""

import marshal
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from os import path
from typing import Any
from urllib.parse import quote
from zlib import compress, decompress

from lianghui_cli.index.extracts import figures_in, people_in, tasks_in
from lianghui_cli.index.lock import alone
from lianghui_cli.index.shard import DamagedError, Shard, facts_of
from lianghui_cli.index.store import plain
from lianghui_cli.index.workers import Progress, run
from lianghui_cli.model import Document, Person, Wanted

_SCHEMA = """
create table facts (document integer primary key, figures blob, people blob);
create table asked_of_figures (
    indicators text, regions text, years integer, document integer, primary key (indicators, regions, years, document)
) without rowid;
create table asked_of_tasks (
    regions text, years integer, document integer, primary key (regions, years, document)
) without rowid;
"""
_READERS: dict[str, Callable[[Document], Sequence[Any]]] = {"figures": figures_in, "people": people_in}
_ASKED = {"figures": ("regions", "indicators", "years"), "tasks": ("regions", "years"), "people": ()}


def missing(shards: Iterable[str]) -> list[str]:
    """The shards whose facts are not there yet."""
    return [shard for shard in shards if not path.exists(facts_of(shard))]


def build(shards: Sequence[str], progress: Progress, jobs: int = 0) -> int:
    """Extract what is missing; the size of the files that it came from, in bytes. Raises OSError."""
    if not shards:
        return 0
    with alone(path.dirname(shards[0])):
        lacking = missing(shards)
        opened = [Shard(shard) for shard in lacking]
        run(extract_into, lacking, [sum(shard.characters) for shard in opened], progress, jobs)
    return sum(source.size for shard in opened for source in shard.sources())


def extract_into(shard: str, count: Callable[[int], None]) -> None:
    """Write the facts of a shard. `count` is told the characters of each document that is done."""
    from lianghui_cli.index.roll_tables import RollWriter  # only what makes facts needs readings of names

    temporary = f"{facts_of(shard)}.{os.getpid()}"
    try:
        with closing(sqlite3.connect(temporary)) as base:
            base.executescript("pragma journal_mode=off; pragma synchronous=off;" + _SCHEMA)
            texts, roll = Shard(shard), RollWriter()
            for number in range(texts.size):
                roll.add(number, _insert(base, number, texts))
                count(texts.characters[number])
            roll.write(base)
            base.commit()
        os.replace(temporary, facts_of(shard))
    except BaseException as error:
        if path.exists(temporary):
            os.unlink(temporary)
        if isinstance(error, sqlite3.OperationalError):
            raise OSError(f"{facts_of(shard)} cannot be written ({error})") from None
        raise


def _insert(base: sqlite3.Connection, number: int, texts: Shard) -> Sequence[Person]:
    """Keep what a document states; the people of it."""
    document = texts.document(number)
    figures, people, tasks = figures_in(document), people_in(document), tasks_in(document)
    kept = [compress(marshal.dumps(plain(tuple(rows)))) if rows else None for rows in (figures, people)]
    if any(kept):
        base.execute("insert into facts values (?, ?, ?)", (number, *kept))
    asked = {(figure.indicator, figure.region, figure.year or 0, number) for figure in figures}
    base.executemany("insert into asked_of_figures values (?, ?, ?, ?)", asked)
    base.executemany(
        "insert into asked_of_tasks values (?, ?, ?)", {(task.region, task.year, number) for task in tasks}
    )
    return people


def rows(shard: Shard, kind: str, wanted: Wanted | None = None) -> Iterator[tuple[int, Sequence[Any]]]:
    """The figures or people of each document that may have one that is `wanted`, with its number, in order.

    Where nothing is kept (a read-only home) they are read anew.
    """
    if not path.exists(facts_of(shard.path)):
        yield from ((number, _READERS[kind](shard.document(number))) for number in range(shard.size))
        return
    where, values = _where(kind, wanted)
    among = f" and document in (select document from asked_of_{kind}{where})" if where else ""
    query = f"select document, {kind} from facts where {kind} is not null{among} order by document"
    for number, kept in _selected(shard, query, values):
        yield number, marshal.loads(decompress(kept))


def with_tasks(shard: Shard, wanted: Wanted) -> int:
    """The documents that may have a task of the region and year that are `wanted`, a bit each."""
    if not path.exists(facts_of(shard.path)):
        return shard.everything
    where, values = _where("tasks", wanted)
    found = _selected(shard, f"select distinct document from asked_of_tasks{where}", values)
    return sum(1 << number for (number,) in found)


class Opened:
    """The facts of a shard, open for many questions."""

    def __init__(self, shard: Shard) -> None:
        self._place = facts_of(shard.path)
        self._base = _connected(self._place)

    def ask(self, query: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        """The rows of a query. Raises DamagedError."""
        try:
            return self._base.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise DamagedError(f"{self._place} ({error})") from None

    def people(self, document: int) -> Sequence[Any]:
        """The people of one document as they were kept."""
        for (kept,) in self.ask("select people from facts where document = ?", (document,)):
            found: Sequence[Any] = marshal.loads(decompress(kept)) if kept else ()
            return found
        return ()


def _connected(place: str) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{quote(place)}?mode=ro&immutable=1", uri=True)


def _selected(shard: Shard, query: str, values: list[Any]) -> Iterator[tuple[Any, ...]]:
    try:
        with closing(_connected(facts_of(shard.path))) as base:
            yield from base.execute(query, values)
    except sqlite3.Error as error:
        raise DamagedError(f"{facts_of(shard.path)} ({error})") from None


def _where(kind: str, wanted: Wanted | None) -> tuple[str, list[Any]]:
    """The condition on a table asked_of_... that leaves out documents without what `wanted` asks for."""
    asked = wanted._asdict() if wanted else {}
    conditions: list[str] = []
    values: list[Any] = []
    for column in _ASKED[kind]:
        among = asked.get(column)
        if among is None:
            continue
        condition = f"{column} in ({', '.join('?' * len(among))})"
        with_groups = column == "regions" and asked["groups"]
        conditions.append(f"({condition} or regions like '%+%')" if with_groups else condition)
        values += sorted(among)
    return (f" where {' and '.join(conditions)}" if conditions else ""), values
