"""Tree x text to spans: THE definition of a hit, and the one place that knows it.

A text is prepared once (same length, same offsets); then `possible` says quickly whether a hit can stand in it, however
many sentences it holds, and `find` says for one sentence where. It refuses to rank and to know documents.
"""

from abc import ABC, abstractmethod
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from operator import contains

from lianghui_cli.model import Span
from lianghui_cli.query.blanks import mapped, squeezed, unified
from lianghui_cli.query.syntax import And, Near, Not, Or, Query, Word, words
from lianghui_cli.text.fold import fold

_Found = list[tuple[int, int]]


class Finder(ABC):
    """What every kind of query can do. Called with a sentence's text it gives the spans, or None where it is no hit."""

    terms: tuple[str, ...] = ()  # the words that a hit shows, as they were typed
    needles: Query | None = None  # the query with its words as they stand in folded text without blanks, if it has any
    folds: bool = False  # whether prepare() is fold()
    musts: tuple[str, ...] = ()  # words, prepared and without blanks, that every hit has for sure, the longest first

    @abstractmethod
    def prepare(self, text: str) -> str:
        """`text` as the query is matched against; same length."""

    def possible(self, prepared: str) -> bool:
        """False only where no sentence of `prepared` (sentences joined by line breaks) can be a hit."""
        return bool(prepared)

    def on_page(self, text: str) -> bool:
        """False only where no sentence that is made of whole lines of `text`, in whatever order, can be a hit."""
        return bool(text)

    def found_in(self, sentences: Sequence[str]) -> bool:
        """Whether one of `sentences`, as they are written, is a hit."""
        return next(self.hits(self.prepare("\n".join(sentences))), None) is not None

    @abstractmethod
    def find(self, prepared: str) -> tuple[Span, ...] | None:
        """The spans of one prepared sentence, as offsets in its original text; None where it is no hit."""

    def hits(self, prepared: str) -> Iterator[tuple[int, tuple[Span, ...]]]:
        """Which sentences of `prepared` (joined by line breaks, counted from 0) are hits, and where."""
        if prepared and self.possible(prepared):
            for number, sentence in enumerate(prepared.split("\n")):
                if (spans := self.find(sentence)) is not None:
                    yield number, spans

    def __call__(self, text: str) -> tuple[Span, ...] | None:
        return self.find(self.prepare(text))


def matcher(tree: Query, as_written: bool = False) -> Finder:
    """The finder of `tree`. `as_written`: the very characters, except for blanks that do not count."""
    return _Matcher(tree, as_written)


class _Matcher(Finder):
    def __init__(self, tree: Query, as_written: bool) -> None:
        self.terms = words(tree)
        self._as_written, self.folds = as_written, not as_written
        self._tree = self._needles(tree)
        self.musts = tuple(sorted(filter(None, _musts(self._tree)), key=len, reverse=True))
        self.needles = None if as_written and _wide(self._tree) else _mapped(self._tree, fold)

    def prepare(self, text: str) -> str:
        return unified(text) if self._as_written else fold(text)

    def possible(self, prepared: str) -> bool:
        return _possible(self._tree, squeezed(prepared), True)

    def on_page(self, text: str) -> bool:
        lines = f"\n{squeezed(self.prepare(text))}\n"
        return "\r" in text or _possible(self._tree, lines, True, _over_lines)

    def hits(self, prepared: str) -> Iterator[tuple[int, tuple[Span, ...]]]:
        if not self.musts:
            yield from super().hits(prepared)
            return
        text = squeezed(prepared)
        number, end, at = 0, 0, text.find(self.musts[0])
        sentences = prepared.split("\n") if at >= 0 and text is not prepared else None
        while at >= 0:
            number += text.count("\n", end, at)
            start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
            end = end if end >= 0 else len(text)
            if (spans := self.find(sentences[number] if sentences else text[start:end])) is not None:
                yield number, spans
            at = text.find(self.musts[0], end)

    def find(self, prepared: str) -> tuple[Span, ...] | None:
        text, offsets = mapped(prepared)
        found = _found(self._tree, text, True)
        if found is None:
            return None
        ordered = sorted(set(found))
        if offsets is None:
            return tuple([Span(start, end) for start, end in ordered])
        return tuple([Span(offsets[start], offsets[end - 1] + 1) for start, end in ordered])

    def _needles(self, tree: Query) -> Query:
        """`tree` with each word as it stands in a prepared and squeezed text."""
        return _mapped(tree, lambda text: squeezed(self.prepare(text)))


def _mapped(tree: Query, change: Callable[[str], str]) -> Query:
    """`tree` with each of its words changed."""
    match tree:
        case Word(text):
            return Word(change(text))
        case Not(part):
            return Not(_mapped(part, change))
        case Near(left, right, distance):
            return Near(_mapped(left, change), _mapped(right, change), distance)
        case And(parts):
            return And(tuple(_mapped(part, change) for part in parts))
        case Or(parts):
            return Or(tuple(_mapped(part, change) for part in parts))


