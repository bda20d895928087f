"""A find before it is shown: which entry, how well, why, and whether it is more than a suggestion."""

from collections.abc import Iterable
from typing import NamedTuple


class Found(NamedTuple):
    """`entry` is the entry's place in the directory."""

    entry: int
    score: int  # 0-100
    reason: str
    confident: bool


def best(finds: Iterable[Found]) -> list[Found]:
    """The best find of each entry, best first; equals in the directory's order."""
    chosen: dict[int, Found] = {}
    for find in finds:
        known = chosen.get(find.entry)
        if known is None or (find.score, find.confident) > (known.score, known.confident):
            chosen[find.entry] = find
    return sorted(chosen.values(), key=lambda find: (-find.score, find.entry))


def only(finds: Iterable[Found]) -> list[Found]:
    """Finds of a kind that names one person: where several share the best score, none of them is sure."""
    found = best(finds)
    tied = len(found) > 1 and found[0].score == found[1].score
    return [find._replace(confident=False) if tied or place else find for place, find in enumerate(found)]


def doubtful(finds: Iterable[Found], less: int = 0) -> list[Found]:
    """The same finds as mere suggestions."""
    return [find._replace(score=find.score - less, confident=False) for find in finds]
