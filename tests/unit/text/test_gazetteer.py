"""The tables of places hold together."""

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
