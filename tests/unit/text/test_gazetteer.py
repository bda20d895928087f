"""The tables of places hold together."""

from collections import Counter

import pytest

from lianghui_cli.lexicon import table
from lianghui_cli.text.fold import fold
from lianghui_cli.text.gazetteer import counties, groups, name_of, parent, region, regions, within

TABLES = (
    "regions", "counties", "region_groups", "region_traps", "region_words", "region_insides", "headline_heads",
    "congresses", "congress_sessions",
)  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_sorted_and_unique(name: str) -> None:
    keys = [row[0] for row in table(name)]
    assert keys == sorted(set(keys))


def test_every_region_of_the_standard() -> None:
    levels = [place.level for place in regions().values()]
    assert (levels.count("nation"), levels.count("province"), levels.count("prefecture")) == (1, 34, 333)


# As the yearly statement of administrative divisions has them: prefecture-level units of each province.
UNITS = {
    "13": 11, "14": 11, "15": 12, "21": 14, "22": 9, "23": 13, "32": 13, "33": 11, "34": 16, "35": 9, "36": 11,
    "37": 16, "41": 17, "42": 13, "43": 14, "44": 21, "45": 14, "46": 4, "51": 21, "52": 9, "53": 16, "54": 7,
    "61": 10, "62": 14, "63": 8, "64": 5, "65": 14,
}  # fmt: skip


def test_every_province_has_its_prefectures() -> None:
    assert Counter(place.code[:2] for place in regions().values() if place.level == "prefecture") == UNITS
    kinds = Counter(place.name[-1] for place in regions().values() if place.level == "prefecture")
    assert kinds == {"市": 293, "州": 30, "区": 7, "盟": 3}  # cities, autonomous prefectures, 地区, leagues
    towns = {code for code in regions() if code.endswith("0000")} - {"000000"}
    assert {code[:2] for code in towns} == UNITS.keys() | {"11", "12", "31", "50", "71", "81", "82"}


@pytest.mark.parametrize(
    ("name", "pinyin"),
    [
        ("亳州市", "bozhou"), ("台州市", "taizhou"), ("丽水市", "lishui"), ("六安市", "luan"), ("蚌埠市", "bengbu"),
        ("阿坝藏族羌族自治州", "aba"), ("呼和浩特市", "huhehaote"), ("西双版纳傣族自治州", "xishuangbanna"),
        ("巴音郭楞蒙古自治州", "bayinguoleng"), ("克孜勒苏柯尔克孜自治州", "kezilesu"), ("锡林郭勒盟", "xilinguole"),
        ("长治市", "changzhi"), ("朝阳市", "chaoyang"), ("漯河市", "luohe"), ("昌都市", "changdu"), ("陕西省", "shaanxi"),
        ("阿勒泰地区", "aletai"), ("吕梁市", "lvliang"), ("莆田市", "putian"), ("衢州市", "quzhou"), ("濮阳市", "puyang"),
        ("郴州市", "chenzhou"), ("儋州市", "danzhou"), ("东莞市", "dongguan"), ("百色市", "baise"), ("乐山市", "leshan"),
        ("重庆市", "chongqing"), ("厦门市", "xiamen"), ("枣庄市", "zaozhuang"), ("菏泽市", "heze"), ("鄂尔多斯市", "eerduosi"),
    ],
)  # fmt: skip
def test_pinyin_that_a_machine_gets_wrong(name: str, pinyin: str) -> None:
    assert [place.pinyin for place in regions().values() if place.name == name] == [pinyin]


def test_a_name_of_two_places_is_known_as_such() -> None:
    names = Counter(place.short for place in regions().values())
    assert {name for name, count in names.items() if count > 1} == {"吉林", "海南"}
    spoken = Counter(place.pinyin for place in regions().values())
    assert {name for name, count in spoken.items() if count > 1} == {
        "jilin", "hainan", "suzhou", "taizhou", "yichun", "fuzhou", "yulin",
    }  # fmt: skip


def test_names_are_folded_so_that_texts_can_be_searched_for_them() -> None:
    for place in regions().values():
        for name in (place.name, place.short, *place.abbreviations, *place.aliases):
            assert name.isascii() or fold(name) == name
    for tables in ("region_groups", "region_traps", "region_words", "region_insides", "headline_heads"):
        assert all(fold(row[0]) == row[0] for row in table(tables))


def test_words_and_groups_name_known_regions() -> None:
    shorts = {place.short for place in regions().values()}
    assert {row[0] for row in table("region_words")} <= shorts
    for group in groups().values():
        codes = group.code.split("+")
        assert codes == sorted(set(codes))
        assert len(codes) > 1
        assert all(code in regions() for code in codes)


def test_an_abbreviation_belongs_to_one_province() -> None:
    signs = [sign for place in regions().values() for sign in place.abbreviations]
    assert len(signs) == len(set(signs))


@pytest.mark.parametrize(
    ("code", "zh", "en"),
    [
        ("110000", "北京市", "Beijing"),
        ("610000", "陕西省", "Shaanxi"),
        ("110000+120000+130000", "京津冀", "Beijing-Tianjin-Hebei"),
        ("110000+310000", "北京市+上海市", "Beijing+Shanghai"),
        ("710000+810000+820000", "港澳台", "Hong Kong, Macao and Taiwan"),
        ("999999", "999999", "999999"),
        ("", "", ""),
    ],
)
def test_name_of(code: str, zh: str, en: str) -> None:
    assert (name_of(code), name_of(code, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("code", "above"),
    [("110105", "110000"), ("440305", "440300"), ("440300", "440000"), ("440000", "000000"), ("000000", ""), ("", "")],
)
def test_parent(code: str, above: str) -> None:
    assert parent(code) == above


def test_counties_of_one_name_are_told_apart_by_where_they_lie() -> None:
    assert {each.code for each in counties("朝阳区")} == {"110105", "220104"}
    assert [each.code for each in counties("朝阳区", "110000")] == ["110105"]
    assert within("220104", "220000")
    assert not within("220104", "110000")
    assert region("110105") == counties("朝阳区", "110000")[0]
    assert region("999900") is None
