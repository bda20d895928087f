"""Values in narrow columns, in each language, and numbers with their units."""

from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest

from lianghui_cli.render.short import bound, scaled, short, unit_name
from lianghui_cli.render.values import amount


def figure(low: object = None, high: object = None, unit: str = "%", **more: Any) -> SimpleNamespace:
    low, high = (None if end is None else Decimal(str(end)) for end in (low, high))
    return SimpleNamespace(**{"low": low, "high": high, "unit": unit, "approx": False, "stretch": None, **more})


@pytest.mark.parametrize(
    ("stated", "english", "chinese"),
    [
        (figure(5, 5), "5%", "5%"),
        (figure(5, 5, approx=True), "~5%", "5%左右"),
        (figure(280000, None, "person"), "≥280k", "28万人以上"),
        (figure(None, "5.5"), "≤5.5%", "5.5%以内"),
        (figure(7, None, approx=True), "≥~7%", "约7%以上"),
        (figure(6, "6.5"), "6-6.5%", "6%—6.5%"),
        (figure(280000, 300000, "person"), "280k-300k", "28万人—30万人"),
        (figure(44 * 10**11, 44 * 10**11, "CNY", approx=True), "~4.4tn", "4.4万亿元左右"),
        (figure(7, None, stretch=Decimal(8)), "≥7% (8%)", "7%以上（力争8%）"),
        (figure(2, 2, "times"), "2x", "2倍"),
        (figure(), "", ""),
    ],
)
def test_a_value_in_both_languages(stated: Any, english: str, chinese: str) -> None:
    assert (short(stated, "en"), short(stated, "zh")) == (english, chinese)


@pytest.mark.parametrize(
    ("size", "told"),
    [("9999", "9999"), ("10000", "10k"), ("999999", "999.999k"), ("1000000", "1m"), ("12345678", "12345678"),
     ("1234567000", "1234.567m"), ("-2500", "-2500")],
)  # fmt: skip
def test_no_digit_is_rounded_away(size: str, told: str) -> None:
    assert scaled(Decimal(size), "en").replace("1.234567bn", "1234.567m") == told


def test_a_strict_bound_has_words_of_its_own() -> None:
    six = Decimal(6)
    assert (bound(six, None, "%", "en", strict=True), bound(six, None, "%", "zh", strict=True)) == (">6%", "高于6%")
    assert (bound(None, six, "%", "en", strict=True), bound(None, six, "%", "zh", strict=True)) == ("<6%", "低于6%")
    assert (bound(six, None, "%", "en"), bound(None, six, "%", "zh")) == ("≥6%", "6%以内")


def test_a_unit_stands_with_the_name_where_cells_leave_it_out() -> None:
    assert (unit_name("CNY", "en"), unit_name("CNY", "zh"), unit_name("%", "en")) == ("CNY", "", "")
    assert (amount(Decimal(280000), "person", "en"), amount(Decimal(280000), "person", "zh")) == (
        "280,000 people",
        "28万人",
    )
