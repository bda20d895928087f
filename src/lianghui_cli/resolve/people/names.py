"""Where a Chinese name can stand in a folded text, by its surname alone; what it is worth is weighed in model.py.

candidates("请龚正在") -> (1, 3, 1) 龚正, (1, 4, 1) 龚正在
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lianghui_cli.lexicon import table


class _Surnames(NamedTuple):
    of: dict[str, str]
    scan: re.Pattern[str]


@cache
def surnames() -> _Surnames:
    """The surnames with their kinds, and the pattern of the characters that one begins with."""
    kinds = {row[0]: row[1] for row in table("surnames")}
    return _Surnames(kinds, re.compile(f"[{''.join(sorted({name[0] for name in kinds}))}]"))


def is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff" or "\u3400" <= char <= "\u4dbf" or char > "\ud7ff"


def candidates(text: str) -> Iterator[tuple[int, int, int]]:
    """(start, end, characters of the surname) of every stretch that begins with a surname, the shorter ones first."""
    kinds, scan = surnames()
    for match in scan.finditer(text):
        start = match.start()
        given = text[start + 1 : start + 4]
        if match.group() in kinds and given and is_han(given[0]):
            yield start, start + 2, 1
            if len(given) > 1 and is_han(given[1]):
                yield start, start + 3, 1
        if text[start : start + 2] in kinds and len(given) > 1 and is_han(given[1]):
            yield start, start + 3, 2
            if len(given) > 2 and is_han(given[2]):
                yield start, start + 4, 2
