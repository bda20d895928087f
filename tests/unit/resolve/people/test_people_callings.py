"""Trades told behind a name."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "trade"),
    [
        ("全国人大代表王海涛是一名有二十年工龄的货车司机，他说，要修路。", "货车司机"),
        ("市人大代表李春梅是一位乡村医生。李春梅说，要建诊所。", "乡村医生"),
        ("全國政協委員陳志明也是一名在深圳創業的工程師。", "工程師"),
    ],
)
def test_a_trade_behind_the_name(people: Callable, text: str, trade: str) -> None:
    (person,) = people(text).values()
    assert trade in person.affiliations


def test_what_is_no_trade_is_left_out(people: Callable) -> None:
    (person,) = people("全国人大代表王海涛是第一次参加会议，他说，要修路。").values()
    assert person.affiliations == ()
