"""What a printed page has at its edge, in a text that was copied out of one: its number, the title of the whole, notes.

They stand between two lines of one sentence and belong to neither. It looks at short lines only, and at what recurs.
"""

import re
from collections.abc import Container, Iterable, Sequence
from itertools import pairwise

from lianghui_cli.text.segment import is_closed, unmatched

_DASH = "[-—–·•~_]"
_NUMBERED = re.compile(
    rf"{_DASH}+\s*\d{{1,4}}\s*{_DASH}+|第?\s*\d{{1,4}}\s*页(?:[,/\s]*共\s*\d{{1,4}}\s*页)?|第\s*\d{{1,4}}\s*页.{{0,3}}共\s*\d{{1,4}}\s*页"
    r"|page\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?"
)
_BARE = re.compile(r"(\d{1,4})(?:\s*/\s*\d{1,4})?")
_BESIDE = re.compile(r"^[\s\d|/·—–-]+|[\s\d|/·—–-]+$")  # a number beside a title
_PROSE = re.compile("[。,;!?:、]")
_NOTE = re.compile(r"[①-⑳※]|\[\d{1,2}\]|[*]{1,3}(?=\S)|注\s?\d{0,2}:")
_NOTES = 12  # lines of notes below a page, at most
_LONGEST, _LEAST, _OFTEN = 40, 4, 3  # characters of a title; pages that it stands on
_PAGE = 10  # lines of a page, at least, where nothing else tells that a number is one
_EDGE = 4  # lines between a sentence that breaks off and a title in it, at most
_WHOLE = 16  # characters of a line that a sentence may break off on


def edges(lines: Sequence[str], pages: Sequence[int] = ()) -> frozenset[int]:
    """The places in `lines` (folded, without blanks at their ends) of page numbers, titles that recur, and notes.

    The first of a title is none of them, unless it parts a sentence: there it is the title. `pages`: the lines at which
    a page is known to begin.
    """
    short = [n for n, line in enumerate(lines) if line and len(line) <= _LONGEST]
    numbers = {n for n in short if _NUMBERED.fullmatch(lines[n])}
    told = [n for n, line in enumerate(lines) if line]
    place = {n: at for at, n in enumerate(told)}
    numbers |= _counted(lines, told, place, [n for n in short if _BARE.fullmatch(lines[n])])
    numbers |= _notes(lines, told, place, pages)
    return frozenset(numbers | _titles(lines, told, place, short, numbers))


def _notes(lines: Sequence[str], told: Sequence[int], place: dict[int, int], pages: Sequence[int]) -> set[int]:
    """The notes at the foot of a page that breaks a sentence off: from the first line with a note's sign to its end."""
    found: set[int] = set()
    start = 0
    for page in pages:
        whole = [n for n in range(start, page) if lines[n]]
        first = next((n for n in whole[-_NOTES:] if _NOTE.match(lines[n]) and _splits(lines, told, place[n])), page)
        found.update(n for n in whole if n >= first)
        start = page
    return found


def _counted(lines: Sequence[str], told: Sequence[int], place: dict[int, int], bare: Sequence[int]) -> set[int]:
    """Of numbers alone on a line those that count the pages: 1, 2, 3, far apart or in the middle of a sentence."""
    found: set[int] = set()
    run: list[int] = []
    for n in [*bare, -1]:
        value = _value(lines[n]) if n >= 0 else -1
        if run and value != _value(lines[run[-1]]) + 1:
            gaps = sorted(b - a for a, b in pairwise(run))
            far = len(run) >= _OFTEN and gaps[len(gaps) // 2] >= _PAGE
            if far or (len(run) >= _OFTEN and any(_splits(lines, told, place[m]) for m in run)):
                found.update(run)
            run = []
        run.append(n)
    return found


def _value(line: str) -> int:
    match = _BARE.fullmatch(line)
    return int(match[1]) if match else -1


def _splits(lines: Sequence[str], told: Sequence[int], at: int, aside: Container[int] = ()) -> bool:
    """True where the line before breaks off and the one after is there to go on. aside: lines that do not count."""
    above = next((n for n in told[max(at - _EDGE, 0) : at][::-1] if n not in aside), -1)
    if above < 0 or at == len(told) - 1:
        return False
    before = lines[above]
    return len(before) >= _WHOLE and not is_closed(before) and not unmatched(before[-1:])[1]


def _titles(
    lines: Sequence[str], told: Sequence[int], place: dict[int, int], short: Iterable[int], numbers: set[int]
) -> set[int]:
    """The titles that stand on many pages: beside a page's number, or in the middle of a sentence."""
    seen: dict[str, list[int]] = {}
    for n in short:
        title = _BESIDE.sub("", lines[n])
        if n not in numbers and len(title) >= _LEAST and not _PROSE.search(lines[n]):
            seen.setdefault(title, []).append(n)
    found: set[int] = set()
    for title, places in seen.items():
        later = places[1:] if len(places) >= _OFTEN else []
        edge = [n for n in later if _at_edge(told, place[n], numbers) or _splits(lines, told, place[n])]
        numbered = len({lines[n] for n in later}) == len(later) and all(lines[n] != title for n in later)
        if later and 2 * len(edge) >= len(later) and (edge or numbered):
            found.update(later)
        if len(places) > 1:  # inside a sentence, beside a number, it is no title of the text even the first time
            aside = {*numbers, *places}
            beside = (n for n in places if _at_edge(told, place[n], numbers))
            found.update(n for n in beside if _splits(lines, told, place[n], aside))
    return found


def _at_edge(told: Sequence[int], at: int, numbers: set[int]) -> bool:
    """True where a page's number stands just above or below."""
    return any(told[beside] in numbers for beside in (at - 1, at + 1) if 0 <= beside < len(told))
