"""What a person may type: years in Chinese, patterns of folders, a folder where a word stands, a part of a name."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from answer import Answer
from terminal import on_terminal

Run = Callable[..., Answer]
FIRST, SECOND = "北京量子。", "上海量子。"


@pytest.mark.parametrize(
    "typed", ["2024年", "二〇二四", "二零二四年", "２０２４", "2024-2024", "2024至2024", "2024,", "2024年—2024年"]
)
def test_a_year_in_many_forms(lianghui: Run, typed: str) -> None:
    typed = typed.rstrip(",")
    assert lianghui("figures", "--year", typed).out == lianghui("figures", "--year", "2024").out
    assert lianghui("compare", "beijing", typed).out == lianghui("compare", "beijing", "2024").out


@pytest.mark.parametrize("typed", ["20245", "二〇二", "今年", "1899", "2101", "年", "二千零二十四"])
def test_what_is_no_year_is_one_line(lianghui: Run, typed: str) -> None:
    answer = lianghui("figures", "--year", typed)
    assert answer.status == 2
    assert (
        answer.err
        == f'lianghui: "{typed.removesuffix("年") if typed == "x" else typed}" is not a year; use 2024, 2024-2026 or 2024,2026\n'
    )


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in (("prov1", FIRST), ("prov2", SECOND)):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.txt").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def docs(answer: Answer) -> set[str]:
    assert answer.status == 0, answer.err
    return {row["doc"] for row in answer.rows}


def test_a_pattern_behind_corpus_is_all_that_it_names(lianghui: Run, folders: Path) -> None:
    both = {"prov1.txt", "prov2.txt"}
    expanded = ("--corpus", "prov1", "prov2")
    assert docs(lianghui("search", "量子", *expanded, "--format", "jsonl")) == both
    assert docs(lianghui("search", *expanded, "量子", "--format", "jsonl")) == both
    assert docs(lianghui("search", "量子", "--corpus", "prov*", "--format", "jsonl")) == both
    assert docs(lianghui("search", "量子", "--corpus", "prov?/*2.txt", "--format", "jsonl")) == {"prov2.txt"}


def test_a_word_behind_corpus_that_is_a_folder_too_stays_a_word(lianghui: Run, folders: Path) -> None:
    (folders / "量子").mkdir()
    assert docs(lianghui("search", "--corpus", "prov1", "量子", "--format", "jsonl")) == {"prov1.txt"}


@pytest.mark.parametrize(
    "args", [("search", "人工智能", "prov1"), ("compare", "prov1", "2024"), ("delegate", "prov1"), ("figures", "prov1")]
)
def test_a_folder_where_a_word_stands_is_explained(lianghui: Run, folders: Path, args: tuple[str, ...]) -> None:
    answer = lianghui(*args)
    assert answer.status != 0
    assert "prov1 is a folder; to search in it add --corpus prov1" in answer.err


def test_a_word_that_is_found_is_no_folder(lianghui: Run, folders: Path) -> None:
    (folders / "北京").mkdir()
    assert lianghui("search", "北京", "--corpus", "prov1").err == ""
    assert "--corpus" not in lianghui("compare", "北京", "2024").err


def test_skipped_files_are_named_once_and_counted_ever_after(lianghui: Run, folders: Path) -> None:
    (folders / "prov1" / "x.doc").write_text("x", encoding="utf-8")

    def said() -> str:
        return lianghui("search", "量子", "--corpus", "prov1", variables={"LIANGHUI_CACHE": str(folders / "kept")}).err

    line = "lianghui: skipped 1 file; lianghui corpus check lists them with repairs\n"
    assert said().startswith("lianghui: skipped x.doc: ")
    assert said() == line
    (folders / "prov1" / "y.doc").write_text("y", encoding="utf-8")
    assert said().count("\n") == 3
    assert said() == line.replace("1 file", "2 files")


def test_build_ends_with_a_sentence_on_a_terminal_and_rows_in_a_pipe(lianghui: Run, folders: Path) -> None:
    kept = {"LIANGHUI_CACHE": str(folders / "kept")}
    said = lianghui("corpus", "build", "--corpus", "prov1", tty=True, width=200, variables=kept).out
    assert said.startswith("The corpus is compiled: 1 text, 1 file (0.0 MB) read in ")
    assert str(folders / "kept") in said
    again = lianghui("corpus", "build", "--corpus", "prov1", "--lang", "zh", tty=True, width=200, variables=kept).out
    assert again.startswith("语料已编好：1 篇文本，没有变化。")
    assert lianghui("corpus", "build", "--corpus", "prov1", variables=kept).out.startswith("texts\tread\t")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_control_c_leaves_a_clean_line_and_the_cursor(lang: str) -> None:
    shown = on_terminal("delegate", "-", "--lang", lang, keys="\x03", after="")
    assert shown.status == 130
    assert shown.out.endswith("\r\x1b[K\x1b[?25h")
    assert "Traceback" not in shown.out


def test_control_c_takes_a_progress_bar_away(tmp_path: Path) -> None:
    seed = next((Path(__file__).parents[2] / "seeds").glob("002*")).read_text(encoding="utf-8")
    for number in range(60):
        (tmp_path / f"{number}.txt").write_text(f"{number}\n{seed}", encoding="utf-8")
    kept = str(tmp_path / "kept")
    args = ("corpus", "build", "--corpus", str(tmp_path), "--jobs", "1")
    shown = on_terminal(*args, keys="\x03", after="━", LIANGHUI_CACHE=kept)
    assert shown.status == 130
    assert shown.out.rindex("\x1b[?25h") > shown.out.rindex("━")
    assert shown.out.endswith("\r\x1b[K\x1b[?25h")
    assert "Traceback" not in shown.out


@pytest.mark.parametrize("width", [60, 80])
def test_a_progress_bar_is_one_line_and_speaks_the_language(tmp_path: Path, width: int) -> None:
    args = ("corpus", "build", "--lang", "zh")
    out = on_terminal(*args, columns=width, LIANGHUI_CACHE=str(tmp_path)).out
    assert "数字和人物" in out
    assert not re.search(r"texts|figures and|━[^\x1b\r]*\n(?!\x1b\[\?25h)", out)
    assert ("/s" in out) == (width == 80)


@pytest.mark.parametrize(
    "args",
    [("--limit", str(10**9 + 1)), ("--limit", str(2**63)), ("--since", "٢٠٢٤"), ("-C", "10001")],
)
def test_a_number_that_none_can_mean_is_refused(lianghui: Run, args: tuple[str, str]) -> None:
    answer = lianghui("search", "量子", *args)
    assert (answer.status, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert lianghui("search", "量子", "--limit", str(10**9), "-C", "10000").status == 0
