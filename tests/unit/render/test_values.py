"""Values in the words of each language."""

from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest

from lianghui_cli.render.values import bound, value


def figure(low: object = None, high: object = None, unit: str = "%", **more: Any) -> SimpleNamespace:
    low, high = (None if end is None else Decimal(str(end)) for end in (low, high))
    return SimpleNamespace(**{"low": low, "high": high, "unit": unit, "approx": False, "relation": None, **more})


@pytest.mark.parametrize(
    ("stated", "english", "chinese"),
    [
        (figure(5, 5), "5%", "5%"),
        (figure(5, 5, approx=True), "~5%", "5%左右"),
        (figure(280000, None, "person"), ">= 280,000 people", "28万人以上"),
        (figure(None, "5.5"), "<= 5.5%", "5.5%以内"),
        (figure(7, None, approx=True), ">= ~7%", "约7%以上"),
        (figure(6, "6.5"), "6-6.5%", "6%—6.5%"),
        (figure(6, "6.5", approx=True), "~6-6.5%", "6%—6.5%左右"),
        (figure(280000, 300000, "person"), "280,000-300,000 people", "28万—30万人"),
        (figure(44 * 10**11, 44 * 10**11, "CNY", approx=True), "~4.4 trillion CNY", "4.4万亿元左右"),
        (figure(7, None, stretch=Decimal(8)), ">= 7% (aims for 8%)", "7%以上（力争8%）"),
        (figure(), "said to set none", "明言不设目标"),
        (figure(relation="与经济增长同步"), "与经济增长同步 (in step with the economy)", "与经济增长同步"),
        (figure(relation="不低于经济增长"), "不低于经济增长 (no slower than the economy)", "不低于经济增长"),
        (figure(relation="低于经济增长"), "低于经济增长 (slower than the economy)", "低于经济增长"),
        (figure(relation="高于全國"), "高于全國 (faster than the nation)", "高于全國"),
        (figure(relation="与全省同步"), "与全省同步", "与全省同步"),
        (figure(relation="保持稳定"), "保持稳定", "保持稳定"),
    ],
)
def test_a_value_in_both_languages(stated: Any, english: str, chinese: str) -> None:
    assert (value(stated, "en"), value(stated, "zh")) == (english, chinese)


def test_a_strict_bound_has_words_of_its_own() -> None:
    six = Decimal(6)
    assert (bound(six, None, "%", "en", strict=True), bound(six, None, "%", "zh", strict=True)) == ("> 6%", "高于6%")
    assert (bound(None, six, "%", "en", strict=True), bound(None, six, "%", "zh", strict=True)) == ("< 6%", "低于6%")
