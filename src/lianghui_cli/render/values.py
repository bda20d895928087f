"""A figure's value for a reader: ~5%, >= 280,000 people, 约4.4万亿元. Exact: no digit is rounded away."""

from decimal import Decimal
from typing import Any

from lianghui_cli.lexicon import table
from lianghui_cli.render.view import decimal_text

_SCALES = {
    "en": ((Decimal(10) ** 12, " trillion"), (Decimal(10) ** 9, " billion"), (Decimal(10) ** 6, " million")),
    "zh": ((Decimal(10) ** 12, "万亿"), (Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万")),
}
_STRETCH = {"en": " (aims for {})", "zh": "（力争{}）"}
_DIGITS = 7  # a number of more digits than this is not easier to read in a larger unit


def value(figure: Any, lang: str) -> str:
    """The value of a figure (low, high, approx, unit, relation) in words of `lang`, in ASCII but for Chinese units."""
    if figure.low is None and figure.high is None:
        return figure.relation or {"en": "said to set none", "zh": "明言不设目标"}[lang]
    striven = getattr(figure, "stretch", None)
    return _plain(figure, lang) + (
        _STRETCH[lang].format(amount(striven, figure.unit, lang)) if striven is not None else ""
    )


def _plain(figure: Any, lang: str) -> str:
    low, high = figure.low, figure.high
    about = "~" if figure.approx else ""
    if low is None:
        return f"<= {about}{amount(high, figure.unit, lang)}"
    if high is None:
        return f">= {about}{amount(low, figure.unit, lang)}"
    if low == high:
        return about + amount(low, figure.unit, lang)
    return f"{about}{number(low, lang)}-{amount(high, figure.unit, lang)}"


def amount(size: Decimal, unit: str, lang: str) -> str:
    """A number with its unit."""
    labels = {row[0]: row[1:] for row in table("unit_labels")}
    name = labels.get(unit, (unit, unit))[lang == "zh"]
    gap = "" if unit in ("%", "times") or not name or lang == "zh" else " "
    return f"{number(size, lang)}{gap}{name}"


def number(size: Decimal, lang: str) -> str:
    """A number in the largest scale that writes it in few digits."""
    for scale, name in _SCALES[lang]:
        scaled = size / scale
        if abs(scaled) >= 1 and len(decimal_text(scaled).replace(".", "").lstrip("-")) <= _DIGITS:
            return decimal_text(scaled) + name
    text = decimal_text(size)
    whole, point, rest = text.partition(".")
    return (f"{int(whole):,}" if len(whole.lstrip("-")) > 4 else whole) + point + rest


def signed(size: Decimal, unit: str, lang: str) -> str:
    """A change: +0.2 pp."""
    return ("+" if size >= 0 else "-") + amount(abs(size), unit, lang)
