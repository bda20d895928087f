"""What looks like an operator and is none."""

import pytest

from lianghui_cli.query.slips import Slip, slips
from lianghui_cli.query.syntax import parse


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("环境 or 生态", [Slip("or", "OR", "环境 OR 生态")]),
        ("环境 Or 生态", [Slip("Or", "OR", "环境 OR 生态")]),
        ("环境 ＯＲ 生态", [Slip("ＯＲ", "OR", "环境 OR 生态")]),
        ("环境 或 生态", [Slip("或", "OR", "环境 OR 生态")]),
        ("环境 | 生态", [Slip("|", "OR", "环境 OR 生态")]),
        ("环境|生态", [Slip("|", "OR", "(环境 OR 生态)")]),
        ("环境 and 生态", [Slip("and", "AND", "环境 AND 生态")]),
        ("环境&生态", [Slip("&", "AND", "(环境 AND 生态)")]),
        ("环境 not 生态", [Slip("not", "NOT", "环境 NOT 生态")]),
        ("环境 near 生态", [Slip("near", "NEAR/10", "环境 NEAR/10 生态")]),
        ("环境 -生态", [Slip("-生态", "NOT", "环境 NOT 生态")]),
        ("科技*创新", [Slip("*", "*", "科技 创新")]),
        ("ＯＲ 数字", [Slip("ＯＲ", "OR", "")]),
        ("科技*", [Slip("*", "*", "科技")]),
        (
            "(环境 or 生态) 和谐 -上海",
            [
                Slip("or", "OR", "(环境 OR 生态) 和谐 NOT 上海"),
                Slip("-上海", "NOT", "(环境 OR 生态) 和谐 NOT 上海"),
            ],
        ),
    ],
)
def test_it_is_told_with_the_right_form(query: str, found: list[Slip]) -> None:
    assert slips(query) == found
    assert not found[0].form or parse(found[0].form)


@pytest.mark.parametrize(
    "query",
    [
        "环境 OR 生态", "环境 AND 生态 NOT 上海", '"环境 or 生态"', "「或」", "环境或生态", "A NEAR/4 B", "新-质", "2024-2026",
        "*", "C++", "R&D投入", "order", "甲|",
    ],
)  # fmt: skip
def test_an_operator_a_phrase_and_a_part_of_a_word_are_none(query: str) -> None:
    assert slips(query) == []
