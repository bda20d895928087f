"""What stands between a name and its number: 同比增长, 达到, 占…的比重, 比上年提高, 由2005年的.

A stretch is a predicate only where each of its words is known; else the number is another thing's. Texts are folded.
"""

from functools import cache
from typing import NamedTuple

from lianghui_cli.lexicon import table
from lianghui_cli.text.patterns import Pattern

_SKIP = ' 　"·、,'
_GDP = Pattern(
    r"(?:在[^,;。、占]{0,6}?(?:生产总值|gdp)(?:总量)?中的?(?:占比|比重|比例|份额)(?:为|达到?)?"
    r"|(?:占(?:到|了)?|相当于|与)[^,;。、占]{0,12}?(?:生产总值|gdp)(?:总量)?(?:的)?(?:比重|比例|之比|份额|百分比)?(?:为|达|达到)?)"
)
_SHARE = Pattern(r"占(?:到|了)?[^,;。从由]*")
_PAST = Pattern(
    r"(?:[比较]|相比|相较于?)\"?(?:上年|去年|上一年|前年|年初|同期|上届|预算|五年前|20\d\d年|19\d\d年|十[一二三四五]?五|[六七八九]五)\"?(?:初|末|底|期末|时期|期间|同期|年末|年底|期)*(?:实际|名义)?(?:数)?"
)
_AGAINST = Pattern(r"(?:比|较|高于|低于|快于|高出|低出|优于|好于|超出|领先)[^,;。]*")
_OF_PLAN = Pattern(  # 为年初预算的103%, 占年度目标的98%: how much of a plan
    r"(?:为|占|完成|达到?)了?(?:全|年初|年度|年|调整|变更|人大|人代会|批准|[省市区县])*(?:预算|计划|任务|目标)(?:任务|目标|数)?的"
)
_BASIS = Pattern(r"在[^,;。\d]{2,28}?(?:基础上|前提下|的同时|情况下)")
_STEPS = Pattern(
    r"[、和]?(?:\d+(?:\.\d+)?[千百]?(?:万亿|亿)元?[、和]?)*(?:连续|接连|先后|相继|再|又|已|连)*(?:跨越|跨过|跨上|迈上|迈过|跃上|登上|突破|跨|迈|上)?了?[一二两三四五六七八九十\d]+个"
    r"(?:[千百十]亿|万亿|亿)?元?级?[新大]*(?:台阶|关口|大关|门槛)"
)
_RANK = Pattern(
    r"(?:继续|稳|持续)?(?:保持|位居|位列|跃居|跃升至|跻身|上升至|居|列|排名|排)(?:在|于)?[^,;。、\d]{2,10}?(?:第[\d一二三四五六七八九十]+位?|首位|前列|前茅|上游|第一)"
)
_LEFT = Pattern(r"[由从](?:(?:19|20)\d\d年)?[^,;。\d]{1,14}?的")
_NET = Pattern(r"(?:扣除|剔除|考虑)[^,;。\d]{0,8}?(?:因素|影响)(?:影响)?后?")
_RATE = Pattern(r"按[^,;。\d]{0,4}(?:\d{4}年)?[^,;。\d]{0,8}(?:汇率|价格|口径)(?:计算|折算|换算)?,?")  # 按当年汇率折算
_TIME = Pattern(
    r"(?:19|20)\d\d年?(?:-(?:19|20)\d\d年)?(?:底|末|度)?|[二两三四五六七八九十\d]年(?:来|间|累计|平均)?|\"?(?:十[一二三四五]?|[六七八九])五\"?(?:时期|期间|末|规划)?|\d{1,2}月(?:底|末)"
)


# The characters, but for figures, that a phrase of share, comparison or time begins with.
_PHRASED = frozenset(
    "按为完达占相与比较高低快优好超领连接先再又已跨迈跃登突上、继稳持保位居列排跻由从扣剔考在"
) | frozenset('"二两三四五六七八九十')


