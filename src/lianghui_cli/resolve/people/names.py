"""Reads a person's name at one place of a folded text: where it may end, and how well what follows proves it.

It decides nothing about a text: the same place often has several readings (龚正 / 龚正在), which `find.py` weighs over
the whole document. It refuses to look for names where nothing announces one.
"""

import re
from functools import cache
from typing import NamedTuple

from lianghui_cli.lexicon import table, words
from lianghui_cli.resolve.people.cues import title_before

BREAKS = frozenset(',。:;!?()"《》〈〉【】[]… -/|\u200b\n▲■●◆')
HONORIFICS = frozenset(("先生", "女士", "同志", "小姐", "夫妇", "等人"))
SEATS = frozenset(("代表", "委员", "常委"))
ABROAD = frozenset(("总统", "首相", "国务卿", "外长", "防长", "总理"))
PARTICLES = frozenset("在与也还就则又并却都从被把将对向曾已的地等")  # no name ends in one of these
TAKEN = ("代表", "委员", "主席", "常委", "先生", "女士", "记者", "同志", "书记", "主任", "省长", "市长")
BODIES = ("人大", "政协", "政府", "全国", "两会", "会议")


_SPACED = re.compile(r"[\u4e00-\u9fff](?: {1,4}[\u4e00-\u9fff](?![\u4e00-\u9fff] )){1,2}")


class Reading(NamedTuple):
    """A name may stand in [start, end).

    proof: 0 nothing that follows says so, 1 a particle does, 2 a stop or a title, 3 a verb, 、 or 等.

    sure: neither the surname nor its first two characters are an everyday word, so that little proof will do.
    """

    start: int
    end: int
    proof: int
    sure: bool


class Lexis(NamedTuple):
    """The tables of this module, read once."""

    surnames: dict[str, str]
    after: dict[str, str]
    stops: frozenset[str]
    never: frozenset[str]
    seldom: frozenset[str]
    titles: dict[str, str]
    syllables: frozenset[str]


@cache
def lexis() -> Lexis:
    return Lexis(
        {row[0]: row[1] for row in table("surnames")},
        {row[0]: row[1] for row in table("name_after")},
        words("name_stops"),
        frozenset(row[0] for row in table("name_never") if row[1] == "never"),
        frozenset(row[0] for row in table("name_never") if row[1] == "seldom"),
        {row[0]: row[1] for row in table("titles")},
        words("name_syllables"),
    )


def is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff" or "\u3400" <= char <= "\u4dbf" or char > "\ud7ff"


def proof(text: str, end: int) -> int:
    """How well what stands at `end` says that a name ended there."""
    if end >= len(text):
        return 2
    char = text[end]
    if char == "、":
        return 3
    if char in BREAKS:
        return 2
    lex = lexis()
    for width in (4, 3, 2):
        word = text[end : end + width]
        if word in lex.after or word in HONORIFICS:
            return 3
    kind = lex.after.get(char)
    if char == "等":
        return 3
    if kind:
        return 2 if kind == "speech" else 1
    if char.isdigit():
        return 1
    return 2 if titled(text, end) else 0


def titled(text: str, start: int) -> str:
    """The title that begins at `start`, perhaps with 副 or 常务 before it; else an empty string."""
    titles = lexis().titles
    at = start + (2 if text.startswith("常务", start) else 0)
    at += text.startswith("副", at)
    for width in (4, 3, 2):
        if text[at : at + width] in titles:
            return text[start : at + width]
    return ""


def readings(text: str, start: int) -> list[Reading]:
    """Every way a name can begin at `start`, shortest first. Empty where no surname stands there."""
    lex = lexis()
    found = []
    for width in _widths(text, start):
        end = start + width
        name = text[start:end]
        if len(name) == width and _plausible(name, lex):
            proven, seldom = proof(text, end), any(char in lex.seldom for char in name[1:])
            if not seldom or (proven == 3 and _sure(name, lex)):
                found.append(Reading(start, end, proven, _sure(name, lex) and not seldom))
    spaced = _spaced(text, start)
    if spaced and not any(reading.proof > 1 for reading in found):
        found.append(Reading(start, spaced, 2, True))
    return found


