"""Where a text names the nation as a whole, or foreign countries. Works on folded text; it decides nothing.

The nation is named by its name, by a body that acts for all of it, by a word for all its places; foreign countries by
their names, by some of their cities, and by a transliterated name before 州 or 省 (佛罗里达州), whatever that is.
"""

from functools import cache, lru_cache
from typing import NamedTuple

from lianghui_cli.lexicon import table
from lianghui_cli.text.patterns import Pattern
from lianghui_cli.text.regions import SOUNDS
from lianghui_cli.text.words import Words

CHINA, BODY, LAND, LEADER, FOREIGN = "china", "body", "land", "leader", "foreign"
_STATE = Pattern("[" + "".join(sorted(SOUNDS)) + "]{3,8}(?:州|省)")
_STATE_END = Pattern("[州省](?<=[" + "".join(sorted(SOUNDS)) + "]{3}.)")
# 中美, 中俄: the nation and another; what follows tells it from a word (中日 is one, 其中日 is none).
_OTHERS = "美俄日韩法英德欧非朝印巴越老哈阿加澳新坦拉吉乌土泰柬菲尼"
_TIES = "关系|两国|建交|友好|友谊|双方|合作|经贸|贸易|元首|领导人|双边"
_PAIR = Pattern(f"中(?<![其之市集空高初从家手]中)[{_OTHERS}](?:(?=[^国a-z]{{0,4}}(?:{_TIES}))|两国)")


class Nation(NamedTuple):
    """The nation or a foreign country, named in [start, end)."""

    start: int
    end: int
    kind: str  # china | body | land | leader | foreign | the code of a place that has a byname (本港)


@cache
def _kinds() -> dict[str, str]:
    """Every form with its kind; "" where it names nothing."""
    found = {form: kind.strip("-") for form, kind in (*table("national_words"), *table("place_bynames"))}
    return found | {form: "" if code == "-" else FOREIGN for form, code in table("countries")}


@cache
def _forms() -> Words:
    return Words(_kinds())


@lru_cache(maxsize=1024)  # the sentences of a text: what it is about is asked first, then of each where it speaks
def nations(folded: str) -> tuple[Nation, ...]:
    """Every word for the nation or a foreign country, left to right: 我国, 商务部, 各地, 法国, 佛罗里达州."""
    kinds = _kinds()
    found = [Nation(at, at + len(form), kind) for at, form in _forms().find(folded) if (kind := kinds[form])]
    words = len(found)
    if ("州" in folded or "省" in folded) and _STATE_END.search(folded):
        found += [Nation(hit.start(), hit.end(), FOREIGN) for hit in _STATE.finditer(folded)]
    if "中" in folded:
        found += [Nation(hit.start(), hit.end(), CHINA) for hit in _PAIR.finditer(folded)]
    return tuple(sorted(found) if len(found) > words else found)
