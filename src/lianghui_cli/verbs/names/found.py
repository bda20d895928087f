"""A find before it is shown: which name, how well, why, and whether it is more than a suggestion."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple


class Found(NamedTuple):
    """A find of a name of the roll.

    `rests_on`: what is said of the name that the find rests on; namesakes of whom it is not said are not meant.
    `alone`: the find is of a kind that names one person, so that namesakes make it doubtful.
    """

    name: str
    score: int  # 0-100
    reason: str
    confident: bool
    rests_on: frozenset[str] = frozenset()
    alone: bool = False


def best(finds: Iterable[Found], first: Callable[[str], Any] | None = None) -> list[Found]:
    """The best find of each name, best first; equals in the order of `first`, else as they come."""
    chosen: dict[str, Found] = {}
    for find in finds:
        known = chosen.get(find.name)
        if known is None or (find.score, find.confident) > (known.score, known.confident):
            chosen[find.name] = find
    found = sorted(chosen.values(), key=lambda find: -find.score)
    return sorted(found, key=lambda find: (-find.score, first(find.name))) if first else found


def only(finds: Iterable[Found]) -> list[Found]:
    """Finds of a kind that names one person: where several share the best score, none of them is sure."""
    found = best(finds)
    tied = len(found) > 1 and found[0].score == found[1].score
    return [
        find._replace(confident=False) if tied or place else find._replace(alone=True)
        for place, find in enumerate(found)
    ]


def doubtful(finds: Iterable[Found], less: int = 0) -> list[Found]:
    """The same finds as mere suggestions."""
    return [find._replace(score=find.score - less, confident=False) for find in finds]
