"""Characters of a page that do not run from left to right: turned by quarters, down the page, or aslant across it."""

from collections.abc import Sequence
from itertools import pairwise
from math import pi

from lianghui_cli.corpus.readers.layout import Box

_SLANT = 0.15  # of a quarter turn: what is turned by more is a mark across the page, not its text
_SHARE = 0.6  # of the characters that stand below the one before, in a page written downwards


def quarter(angle: float) -> int | None:
    """How many quarters a character is turned clockwise, by its angle in radians; None for one that stands aslant."""
    turns = angle / (pi / 2)
    return round(turns) % 4 if abs(turns - round(turns)) <= _SLANT else None


def turned(box: Box, quarters: int, width: float, height: float) -> Box:
    """`box` as it stands when the page is turned so that its text runs from left to right."""
    left, top, right, bottom, text = box
    if quarters == 1:
        return Box(top, width - right, bottom, width - left, text)
    if quarters == 2:
        return Box(width - right, height - bottom, width - left, height - top, text)
    return Box(height - bottom, left, height - top, right, text) if quarters == 3 else box


def runs_down(chars: Sequence[Box]) -> bool:
    """True where characters that are not turned are written downwards, column after column from the right."""
    pairs = list(pairwise(chars))
    below = sum(
        abs(one.left - two.left) < 0.3 * one.height and 0.5 * one.height < two.top - one.top < 2 * one.height
        for one, two in pairs
    )
    return len(pairs) > 2 and below > _SHARE * len(pairs)
