"""A figure's value for a reader: ~5%, >= 280,000 people; 5%左右, 28万人以上. Exact: no digit is rounded away."""

from decimal import Decimal
from typing import Any

from lianghui_cli.lexicon import table
from lianghui_cli.render.view import decimal_text

_SCALES = {
    "en": ((Decimal(10) ** 12, " trillion"), (Decimal(10) ** 9, " billion"), (Decimal(10) ** 6, " million")),
    "zh": ((Decimal(10) ** 12, "万亿"), (Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万")),
}
_STRETCH = {"en": " (aims for {})", "zh": "（力争{}）"}
# What a goal in words says: how it is to stand against what.
_STANDS = {
    "in_step": "in step with {}", "at_least": "no slower than {}", "above": "faster than {}", "below": "slower than {}",
}  # fmt: skip
_AGAINST = {"gdp_growth": "the economy", "cpi": "prices", "000000": "the nation"}
_SIGNS = ("%", "pp")  # units that stand behind both ends of a range in Chinese: 6%—6.5%
_DIGITS = 7  # a number of more digits than this is not easier to read in a larger unit


def value(figure: Any, lang: str) -> str:
    """The value of a figure (low, high, approx, unit, relation) in words of `lang`; a goal in words glossed."""
    if figure.low is None and figure.high is None:
        if figure.relation:
            return str(figure.relation) + (_gloss(figure.relation) if lang == "en" else "")
        return {"en": "said to set none", "zh": "明言不设目标"}[lang]
    striven = getattr(figure, "stretch", None)
    return _plain(figure, lang) + (
        _STRETCH[lang].format(amount(striven, figure.unit, lang)) if striven is not None else ""
    )


def _gloss(relation: str) -> str:
    """与经济增长同步: in step with the economy; nothing where it is not known against what a goal stands."""
    from lianghui_cli.text.fold import fold

    text, known = fold(relation), table("relation_words")
    stands = max(
        (row for row in known if row[1] == "bound" and row[0] in text), key=lambda row: len(row[0]), default=None
    )
    against = next((row for row in known if row[1] != "bound" and row[2] in _AGAINST and row[0] in text), None)
    return f" ({_STANDS[stands[2]].format(_AGAINST[against[2]])})" if stands and against else ""


def _plain(figure: Any, lang: str) -> str:
    low, high, unit = figure.low, figure.high, figure.unit
    if low is None or high is None or low == high:
        told: str = bound(low, high, unit, lang) if low != high else amount(low, unit, lang)
        if lang == "en":
            about = "~" if figure.approx else ""
            return told.replace("= ", f"= {about}", 1) if low != high else about + told
        return f"约{told}" if figure.approx and low != high else told + ("左右" if figure.approx else "")
    if lang == "zh":
        first = amount(low, unit, lang) if unit in _SIGNS else number(low, lang)
        about = "左右" if figure.approx else ""
        return f"{first}—{amount(high, unit, lang)}{about}"
    return f"{'~' * figure.approx}{number(low, lang)}-{amount(high, unit, lang)}"


def bound(low: Decimal | None, high: Decimal | None, unit: str, lang: str, *, strict: bool = False) -> str:
    """At least `low` (or, where that is None, at most `high`): >= 6%, 6%以上; `strict`: > 6%, 高于6%."""
    size, least = (high, False) if low is None else (low, True)
    assert size is not None
    told = amount(size, unit, lang)
    if lang == "zh":
        return f"{'高于' if least else '低于'}{told}" if strict else f"{told}{'以上' if least else '以内'}"
    return f"{'>' if least else '<'}{'' if strict else '='} {told}"


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
