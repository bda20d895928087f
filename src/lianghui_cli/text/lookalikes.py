"""Characters that readers and OCR take for each other: 廷 and 延. It knows pairs, not what was meant."""

from functools import cache

from lianghui_cli.lexicon import table


@cache
def _lookalikes() -> dict[str, str]:
    return {row[0]: row[1] for row in table("lookalikes")}


def look_alike(one: str, two: str) -> bool:
    """Whether one folded character is easily taken for the other."""
    known = _lookalikes()
    return two in known.get(one, "") or one in known.get(two, "")
