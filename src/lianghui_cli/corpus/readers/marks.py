"""Watermarks that do not stand aslant: pale or large words under the text of a page, which is printed over them.

It knows boxes and colours, not PDF.
"""

from collections.abc import Callable, Iterator, Sequence

from lianghui_cli.corpus.readers.layout import Box

Ink = tuple[int, int]  # how light its colour is and how much of it is seen, each from 0 to 255
_SHARE = 0.12  # of a mark's area, at least, that words are printed over
_LARGE = 1.6  # times as high as these words
_LIGHT, _SEEN = 140, 160  # paler than the one, or less seen than the other
_PATIENCE = 200_000  # pairs of boxes of a page


def unmarked(boxes: Sequence[Box], ink: Callable[[Box], Ink]) -> list[Box]:
    """The boxes without those of watermarks. ink: that of a box; it is asked where boxes overlap only."""
    looks: set[tuple[int, Ink]] = set()
    for under, over in _overlapping(boxes):
        for mark, text in ((under, over), (over, under)):
            if _is_mark(mark, text, ink):
                looks.add(_look(mark, ink))
    return [box for box in boxes if _look(box, ink) not in looks] if looks else list(boxes)


def _look(box: Box, ink: Callable[[Box], Ink]) -> tuple[int, Ink]:
    return round(box.height), ink(box)


def _is_mark(mark: Box, text: Box, ink: Callable[[Box], Ink]) -> bool:
    """True of a box that is paler than the one it shares its place with, or far larger."""
    if _shared(mark, text) < _SHARE * (mark.right - mark.left) * mark.height:
        return False
    return mark.height >= _LARGE * text.height or (_is_pale(ink(mark)) and not _is_pale(ink(text)))


def _is_pale(ink: Ink) -> bool:
    light, seen = ink
    return light >= _LIGHT or seen <= _SEEN


def _shared(one: Box, two: Box) -> float:
    """The area that two boxes share."""
    wide = min(one.right, two.right) - max(one.left, two.left)
    high = min(one.bottom, two.bottom) - max(one.top, two.top)
    return max(wide, 0.0) * max(high, 0.0)


def _overlapping(boxes: Sequence[Box]) -> Iterator[tuple[Box, Box]]:
    """The pairs of boxes that share a place."""
    ordered = sorted(boxes, key=lambda box: box.top)
    left = _PATIENCE
    for n, one in enumerate(ordered):
        for two in ordered[n + 1 : n + 1 + max(left, 0)]:
            if two.top >= one.bottom:
                break
            left -= 1
            if _shared(one, two):
                yield one, two
