"""Sessions in their many wordings, and their years."""

import pytest

from lianghui_cli.model import Session
from lianghui_cli.text.fold import fold
from lianghui_cli.text.sessions import session_year, sessions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("北京市第十六屆人民代表大會第二次會議", ("NPC", "110000", 16, 2)),
        ("北京市十六屆人大四次會議", ("NPC", "110000", 16, 4)),
        ("十四届全国人大四次会议", ("NPC", "000000", 14, 4)),
        ("政協第十三屆廣東省委員會第四次會議", ("CPPCC", "440000", 13, 4)),
        ("政协广东省第十三届委员会第四次会议", ("CPPCC", "440000", 13, 4)),
        ("广东省政协十三届四次会议", ("CPPCC", "440000", 13, 4)),
        ("全国政协十四届四次会议", ("CPPCC", "000000", 14, 4)),
        ("中国人民政治协商会议第十四届全国委员会第三次会议", ("CPPCC", "000000", 14, 3)),
        ("防城港市第五届人民代表大会第二次会议", ("NPC", "450600", 5, 2)),
        ("內蒙古自治區第14屆人民代表大會第3次會議", ("NPC", "150000", 14, 3)),
        ("青海省第十四届 人民代表大会第三次会议", ("NPC", "630000", 14, 3)),
        ("北京市朝阳区第十七届人民代表大会第五次会议", ("NPC", "110105", 17, 5)),
        ("省十四届人大三次会议", ("NPC", "", 14, 3)),
        ("市政协十三届三次会议", ("CPPCC", "", 13, 3)),
    ],
)
def test_wordings(text: str, expected: tuple[str, str, int, int]) -> None:
    assert [(session, start, end) for session, start, end in sessions(fold(text))] == [
        (Session(*expected), 0, len(text))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "十四届全国人大常委会第二十次会议",
        "中国共产党第二十届中央委员会第四次全体会议",
        "政协第十四届全国委员会常务委员会第一次会议",
        "党的二十届四中全会",
        "上海交通大学教育发展基金会第四届理事会第二次会议",
        "第26届京港洽谈会",
    ],
)
def test_other_meetings(text: str) -> None:
    assert sessions(fold(text)) == []


def test_place_in_the_sentence() -> None:
    text = "他在广西壮族自治区第十四届人民代表大会第三次会议上说"
    ((_, start, end),) = sessions(fold(text))
    assert text[start:end] == "广西壮族自治区第十四届人民代表大会第三次会议"


@pytest.mark.parametrize(
    ("session", "year"),
    [
        (("NPC", "000000", 14, 4), (2026, True)),
        (("CPPCC", "000000", 11, 5), (2012, True)),
        (("NPC", "000000", 1, 3), (1956, True)),
        (("NPC", "110000", 16, 2), (2024, False)),
        (("NPC", "120000", 18, 3), (2025, False)),
        (("CPPCC", "460000", 8, 1), (2023, False)),
        (("NPC", "330000", 13, 5), (2021, True)),
        (("NPC", "510000", 14, 5), (2026, False)),
        (("NPC", "450600", 5, 2), (None, False)),
        (("NPC", "", 14, 3), (None, False)),
        (("NPC", "000000", 14, 9), (None, False)),
    ],
)
def test_years(session: tuple[str, str, int, int], year: tuple[int | None, bool]) -> None:
    assert session_year(Session(*session)) == year
