"""Rows to one SQLite file with foreign keys, indexes, views and full text. The tables are those of schema.sql.

Full text is an FTS5 index beside the sentences (content="sentences", by which Datasette knows it) that is filled with
the stretches of grams.py; rebuilding it by FTS5's own 'rebuild' would lose them.
"""

import os
import sqlite3
from collections.abc import Iterable
from os import path
from typing import Any

from lianghui_cli.index.grams import TOKENIZER, grams
from lianghui_cli.index.rows import Cell, Row

ENDINGS = (".db", ".sqlite", ".sqlite3", ".db3")
_OURS = 0x4C486578  # application_id: "LHex"
_MAGIC, _AT = b"SQLite format 3\0", 68  # where a file's header holds its application_id
_FULL_TEXT = f"""CREATE VIRTUAL TABLE sentences_fts USING fts5 (
    text, content="sentences", content_rowid="id", detail=none, tokenize="{TOKENIZER}"
)"""
_TEXT = -2  # in a row of sentences


def script(name: str) -> str:
    """The SQL of `name` in this folder."""
    with open(path.join(path.dirname(__file__), name), encoding="utf-8") as file:
        return file.read()


def refusal(target: str) -> str:
    """Why nothing may be written to `target`, with the repair; "" where it may."""
    if path.isdir(target):
        return f"{target} is a folder: name a file, such as {path.join(target, 'lianghui.db')}"
    if any(path.exists(target + tail) for tail in ("-wal", "-journal")):
        return f"{target} is open in another program: close that, or name another file"
    if path.exists(target) and path.getsize(target) and not _is_ours(target):
        return f"{target} was not made by lianghui corpus export and is left alone: name another file"
    return ""


def _is_ours(target: str) -> bool:
    with open(target, "rb") as file:
        head = file.read(_AT + 4)
    return head.startswith(_MAGIC) and head[_AT:] == _OURS.to_bytes(4, "big")


class Database:
    """A new SQLite file that nobody else has open: no journal is needed, a killed run throws the file away."""

    def __init__(self, place: str) -> None:
        self._place = place
        self._connection = sqlite3.connect(place, isolation_level=None)

    def begin(self) -> None:
        connection = self._connection
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute(f"PRAGMA application_id = {_OURS}")
        connection.executescript(script("schema.sql"))
        connection.execute(_FULL_TEXT)
        for setting in ("'hashsize', 33554432", "'automerge', 0"):  # fewer, larger merges: a smaller file, sooner
            connection.execute(f"INSERT INTO sentences_fts (sentences_fts, rank) VALUES ({setting})")
        connection.execute("BEGIN")

    def add(self, rows: Iterable[Row]) -> None:
        by_table: dict[str, list[tuple[Any, ...]]] = {}
        for table, row in rows:
            by_table.setdefault(table, []).append(tuple(map(_bound, row)) if table == "figures" else row)
        for table, found in by_table.items():
            marks = ", ".join("?" * len(found[0]))
            self._connection.executemany(f"INSERT INTO {table} VALUES ({marks})", found)
        tokens = ((row[0], " ".join(grams(row[_TEXT]))) for row in by_table.get("sentences", ()))
        self._connection.executemany("INSERT INTO sentences_fts (rowid, text) VALUES (?, ?)", tokens)

    def finish(self) -> None:
        self._connection.execute("COMMIT")
        self._connection.executescript(f"BEGIN; {script('search.sql')} ANALYZE; COMMIT;")
        self.close()
        with open(self._place, "rb+") as file:
            os.fsync(file.fileno())

    def close(self) -> None:
        self._connection.close()


def _bound(cell: Cell) -> Any:
    """Decimals as their digits: the column's NUMERIC affinity makes whole numbers or reals of them."""
    return cell if cell is None or isinstance(cell, str | int) else format(cell, "f")
