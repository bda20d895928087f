"""Where a text names the nation as a whole, or foreign countries. Works on folded text; it decides nothing.

The nation is named by its name, by a body that acts for all of it, by a word for all its places; foreign countries by
their names, by some of their cities, and by a transliterated name before 州 or 省 (佛罗里达州), whatever that is.
"""

import re
from functools import cache
from typing import NamedTuple

from lianghui_cli.lexicon import table
from lianghui_cli.text.patterns import Pattern
from lianghui_cli.text.regions import SOUNDS

CHINA, BODY, LAND, FOREIGN = "china", "body", "land", "foreign"
_STATE = Pattern("[" + "".join(sorted(SOUNDS)) + "]{3,8}(?:州|省)")
# 中美, 中俄: the nation and another; what follows tells it from a word (中日 is one, 其中日 is none).
_PAIR = Pattern(
    r"(?<![其之市集空高初从家手])中(?:美|俄|日|韩|法|英|德|欧|非|朝|印|巴|越|老|哈|阿|加|澳|新|坦|拉|吉|乌|土|泰|柬|菲|尼)(?:(?=[^国a-z]{0,4}(?:关系|两国|建交|友好|友谊|双方|合作|经贸|贸易|元首|领导人|双边))|两国)"
)


class Nation(NamedTuple):
    """The nation or a foreign country, named in [start, end)."""

    start: int
    end: int
    kind: str  # china | body | land | foreign


@cache
def _index() -> dict[str, list[tuple[str, str]]]:
    """Every form by its first two characters, longest first, with its kind; "" where the form names nothing."""
    found: dict[str, list[tuple[str, str]]] = {}
    for form, kind in table("national_words"):
        found.setdefault(form[:2], []).append((form, kind.strip("-")))
    for form, code in table("countries"):
        found.setdefault(form[:2], []).append((form, "" if code == "-" else FOREIGN))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


@cache
def _scan() -> re.Pattern[str]:
    firsts, seconds = ("".join(sorted({pair[at] for pair in _index()})) for at in (0, 1))
    return re.compile(f"[{firsts}](?=[{seconds}])")


def nations(folded: str) -> list[Nation]:
    """Every word for the nation or a foreign country, left to right, none overlapping: 我国, 商务部, 各地, 法国."""
    index, found, end = _index(), list[Nation](), 0
    for hit in _scan().finditer(folded):
        at = hit.start()
        for form, kind in index.get(folded[at : at + 2], ()) if at >= end else ():
            if folded.startswith(form, at):
                end = at + len(form)
                if kind:
                    found.append(Nation(at, end, kind))
                break
    if "州" in folded or "省" in folded:
        found += [Nation(hit.start(), hit.end(), FOREIGN) for hit in _STATE.finditer(folded)]
    if "中" in folded:
        found += [Nation(hit.start(), hit.end(), CHINA) for hit in _PAIR.finditer(folded)]
    return sorted(found)
