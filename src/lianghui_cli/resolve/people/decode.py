"""Which names a document gives, and where: candidates weighed by the model, decided over the whole document.

    decided(texts, [list(weighed(text)) for text in texts]) -> [[Name(6, 8, "龚正", 5.1)], [Name(0, 2, "龚正", 6.0)]]

A candidate needs evidence of its own. A name that is sure in one place is lifted in the others, a member between two
members of a list is lifted by them, and of candidates that overlap the best stays. It does not ask who anybody is.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from lianghui_cli.resolve.people import model, sounds
from lianghui_cli.resolve.people.cues import Cue, title_before
from lianghui_cli.resolve.people.names import candidates, is_han, surnames
from lianghui_cli.resolve.people.voters import Signs, signs, vetoed, votes

FLOOR, SIGNED_FLOOR = -11.5, -15.0  # what is inside a candidate must weigh so much, or its place is not looked at
LEAST = -6.5  # candidates below are forgotten: nothing lifts them
NAME = -0.3  # a candidate that weighs so much is a name
STRONG = 0.8  # a name that weighs so much in one place lifts itself in the others,
SHARE, MOST = 0.5, 2.5  # by this share of it, at most so much
LAST = -4.5  # enough for a member of a list that nothing bounds on its right
LIKELY, OFTEN = -3.5, 0.8  # places that weigh so much count, each so much, if what stands behind them differs
MEMBER = -6.5  # enough for a member among members of a list
MARRIED = 1.5  # what two surnames before a given name must make up for
NONE = -99.0
SURE = 9.0  # a dot or a full form says so
SPACED = 2.0  # blanks between single characters are how names are printed
AS_LIST = " /|\u200b"  # marks that part names as 、 does
_CHAR = r"[\u4e00-\u9fff]"
_LONE = rf"{_CHAR}(?:(?!{_CHAR})|(?=等|代表|委员))"  # a character that stands alone
_SPACED = re.compile(rf"{_CHAR}( {{1,4}}){_LONE}(?:\1(?![男女]){_LONE})?")


LONGEST = 4  # characters of a strange member
WIDEST = 40  # of the stretch between two 、
FREE = ("", ",", "。", ";", ":", "(")  # a list may begin behind one of these
WALK = 6  # strange members in a row


class Name(NamedTuple):
    """A name stands at [start, end); `key` is it without blanks."""

    start: int
    end: int
    key: str
    weight: float


def decided(texts: Sequence[str], found: Sequence[Sequence[Name]]) -> list[list[Name]]:
    """The names of every text, from left to right, of the candidates `found` in each."""
    places = _places(texts, found)
    lifted = [[_lifted(name, places[name.key]) for name in here] for here in found]
    return [_members(text, _apart(here), here) if here else [] for text, here in zip(texts, lifted, strict=True)]


def weighed(text: str, cues: Sequence[Cue]) -> list[Name]:
    """Every candidate of `text` that could still be a name."""
    of, plain, found = signs(text, cues), text, []
    for mark in AS_LIST:
        if mark in plain:
            plain = plain.replace(mark, "、")
    for start, end, surname in candidates(plain):
        inner = _inner(plain[start:end], surname)
        if inner < FLOOR and (inner < SIGNED_FLOOR or not _signed(plain, of, start, end)):
            continue
        titled = start in of.titles or start in of.seats
        weight = inner + model.around(plain, start, end, titled=titled) + votes(text, of, start, end)
        if weight > LEAST:
            found.append(Name(start, end, plain[start:end], weight))
        if surname == 1 and end - start == 3:
            found += _married(plain, of, start, end, inner)
    if " " in text:
        found += _spaced(text)
    if "·" in text or "." in text:
        found += [Name(s, e, text[s:e].replace(".", "·"), SURE) for s, e in sounds.dotted(text)]
    return [*found, *_runs(text)]


@lru_cache(maxsize=1 << 17)
def _inner(name: str, surname: int) -> float:
    """The weight of a name by itself; of what can be none, too little for any place."""
    weight = model.of_name(name, surname)
    return NONE if weight < SIGNED_FLOOR or vetoed(name, surname) else weight


def _signed(plain: str, of: Signs, start: int, end: int) -> bool:
    """Does something beside a candidate announce a name?"""
    listed = plain[start - 1 : start] == "、"
    return listed or start in of.titles or start in of.seats or end in of.calls or end in of.says


def _married(plain: str, of: Signs, start: int, end: int, inner: float) -> Iterator[Name]:
    """范徐丽泰: the name [start, end) with the husband's surname before it."""
    kinds = surnames().of
    if not start or kinds.get(plain[start - 1]) != "common" or kinds.get(plain[start]) not in ("common", "rare"):
        return
    weight = inner + model.around(plain, start - 1, end) + votes(plain, of, start - 1, end) - MARRIED
    if weight > LEAST:
        yield Name(start - 1, end, plain[start - 1 : end], weight)


def _spaced(text: str) -> Iterator[Name]:
    """Names printed with blanks: 石 磊, 周 世 虹."""
    at = 0
    while match := _SPACED.search(text, at):
        start, name = match.start(), match.group().replace(" ", "")
        at = start + 1
        if start and is_han(text[start - 1]) and not title_before(text, start):
            continue
        if name[0] in surnames().of and not vetoed(name, 1):
            at = match.end()
            yield Name(start, at, name, model.score(f"、{name}、", 1, 1 + len(name)) + SPACED)


