"""Met, missed or open, by the target's own words. The figures are made by hand."""

from decimal import Decimal
from typing import Any

import pytest

from lianghui_cli.lexicon import table
from lianghui_cli.model import Figure
from lianghui_cli.verbs.verdict import Verdict, in_words, reference, side, verdict

BASE = Figure(
    "a.txt", 3, "350000", "gdp_growth", "", 2023, None, "target", None, None, False, "%", None, "增长", 2023
)  # fmt: skip


def figure(low: str | None, high: str | None = "same", **more: Any) -> Figure:
    upper = low if high == "same" else high
    return BASE._replace(low=Decimal(low) if low else None, high=Decimal(upper) if upper else None, **more)


def result(low: str | None, high: str | None = "same", **more: Any) -> Figure:
    return figure(low, high, kind="actual", text_year=2024, **more)


def judged(target: Figure, *results: Figure, others: tuple[Figure, ...] = ()) -> str:
    return verdict(target, [each._replace(indicator=target.indicator) for each in results], others).verdict


@pytest.mark.parametrize(
    ("target", "outcome", "expected"),
    [
        (figure("6", None), "6", "met"),  # 6%以上
        (figure("6", None), "5.9", "missed"),
        (figure(None, "5.5", indicator="surveyed_unemployment"), "5.5", "met"),  # 5.5%以内
        (figure(None, "5.5", indicator="surveyed_unemployment"), "5.6", "missed"),
        (figure("6", "6.5"), "6.1", "met"),  # 6%—6.5%: the low end is the promise
        (figure("6", "6.5"), "6.8", "met"),
        (figure("6", "6.5"), "5.9", "missed"),
        (figure("3", "3.5", indicator="cpi"), "3.4", "met"),
        (figure("3", "3.5", indicator="cpi"), "3.6", "missed"),
        (figure("6.5", approx=True), "6.3", "met"),  # 6.5%左右
        (figure("6.5", approx=True), "9", "met"),
        (figure("6.5", approx=True), "6.1", "missed"),
        (figure("5"), "4.9", "missed"),  # 增长5%, no 左右
        (figure("5"), "5", "met"),
        (figure("2.5", approx=True, indicator="cpi"), "0.4", "met"),  # a ceiling
        (figure("2.5", approx=True, indicator="cpi"), "2.9", "missed"),
        (figure("3", indicator="energy_intensity_cut"), "3.4", "met"),  # a cut: the deeper the better
        (figure("30", indicator="pm25", unit="ug/m3"), "29.5", "met"),
    ],
)
def test_the_words_of_the_target_decide(target: Figure, outcome: str, expected: str) -> None:
    assert judged(target, result(outcome, unit=target.unit)) == expected


def test_an_amount_has_a_tolerance_that_grows_with_it() -> None:
    target = figure("500000", approx=True, indicator="urban_new_jobs", unit="person")
    assert judged(target, result("486000", unit="person")) == "met"
    assert judged(target, result("484000", unit="person")) == "missed"
    exact = verdict(target, [result("486000", unit="person")])
    assert in_words(exact.rule) == "at least 485000 person (tolerance 15000 person)"


@pytest.mark.parametrize(
    ("target", "said"),
    [
        (figure("6", None), "at least 6%"),
        (figure(None, "4.5", indicator="registered_unemployment"), "at most 4.5%"),
        (figure("8", approx=True), "at least 7.7% (tolerance 0.3 pp)"),
        (figure("3", approx=True, indicator="cpi"), "at most 3.3% (tolerance 0.3 pp)"),
        (figure("2", approx=True, indicator="cpi", year=2025), "from 1.7% to 2.3% (tolerance 0.3 pp)"),
    ],
)
def test_the_rule_is_named(target: Figure, said: str) -> None:
    assert in_words(verdict(target, [result("5")]).rule) == said


def test_a_price_target_is_a_ceiling_until_prices_were_too_low() -> None:
    assert (side("cpi", 2024), side("cpi", 2026)) == ("at_most", "about")
    target = figure("2", approx=True, indicator="cpi")
    assert judged(target, result("0.1")) == "met"
    assert judged(target._replace(year=2026), result("0.1")) == "missed"


