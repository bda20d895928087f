"""What is amiss in a corpus, for a reader: under each text what was found there and how to mend it."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from lianghui_cli.render.terminal import Screen, styled

_HEADS = {"en": ("Line", "Problem", "What and where; what to do"), "zh": ("行", "问题", "何处何事；如何补救")}


def listed(screen: Screen, rows: Sequence[Any], lang: str) -> None:
    """Findings (doc, line, problem, detail, repair), those of a text together."""
    for doc, found in groupby(rows, key=lambda row: row.doc):
        screen.line(doc, "cyan")
        table = [
            [[styled("" if row.line is None else str(row.line))], [styled(row.problem)],
             [styled(row.detail), styled(f"→ {row.repair}", "dim")]]
            for row in found
        ]  # fmt: skip
        screen.grid(_HEADS[lang], table, {2})
