"""Folders to a built corpus: what changed is read by all cores into new shards, which one rename makes the corpus.

Until that rename nothing that answers has changed, whatever ends the run: a kill, Ctrl-C, a full disk. Two builds of
one corpus wait for one another.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from os import path
from time import perf_counter
from typing import Any, NamedTuple
from zlib import crc32

from lianghui_cli.corpus import load
from lianghui_cli.corpus.find import ROW, Found, Place, Skipped, files
from lianghui_cli.index import manifest, records, shard
from lianghui_cli.index.lock import alone
from lianghui_cli.index.manifest import Manifest, Part
from lianghui_cli.index.shard import Entry, Shard, Source, facts_of
from lianghui_cli.index.workers import Progress, run

SIZE = 16_000_000  # bytes of files in a shard: its postings are made in memory
_MOST = 20_000  # files in a shard
SMALL, FEW_SMALL = SIZE // 4, 4  # more shards that are so small are made one
DEAD = 0.25  # of a shard's documents: above, the rest is written anew


class Item(NamedTuple):
    """A file to be read, as it is now."""

    place: Place
    size: int
    changed: int
    words: dict[str, Any]  # what the user says of it

    @property
    def told(self) -> int:
        return crc32(repr((self.place.doc, self.words)).encode()) if self.words else 0


class Work(NamedTuple):
    """The files of one shard to be."""

    target: str
    items: tuple[Item, ...]

    @property
    def size(self) -> int:
        return sum(item.size for item in self.items)


class Built(NamedTuple):
    """What a build did."""

    texts: int
    read: int  # files
    dropped: int  # files that are no longer there, or no longer so
    bytes: int  # of the files read
    seconds: float


def build(folders: Sequence[str], home: str, progress: Progress, jobs: int = 0) -> Built:
    """Bring the corpus in `home` up to what `folders` hold. `jobs`: how many processes, 0 for one a core.

    Raises CorpusError where no text is left, OSError where `home` cannot be written; the old corpus stands then.
    """
    start = perf_counter()
    os.makedirs(home, mode=0o700, exist_ok=True)
    with alone(home):
        old = manifest.read(home)
        stamp, looked = manifest.stamp(folders), manifest.folders_of(folders)
        found = files(folders)
        said = load.said(found)
        items = list(_items(found, said.by_doc))
        kept, pending, dropped = _plan(home, old, items)
        works = list(_works(home, pending))
        try:
            made = run(read_into, works, [work.size for work in works], progress, jobs)
        except BaseException:
            for work in works:
                _remove(work.target)
            raise
        parts = (*kept, *(Part(path.basename(work.target), 0) for work, one in zip(works, made, strict=True) if one[0]))
        skipped = [*found.skipped, *_notes(home, kept), *(note for _, notes in made for note in notes), *said.wrong]
        if not parts:
            raise load.nothing_left(folders, skipped)
        manifest.write(home, Manifest(parts, tuple(skipped), stamp, looked))
        _sweep(home, {part.name for part in parts})
    texts = sum(_living(home, part) for part in parts)
    return Built(texts, len(pending), dropped, sum(item.size for item in pending), perf_counter() - start)


def read_into(work: Work, count: Callable[[int], None]) -> tuple[int, list[Skipped]]:
    """Write the shard of `work`: how many documents it holds (0: nothing is written), and what was passed over.

    `count` is told the bytes of each file that is done.
    """
    entries: list[Entry] = []
    sources: list[Source] = []
    skipped: list[Skipped] = []
    for item in work.items:
        place = item.place
        one = load.attempt(place, item.words)
        skipped += one.skipped
        for number, document in enumerate(one.documents):
            entries.append(Entry(document.doc, f"{place.order}#{number:09}", records.packed(document)))
        if one.documents:
            notes = tuple(map(tuple, one.skipped))
            sources.append(Source(*place[:3], item.size, item.changed, item.told, len(one.documents), notes))
        count(item.size)
    if entries:
        temporary = f"{work.target}.{os.getpid()}"
        try:
            shard.write(temporary, entries, sources)
            os.replace(temporary, work.target)
        except BaseException:
            _remove(temporary)
            raise
    return len(entries), skipped


def _items(found: Found, words: dict[str, Any]) -> Iterator[Item]:
    said = _by_file(words)
    for place in found.places:
        try:
            stat = os.stat(place.path)
        except OSError:
            yield Item(place, 0, 0, {})  # reading it says what is wrong
        else:
            yield Item(place, stat.st_size, stat.st_mtime_ns, said.get(place.doc, {}))


def _by_file(words: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """What the user says of texts, for each file: of itself, or of its rows."""
    found: dict[str, dict[str, Any]] = {}
    for doc, said in words.items():
        for file in {doc, doc.rpartition(ROW)[0]}:
            found.setdefault(file, {})[doc] = said
    return found


def _plan(home: str, old: Manifest | None, items: Iterable[Item]) -> tuple[list[Part], list[Item], int]:
    """The shards to keep (with what died in them), the files to read, and how many that were there are not."""
    now = {item.place.order: item for item in items}
    shards = list(_shards(home, old))
    small = sum(os.stat(one.path).st_size < SMALL for _, one in shards)
    kept, dropped = [], 0
    for part, one in shards:
        dead, living, at = part.dead, [], 0
        for source in one.sources():
            own = ((1 << source.documents) - 1) << at
            at += source.documents
            if part.dead & own:
                continue
            item = now.get(source.order)
            if item and (*item.place[:3], item.size, item.changed, item.told) == source[:6]:
                living.append(item)
            else:
                dead |= own
                dropped += 1
        lonely = small > FEW_SMALL and os.stat(one.path).st_size < SMALL
        if living and not lonely and dead.bit_count() <= DEAD * one.size:
            kept.append(Part(part.name, dead))
            for item in living:
                del now[item.place.order]
    return kept, list(now.values()), dropped


def _shards(home: str, old: Manifest | None) -> Iterator[tuple[Part, Shard]]:
    """The shards of a manifest that can be read: a damaged one is as if its files were new."""
    for part in old.parts if old else ():
        with suppress(OSError, shard.DamagedError):
            yield part, Shard(path.join(home, part.name))


def _works(home: str, pending: Sequence[Item]) -> Iterator[Work]:
    """The files in order, in lots that make a shard."""
    lot: list[Item] = []
    size = 0
    for item in pending:
        if lot and (size + item.size > SIZE or len(lot) >= _MOST):
            yield _work(home, lot)
            lot, size = [], 0
        lot.append(item)
        size += item.size
    if lot:
        yield _work(home, lot)


def _work(home: str, lot: Sequence[Item]) -> Work:
    """A shard is named by the files that make it: it never holds anything else under that name."""
    mark = crc32(repr([(item.place, item.size, item.changed, item.told) for item in lot]).encode("utf-8", "replace"))
    return Work(path.join(home, f"{mark:08x}-{os.getpid()}-{os.urandom(3).hex()}.shard"), tuple(lot))


def _notes(home: str, kept: Iterable[Part]) -> Iterator[Skipped]:
    for part in kept:
        for source in Shard(path.join(home, part.name)).sources():
            yield from (Skipped(doc, reason) for doc, reason in source.notes)


def _living(home: str, part: Part) -> int:
    size: int = Shard(path.join(home, part.name)).size
    return size - part.dead.bit_count()


def _sweep(home: str, living: set[str]) -> None:
    """Remove shards that are part of nothing, and what killed runs left."""
    kept = {"manifest", "looked", "lock", *living, *map(facts_of, living)}
    with os.scandir(home) as entries:
        for entry in entries:
            if entry.name not in kept:
                _remove(entry.path)


def _remove(file: str) -> None:
    with suppress(OSError):
        os.unlink(file)
