"""The cells of a row of a table, in plain text: behind tabs, between bars, or parted by two blanks and more."""

import re

_BARS, _BAR = "|│┃║", re.compile("[|│┃║]")
_WIDE = re.compile("[ \u3000]{2,}")
_RULE = re.compile("[-=+:|\\s─━═┄┈┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬╞╡╪│┃║]+")
_NUMBER = re.compile(r"[-−＋+]?\d[\d.,，]*(?:[%％]|左右|以上|以下|以内)*")
_LEAST = 3  # cells parted by blanks alone that are a row


def cells(text: str) -> list[str]:
    """The cells of a line; of one that is no row the line itself.

    Example: `粮食产量⇥万吨⇥120`, `│粮食产量│万吨│120│` and `粮食产量    万吨    120` have three.
    """
    if "\t" in text:
        found = text.split("\t")
    elif any(bar in text for bar in _BARS):
        found = _BAR.split(text.strip().strip(_BARS))
    elif "  " in text or "\u3000" in text:
        found = _WIDE.split(text.strip())
    else:
        return [text]
    return [cell.strip() for cell in found]


def is_row(text: str) -> bool:
    """True of a line with a number in a cell; where blanks part its cells, of three and one that is a mere number."""
    if "\t" in text:
        return any(map(str.isdecimal, text))
    found = cells(text)
    return len(found) >= _LEAST and any(map(_NUMBER.fullmatch, found))


def is_rule(text: str) -> bool:
    """True of a line that is drawn between the rows of a table."""
    return bool(text) and _RULE.fullmatch(text) is not None
