"""What is amiss in a corpus, for a reader: under each text what was found there and how to mend it.

Files that were not read at all stand together, a row each.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from rich.text import Text

from lianghui_cli.render.messages import told
from lianghui_cli.render.terminal import Screen, styled

_UNREAD = {"en": ("Not read", "Why; what to do"), "zh": ("未能读取", "原因；如何补救")}


def listed(screen: Screen, rows: Sequence[Any], lang: str) -> None:
    """Findings (doc, line, problem, detail, repair), those of a text together."""
    whole = [row for row in rows if row.problem == "unread" and row.line is None]
    for doc, found in groupby([row for row in rows if row not in whole], key=lambda row: row.doc):
        screen.line(doc, "cyan")
        table = [[[styled(_place(row))], [styled(_problem(row, lang))], _told(row)] for row in found]
        screen.grid(("", "", ""), table, {2})
    if whole:
        screen.grid(_UNREAD[lang], [[[styled(row.doc, "cyan")], _told(row)] for row in whole], {0, 1})


def _place(row: Any) -> str:
    return "" if row.line is None else f":{row.line}"


def _problem(row: Any, lang: str) -> str:
    return told(str(row.problem), lang)


def _told(row: Any) -> list[Text]:
    return [styled(row.detail), styled(f"→ {row.repair}", "dim")]
