"""What differs between two wordings of a task."""

import pytest

from lianghui_cli.resolve.differences import amounts, difference, left_out
from lianghui_cli.text.fold import fold


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("新建公园80个", "新建公園60個", ("number",)),
        ("改造管网300公里", "改造管网", ("number",)),
        ("建设3号线", "建设7号线", ()),
        ("办好第四届茶博会", "办好第五届茶博会", ()),
        ("建设2025年度项目库", "建设2026年度项目库", ()),
        ("完善6G标准", "完善标准", ()),
        ("推进数字乡村建设", "开展“数乡”行动", ("programme",)),
        ("推进“轨道协同”", "推进轨道协同", ()),
        ("落实《养老服务条例》", "落实养老服务政策", ("programme",)),
        ("建设重大工程", "建设项目", ()),
        ("发展茶叶、柑橘等产业", "发展茶叶、花卉等产业", ("members",)),
        ("发展茶叶、柑橘产业", "发展茶叶、柑橘、花卉产业", ("members",)),
        ("发展茶叶、柑橘产业", "大力发展柑橘、茶叶产业", ()),
        ("压减库存、清理欠账", "清理欠账", ()),
        ("放开落户限制", "收紧落户限制", ("direction",)),
        ("放宽落户限制", "放开落户限制", ()),
        ("增加公交班次", "减少公交班次", ("direction",)),
        ("健全养老服务体系", "完善养老服务体系", ()),
        ("放开药价30种", "限制药价20种", ("number", "direction")),
    ],
)
def test_what_differs(old: str, new: str, kinds: tuple[str, ...]) -> None:
    assert difference(old, new).kinds == kinds
    assert set(difference(new, old).kinds) == set(kinds)


def test_members_are_the_same_from_half_of_the_shorter_on() -> None:
    assert "members" not in difference("发展水产品、果业种植", "发展水产业、果业种植").kinds
    assert "members" in difference("发展水产养殖、果业种植", "发展水产加工、果业种植").kinds


def test_amounts_are_read_with_their_size() -> None:
    assert amounts(fold("安排专项债3.8万亿元，2025年增长5%")) == ["3.8万亿", "5%"]


def test_a_number_of_one_digit_is_told_too() -> None:
    told = difference("建设总投资1.78万亿元项目", "建设总投资2万亿元项目")
    assert (told.gone, told.added) == (("1.78",), ("2",))


def test_the_words_that_are_gone_and_come() -> None:
    told = difference("新建公园80个", "新建公園60個")
    assert (told.gone, told.added) == (("80",), ("60",)) or (told.gone, told.added) == (("80个",), ("60個",))
    assert left_out("加強京港、京澳合作", "优化京港、京澳合作机制") == ("加強",)
