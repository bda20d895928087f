"""The figures of tables inside a page: a head says of which year its columns are and what they are, a row of what.

A row is a line whose cells stand behind tabs. Where head, unit or name leaves a doubt there is no figure.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lianghui_cli.mentions.indicators import Indicator, forms, names
from lianghui_cli.model import Article, Figure, Quantity
from lianghui_cli.text.fold import fold
from lianghui_cli.text.numbers import chinese_number
from lianghui_cli.text.numerals import quantities
from lianghui_cli.text.patterns import Pattern

_YEAR = Pattern(r"((?:19|20)\d\d|二[〇零][〇零一二三四五六七八九]{2})年?([^\d,。]{0,12})$")
_GOAL, _DONE = ("计划", "目标", "预期", "安排", "建议"), ("完成", "实际", "实绩", "执行", "实现", "初步", "累计")
_UNIT = Pattern(r"(?:计量)?单位:?([^\s,。:()]{1,8})")
_IN_BRACKETS = Pattern(r"[(]([^()]{1,10})[)]$")
_NUMBER = Pattern(r"[-−]?[\d.,\s]+(?:左右|以上|以下|以内)?$|[-−]?[\d.]+[%％]?$")
_OWN = ("", "增速", "增长", "增长率", "增幅", "总量", "总额", "增长速度", "比上年增长")  # behind an indicator's name
_ABOVE, _LONGEST = 3, 60  # sentences above a table among which its unit stands, characters of that one


class _Column(NamedTuple):
    year: int
    kind: str


class _Head(NamedTuple):
    columns: dict[int, _Column]
    unit: int  # the number of the column of units, -1 for none


def rows(doc: str, article: Article) -> list[Figure]:
    """The figures of the article's tables in reading order.

    Example: 指标⇥单位⇥2024年计划 above 粮食产量⇥万吨⇥120以上 gives a target of 2024, 1200000 tonnes at least.
    """
    found: list[Figure] = []
    head: _Head | None = None
    unit, since = "", 0
    for n, sentence in enumerate(article.sentences):
        cells = [fold(cell).strip() for cell in sentence.text.split("\t")]
        if len(cells) < 2:
            told = _UNIT.search(cells[0]) if len(cells[0]) < _LONGEST else None
            since = 0 if told else _ABOVE if head else since + 1
            unit = told[1] if told else unit if since < _ABOVE else ""
            head = None
        elif made := _head(cells, article.year):
            head = made
        elif head is not None:
            found += _row(doc, article, n, cells, head, unit)
    return found


def _head(cells: Sequence[str], year: int | None) -> _Head | None:
    """What the columns are; None where the row is no head: one cell names a year, and none holds a mere number."""
    columns: dict[int, _Column] = {}
    for n, cell in enumerate(cells[1:], 1):
        if (told := _YEAR.match(cell)) and (made := _column(chinese_number(told[1]), told[2], year)):
            columns[n] = made
    unit = next((n for n, cell in enumerate(cells) if cell in ("单位", "计量单位")), -1)
    plain = any(_NUMBER.match(cell) and not _YEAR.match(cell) for cell in cells)
    return _Head(columns, unit) if columns and not plain else None


def _column(about: int, words: str, year: int | None) -> _Column | None:
    """Goal or done, as the words say; a bare year is done where the text is of a later one."""
    if any(word in words for word in ("增", "±", "比")):
        return None  # 2023年增速: of the level in the row's name it is another figure
    if any(word in words for word in _GOAL):
        return _Column(about, "target")
    done = any(word in words for word in _DONE) or (not words and year is not None and about < year)
    return _Column(about, "actual") if done else None


def _row(doc: str, article: Article, n: int, cells: Sequence[str], head: _Head, above: str) -> Iterator[Figure]:
    """The figures of a row: one for each column that is of a year."""
    sentence = article.sentences[n]
    bracket = _IN_BRACKETS.search(cells[0])
    unit = cells[head.unit] if 0 <= head.unit < len(cells) else bracket[1] if bracket else above
    name = cells[0][: bracket.start()] if bracket else cells[0]
    for at, column in head.columns.items():
        quantity = _quantity(cells[at], unit) if at < len(cells) else None
        indicator = _indicator(name.strip(), quantity) if quantity else None
        if quantity and indicator:
            yield Figure(
                doc=doc,
                line=sentence.line,
                region=sentence.region,
                indicator=indicator.id,
                label="",
                year=column.year,
                period=None,
                kind=column.kind,
                low=quantity.low,
                high=quantity.high,
                approx=quantity.approx,
                unit=indicator.unit,
                relation=None,
                quote=sentence.text,
                text_year=article.year,
            )


def _quantity(cell: str, unit: str) -> Quantity | None:
    """The number of a cell: 5.5左右 in % is 5.5%左右."""
    if not _NUMBER.match(cell):
        return None
    digits = cell.rstrip("左右以上下内%％ ")
    behind = cell[len(digits) :]
    text = digits.replace(",", "").replace(" ", "") + (behind if behind[:1] in "%％" and behind else unit + behind)
    found = quantities(text)
    return found[0] if len(found) == 1 and found[0].start == 0 and found[0].end == len(text) else None


def _indicator(name: str, quantity: Quantity) -> Indicator | None:
    """The indicator that the name of a row means, and nothing but that, in the unit of its number."""
    found = [hit for hit in names(name) if len(hit.concepts) == 1]
    if len(found) != 1 or name[: found[0].start].strip("一二三四五六七八九十、.。() 1234567890") not in (
        "",
        "全市",
        "全省",
    ):
        return None
    behind = name[found[0].end :]
    fitting = [one for one in forms(found[0].concepts[0]).values() if one.unit == quantity.unit]
    growing = [one for one in fitting if one.form == "growth"]
    if behind not in _OWN:
        return None
    if growing and not ("增" in behind or "增" in found[0].word or len(forms(found[0].concepts[0])) == 1):
        return growing[0] if quantity.unit == "%" else None
    return fitting[0] if len(fitting) == 1 else growing[0] if growing else None
