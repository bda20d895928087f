"""What the columns of a table say of its texts, by their names in either script or English, however these are spelt."""

from collections.abc import Iterable
from functools import cache

from lianghui_cli.lexicon import table
from lianghui_cli.text.fold import fold

_TEXT = "text"
_DROPPED = str.maketrans("", "", "\ufeff\u200b \u3000_-")  # Full Text, full_text and full-text are one name


def plain(name: str) -> str:
    """The name of a column without what does not count: `Full_Text` is fulltext."""
    return fold(name).translate(_DROPPED)


def columns(names: Iterable[str]) -> list[str]:
    """For each column name the key that it means, "" for one that says nothing here: 標題 is title."""
    keys = _names()
    return [keys.get(plain(name), "") for name in names]


def text_rank(name: str) -> int:
    """How plainly a column of that name holds the texts: 1 full_text, 2 text, 3 content ...; 0 where it does not."""
    return _ranks().get(plain(name), 0)


@cache
def _names() -> dict[str, str]:
    return {name: key for name, key, _ in table("column_names") if key != _TEXT}


@cache
def _ranks() -> dict[str, int]:
    return {name: int(rank) for name, key, rank in table("column_names") if key == _TEXT}
