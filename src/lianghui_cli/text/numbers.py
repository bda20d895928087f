"""Small whole numbers of ordinals, dates and years: 十六, 二十三, 二〇二六, 16. Quantities are text/numerals.py's."""

DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "两": 2}
_PLACES = {"十": 10, "百": 100, "千": 1000}


def chinese_number(text: str) -> int:
    """The number that `text` writes in Chinese or Arabic figures; ValueError where it writes none."""
    text = text.strip()
    if text.isascii() and text.isdigit():
        return int(text)
    if not text or not all(char in DIGITS or char in _PLACES for char in text):
        raise ValueError(f"no number: {text!r}")
    if not any(char in _PLACES for char in text):
        return int("".join(str(DIGITS[char]) for char in text))
    total, digit = 0, -1
    for char in text:
        if char in _PLACES:
            total += (1 if digit <= 0 else digit) * _PLACES[char]
            digit = -1
        else:
            digit = DIGITS[char]
    return total + max(digit, 0)
