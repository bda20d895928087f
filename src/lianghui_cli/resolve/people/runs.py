"""Names that stand in one list: A、B（女）和C. Posts told of the list are told of each of them.

runs("副主席甲、乙（女），秘书长丙", names) -> [Run(甲, 乙), Run(丙)]
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lianghui_cli.resolve.people.cues import title_before
from lianghui_cli.resolve.people.decode import Name

_MARK = r"(?:\([^()]{0,24}\) ?)"
_GAP = re.compile(rf" ?{_MARK}?(?: ?[、,/;和与及] ?| {{1,8}}|及其|以及)?{_MARK}?")
_UNREAD = re.compile(r" ?[\u4e00-\u9fff·]{0,5}(?:\([^()]{1,24}\))? ?")


class Run(NamedTuple):
    """The members of one list in a text; one name alone is a run too."""

    names: tuple[Name, ...]

    @property
    def start(self) -> int:
        return self.names[0].start

    @property
    def end(self) -> int:
        return self.names[-1].end


def runs(text: str, names: Sequence[Name]) -> list[Run]:
    """The names of `text` as lists. A strange member does not break a list of several."""
    found: list[list[Name]] = []
    for name in names:
        if found and linked(text[found[-1][-1].end : name.start]):
            found[-1].append(name)
        else:
            found.append([name])
    return [Run(tuple(members)) for members in found]


def linked(gap: str) -> bool:
    """Does only what parts members of a list stand between two names? 、 · （女）、 · 、一个生僻的、 · no title."""
    if _GAP.fullmatch(gap):
        return True
    pieces = gap.split("、")
    return len(pieces) > 1 and all(_UNREAD.fullmatch(piece) and not title_before(piece, len(piece)) for piece in pieces)
