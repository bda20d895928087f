"""A folder of values kept by their content's key. Disposable: a damaged or missing entry is made again.

Entries never go stale: the key holds what the value was made from, and the folder's name what it was made by. Writing
is a temporary file and a rename, so that a killed run leaves an old entry, a new one or none; a read-only home keeps
nothing.
"""

import marshal
import os
from collections.abc import Mapping
from contextlib import suppress
from decimal import Decimal
from functools import cache
from os import path
from typing import Any
from zlib import crc32

_PACKAGE = path.dirname(path.dirname(path.abspath(__file__)))
_MAKERS = (
    *("text", "data", "mentions", "resolve", "resolve/people", "resolve/figures"),
    *("corpus", "corpus/readers", "index", "."),
)
_PREFIX, _MONTH = "kept-", 30 * 86400  # of folders here; seconds
_HEAD = 8  # bytes before the value: a checksum


class Store:
    """Values (nested tuples of text, numbers and None) under keys of text."""

    def __init__(self, folder: str) -> None:
        self._folder = folder

    def get(self, key: str) -> Any:
        """The value of `key`, or None where there is none that can be read."""
        if not self._folder:
            return None
        try:
            with open(path.join(self._folder, key), "rb") as file:
                return unsealed(file.read())
        except OSError:
            return None

    def put(self, key: str, value: Any) -> None:
        """Keep `value`; where that fails (a full disk, a read-only home) nothing is kept and nothing is said."""
        if not self._folder:
            return
        temporary = path.join(self._folder, f".{key}.{os.getpid()}")
        try:
            if not path.isdir(self._folder):
                os.makedirs(self._folder, mode=0o700)  # what is kept is read by nobody else, nor planted
                _forget_old(path.dirname(self._folder))
            with open(temporary, "wb") as file:
                file.write(sealed(plain(value)))
            os.replace(temporary, path.join(self._folder, key))
        except OSError:
            with suppress(OSError):
                os.unlink(temporary)


def sealed(value: Any) -> bytes:
    """`value` behind its checksum."""
    data = marshal.dumps(value)
    return b"%08x" % crc32(data) + data


def unsealed(data: bytes) -> Any:
    """The value that `sealed` made these of; None where they are damaged."""
    try:
        return marshal.loads(data[_HEAD:]) if int(data[:_HEAD], 16) == crc32(data[_HEAD:]) else None
    except (ValueError, EOFError, TypeError):
        return None


def plain(value: Any) -> Any:
    """Named tuples as plain ones and decimals as their digits, which is all that marshal keeps."""
    if isinstance(value, tuple):
        return tuple(map(plain, value))
    return str(value) if isinstance(value, Decimal) else value


def folder(variables: Mapping[str, str]) -> str:
    """Where values of this installation are kept: LIANGHUI_CACHE, XDG_CACHE_HOME or ~/.cache; "" for nowhere."""
    base = variables.get("LIANGHUI_CACHE")
    if base is None:
        home = variables.get("XDG_CACHE_HOME") or path.join(variables.get("HOME", ""), ".cache")
        base = path.join(home, "lianghui") if path.isabs(home) else ""
    return path.join(base, _PREFIX + _maker()) if base else ""


def _forget_old(base: str) -> None:
    """Remove what other versions kept in `base` and nobody has added to for a month."""
    from shutil import rmtree
    from time import time

    with os.scandir(base) as entries:
        for entry in entries:
            if entry.name.startswith(_PREFIX) and time() - entry.stat().st_mtime > _MONTH:
                rmtree(entry.path, ignore_errors=True)


@cache
def _maker() -> str:
    """A name for the code and tables that make values: it changes with any of them."""
    parts = []
    for inner in _MAKERS:
        try:
            with os.scandir(path.join(_PACKAGE, inner)) as entries:
                parts += [
                    f"{entry.name} {stat.st_size} {stat.st_mtime_ns}"
                    for entry in entries
                    if entry.name.endswith((".py", ".tsv", ".txt")) and (stat := entry.stat())
                ]
        except OSError:
            continue
    return f"{crc32(chr(10).join(sorted(parts)).encode()):08x}"
