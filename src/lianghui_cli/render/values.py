"""Numbers with their units for a reader: 280,000 people, 28万人. Exact: no digit is rounded away."""

from collections.abc import Iterable
from decimal import Decimal

from lianghui_cli.lexicon import table
from lianghui_cli.render.view import decimal_text

_CHINESE = ((Decimal(10) ** 12, "万亿"), (Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万"))
_DIGITS = 7  # a number of more digits than this is not easier to read in a larger unit


def amount(size: Decimal, unit: str, lang: str) -> str:
    """A number with its unit."""
    name = label(unit, lang)
    gap = "" if unit in ("%", "times") or not name or lang == "zh" else " "
    return f"{number(size, lang)}{gap}{name}"


def label(unit: str, lang: str) -> str:
    """What a unit is called: people, 人; "" where a number goes without."""
    labels = {row[0]: row[1:] for row in table("unit_labels")}
    return labels.get(unit, (unit, unit))[lang == "zh"]


def number(size: Decimal, lang: str) -> str:
    """A number in full, thousands parted; in Chinese in the largest scale that writes it in few digits."""
    if lang == "zh" and (told := in_scale(size, _CHINESE)):
        return told
    whole, point, rest = decimal_text(size).partition(".")
    return (f"{int(whole):,}" if len(whole.lstrip("-")) > 4 else whole) + point + rest


def in_scale(size: Decimal, scales: Iterable[tuple[Decimal, str]]) -> str:
    """A number in the first of the scales, the largest first, that writes it in few digits; "" where none does."""
    for scale, name in scales:
        scaled = size / scale
        if abs(scaled) >= 1 and len(decimal_text(scaled).replace(".", "").lstrip("-")) <= _DIGITS:
            return decimal_text(scaled) + name
    return ""