class Predicate(NamedTuple):
    """The roles of the words read."""

    growth: bool = False
    fall: bool = False
    change: bool = False
    to: bool = False
    share: bool = False  # of something
    of_gdp: bool = False  # of the gross product
    against: bool = False  # another place, the plan
    past: bool = False  # an earlier year
    base: bool = False  # a level left behind
    averaged: bool = False
    separately: bool = False


_NOTHING = Predicate()


@cache
def _words() -> dict[str, list[tuple[str, str]]]:
    """The words of the table and their roles, by their first character, the longest first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for word, role in sorted(table("figure_words"), key=lambda row: -len(row[0])):
        found.setdefault(word[0], []).append((word, role))
    return found


def read(text: str, start: int, end: int) -> Predicate | None:
    """The predicate that text[start:end] is, None where it holds any other word."""
    roles: dict[str, bool] = {}
    place = start
    while place < end:
        if text[place] in _SKIP:
            place += 1
            continue
        after = _phrase(text, place, end, roles) or _word(text, place, end, roles)
        if not after:
            return None
        place = after
    return _NOTHING._replace(**roles) if roles else _NOTHING


def _phrase(text: str, place: int, end: int, roles: dict[str, bool]) -> int:
    """The end of a phrase of share, comparison or time at `place`, 0 where none stands there."""
    char = text[place]
    if char not in _PHRASED and not char.isdigit():
        return 0
    if char in "占相与在" and (hit := _GDP.match(text, place, end)):
        roles["of_gdp"] = roles["share"] = True
        return hit.end()
    if char in "为占完达" and (hit := _OF_PLAN.match(text, place, end)):
        roles["against"] = True
        return hit.end()
    if char == "占" and (hit := _SHARE.match(text, place, end)):
        roles["share"] = True
        return hit.end()
    if char in "比较相" and (hit := _PAST.match(text, place, end)):
        roles["past"] = True
        return hit.end()
    if char in "比较高低快优好超领" and (hit := _AGAINST.match(text, place, end)) and not _is_noun(text, place, end):
        roles["against"] = True
        return hit.end()
    if (char in "连接先相再又已跨迈跃登突上、" or char.isdigit()) and (hit := _STEPS.match(text, place, end)):
        return hit.end()
    if char in "继稳持保位居列排跃跻上" and (hit := _RANK.match(text, place, end)):
        return hit.end()
    if char in "由从" and (hit := _LEFT.match(text, place, end)) and hit.end() == end:
        roles["base"] = True  # 由2008年灾后的64.6%
        return hit.end()
    if char == "按" and (hit := _RATE.match(text, place, end)):
        return hit.end()
    if char in "扣剔考" and (hit := _NET.match(text, place, end)):
        return hit.end()
    hit = (_BASIS.match(text, place, end) if char == "在" else None) or _TIME.match(text, place, end)
    return hit.end() if hit else 0


def _is_noun(text: str, place: int, end: int) -> bool:
    """比重, 比例, 比率, 较快: words that only look like a comparison."""
    return any(text.startswith(word, place) for word in ("比重", "比例", "比率", "较快", "较大", "超额", "高达"))


def _word(text: str, place: int, end: int, roles: dict[str, bool]) -> int:
    for word, role in _words().get(text[place], ()):
        if not text.startswith(word, place, end):
            continue
        if role in ("growth", "fall", "change", "to"):
            roles[role] = True
        elif role == "from":
            roles["base"] = True
        elif word in ("年均", "平均每年", "每年"):
            roles["averaged"] = True
        elif word == "分别":
            roles["separately"] = True
        return place + len(word)
    return 0


def after_noun(text: str, start: int, end: int) -> int:
    """Where the predicate begins that ends at `end`: the first offset from which every word is known."""
    known = _words()
    for place in range(start, end):
        char = text[place]
        may = char in known or char in _PHRASED or char in _SKIP or char.isdigit()
        if may and read(text, place, end) is not None:
            return place
    return end
