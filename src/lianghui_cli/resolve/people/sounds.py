"""Names without a Chinese surname: with a dot (雪克来提·扎克尔), or of syllables that write Tibetan, Uyghur and Mongolian
names (扎西旺姆) where a post or a list announces one.

    dotted("委员阿衣木沙·托合塔洪讲述了") -> [(2, 11)]
"""

import re
from functools import cache

from lianghui_cli.lexicon import words
from lianghui_cli.resolve.people.cues import title_before
from lianghui_cli.resolve.people.names import is_han
from lianghui_cli.text.regions import SOUNDS

LONGEST = 7  # characters of one part of a name
_DOT = re.compile(r"(?<=[\u4e00-\u9fff])[·.](?=[\u4e00-\u9fff])")


@cache
def syllables() -> frozenset[str]:
    return words("name_syllables")


@cache
def _sounds() -> frozenset[str]:
    return syllables() | SOUNDS


def dotted(text: str) -> list[tuple[int, int]]:
    """Every name with a dot: as far left and right as characters write syllables."""
    found: list[tuple[int, int]] = []
    for dot in _DOT.finditer(text):
        if found and dot.start() < found[-1][1]:
            continue
        start, end = _left(text, dot.start()), dot.end()
        while True:
            end = _right(text, end)
            if not _DOT.match(text, end):
                break
            end += 1
        if start < dot.start() and end > dot.end() and end - start > 3:
            found.append((start, end))
    return found


def _left(text: str, at: int) -> int:
    start = at
    while start and at - start < LONGEST and text[start - 1] in _sounds() and not title_before(text, start):
        start -= 1
    if start == at and is_han(text[at - 1]) and (at < 2 or not is_han(text[at - 2])):
        return at - 1
    return start


def _right(text: str, at: int) -> int:
    end = at
    while end < len(text) and end - at < LONGEST and text[end] in _sounds():
        end += 1
    bounded = end + 1 == len(text) or (end + 1 < len(text) and not is_han(text[end + 1]))
    if end < len(text) and is_han(text[end]) and bounded and end - at < LONGEST:
        return end + 1  # one strange character before a stop
    return end


def run(text: str, start: int) -> int:
    """The end of the run of three to six syllables that begins at `start`; 0 where there is none."""
    end = start
    while end < len(text) and end - start < LONGEST and text[end] in syllables():
        end += 1
    return end if 2 < end - start < LONGEST else 0


def run_before(text: str, end: int) -> int:
    """Where the run of syllables that ends at `end` begins; -1 where there is none."""
    start = end
    while start and end - start < LONGEST and text[start - 1] in syllables():
        start -= 1
    return start if 2 < end - start < LONGEST else -1
