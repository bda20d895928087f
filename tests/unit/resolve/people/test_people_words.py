"""What each group of words is there for: texts that it reads rightly and no other group does."""

import pytest


def test_posts_of_courts_and_procuratorates(people) -> None:
    found = people("省高级人民法院院长龚稼立、省人民检察院检察长林贻影分别作工作报告。", "440000")
    assert {name: person.role for name, person in found.items()} == {"龚稼立": "official", "林贻影": "official"}


def test_forms_of_address(people) -> None:
    assert set(people("欧阳建国先生说，湾区发展带来机会。\n何丽华女士参加座谈。", "440000")) == {"欧阳建国", "何丽华"}


@pytest.mark.parametrize(
    "text", ["全省拥有院士60名、高被引科学家95人次，人才总量增加。", "高被引学者达到40人，高技能人才达到90万人。"]
)
def test_a_character_that_is_in_no_name(people, text: str) -> None:
    assert people(text, "430000") == {}


@pytest.mark.parametrize(
    "line", ["来源：新华社 吴刚 摄", "摄影 吴刚", "视频 吴刚 剪辑", "（本报记者 吴刚 摄影报道）", "责编：吴刚"]
)
def test_who_made_the_page(people, line: str) -> None:
    (person,) = people(f"会议在广州举行。\n{line}", "440000").values()
    assert (person.name_hans, person.role) == ("吴刚", "press")
