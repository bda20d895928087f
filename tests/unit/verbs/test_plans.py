"""The tasks of a comparison: chosen, split, in the order of a reader's questions."""

import pytest

from lianghui_cli.errors import UsageError
from lianghui_cli.model import Task
from lianghui_cli.verbs.plans import ALL, TaskRow, Wish, rows_of, wish

OLD = ["新建停车位800个", "发展茶叶、柑橘产业", "完善养老服务体系", "开展“清河”行动", "修订渔业捕捞名录"]
NEW = ["新建停车位900个", "发展茶叶、花卉产业", "健全养老服务体系", "实施“绿廊”工程", "举办国际帆船锦标赛"]


def tasks(texts: list[str], year: int, **other: object) -> list[Task]:
    given = [Task("a.txt", n, "460000", year, "rural", text, f"（{n}）章") for n, text in enumerate(texts, 1)]
    return [task._replace(**other) for task in given]  # type: ignore[arg-type]


def rows(asked: Wish = ALL, old: list[Task] | None = None, new: list[Task] | None = None) -> tuple[TaskRow, ...]:
    both = [*(tasks(OLD, 2024) if old is None else old), *(tasks(NEW, 2025) if new is None else new)]
    return rows_of(["460000"], [2024, 2025], both, None, asked)


def test_changed_numbers_come_first_then_programmes_and_members_then_what_is_new() -> None:
    told = [(row.status, row.what_changed, row.from_text, row.to_text) for row in rows()]
    assert told == [
        ("changed", ("number",), OLD[0], NEW[0]),
        ("changed", ("members",), OLD[1], NEW[1]),
        ("new", (), None, NEW[3]),
        ("new", (), None, NEW[4]),
        ("dropped", (), OLD[3], None),
        ("dropped", (), OLD[4], None),
        ("kept", (), OLD[2], NEW[2]),
    ]


def test_a_name_that_stands_in_one_year_alone_is_told() -> None:
    assert {row.programmes for row in rows() if row.programmes} == {("绿廊",), ("清河",)}
    again = rows(new=tasks([*NEW, "总结“清河”经验做法"], 2025))
    assert {row.programmes for row in again if row.programmes} == {("绿廊",)}


def test_a_row_has_the_section_of_the_later_report() -> None:
    old = tasks(OLD[:1], 2024, section="旧", head=False, sentence="a.txt:1#1")
    new = tasks(NEW[:1], 2025, section="新", sentence="b.txt:1#1")
    (row,) = rows(old=old, new=new)
    assert (row.section, row.head, row.sentence) == ("新", True, "b.txt:1#1")


def test_filters() -> None:
    assert {row.status for row in rows(wish("new,dropped", "", "", 0, False))} == {"new", "dropped"}
    assert len(rows(wish("", "农业农村", "", 0, False))) == 7
    assert not rows(wish("", "ecology", "", 0, False))
    assert {row.section for row in rows(wish("", "", "（1）", 0, False))} == {"（1）章"}


def test_a_pair_that_scores_less_than_asked_is_two_tasks() -> None:
    (pair,) = [row for row in rows() if row.from_text == OLD[1]]
    assert pair.score is not None
    at = rows(wish("", "", "", pair.score, False))
    above = rows(wish("", "", "", pair.score + 0.01, False))
    assert [row.status for row in at if row.from_text == OLD[1]] == ["changed"]
    assert [row.status for row in above if row.from_text == OLD[1]] == ["dropped"]
    assert [row.status for row in above if row.to_text == NEW[1]] == ["new"]


def test_guiding_lines_and_the_like_are_told_on_request() -> None:
    new = tasks(NEW[:1], 2025) + tasks(["树立正确的政绩观念"], 2025, part="guide")
    assert len(rows(old=[], new=new)) == 1
    assert len(rows(wish("", "", "", 0, True), old=[], new=new)) == 2


def test_three_years_are_held_pair_by_pair_and_one_has_no_status() -> None:
    every = [*tasks(OLD, 2023), *tasks(OLD, 2024), *tasks(NEW, 2025)]
    told = rows_of(["460000"], [2023, 2024, 2025], every, None, ALL)
    assert {(row.from_year, row.to_year) for row in told if row.status == "kept"} == {(2023, 2024), (2024, 2025)}
    assert {row.status for row in rows_of(["460000"], [2024], tasks(OLD, 2024), None, ALL)} == {""}


@pytest.mark.parametrize(("statuses", "themes"), [("gone", ""), ("", "weather")])
def test_a_status_or_theme_that_is_none_is_wrong_use(statuses: str, themes: str) -> None:
    with pytest.raises(UsageError):
        wish(statuses, themes, "", 0, False)
