"""Of which span of years a number is: an average, a sum, growth over years. All texts are folded."""

from lianghui_cli.resolve.goal import ACTUAL, TARGET, Clue, Told
from lianghui_cli.text.dates import plan_period
from lianghui_cli.text.numbers import chinese_number
from lianghui_cli.text.patterns import Pattern

_FROM_YEAR = Pattern(r"[比较]((?:19|20)\d\d)年")
_FROM_PLAN = Pattern(r"[比较]\"?(十[一二三四五六七八九]?|[一二三四五六七八九])五\"?(?:规划|计划)?(?:时期|期)?末")
_NAMED_YEAR = Pattern(r"((?:19|20)\d\d)年")
_AVERAGED = Pattern(
    r"(?:年均|年平均(?!汇率)|平均每年|每年平均|年均实际)[^,;。:\d浓]{0,10}?(?:增|涨|下降|提高|递增|新|速|完成|$)"
)
_OF_YEARS = Pattern(r"([两二三四五六七八九十])年(?:平均|年均)")  # 两年平均增长: of the years up to the one spoken of
_SUMMED = Pattern(r"累计|合计|总计|(?<!公)共(?!同|享)|[五5四4三3]年(?:来|间)?(?!均)")
_HELD = Pattern(r"(?:稳定|保持|维持|控制)(?:在|于)")


def with_period(
    told: Told, words: str, *, grows: bool, flows: bool, text_year: int | None, base: int | None = None
) -> Told:
    """The span stays with averages, sums, growth and what is held through it, and with every goal of a plan.

    words: from the head of the number's clause to the number. grows: a rate of growth; flows: what is counted through a
    year (新增就业). A level that is merely reached in the last year (达到, 提高到) has none. base: the year that the
    sentence compares with (与2020年相比).
    """
    first = _first_year(words) or (base + 1 if base is not None else None)
    if grows and first is not None and told.year is not None and first < told.year:
        return told._replace(period=f"{first}-{told.year}")
    if (many := _OF_YEARS.search(words)) and grows and told.year is not None:
        return told._replace(period=f"{told.year - chinese_number(many[1]) + 1}-{told.year}")
    if _AVERAGED.search(words):
        return _averaged(told, text_year)
    if told.kind == TARGET:
        return told
    kept = grows or flows or _SUMMED.search(words) or _HELD.search(words)
    return told if kept else told._replace(period=None)


def _averaged(told: Told, text_year: int | None) -> Told:
    """An average is of the years last spoken of; of none, of the term or plan that the text looks back on."""
    if told.period:
        return told._replace(year=int(told.period[-4:]))
    if told.span is not None and told.span.time.period:
        span, claim = told.span.time.period, told.span
        clue = Clue("year", span[-4:], 3.0, claim.scope, "the years last spoken of", claim.words)
        return told._replace(period=span, year=int(span[-4:]), clues=(*told.clues, clue))
    term = None if told.kind == TARGET else _term(told.year, text_year)
    return told._replace(period=term)


def _first_year(words: str) -> int | None:
    """The year after the one that growth is measured from: 比2020年, 较"十三五"末."""
    if hit := _FROM_YEAR.search(words):
        return int(hit[1]) + 1
    hit = _FROM_PLAN.search(words)
    return plan_period(chinese_number(hit[1]))[1] + 1 if hit else None


def _term(year: int | None, text_year: int | None) -> str | None:
    """The five years that a report looks back on: at the end of a term (2013, 2018) and of a plan (2016, 2021)."""
    ends = year is not None and text_year is not None and year == text_year - 1 and text_year % 5 in (1, 3)
    return f"{(year or 0) - 4}-{year}" if ends else None


def named_year(text: str, start: int, end: int) -> tuple[int, tuple[int, int]] | None:
    """The year that a level left behind names, and where: 由2005年的X."""
    hit = _NAMED_YEAR.search(text, start, end)
    return (int(hit[1]), hit.span()) if hit else None


def base_year(told: Told, named: int | None) -> Told:
    """The year of a level left behind: the one named, else the year before the period."""
    if named is not None:
        return told._replace(year=named, period=None, kind=ACTUAL)
    if told.period:
        return told._replace(year=int(told.period[:4]) - 1, period=None, kind=ACTUAL)
    return told._replace(year=None if told.year is None else told.year - 1, period=None, kind=ACTUAL)
