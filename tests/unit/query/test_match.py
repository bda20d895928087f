"""What a hit is, and where it stands in the original text."""

import pytest

from lianghui_cli.query.match import matcher
from lianghui_cli.query.syntax import parse

SENTENCE = "我省粮食總產量超過七百億斤，糧食儲備充足。"


def found(query: str, text: str, as_written: bool = False) -> list[str] | None:
    spans = matcher(parse(query), as_written)(text)
    return None if spans is None else [text[start:end] for start, end in spans]


def test_both_scripts_are_found_by_either() -> None:
    assert found("粮食", SENTENCE) == found("糧食", SENTENCE) == ["粮食", "糧食"]


def test_as_written_finds_one_script_only() -> None:
    assert found("糧食", SENTENCE, as_written=True) == ["糧食"]


@pytest.mark.parametrize(
    ("query", "text", "hits"),
    [
        ("gdp", "全省ＧＤＰ增长", ["ＧＤＰ"]),
        ("“三农”", "做好「三農」工作", ["三農"]),
        ("做好“三农”", "做好「三農」工作", ["做好「三農」"]),
        ("隨着", "随著改革", ["随著"]),
        ("民生", "民 \u3000生", ["民 \u3000生"]),
        ("民 生", "民生", ["民", "生"]),
        ('"民 生"', "民生", ["民生"]),
        ("民生", "民\u200b生", ["民\u200b生"]),
        ("民生", "民\U000e0100生", ["民\U000e0100生"]),
        ('"big data"', "big  data", ["big  data"]),
        ('"big data"', "bigdata", None),
        ("bigdata", "big\u200bdata", ["big\u200bdata"]),
        ("6G技术", "6G 技术", ["6G 技术"]),
        ("谢谢", "谢谢谢", ["谢谢", "谢谢"]),
        ("谢谢 OR 你", "谢谢谢你", ["谢谢", "谢谢", "你"]),
        ("𠮷野", "在𠮷野家", ["𠮷野"]),
        ("％", "增长5%", ["%"]),
    ],
)
def test_script_width_quotes_and_layout_do_not_matter(query: str, text: str, hits: list[str] | None) -> None:
    assert found(query, text) == hits


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("粮食 储备", ["粮食", "糧食", "儲備"]),
        ("粮食 渔业", None),
        ("渔业 OR 储备", ["儲備"]),
        ("渔业 OR 林业", None),
        ("粮食 NOT 渔业", ["粮食", "糧食"]),
        ("粮食 NOT 储备", None),
        ("NOT 渔业", []),
        ("NOT 粮食", None),
        ("NOT (渔业 OR NOT 储备)", ["儲備"]),
        ("NOT NOT 储备", ["儲備"]),
        ("NOT (渔业 储备)", []),
        ("粮食 粮食", ["粮食", "糧食"]),
        ("粮食 食储", ["粮食", "糧食", "食儲"]),
        ("粮食 OR 粮食储备", ["粮食", "糧食儲備"]),
        ("储备 OR 粮食储备 OR 粮", ["粮", "糧食儲備"]),
        ("粮食 OR 食储", ["粮食", "糧食"]),
        ("食储 OR 粮食 OR 储备", ["粮食", "糧食", "儲備"]),
        ("粮食 OR 糧食", ["粮食", "糧食"]),
        ("NOT (NOT 粮食 NOT 粮食储备)", ["粮食", "糧食儲備"]),
    ],
)
def test_operators(query: str, hits: list[str] | None) -> None:
    assert found(query, SENTENCE) == hits


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("产量 NEAR/2 七百", ["產量", "七百"]),
        ("产量 NEAR/1 七百", None),
        ("七百 NEAR/2 产量", ["產量", "七百"]),
        ("粮食 NEAR/0 储备", ["糧食", "儲備"]),
        ("(粮食 OR 粮) NEAR/1 储备", ["糧食", "儲備"]),
        ("(食 OR 粮食) NEAR/0 (储 OR 储备)", ["糧食", "儲備"]),
        ("粮食 NEAR/0 食储", None),
        ("粮食 NEAR/10 粮食", ["粮食", "糧食"]),
        ("粮食 NEAR/9 粮食", None),
        ("(渔业 OR 产量) NEAR/3 粮食", ["粮食", "產量"]),
        ("NOT (粮食 NEAR/1 储备)", None),
        ("NOT (粮食 NEAR/1 七百)", []),
    ],
)
def test_near_counts_the_characters_between_and_shows_the_pairs(query: str, hits: list[str] | None) -> None:
    assert found(query, SENTENCE) == hits


def test_near_does_not_count_layout() -> None:
    assert found("甲 NEAR/1 乙", "甲　、　\u200b乙") == ["甲", "乙"]


@pytest.mark.parametrize("query", ["储备 渔业", "渔业", "粮食 NEAR/3 渔业", "(渔业 OR 林业) 粮食"])
def test_what_cannot_be_found_is_ruled_out_for_many_sentences_at_once(query: str) -> None:
    finder = matcher(parse(query))
    assert not finder.possible(finder.prepare(f"{SENTENCE}\n粮 食\n"))


@pytest.mark.parametrize("query", ["NOT 粮食", "粮食", "渔业 OR 粮食", "粮食 NOT 粮食", "NOT (粮食 渔业)"])
def test_what_may_be_found_is_not_ruled_out(query: str) -> None:
    finder = matcher(parse(query))
    assert finder.possible(finder.prepare(f"粮 食\n{SENTENCE}"))
