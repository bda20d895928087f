"""Romanised names: pinyin as people type it, Hong Kong spelling, Wade-Giles, English given names."""

import pytest

from lianghui_cli.model import Office, Person
from lianghui_cli.verbs.delegates import Directory

HONG_KONG = Office("GOV", "provincial", "810000", "局长", None)
SEAT = Office("CPPCC", "provincial", "510000", "委员", None)
NAMES = {
    "单绍华": SEAT,
    "吕文浩": SEAT,
    "李安琪": SEAT,
    "曾若兰": SEAT,
    "梁少珍": HONG_KONG,
    "李少康": HONG_KONG,
    "邓小燕": SEAT,
}


@pytest.fixture(scope="module")
def directory() -> Directory:
    return Directory(
        Person("a.txt", (at,), name, name, (office,), (), (), "delegate", 2025)
        for at, (name, office) in enumerate(NAMES.items())
    )


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("Shan Shaohua", "单绍华"),
        ("dan shao hua", "单绍华"),
        ("SHAOHUA SHAN", "单绍华"),
        ("Lü Wenhao", "吕文浩"),
        ("lv wen hao", "吕文浩"),
        ("LYU Wen-hao", "吕文浩"),
        ("lǚ wén hào", "吕文浩"),
        ("lu3 wen2 hao4", "吕文浩"),
        ("Li An'qi", "李安琪"),
        ("li’anqi", "李安琪"),
        ("Zeng Ruolan", "曾若兰"),
        ("Tsang Yeuk-lan", "曾若兰"),
        ("Leung Siu-chun", "梁少珍"),
        ("Siu Chun Leung", "梁少珍"),
        ("Daisy Leung Siu-chun", "梁少珍"),
        ("Teng Hsiao-yen", "邓小燕"),
        ("Shaohua", "单绍华"),
    ],
)
def test_a_full_romanisation_is_sure(directory: Directory, query: str, name: str) -> None:
    found = directory.find(query)
    assert found
    assert found[0].entry.name_hans == name
    assert found[0].confident


@pytest.mark.parametrize(
    ("query", "name"),
    [("Zeng Roulan", "曾若兰"), ("Lu Wenhoa", "吕文浩"), ("Leung Siu-chan", "梁少珍"), ("Leung", "梁少珍")],
)
def test_a_slip_of_letters_is_a_suggestion(directory: Directory, query: str, name: str) -> None:
    found = directory.find(query)
    assert found
    assert found[0].entry.name_hans == name


def test_an_english_given_name_leads_to_the_surname_only(directory: Directory) -> None:
    found = directory.find("Peter Lee")
    assert [each.entry.name_hans for each in found] == ["李少康", "李安琪"]
    assert not any(each.confident for each in found)


@pytest.mark.parametrize("query", ["asdfgh", "x", "Donald Trump", "GDP", "1.5%", "Wang Xiaoming"])
def test_other_letters_find_nobody(directory: Directory, query: str) -> None:
    assert not any(found.confident for found in directory.find(query))
