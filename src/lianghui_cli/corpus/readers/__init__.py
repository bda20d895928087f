"""Bytes to texts, whatever the format: one module a format, loaded when a file of it is met.

Each has read(data: bytes) -> Read, which raises ValueError (with the reason and the repair); those of tables of texts
also take the name of the column that holds the texts.

Lines are what a reader of the format finds again: of .txt and .md the file's own; of .docx and .html the paragraphs of
the text; of .pdf a thousand a page and the line on it (3012 is line 12 of page 3); of .csv and .json the cell's.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import NamedTuple

from lianghui_cli.corpus.readers.kinds import REMARK, SUFFIXES, TABLES, kind

__all__ = ["LIMIT", "REMARK", "SUFFIXES", "Read", "Text", "data", "read"]

LIMIT = 200 << 20  # bytes of a file; the longest text of the field has one or two millions


class Text(NamedTuple):
    """One text of a file. `part` names it where a file has several: its row."""

    text: str
    encoding: str
    part: str = ""
    cells: Mapping[str, str] | None = None  # what the row says of it, by the keys of corpus/sidecar.py


class Read(NamedTuple):
    """The texts of a file, and a line of complaint for each part that was passed over."""

    texts: tuple[Text, ...]
    notes: tuple[str, ...] = ()


def data(path: str) -> bytes:
    """The bytes of the file. Raises OSError where it cannot be read, ValueError where it is empty or beyond LIMIT."""
    from os import fstat

    with open(path, "rb") as file:
        size = fstat(file.fileno()).st_size
        if size > LIMIT:
            raise ValueError(f"it has {size >> 20} MB, more than the {LIMIT >> 20} of the longest book: split it")
        found = file.read(LIMIT + 1)
    if len(found) != size:
        raise ValueError("it changed while it was read: ask again when nothing writes to it")
    if not found.strip():
        raise ValueError("it is empty: delete it or get it anew from its source")
    return found


def read(doc: str, data: bytes, column: str = "") -> Read:
    """The texts in `data`, the bytes of the file named `doc`. `column`: the one of a table that holds its texts.

    Raises ValueError (with the reason and the repair) where there is none that can be read.
    """
    form = kind(doc, data)
    module = import_module(f"{__name__}.{form}")
    try:
        found: Read = module.read(data, column) if form in TABLES else module.read(data)
    except ImportError as error:
        extra = f"pip install 'lianghui-cli[{form}]'"
        raise ValueError(f"the reader for .{form} files is not installed ({error.name}): {extra}") from None
    except ValueError:
        raise
    except RecursionError:
        raise ValueError("its parts are nested too deep: save it anew in its program") from None
    except Exception as error:  # noqa: BLE001 - of what a library meets in a broken file, no list is whole
        raise ValueError(f"it is a broken .{form} ({brief(error)}): open it in its program and save it anew") from None
    if not any(text.text.strip() for text in found.texts):
        raise ValueError("it is empty: delete it or get it anew from its source")
    return found


def brief(error: Exception) -> str:
    """What a library says of a broken file, as part of one line."""
    from textwrap import shorten

    return shorten(str(error), 80, placeholder="").rstrip(" .,:;") or type(error).__name__
