"""Names in characters: script, spacing, slips, given names; strangers are suggestions."""

import pytest

from lianghui_cli.model import Office, Person
from lianghui_cli.verbs.delegates import Directory, Match

NAMES = ["譚雅文", "鄒建明", "歐陽靖宇", "高飛", "侯廷芳", "單紹華", "雪克来提·买买提", "曹月", "區念慈", "何鄭雅文"]
SPELT = [f"{surname}{given}" for surname in "谭邹" for given in "甲乙丙丁戊己庚辛壬癸子丑"]
PEOPLE = [
    Person("a.txt", (at,), name, "", (Office("NPC", "national", "000000", "代表", None),), (), (), "delegate", 2025)
    for at, name in enumerate(NAMES)
]


@pytest.fixture(scope="module")
def directory() -> Directory:
    from lianghui_cli.text.fold import fold

    return Directory([each._replace(name_hans=fold(each.name)) for each in PEOPLE])


def first(directory: Directory, query: str) -> Match | None:
    return next(iter(directory.find(query)), None)


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("譚雅文", "exact"),
        ("谭雅文", "other script"),
        ("譚雅 文", "spacing"),
        ("谭　雅文", "other script"),
        ("雪克来提买买提", "spacing"),
    ],
)
def test_the_name_itself_stands_alone_and_sure(directory: Directory, query: str, reason: str) -> None:
    found = directory.find(query)
    assert len(found) == 1
    assert found[0].score == 100
    assert found[0].confident
    if "·" not in found[0].entry.name_hans:
        assert found[0].reason == reason


@pytest.mark.parametrize(
    ("query", "name", "reason", "confident"),
    [
        ("谭雅闻", "谭雅文", "闻 for 文: homophone", True),
        ("侯延芳", "侯廷芳", "延 for 廷: look-alike", False),  # may be a stranger
        ("医念慈", "区念慈", "医 for 区: look-alike", True),  # no surname,
        ("谭文雅", "谭雅文", "characters swapped", True),
        ("欧阳靖于", "欧阳靖宇", "于 for 宇: homophone", True),
        ("欧阳靖", "欧阳靖宇", "a character missing", False),
        ("雪克来提买买", "雪克来提·买买提", "a character missing", True),
        ("鄭雅文", "何郑雅文", "own surname and given name", True),
        ("何鄭", "何郑雅文", "surname", True),
        ("阳靖宇", "欧阳靖宇", "a character missing", False),
        ("欧阳", "欧阳靖宇", "surname", True),
        ("谭雅…", "谭雅文", "beginning of the name", True),
        ("邹...", "邹建明", "surname", False),
        ("谭雅雯文", "谭雅文", "a character too many", False),
        ("高非", "高飞", "非 for 飞: homophone", False),
        ("侯延方", "侯廷芳", "two slips", False),
        ("建明", "邹建明", "given name", True),
        ("靖宇", "欧阳靖宇", "given name", False),  # also a county
        ("买买提", "雪克来提·买买提", "given name", True),
    ],
)
def test_a_slip_is_found_and_named(directory: Directory, query: str, name: str, reason: str, confident: bool) -> None:
    found = first(directory, query)
    assert found is not None
    assert (found.entry.name_hans, found.reason, found.confident) == (name, reason, confident)


@pytest.mark.parametrize("query", ["谭雅琴", "邹建国", "曾月", "谈雅文", "候廷芬"])
def test_a_stranger_is_a_suggestion_at_most(directory: Directory, query: str) -> None:
    assert not any(found.confident for found in directory.find(query))


@pytest.mark.parametrize("query", ["", "  ", "。", "——", "64101949", "2024年", "王五", "🙂"])
def test_what_names_nobody_finds_nobody(directory: Directory, query: str) -> None:
    assert directory.find(query) == []


def test_everyone_of_a_surname_is_shown_and_none_is_sure() -> None:
    people = [PEOPLE[0]._replace(doc=f"{at}.txt", name=name, name_hans=name) for at, name in enumerate(SPELT)]
    found = Directory(people).find("谭")
    assert [each.entry.name_hans for each in found] == [name for name in SPELT if name.startswith("谭")]
    assert len(found) > 10
    assert not any(each.confident for each in found)


def test_the_limit_holds(directory: Directory) -> None:
    assert len(directory.find("代表")) > 3
    assert len(directory.find("代表", limit=3)) == 3