def _widths(text: str, start: int) -> tuple[int, ...]:
    surnames = lexis().surnames
    if surnames.get(text[start : start + 2]) == "compound":
        return (3, 4) if surnames.get(text[start : start + 1]) != "common" else (3, 4, 2)
    if text[start : start + 1] not in surnames:
        return ()
    second = text[start + 1 : start + 2]
    return (2, 3, 4) if second in surnames or text[start + 1 : start + 3] in surnames else (2, 3)


def _plausible(name: str, lex: Lexis) -> bool:
    """Neither an everyday word nor made of characters that no name has."""
    if name in lex.stops or not all(map(is_han, name)):
        return False
    compound = lex.surnames.get(name[:2]) == "compound"
    given = name[2:] if len(name) == 4 or (compound and len(name) > 2) else name[1:]
    if any(char in lex.never for char in given):
        return False
    if len(name) == 4 and not compound and _word_inside(name, lex):
        return False
    if not compound and lex.surnames.get(name[0]) == "word" and (name[1] in lex.after or name[1:] in lex.stops):
        return False
    if name[-1] in PARTICLES or name[-2:] in lex.titles:
        return False
    return not any(word in name for word in TAKEN + BODIES)


def _sure(name: str, lex: Lexis) -> bool:
    kind = "compound" if lex.surnames.get(name[:2]) == "compound" else lex.surnames.get(name[0])
    if kind == "compound":
        return True
    return name[:2] not in lex.stops and (kind == "common" or (kind == "rare" and len(name) == 3))


def _word_inside(name: str, lex: Lexis) -> bool:
    """The first two of four characters are a word (高度…), either surname is seldom one, or 和 links names."""
    if name[-1] == "和":
        return True
    kinds = (lex.surnames.get(name[0]), lex.surnames.get(name[1]))
    return name[:2] in lex.stops or kinds[0] != "common" or kinds[1] not in ("common", "rare", "compound")


def _spaced(text: str, start: int) -> int:
    """The end of a name that is printed with blanks inside (石 磊, 周 世 虹), else 0."""
    hit = _SPACED.match(text, start)
    if hit is None or text[start] not in lexis().surnames:
        return 0
    if start and is_han(text[start - 1]) and text[start - 1] != "、" and not title_before(text, start):
        return 0
    return hit.end() if proof(text, hit.end()) >= 2 else 0


def surnamed(text: str, start: int) -> bool:
    return text[start : start + 1] in lexis().surnames or text[start : start + 2] in lexis().surnames


def foreign(text: str, start: int, title: str) -> Reading | None:
    """A name without Chinese surname that begins at `start`: with a dot inside (雪克来提·扎克尔), behind the title of a
    seat made of syllables that write Tibetan, Uyghur and Mongolian names (扎西顿珠), or behind a foreign office."""
    dot = text.find("·", start, start + 8)
    if dot > start and all(map(is_han, text[start:dot])):
        return _run(text, start, dot + 1)
    opens = start < len(text) and is_han(text[start]) and text[start] not in lexis().after
    run = _run(text, start, start + 1) if opens and title in SEATS | ABROAD else None
    if run and run.end - run.start > 2:
        known = sum(char in lexis().syllables for char in text[start : run.end])
        if known * 2 > run.end - start:
            return run
    return None


def _run(text: str, start: int, at: int) -> Reading | None:
    """From `start` to the first place behind `at` where something proves that the name has ended."""
    for end in range(at + 1, min(len(text), at + 8) + 1):
        if proof(text, end) >= (1 if end - at > 1 else 2) and text[end : end + 1] != "·":
            return Reading(start, end, proof(text, end), True)
        if end < len(text) and text[end] != "·" and (not is_han(text[end]) or text[end] in lexis().never):
            return None
    return None
