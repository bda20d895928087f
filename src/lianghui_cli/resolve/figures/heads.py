"""The head of a table: of which year each column is, and whether it holds what was planned, done, or how it grew."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from lianghui_cli.text.numbers import chinese_number
from lianghui_cli.text.patterns import Pattern

_YEAR = Pattern(r"((?:19|20)\d\d|二[〇零][〇零一二三四五六七八九]{2})年?([^\d,。]{0,12})$")
_NAMED = Pattern(r"(?<!\d)((?:19|20)\d\d)年(?!以来|至|-|\d{1,2}月)")
_GOAL, _DONE = ("计划", "目标", "预期", "安排", "建议"), ("完成", "实际", "实绩", "执行", "实现", "初步", "累计")
_GROWTH = Pattern(
    r"(?:比|较)?(?:上年|去年|同期)?(?:同比)?(?:增长|增速|增幅|增减|涨跌幅?度?|±)(?:率|速度)?(?:[(]?[%％±]*[)]?)$"
)
_LEVEL = (
    "绝对数",
    "绝对值",
    "绝对额",
    "产量",
    "数值",
    "总量",
    "金额",
    "实绩",
    "完成",
    "完成数",
    "指标值",
    "全年",
    "全年完成",
)
_NAMES = ("指标", "项目", "指标名称", "项目名称", "主要指标", "产品名称", "名称")
_UNITS = ("单位", "计量单位")


class Column(NamedTuple):
    """What the cells of a column are. growth: of what the row names, how it grew over the year before, in %."""

    year: int
    kind: str
    growth: bool = False


class Head(NamedTuple):
    """The columns of a table by their numbers; which holds names, and which units (-1 for none); how many there are."""

    columns: dict[int, Column]
    name: int
    unit: int
    width: int


def head_of(row: Sequence[str], text_year: int | None, table_year: int | None) -> Head | None:
    """What the columns under `row` are; None where it is no head.

    text_year: of the text. table_year: the one that the title of the table names.
    Example: 指标, 单位, 2024年完成, 比上年增长(%), 2025年计划 has three columns, the second of growth in 2024.
    """
    columns: dict[int, Column] = {}
    last: Column | None = None
    for n, cell in enumerate(row[1:], 1):
        if told := _YEAR.match(cell):
            last = _column(chinese_number(told[1]), told[2], text_year)
        elif _GROWTH.match(cell):
            done = last if last and last.kind == "actual" and not last.growth else None
            last = done._replace(growth=True) if done else None
        elif cell in _LEVEL and table_year is not None and not columns:
            last = Column(table_year, "actual")
        else:
            last = None
            continue
        if last:
            columns[n] = last
    unit = next((n for n, cell in enumerate(row) if cell in _UNITS), -1)
    name = next((n for n, cell in enumerate(row) if cell in _NAMES), 0)
    return Head(columns, name, unit, len(row)) if columns else None


def merged(over: Sequence[str], under: Sequence[str]) -> list[str]:
    """Two rows of a head as one: 2024年 above 计划 and 完成 gives both their year; no cell where they do not fit.

    A cell that spans several has empty ones behind it in the row `over`.
    """
    found: list[str] = []
    last = ""
    for upper, lower in zip_longest(over, under, fillvalue=""):
        last = upper or (last if lower else "")
        found.append(upper if upper == lower else last + lower)
    return found if len(under) <= len(over) and not under[0] else []


def spread(row: list[str], blanks: int, width: int) -> list[str]:
    """A row with the empty cells before its first that `blanks` before the line stand for, where they make it whole."""
    return [""] * blanks + row if len(row) + blanks <= width else row


def is_year(cell: str) -> bool:
    """True of a cell that names a year, with what its column holds perhaps."""
    return _YEAR.match(cell) is not None


def told_year(row: Sequence[str]) -> int | None:
    """The only year that the words of a row, or of a line above a table, name: 表1 2024年主要产品产量."""
    years = {int(year) for text in row for year in (found[1] for found in _NAMED.finditer(text))}
    return years.pop() if len(years) == 1 else None


def _column(about: int, words: str, year: int | None) -> Column | None:
    """Goal or done, as the words say; a bare year is done where the text is of a later one."""
    if _GROWTH.match(words):
        return Column(about, "actual", growth=True) if year is None or about < year else None
    if any(word in words for word in ("增", "±", "比")):
        return None  # 2024年比2023年增减: of which of the two?
    if any(word in words for word in _GOAL):
        return Column(about, "target")
    done = any(word in words for word in _DONE) or (words in ("", *_LEVEL) and year is not None and about < year)
    return Column(about, "actual") if done else None
