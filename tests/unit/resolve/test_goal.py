"""Goal, result or forecast: evidence is weighed, the nearest time wins."""

from lianghui_cli.resolve import goal, when
from lianghui_cli.resolve.goal import ACTUAL, FORECAST, TARGET
from lianghui_cli.text.fold import fold
from unit.resolve.told import article


def told(*lines: str, number: str, year: int | None = 2022, early: bool = True, review: bool = True) -> goal.Told:
    """What is said of `number` in the last line."""
    made = article(*lines, year=year)
    text = fold(made.sentences[-1].text)
    start = text.index(fold(number))
    line = when.lines(made)[-1]
    place = len(made.sentences) - 1
    asked = goal.Passage(place, text, start, start + len(number))
    return goal.told(line, asked, goal.Standing(year, review, early))


def kind(*lines: str, number: str = "7%", **more: bool) -> str:
    return told(*lines, number=number, **more).kind


def test_words_of_goals_and_of_what_was_done() -> None:
    assert kind("力争出口增长7%。") == TARGET
    assert kind("出口同比增长7%。") == ACTUAL
    assert kind("出口增长7%。") == ACTUAL


def test_the_section_counts_and_the_nearer_year_counts_more() -> None:
    assert kind("# 二、2022年工作安排", "出口增长7%。") == TARGET
    assert kind("# 二、2022年工作安排", "去年出口增长7%。") == ACTUAL
    assert kind("# 一、2021年工作回顾", "到2025年，出口增长7%。") == TARGET


def test_a_word_of_goals_in_a_review_is_not_enough() -> None:
    assert kind("# 一、2021年工作回顾", "力争之下，出口增长7%。") == ACTUAL


def test_a_number_that_is_called_a_goal_is_one_though_it_was_met() -> None:
    found = told("# 一、2021年工作回顾", "顺利实现增长7%的预期目标。", number="7%")
    assert (found.kind, found.year) == (TARGET, 2021)


def test_a_year_that_is_not_over_has_goals() -> None:
    assert kind("2022年出口增长7%。") == TARGET
    assert kind("2022年出口增长7%。", early=False) == ACTUAL


def test_without_a_year_what_is_told_early_in_a_year_is_of_the_last() -> None:
    assert told("出口增长7%。", number="7%").year == 2021
    assert told("出口增长7%。", number="7%", review=False, early=False).year == 2022
    assert told("出口增长7%。", number="7%", year=None).year is None


def test_what_others_foretell_is_a_forecast_and_a_goal_of_the_government_is_not() -> None:
    assert kind("某某证券预计今年出口增长7%。") == FORECAST
    assert kind("该机构将今年增长预期由6%上调至7%。") == FORECAST
    assert kind("专家认为，今年预期目标是：出口增长7%。") == TARGET
    assert kind("某某证券预计2021年出口增长7%。") == ACTUAL


def test_the_evidence_is_named() -> None:
    found = told("# 二、2022年工作安排", "力争出口增长7%。", number="7%")
    assert {(clue.of, clue.rule) for clue in found.clues} == {
        ("kind", "a heading"), ("kind", "a word of goals"), ("year", "a heading"),
    }  # fmt: skip
