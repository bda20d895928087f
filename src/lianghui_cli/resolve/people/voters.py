"""What rules say for and against a candidate for a name, beside the weights that were learnt.

    vetoed("张主席", 1) -> True      votes("会长蔡加赞表示", 2, 5) -> 1.0

The weights know the press they were learnt from; the rules know the titles of today, in data/titles.tsv.
"""

from functools import cache

from lianghui_cli.lexicon import table
from lianghui_cli.resolve.people.cues import title_before, title_at

SEAT, BEFORE, BEHIND = 3.0, 1.2, 1.5  # the votes of a seat before, of another title before, of a title behind
VERB = 4.0
CLOSED = 1.0  # of a mark on the other side of it
SEATS = ("人大代表", "政协委员", "政协常委", "人大常委", "政协副主席", "政协主席")
PARTICLES = frozenset("也在与还就则又并却都从被把将对曾已等说称")
NEVER = frozenset("的被了们个这那不某")
MARKS = frozenset(',。:;!?()"、《》〈〉【】[] ')
BODIES = ("人大", "政协", "政府", "全国", "两会", "会议", "先生", "女士", "同志", "记者", "小姐")


@cache
def _titles() -> frozenset[str]:
    return frozenset(row[0] for row in table("titles"))


def vetoed(name: str, surname: int) -> bool:
    """Can this be no name? A title or a body inside, 某, a 们."""
    given = name[surname:]
    if not NEVER.isdisjoint(given) or (len(given) > 1 and given[-1] in PARTICLES):
        return True
    if given[-1] in "氏者性" or name[-2:] in _titles() or name[1:] in _titles():
        return True
    return any(name[at : at + 2] in BODIES for at in range(len(name) - 1))


def votes(text: str, start: int, end: int) -> float:
    """What titles on both sides add; most where nothing else can stand there (、易纲委员, 全国人大代表王洁:)."""
    vote = SEAT if text.endswith(SEATS, 0, start) else BEFORE if announced(text, start) else 0.0
    closed = end >= len(text) or text[end] in MARKS
    if vote and closed:
        vote += CLOSED
    if text[end : end + 1] == "(" and title_before(text, text.find(")", end, end + 60)):
        vote += BEHIND + CLOSED  # 刘一鸣（全国政协委员）
    title = title_at(text, end)
    if title and text[end - 1] in "为任":
        return vote - VERB  # 选举曹文|为副主任
    if title:
        free = not start or text[start - 1] in MARKS
        vote += SEAT if free and title in ("委员", "代表", "常委") else BEHIND + CLOSED * free
    return vote


def announced(text: str, start: int) -> bool:
    """Does a title or a body that stands for a seat in it (全国政协, 港区人大) end at `start`?"""
    return bool(title_before(text, start)) or text.endswith(("政协", "人大"), 0, start)
