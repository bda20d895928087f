"""lianghui compare and figures: the picture on the box, each number with its quote."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from answer import Answer

Run = Callable[..., Answer]
SEEDS = Path(__file__).parents[2] / "seeds"
FIGURE_KEYS = {
    "region", "indicator", "label", "year", "period", "kind", "low", "high", "approx", "unit", "relation", "doc", "line",
    "quote", "report_year", "state", "region_name", "indicator_name", "stretch", "change", "verdict",
}  # fmt: skip
TASK_KEYS = {
    "region", "status", "theme", "from_year", "from_text", "from_doc", "from_line", "to_year", "to_text", "to_doc",
    "to_line", "score", "section", "head", "sentence", "gone", "added", "what_changed",
}  # fmt: skip


@pytest.fixture(scope="module")
def beijing(lianghui: Run) -> list[dict[str, Any]]:
    return lianghui("compare", "beijing", "2024", "2026", "--format", "jsonl").rows


@pytest.mark.parametrize(
    ("indicator", "year", "kind", "low", "high"),
    [
        ("gdp_growth", 2024, "target", 5, 5), ("gdp_growth", 2026, "target", 5, 5), ("gdp_growth", 2023, "actual", 5.2, 5.2),
        ("gdp", 2023, "actual", 4.4e12, 4.4e12), ("gdp_growth", 2025, "actual", 5.4, 5.4), ("gdp", 2025, "actual", 5.2e12, 5.2e12),
        ("urban_new_jobs", 2026, "target", 280000, None), ("graduate_jobs", 2026, "target", 100000, None),
        ("digital_growth", 2025, "actual", 8.7, 8.7), ("bse_listed", 2025, "actual", 288, 288),
        ("high_tech_firms", 2025, "actual", 30000, None), ("other", 2024, "target", 1e11, None), ("other", 2026, "target", 1e11, None),
    ],
)  # fmt: skip
def test_the_figures_of_beijing(
    beijing: list[dict[str, Any]], indicator: str, year: int, kind: str, low: float, high: float | None
) -> None:
    found = [
        r for r in beijing if (r["region"], r["indicator"], r["year"], r["kind"]) == ("110000", indicator, year, kind)
    ]
    (row, *_) = [r for r in found if (r["low"], r["high"]) == (low, high)]
    lines = (SEEDS / row["doc"]).read_text(encoding="utf-8").split("\n")
    assert row["quote"] in lines[row["line"] - 1]
    assert row["state"] == "stated"


def test_every_row_says_what_it_is(beijing: list[dict[str, Any]]) -> None:
    assert {frozenset(row) for row in beijing} == {frozenset(FIGURE_KEYS)}
    assert {row["state"] for row in beijing} <= {"stated", "in words", "not stated", "no text"}
    for row in beijing:
        assert (row["quote"] is None) == (row["state"] in ("not stated", "no text"))


def test_a_group_has_its_own_rows(beijing: list[dict[str, Any]]) -> None:
    groups = {
        (row["region"], row["low"]) for row in beijing if "+" in row["region"] and row["indicator"] == "gdp_growth"
    }
    assert ("110000+120000+130000", 5.4) in groups
    only = lianghui_figures_of(beijing, "110000")
    assert 1.2e13 not in only


def lianghui_figures_of(rows: list[dict[str, Any]], region: str) -> set[float | None]:
    return {row["low"] for row in rows if row["region"] == region}


def test_chongqing_states_results_and_no_target(lianghui: Run) -> None:
    rows = [r for r in lianghui("compare", "重庆", "2024", "--format", "jsonl").rows if r["region"] == "500000"]
    assert ("gdp", 2023, 3014579000000) in {(r["indicator"], r["year"], r["low"]) for r in rows}
    assert ("gdp_growth", 2023, 6.1) in {(r["indicator"], r["year"], r["low"]) for r in rows}
    assert {r["state"] for r in rows if r["indicator"] == "gdp_growth" and r["kind"] == "target"} == {"not stated"}
    shown = lianghui("compare", "重庆", "2024", tty=True, width=80, variables={"NO_COLOR": "1"}).out
    assert "· not stated in these texts" in shown
    assert "6.1%" in shown


def test_tasks_are_aligned_with_their_places(lianghui: Run) -> None:
    rows = lianghui("compare", "beijing", "2024", "2026", "--only", "tasks", "--format", "jsonl").rows
    assert set(rows[0]) == TASK_KEYS
    assert {row["status"] for row in rows} == {"kept", "changed", "new", "dropped"}
    kept = {(row["from_text"], row["to_text"]) for row in rows if row["status"] == "kept"}
    assert ("促進京台交流合作", "促進京台交流合作") in kept
    for row in rows:
        for side in ("from", "to"):
            if row[f"{side}_doc"]:
                line = (SEEDS / row[f"{side}_doc"]).read_text(encoding="utf-8").split("\n")[row[f"{side}_line"] - 1]
                assert row[f"{side}_text"][:4] in line
    repeated = [row["to_text"] for row in rows if row["status"] == "new"]
    assert len(repeated) == len(set(repeated))


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_footnotes_lead_to_quotes(lianghui: Run, width: int, lang: str) -> None:
    answer = lianghui(
        "compare", "beijing", "2024", "2026", "--lang", lang, tty=True, width=width, variables={"NO_COLOR": "1"}
    )
    assert answer.status == 0
    plain = "".join(answer.out.split())
    for number in range(1, 9):
        sign = f"[{number}]"
        raised = str(number).translate(str.maketrans("123456789", "¹²³⁴⁵⁶⁷⁸⁹"))
        assert plain.count(sign) >= 2 or raised in plain, number
    assert "城镇新增就业不少于28万人" in plain


def test_only_narrows(lianghui: Run) -> None:
    def kinds(only: str) -> set[str]:
        return {row["kind"] for row in lianghui("compare", "北京", "2026", "--only", only, "--format", "jsonl").rows}

    assert kinds("targets") == {"target"}
    assert kinds("results") == {"actual"}


def test_a_year_without_a_text_is_nothing_found(lianghui: Run) -> None:
    answer = lianghui("compare", "beijing", "2019", "--format", "json")
    assert (answer.status, answer.out) == (1, "[]\n")
    assert "2019" in answer.err


@pytest.mark.parametrize("args", [["beijng", "2024"], ["beijing"], ["2024"], ["beijing", "20245"], ["吉林", "2024"]])
def test_what_means_nothing_is_wrong_use(lianghui: Run, args: list[str]) -> None:
    answer = lianghui("compare", *args)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.count("\n") == 1


def test_figures_are_filtered_by_what_they_are_about(lianghui: Run) -> None:
    rows = lianghui("figures", "--indicator", "经济增长,gdp", "--year", "2025", "--kind", "actual", "--format", "jsonl")
    assert rows.status == 2 or {row["year"] for row in rows.rows} == {2025}
    rows = lianghui(
        "figures", "--indicator", "gdp_growth", "--year", "2025", "--region", "beijing", "--format", "jsonl"
    ).rows
    assert [(row["low"], row["region"]) for row in rows] == [(5.4, "110000")]


def test_an_unknown_indicator_names_the_nearest(lianghui: Run) -> None:
    answer = lianghui("figures", "--indicator", "gdp_growht")
    assert answer.status == 2
    assert "gdp_growth" in answer.err


def test_numbers_are_exact(lianghui: Run) -> None:
    assert "\t3014579000000\t3014579000000\t" in lianghui("figures", "--indicator", "gdp").out
