"""Quantities: exact numbers, their units, and the words that make them bounds."""

from decimal import Decimal

import pytest

from lianghui_cli.text.fold import fold
from lianghui_cli.text.numerals import quantities


def told(text: str) -> list[str]:
    """Each quantity as low..high, ~ where approximate, and its unit."""
    return [
        f"{'' if q.low is None else format(q.low, 'f')}..{'' if q.high is None else format(q.high, 'f')}"
        f"{'~' if q.approx else ''} {q.unit}".strip()
        for q in quantities(fold(text))
    ]


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("增长6.8%", "6.8..6.8 %"),
        ("增長７．５％左右", "7.5..7.5~ %"),
        ("百分之零点八", "0.8..0.8 %"),
        ("三个百分点", "3..3 pp"),
        ("16.4亿元", "1640000000..1640000000 CNY"),
        ("1.07万亿斤以上", "535000000.. tonne"),
        ("2,345.6億元", "234560000000..234560000000 CNY"),
        ("两千亿元", "200000000000..200000000000 CNY"),
        ("不少于45万人", "450000.. person"),
        ("不超过4.5%", "..4.5 %"),
        ("5.5%以內", "..5.5 %"),
        ("低于30微克/立方米", "..30 ug/m3"),
        ("约860亿美元", "86000000000..86000000000~ USD"),
        ("近7万家", "70000..70000~ firm"),
        ("超300公里", "300.. km"),
        ("突破５０００億元", "500000000000.. CNY"),
        ("力争达到8%", "8.. %"),
        ("力争达到8%左右", "8..8~ %"),
        ("6%—6.5%", "6..6.5 %"),
        ("5.0%至5.5%", "5..5.5 %"),
        ("28-30万人", "280000..300000 person"),
        ("400多所", "400.. count"),
        ("13亿多人", "1300000000.. person"),
        ("跨过6万亿的", "6000000000000..", ),
        ("百亿级项目", "10000000000..~ CNY"),
        ("翻两番", "4..4 times"),
        ("近三成", "30..30~ %"),
        ("9.8‰以内", "..9.8 permille"),
        ("增长-3.5%", "-3.5..-3.5 %"),
        ("为−0.61‰", "-0.61..-0.61 permille"),
        ("负3.5%", "-3.5..-3.5 %"),
        ("增速——3.5%", "3.5..3.5 %"),
        ("1-3.5%", "1..3.5 %"),
        ("二三十万吨", "200000..300000~ tonne"),
        ("五六百亿元", "50000000000..60000000000~ CNY"),
        ("四五千万元", "40000000..50000000~ CNY"),
        ("三万五千余人", "35000.. person"),
        ("增长3成", "30..30 %"),
        ("41万9908亿元", "41990800000000..41990800000000 CNY"),
        ("GDP41万9908亿元", "41990800000000..41990800000000 CNY"),
        ("9萬6千2百億元", "9620000000000..9620000000000 CNY"),
        ("9萬7千3百多億元", "9730000000000.. CNY"),
        ("2萬8549美元", "28549..28549 USD"),
        ("3萬3,883美元", "33883..33883 USD"),
        ("140兆1879億元", "140187900000000..140187900000000 CNY"),
        ("一点四兆斤", "700000000..700000000 tonne"),
        ("二万一千五百亿元", "2150000000000..2150000000000 CNY"),
        ("三万五千四百二十三点三八亿元", "3542338000000..3542338000000 CNY"),
        ("突破千亿元", "100000000000.. CNY"),
        ("每立方米30微克", "30..30 ug/m3"),
        ("百分之五点二五", "5.25..5.25 %"),
        ("增长百分之五点五三大产业", "5.5..5.5 %"),
        ("增长百分之五点三一般公共预算", "5.3..5.3 %"),
        ("增长百分之五点二五二〇二六年", "5.25..5.25 %"),
        ("百分之四點五至百分之五", "4.5..5 %"),
        ("百分之四點五至五", "4.5..5 %"),
    ],
)  # fmt: skip
def test_a_quantity(text: str, quantity: str) -> None:
    assert told(text) == [quantity]


@pytest.mark.parametrize(
    "text",
    [
        "一二三产业", "三四户", "三五年", "以千亿元计", "5兆瓦", "3万2024年", "2026年3月5日", "二〇二六年", "第18届", "5G和6G", "M105线", "1+4+5体系", "2.0方案", "一带一路", "三校一院",
        "电话：12345678", "①扩大内需", "三分之二", "2021-2025年", "两成果", "第二个台阶", "数百亿元", "14号线",
    ],
)  # fmt: skip
def test_no_quantity(text: str) -> None:
    assert told(text) == []


def test_numbers_are_exact_and_never_float() -> None:
    (found,) = quantities("16.4亿")
    assert found.low == Decimal(1640000000)
    assert isinstance(found.low, Decimal)
    assert str(found.low) == "1640000000"


def test_offsets_hold_the_words_that_make_a_bound() -> None:
    text = "财政收入突破 60亿元,增长9%以上"
    assert [text[q.start : q.end] for q in quantities(text)] == ["突破 60亿元", "9%以上"]


def test_every_level_of_a_shared_list_stands_alone() -> None:
    assert told("分别增长7%、9%和8%左右") == ["7..7 %", "9..9 %", "8..8~ %"]


def test_a_row_of_digits_longer_than_any_number_is_none() -> None:
    assert [each.unit for each in quantities(f"编号{'1' * 40}元,增长5%")] == ["%"]
    assert [str(each.low) for each in quantities(f"增长{'9' * 20}元")] == ["9" * 20]


def test_one_chinese_figure_counts_nothing_but_shares_and_money_two_count_firms() -> None:
    assert told("新建五家企业") == []
    assert [(str(each.low), each.unit) for each in quantities("新建二十家企业")] == [("20", "firm")]
    assert [(str(each.low), each.unit) for each in quantities("提高五个百分点")] == [("5", "pp")]
