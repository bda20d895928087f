"""Regions ranked by an indicator."""

from decimal import Decimal
from typing import Any

from lianghui_cli.model import Figure
from lianghui_cli.verbs.compare import Comparison, compare
from lianghui_cli.verbs.ranking import Ranked, ranked

BASE = Figure(
    "a.txt", 3, "350000", "gdp_growth", "", 2023, None, "target", None, None, False, "%", None, "增长", 2023
)  # fmt: skip


def figure(region: str, low: str | None, **more: Any) -> Figure:
    number = Decimal(low) if low else None
    return BASE._replace(**{"region": region, "low": number, "high": number, **more})


def ranks(*figures: Figure, texts: tuple[str, ...] = (), only: str = "") -> list[Ranked]:
    answer: Comparison = compare(None, [2023], figures, [], frozenset((code, 2023) for code in texts), only=only)
    return list(ranked(answer))


def order(found: Ranked) -> list[tuple[int | None, str]]:
    return [(row.rank, row.region) for row in found.rows]


def test_the_highest_first_ties_by_code_and_the_silent_last() -> None:
    told = [figure("460000", "9.5"), figure("350000", "6"), figure("340000", "6.5"), figure("140000", "6")]
    (found,) = ranks(*told, texts=("140000", "640000"))
    assert (found.column.kind, found.column.year) == ("target", 2023)
    assert order(found) == [(1, "460000"), (2, "340000"), (3, "140000"), (3, "350000"), (None, "640000")]
    assert {cell.state for cell in found.rows[-1].cells} == {"not stated"}


def test_a_floor_ranks_before_what_is_striven_for() -> None:
    floor = [figure("460000", "6", high=None), figure("460000", "8", high=None)]
    (found,) = ranks(*floor, figure("350000", "7"))
    assert order(found) == [(1, "350000"), (2, "460000")]
    assert len(found.rows[1].cells[1].figures) == 2


def test_neither_the_nation_nor_a_group_has_a_rank() -> None:
    (found,) = ranks(figure("000000", "9"), figure("110000+120000", "9"), figure("120000", "5"))
    assert order(found) == [(1, "120000"), (None, "000000"), (None, "110000+120000")]


def test_only_numbers_of_one_unit_are_ranked() -> None:
    trade = {"indicator": "trade", "kind": "actual", "year": 2022}
    told = [figure("350000", "2000", unit="CNY", **trade), figure("360000", "600", unit="CNY", **trade)]
    (found,) = ranks(*told, figure("370000", "5000", unit="USD", **trade))
    assert order(found) == [(1, "350000"), (2, "360000"), (None, "370000")]
    assert (found.column.kind, found.column.year) == ("actual", 2022)


def test_a_goal_in_words_has_no_place() -> None:
    (found,) = ranks(figure("350000", "5"), figure("360000", None, relation="高于全国"))
    assert order(found) == [(1, "350000"), (None, "360000")]


def test_an_exact_result_ranks_before_a_bound() -> None:
    result = {"kind": "actual", "year": 2022}
    (found,) = ranks(figure("350000", "4", high=None, **result), figure("350000", "5", **result), figure("360000", "4.5", **result))  # fmt: skip
    assert order(found) == [(1, "350000"), (2, "360000")]


def test_a_plan_is_ranked_apart() -> None:
    found = ranks(figure("350000", "5"), figure("350000", "6", period="2019-2023"), figure("360000", "5.5"))
    assert [(each.period, len(each.rows)) for each in found] == [(None, 2), ("2019-2023", 1)]


def test_where_few_set_a_target_the_results_rank() -> None:
    result = {"kind": "actual", "year": 2022}
    told = [figure(code, low, **result) for code, low in (("350000", "4"), ("360000", "5"), ("370000", "3"))]
    codes = ("350000", "360000", "370000")
    (found,) = ranks(*told, figure("370000", "9"), texts=codes)
    assert order(found) == [(1, "360000"), (2, "350000"), (3, "370000")]
    (found,) = ranks(*told, figure("370000", "9"), texts=("360000", "370000"))  # half of those with a text
    assert order(found)[0] == (1, "370000")
