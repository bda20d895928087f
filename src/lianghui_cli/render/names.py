"""What things are called in the language of the reader, handed to whoever draws them."""

from collections.abc import Callable
from typing import Any, NamedTuple

Namer = Callable[[str], str]


class Names(NamedTuple):
    """What a code, a row of figures, a document and a goal are called, in `lang`."""

    region: Namer
    short: Namer  # a region, in few words
    own: Namer  # a region's Chinese name
    indicator: Callable[[Any], str]
    place: Namer
    goal: Callable[[Any, bool], str]  # a goal without a number, in words; in few where asked
    lang: str
