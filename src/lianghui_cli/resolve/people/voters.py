"""What rules say for and against a candidate for a name, beside the weights that were learnt.

    vetoed("张主席", 1) -> True
    votes("会长蔡加赞表示", signs("会长蔡加赞表示", cues), 2, 5) -> 3.7      a title before, a reporting verb behind

The weights know the press they were learnt from; the rules know the titles of today, in data/titles.tsv.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from lianghui_cli.lexicon import table
from lianghui_cli.resolve.people.cues import DEGREES, Cue
from lianghui_cli.resolve.people.model import is_word

SEAT, TITLE = 3.0, 1.2  # the votes of a seat before a name, of another title
CALLED, SAYS = 1.5, 1.0  # of a title behind it, of a reporting verb or an election
BOTH = 1.5  # of signs on both sides together
ENDS = 1.0  # of a title before and the end of the line, a colon or a bracket behind
VERB = 4.0  # against 选举曹文|为副主任
SEATS = ("人大代表", "政协委员", "政协常委", "人大常委", "政协副主席", "政协主席")
PARTICLES = frozenset("也在与还就则又并却都从被把将对曾已等说称")
NEVER = frozenset("的被了们个这那不某副")
MARKS = frozenset(',。:;!?()"、《》〈〉【】[] \u200b/|')
BODIES = frozenset(("人大", "政协", "政府", "全国", "两会", "会议", "方面", "先生", "女士", "同志", "记者", "小姐"))
_STANDS_FOR_SEAT = re.compile("政协|人大")
_HOLDS = re.compile("(?:全票|高票|再次|成功|首次)?(?:当选|连任)|现任|现为|荣?获(?=[^,。]{0,14}(?:称号|奖|荣誉))")
_ABOUT_TO_SAY = re.compile("在(?=会|接受|讨论|发言|谈|审议|回答|致辞|致词|讲话|主持|座谈)")


class Signs(NamedTuple):
    """Where in a text something speaks for a name beside it."""

    seats: frozenset[int]  # ends of seats
    titles: frozenset[int]  # ends of other titles, and of bodies that stand for a seat (全国政协)
    calls: frozenset[int]  # starts of titles
    says: frozenset[int]  # starts of reporting verbs and of elections


@cache
def _titles() -> frozenset[str]:
    return frozenset(row[0] for row in table("titles"))


def signs(text: str, cues: Sequence[Cue]) -> Signs:
    """The signs of `text`, from its cues."""
    ends = {cue.end for cue in cues if cue.kind == "title"}
    seats = {end for end in ends if text.endswith(SEATS, 0, end)}
    bodies = {hit.end() for hit in _STANDS_FOR_SEAT.finditer(text)} if "政协" in text or "人大" in text else set()
    calls = set()
    for cue in cues:
        if cue.kind in ("title", "address"):
            start = cue.start
            calls.add(start)
            while text.endswith(DEGREES, 0, start):
                start -= next(len(degree) for degree in DEGREES if text.endswith(degree, 0, start))
                calls.add(start)
    says = {cue.start for cue in cues if cue.kind == "speech"}
    if "选" in text or "任" in text or "现为" in text or "获" in text:
        says |= {hit.start() for hit in _HOLDS.finditer(text)}
    if "在" in text:
        says |= {hit.start() for hit in _ABOUT_TO_SAY.finditer(text)}
    return Signs(frozenset(seats), frozenset(ends - seats | bodies), frozenset(calls), frozenset(says))


def vetoed(name: str, surname: int) -> bool:
    """Can this be no name? A title or a body inside, 某, a particle at its end."""
    given = name[surname:]
    if not NEVER.isdisjoint(given) or (len(given) > 1 and given[-1] in PARTICLES):
        return True
    if given[-1] in "氏者性" or name[-2:] in _titles() or name[1:] in _titles():
        return True
    return name[:2] in BODIES or name[1:3] in BODIES or name[2:4] in BODIES


def votes(text: str, of: Signs, start: int, end: int) -> float:
    """What stands on both sides adds; most where nothing but a name can stand there (、易纲委员, 人大代表王洁:)."""
    before = SEAT if start in of.seats else TITLE if start in of.titles else 0.0
    behind, closed = 0.0, end >= len(text) or text[end] in MARKS
    if end in of.calls:
        if text[end - 1] in "为任":
            return before - VERB
        behind = CALLED
    elif end in of.says:
        behind = SAYS
    elif text[end : end + 1] == "(" and text.find(")", end, end + 60) in of.seats | of.titles:
        behind = CALLED  # 刘一鸣（全国政协委员）
    free = not start or text[start - 1] in MARKS
    opens = start in of.seats and is_word(text[end : end + 2])  # 政协委员白雪|接受专访
    both = (before and (behind or closed or opens)) or (behind and free)
    ends = end >= len(text) or text[end] in ":("
    return before + behind + (BOTH if both else 0.0) + (ENDS if before and ends else 0.0)
