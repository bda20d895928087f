"""Tables of texts: a column holds the text, others what is known of it. A text is named by its row: news.csv#3.

The column is the one that the user names, else one that is called so (full_text, 正文 ...), else the one of long text.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from lianghui_cli.corpus.headings import columns, plain, text_rank
from lianghui_cli.corpus.readers import REMARK, Read, Text
from lianghui_cli.corpus.readers.tags import untagged

Row = tuple[int, Mapping[str, str]]  # its number as a spreadsheet counts, and its cells by the names of the columns
_ABOVE = 5  # rows above a header, at most: titles
_LOOSE = 5  # the rank of names that may be of something else (report, 文章): they hold the longest text or none
_LONG, _PLAINLY = 40, 4  # characters of a text; times as long as any other column
_OPTION = "name it with --text-column"
_REPAIR = f"call it text or full_text (正文, 全文), or {_OPTION}"


class _Columns(NamedTuple):
    """Which columns may hold a row's text, the best first, and which is one by its length alone."""

    named: tuple[str, ...]
    long: str


def of_cells(table: Sequence[Sequence[str]], encoding: str, complaints: Mapping[int, str], wanted: str = "") -> Read:
    """The texts of a table whose header is its first row, or stands below titles. See texts().

    complaints: what was wrong with a row, by its number; such a row is empty in `table`.
    """
    at = _header(table[: _ABOVE + 1], wanted)
    names, rows = [name.strip() for name in table[at]] if table else [], list[Row]()
    headless = not wanted and not any(map(_known, names)) and any(len(name) >= _LONG for name in names)
    if headless:  # the first row is a text as the others are
        names, at = [str(n) for n in range(1, max(map(len, table)) + 1)], at - 1
    notes = [f"row {number}: {reason}" for number, reason in complaints.items()]
    for number, cells in enumerate(table[at + 1 :], at + 2):
        if len(cells) > len(names) and any(cells[len(names) :]):  # whatever stands where, it is not what it says
            notes.append(f"row {number}: it has more cells than the header: put quotation marks around its text")
        elif any(cells):
            rows.append((number, dict(zip(names, cells, strict=False))))
    return texts(rows, encoding, notes, wanted)


def _header(rows: Sequence[Sequence[str]], wanted: str) -> int:
    """The number of the row of names: the one that names the text; else the first as full as any."""
    for at, row in enumerate(rows):
        names = [name for name in row if name.strip()]
        known = sum(map(_known, names))
        told = any(map(text_rank, names)) or any(plain(name) == plain(wanted) for name in names if wanted)
        if told and (at == 0 or known > 1):
            return at
    full = [sum(bool(cell.strip()) for cell in row) for row in rows]
    return full.index(max(full)) if full and full[0] == 1 else 0


def _known(name: str) -> bool:
    """True of a name that says what its column holds."""
    return bool(columns([name])[0] or text_rank(name))


def texts(rows: Iterable[Row], encoding: str, complaints: Iterable[str], wanted: str = "") -> Read:
    """The texts of numbered rows. `wanted`: the name of the column that holds them, "" where it is not said.

    Raises ValueError where no row has a column of text.
    """
    told = list(rows)
    chosen = _columns(told, wanted)
    found: list[Text] = []
    notes, guessed = list(complaints), False
    for number, row in told:
        column = _own(row, chosen)
        if column is None:
            notes.append(f"row {number}: no column holds its text: {_REPAIR}")
        elif not row[column].strip():
            notes.append(f"row {number}: its text is empty: delete the row")
        else:
            guessed = guessed or column not in chosen.named
            keys = zip(columns(row), row.items(), strict=True)
            cells = {
                key: cell for key, (name, cell) in keys if key not in ("", "doc") and name != column and cell.strip()
            }
            text = untagged(row[column].replace("\r\n", "\n").replace("\r", "\n"))
            found.append(Text(text, encoding, str(number), cells))
    if guessed:
        notes.append(f'{REMARK}its column "{chosen.long}" as the text, the one of long cells: else {_OPTION}')
    if not found and all("no column" in note for note in notes):
        raise ValueError(_none(told, wanted))
    if not found:
        reason, _, repair = notes[0].rpartition(": ")
        raise ValueError(f"none of its rows holds a text ({reason}): {repair}")
    return Read(tuple(found), tuple(notes))


def _none(rows: Sequence[Row], wanted: str) -> str:
    """That no column holds texts, and which there are."""
    names = ", ".join(dict.fromkeys(name for _, row in rows[:9] for name in row if name))[:120]
    if wanted:
        return f'it has no column "{wanted}", but {names or "none"}: write one of these behind --text-column'
    return f"no column of it holds texts: {_REPAIR}"


def _columns(rows: Sequence[Row], wanted: str) -> _Columns:
    """Those that hold the texts of `rows`."""
    names = dict.fromkeys(name for _, row in rows for name in row)
    if wanted:
        return _Columns(tuple(name for name in names if plain(name) == plain(wanted)), "")
    sizes = {name: _size(rows, name) for name in names}
    longest = max(sizes.values(), default=0.0)
    ranked = [(rank, name) for name in names if (rank := text_rank(name))]
    named = [name for rank, name in sorted(ranked) if rank < _LOOSE or sizes[name] == longest]
    first = max(sizes, key=sizes.__getitem__, default="")
    alone = all(_PLAINLY * size <= longest for name, size in sizes.items() if name != first)
    return _Columns(tuple(named), first if alone and longest >= _LONG else "")


def _size(rows: Sequence[Row], name: str) -> float:
    """How long the cells of a column are that are not empty."""
    cells = [len(row[name]) for _, row in rows if row.get(name)]
    return sum(cells) / len(cells) if cells else 0.0


def _own(row: Mapping[str, str], chosen: _Columns) -> str | None:
    """The column of the row's text: the first that is not empty; None where the row has none."""
    there = [name for name in (*chosen.named, *([chosen.long] if not chosen.named else [])) if name in row]
    return next((name for name in there if row[name].strip()), there[0] if there else None)
