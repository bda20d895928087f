"""Seats and offices for a reader: 北京市政协常委; "deputy, National People's Congress, Guangdong"."""

from collections.abc import Callable
from functools import cache
from typing import Any

from lianghui_cli.lexicon import table

_NATION = "000000"
_BODIES = {"NPC": "人大", "CPPCC": "政协"}
_FULL = {
    ("NPC", True): "{rank}, National People's Congress{where}",
    ("NPC", False): "{rank}, {place} People's Congress",
    ("CPPCC", True): "{rank}, CPPCC National Committee{where}",
    ("CPPCC", False): "{rank}, {place} CPPCC",
}
_SHORT = {
    ("NPC", True): "NPC {rank}{where}",
    ("NPC", False): "congress {rank}{where}",
    ("CPPCC", True): "national CPPCC {rank}{where}",
    ("CPPCC", False): "CPPCC {rank}{where}",
}


def office(held: Any, region: Callable[[str, str], str], lang: str, *, short: bool = False) -> str:
    """An office (body, level, region, rank, constituency); `region` names a code in a language.

    In English an office whose rank has no common name there stays in Chinese; `short` is for a list.
    """
    rank = _labels().get(held.rank) if lang == "en" else None
    return _english(held, rank, region, _SHORT if short else _FULL) if rank else _chinese(held, region)


def _english(held: Any, rank: str, region: Callable[[str, str], str], forms: dict[tuple[str, bool], str]) -> str:
    place = region(held.region, "en") if held.region and held.region != _NATION else ""
    form = forms.get((held.body, held.level == "national"), "{rank}{where}")
    quarter = f" ({_labels().get(held.constituency, held.constituency)})" if held.constituency else ""
    said = form.format(rank=rank, place=place, where=f", {place}" if place else "")
    return " ".join(said.split()) + quarter


def _chinese(held: Any, region: Callable[[str, str], str]) -> str:
    where = region(held.region, "zh") if held.region else ""
    body = _BODIES.get(held.body, "")
    quarter = f"（{held.constituency}）" if held.constituency else ""
    if held.level == "national" and body:
        member = f"（{where}）" if held.region != _NATION else ""
        return f"全国{body}{held.rank}{member}{quarter}"
    return f"{where}{body}{held.rank}{quarter}"


@cache
def _labels() -> dict[str, str]:
    return {row[0]: row[1] for row in table("office_labels")}
