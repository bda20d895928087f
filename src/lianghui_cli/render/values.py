"""Numbers with their units for a reader: 280,000 people, 28万人. Exact: no digit is rounded away."""

from decimal import Decimal

from lianghui_cli.lexicon import table
from lianghui_cli.render.view import decimal_text

_SCALES = {
    "en": ((Decimal(10) ** 12, " trillion"), (Decimal(10) ** 9, " billion"), (Decimal(10) ** 6, " million")),
    "zh": ((Decimal(10) ** 12, "万亿"), (Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万")),
}
_DIGITS = 7  # a number of more digits than this is not easier to read in a larger unit


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
