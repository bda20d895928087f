"""The names of the headline indicators in a text, the longest first. It knows words, not numbers."""

from functools import cache
from typing import NamedTuple

from lianghui_cli.lexicon import table

NOTHING = "-"  # a name that is none of the indicators, so that 工业增加值 is not found in 规模以上工业增加值's place
CITY_AND_COUNTRY = "city_and_country"
# Words that name an indicator only where nothing but whose and when stands before them.
GENERIC = ("总量", "增速", "总产", "总产量", "产量", "优良率", "优良比例", "优良天数比率", "优良天数比例", "优良天数")


class Indicator(NamedTuple):
    id: str
    zh: str
    en: str
    unit: str
    concept: str
    form: str  # level | growth | rate | share | cut


class Name(NamedTuple):
    """A name that stands in [start, end) and the concepts it names, in order."""

    start: int
    end: int
    concepts: tuple[str, ...]
    word: str


@cache
def indicators() -> dict[str, Indicator]:
    return {row[0]: Indicator(*row) for row in table("indicators")}


@cache
def forms(concept: str) -> dict[str, Indicator]:
    """The indicators of a concept by form: gdp has a level and a growth."""
    return {each.form: each for each in indicators().values() if each.concept == concept}


def indicator_name(indicator: str, lang: str = "zh") -> str:
    """How an indicator is called for a reader; "" for one that the lexicon does not know."""
    known = indicators().get(indicator)
    return "" if known is None else known.zh if lang == "zh" else known.en


@cache
def _index() -> dict[str, list[tuple[str, tuple[str, ...], tuple[str, ...]]]]:
    found: dict[str, list[tuple[str, tuple[str, ...], tuple[str, ...]]]] = {}
    for word, concepts, need in table("indicator_names"):
        needs = tuple(need.split("|")) if need else ()
        found.setdefault(word[:2], []).append((word, tuple(concepts.split("+")), needs))
    for rows in found.values():
        rows.sort(key=lambda row: -len(row[0]))
    return found


def name_at(text: str, start: int) -> Name | None:
    """The longest name that begins at `start`."""
    for word, concepts, needs in _index().get(text[start : start + 2], ()):
        if text.startswith(word, start) and (not needs or any(need in text for need in needs)):
            return Name(start, start + len(word), concepts, word)
    return None


def names(text: str) -> list[Name]:
    """Every name in `text`, left to right, none overlapping."""
    index = _index()
    found: list[Name] = []
    end = 0
    for at in range(len(text) - 1):
        if at >= end and text[at : at + 2] in index and (name := name_at(text, at)) is not None:
            if at == end and found and name.word in GENERIC:
                continue  # 规上工业增加值 + 增速: the other's growth, not that of the whole economy
            found.append(name)
            end = name.end
    return found
