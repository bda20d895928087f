"""The names of the headline indicators in a text, the longest first. It knows words, not numbers."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from lianghui_cli.lexicon import table

NOTHING = "-"  # a name that is none of the indicators, so that 工业增加值 is not found in 规模以上工业增加值's place
CITY_AND_COUNTRY = "city_and_country"
# Words that name an indicator only where nothing but whose and when stands before them.
GENERIC = (
    *("经济", "总量", "增速", "总产", "总产量", "产量"),
    *("优良率", "优良比例", "优良天数比率", "优良天数比例", "优良天数"),
)

# 香港经济去年仅增长2.5%: the economy, where only adverbs and a time stand before its growth
_ECONOMY = re.compile(
    r"经济(?:[今去上]年|全年|\d{4}年|仍|仅|只|将|预计|可|实际|实质|同比|按年|录得|继续|持续|稳定|平稳|有望|料|则|也|再|均|约)*(?:(?<!经济)增长|收缩|萎缩|(?<!经济)录得)"
)
_BLANK = re.compile(r"(?<=[\u4e00-\u9fff]) {1,2}(?=[\u4e00-\u9fff])")
_LONGEST_HALF = 12  # characters of a name before a blank that a page prints inside of it
_OWN_GROWTH = ("", "年均", "平均", "实际", "年均实际")  # between a name and the word for its growth


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


class _Table(NamedTuple):
    rows: dict[str, tuple[tuple[str, ...], tuple[str, ...]]]  # word to its concepts and to what the text must also hold
    sizes: dict[str, list[int]]  # the lengths of words by their first two characters, the longest first


@cache
def _table() -> _Table:
    found = _Table({}, {})
    for word, concepts, need in sorted(table("indicator_names"), key=lambda row: -len(row[0])):
        found.rows[word] = tuple(concepts.split("+")), tuple(need.split("|")) if need else ()
        sizes = found.sizes.setdefault(word[:2], [])
        if len(word) not in sizes:
            sizes.append(len(word))
    return found


@cache
def _scan() -> re.Pattern[str]:
    """Nominates where a name may begin: a first character before a second one."""
    firsts, seconds = ("".join(sorted({pair[at] for pair in _table().sizes})) for at in (0, 1))
    return re.compile(f"[{re.escape(firsts)}](?=[{re.escape(seconds)}])")


def name_at(text: str, start: int) -> Name | None:
    """The longest name that begins at `start`."""
    rows, sizes = _table()
    for size in sizes.get(text[start : start + 2], ()):
        word = text[start : start + size]
        if (row := rows.get(word)) is not None and (not row[1] or any(need in text for need in row[1])):
            return Name(start, start + len(word), row[0], word)
    if text.startswith("经济", start) and _ECONOMY.match(text, start):
        return Name(start, start + 2, ("gdp",), "经济")
    return None


@lru_cache(maxsize=64)  # the readers of a sentence ask one after the other
def names(text: str) -> tuple[Name, ...]:
    """Every name in `text`, left to right, none overlapping."""
    found: list[Name] = []
    end = 0
    for hit in _scan().finditer(text):
        at = hit.start()
        if at >= end and (name := name_at(text, at)) is not None:
            if found and name.word in GENERIC and text[end:at] in _OWN_GROWTH:
                continue  # 规上工业增加值 + (年均) + 增速: the other's growth, not that of the whole economy
            found.append(name)
            end = name.end
    return tuple(found)


def unbroken(text: str) -> str:
    """`text` with the blanks inside of names moved behind them. Example: "生 产总值3亿" becomes "生产总值 3亿"."""
    if " " not in text or _BLANK.search(text) is None:
        return text
    for hit in _BLANK.finditer(text):
        start, end = hit.span()
        closed = text[:start] + text[end:]
        for at in range(max(0, start - _LONGEST_HALF), start):
            name = name_at(closed, at)
            if name is not None and name.end > start:
                text = closed[: name.end] + text[start:end] + closed[name.end :]
                break
    return text
