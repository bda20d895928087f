"""Tells holders of foreign offices from those of China: 古巴国务委员会主席, 欧尔班总理.

abroad("法国总统") -> True      foreigner("欧尔班", "会见匈牙利") -> True
"""

from lianghui_cli.text.nations import CHINA, FOREIGN, nations
from lianghui_cli.text.regions import SOUNDS

REACH = 24  # characters before a name in which a country speaks for it
HOME = ("驻", "对外", "友好", "中国", "我国", "归国")


def abroad(words: str) -> bool:
    """Does a post name a foreign country as its own?"""
    if any(word in words for word in HOME):
        return False
    return any(nation.kind == FOREIGN for nation in nations(words))


def foreigner(name: str, before: str) -> bool:
    """Is it a name of foreign sounds, or is a foreign country the last that `before` names?"""
    if "·" in name or (len(name) > 1 and all(char in SOUNDS for char in name)):
        return True
    near = [nation for nation in nations(before) if nation.kind in (FOREIGN, CHINA)]
    return bool(near) and near[-1].kind == FOREIGN and near[-1].end + REACH >= len(before)
