"""The listed indicators, and which of them a person means by gdp_growth, 就业 or "air"."""

import re
from functools import cache
from typing import NamedTuple

from lianghui_cli.errors import UsageError
from lianghui_cli.lexicon import table
from lianghui_cli.text.fold import fold
from lianghui_cli.verbs.figure_rows import OTHER, labels

_WORD = re.compile(r"[a-z0-9.&]+")


class Indicator(NamedTuple):
    """An indicator of data/indicators.tsv; `names`: what texts call it, short ones first."""

    indicator: str
    english: str
    chinese: str
    unit: str
    names: tuple[str, ...]


def listed() -> list[Indicator]:
    """Every listed indicator, by id."""
    return [
        Indicator(
            id_, english, chinese, unit, tuple(sorted(_names().get(concept, ()), key=lambda one: (len(one), one)))
        )
        for id_, chinese, english, unit, concept, _ in table("indicators")
    ]


@cache
def _names() -> dict[str, list[str]]:
    """What texts call each concept; names for several at once belong to none."""
    found: dict[str, list[str]] = {}
    for name, concept, *_ in table("indicator_names"):
        found.setdefault(concept, []).append(name)
    return found


def ids(typed: str) -> frozenset[str]:
    """The indicators that `typed` means, several parted by commas. Raises UsageError for one unknown."""
    return frozenset(id_ for part in parts(typed) for id_ in meant(part))


def parts(typed: str) -> list[str]:
    """`gdp,cpi`: what is asked for, one by one."""
    return [part.strip() for part in typed.replace("，", ",").replace("、", ",").split(",")]


def meant(typed: str) -> list[str]:
    """The indicators that one word or phrase means.

    That is its id, a label, a name that texts use, or whole words (in Chinese a part) of a label:
    `list` is not Listed on the BSE. Raises UsageError where it means none.
    """
    wanted = fold(typed)
    if wanted == OTHER:
        return [OTHER]
    called = {id_: (id_, fold(chinese), fold(english)) for id_, (chinese, english) in labels().items()}
    for found in (
        [id_ for id_, names in called.items() if wanted in names],
        [row[0] for row in table("indicators") if wanted in _names().get(row[4], ())],
        [id_ for id_, names in called.items() if _stands_in(wanted, *names)],
    ):
        if found:
            return found
    raise UsageError(f'unknown indicator "{typed}"; {_nearest(wanted, sorted(called))}')


def _stands_in(wanted: str, id_: str, chinese: str, english: str) -> bool:
    if not wanted.isascii():
        return wanted in chinese
    words = set(_WORD.findall(wanted))
    return bool(words) and (words <= set(_WORD.findall(english)) or words <= set(id_.split("_")))


def _nearest(wanted: str, known: list[str]) -> str:
    from rapidfuzz.process import extract

    near = [each for each, score, _ in extract(wanted, known, limit=3) if score >= 50]
    return f"did you mean {', '.join(near)}?" if near else "lianghui indicators lists them"
