"""Seats and offices for a reader: 北京市政协常委; "deputy, National People's Congress, Guangdong"."""

from functools import cache
from typing import Any

from lianghui_cli.lexicon import table
from lianghui_cli.render.names import Names

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


def office(held: Any, names: Names, *, short: bool = False) -> str:
    """An office (body, level, region, rank, constituency).

    In English an office whose rank has no common name there stays in Chinese; `short` is for a list.
    """
    rank = _labels().get(held.rank) if names.lang == "en" else None
    return _english(held, rank, names, _SHORT if short else _FULL) if rank else _chinese(held, names)


def _english(held: Any, rank: str, names: Names, forms: dict[tuple[str, bool], str]) -> str:
    place = names.region(held.region) if held.region and held.region != _NATION else ""
    form = forms.get((held.body, held.level == "national"), "{rank}{where}")
    quarter = f" ({_labels().get(held.constituency, held.constituency)})" if held.constituency else ""
    said = form.format(rank=rank, place=place, where=f", {place}" if place else "")
    return " ".join(said.split()) + quarter


def _chinese(held: Any, names: Names) -> str:
    where = names.own(held.region) if held.region else ""
    body = _BODIES.get(held.body, "")
    quarter = f"（{held.constituency}）" if held.constituency else ""
    if held.level == "national" and body:
        member = f"（{where}）" if held.region != _NATION else ""
        return f"全国{body}{held.rank}{member}{quarter}"
    return f"{where}{body}{held.rank}{quarter}"


@cache
def _labels() -> dict[str, str]:
    return {row[0]: row[1] for row in table("office_labels")}
