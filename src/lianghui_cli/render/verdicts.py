"""Promise and outcome for a reader: target, result and verdict in one row, and the words of a verdict elsewhere."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from rich.text import Text

from lianghui_cli.lexicon import table
from lianghui_cli.render.footnotes import Notes
from lianghui_cli.render.terminal import Screen, styled
from lianghui_cli.render.values import amount, value
from lianghui_cli.render.view import decimal_text

_WORDS = {
    "en": {
        "met": "met",
        "missed": "missed",
        "open": "open",
        "tolerance": "~ (左右) and in step with (同步): met within {points} of a rate, {share} of an amount",
    },
    "zh": {
        "met": "达标",
        "missed": "未达标",
        "open": "待定",
        "tolerance": "左右、同步：比率相差{points}以内、数额相差{share}以内算达标",
    },
}
_HEADS = {
    "en": ("Indicator", "Year", "Target", "Result", "Verdict", "Met by"),
    "zh": ("指标", "年份", "目标", "结果", "判定", "达标线"),
}
_REASONS = {
    "sources disagree": "出处不一",
    "units differ": "单位不同",
    "the result is told too roughly": "结果过于概略",
    "no side is promised": "未言明方向",
    "a goal in words": "文字目标",
    "no result of": "缺结果：",
}
_STYLES = {"met": "green", "missed": "red", "open": "yellow"}
_STACKED = 76  # cells below which year and verdict stand under the indicator and the result
Namer = Callable[[str], str]
RowNamer = Callable[[Any], str]


def verdict(outcome: Any, lang: str) -> Text:
    """met, missed, or open with the reason."""
    said = styled(_WORDS[lang][outcome.verdict], _STYLES[outcome.verdict])
    if outcome.reason:
        said.append(f" ({_reason(outcome.reason, lang)})", style="dim")
    return said


def _reason(reason: str, lang: str) -> str:
    if lang == "en":
        return reason
    begun = next(known for known in _REASONS if reason.startswith(known))
    return _REASONS[begun] + reason.removeprefix(begun).strip()


def word(outcome: Any, lang: str) -> Text:
    """met, missed or open, in its colour."""
    return styled(_WORDS[lang][outcome.verdict], _STYLES[outcome.verdict])


def tolerance(screen: Screen, found: Iterable[Any], lang: str) -> None:
    """What 左右 allowed, where a verdict hung on it."""
    if not any(one.rule and one.rule.tolerance is not None for one in found):
        return
    sizes = {how: Decimal(size) for _, size, how in table("tolerances")}
    points = amount(sizes["points"], "pp", lang)
    screen.line(_WORDS[lang]["tolerance"].format(points=points, share=f"{decimal_text(sizes['share'] * 100)}%"), "dim")


def tally(found: Sequence[Any], lang: str) -> str:
    """How many were kept: 5 met, 1 missed."""
    counts = {word: sum(one.verdict == word for one in found) for word in _STYLES}
    return ", ".join(f"{count} {_WORDS[lang][word]}" for word, count in counts.items() if count)


def promises(screen: Screen, answer: Any, region: Namer, indicator: RowNamer, place: Namer, lang: str) -> None:
    """Each region's promises with what came of them; the three namers name a code, a row, a document."""
    for code in answer.regions:
        rows = [row for row in answer.rows if row.region == code]
        found = [one for row in rows for one in row.outcomes]
        if not found:
            continue
        screen.line(f"{region(code)} ({tally(found, lang)})", "bold")
        notes = Notes()
        _table(screen, rows, indicator, notes, lang)
        tolerance(screen, found, lang)
        notes.show(screen, place, lang)


def _table(screen: Screen, rows: Sequence[Any], indicator: RowNamer, notes: Notes, lang: str) -> None:
    """A row for each promise whose outcome is known; in a narrow terminal its parts are stacked."""
    name, year, target, result, said, by = _HEADS[lang]
    table = []
    for row in rows:
        for one in row.outcomes:
            goal = [notes.cited(one.target, [one.target], lang)]
            results = [notes.cited(figure, [figure], lang) for figure in one.results]
            named, when = styled(indicator(row)), styled(row.period or str(one.year))
            rule = _rule(one, indicator, notes, lang)
            if screen.cells >= _STACKED:
                table.append([[named], [when], goal, results, [verdict(one, lang)], rule])
            else:
                table.append([[named, when], goal, results, [verdict(one, lang), *rule]])
    if screen.cells >= _STACKED:
        screen.grid([name, year, target, result, said, by], table, {0, 2, 3, 4, 5})
    else:
        screen.grid([name, target, result, said], table, range(4))


def _rule(one: Any, indicator: RowNamer, notes: Notes, lang: str) -> list[Text]:
    """From where on the promise is kept, and what that was measured by."""
    if one.rule is None:
        return []
    strict = one.rule.strict
    line = value(_Bounds(one.rule.low, one.rule.high, False, one.rule.unit, None), lang)
    told = [styled(line.replace("=", "", 1) if strict else line)]
    if one.others:
        told += [styled(f"{indicator(other)} ").append(notes.cited(other, [other], lang)) for other in one.others]
    return told


class _Bounds(NamedTuple):
    """What render.values takes for a figure."""

    low: Decimal | None
    high: Decimal | None
    approx: bool
    unit: str
    relation: str | None