def _musts(tree: Query) -> list[str]:
    """The words that every hit of `tree` has."""
    match tree:
        case Word(text):
            return [text]
        case Near(left, right):
            return [*_musts(left), *_musts(right)]
        case And(parts):
            return [word for part in parts for word in _musts(part)]
        case _:
            return []


def _wide(tree: Query) -> bool:
    """Whether a word has a wide letter or digit: between two of them a blank does not count until they are folded."""
    match tree:
        case Word(text):
            return any(char.isalnum() and not char.isascii() and fold(char).isascii() for char in text)
        case Not(part):
            return _wide(part)
        case Near(left, right):
            return _wide(left) or _wide(right)
        case And(parts) | Or(parts):
            return any(map(_wide, parts))


def _possible(tree: Query, text: str, wanted: bool, holds: Callable[[str, str], bool] = contains) -> bool:
    """Whether a sentence of `text` may answer `tree` (not `wanted`: its opposite). An absence is always possible.

    holds: whether a sentence of a text may have a word.
    """
    if isinstance(tree, Word):
        return not wanted or holds(text, tree.text)
    if isinstance(tree, Not):
        return _possible(tree.part, text, not wanted, holds)
    if isinstance(tree, Near):
        return not wanted or (_possible(tree.left, text, True, holds) and _possible(tree.right, text, True, holds))
    combine = all if isinstance(tree, And) is wanted else any
    return combine(_possible(part, text, wanted, holds) for part in tree.parts)


def _over_lines(lines: str, word: str) -> bool:
    """Whether `word` stands in `lines`, or may where one of them goes on in another: 量子 where one ends with 量."""
    if word in lines:
        return True
    cuts = range(1, len(word))
    return any(f"{word[:at]}\n" in lines for at in cuts) and any(f"\n{word[at:]}" in lines for at in cuts)


def _found(tree: Query, text: str, wanted: bool) -> _Found | None:
    """Where the words of `tree` stand that take part in the answer; None where `text` does not answer it.

    Not `wanted`: the answer to its opposite. NOT (A OR B) is NOT A and NOT B, so that NOT NOT A shows A.
    """
    if isinstance(tree, Not):
        return _found(tree.part, text, not wanted)
    if isinstance(tree, Word | Near):
        found = _occurrences(text, tree.text) if isinstance(tree, Word) else _pairs(tree, text)
        return (found or None) if wanted else (None if found else [])
    answers = [_found(part, text, wanted) for part in tree.parts]
    hits = [answer for answer in answers if answer is not None]
    if isinstance(tree, And) is wanted:
        return [span for answer in hits for span in answer] if len(hits) == len(answers) else None
    return _apart(hits) if hits else None


def _apart(alternatives: list[_Found]) -> _Found:
    """The places of alternatives, each place once: where two overlap, the first or longest. 环境保护 is no 环境 too.

    The places of one alternative may overlap each other.
    """
    if len(alternatives) == 1:
        return alternatives[0]
    found: _Found = []
    last, end = -1, -1
    for start, stop, which in sorted(
        ((start, stop, which) for which, spans in enumerate(alternatives) for start, stop in spans),
        key=lambda place: (place[0], -place[1]),
    ):
        if start >= end or which == last:
            found.append((start, stop))
            last, end = which, stop
    return found


def _occurrences(text: str, needle: str) -> _Found:
    """Every place of `needle`, overlapping ones too: 人人 stands twice in 人人人."""
    found: _Found = []
    start = text.find(needle) if needle else -1
    while start >= 0:
        found.append((start, start + len(needle)))
        start = text.find(needle, start + 1)
    return found


def _pairs(tree: Near, text: str) -> _Found:
    """The occurrences of both sides that have one of the other side near."""
    left, right = _alternatives(tree.left, text), _alternatives(tree.right, text)
    before, after = [span for spans in left for span in spans], [span for spans in right for span in spans]
    if not before or not after:
        return []
    near_right = _apart([_beside(spans, after, tree.distance) for spans in left])
    return near_right + _apart([_beside(spans, before, tree.distance) for spans in right])


def _alternatives(tree: Query, text: str) -> list[_Found]:
    """The occurrences of each of the words that `tree` joins by OR."""
    if isinstance(tree, Or):
        return [spans for part in tree.parts for spans in _alternatives(part, text)]
    return [_occurrences(text, tree.text) if isinstance(tree, Word) else []]


def _beside(spans: _Found, others: _Found, distance: int) -> _Found:
    """Those of `spans` that have one of `others` at most `distance` characters after or before them."""
    starts, ends = sorted(start for start, _ in others), sorted(end for _, end in others)
    return [
        (start, end)
        for start, end in spans
        if _within(starts, end, end + distance) or _within(ends, start - distance, start)
    ]


def _within(places: list[int], low: int, high: int) -> bool:
    at = bisect_left(places, low)
    return at < len(places) and places[at] <= high
