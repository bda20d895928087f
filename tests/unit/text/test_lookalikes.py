"""Look-alikes: what readers and OCR take for each other, both ways."""

import pytest

from lianghui_cli.text.lookalikes import look_alike


@pytest.mark.parametrize(
    "pair", ["未末", "侯候", "洪供", "玲珍", "伊尹", "晓饶", "崇祟", "唐康", "陈阵", "莹营", "杰木"]
)
def test_a_pair_is_known_both_ways(pair: str) -> None:
    assert look_alike(pair[0], pair[1])
    assert look_alike(pair[1], pair[0])


@pytest.mark.parametrize("pair", ["刚山", "凤琼", "国民", "伟强", "文武", "梅兰"])
def test_other_characters_are_not_alike(pair: str) -> None:
    assert not look_alike(pair[0], pair[1])
