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


def test_words_of_many_affiliations_join_nobody() -> None:
    two = [
        person("a", "谭雅文", "500000", "长江造船有限公司董事长"),
        person("b", "谭雅文", "370000", "黄河机床有限公司董事长"),
    ]
    assert [entry.person_id for entry in entries(two)] == ["谭雅文", "谭雅文#2"]


def test_a_hong_kong_seat_contradicts_no_seat_in_a_province() -> None:
    here = person("a", "谭雅文")._replace(offices=(Office("NPC", "national", "810000", "代表", "港区"),))
    assert len(entries([here, person("b", "谭雅文", "440000")])) == 1


def test_people_of_many_texts_are_grouped_in_little_time() -> None:
    from time import perf_counter

    people = [person(f"{at}", "谭雅文", ("500000", "000000", "")[at % 3]) for at in range(20_000)]
    start = perf_counter()
    assert len(entries(people)) == 1
    assert perf_counter() - start < 5
