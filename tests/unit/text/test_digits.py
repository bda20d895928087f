"""Numbers that a page prints with blanks, middle dots or commas in them: read whole or not at all."""

import pytest

from lianghui_cli.text.digits import closed
from lianghui_cli.text.fold import fold
from lianghui_cli.text.numerals import quantities


def told(text: str) -> list[str]:
    """Each quantity of a text as figures read it, its low bound and unit."""
    return [f"{q.low and q.low.normalize():f} {q.unit}" for q in quantities(closed(fold(text)))]


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("达到6 213亿元。", "621300000000 CNY"),
        ("达到 6 213 亿元。", "621300000000 CNY"),
        ("完成6 213.5 亿元，", "621350000000 CNY"),
        ("完成6 213 408万元，", "62134080000 CNY"),
        ("共有 1 306 户，", "1306 household"),
        ("达7 1 2 3 5 亿元", "7123500000000 CNY"),
        ("4 8 1 5 0 万吨", "481500000 tonne"),
        ("1 2 . 3 万人", "123000 person"),
        ("增长 6 . 1 %", "6.1 %"),
        ("增长6. 1%", "6.1 %"),
        ("5 . 0 ％", "5 %"),
        ("增长 12 . 1 %", "12.1 %"),
        ("14·1％", "14.1 %"),
        ("三百二十一·五亿元", "32150000000 CNY"),
        ("百分之六·三", "6.3 %"),
        ("增长6,8%", "6.8 %"),
        ("新增5，6万人", "56000 person"),
        ("收入2，345.6亿元", "234560000000 CNY"),
    ],
)
def test_a_number_printed_apart_is_one(text: str, quantity: str) -> None:
    assert told(text) == [quantity]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("1. 5%的企业亏损", ["5 %"]),  # the number of a list
        ("工业 606 213亿元 5.3%", ["5.3 %"]),  # cells of a row
        ("合计 7 606 8 201 亿元", []),
        ("见表1、 213亿元，", ["21300000000 CNY"]),
        ("2025年 213亿元，", ["21300000000 CNY"]),
        ("增长5.3% 2.4万人", ["5.3 %", "24000 person"]),
        ("指标\t7\t606\t亿元", []),
    ],
)
def test_what_stands_apart_is_not_joined(text: str, rest: list[str]) -> None:
    assert told(text) == rest


def test_offsets_stay() -> None:
    text = "达到 6 213 亿元，增长 6 . 1 %"
    assert len(closed(text)) == len(text)
