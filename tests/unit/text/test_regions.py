"""Where a text names regions, and where it only seems to."""

import pytest

from lianghui_cli.text.fold import fold
from lianghui_cli.text.regions import (
    headline_abbreviation,
    mentions,
    post_region,
    self_references,
    self_region,
)


def named(text: str) -> list[tuple[str, str, str]]:
    folded = fold(text)
    return [(folded[m.start : m.end], m.code, m.form) for m in mentions(folded)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("北京市市長殷勇", [("北京市", "110000", "full")]),
        ("廣東與重慶", [("广东", "440000", "short"), ("重庆", "500000", "short")]),
        ("吉林省吉林市", [("吉林省", "220000", "full"), ("吉林市", "220200", "full")]),
        ("吉林振興", [("吉林", "220000", "short")]),
        ("吉林市場回暖", [("吉林", "220000", "short")]),
        ("海南州與海南省", [("海南州", "632500", "full"), ("海南省", "460000", "full")]),
        ("廣西壯族自治區", [("广西壮族自治区", "450000", "full")]),
        ("香港特區政府", [("香港特区", "810000", "full")]),
        ("恩施州", [("恩施州", "422800", "full")]),
        ("內蒙", [("内蒙", "150000", "short")]),
    ],
)
def test_names(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("京津冀協同發展", "110000+120000+130000"),
        ("推动京津冀晋合作", "110000+120000+130000+140000"),
        ("沪苏浙皖四地", "310000+320000+330000+340000"),
        ("京港、合作", "110000+810000"),
        ("港澳台僑", "710000+810000+820000"),
        ("京港澳台", "110000+710000+810000+820000"),
        ("粵港澳大灣區", "440000+810000+820000"),
        ("助力大灣區", "440000+810000+820000"),
        ("湘赣边区", "360000+430000"),
    ],
)
def test_rows_of_abbreviations(text: str, codes: str) -> None:
    assert [m.code for m in mentions(fold(text))] == [codes]


def test_a_row_ends_where_a_name_begins() -> None:
    assert [code for _, code, _ in named("京津湘潭")] == ["110000+120000", "430300"]


@pytest.mark.parametrize(
    "text",
    [
        "印度尼西亚", "五大连池", "孫中山", "朝陽產業", "和田園綜合體", "重大理論", "聚焦作風建設", "形成都市圈",
        "長江門戶", "西南通道", "中西安全观", "北海道", "珠江西岸", "长白山", "美丽江山", "均衡水平",
        "医保定点", "创新乡村", "空港沪", "渝", "京剧", "平安康泰", "阿里巴巴", "文山会海", "规定西部",
    ],
)  # fmt: skip
def test_traps(text: str) -> None:
    assert named(text) == []


def test_a_name_that_is_a_word_counts_with_its_suffix_its_province_or_in_a_list() -> None:
    assert named("朝阳市") == [("朝阳市", "211300", "full")]
    assert named("广东中山") == [("广东", "440000", "short"), ("中山", "442000", "short")]
    assert [code for _, code, _ in named("白银、庆阳和定西")] == ["620400", "621000", "621100"]
    assert named("四川中山") == [("四川", "510000", "short")]


@pytest.mark.parametrize(
    "text", ["北京大学", "上海證券交易所", "南京路", "北京商報", "京沪高铁", "长沙县", "港珠澳大桥"]
)
def test_part_of_another_name(text: str) -> None:
    assert [form for _, _, form in named(text)] == ["inside"]


@pytest.mark.parametrize("text", ["江苏路网", "四川铁路", "江苏现代化", "成都区域中心", "北京市場"])
def test_not_part_of_another_name(text: str) -> None:
    assert [form for _, _, form in named(text)] == ["short"]


def test_offsets_are_those_of_the_text() -> None:
    text = "　與上海、廣州、重慶等地"
    assert [text[m.start : m.end] for m in mentions(fold(text))] == ["上海", "廣州", "重慶"]


def test_self_references() -> None:
    text = "全市、我省、本区、全國、安全国家、全市场、健全国有资产、确保全省"
    folded = fold(text)
    assert [(folded[r.start : r.end], r.level) for r in self_references(folded)] == [
        ("全市", "city"), ("我省", "province"), ("本区", "district"), ("全国", "nation"), ("全省", "province"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("level", "context", "code"),
    [
        ("city", "110000", "110000"),
        ("city", "440300", "440300"),
        ("city", "440000", ""),
        ("city", "320583", "320583"),  # a county-level city calls itself 全市
        ("city", "330604", "330600"),  # a district does not
        ("province", "440300", "440000"),
        ("province", "310000", ""),
        ("district", "450000", "450000"),
        ("district", "110105", "110105"),
        ("district", "110000", ""),
        ("nation", "", "000000"),
        ("city", "", ""),
        ("city", "110000+120000", ""),
    ],
)
def test_what_a_self_reference_stands_for(level: str, context: str, code: str) -> None:
    assert self_region(level, context) == code


@pytest.mark.parametrize(
    ("text", "context", "code"),
    [
        ("北京市朝阳区委书记", "", "110105"),
        ("朝阳区区长", "110000", "110105"),
        ("朝阳区区长", "220000", "220104"),
        ("朝阳区区长", "", ""),
        ("广东省深圳市市长", "", "440300"),
        ("嘉兴市委书记", "", "330400"),
        ("市长", "110000", "110000"),
    ],
)
def test_the_place_of_a_post(text: str, context: str, code: str) -> None:
    assert post_region(text, context) == code


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("渝建數字陸海新通道", "500000"),
        ("粤两会开幕", "440000"),
        ("地方两会|沪今年经济增长目标", "310000"),
        ("京剧走进校园", None),
        ("新增就业岗位", None),
        ("申建自贸区", None),
        ("沪指收涨", None),
        ("优化营商环境", None),
    ],
)
def test_headline_abbreviation(title: str, code: str | None) -> None:
    assert headline_abbreviation(fold(title)) == code
