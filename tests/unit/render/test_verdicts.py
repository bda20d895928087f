"""Verdicts for a reader: every word of the verb has one here, in both languages."""

from decimal import Decimal
from typing import Any, NamedTuple

import pytest

from lianghui_cli.render.verdicts import tally, verdict, words
from lianghui_cli.verbs import verdict as verb


class Goal(NamedTuple):
    low: int | None
    high: int | None = None
    approx: bool = False
    unit: str = "%"
    relation: str | None = None


class Came(NamedTuple):
    verdict: str
    reason: str = ""
    target: Any = None
    rule: Any = None


REASONS = [verb.DISAGREE, verb.UNITS, verb.ROUGH, verb.NO_SIDE, verb.WORDS, f"{verb.UNKNOWN} gdp_growth"]


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_is_told_in_both_languages(reason: str) -> None:
    assert verdict(Came(verb.OPEN, reason), "en").plain == f"open ({reason})"
    said = verdict(Came(verb.OPEN, reason), "zh").plain
    assert said.startswith("待定（")
    assert said.isascii() is False
    assert "result" not in said


def test_promises_are_counted_by_what_became_of_them() -> None:
    found = [Came(verb.MET), Came(verb.OPEN, verb.UNITS), Came(verb.MET)]
    assert (tally(found, "en"), tally(found, "zh")) == ("2 met, 1 open", "2 达标, 1 待定")


@pytest.mark.parametrize(
    ("came", "said"),
    [
        ([Came(verb.MISSED)], "missed"),
        ([Came(verb.MISSED), Came(verb.MISSED)], "missed"),
        ([Came(verb.MET, target=Goal(6)), Came(verb.MISSED, target=Goal(8))], "met/missed"),
    ],
)
def test_each_verdict_of_a_cell_is_told_once(came: list[Came], said: str) -> None:
    assert words(came, "en").plain == said


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (verb.Rule(Decimal(6), None, "%"), "met (floor)"),
        (verb.Rule(None, Decimal(3), "%"), "met (ceiling)"),
        (verb.Rule(Decimal("4.7"), None, "%", tolerance=Decimal("0.3")), "met (about)"),
        (verb.Rule(Decimal(5), Decimal(6), "%"), "met (range)"),
        (verb.Rule(Decimal(5), None, "%", against="gdp_growth"), "met (in step)"),
    ],
)
def test_a_verdict_says_by_which_rule(rule: verb.Rule, said: str) -> None:
    assert verdict(Came(verb.MET, rule=rule), "en").plain == said
