"""Where a Chinese name can stand in a folded text, by its surname alone; what it is worth is weighed in model.py.

candidates("请龚正在") -> (1, 3, 1) 龚正, (1, 4, 1) 龚正在
"""

import re
from functools import cache
from typing import NamedTuple

from lianghui_cli.lexicon import table

HAN = "\u4e00-\u9fff\u3400-\u4dbf\U00020000-\U0003ffff"


class _Surnames(NamedTuple):
    of: dict[str, str]
    compound: frozenset[str]  # the first characters of those of two,
    firsts: frozenset[str]  # of all,
    first: re.Pattern[str]  # one of them,
    scan: re.Pattern[str]  # and one before what may be the rest of a name


@cache
def surnames() -> _Surnames:
    """The surnames with their kinds, and what finds them."""
    kinds = {row[0]: row[1] for row in table("surnames")}
    firsts = frozenset(name[0] for name in kinds)
    first = f"[{''.join(sorted(firsts))}]"
    compound = frozenset(name[0] for name in kinds if len(name) > 1)
    return _Surnames(kinds, compound, firsts, re.compile(first), re.compile(f"{first}(?=([{HAN}]{{1,3}}))"))


def is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff" or "\u3400" <= char <= "\u4dbf" or char > "\ud7ff"


def candidates(text: str) -> list[tuple[int, int, int]]:
    """(start, end, characters of the surname) of every stretch that begins with a surname, the shorter ones first."""
    kinds, compound, _, _, scan = surnames()
    found = []
    for match in scan.finditer(text):
        behind, end = match.span(1)
        start = behind - 1
        first, width = text[start], end - start
        if first in kinds:
            found.append((start, start + 2, 1))
            if width > 2:
                found.append((start, start + 3, 1))
        if first in compound and width > 2 and text[start : start + 2] in kinds:
            found.append((start, start + 3, 2))
            if width > 3:
                found.append((start, start + 4, 2))
    return found
