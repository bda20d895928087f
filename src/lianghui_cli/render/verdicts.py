"""Promise and outcome for a reader: target, result and verdict in one row, and the words of a verdict elsewhere."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from rich.text import Text

from lianghui_cli.lexicon import table
from lianghui_cli.render.footnotes import Notes
from lianghui_cli.render.names import Names
from lianghui_cli.render.short import bound, short
from lianghui_cli.render.terminal import Screen, styled
from lianghui_cli.render.values import amount
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
_KINDS = {
    "en": {"floor": "floor", "ceiling": "ceiling", "about": "about", "range": "range", "in step": "in step"},
    "zh": {"floor": "下限", "ceiling": "上限", "about": "左右", "range": "区间", "in step": "同步"},
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


def verdict(outcome: Any, lang: str) -> Text:
    """met or missed with the kind of rule, met (ceiling), or open with the reason."""
    why = _reason(outcome.reason, lang) if outcome.reason else _KINDS[lang][outcome.rule.kind] if outcome.rule else ""
    said = word(outcome, lang)
    if why:
        said.append(f"（{why}）" if lang == "zh" else f" ({why})", style="dim")
    return said


def _reason(reason: str, lang: str) -> str:
    if lang == "en":
        return reason
    begun = next(known for known in _REASONS if reason.startswith(known))
    return _REASONS[begun] + reason.removeprefix(begun).strip()


def word(outcome: Any, lang: str) -> Text:
    """met, missed or open, in its colour."""
    return styled(_WORDS[lang][outcome.verdict], _STYLES[outcome.verdict])


def words(found: Sequence[Any], lang: str) -> Text:
    """What came of the targets of a cell, each verdict once: met/missed where two targets differ."""
    told = {one.verdict: word(one, lang) for one in found}
    return Text("/").join(told.values())


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


def promises(screen: Screen, answer: Any, names: Names) -> None:
    """Each region's promises with what came of them."""
    for code in answer.regions:
        rows = [row for row in answer.rows if row.region == code]
        found = [one for row in rows for one in row.outcomes]
        if not found:
            continue
        screen.line(f"{names.region(code)} ({tally(found, names.lang)})", "bold")
        notes = Notes(screen)
        _table(screen, rows, notes, names)
        tolerance(screen, found, names.lang)
        notes.show(screen, names.place, names.lang)


def _table(screen: Screen, rows: Sequence[Any], notes: Notes, names: Names) -> None:
    """A row for each promise whose outcome is known; in a narrow terminal its parts are stacked."""
    lang = names.lang
    name, year, target, result, said, by = _HEADS[lang]
    table = []
    for row in rows:
        for one in row.outcomes:
            goal = [notes.cited(_said(one.target, names), [one.target])]
            results = [notes.cited(_said(figure, names), [figure]) for figure in one.results]
            named, when = styled(names.indicator(row)), styled(row.period or str(one.year))
            rule = _rule(one, notes, names)
            if screen.cells >= _STACKED:
                table.append([[named], [when], goal, results, [verdict(one, lang)], rule])
            else:
                table.append([[named, when], goal, results, [verdict(one, lang), *rule]])
    if screen.cells >= _STACKED:
        screen.grid([name, year, target, result, said, by], table, {0, 2, 3, 4, 5})
    else:
        screen.grid([name, target, result, said], table, range(4))


def _said(figure: Any, names: Names) -> str:
    return short(figure, names.lang) or names.goal(figure, False)


def _rule(one: Any, notes: Notes, names: Names) -> list[Text]:
    """From where on the promise is kept, and what that was measured by."""
    if one.rule is None:
        return []
    rule = one.rule
    told = [styled(bound(rule.low, rule.high, rule.unit, names.lang, strict=rule.strict))]
    if one.others:
        others = [(names.indicator(other), notes.cited(_said(other, names), [other])) for other in one.others]
        told += [Text.assemble(name, " ", said) for name, said in others]
    return told
