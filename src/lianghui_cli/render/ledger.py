"""Figures for a reader: of whom, when, as what, how much, where it stands, and the words that state it."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from rich.text import Text

from lianghui_cli.render.listing import Head, Line, Listing, draw
from lianghui_cli.render.names import Names
from lianghui_cli.render.short import short, unit_name
from lianghui_cli.render.terminal import Screen, styled
from lianghui_cli.render.values import label

_VALUE = 14  # cells from which a value is folded: in step with GDP growth
_OTHER = "other"  # of figures outside the list of indicators
_NOTHING = "·"  # what the text does not say
_KINDS = ("target", "actual", "none", "forecast")
_BARE = ("%", "times", "count", "person")  # units that a value has itself, or that go without saying
_WORDS = {
    "en": {
        "target": "target", "actual": "result", "none": "no target", "forecast": "forecast",
        "region": "Region", "year": "Year", "kind": "Kind", "indicator": "Indicator", "value": "Value",
        "source": "Source", "words": "Words of the text", "others": "Other figures",
        "listed": "{} of {} figures of listed indicators", "hidden": "; {} other figure{}: --other",
        "more": "; {} of {} other figures",
    },
    "zh": {
        "target": "目标", "actual": "结果", "none": "不设目标", "forecast": "预测",
        "region": "地区", "year": "年份", "kind": "类别", "indicator": "指标", "value": "数值",
        "source": "出处", "words": "原文", "others": "其他数字",
        "listed": "列表指标的数字：{1}个中的{0}个", "hidden": "；其他数字{}个：--other",
        "more": "；其他数字：{1}个中的{0}个",
    },
}  # fmt: skip


class Counts(NamedTuple):
    """How many figures there are: of listed indicators, and others; whether these were asked for."""

    listed: int
    others: int
    asked: bool


def ledger(screen: Screen, rows: Sequence[Any], names: Names) -> None:
    """Rows of figures, the listed indicators first."""
    words = _WORDS[names.lang]
    listed = [row for row in rows if row.indicator != _OTHER]
    others = [row for row in rows if row.indicator == _OTHER]
    if listed:
        _table(screen, listed, names)
    if others:
        if listed:
            screen.line()
            screen.line(words["others"], "bold")
        _table(screen, others, names)


def tally(screen: Screen, rows: Sequence[Any], counts: Counts, lang: str) -> None:
    """How many figures of listed indicators and how many others there are, and how many of them are shown: `rows`."""
    words, others = _WORDS[lang], sum(row.indicator == _OTHER for row in rows)
    told = words["listed"].format(len(rows) - others, counts.listed)
    if counts.others and not counts.asked:
        told += words["hidden"].format(counts.others, "s" * (counts.others != 1))
    elif counts.others:
        told += words["more"].format(others, counts.others)
    screen.line()
    screen.line(told, "dim")


def _table(screen: Screen, rows: Sequence[Any], names: Names) -> None:
    words = _WORDS[names.lang]
    heads = [Head(words["region"]), Head(words["year"]), Head(words["kind"]), Head(words["indicator"])]
    heads.append(Head(words["value"], right=True, most=_VALUE))
    lines = [
        Line(_cells(row, names), styled(f"{names.place(row.doc)}:{row.line}", "cyan"), styled(row.quote))
        for row in _gathered(rows)
    ]
    draw(screen, Listing(heads, words["source"], words["words"], lines))


def _gathered(rows: Iterable[Any]) -> list[Any]:
    """The rows of a region together, in it those of a year and kind; indicators in the order in which they come."""
    held = list(rows)
    regions = {code: n for n, code in enumerate(dict.fromkeys(row.region for row in held))}
    order = {key: n for n, key in enumerate(dict.fromkeys((row.indicator, row.label) for row in held))}
    return sorted(
        held,
        key=lambda row: (
            regions[row.region], row.year is None, row.year or 0, row.period or "", _KINDS.index(row.kind),
            order[row.indicator, row.label],
        ),
    )  # fmt: skip


def _cells(row: Any, names: Names) -> list[Text]:
    lang = names.lang
    when = row.period or (str(row.year) if row.year else _NOTHING)
    told = short(row, lang, names.goal(row, False))
    cells = [row.region_name or _NOTHING, when, _WORDS[lang][row.kind], row.indicator_name + _unit(row, lang), told]
    return [*map(styled, cells[:-1]), styled(cells[-1], "bold")]


def _unit(row: Any, lang: str) -> str:
    """The unit that stands with the name in English, where the value leaves it out."""
    if row.indicator != _OTHER or lang == "zh":
        unit = unit_name(row.unit, lang)
    else:
        unit = "" if row.unit in _BARE else label(row.unit, lang)
    return f", {unit}" if unit else ""


def headline(row: Any, names: Names) -> str:
    """A figure in one line: where it stands, of whom, what, when and as what."""
    *_, indicator, told = (cell.plain for cell in _cells(row, names))
    when = f"{row.period or row.year or '?'} {_WORDS[names.lang][row.kind]}"
    return f"{names.place(row.doc)}:{row.line}  {row.region_name}  {indicator}  {told}  {when}"
