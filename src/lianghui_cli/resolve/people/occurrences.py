"""Every place of a document where one of its people is named, blanks inside the name allowed.

    occurrences(["市长龚正说", "龚正指出"], {"龚正"}, sure) -> [Named(0, 2, 4, "龚正"), Named(1, 0, 2, "龚正")]

One walk over the text: a character that some name begins with is looked up, whatever the number of names.
"""

import re
from collections.abc import Collection, Container, Mapping, Sequence
from typing import NamedTuple

from lianghui_cli.resolve.people import model
from lianghui_cli.resolve.people.cues import cues, title_before
from lianghui_cli.resolve.people.names import is_han, surnames
from lianghui_cli.resolve.people.voters import MARKS, signs, votes

SHORT = -0.5  # two characters stand in other words too (金力 in 资金力度): their place must weigh so much
FEW = 40  # names that are quicker asked for one by one
LINKS = frozenset("的和与及由对向请据让同跟")
KNOWN = 2.0  # what being named elsewhere in the text is worth


class Named(NamedTuple):
    """Where a person's name stands: [start, end) of a unit."""

    unit: int
    start: int
    end: int
    person: str
    leads: bool  # alone on its line or at its end with posts before it: what follows is the person's


def occurrences(texts: Sequence[str], names: Collection[str], sure: Mapping[tuple[int, int], Named]) -> list[Named]:
    """The places in the order of the text; of two that overlap the one that was read, then the longer."""
    heads: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda name: (-len(name), name)):
        heads.setdefault(name[:1], []).append(name)
    by_unit: dict[int, list[Named]] = {}
    for named in sure.values():
        by_unit.setdefault(named.unit, []).append(named)
    buckets = {head: _bucket(own) for head, own in heads.items()}
    strange = [head for head in heads if head not in surnames().firsts]
    found: list[Named] = []
    few = list(names) if len(names) <= FEW else []
    for at, text in enumerate(texts):
        if few and " " not in text and at not in by_unit and not any(name in text for name in few):
            continue
        taken = {place for named in by_unit.get(at, ()) for place in range(named.start, named.end)}
        found += by_unit.get(at, ())
        for start in _starts(text, buckets, strange):
            if start in taken:
                continue
            name, end = _longest(text, start, buckets[text[start]])
            if name and taken.isdisjoint(range(start, end)) and _stands(text, start, end):
                taken.update(range(start, end))
                found.append(Named(at, start, end, name, False))
    return sorted(found)


def _starts(text: str, heads: Container[str], strange: Sequence[str]) -> list[int]:
    """Where a name may begin in `text`; `strange`: those of `heads` that begin no surname."""
    starts = [at for at in map(_start, surnames().first.finditer(text)) if text[at] in heads]
    more = [at for head in strange if head in text for at, char in enumerate(text) if char == head]
    return sorted([*starts, *more]) if more else starts


def _start(match: re.Match[str]) -> int:
    return match.start()


def _bucket(names: Sequence[str]) -> dict[str, list[str]]:
    """Names that begin alike, by their second character."""
    found: dict[str, list[str]] = {}
    for name in names:
        found.setdefault(name[1:2], []).append(name)
    return found


def _longest(text: str, start: int, bucket: Mapping[str, Sequence[str]]) -> tuple[str, int]:
    second = text[start + 1 : start + 2]
    if second == " ":
        second = text[start + 1 : start + 6].strip(" ")[:1]
    for name in bucket.get(second, ()):
        if end := _end(text, name, start):
            return name, end
    return "", 0


def _end(text: str, name: str, start: int) -> int:
    """The end of `name` at `start`, blanks inside allowed; 0 where it does not stand there."""
    if text.startswith(name, start):
        return start + len(name)
    at = start
    for char in name:
        while at > start and text[at : at + 1] == " ":
            at += 1
        if text[at : at + 1] != char and not (char == "·" and text[at : at + 1] == "."):
            return 0
        at += 1
    return at


def _stands(text: str, start: int, end: int) -> bool:
    """Is the name meant here? Two characters need a place where a name could stand; blanks inside, no neighbour."""
    if end - start > 2 and " " in text[start:end]:
        return not (start and is_han(text[start - 1])) or not is_han(text[end : end + 1] or " ")
    if end - start > 2:
        return True
    if not start or text[start - 1] in MARKS or text[start - 1] in LINKS or title_before(text, start):
        return True
    return KNOWN + model.score(text, start, end) + votes(text, signs(text, cues(text)), start, end) >= SHORT
