"""A quantity with what it is said of, and which of two that tell one thing is kept."""

from typing import NamedTuple

from lianghui_cli.model import Quantity
from lianghui_cli.resolve.figures.predicates import Predicate
from lianghui_cli.text.patterns import Pattern

_LEVELS = Pattern(r"突破|破|超|跨|迈|跃|重|进入|站上|登上")


class Subject(NamedTuple):
    """What a number is said of. `concepts` holds one for each of several members; "" one that the lexicon lacks."""

    concepts: tuple[str, ...]
    start: int  # of the noun phrase
    end: int
    head: int  # where its clause begins
    places: tuple[str, ...] = ()  # the region of each member: 山东、江苏经济总量分别


class Reading(NamedTuple):
    """A quantity with its subject."""

    quantity: Quantity
    concept: str  # "" unknown
    subject: Subject
    predicate: Predicate
    carried: bool  # the subject stands with an earlier number
    together: bool  # one number for several members (均增长8%)
    place: str = ""  # the member's own region


def merged(text: str, found: list[Reading]) -> list[Reading]:
    """Of 突破200亿元,达到212.18亿元 the second alone; of 由A增加到B the first is a base."""
    kept: list[Reading] = []
    for each in found:
        before = kept[-1] if kept else None
        if (
            before is not None
            and each.carried
            and before.quantity.unit in ("", each.quantity.unit)
            and each.concept == before.concept
        ):
            old, new = before.quantity, each.quantity
            passed = (
                old.high is None and _LEVELS.match(text, old.start) and each.predicate.to and not each.predicate.growth
            )
            if passed and old.low is not None and new.low is not None and new.low >= old.low:
                kept.pop()
        kept.append(each)
    return kept
