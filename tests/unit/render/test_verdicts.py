"""Verdicts for a reader: every word of the verb has one here, in both languages."""

from typing import Any, NamedTuple

import pytest

from lianghui_cli.render.terminal import styled
from lianghui_cli.render.verdicts import judged, tally, verdict
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


REASONS = [verb.DISAGREE, verb.UNITS, verb.ROUGH, verb.NO_SIDE, verb.WORDS, f"{verb.UNKNOWN} gdp_growth"]


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_is_told_in_both_languages(reason: str) -> None:
    assert verdict(Came(verb.OPEN, reason), "en").plain == f"open ({reason})"
    said = verdict(Came(verb.OPEN, reason), "zh").plain
    assert said.startswith("待定 (")
    assert said.isascii() is False
    assert "result" not in said


def test_promises_are_counted_by_what_became_of_them() -> None:
    found = [Came(verb.MET), Came(verb.OPEN, verb.UNITS), Came(verb.MET)]
    assert (tally(found, "en"), tally(found, "zh")) == ("2 met, 1 open", "2 达标, 1 待定")


def plain(results: list[str], *found: Came) -> list[str]:
    return [part.plain for part in judged([styled(text) for text in results], found, "en")]


def test_one_verdict_stands_behind_one_result_and_below_several() -> None:
    assert plain(["4.6% [2]"], Came(verb.MISSED)) == ["4.6% [2] missed"]
    assert plain(["4.6% [2]", "4.7% [3]"], Came(verb.MISSED)) == ["4.6% [2]", "4.7% [3]", "missed"]
    assert plain(["4.6% [2]"]) == ["4.6% [2]"]


def test_targets_that_fare_differently_are_told_apart() -> None:
    found = (Came(verb.MET, target=Goal(6)), Came(verb.MISSED, target=Goal(8)))
    assert plain(["6.4% [3]"], *found) == ["6.4% [3]", ">= 6%: met", ">= 8%: missed"]
