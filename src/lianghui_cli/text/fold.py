"""One fold for texts and queries: script, width, case, quotation marks, dashes, name dots, variant characters.

It works character by character, so len(fold(s)) == len(s) and fold(a + b) == fold(a) + fold(b): an offset in the folded
text is an offset in the original. It refuses to drop anything; blanks are the matcher's business.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from os import path

from lianghui_cli.lexicon import DATA


@cache
def _table() -> dict[int, int]:
    with open(path.join(DATA, "fold.txt"), encoding="utf-8", newline="\n") as file:
        lines = [line for line in file.read().split("\n") if line and not line.startswith("#")]
    return str.maketrans(lines[0], lines[1])


class _Met(dict[int, int]):
    """The table with what it leaves as it is, once met: an answer is quicker than none."""

    def __missing__(self, char: int) -> int:
        self[char] = char
        return char


@cache
def _met() -> _Met:
    return _Met(_table())


def fold(text: str) -> str:
    """`text` with every character replaced by the one that stands for its class; same length, same offsets."""
    return text.translate(_met())


def pairs() -> Iterator[tuple[str, str]]:
    """Every character that is folded, with the one that stands for it."""
    for char, folded in _table().items():
        yield chr(char), chr(folded)


@lru_cache(maxsize=4096)
def fold_once(text: str) -> str:
    """`fold` of a sentence that several readers of one document ask for."""
    return fold(text)
