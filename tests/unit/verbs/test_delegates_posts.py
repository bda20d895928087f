"""Titles, affiliations and offices: what a person is asked for by."""

import pytest

from lianghui_cli.model import Office, Person
from lianghui_cli.verbs.delegates import Directory


def person(name: str, offices: list[Office], *affiliations: str) -> Person:
    role = "official" if offices and offices[0].body == "GOV" else "delegate"
    return Person("a.txt", (1,), name, name, tuple(offices), affiliations, (), role, 2025)


SEAT = Office("CPPCC", "provincial", "350000", "委员", None)
PEOPLE = [
    person("邹建明", [Office("GOV", "provincial", "420000", "省长", None)]),
    person("贺兰芝", [Office("GOV", "prefecture", "350200", "副市长", None)]),
    person("韩立", [Office("CPPCC", "prefecture", "350200", "主席", None)]),
    person("韩梅英", [SEAT], "瑞安電纜集團有限公司黨委書記、董事長"),
    person("郝文", [SEAT], "福建省瑞安醫院副院長", "九三學社福建省委員會常委"),
    person("温晓", [SEAT], "閩江師範大學校長"),
    person("汤圆", [Office("CPPCC", "national", "000000", "常委", "港区")], "香港茶商總會前會長"),
    person("白露", [Office("NPC", "provincial", "350000", "代表", None)], "平潭縣海壇鎮東美小學教師"),
]  # fmt: skip


@pytest.fixture(scope="module")
def directory() -> Directory:
    return Directory(PEOPLE)


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("邹省长", "邹建明"),
        ("鄒省長", "邹建明"),
        ("湖北省省长", "邹建明"),
        ("湖北省长", "邹建明"),
        ("厦门市政协主席", "韩立"),
        ("政协厦门市委员会主席", "韩立"),
        ("韩董", "韩梅英"),
        ("韩董事长", "韩梅英"),
        ("瑞安电缆", "韩梅英"),
        ("瑞安电缆董事长", "韩梅英"),
        ("瑞安医院副院长", "郝文"),
        ("九三学社", "郝文"),
        ("闽江师大校长", "温晓"),
        ("汤会长", "汤圆"),
        ("汤常委", "汤圆"),
        ("汤委员", "汤圆"),
        ("白露代表", "白露"),
        ("白露老师", "白露"),
        ("郝文委员", "郝文"),
        ("福建省政协委员温晓", "温晓"),
        ("平潭县 东美小学 教师", "白露"),
    ],
)
def test_a_post_finds_its_holder(directory: Directory, query: str, name: str) -> None:
    found = directory.find(query)
    assert found
    assert found[0].entry.name_hans == name
    assert found[0].confident, found


@pytest.mark.parametrize(
    "query",
    [
        "瑞安医院院长",  # he is the deputy
        "厦门市市长",
        "贺市长",
        "代表",
        "委员",
        "福建省政协委员",
        "福建",
        "厦门市",
        "平潭县",
        "校长",
        "全国政协委员",
        "瑞安",  # two firms
        "新质生产力",
        "雄安新区",
    ],
)
def test_what_fits_many_or_none_is_never_sure(directory: Directory, query: str) -> None:
    assert not any(found.confident for found in directory.find(query)), directory.find(query)


def test_a_slip_before_a_title_is_a_suggestion(directory: Directory) -> None:
    found = directory.find("邹建名省长")
    assert found[0].entry.name_hans == "邹建明"
    assert not found[0].confident


@pytest.mark.parametrize(
    ("query", "name", "confident"),
    [
        ("厦门市政协主席", "韩立", True),  # one person of the texts has it
        ("湖北省监察委员会主任", "邹建明", True),  # the text says 省監察委員會主任
        ("湖北社科院研究员", "邹建明", True),
        ("港区", "汤圆", False),
        ("福建", "韩梅英", False),
        ("fujian", "韩梅英", False),
        ("厦门", "贺兰芝", False),
    ],
)
def test_a_post_of_one_place_and_a_place(query: str, name: str, confident: bool) -> None:
    local = person("邹建明", [PEOPLE[0].offices[0]], "省監察委員會主任", "湖北省社會科學院研究員")
    found = Directory([local, *PEOPLE[1:]]).find(query)
    assert name in {each.entry.name_hans for each in found}
    assert (found[0].entry.name_hans, found[0].confident) == (name, True) if confident else not found[0].confident


def test_a_place_takes_in_its_cities_and_of_namesakes_who_sit_there() -> None:
    other = person("韩立", [Office("CPPCC", "provincial", "430000", "委员", None)])._replace(doc="b.txt")
    found = Directory([*PEOPLE, other]).find("福建省")
    assert {"贺兰芝", "韩立", "韩梅英", "郝文", "白露"} <= {each.entry.name_hans for each in found}
    assert [len(each.entry.persons) for each in found if each.entry.name_hans == "韩立"] == [1]
    assert not any(other in each.entry.persons for each in found)


@pytest.mark.parametrize(
    ("query", "confident"),
    [
        ("平潭海坛镇东美小学教师", True),  # 县 is left out
        ("平潭县海坛镇东西小学教师", False),  # another school
        ("平潭海坛镇东美小学校长", False),
        ("平潭海坛镇东美小学副教师", False),
    ],
)
def test_a_post_without_a_few_of_its_characters(query: str, confident: bool) -> None:
    found = Directory(PEOPLE).find(query)
    assert any(each.confident for each in found) == confident
    assert not confident or found[0].entry.name_hans == "白露"
