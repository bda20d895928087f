"""Tables of texts: a column holds the text, others what is known of it. A text is named by its row: news.csv#3."""

from collections.abc import Iterable, Mapping

from lianghui_cli.corpus.readers import Read, Text
from lianghui_cli.text.fold import fold

_TEXT = ("text", "content", "正文", "内容", "全文")  # folded
_REPAIR = f"name one {', '.join(_TEXT[:3])} or {_TEXT[3]}"


def texts(rows: Iterable[tuple[int, Mapping[str, str]]], encoding: str, complaints: Iterable[str]) -> Read:
    """The texts of numbered rows. Raises ValueError where no row has a column of text."""
    from lianghui_cli.corpus.sidecar import columns

    found: list[Text] = []
    notes = list(complaints)
    for number, row in rows:
        names = {fold(name.strip("\ufeff ")): name for name in row}
        column = next((names[name] for name in _TEXT if name in names), None)
        if column is None:
            notes.append(f"row {number}: no column holds its text: {_REPAIR}")
        elif not row[column].strip():
            notes.append(f"row {number}: its text is empty: delete the row")
        else:
            keys = zip(columns(row), row.values(), strict=True)
            cells = {key: value for key, value in keys if key and key != "doc" and value.strip()}
            text = row[column].replace("\r\n", "\n").replace("\r", "\n")
            found.append(Text(text, encoding, str(number), cells))
    if not found and all("no column" in note for note in notes):
        raise ValueError(f"no column of it holds texts: {_REPAIR}")
    if not found:
        reason, _, repair = notes[0].rpartition(": ")
        raise ValueError(f"none of its rows holds a text ({reason}): {repair}")
    return Read(tuple(found), tuple(notes))
