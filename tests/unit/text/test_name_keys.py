"""Names under their keys."""

import pytest

from lianghui_cli.text.name_keys import KINDS, fits, keys_of, married, name_key


@pytest.mark.parametrize(
    ("name", "kind", "keys"),
    [
        ("谭志豪", "surname", {"谭"}),
        ("谭志豪", "given name", {"志豪"}),
        ("谭志豪", "initials", {"tzh"}),
        ("谭志豪", "pinyin", {"tanzhihao", "zhihaotan"}),
        ("谭志豪", "pinyin given name", {"zhihao"}),
        ("谭志豪", "pinyin surname", {"tan"}),
        ("何郑雅文", "surname", {"何郑"}),
        ("何郑雅文", "given name", {"雅文", "郑雅文"}),
        ("欧阳靖宇", "given name", {"靖宇"}),
        ("谭", "surname", set()),
    ],
)
def test_keys_of_a_name(name: str, kind: str, keys: set[str]) -> None:
    assert keys_of(name, kind, name) == keys


def test_parts_between_dots_are_given_names() -> None:
    assert keys_of("雪克来提买买提", "given name", "雪克来提·买买提") >= {"雪克来提", "买买提"}


def test_every_kind_has_its_keys() -> None:
    assert all(keys_of("谭志豪", kind, "谭志豪") for kind in KINDS)
    with pytest.raises(KeyError):
        keys_of("谭志豪", "nickname")


def test_names_are_compared_without_blanks_and_dots() -> None:
    assert name_key("譚　志・豪 ") == "谭志豪"
    assert married("何郑雅文")
    assert not married("欧阳靖宇")


def test_words_end_where_syllables_end() -> None:
    assert fits(("tan", "zhi", "hao"), ["tan", "zhihao"])
    assert not fits(("tan", "zhi", "hao"), ["tanz", "hihao"])
