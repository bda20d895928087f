"""A figure's value in a narrow column: ~5%, ≥280k, 4.4tn; in Chinese 5%左右, 28万人以上. No digit is rounded away."""

from decimal import Decimal
from typing import Any, NamedTuple

from lianghui_cli.render.values import amount, in_scale, label, number
from lianghui_cli.render.view import decimal_text

_SCALES = ((Decimal(10) ** 12, "tn"), (Decimal(10) ** 9, "bn"), (Decimal(10) ** 6, "m"), (Decimal(10) ** 3, "k"))
_THOUSANDS = 10_000  # from which on they are told in k
_NAMED = ("CNY", "USD", "tonne", "ug/m3", "pp")  # units that stand with the name of the indicator
_STRIVEN = {"en": " ({})", "zh": "（力争{}）"}


def short(figure: Any, lang: str, words: str = "") -> str:
    """The value of a figure (low, high, approx, unit); `words` for one that states no number."""
    if figure.low is None and figure.high is None:
        return words
    plain = _chinese(figure) if lang == "zh" else _english(figure)
    striven = getattr(figure, "stretch", None)
    return plain if striven is None else plain + _STRIVEN[lang].format(_size(striven, figure.unit, lang))


def unit_name(unit: str, lang: str) -> str:
    """The unit that goes with the indicator's name in English, where cells leave it out; "" where they carry it."""
    return label(unit, lang) if lang == "en" and unit in _NAMED else ""


def bound(low: Decimal | None, high: Decimal | None, unit: str, lang: str, *, strict: bool = False) -> str:
    """At least `low` (or, where that is None, at most `high`): ≥6%, 6%以上; `strict`: >6%, 高于6%."""
    told = short(_Bounds(low, high, False, unit), lang)
    if not strict or (low is None) == (high is None):
        return told
    if lang == "zh":
        return ("低于" if low is None else "高于") + told.removesuffix("以内").removesuffix("以上")
    return told.replace("≥", ">").replace("≤", "<")


class _Bounds(NamedTuple):
    """What `short` takes for a figure."""

    low: Decimal | None
    high: Decimal | None
    approx: bool
    unit: str


def _english(figure: Any) -> str:
    low, high, about = figure.low, figure.high, "~" if figure.approx else ""
    if low is None:
        return f"≤{about}{_size(high, figure.unit, 'en')}"
    if high is None:
        return f"≥{about}{_size(low, figure.unit, 'en')}"
    if low == high:
        return about + _size(low, figure.unit, "en")
    first, last = _size(low, figure.unit, "en"), _size(high, figure.unit, "en")
    return f"{about}{first.removesuffix('%')}-{last}"


def _chinese(figure: Any) -> str:
    low, high = figure.low, figure.high
    if low is None or high is None:
        about, told = "约" if figure.approx else "", _size(high if low is None else low, figure.unit, "zh")
        return f"{about}{told}{'以内' if low is None else '以上'}"
    about = "左右" if figure.approx else ""
    if low == high:
        return _size(low, figure.unit, "zh") + about
    return f"{_size(low, figure.unit, 'zh')}—{_size(high, figure.unit, 'zh')}{about}"


def _size(size: Decimal, unit: str, lang: str) -> str:
    if lang == "zh":
        return amount(size, unit, "zh")
    return scaled(size, lang) + ("%" if unit == "%" else "x" if unit == "times" else "")


def scaled(size: Decimal, lang: str) -> str:
    """A number in the largest scale that writes it in few digits: 280k, 4.4tn; 28万."""
    if lang == "zh":
        return number(size, "zh")
    return in_scale(size, _SCALES if abs(size) >= _THOUSANDS else ()) or decimal_text(size)
