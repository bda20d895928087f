"""The corpus as tables for other tools: one SQLite file, or a folder of CSV files.

Written beside the target and put in its place when whole, so that a killed run leaves the old or the new. It reads one
document at a time, and refuses to touch a file or folder that it did not make.
"""

import os
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import chain
from os import path
from shutil import rmtree
from typing import NamedTuple

from lianghui_cli.errors import ExportError
from lianghui_cli.index import database, datapackage
from lianghui_cli.index.database import Database
from lianghui_cli.index.datapackage import Folder
from lianghui_cli.index.rows import Extracts, Rows, lookups
from lianghui_cli.model import Document, Head

SQLITE, CSV = "sqlite", "csv"


Text = tuple[Head, Document]  # a document, and what is known of it without its text


class Written(NamedTuple):
    """What was written: the rows of each table, in the order of schema.sql. No document: nothing was."""

    rows: dict[str, int]
    size: int  # bytes


def export(
    documents: Iterable[Text],
    extracts: Extracts,
    target: str,
    form: str = SQLITE,
    progress: Callable[[Head], None] = lambda head: None,
) -> Written:
    """Write `documents` and what they state to `target`: a SQLite file, or a folder where `form` is CSV.

    Where there is no document nothing is written. Raises ExportError where it cannot or must not be.
    """
    _check(target, form)
    texts = iter(documents)
    first = next(texts, None)
    if first is None:
        return Written({}, 0)
    place = path.realpath(target)
    part = path.join(path.dirname(place), f".{path.basename(place)}.{os.getpid()}.part")
    try:
        counts = _write(first, texts, extracts, part, form, target, progress)
        with _told(target):
            size = _size(part)
            if form == CSV:
                datapackage.put(part, place)
            else:
                os.replace(part, place)
    finally:
        _drop(part)
    return Written({each["name"]: counts[each["name"]] for each in datapackage.resources()}, size)


def _check(target: str, form: str) -> None:
    folder = path.dirname(path.realpath(target))
    if not path.isdir(folder):
        raise ExportError(f"there is no folder {folder}: make it first, or name another")
    with _told(target):
        refusal = (datapackage if form == CSV else database).refusal(target)
    if refusal:
        raise ExportError(refusal)


def _write(
    first: Text,
    others: Iterator[Text],
    extracts: Extracts,
    part: str,
    form: str,
    target: str,
    progress: Callable[[Head], None],
) -> Counter[str]:
    """The rows of each table that were written to `part`."""
    counts: Counter[str] = Counter()
    rows = Rows(extracts)
    with _told(target):
        sink = Folder(part) if form == CSV else Database(part)
    try:
        with _told(target):
            sink.begin()
        for text in chain([first], others):
            found = [*(lookups() if text is first else ()), *rows.of(*text)]
            with _told(target):
                sink.add(found)
            counts.update(table for table, _ in found)
            progress(text[0])
        with _told(target):
            sink.finish()
    finally:
        sink.close()
    return counts


@contextmanager
def _told(target: str) -> Iterator[None]:
    """What the disk refuses, as one line that names the repair."""
    try:
        yield
    except (OSError, sqlite3.OperationalError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise ExportError(
            f"{target} cannot be written ({reason}): make room there, or name a place that you may write to"
        ) from error


def _size(place: str) -> int:
    if not path.isdir(place):
        return path.getsize(place)
    with os.scandir(place) as entries:
        return sum(entry.stat().st_size for entry in entries)


def _drop(part: str) -> None:
    """Remove what an interrupted run has left of its own."""
    if path.isdir(part):
        rmtree(part, ignore_errors=True)
    with suppress(OSError):
        os.unlink(part)
