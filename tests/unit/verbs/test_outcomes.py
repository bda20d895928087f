"""Which results belong to which target."""

from decimal import Decimal
from typing import Any

from lianghui_cli.model import Figure
from lianghui_cli.verbs.compare import VERDICTS, Comparison, compare
from lianghui_cli.verbs.outcomes import Outcome, VerdictRow, verdict_rows

GROUP = "110000+120000+130000"


def figure(kind: str, low: str | None, report: int, **more: Any) -> Figure:
    number = Decimal(low) if low else None
    year = report if kind == "target" else report - 1
    base = Figure(
        f"{report}.txt", 5, "350000", "gdp_growth", "", year, None, kind, number, number, False, "%", None, "…", report
    )
    return base._replace(**more)


TARGET = figure("target", "6", 2023, approx=True)
RESULT = figure("actual", "6.4", 2024)


def made(*figures: Figure, only: str = "", indicators: set[str] | None = None, year: int = 2023) -> Comparison:
    return compare(None, [year], figures, [], frozenset(), only=only, indicators=indicators)


def came(*figures: Figure, **more: Any) -> list[Outcome]:
    return [one for row in made(*figures, **more).rows for one in row.outcomes]


def rows(*figures: Figure) -> list[VerdictRow]:
    return list(verdict_rows(came(*figures, only=VERDICTS)))


def test_a_target_meets_the_result_of_its_year() -> None:
    (row,) = rows(TARGET, RESULT, figure("actual", "3", 2023))
    assert (row.year, row.target_doc, row.result_doc) == (2023, "2023.txt", "2024.txt")
    assert (row.result, row.verdict, row.rule) == (Decimal("6.4"), "met", "at least 5.7% (tolerance 0.3 pp)")


def test_without_a_later_text_there_is_no_outcome() -> None:
    assert not came(TARGET)
    assert not came(TARGET, RESULT._replace(text_year=2023))  # told before the year was over
    assert not came(TARGET, RESULT._replace(text_year=None))
    assert not made(TARGET, only=VERDICTS).found


def test_a_target_recalled_afterwards_is_none() -> None:
    recalled = TARGET._replace(doc="0.txt", text_year=2024)
    assert not came(recalled, RESULT)
    assert [one.target.doc for one in came(recalled, TARGET, RESULT)] == ["2023.txt"]


def test_a_group_is_never_judged_as_its_member() -> None:
    member, group = TARGET._replace(region="110000"), TARGET._replace(region=GROUP)
    assert not came(member, RESULT._replace(region=GROUP))
    assert [one.target.region for one in came(member, group, RESULT._replace(region=GROUP))] == [GROUP]


def test_a_year_is_not_judged_by_a_plan() -> None:
    assert not came(TARGET, RESULT._replace(period="2019-2023"))


def test_where_no_target_is_set_there_is_no_verdict() -> None:
    assert not came(TARGET._replace(kind="none", low=None, high=None), RESULT)
    assert not came(TARGET._replace(indicator="other", label="游客"), RESULT._replace(indicator="other", label="游客"))


def test_a_floor_and_what_is_striven_for_are_judged_apart() -> None:
    floor, more = TARGET._replace(high=None, approx=False), figure("target", "7", 2023, high=None)
    assert [(row.target_low, row.verdict) for row in rows(floor, more, RESULT)] == [
        (Decimal(6), "met"),
        (Decimal(7), "missed"),
    ]


def test_sources_that_disagree_are_both_shown() -> None:
    found = rows(TARGET, RESULT, RESULT._replace(low=Decimal("5.1"), high=Decimal("5.1"), doc="b.txt", text_year=2025))
    assert [(row.result, row.result_doc, row.verdict, row.reason) for row in found] == [
        (Decimal("6.4"), "2024.txt", "open", "sources disagree"),
        (Decimal("5.1"), "b.txt", "open", "sources disagree"),
    ]


def test_a_goal_in_words_is_measured_though_the_other_is_not_shown() -> None:
    goal = figure("target", None, 2023, indicator="income_growth", relation="与经济增长同步")
    incomes = figure("actual", "6", 2024, indicator="income_growth")
    (one,) = came(goal, incomes, RESULT, indicators={"income_growth"})
    assert (one.verdict, [f.low for f in one.others]) == ("missed", [Decimal("6.4")])