@cache
def _around_runs() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What announces a run of syllables in front of it, and the titles behind one."""
    three = f"[{''.join(sorted(sounds.syllables()))}]{{3}}"
    return re.compile(f"(?:代表|委员|常委|主席|、)(?={three})"), re.compile(f"(?:代表|委员)(?<={three}..)")


def _runs(text: str) -> Iterator[Name]:
    """Names of syllables behind a seat, before 委员 or 代表, between members of a list."""
    announces, members = _around_runs()
    for match in announces.finditer(text):
        if end := sounds.run(text, match.end()):
            yield Name(match.end(), end, text[match.end() : end], 1.0)
    for match in members.finditer(text) if "代表" in text or "委员" in text else ():
        if (start := sounds.run_before(text, match.start())) >= 0 and not title_before(text, start + 2):
            yield Name(start, match.start(), text[start : match.start()], 1.0)


def short_forms(names: Iterable[Name]) -> dict[str, str]:
    """The first parts of the dotted names, of three characters or more, each of one name only."""
    found: dict[str, set[str]] = {}
    for full in {name.key for name in names if "·" in name.key}:
        found.setdefault(full.split("·")[0], set()).add(full)
    return {part: full.pop() for part, full in sorted(found.items()) if len(part) > 2 and len(full) == 1}


class _Places:
    """What the places of one name in the document say together."""

    __slots__ = ("behind", "best", "often")

    def __init__(self) -> None:
        self.best: list[float] = []  # the two best weights
        self.behind: set[str] = set()  # what stands behind it, where it might be a name
        self.often = 0  # places where it might be one


def _places(texts: Sequence[str], found: Sequence[Sequence[Name]]) -> dict[str, _Places]:
    known: dict[str, _Places] = {}
    for text, here in zip(texts, found, strict=True):
        for name in here:
            if (places := known.get(name.key)) is None:
                places = known[name.key] = _Places()
            places.best = sorted([*places.best, name.weight], reverse=True)[:2] if places.best else [name.weight]
            if name.weight > LIKELY:
                places.behind.add(text[name.end : name.end + 1])
                places.often += 1
    return known


def _lifted(name: Name, places: _Places) -> Name:
    """A name with what its other places are worth: the best of them, or that there are several of different kinds."""
    best = places.best[:]
    if name.weight in best:
        best.remove(name.weight)
    lift = min(MOST, SHARE * best[0]) if best and best[0] > STRONG else 0.0
    others = min(len(places.behind), places.often - (name.weight > LIKELY))
    if others > 1 and len(places.behind) > 1 and not any(model.is_word(name.key[at : at + 2]) for at in (0, 1)):
        lift = max(lift, min(MOST, OFTEN * others))
    return Name(name.start, name.end, name.key, name.weight + lift) if lift else name


def _apart(here: Sequence[Name]) -> list[Name]:
    """The best names that do not overlap, in the order of the text."""
    taken: set[int] = set()
    kept = []
    for name in sorted(here, key=lambda one: (-one.weight, one.start - one.end, one.start)):
        if name.weight < NAME:
            break
        places = range(name.start, name.end)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(name)
    return sorted(kept)


def _members(text: str, kept: list[Name], here: Sequence[Name]) -> list[Name]:
    """With the members of lists that only the others speak for: 许昆林、高山、钟山."""
    if not kept or "、" not in text:
        return kept
    starts, ends = {name.start for name in kept}, {name.end for name in kept}
    added = []
    for name in here:
        if name.weight >= NAME or name.weight < MEMBER or name.start in starts:
            continue
        left, right = text[name.start - 1 : name.start], text[name.end : name.end + 1]
        before = left != "" and left in "、和及与" and name.start - 1 in ends
        behind = right == "、" and name.end + 1 in starts
        bounded = behind or right in ",。等及和与 )" or not is_han(right)
        opens = behind and left in FREE and name.weight >= LAST
        if opens or (before and (bounded or name.weight >= LAST)) or (behind and title_before(text, name.start)):
            added.append(name)
            ends.add(name.end)
    return _strangers(text, _apart_again(kept, sorted(added, key=lambda one: -one.weight)))


def _strangers(text: str, kept: list[Name]) -> list[Name]:
    """With members of lists that no candidate is: those that lead back from a member to another, or to a title."""
    ends = {name.end for name in kept}
    added: list[Name] = []
    for name in kept:
        pieces: list[tuple[int, int]] = []
        end = name.start - 1
        while text[end : end + 1] == "、" and end not in ends and len(pieces) < WALK:
            start = text.rfind("、", max(0, end - WIDEST), end) + 1
            titles = [at for at in range(max(end - LONGEST, start), end - 1) if title_before(text, at)]
            pieces.append((titles[-1] if titles else start, end))
            if titles or start - 1 in ends:
                added += [one for piece in pieces for one in _stranger(text, *piece)]
                break
            end = start - 1
    return _apart_again(kept, added)


def _stranger(text: str, start: int, end: int) -> list[Name]:
    """What stands at [start, end) as a name, if it is as long as one and no title; a word only behind a surname."""
    piece = text[start:end]
    if not 1 < len(piece) <= LONGEST or not all(map(is_han, piece)):
        return []
    if title_before(text, end) or PLACE_END.search(piece):
        return []
    if piece[0] not in surnames().of and any(model.is_word(piece[at : at + 2]) for at in range(len(piece) - 1)):
        return []
    return [Name(start, end, piece, NAME)]


PLACE_END = re.compile(r"[省市县区会局委部厅院校团]$")


def _apart_again(kept: list[Name], added: list[Name]) -> list[Name]:
    """`kept` with those of `added` that overlap nothing."""
    taken = {place for name in kept for place in range(name.start, name.end)}
    for name in added:
        if taken.isdisjoint(range(name.start, name.end)):
            taken.update(range(name.start, name.end))
            kept = [*kept, name]
    return sorted(kept)
