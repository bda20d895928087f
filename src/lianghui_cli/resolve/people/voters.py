"""What rules say for and against a candidate for a name, beside the weights that were learnt.

    vetoed("张主席", 1) -> True      votes("会长蔡加赞表示", 2, 5) -> 1.0

The weights know the press they were learnt from; the rules know the titles of today, in data/titles.tsv.
"""

from functools import cache

from lianghui_cli.lexicon import table
from lianghui_cli.resolve.people.cues import title_before, title_at

BEFORE, BEHIND = 1.0, 1.0  # the votes of a title before and behind
PLACES = "省市县区乡镇村州盟旗国厂校院局委部"
BODIES = ("人大", "政协", "政府", "全国", "两会", "会议", "先生", "女士", "同志", "记者", "小姐")


@cache
def _titles() -> frozenset[str]:
    return frozenset(row[0] for row in table("titles"))


def vetoed(name: str, surname: int) -> bool:
    """Can this be no name? A title or a body inside, 某, a 们."""
    given = name[surname:]
    if given[-1] in "们某氏者性" or given[0] == "某" or name[-2:] in _titles() or name[1:] in _titles():
        return True
    return any(name[at : at + 2] in BODIES for at in range(len(name) - 1))


def votes(text: str, start: int, end: int) -> float:
    """What titles on both sides add."""
    vote = BEFORE if title_before(text, start) else 0.0
    return vote + (BEHIND if title_at(text, end) else 0.0)
