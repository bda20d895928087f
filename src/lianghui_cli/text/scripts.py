"""In which script a text is written."""

from collections import Counter

from lianghui_cli.text.fold import fold

_FEW, _MANY = 0.03, 0.18  # shares of Han characters with a simplified form: below, hans; above, hant


def script_of(text: str) -> str:
    """hans, hant or mixed, by how many of the Han characters have another, simplified form; "" without Han."""
    counts = {char: count for char, count in Counter(text).items() if "㐀" <= char <= "鿿"}
    if not counts:
        return ""
    share = sum(count for char, count in counts.items() if fold(char) != char) / sum(counts.values())
    return "hans" if share < _FEW else "hant" if share > _MANY else "mixed"
