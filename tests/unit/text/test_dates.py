"""Dates and years as texts write them."""

import pytest

from lianghui_cli.text.dates import dates, plan_period, years
from lianghui_cli.text.fold import fold
from lianghui_cli.text.numbers import chinese_number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024年1月21日", [(2024, 1, 21)]),
        ("1月25日上午", [(None, 1, 25)]),
        ("21日下午與委員座談", [(None, None, 21)]),
        ("2023年12月05日09:49", [(2023, 12, 5)]),
        ("2024-04-28 19:11:34", [(2024, 4, 28)]),
        ("2026/3/5", [(2026, 3, 5)]),
        ("二〇二六年三月五日", [(2026, 3, 5)]),
        ("２０２６年３月５日", [(2026, 3, 5)]),
        ("二十一日下午", [(None, None, 21)]),
        ("2025年11月", [(2025, 11, None)]),
        ("8月29日至9月2日", [(None, 8, 29), (None, 9, 2)]),
        ("連續9年", []),
        ("13月2日", []),
        ("2月30日", []),
        ("連續30日、10日内、三日游、为期5日", []),
        ("增长3.6月", []),
        ("1月至11月", []),
    ],
)
def test_dates(text: str, expected: list[tuple[int | None, ...]]) -> None:
    assert [found[2:] for found in dates(fold(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026年", ("2026年", 2026, "year", None, None, 1)),
        ("二〇二六年", ("二〇二六年", 2026, "year", None, None, 1)),
        ("到2030年", ("到2030年", 2030, "by", None, None, 1)),
        ("达到2030年水平", ("2030年", 2030, "year", None, None, 1)),
        ("2023年以來", ("2023年以来", 2023, "since", 2023, None, 1)),
        ("2021—2025年", ("2021-2025年", 2025, "period", 2021, None, 5)),
        ("2023年至2025年", ("2023年至2025年", 2025, "period", 2023, None, 3)),
        ("一九七八年到一九八五年", ("一九七八年到一九八五年", 1985, "period", 1978, None, 8)),
        ("「十四五」時期", ('"十四五"', 2025, "plan", 2021, None, 5)),
        ("十五五规划", ("十五五", 2030, "plan", 2026, None, 5)),
        ("“十五”计划", ('"十五"', 2005, "plan", 2001, None, 5)),
        ("九五期间", ("九五", 2000, "plan", 1996, None, 5)),
        ("第十三个五年规划", ("第十三个五年规划", 2020, "plan", 2016, None, 5)),
        ("今年", ("今年", None, "relative", None, 0, 1)),
        ("比上年增長", ("上年", None, "relative", None, -1, 1)),
        ("過去五年", ("过去五年", None, "relative", None, -1, 5)),
        ("五年来", ("五年来", None, "relative", None, -1, 5)),
        ("今后五年", ("今后五年", None, "relative", None, 4, 5)),
    ],
)
def test_years(text: str, expected: tuple[object, ...]) -> None:
    folded = fold(text)
    assert [(folded[found.start : found.end], *found[2:]) for found in years(folded)] == [expected]


@pytest.mark.parametrize("text", ["連續9年", "二十五年", "十五个", "多年來", "12026年", "增长十五"])
def test_no_years(text: str) -> None:
    assert years(fold(text)) == []


@pytest.mark.parametrize(("ordinal", "period"), [(1, (1953, 1957)), (7, (1986, 1990)), (14, (2021, 2025))])
def test_plans(ordinal: int, period: tuple[int, int]) -> None:
    assert plan_period(ordinal) == period


@pytest.mark.parametrize(
    ("text", "number"),
    [("十", 10), ("十六", 16), ("二十三", 23), ("一百零二", 102), ("二〇二六", 2026), ("16", 16), ("四", 4)],
)
def test_small_numbers(text: str, number: int) -> None:
    assert chinese_number(text) == number


def test_what_is_no_number() -> None:
    for text in ("", "第", "数"):
        with pytest.raises(ValueError, match="no number"):
            chinese_number(text)
