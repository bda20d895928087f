"""The figures of tables inside a page: a head says of which year its columns are and what they are, a row of what.

A row is a line whose cells stand behind tabs, between bars or wide blanks. Where head, unit or name leaves a doubt
there is no figure.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lianghui_cli.mentions.indicators import Indicator, forms, names
from lianghui_cli.model import Article, Figure, Quantity
from lianghui_cli.resolve.figures.heads import Column, Head, head_of, is_year, merged, spread, told_year
from lianghui_cli.text.cells import cells, is_rule
from lianghui_cli.text.fold import fold
from lianghui_cli.text.numerals import quantities
from lianghui_cli.text.patterns import Pattern

_UNIT = Pattern(r"(?:计量)?单位:?([^\s,。:()]{1,12})")
_CAPTION = Pattern(r"[附续]?表\s?[\d一二三四五六七八九十]*(?:[-.]\d+)?[:、.\s]")
_IN_BRACKETS = Pattern(r"[(]([^()]{1,10})[)]$")
_NUMBER = Pattern(r"约?[-−]?\d[\d.,\s]*(?:-\d[\d.]*)?[%％]?(?:左右|以上|以下|以内)?$")
_RATE = Pattern(r"[增速率幅%％]|比重|指数|涨跌")  # in the name of what is told in %, where a unit is said for all
_NUMBERED = "一二三四五六七八九十、.。() 1234567890"
_WHOLE = ("", "全市", "全省", "全县", "全区", "其中", "其中:")  # before an indicator's name
_OWN = ("", "增速", "增长", "增长率", "增幅", "总量", "总额", "增长速度", "比上年增长")  # behind it
_ABOVE, _LONGEST = 3, 60  # sentences above a table among which its unit and its year stand, characters of that one
_NAME = (2, 20)  # characters of the name of a row


class _Above(NamedTuple):
    """What the lines above a table say of all of it, and how many lines ago."""

    unit: str = ""
    year: int | None = None
    since: int = 0


def has_rows(article: Article) -> bool:
    """A quick look: False where no sentence of the article can be a row."""
    return any(
        mark in sentence.text for sentence in article.sentences for mark in ("\t", "|", "│", "┃", "║", "  ", "　　")
    )


def rows(doc: str, article: Article) -> list[Figure]:
    """The figures of the article's tables in reading order.

    Example: 指标⇥单位⇥2024年计划 above 粮食产量⇥万吨⇥120以上 gives a target of 2024, 1200000 tonnes at least.
    """
    found: list[Figure] = []
    head: Head | None = None
    title = fold(article.title or "")
    told = told_year([title]) if "公报" in title else None  # a communiqué is of one year
    above, before = _Above(), list[str]()  # the row above, where it may be the first of a head
    for n, sentence in enumerate(article.sentences):
        if is_rule(sentence.text):
            continue
        caption = _CAPTION.match(sentence.text) and "\t" not in sentence.text
        row = [_plain(cell) for cell in (cells(sentence.text) if not caption else [sentence.text])]
        if len(row) < 2:
            above, head, before = _told(above, fold(sentence.text), fresh=head is not None), None, []
            continue
        row = spread(row, sentence.pieces[0].column, head.width if head else len(before))
        if any(_NUMBER.match(cell) and (head or not is_year(cell)) for cell in row):
            found += _row(doc, article, n, row, head, above.unit) if head else ()
            before = []
        else:
            whole = merged(before, row) if before else []
            head, before = head_of(whole or row, article.year, above.year or told), row
    return found


def _plain(cell: str) -> str:
    """A cell folded, its name without the blanks that spread it: 粮 食 产 量 is 粮食产量."""
    text = fold(cell).strip()
    return text if _NUMBER.match(text) else text.replace(" ", "")


def _told(above: _Above, text: str, fresh: bool) -> _Above:
    """What is told of the next table once the line `text` was read. fresh: a table ended above it."""
    short = len(text) < _LONGEST
    unit, year = _UNIT.search(text) if short else None, told_year([text]) if short else None
    since = 0 if unit or year else _ABOVE if fresh else above.since + 1
    if since >= _ABOVE:
        return _Above(since=since)
    kept = _Above() if fresh else above
    return _Above(unit[1] if unit else kept.unit, year or kept.year, since)


def _row(doc: str, article: Article, n: int, row: Sequence[str], head: Head, above: str) -> Iterator[Figure]:
    """The figures of a row: one for each column that is of a year."""
    sentence = article.sentences[n]
    named = row[head.name] if head.name < len(row) else ""
    bracket = _IN_BRACKETS.search(named)
    own = row[head.unit] if 0 <= head.unit < len(row) else bracket[1] if bracket else above
    name = named[: bracket.start()] if bracket else named
    for at, column in head.columns.items():
        if at >= len(row) or not (quantity := _quantity(row[at], _unit(own, name, column))):
            continue
        indicator = _indicator(name.strip(), quantity, column.growth)
        label = "" if indicator else _label(name, own, column)
        if indicator or label:
            yield Figure(
                doc=doc,
                line=sentence.line,
                region=sentence.region,
                indicator=indicator.id if indicator else "other",
                label=label,
                year=column.year,
                period=None,
                kind=column.kind,
                low=quantity.low,
                high=quantity.high,
                approx=quantity.approx,
                unit=indicator.unit if indicator else quantity.unit or "",
                relation=None,
                quote=sentence.text,
                text_year=article.year,
            )


def _unit(told: str, name: str, column: Column) -> str:
    """The unit of a cell: % under a head of growth; of several that are said for a table the one that its row has."""
    if column.growth:
        return "%"
    units = told.replace("％", "%").split("、")
    if len(units) == 1:
        return units[0]
    rate = "%" in units and _RATE.search(name) is not None
    others = [unit for unit in units if unit != "%"]
    return "%" if rate else others[0] if len(others) == 1 else ""


def _quantity(cell: str, unit: str) -> Quantity | None:
    """The number of a cell: 5.5左右 in % is 5.5%左右."""
    if not _NUMBER.match(cell) or not unit:
        return None
    digits = cell.rstrip("左右以上下内%％ ")
    behind = cell[len(digits) :].lstrip("%％")
    text = digits.replace(",", "").replace(" ", "") + ("%" if "%" in cell or "％" in cell else unit) + behind
    found = quantities(text)
    return found[0] if len(found) == 1 and found[0].start == 0 and found[0].end == len(text) else None


def _label(name: str, told: str, column: Column) -> str:
    """What a row of no listed indicator is called: it has a unit of its own, and its name is one."""
    least, most = _NAME
    plain = name.lstrip(_NUMBERED)
    known = told and told != "%" and "、" not in told and least <= len(plain) <= most and plain[0] > "\u2e7f"
    return f"{plain}增长" if known and column.growth else plain if known else ""


def _indicator(name: str, quantity: Quantity, growth: bool) -> Indicator | None:
    """The indicator that the name of a row means, and nothing but that, in the unit of its number."""
    found = [hit for hit in names(name) if len(hit.concepts) == 1]
    if len(found) != 1 or name[: found[0].start].strip(_NUMBERED) not in _WHOLE:
        return None
    behind = name[found[0].end :]
    every = forms(found[0].concepts[0])
    fitting = [one for one in every.values() if one.unit == quantity.unit]
    growing = [one for one in fitting if one.form == "growth"]
    if behind not in _OWN:
        return None
    if growing and (growth or not ("增" in behind or "增" in found[0].word or len(every) == 1)):
        return growing[0] if quantity.unit == "%" else None
    if growth:
        return None
    return fitting[0] if len(fitting) == 1 else growing[0] if growing else None