def test_sources_that_disagree_decide_nothing_unless_they_come_to_the_same() -> None:
    target = figure("5", None)
    assert verdict(target, [result("5.1"), result("4.8")]) == Verdict(
        "open", verdict(target, [result("5")]).rule, "sources disagree"
    )
    assert judged(target, result("5.1"), result("5.3")) == "met"


def test_a_bound_decides_where_it_is_clear() -> None:
    target = figure("2000000000000", None, indicator="gdp", unit="CNY")
    assert judged(target, result("2100000000000", None, unit="CNY")) == "met"  # 超过2.1万亿元
    rough = verdict(target, [result("1900000000000", None, unit="CNY")])
    assert (rough.verdict, rough.reason) == ("open", "the result is told too roughly")
    both = [result("1900000000000", None, unit="CNY"), result("1950000000000", unit="CNY")]
    assert judged(target, *both) == "missed"


def test_a_result_that_is_itself_approximate_has_the_same_tolerance() -> None:
    assert judged(figure("6", None), result("6", approx=True)) == "open"
    assert judged(figure("6", None), result("6.5", approx=True)) == "met"
    assert judged(figure("6", approx=True), result("6", approx=True)) == "met"


@pytest.mark.parametrize(
    ("target", "outcome"),
    [
        (figure("2000000000", indicator="fdi", unit="USD"), result("15000000000", unit="CNY")),
        (figure("1", indicator="urbanisation", unit="pp"), result("71", unit="%")),
    ],
)
def test_units_are_never_mixed(target: Figure, outcome: Figure) -> None:
    found = verdict(target, [outcome])
    assert (found.verdict, found.reason) == ("open", "units differ")


def test_no_side_no_verdict() -> None:
    target = figure("9000000", indicator="population", unit="person")
    found = verdict(target, [result("8000000", unit="person")])
    assert (found.verdict, found.rule, found.reason) == ("open", None, "no side is promised")
    assert judged(target._replace(low=None), result("8000000", unit="person")) == "met"  # 900万以内


def goal(words: str, indicator: str = "income_growth") -> Figure:
    return figure(None, None, indicator=indicator, relation=words)


@pytest.mark.parametrize(
    ("words", "of_incomes", "of_growth", "expected"),
    [
        ("与经济增长基本同步", "5.7", "6", "met"),
        ("与经济增长基本同步", "5.6", "6", "missed"),
        ("与經濟發展同步", "9", "6", "met"),
        ("高于经济增长速度", "6.1", "6", "met"),
        ("高于经济增长速度", "6", "6", "missed"),
        ("不低于经济增长", "6", "6", "met"),
        ("快于GDP增长", "5", "6", "missed"),
    ],
)
def test_a_goal_in_words_is_held_against_the_other_indicator(
    words: str, of_incomes: str, of_growth: str, expected: str
) -> None:
    found = verdict(goal(words), [result(of_incomes, indicator="income_growth")], [result(of_growth)])
    assert found.verdict == expected
    assert found.rule is not None
    assert found.rule.against == "gdp_growth"


def test_without_the_other_result_a_goal_in_words_is_open() -> None:
    found = verdict(goal("与经济增长同步"), [result("6")])
    assert (found.verdict, found.reason) == ("open", "no result of gdp_growth")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("与经济增长同步", ("350000", "gdp_growth", "in_step")),
        ("高于全国平均水平", ("000000", "income_growth", "above")),
        ("快于城镇居民收入", ("350000", "urban_income_growth", "above")),
        ("高于物价涨幅", ("350000", "cpi", "above")),
        ("不低于全区和全国", None),  # two of them, and of one nobody knows which
        ("位居前列", None),
    ],
)
def test_what_a_goal_is_set_against(words: str, expected: tuple[str, str, str] | None) -> None:
    assert reference(goal(words)) == expected


def test_every_indicator_has_a_side_and_none_is_made_up() -> None:
    known = {row[0] for row in table("indicators")}
    directions = table("directions")
    assert {row[0] for row in directions} == known
    assert {row[1] for row in directions} == {"at_least", "at_most", "about", "open"}
    assert {row[2] for row in table("relation_words") if row[1] == "indicator"} <= known
