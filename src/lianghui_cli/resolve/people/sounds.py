"""Names without a Chinese surname: with a dot (雪克来提·扎克尔), or of syllables that write Tibetan, Uyghur and
Mongolian names (扎西旺姆) where a post or a list announces one.

    dotted("委员阿衣木沙·托合塔洪讲述了") -> [(2, 11)]
"""

import re
from functools import cache

from lianghui_cli.lexicon import words
from lianghui_cli.resolve.people.cues import speech_at, title_at, title_before
from lianghui_cli.resolve.people.model import is_word
from lianghui_cli.resolve.people.names import is_han
from lianghui_cli.text.regions import SOUNDS

LONGEST = 7  # characters of one part of a name
PARTICLES = frozenset("也在与还就则又并却都从被把将对向曾已的地等和及说称是为有")
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
    """Where the part before a dot begins: behind a title or a mark that is near, else with its syllables."""
    start = sounded = at
    while start and at - start < LONGEST and is_han(text[start - 1]) and not title_before(text, start):
        start -= 1
        if sounded <= start + 2 and text[start] in _sounds() and not PARTICLES.intersection(text[start:sounded]):
            sounded = start  # one strange character inside is passed: 阿依木汗
    near = start < at and at - start < LONGEST and at - start - _strange(text, start, at) > 0
    return start if near and _strange(text, start, at) * 2 <= at - start else sounded


def _strange(text: str, start: int, end: int) -> int:
    return sum(char not in _sounds() for char in text[start:end])


def _right(text: str, at: int) -> int:
    """Where the part behind a dot ends: before an everyday word, a particle, a title or a mark."""
    end = at
    while end < len(text) and end - at < LONGEST and is_han(text[end]) and not title_at(text, end):
        if text[end] not in _sounds() and (text[end] in PARTICLES or is_word(text[end : end + 2])):
            break
        end += 1
    return end


def run(text: str, start: int) -> int:
    """The end of the run of three to six syllables that begins at `start`; 0 where there is none."""
    end = start
    while end < len(text) and end - start < LONGEST and text[end] in syllables():
        end += 1
    if not 2 < end - start < LONGEST:
        return 0
    says = speech_at(text, end + 1) or (end + 1 < len(text) and not is_han(text[end + 1]))
    strange = end + 1 < len(text) and is_han(text[end]) and text[end] not in PARTICLES and not speech_at(text, end)
    return end + 1 if strange and says else end


def run_before(text: str, end: int) -> int:
    """Where the run of syllables that ends at `end` begins; -1 where there is none."""
    start = end
    while start and end - start < LONGEST and text[start - 1] in syllables():
        start -= 1
    return start if 2 < end - start < LONGEST else -1
