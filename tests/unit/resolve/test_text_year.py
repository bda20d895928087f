"""The year of a report that does not date itself."""

import pytest

from lianghui_cli.resolve.text_year import text_year


@pytest.mark.parametrize(
    ("lines", "year"),
    [
        (["一、2018年工作回顾"], 2019),
        (["2019年主要工作"], 2019),
        (["2005年和\"十五\"发展回顾"], 2006),
        (["市政府任期从1998年1月至今已满五年。"], 2003),
        (["本届政府从1 9 9 3 年3 月就职,到现在已经五年了。"], 1998),
        (["连同《某市国民经济和社会发展第十三个五年规划纲要(草案)》一并审议"], 2016),
        (["2018年:修渠", "水渠通水。", "2019年:通水"], 2019),
        (["2025年主要工作和\"十四五\"发展成就"], 2026),
        (["2025年重点工作"], 2025),
        (["临江市2019年国民经济和社会发展统计公报"], 2020),
        (["今年是\"十四五\"规划收官之年,是\"十五五\"规划谋篇之年。"], 2025),
        (["今年是\"十五五\"规划开局之年。"], 2026),
        (["今年是实施\"十三五\"规划的第二年。"], 2017),
        (["过去的一年是\"十三五\"收官之年。"], 2021),
        (["今年是谋划\"十五五\"之年。"], None),
        (["2018年:修渠", "水渠通水。"], None),
        (["刚刚过去的2015年,是\"十二五\"收官之年。"], 2016),
        (["2025年是\"十四五\"收官之年。"], None),  # the year past, or the one begun
        (["一、2018年工作回顾", "二、2024年重点工作"], None),  # two reports, or a slip
        (["2018年水渠通水。", "2017年水渠开工。"], None),  # results alone date nothing
    ],
)  # fmt: skip
def test_votes(lines: list[str], year: int | None) -> None:
    assert text_year(lines)[0] == year


def test_the_votes_are_kept() -> None:
    year, votes = text_year(["一、2018年工作回顾", "2019年主要工作"])
    assert year == 2019
    assert [(vote.sentence, vote.start) for vote in votes] == [(0, 2), (1, 0)]
