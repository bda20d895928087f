"""Which shards make a built corpus, and whether the folders are still as they were when it was built.

A manifest is replaced as a whole, by a rename: whoever reads sees the old corpus or the new one, never a half.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from os import path
from time import time
from typing import NamedTuple
from zlib import crc32

from lianghui_cli.corpus.find import HIDDEN, Skipped, column_of
from lianghui_cli.index.store import sealed, unsealed

_NAME, _LOOKED = "manifest", "looked"
FEW = 5_000  # files whose times are looked at before each answer; of more, once in a while
_WHILE = 60  # seconds


class Stamp(NamedTuple):
    """The look of folders: two that look alike hold the same files."""

    files: int
    bytes: int
    mark: int  # a checksum of every file's name, size and time


class Part(NamedTuple):
    """A shard of a corpus, and which of its documents are no longer there."""

    name: str
    dead: int  # a bit for each document


class Manifest(NamedTuple):
    """A built corpus."""

    parts: tuple[Part, ...]
    skipped: tuple[Skipped, ...]
    stamp: Stamp
    folders: tuple[tuple[str, int], ...]  # each folder and when, in nanoseconds, a name in it was last changed


def home(cache: str, folders: Sequence[str]) -> str:
    """The folder below `cache` where the corpus of `folders` is kept."""
    whole = "\n".join([*(path.realpath(folder) for folder in folders), *filter(None, map(column_of, folders))])
    base = path.basename(path.realpath(folders[0]))[:40]
    return path.join(cache, "corpora", f"{crc32(whole.encode('utf-8', 'surrogatepass')):08x}-{base}")


def read(home: str) -> Manifest | None:
    """The manifest of `home`; None where there is none that can be read."""
    try:
        with open(path.join(home, _NAME), "rb") as file:
            parts, skipped, stamp, folders = unsealed(file.read())
    except (OSError, ValueError, TypeError):
        return None
    return Manifest(
        tuple(Part(name, int.from_bytes(dead, "little")) for name, dead in parts),
        tuple(map(Skipped._make, skipped)),
        Stamp(*stamp),
        folders,
    )


def write(home: str, manifest: Manifest) -> None:
    """Make `manifest` the one of `home`. Raises OSError, and nothing has changed then."""
    data = sealed(
        (
            [(name, dead.to_bytes((dead.bit_length() + 7) // 8, "little")) for name, dead in manifest.parts],
            [tuple(one) for one in manifest.skipped],
            tuple(manifest.stamp),
            manifest.folders,
        )
    )
    temporary = path.join(home, f".{_NAME}.{os.getpid()}")
    with open(temporary, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    os.replace(temporary, path.join(home, _NAME))
    _look(home)


def fresh(home: str, manifest: Manifest, folders: Sequence[str]) -> bool:
    """Whether `folders` look as they did. Of more than FEW files the times are looked at once a minute only.

    A file that came, went or was renamed is always seen: that changes its folder.
    """
    if manifest.stamp.files > FEW:
        if any(_changed(folder) != changed for folder, changed in manifest.folders):
            return False
        if _looked_lately(home):
            return True
    alike = stamp(folders) == manifest.stamp
    if alike:
        _look(home)
    return alike


def _changed(folder: str) -> int:
    try:
        return os.stat(folder).st_mtime_ns
    except OSError:
        return 0


def _looked_lately(home: str) -> bool:
    try:
        return abs(time() - os.stat(path.join(home, _LOOKED)).st_mtime) < _WHILE
    except OSError:
        return False


def _look(home: str) -> None:
    try:
        with open(path.join(home, _LOOKED), "wb"):
            pass
    except OSError:
        pass  # it is looked at again then


def stamp(folders: Sequence[str]) -> Stamp:
    """How `folders` look now."""
    files = size = mark = 0
    for number, folder in enumerate(folders):
        for name, length, changed in _files(folder):
            files += 1
            size += length
            mark += crc32(f"{number}/{name}\0{length}\0{changed}".encode("utf-8", "surrogatepass"))
    return Stamp(files, size, mark)


def _files(folder: str) -> Iterator[tuple[str, int, int]]:
    """The path, size and time of each file that find.files would see; a link counts as what it leads to."""
    if not path.isdir(folder):
        found = os.stat(folder)
        yield folder, found.st_size, found.st_mtime_ns
        return
    shut: list[str] = [folder]
    while shut:
        try:
            entries = os.scandir(shut.pop())
        except OSError:
            continue
        with entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if not entry.name.startswith("."):
                        shut.append(entry.path)
                    continue
                if entry.name.startswith(HIDDEN):
                    continue
                try:
                    found = entry.stat()
                except OSError:
                    found = entry.stat(follow_symlinks=False)
                yield entry.path, found.st_size, found.st_mtime_ns


def folders_of(folders: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Every folder in `folders`, themselves included, and when a name in it was last changed."""
    found = []
    for folder in folders:
        for root, inner, _ in os.walk(folder):
            inner[:] = [name for name in inner if not name.startswith(".")]
            found.append((root, _changed(root)))
    return tuple(found)
