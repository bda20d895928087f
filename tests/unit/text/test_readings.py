"""Readings of names."""

import pytest

from lianghui_cli.text.readings import is_pinyin, readings, romanisations, surname_length, tokens


@pytest.mark.parametrize(
    ("name", "spelt"),
    [
        ("单雄信", "shan xiong xin"),
        ("区寄", "ou ji"),
        ("尉迟恭", "yu chi gong"),
        ("女娲", "nu wa"),
        ("万俟卨", "mo qi xie"),
    ],
)
def test_a_surname_has_its_own_reading(name: str, spelt: str) -> None:
    assert " ".join(romanisations(name)[0]) == spelt


def test_the_dictionary_reading_stays_beside_it() -> None:
    assert ("qu", "ji") in romanisations("区寄")


@pytest.mark.parametrize(
    ("name", "size"), [("欧阳修", 2), ("欧阳", 1), ("陈方安生", 2), ("司马相如", 2), ("李白", 1), ("", 0)]
)
def test_the_length_of_a_surname(name: str, size: int) -> None:
    assert surname_length(name) == size


def test_words_of_a_romanised_name() -> None:
    assert tokens("Lǚ Dòng-bīn") == ["lu", "dong", "bin"]
    assert tokens("K'ung Fu-tzu") == ["kung", "fu", "tzu"]
    assert tokens("李白") == []


def test_what_can_be_pinyin() -> None:
    assert is_pinyin("xianggang")
    assert not is_pinyin("victoria")


def test_a_sign_has_no_reading() -> None:
    assert readings("%") == ()
    assert romanisations("李%") == []
