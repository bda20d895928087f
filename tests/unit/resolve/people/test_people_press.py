"""Those who make the paper are found and are nothing else."""

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("大公報記者馬曉芳、郭瀚林北京報道", {"马晓芳", "郭瀚林"}),
        ("【大公報訊】記者韓毅重慶報道：1月21日上午，會議開幕。", {"韩毅"}),
        ("编辑 赵天舒 美编 张彬 责校 杨志强 电话:64101949", {"赵天舒", "张彬", "杨志强"}),
        ("(責編:羅昱、高紅霞)", {"罗昱", "高红霞"}),
        ("北京商报记者 魏蔚 刘晓晓", {"魏蔚", "刘晓晓"}),
        ("新华社记者王晓磊 摄", {"王晓磊"}),
        ("（记者刘加文）", {"刘加文"}),
        ("责任编辑：刘洋 校对：陈明明", {"刘洋", "陈明明"}),
    ],
)
def test_bylines_and_imprints(people, text: str, names: set[str]) -> None:
    found = people(text)
    assert set(found) == names
    assert {person.role for person in found.values()} == {"press"}


def test_reporter_as_a_common_word(people) -> None:
    assert people("记者从会上获悉，记者会将于5日举行。他对记者说，要创新。") == {}


def test_a_reporter_who_is_quoted_stays_press(people) -> None:
    person = people("本报记者王晓磊\n王晓磊委员说，要创新。")["王晓磊"]
    assert (person.role, person.offices, person.statements) == ("press", (), ())
    assert person.affiliations == ("本报记者",)


@pytest.mark.parametrize(
    "text",
    [
        "图为施工现场。林一帆摄",
        "责任编辑：贺新然 校对：卢小满",
        "美编：路遥之",
        "监制 周正平",
        "大公报记者何思源整理",
        "采写：孟凡超",
    ],
)
def test_credits_name_the_press(people, text: str) -> None:
    found = people(text)
    assert found
    assert {person.role for person in found.values()} == {"press"}
