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


def of(*names: str, office: Office = SEAT) -> Directory:
    people = (Person(f"{name}.txt", (1,), name, name, (office,), (), (), "delegate", 2025) for name in names)
    return Directory(people)


def test_where_pinyin_fits_a_weaker_reading_is_a_suggestion() -> None:
    found = of("雷骏", "陈理").find("lei jun")
    assert [(each.entry.name_hans, each.confident) for each in found] == [("雷骏", True), ("陈理", False)]


def test_who_writes_pinyin_means_nobody_of_another_spelling_but_in_hong_kong() -> None:
    assert not any(each.confident for each in of("陈理").find("lei chan"))
    assert of("陈理", office=HONG_KONG).find("lei chan")[0].confident


def test_a_rough_spelling_that_fits_two_is_sure_of_neither() -> None:
    found = of("曾若兰", "曾若阑").find("Tsang Yeuk-lan")
    assert len(found) == 2
    assert not any(each.confident for each in found)


def test_n_and_y_of_two_syllables_are_no_umlaut() -> None:
    assert of("林建岳").find("Lin Jianyue")[0].confident
    assert of("钮女英").find("niu nyuying")[0].confident


@pytest.mark.parametrize("query", ["xiao ming", "wang xiao ming", "li xiao ming"])
def test_a_whole_name_in_pinyin_is_not_the_end_of_another(query: str) -> None:
    assert not any(each.confident for each in of("肖明", "黄晓明").find(query) if each.entry.name_hans != "肖明")
    assert query == "xiao ming" or not any(each.confident for each in of("肖明", "黄晓明").find(query))


def test_initials_are_suggestions() -> None:
    found = of("梁少珍", "李少康").find("lsz")
    assert [(each.entry.name_hans, each.reason, each.confident) for each in found] == [("梁少珍", "initials", False)]
    assert of("梁少珍").find("GDP") == []


def test_a_name_in_letters_that_a_text_gives() -> None:
    person = Person("a.txt", (1,), "梁少珍", "梁少珍", (HONG_KONG,), (), (), "official", 2025, ("Nancy Leung",))
    directory = Directory([person, person._replace(doc="b.txt", name="李安琪", name_hans="李安琪", also=())])
    for query in ("Nancy Leung", "nancy leung", "Nancy  LEUNG"):
        assert [(each.entry.name_hans, each.confident) for each in directory.find(query)] == [("梁少珍", True)]
    assert not any(each.confident for each in directory.find("nancy"))


def test_of_namesakes_the_one_who_is_called_so() -> None:
    here = Person("a.txt", (1,), "梁少珍", "梁少珍", (SEAT,), (), (), "delegate", 2025, ("Nancy Leung",))
    there = here._replace(doc="b.txt", offices=(SEAT._replace(region="370000"),), also=())
    (found,) = Directory([here, there]).find("nancy leung")
    assert found.entry.persons == (here,)
