"""Goals in words: 居民收入增长与经济增长同步, 高于经济增长速度. A clause with a number of its own is none of them."""

from typing import NamedTuple

from lianghui_cli.mentions.indicators import CITY_AND_COUNTRY, forms, names
from lianghui_cli.resolve.figures.choose import restricted, whole
from lianghui_cli.text.patterns import Pattern

_STEP = Pattern(r"(?:[与和同跟][^,;。与]{2,16}?(?:基本|保持|大体|总体|继续)*(?:同步|一致|持平|相适应|相当))(?:增长)?")
_ABOVE = Pattern(
    r"(?:(?:略|继续|持续)?(?:高于|快于|不低于|超过|低于|跑赢)[^,;。\d]{0,16}?(?:增长速度|增速|增长|涨幅|增幅|平均水平|gdp|水平|平均|全国|全省"
    r"|城镇(?:居民)?(?:人均)?(?:可支配)?(?:收入)?(?:增长速度|增速|增长|增幅)?)|(?:保持|位居|处于)?在?[^,;。\d]{0,6}平均水平(?:以上|之上))"
)
_BETWEEN = Pattern(
    r"(?:年均|实际)?(?:增长速度|增长率|增长|增速|增幅|涨幅)?(?:力争|努力|继续|基本|总体|应|要|将|保持(?!在)|均|年均)*"
)
_HINT = Pattern("同步|一致|高于|快于|跑赢|平均水平|不低于|相适应")
_BULLETS = " -·■●▲#*•◆"
_NO_TARGET = Pattern(
    r"(?:没有|未|不再?)(?:提出|设定|设置|设|确定)[^,;。]{0,8}?(?:经济增速|经济增长|gdp|生产总值)[^,;。]{0,10}目标"
)


class Relation(NamedTuple):
    indicator: str
    start: int  # of the name
    phrase: int  # where the relation begins
    end: int


def has_relation(text: str) -> bool:
    """A quick look before the close one."""
    return _HINT.search(text) is not None


def relations(text: str) -> list[Relation]:
    """The goals of `text` (folded and masked) that set an indicator against another growth, price rise or average."""
    found: list[Relation] = []
    end = 0
    for name in names(text):
        if name.start < end:
            continue
        concept = "income" if name.concepts == (CITY_AND_COUNTRY,) else name.concepts[0]
        place = between.end() if (between := _BETWEEN.match(text, name.end)) else name.end
        hit = _STEP.match(text, place) or _ABOVE.match(text, place)
        clause = max(text.rfind(mark, 0, name.start) for mark in ",;。:!?") + 1
        before = text[clause : name.start].lstrip(_BULLETS)
        if before.endswith(("与", "和", "同", "跟", "高于", "快于")) or (before and not whole(before)):
            continue
        if restricted(concept, before, name.word):
            continue
        if hit is None or not _grows(concept) or any(char.isdigit() for char in _clause(text, name.start, hit.end())):
            continue
        for each in name.concepts if len(name.concepts) > 1 else (concept,):
            if _grows(each):
                kinds = forms(each)
                chosen = kinds.get("growth") or kinds.get("rate") or kinds["cut"]
                found.append(Relation(chosen.id, name.start, hit.start(), hit.end()))
        end = hit.end()
    return found


def _grows(concept: str) -> bool:
    return any(form in forms(concept) for form in ("growth", "rate", "cut"))


def _clause(text: str, start: int, end: int) -> str:
    stops = [at for mark in ",;。" if (at := text.find(mark, end)) >= 0]
    return text[start : min(stops, default=len(text))]


def no_target(text: str) -> tuple[int, int] | None:
    """Where a text says that no target for growth is set."""
    hit = _NO_TARGET.search(text) if "目标" in text else None
    return hit.span() if hit else None
