"""Tells holders of foreign offices from those of China: 古巴国务委员会主席, 欧尔班总理.

abroad("法国总统") -> True
after_abroad("法国总统甲、总理乙", 6) -> True
foreigner("欧尔班", "会见匈牙利") -> True
"""

import re

from lianghui_cli.text.nations import BODY, CHINA, FOREIGN, Nation, nations
from lianghui_cli.text.regions import SOUNDS

REACH = 24  # characters before a name in which a country speaks for it
HOME = ("驻", "对外", "友好", "归国", "我国")
STATES = (FOREIGN, CHINA, BODY)
PARTY = "越共中央"  # short names of states are no words: 优越|共
_OFFICE = re.compile("(?:政府|国家|前|候任)?副?(?:总理|总统|首相|主席|外长|议长)")
_CLAUSE = re.compile("[,。;:!?]")


def abroad(words: str) -> bool:
    """Does a post name a foreign country as its own? Beside China only before its office: 中国—东盟峰会的越南副总理."""
    if any(word in words for word in HOME):
        return False
    found = _states(words)
    if any(nation.kind != FOREIGN for nation in found):
        return found[-1].kind == FOREIGN and bool(_OFFICE.match(words, found[-1].end))
    return bool(found) or PARTY in words


def _states(text: str) -> list[Nation]:
    """The foreign countries and China with its organs; what stands behind a country is its own (越南|国家主席), and a
    党中央 may be of any party (朝鲜劳动党中央政治局)."""
    found = [each for each in nations(text) if each.kind in STATES]
    foreign = {each.end for each in found if each.kind == FOREIGN}
    return [
        each
        for each in found
        if each.kind != BODY or not ("中央" in text[each.start : each.end] or each.start in foreign)
    ]


def after_abroad(text: str, start: int) -> bool:
    """Does the post that begins at `start` go on with a list of foreign offices: 新加坡总统甲、|总理乙?"""
    if text[start - 1 : start] not in tuple("、和与及"):
        return False
    clause = _CLAUSE.split(text[:start])[-1]
    near = _states(clause)
    return near[-1].kind == FOREIGN if near else PARTY in clause


def foreigner(name: str, before: str) -> bool:
    """Is it a name of foreign sounds, or is a foreign country the last that `before` names?"""
    if "·" in name or (len(name) > 1 and all(char in SOUNDS for char in name)):
        return True
    near = [nation for nation in nations(before) if nation.kind in (FOREIGN, CHINA)]
    return bool(near) and near[-1].kind == FOREIGN and near[-1].end + REACH >= len(before)
