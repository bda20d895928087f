"""How a folded character may be written in a traditional text: 里 as 里, 裡 or 裏.

It lists what occurs in print (Big5, and Hong Kong's own forms), and refuses to choose among them by sense.
"""

from functools import cache

from lianghui_cli.lexicon import words
from lianghui_cli.text.fold import pairs


def traditional(char: str) -> tuple[str, ...]:
    """The traditional forms of a folded character; none where it is written in one way only."""
    return _forms().get(char, ())


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for written, folded in pairs():
        if "㐀" <= written <= "鿿":
            found.setdefault(folded, [folded]).append(written)
    forms = {char: tuple(sorted(form for form in written if _printed(form))) for char, written in found.items()}
    return {char: printed for char, printed in forms.items() if printed not in ((), (char,))}


def _printed(char: str) -> bool:
    if char in words("hong_kong_forms"):
        return True
    try:
        char.encode("cp950")
    except UnicodeEncodeError:
        return False
    return True
