"""Rows for every format: which keys, what they are called, what kind of value stands under each. It writes nothing."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from lianghui_cli.errors import UsageError
from lianghui_cli.lexicon import table

# C0, C1, line and paragraph separators, direction marks: what may command a screen, and belongs to no text.
CONTROLS = (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A))


class Column(NamedTuple):
    """A key of the rows and its labels. `wide`: it holds text that a terminal folds."""

    key: str
    en: str
    zh: str
    wide: bool

    def label(self, lang: str) -> str:
        return self.zh if lang == "zh" else self.en


class View(NamedTuple):
    """Rows under columns: what each format writes."""

    columns: tuple[Column, ...]
    rows: Iterable[tuple[Any, ...]]


def columns(keys: Sequence[str]) -> tuple[Column, ...]:
    """The columns of `keys`, with their labels."""
    labels = {row[0]: row for row in table("labels")}
    return tuple(Column(key, labels[key][1], labels[key][2], labels[key][3] == "wide") for key in keys)


def view(keys: Sequence[str], rows: Iterable[Any]) -> View:
    """The rows (values with an attribute for each key) under the columns of `keys`."""
    return View(columns(keys), (tuple(getattr(row, key) for key in keys) for row in rows))


def only(shown: View, keys: Sequence[str]) -> View:
    """The columns of `keys` alone, in that order. Raises UsageError for one that is not there."""
    places = [_place(shown, key) for key in keys]
    rows = (tuple(row[n] for n in places) for row in shown.rows)
    return View(tuple(shown.columns[n] for n in places), rows)


def in_order(shown: View, keys: Sequence[str]) -> list[tuple[Any, ...]]:
    """The rows sorted by `keys`: `year` lowest first, `-year` highest first; what is empty comes last.

    Raises UsageError for a key that is not there.
    """
    rows = list(shown.rows)
    for key in reversed(keys):
        n, falling = _place(shown, key.removeprefix("-")), key.startswith("-")
        stated = [row for row in rows if row[n] not in (None, "")]
        stated.sort(key=lambda row, n=n: _rank(row[n]), reverse=falling)  # type: ignore[misc]
        rows = stated + [row for row in rows if row[n] in (None, "")]
    return rows


def _place(shown: View, key: str) -> int:
    keys = [column.key for column in shown.columns]
    if key not in keys:
        raise UsageError(f'there is no column "{key}" here; there are {", ".join(keys)}')
    return keys.index(key)


def _rank(value: Any) -> tuple[bool, Any]:
    """Numbers by size, all else by its text."""
    number = isinstance(value, int | float | Decimal)
    return (not number, value if number else flat(value))


def in_script(shown: View, convert: Callable[[str], str]) -> View:
    """The same rows, their running text in the reader's script. Codes, keys and names stay as they are."""
    wide = [n for n, column in enumerate(shown.columns) if column.wide]

    def converted(row: tuple[Any, ...]) -> tuple[Any, ...]:
        cells = list(row)
        for n in wide:
            cells[n] = _converted(cells[n], convert)
        return tuple(cells)

    return View(shown.columns, map(converted, shown.rows))


def _converted(value: Any, convert: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return convert(value)
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return tuple(_converted(part, convert) for part in value)
    return value


def plain(value: Any) -> Any:
    """A value as JSON has it: numbers as numbers, tuples with names as objects, others as lists, None as null."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if hasattr(value, "_asdict"):
        return {key: plain(part) for key, part in value._asdict().items()}
    if isinstance(value, tuple | list):
        return [plain(part) for part in value]
    return value


def flat(value: Any) -> str:
    """A value as one cell of a table: parts of a list are parted by `;`, of an object by a blank; nothing for None."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return decimal_text(value)
    if hasattr(value, "_asdict"):
        numbers = all(isinstance(part, int) for part in value)
        return ("-" if numbers else " ").join(flat(part) for part in value if part is not None)
    if isinstance(value, tuple | list):
        return ";".join(flat(part) for part in value)
    return str(value)


def decimal_text(value: Decimal) -> str:
    """All digits, no exponent, no zeros that say nothing: 5.4, 5200000000000."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
