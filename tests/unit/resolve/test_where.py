"""Where: of which place each sentence speaks."""

from lianghui_cli.resolve import where
from unit.resolve.told import article


def regions(*lines: str, region: str = "430000", more: tuple[str, ...] = ()) -> list[str]:
    return where.regions(article(*lines, region=region, more=more))


def test_regions_follow_the_head_of_a_clause() -> None:
    found = regions("长沙生产总值增长7%。", "进出口下降。", "京津冀三地协同推进。", "占湖北的三成。")
    assert found == ["430100", "430000", "110000+120000+130000", "430000"]


def test_a_row_of_regions_and_an_organisation_are_no_subject() -> None:
    found = regions("北京、天津的学校开展合作。", "北京大学招生。", "珠海某某有限公司投产。")
    assert found == ["430000"] * 3


def test_three_places_are_the_group_named_last() -> None:
    found = regions("京津冀三地生产总值增长。", "", "三地技术合同增加。")
    assert found == ["110000+120000+130000"] * 2


def test_a_place_in_passing_carries_nothing_on() -> None:
    found = regions("湖南外贸增长。", "广西百强企业新增3家。", "出口上升。", more=("450000",))
    assert found[2] == "430000"


def test_in_a_text_on_several_places_the_last_told_of_goes_on_in_the_paragraph() -> None:
    found = regions("湖南，粮食丰收。", "广西，出口增长。", "甘蔗增产。", "", "道路畅通。", more=("450000",))
    assert found == ["430000", "450000", "450000", "430000"]


def test_parts_of_a_region_are_nobody() -> None:
    assert regions("39个重灾县(市)实现生产总值4331.9亿元。")[0] == ""
    assert regions("滨江新区生产总值增长9%。")[0] == ""
    assert regions("甲县、乙县、丙县等要多贡献，经济增速要高于全省。")[0] == ""


def test_a_part_is_spoken_of_for_a_clause() -> None:
    places = where.lines(article("长沙突破万亿元，出口增长。"))[0]
    assert [where.at(places, offset).region for offset in (0, 8)] == ["430100", "430000"]


def test_what_nothing_says_stays_empty() -> None:
    assert regions("风景很美。", region="") == [""]
