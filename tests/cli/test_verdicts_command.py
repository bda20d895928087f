"""Promise and outcome, and regions ranked: what the command says of two made-up provinces over two years."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from answer import Answer

Run = Callable[..., Answer]
KEYS = [
    "region", "indicator", "year", "target_low", "target_high", "target_approx", "relation", "unit", "target_doc",
    "target_line", "target_quote", "result", "result_doc", "result_line", "result_quote", "verdict", "rule", "reason",
    "period", "result_low", "result_high", "result_approx", "result_unit", "against_doc", "against_line",
    "against_quote",
]  # fmt: skip
HEAD = "{place}人民政府工作报告\n——{year}年1月在{place}第十四届人民代表大会第{nth}次会议上\n一、过去一年工作回顾\n"
TEXTS = {
    "fujian2023": HEAD.format(place="福建省", year=2023, nth="一")
    + "去年，全省地区生产总值增长4.7%。\n二、今年工作安排\n今年发展主要预期目标是：地区生产总值增长6%左右；"
    "城镇新增就业50万人以上；城镇调查失业率控制在5.5%以内；居民收入增长与经济增长同步。\n",
    "fujian2024": HEAD.format(place="福建省", year=2024, nth="二")
    + "去年，全省地区生产总值增长4.5%，城镇新增就业53.9万人，城镇调查失业率5.5%，居民人均可支配收入增长5.2%。\n"
    "二、今年工作安排\n今年发展主要预期目标是：地区生产总值增长5.5%左右。\n",
    "hainan2023": HEAD.format(place="海南省", year=2023, nth="一")
    + "去年，全省地区生产总值增长0.2%。\n二、今年工作安排\n今年发展主要预期目标是：地区生产总值增长9.5%左右。\n",
    "hainan2024": HEAD.format(place="海南省", year=2024, nth="二")
    + "去年，全省地区生产总值增长9.2%。\n二、今年工作安排\n今年发展主要预期目标是：地区生产总值增长8%左右。\n",
    "ningxia2023": HEAD.format(place="宁夏回族自治区", year=2023, nth="一") + "去年，我们办成了许多大事。\n",
}


@pytest.fixture
def folder(corpus: Callable[..., str]) -> str:
    return corpus(**TEXTS)


def told(lianghui: Run, *args: str) -> list[dict[str, Any]]:
    return lianghui("compare", *args, "--format", "jsonl").rows


def test_only_verdicts_gives_a_row_for_each_promise(lianghui: Run, folder: str) -> None:
    rows = told(lianghui, "fujian", "2023", "--only", "verdicts", "--corpus", folder)
    assert {tuple(row) for row in rows} == {tuple(KEYS)}
    assert {row["indicator"]: (row["target_low"], row["result"], row["verdict"], row["rule"]) for row in rows} == {
        "gdp_growth": (6, 4.5, "missed", "at least 5.7% (tolerance 0.3 pp)"),
        "urban_new_jobs": (500000, 539000, "met", "at least 500000 person"),
        "surveyed_unemployment": (None, 5.5, "met", "at most 5.5%"),
        "income_growth": (None, 5.2, "met", "at least 4.2% (tolerance 0.3 pp) by gdp_growth"),
    }


def test_every_verdict_leads_to_its_sentences(lianghui: Run, folder: str) -> None:
    for row in told(lianghui, "fujian", "2023", "--only", "verdicts", "--corpus", folder):
        for part in ("target", "result", "against"):
            if row[f"{part}_doc"] is not None:
                lines = Path(folder, row[f"{part}_doc"]).read_text(encoding="utf-8").split("\n")
                assert row[f"{part}_quote"] in lines[row[f"{part}_line"] - 1]
        assert (row["against_quote"] is None) == (row["relation"] is None)


@pytest.mark.parametrize("width", [60, 80, 120])
def test_on_a_terminal_the_verdict_stands_with_the_result(lianghui: Run, folder: str, width: int) -> None:
    variables = {"NO_COLOR": "1"}
    whole = lianghui("compare", "fujian", "2023", "--corpus", folder, tty=True, width=width, variables=variables).out
    assert "4.5% missed [3]" in " ".join(whole.split())
    assert "0.3 pp of a rate" in " ".join(whole.split())
    verdicts = lianghui(
        "compare", "fujian", "2023", "--only", "verdicts", "--corpus", folder, tty=True, width=width, variables=variables
    )  # fmt: skip
    assert verdicts.out.startswith("Fujian (3 met, 1 missed)")
    assert all(len(line) <= width for line in verdicts.out.split("\n"))
    assert "地区生产总值增长6%左右" in "".join(verdicts.out.split())


def test_in_chinese(lianghui: Run, folder: str) -> None:
    out = lianghui(
        "compare", "fujian", "2023", "--only", "verdicts", "--corpus", folder, "--lang", "zh", tty=True, width=100
    ).out
    assert "3 达标, 1 未达标" in out
    assert "左右" in out


def test_where_no_tolerance_was_used_none_is_named(lianghui: Run, folder: str) -> None:
    args = ("compare", "fujian", "2023", "--corpus", folder, "--indicator", "urban_new_jobs")
    out = lianghui(*args, tty=True, width=100).out
    assert "met" in out
    assert "左右" not in out


def test_a_promise_without_outcome_is_nothing_found(lianghui: Run, folder: str) -> None:
    answer = lianghui("compare", "fujian", "2024", "--only", "verdicts", "--corpus", folder, "--format", "json")
    assert (answer.status, answer.out) == (1, "[]\n")
    assert "later text" in answer.err


def test_all_and_an_indicator_rank_the_regions(lianghui: Run, folder: str) -> None:
    rows = told(lianghui, "all", "2023", "--indicator", "gdp_growth", "--corpus", folder)
    assert list(rows[0])[-6:] == ["rank", "region_name", "indicator_name", "stretch", "change", "verdict"]
    targets = [(row["rank"], row["region"], row["low"]) for row in rows if row["kind"] == "target"]
    assert targets == [(1, "460000", 9.5), (2, "350000", 6), (None, "640000", None)]
    out = lianghui(
        "compare", "all", "2023", "--indicator", "gdp_growth", "--corpus", folder, tty=True, width=80,
        variables={"NO_COLOR": "1"},
    ).out  # fmt: skip
    first, second = out.index("Hainan"), out.index("Fujian")
    assert out.startswith("GDP growth · 2 of 3 regions · targets of 2023: ")
    assert first < second < out.index("not stated: Ningxia")
    assert "9.2% met" in out
    assert "4.5% missed" in out


def test_indicators_are_named_as_in_figures(lianghui: Run, folder: str) -> None:
    base = ("fujian", "2023", "--corpus", folder)
    both = told(lianghui, *base, "--indicator", "gdp_growth,城镇新增就业")
    assert {row["indicator"] for row in both} == {"gdp_growth", "urban_new_jobs"}
    assert both == told(lianghui, *base, "--indicator", "gdp_growth", "--indicator", "urban_new_jobs")
    assert "rank" not in both[0]


@pytest.mark.parametrize("args", [["--indicator", "gdp_growht"], ["--indicator", "gdp", "--only", "tasks"]])
def test_what_means_nothing_is_wrong_use(lianghui: Run, folder: str, args: list[str]) -> None:
    answer = lianghui("compare", "all", "2023", "--corpus", folder, *args)
    assert (answer.status, answer.out, answer.err.count("\n")) == (2, "", 1)


def test_the_help_lists_the_keys(lianghui: Run, capsys: pytest.CaptureFixture[str]) -> None:
    lianghui("compare", "--help")
    shown = capsys.readouterr().out
    for key in (*KEYS, "rank"):
        assert key in shown
