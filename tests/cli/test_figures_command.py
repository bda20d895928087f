"""lianghui figures on a terminal and as a memo: a column is one thing, and no word repeats down a column."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from answer import Answer

Run = Callable[..., Answer]
Made = Callable[..., str]
PLAIN = {"NO_COLOR": "1"}
REPORT = (
    "2025年北京市政府工作报告\n一、2024年工作回顾\n2024年，全市地区生产总值增长5.2%，城镇新增就业28万人。"
    "新建公园80个。\n二、2025年主要目标\n2025年主要预期目标是：地区生产总值增长5%左右，城镇新增就业26万人以上。"
    "新建公园60个。\n"
)


@pytest.fixture
def reports(corpus: Made) -> str:
    return corpus(**{"2025年北京市政府工作报告": REPORT, "2025年天津市政府工作报告": REPORT.replace("北京", "天津")})


def shown(run: Run, *args: str, width: int = 100, lang: str = "en") -> list[str]:
    answer = run("figures", *args, "--lang", lang, tty=True, width=width, variables=PLAIN)
    assert answer.status == 0
    return [line.rstrip() for line in answer.lines]


def test_a_column_is_one_thing_and_repeats_no_word(lianghui: Run, reports: str) -> None:
    lines = shown(lianghui, "--corpus", reports)
    assert lines[0].split() == ["Region", "Year", "Kind", "Indicator", "Value", "Source", "Words", "of", "the", "text"]
    rows = lines[2 : lines.index("")]
    starts = [lines[0].index(head) for head in ("Region", "Year", "Kind", "Indicator")]
    for at in starts[:3]:
        cells = [row[at:].split("  ")[0].strip() for row in rows]
        assert all(one != other for one, other in pairwise(cells) if one), cells
    assert [row.split()[0] for row in rows if row[:1].strip()] == ["Beijing", "Tianjin"]


def test_values_end_under_one_another_and_short_places_stand_beside_them(lianghui: Run, reports: str) -> None:
    lines = shown(lianghui, "--corpus", reports, "--region", "beijing")
    values = [line[: line.index("北京2025:")].rstrip() for line in lines if "北京2025:" in line]
    assert {len(value) for value in values} == {len(values[0])}
    assert [value.split()[-1] for value in values] == ["5.2%", "280k", "~5%", "≥260k"]


def test_listed_indicators_stand_alone_and_the_rest_is_counted(lianghui: Run, reports: str) -> None:
    lines = shown(lianghui, "--corpus", reports)
    assert not any("公园" in line for line in lines)
    assert lines[-1] == "8 of 8 figures of listed indicators; 4 other figures: --other"
    every = shown(lianghui, "--corpus", reports, "--other")
    assert every[-1] == "8 of 8 figures of listed indicators; 4 of 4 other figures"
    first_park = min(n for n, line in enumerate(every) if "公园" in line)
    assert every.index("Other figures") < first_park
    assert max(n for n, line in enumerate(every) if "GDP growth" in line) < every.index("Other figures")


def test_a_limit_counts_what_there_is(lianghui: Run, reports: str) -> None:
    assert shown(lianghui, "--corpus", reports, "--limit", "3")[-1].startswith(
        "3 of 8 figures of listed indicators; 4 "
    )
    explained = shown(lianghui, "--corpus", reports, "--limit", "3", "--explain")[-1]
    assert explained.startswith("3 of 8 figures of listed indicators; 4 ")


def test_other_asked_for_by_name_is_shown(lianghui: Run, reports: str) -> None:
    lines = shown(lianghui, "--corpus", reports, "--indicator", "other")
    assert any("公园" in line for line in lines)
    assert lines[-1] == "0 of 0 figures of listed indicators; 4 of 4 other figures"


def test_a_pipe_has_every_figure_as_before(lianghui: Run, reports: str) -> None:
    rows = lianghui("figures", "--corpus", reports, "--format", "jsonl").rows
    assert len(rows) == 12
    assert list(rows[0])[:6] == ["doc", "line", "region", "region_name", "indicator", "indicator_name"]
    assert rows == lianghui("figures", "--corpus", reports, "--format", "jsonl", "--other").rows


def test_what_every_row_shares_goes_above_where_the_words_need_room(lianghui: Run, reports: str) -> None:
    args = ("--corpus", reports, "--region", "beijing", "--indicator", "gdp_growth")
    assert shown(lianghui, *args, width=100)[0].startswith("Region")
    narrow = shown(lianghui, *args, width=64)
    assert narrow[0] == "Beijing · GDP growth"
    assert narrow[1].split() == ["Year", "Kind", "Value", "Source", "Words", "of", "the", "text"]
    below = shown(lianghui, *args, width=50)
    assert below[1].split() == ["Year", "Kind", "Value"]
    assert below[4].startswith("  北京2025:3  全市地区生产总值增长5.2%")


@pytest.mark.parametrize("width", [20, 40, 60, 80, 120])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_value_and_quote_is_there_at_any_width(lianghui: Run, reports: str, width: int, lang: str) -> None:
    text = "".join("".join(shown(lianghui, "--corpus", reports, width=width, lang=lang)).split())
    for quote in ("5.2%", {"en": "≥260k", "zh": "26万人以上"}[lang], "北京2025:5"):
        assert quote in text, text


def test_chinese_has_no_latin_word_but_ids(lianghui: Run, reports: str) -> None:
    text = "\n".join(shown(lianghui, "--corpus", reports, "--other", lang="zh"))
    assert not [char for char in text if char.isascii() and char.isalpha()]
    assert "5%左右" in text
    assert "26万人以上" in text
    assert "--other" in "\n".join(shown(lianghui, "--corpus", reports, lang="zh"))


def test_a_memo_has_the_columns_of_the_terminal(lianghui: Run, reports: str) -> None:
    lines = lianghui("figures", "--corpus", reports, "--region", "beijing", "--format", "md").lines
    assert "| Region | Year | Kind | Indicator | Value | Source | Words of the text |" in lines
    assert "| Beijing | 2024 | result | GDP growth | 5.2% | 北京2025:3 | 全市地区生产总值增长5.2% |" in lines
    assert lines[-1].startswith("4 of 4 figures of listed indicators; 2 other figures: --other")


def test_a_goal_in_words_is_glossed(lianghui: Run, corpus: Made) -> None:
    folder = corpus(**{"2025年北京市政府工作报告": "2025年主要预期目标是：居民收入增长与经济增长同步。\n"})
    assert "| in step with GDP growth |" in lianghui("figures", "--corpus", folder, "--format", "md").out
    assert "与经济增长同步" in "".join(shown(lianghui, "--corpus", folder, lang="zh"))
