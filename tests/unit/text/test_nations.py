"""Words for the nation and for other countries, and words that only look so."""

import pytest

from lianghui_cli.text.nations import nations
from lianghui_cli.text.regions import mentions


def named(text: str) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.kind) for one in nations(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("我国外贸增长", [("我国", "china")]),
        ("教育部部署春季招聘", [("教育部", "body")]),
        ("各地积极防汛", [("各地", "land")]),
        ("法国总统访华", [("法国", "foreign"), ("访华", "china")]),
        ("中法两国建交", [("中法", "china")]),
        ("特首发表讲话", [("特首", "810000")]),
        ("澳门特区政府宣布", [("澳门特区政府", "820000")]),
        ("全国人大代表某某", []),
        ("中国特色小镇开园", []),
        ("沿海地区降雨", []),
        ("其中日常管理", []),
        ("增加蓬勃活力", []),
    ],
)
def test_what_a_text_names(text: str, found: list[tuple[str, str]]) -> None:
    assert named(text) == found


@pytest.mark.parametrize("state", ["佛罗里达州", "明尼苏达州", "内华达州", "加利福尼亚州", "拉普拉塔省"])
def test_a_transliterated_name_is_no_place_of_china(state: str) -> None:
    found = named(f"该公司在{state}建厂")
    assert {kind for _, kind in found} == {"foreign"}
    assert state.endswith(found[-1][0])
    assert mentions(f"该公司在{state}建厂") == ()


def test_a_prefecture_whose_name_ends_so_stays_one() -> None:
    assert [hit.codes for hit in mentions("四川达州建厂")] == [("510000",), ("511700",)]
    assert [hit.codes for hit in mentions("该公司在达州建厂")] == [("511700",)]
