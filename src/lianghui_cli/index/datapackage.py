"""Rows to a folder of CSV files (RFC 4180, UTF-8) and a datapackage.json (Frictionless Data Package 1) about them.

What it says of tables and columns is read from schema.sql, so that the file and the folder cannot disagree.
"""

import csv
import json
import os
import re
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from os import path
from shutil import rmtree
from typing import Any, TextIO

from lianghui_cli.index.database import script
from lianghui_cli.index.rows import Cell, Row

DESCRIPTION = "datapackage.json"
_MAKER = "lianghui corpus export"
_TYPES = {"TEXT": "string", "INTEGER": "integer", "NUMERIC": "number", "BOOLEAN": "boolean", "DATE": "date"}
_TABLE = re.compile(r"^CREATE TABLE (\w+) \((?:  -- (.*))?\n((?:    .*\n)*)\)", re.MULTILINE)
_COLUMN = re.compile(r"^    (\w+) [A-Z].*?  -- (.*)$", re.MULTILINE)


def refusal(target: str) -> str:
    """Why nothing may be written to the folder `target`, with the repair; "" where it may."""
    if path.exists(target) and not path.isdir(target):
        return f"{target} is a file: name a folder, or leave --format csv out for a SQLite file"
    held = set(os.listdir(target)) if path.isdir(target) else set()
    if held and (foreign := sorted(held - _own_files(target))):
        return f"{target} holds what lianghui did not write ({foreign[0]}) and is left alone: name another folder"
    return ""


def _own_files(folder: str) -> set[str]:
    """The files that an earlier export wrote into `folder`."""
    try:
        with open(path.join(folder, DESCRIPTION), encoding="utf-8") as file:
            known = json.load(file)
        if known["creator"] == _MAKER:
            return {DESCRIPTION, *(resource["path"] for resource in known["resources"])}
    except (OSError, ValueError, LookupError, TypeError):
        pass
    return set()


class Folder:
    """A new folder with a CSV file for each table."""

    def __init__(self, place: str) -> None:
        self._place = place
        self._files: list[TextIO] = []
        self._writers: dict[str, Any] = {}

    def begin(self) -> None:
        os.mkdir(self._place)
        for resource in resources():
            file = open(path.join(self._place, resource["path"]), "w", encoding="utf-8", newline="")  # noqa: SIM115
            self._files.append(file)
            writer = self._writers[resource["name"]] = csv.writer(file)
            writer.writerow([field["name"] for field in resource["schema"]["fields"]])

    def add(self, rows: Iterable[Row]) -> None:
        for table, cells in rows:
            self._writers[table].writerow(list(map(_written, cells)) if table in ("figures", "people") else cells)

    def finish(self) -> None:
        described = {
            "profile": "tabular-data-package",
            "name": "lianghui-export",
            "title": "Texts about China's Two Sessions, and what they state",
            "creator": _MAKER,
            "resources": resources(),
        }
        with open(path.join(self._place, DESCRIPTION), "w", encoding="utf-8", newline="\n") as file:
            json.dump(described, file, ensure_ascii=False, indent=2)
            file.write("\n")
        for each in self._files:
            each.flush()
            os.fsync(each.fileno())
        self.close()

    def close(self) -> None:
        for file in self._files:
            with suppress(OSError):  # what a full disk refused was said where it was written
                file.close()


def put(place: str, target: str) -> None:
    """The finished folder `place` in the place of `target`."""
    if not path.exists(target):
        os.rename(place, target)
        return
    old = f"{place}.old"
    os.rename(target, old)
    try:
        os.rename(place, target)
    except OSError:
        os.rename(old, target)
        raise
    rmtree(old)


def _written(cell: Cell) -> object:
    """Truth as true or false, a number in its digits; nothing is an empty cell."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return cell if cell is None or isinstance(cell, str | int) else format(cell, "f")


@cache
def resources() -> list[dict[str, Any]]:
    """The tables of schema.sql, as a data package describes its resources."""
    sql = script("schema.sql")
    connection = sqlite3.connect(":memory:")
    try:
        connection.executescript(sql)
        return [_resource(connection, *found.groups(default="")) for found in _TABLE.finditer(sql)]
    finally:
        connection.close()


def _resource(connection: sqlite3.Connection, table: str, about: str, body: str) -> dict[str, Any]:
    remarks = dict(_COLUMN.findall(body))
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    keys = [name for _, name, _, _, _, rank in sorted(columns, key=lambda column: column[5]) if rank]
    schema = {
        "fields": [_field(column, remarks.get(column[1], "")) for column in columns],
        "primaryKey": keys,
        "foreignKeys": [
            {"fields": own, "reference": {"resource": other, "fields": theirs}}
            for _, _, other, own, theirs, *_ in sorted(connection.execute(f"PRAGMA foreign_key_list({table})"))
        ],
        "missingValues": [""],
    }
    if not schema["foreignKeys"]:
        del schema["foreignKeys"]
    return {
        "profile": "tabular-data-resource",
        "name": table,
        "path": f"{table}.csv",
        "description": about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _field(column: tuple[Any, ...], remark: str) -> dict[str, Any]:
    _, name, kind, needed, _, rank = column
    field: dict[str, Any] = {"name": name, "type": _TYPES[kind]}
    if remark:
        field["description"] = remark
    if needed or rank:
        field["constraints"] = {"required": True}
    return field
