"""One person over several texts is one entry; namesakes stay apart; the press is not findable."""

from lianghui_cli.model import Office, Person
from lianghui_cli.verbs.delegates import Directory, entries


def person(doc: str, name: str, region: str = "", *affiliations: str, role: str = "delegate") -> Person:
    offices = (Office("CPPCC", "provincial", region, "委员", None),) if region else ()
    return Person(doc, (1,), name, name, offices, affiliations, (), role, None)


def test_the_same_region_makes_one_person_of_two_texts() -> None:
    found = entries([person("a", "谭雅文", "500000"), person("b", "譚雅文", "500000")])
    assert [len(entry.persons) for entry in found] == [2]


def test_a_national_seat_contradicts_no_province() -> None:
    assert len(entries([person("a", "谭雅文", "000000"), person("b", "谭雅文", "500000")])) == 1


def test_namesakes_of_two_provinces_stay_apart() -> None:
    assert len(entries([person("a", "谭雅文", "500000"), person("b", "谭雅文", "370000")])) == 2


def test_a_common_affiliation_joins_them_again() -> None:
    moved = [person("a", "谭雅文", "500000", "长江造船董事长"), person("b", "谭雅文", "370000", "長江造船名譽董事長")]
    assert len(entries(moved)) == 1


def test_two_rows_of_one_text_are_two_people() -> None:
    assert len(entries([person("a", "谭雅文", "500000"), person("a", "谭雅文", "500000")])) == 2


def test_reporters_and_passers_by_are_not_found() -> None:
    people = [person("a", "谭雅文", "", "本报记者", role="press"), person("a", "邹建民", role="other")]
    directory = Directory(people)
    assert entries(people) == []
    assert directory.find("谭雅文") == directory.find("Zou Jianmin") == []
