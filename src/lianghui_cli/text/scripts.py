"""In which script a text is written."""

from operator import ne

from lianghui_cli.text.fold import fold
from lianghui_cli.text.patterns import Pattern

_FEW, _MANY = 0.03, 0.18  # shares of Han characters with a simplified form: below, hans; above, hant
_OTHERS = Pattern("[^㐀-鿿]+")


def script_of(text: str) -> str:
    """hans, hant or mixed, by how many of the Han characters have another, simplified form; "" without Han."""
    han = _OTHERS.sub("", text)
    if not han:
        return ""
    share = sum(map(ne, han, fold(han))) / len(han)
    return "hans" if share < _FEW else "hant" if share > _MANY else "mixed"
