"""Finds the people who make the paper in bylines, captions and imprints: 记者, 责编, 摄. They are never delegates."""

import re
from functools import cache
from typing import NamedTuple

from lianghui_cli.lexicon import table
from lianghui_cli.resolve.people.cues import Cue
from lianghui_cli.resolve.people.decode import Name
from lianghui_cli.resolve.people.find import Finder
from lianghui_cli.text.regions import mentions

SEPARATORS = re.compile(r"[、, /&和]+")
OPENS = re.compile(r"[ :/|丨]+")
WEAK, BYLINE = -3.5, -1.0  # weights of a name that is announced by the word of a byline, on both sides or on one
PAPERS = "报社网台刊"
PAPER = re.compile(rf"[\w·]{{2,8}}[{PAPERS}]$")
CREDIT = re.compile(r"(?:综合)?(?:报道|摄|讯|电|整理|采写|撰文|制图|编译|本报|新华社|记者|通讯员|实习)")


class Byline(NamedTuple):
    unit: int
    start: int
    end: int
    key: str
    role_start: int  # the word of the byline, with the paper's name before it
    role_end: int


@cache
def _places() -> dict[str, str]:
    return {row[0]: row[1] for row in table("press_roles")}


def bylines(finder: Finder) -> list[Byline]:
    found = []
    for at, unit in enumerate(finder.units):
        for cue in finder.cues[at]:
            if cue.kind == "press":
                found += _of_cue(finder, at, unit.text, cue)
    return found


def _of_cue(finder: Finder, at: int, text: str, cue: Cue) -> list[Byline]:
    place = _places()[text[cue.start : cue.end]]
    own = text.startswith("本", cue.start - 2) and text[cue.start - 1] in PAPERS
    paper = None if own else PAPER.search(text, max(0, cue.start - 10), cue.start)
    start = cue.start - 2 if own else paper.start() if paper else cue.start
    names = [] if place == "after" else _behind(finder, text, at, cue.end, strict=place == "imprint")
    if place in ("after", "both") and not names:
        names = _in_front(finder, text, at, cue.start)
    return [Byline(at, name.start, name.end, name.key, start, cue.end) for name in names]


def _behind(finder: Finder, text: str, at: int, start: int, *, strict: bool) -> list[Name]:
    names: list[Name] = []
    opening = OPENS.match(text, start)
    if strict and not opening:
        return names
    start = opening.end() if opening else start
    while name := _starting(finder, text, at, start):
        names.append(name)
        gap = SEPARATORS.match(text, name.end)
        if not gap:
            break
        start = gap.end()
    return names


def _starting(finder: Finder, text: str, at: int, start: int) -> Name | None:
    """The best name there; the place of the report (林北京报道) or what the person did (摄) behind it speaks for it."""
    options = [name for name in finder.weak[at] if name.start == start]
    told = [name for name in options if _credited(text, name.end)]
    best = max(told or options, key=lambda name: name.weight, default=None)
    return best if best and best.weight >= (WEAK if told else BYLINE) else None


def _credited(text: str, end: int) -> bool:
    if end >= len(text.rstrip()) or text[end] in ")】;":
        return True
    if place := next((m for m in mentions(text[end : end + 8]) if m.start == 0), None):
        end += place.end
    return bool(CREDIT.match(text, end))


def _in_front(finder: Finder, text: str, at: int, end: int) -> list[Name]:
    """The names before 摄 or 整理, from the last to the first."""
    names: list[Name] = []
    while end:
        while end and text[end - 1] == " ":
            end -= 1
        end -= bool(names) and text[end - 1] in "、/和"
        name = finder.ending(at, end, WEAK)
        if not name:
            break
        names.append(name)
        end = name.start
    return names
