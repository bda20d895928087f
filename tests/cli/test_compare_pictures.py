"""What `compare` shows on a terminal: the answer on the first screen, one fact a cell, nothing lost on the way."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from answer import Answer

Run = Callable[..., Answer]
REPORTS = {
    2025: {
        "福建省": ("5%—5.5%", "城镇新增就业50万人以上", "居民收入增长与经济增长同步"),
        "湖北省": ("6%左右", "城镇新增就业70万人以上", "居民收入增长高于经济增长"),
        "海南省": ("6%以上、力争达到7%", "城镇新增就业17万人", "居民消费价格涨幅控制在2%以内"),
        "青海省": ("4.5%左右", "城镇调查失业率5.5%左右", "一般公共预算收入增长3%"),
    },
    2026: {
        "福建省": ("5%左右", "城镇新增就业50万人以上", "居民收入增长与经济增长同步"),
        "湖北省": ("6.5%左右", "城镇新增就业72万人以上", "居民收入增长高于经济增长"),
        "海南省": ("6%左右", "城镇新增就业18万人", "居民消费价格涨幅控制在2%以内"),
    },
}
CAME = {"福建省": "5.6%", "湖北省": "5.5%", "海南省": "4%"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    home = tmp_path_factory.mktemp("reports")
    for year, reports in REPORTS.items():
        for region, (growth, *others) in reports.items():
            came = f"地区生产总值增长{CAME[region]}。" if year == 2026 else "地区生产总值增长5.1%，发放贷款20亿元。"
            plan = "，".join([f"地区生产总值增长{growth}", *others])
            text = f"一、{year - 1}年工作回顾\n\n{year - 1}年，{came}\n\n二、{year}年工作安排\n\n今年发展主要预期目标是：{plan}。\n"
            name = f"{year}年{region}政府工作报告"
            (Path(home) / f"{name}.txt").write_text(f"{name}\n\n{text}", encoding="utf-8")
    return str(home)


@pytest.fixture
def shown(lianghui: Run, folder: str) -> Callable[..., str]:
    def run(*args: str, width: int = 80) -> str:
        answer = lianghui("compare", *args, "--corpus", folder, tty=True, width=width, variables={"NO_COLOR": "1"})
        assert answer.status == 0, answer.err
        assert all(len(line) <= width for line in answer.out.split("\n"))
        return answer.out

    return run


def before_sources(out: str) -> list[str]:
    lines = out.split("\n")
    ends = [n for n, line in enumerate(lines) if line.startswith(("[1]", "1  "))]
    return lines[: ends[0] if ends else len(lines)]


def test_one_region_stands_on_the_first_screen(lianghui: Run) -> None:
    out = lianghui("compare", "beijing", "2024", "2026", tty=True, width=80, variables={"NO_COLOR": "1"}).out
    assert len(before_sources(out)) <= 30
    assert out.startswith("Beijing 北京市 · 5 texts, 2023-12 to 2026-03\n")
    (growth,) = [line for line in out.split("\n") if line.startswith("GDP growth")]
    assert growth.split() == ["GDP", "growth", "5.2%", "[1]", "~5%", "[2]", "5.4%", "[3]", "~5%", "[4]", "="]
    assert "other figures" in out
    assert "(--only tasks)" in " ".join(out.split())


def test_the_change_of_a_target_has_its_own_column(shown: Callable[..., str]) -> None:
    out = shown("hubei", "2025", "2026")
    growth = next(line for line in out.split("\n") if line.startswith("GDP growth"))
    assert growth.endswith("+0.5")
    assert "5.5% missed" in growth
    out = shown("海南省", "2025", "2026")
    assert next(line for line in out.split("\n") if line.startswith("GDP growth")).endswith("=")
    assert "≥6% (7%)" in out
    assert "( ) aims for" in out


def test_other_figures_come_where_they_are_asked_for(shown: Callable[..., str]) -> None:
    assert "发放贷款" not in shown("fujian", "2025")
    assert "1 other figures (--other)" in shown("fujian", "2025")
    out = shown("fujian", "2025", "--other")
    assert "发放贷款" in out
    assert "(--other)" not in out


def test_regions_stand_side_by_side(shown: Callable[..., str]) -> None:
    lines = shown("fujian", "hubei", "2026").split("\n")
    assert lines[0].split() == ["Fujian", "Hubei"]
    assert lines[1].split() == ["福建省", "湖北省"]
    target = next(line for line in lines if "2026 target" in line)
    assert target.split()[-4:] == ["~5%", "[3]", "~6.5%", "[4]"]


def test_all_regions_are_a_matrix_of_those_indicators_that_fit(shown: Callable[..., str]) -> None:
    wide, narrow = (shown("all", "2025", width=width) for width in (120, 60))
    for out in (wide, narrow):
        assert out.startswith("2025 target · 4 of 4 regions\n")
        assert next(line for line in out.split("\n") if line.startswith("Hubei")).split()[1] == "~6%"
    assert "Not shown" not in wide
    assert "Not shown: " in shown("all", "2025", width=40)
    assert "Also stated: 2024 result (--only results)" in wide


def test_one_indicator_is_a_ranking_with_the_change(shown: Callable[..., str]) -> None:
    out = shown("all", "2025", "2026", "--indicator", "gdp_growth")
    assert "3 of 4 regions · targets of 2026: 3 about · 1 raised, 2 unchanged" in " ".join(out.split())
    rows = [line.split() for line in out.split("\n") if "20" in line and line[:2].strip().isdigit()]
    assert [row[1] for row in rows] == ["Hubei", "Hainan", "Fujian"]
    assert "湖北2026:" in out
    assert "[1]" not in out
    quoted = shown("all", "2025", "2026", "--indicator", "gdp_growth", "--quotes")
    assert "地区生产总值增长6.5%左右" in quoted


@pytest.mark.parametrize(
    ("option", "regions"),
    [
        ("--raised", {"420000"}),
        ("--unchanged", {"350000", "460000"}),
        ("--missed", {"420000", "460000"}),
        ("--met", {"350000"}),
    ],
)
def test_rows_are_chosen_by_what_became_of_targets(lianghui: Run, folder: str, option: str, regions: set[str]) -> None:
    args = ("compare", "all", "2025", "2026", "--indicator", "gdp_growth", option, "--corpus", folder)
    rows = lianghui(*args, "--format", "jsonl").rows
    assert {row["region"] for row in rows} == regions


def test_no_target_was_lowered(lianghui: Run, folder: str) -> None:
    args = ("compare", "all", "2025", "2026", "--indicator", "gdp_growth", "--lowered", "--corpus", folder)
    assert lianghui(*args, "--format", "jsonl").status == 1


def test_rows_carry_names_change_and_verdict(lianghui: Run, folder: str) -> None:
    args = ("compare", "hubei", "2025", "2026", "--indicator", "gdp_growth", "--corpus", folder, "--format", "jsonl")
    rows = {(row["year"], row["kind"]): row for row in lianghui(*args).rows}
    assert {(row["region_name"], row["indicator_name"]) for row in rows.values()} == {("Hubei", "GDP growth")}
    assert (rows[2025, "target"]["change"], rows[2025, "target"]["verdict"]) == (None, "missed")
    assert (rows[2026, "target"]["change"], rows[2026, "target"]["verdict"]) == (0.5, None)
    assert rows[2025, "actual"]["verdict"] is None


def test_a_goal_in_words_is_glossed_in_english(shown: Callable[..., str]) -> None:
    assert "in step with" in shown("fujian", "2025")
    assert "与经济增长同步" in shown("fujian", "2025", "--lang", "zh")


@pytest.mark.parametrize(
    "args", [("fujian", "2025"), ("fujian", "hubei", "2026"), ("all", "2026"), ("hubei", "2025", "--only", "verdicts")]
)
def test_in_chinese_no_latin_word_is_left(shown: Callable[..., str], args: tuple[str, ...]) -> None:
    out = shown(*args, "--lang", "zh")
    words = re.findall(r"(?<!-)\b[A-Za-z]{2,}\b(?!=)", re.sub(r"--[a-z]+( [a-z,]+)?|GDP", "", out))
    assert words == []


def test_a_limit_does_not_change_what_is_counted(shown: Callable[..., str]) -> None:
    whole = shown("all", "2026", "--indicator", "gdp_growth").split("\n")[0]
    assert shown("all", "2026", "--indicator", "gdp_growth", "--limit", "1").split("\n")[0] == whole


@pytest.mark.parametrize(
    ("order", "first"),
    [
        ("value", "Hubei"),
        ("-value", "Fujian"),
        ("change", "Hainan"),
        ("-change", "Hubei"),
        ("region", "Fujian"),
        ("-region", "Hainan"),
    ],
)
def test_a_ranking_is_sorted_as_asked(shown: Callable[..., str], order: str, first: str) -> None:
    out = shown("all", "2025", "2026", "--indicator", "gdp_growth", "--sort", order)
    names = [line.split()[1] for line in out.split("\n") if line[:2].strip().isdigit()]
    assert names[0] == first
    assert "Hubei" in names


@pytest.mark.parametrize(("width", "name", "legend"), [(80, "GDP, CNY ", False), (60, "GDP ", True)])
def test_where_there_is_little_room_the_legend_names_the_money(
    lianghui: Run, width: int, name: str, legend: bool
) -> None:
    out = lianghui("compare", "beijing", "2024", "2026", tty=True, width=width, variables={"NO_COLOR": "1"}).out
    assert any(line.startswith(name) and "4.4tn" in line for line in out.split("\n"))
    assert ("amounts in CNY" in out) is legend
