"""In which script a text is written."""

import re
from functools import cache
from operator import ne

from lianghui_cli.text.fold import fold

_FEW, _MANY = 0.03, 0.18  # shares of Han characters with a simplified form: below, hans; above, hant


def script_of(text: str) -> str:
    """hans, hant or mixed, by how many of the Han characters have another, simplified form; "" without Han."""
    han = "".join(_han().findall(text))
    if not han:
        return ""
    share = sum(map(ne, han, fold(han))) / len(han)
    return "hans" if share < _FEW else "hant" if share > _MANY else "mixed"


@cache
def _han() -> re.Pattern[str]:
    return re.compile("[㐀-鿿]+")
