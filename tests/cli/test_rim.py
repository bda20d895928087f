"""The rim of every command: what is said of wrong words, of nothing found, of a cut list; what a screen never gets."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from answer import Answer
from lianghui_cli.cli import env as rim

Run = Callable[..., Answer]
WIDTHS = (20, 40, 59, 60, 80, 100, 200)


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["serach", "量子"], "did you mean search?"),
        (["xyz"], "there are search, compare"),
        (["--format", "json", "search", "量子"], "options stand behind the command"),
        (["search", "--regoin", "x", "量子"], "lianghui search --help"),
        (["search"], "QUERY"),
        (["delegate", "  "], "the name is empty"),
    ],
)
def test_wrong_words_are_one_line_that_names_the_repair(lianghui: Run, args: list[str], told: str) -> None:
    answer = lianghui(*args)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.count("\n") == 1
    assert told in answer.err


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["search", "量子", "--year", "2019"], "--year 2019"),
        (["corpus", "--doc", "zz"], "--doc zz"),
        (["figures", "--region", "宁夏"], "--region 宁夏"),
        (["figures", "--indicator", "gdp", "--kind", "none"], "--indicator gdp --kind none"),
        (["delegate", "--source", "无此报"], "--source 无此报"),
        (["compare", "beijing", "1990-1995,1999"], "in 1990-1995, 1999"),
    ],
)
@pytest.mark.parametrize("tty", [True, False])
def test_nothing_found_says_so_with_its_filters(lianghui: Run, args: list[str], told: str, tty: bool) -> None:
    answer = lianghui(*args, tty=tty)
    assert answer.status == 1
    assert told in answer.err


@pytest.mark.parametrize(
    "args",
    [
        ["compare", "beijing", "2024", "2026"],
        ["compare", "beijing", "2024", "2026", "--only", "tasks"],
        ["search", "北京", "--by", "region"],
    ],
)
def test_a_cut_list_says_so(lianghui: Run, args: list[str]) -> None:
    answer = lianghui(*args, "--limit", "2", "--format", "jsonl")
    assert len(answer.rows) == 2
    assert "showing 2 of " in answer.err
    assert "showing 2 of " in lianghui(*args, "--limit", "2", tty=True).err


def test_unknown_is_null_and_an_empty_context_is_not(lianghui: Run, corpus: Callable[..., str]) -> None:
    folder = corpus(x="量子。")
    (row,) = lianghui("search", "量子", "--corpus", folder, "--format", "jsonl").rows
    assert [row[key] for key in ("region", "date", "source")] == [None] * 3
    (row,) = lianghui("search", "量子", "--kwic", "--corpus", folder, "--format", "jsonl").rows
    assert (row["left"], row["right"]) == ("", "。")


def test_lines_answered_and_not_are_counted_as_lines(lianghui: Run) -> None:
    answer = lianghui("delegate", "-", "--format", "jsonl", stdin="yang lishan\n" * 3 + "谁也不是\n")
    assert "for 1 of 4 lines" in answer.err


@pytest.mark.parametrize("form", ["table", "tsv", "csv", "json", "jsonl", "md"])
def test_no_control_character_reaches_a_screen(lianghui: Run, corpus: Callable[..., str], form: str) -> None:
    folder = corpus(x="北京量子\x1b[31m红\x1b]0;t\x07[/red]\x9b31m\u202e反\u2066向\u2028。")
    for args in (["search", "量子"], ["search", "--kwic", "量子"], ["show", "x"]):
        out = lianghui(*args, "--corpus", folder, "--format", form, "--color", "never", tty=True).out
        assert "量子" in out
        assert not set(out) & set("\x1b\x07\x9b\u202e\u2066\u2028")
    assert ("\t" in out) == (form == "tsv")


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_is_longer_than_the_screen(lianghui: Run, tmp_path: Path, width: int) -> None:
    for year in range(1990, 2026):
        text = f"{year}年北京市政府工作报告\n北京市地区生产总值增长5%。\n"
        (tmp_path / f"{year}年北京市政府工作报告.txt").write_text(text, encoding="utf-8")
    for args in (
        ["corpus", "--corpus", str(tmp_path)],
        ["corpus"],
        ["show", "001:17"],
        ["search", "北京", "--by", "region"],
        ["figures"],
        ["compare", "beijing", "2024", "2026"],
        ["compare", "beijing", "2024"],
        ["delegate", "殷市长"],
    ):
        answer = lianghui(*args, tty=True, width=width, variables={"NO_COLOR": "1"})
        assert answer.status == 0
        assert max(map(cell_len, answer.out.split("\n"))) <= width, args
        assert "…" not in answer.out


@pytest.mark.parametrize("width", [40, 80])
def test_a_headline_is_shown_whole(lianghui: Run, width: int) -> None:
    row = lianghui("show", "001:17", "--format", "jsonl").rows[0]
    out = lianghui("show", "001:17", tty=True, width=width, variables={"NO_COLOR": "1"}).out
    assert row["title"] in out.replace("\n", "")


def test_regions_have_names_on_a_screen_and_codes_in_a_pipe(lianghui: Run) -> None:
    assert "Chongqing" in lianghui("search", "物流", "--by", "region", tty=True).out
    codes = {row["region"] for row in json.loads(lianghui("search", "物流", "--by", "region", "--format", "json").out)}
    assert "500000" in codes


def test_a_column_of_nothing_is_left_out(lianghui: Run) -> None:
    assert "2024 → " not in lianghui("compare", "beijing", "2024", tty=True, width=120).out
    assert "2024 → 2026" in lianghui("compare", "beijing", "2024", "2026", tty=True, width=120).out


def test_closed_streams_are_swallowed(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(rim.sys, name, None)
    env = rim.system()
    env.stdout.write("x")
    env.say("x")
    assert list(env.stdin) == []
    assert not env.tty


def test_of_a_long_query_the_broken_place_is_shown(lianghui: Run) -> None:
    message, shown, pointer = lianghui("search", "北京 OR " * 400 + "(" + " 上海" * 400).err.rstrip("\n").split("\n")
    assert len(message) < 200
    assert len(shown) < 70
    assert len(pointer) <= cell_len(shown) + 1


def test_a_group_is_asked_for_by_the_code_it_is_printed_with(lianghui: Run) -> None:
    answer = lianghui("compare", "110000+120000+130000", "2026", "--format", "jsonl")
    assert {row["region"] for row in answer.rows} == {"110000+120000+130000"}


@pytest.mark.parametrize("tty", [True, False])
def test_a_concordance_without_a_word_to_line_up_says_so(lianghui: Run, tty: bool) -> None:
    answer = lianghui("search", "--kwic", "NOT 量子", tty=tty)
    assert answer.status == 1
    assert "leave out --kwic" in answer.err
