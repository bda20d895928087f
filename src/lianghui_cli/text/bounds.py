"""A quantity from its parts: the unit behind a number and the words around it that make it a bound.

Texts are folded. Where a number begins and ends is text/numerals.py's.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from lianghui_cli.lexicon import table
from lianghui_cli.model import Quantity
from lianghui_cli.text.patterns import Pattern

_BEFORE = Pattern(
    r"(?:(?P<atleast>不(?:得)?(?:低|少|小)于|至少|力争(?:达到|实现|突破|完成|超过)?)"
    r"|(?P<atmost>不(?:得)?(?:超过|高于|大于|突破)|低于|少于|小于)"
    r"|(?P<over>(?:突|首|已|再)?(?:突破|超过|超|破|跨过|跨越|跨上|迈过|迈上|迈入|跃上|站上|登上|重回|重返|进入|跻身)|逾|多于|大于|高于|过)"
    r"|(?P<near>大约|约(?:合|为|占)?|接近|逼近|将近|近))(?:了|到)?\s?$"
)
_AFTER = Pattern(
    r"\s?(?:(?P<floor>(?:及|或)?以上|之上)|(?P<ceiling>(?:及|或)?以[下内]|之[内下]|内(?=[,;。、)]|$))|(?P<round>左右|上下))"
)
_FIGURE = Pattern("[\\d〇零一二两三四五六七八九十百千]")
# 7%以上、力争达到8%; 5%左右,实际工作中努力争取达到5.5%
_STRIVEN = Pattern(
    r"[,、;(]?(?:并|同时)?(?:在?实际(?:工作|执行)中)?(?:努力|全力|奋力|尽力)?(?:力争|争取|冲刺)"
    r"(?:达到|实现|完成|突破|超过|达|为|到)?(?:百分之)?"
)


class Part(NamedTuple):
    """One number as written: value without magnitude, the magnitude's factor (0: none), `more` for 多 and 余."""

    value: Decimal
    factor: Decimal
    more: bool
    end: int


class Unit(NamedTuple):
    name: str
    factor: Decimal
    kind: str
    end: int


@cache
def units() -> dict[str, list[tuple[str, str, Decimal, str]]]:
    found: dict[str, list[tuple[str, str, Decimal, str]]] = {}
    for word, base, factor, kind in table("units"):
        found.setdefault(word[0], []).append((word, base, Decimal(factor), kind))
    for rows in found.values():
        rows.sort(key=lambda row: -len(row[0]))
    return found


def unit_at(text: str, at: int) -> Unit | None:
    if text[at : at + 1] == " ":
        at += 1
    for word, base, factor, kind in units().get(text[at : at + 1], ()):
        if text.startswith(word, at):
            end = at + len(word)
            if base in ("CNY", "USD") and text.startswith("人民币", end):
                end += 3
            return Unit(base, factor, kind, end)
    return None


def bounded(text: str, start: int, first: Part, second: Part | None, unit: Unit | None) -> Quantity:
    """The quantity with the words before and after it that make it a bound."""
    scale = unit.factor if unit else Decimal(1)
    low = first.value * (first.factor or (second.factor if second else Decimal(0)) or 1) * scale
    high = second.value * (second.factor or 1) * scale if second else low
    end = unit.end if unit else (second or first).end
    before = _BEFORE.search(text, max(0, start - 8), start)
    after = _AFTER.match(text, end)
    more = first.more
    if unit and text[unit.end : unit.end + 1] in ("多", "余") and text[unit.end + 1 : unit.end + 2] not in ("出", "于"):
        more, end = True, end + 1
        after = _AFTER.match(text, end)
    start = before.start() if before else start
    end = after.end() if after else end
    bound, approx = _bound(before, after, more)
    if low > high:
        low, high = high, low
    return Quantity(
        None if bound == "high" else plain(low),
        None if bound == "low" else plain(high),
        approx,
        unit.name if unit else "",
        start,
        end,
    )


def _bound(before: re.Match[str] | None, after: re.Match[str] | None, more: bool) -> tuple[str, bool]:
    """("low" | "high" | "", approx): which side is given where the other is open."""
    kind = before.lastgroup if before else None
    tail = after.lastgroup if after else None
    if tail == "floor":
        return "low", False
    if tail == "ceiling" or kind == "atmost":
        return "high", False
    if tail == "round":
        return "", True
    if kind in ("atleast", "over") or more:
        return "low", False
    return "", kind == "near"


def with_stretch(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """The quantities of `text`, what is striven for beside a goal joined to it: 7%以上、力争达到8% is one."""
    kept: list[Quantity] = []
    for each in found:
        goal = kept[-1] if kept else None
        if goal and goal.unit == each.unit and goal.stretch is None and _is_striven(text, goal.end, each):
            kept[-1] = goal._replace(stretch=each.low, end=each.end)
        else:
            kept.append(each)
    return kept


def _is_striven(text: str, start: int, goal: Quantity) -> bool:
    """Nothing but the words of striving stand between `start` and the number."""
    digit = _FIGURE.search(text, goal.start, goal.end)
    return digit is not None and _STRIVEN.fullmatch(text, start, digit.start()) is not None


def plain(number: Decimal) -> Decimal:
    """Without an exponent and without zeros that say nothing: 16.4亿 is 1640000000."""
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()
