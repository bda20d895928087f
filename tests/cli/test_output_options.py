"""--columns, --sort, --bom, --out, -n, -V: the same rows in another order, choice or place."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from answer import Answer

Run = Callable[..., Answer]
FORMS = ("csv", "tsv", "json", "jsonl", "md")


def test_columns_choose_and_order(lianghui: Run) -> None:
    answer = lianghui("figures", "--columns", "year, low", "--kind", "target")
    assert answer.lines[0] == "year\tlow"
    assert all(
        list(row) == ["low", "doc"] for row in lianghui("figures", "--columns", "low,doc", "--format", "jsonl").rows
    )
    shown = lianghui("figures", "--columns", "year,low", tty=True, variables={"NO_COLOR": "1"})
    assert shown.lines[0].split() == ["Year", "Low"]


def test_an_unknown_column_is_one_line_that_names_the_known(lianghui: Run) -> None:
    for option in ("--columns", "--sort"):
        answer = lianghui("figures", option, "yaer")
        assert (answer.status, answer.out) == (2, "")
        assert 'no column "yaer" here; there are doc, line,' in answer.err


def test_sort_puts_numbers_by_size_and_the_empty_last(lianghui: Run) -> None:
    rows = lianghui("figures", "--sort", "high", "--format", "jsonl").rows
    stated = [row["high"] for row in rows if row["high"] is not None]
    assert stated == sorted(stated)
    assert 0 < len(stated) < len(rows)
    assert all(row["high"] is None for row in rows[len(stated) :])
    falling = lianghui("figures", "--sort", "-high", "--format", "jsonl").rows
    assert [row["high"] for row in falling if row["high"] is not None] == stated[::-1]
    assert falling[-1]["high"] is None


def test_a_second_key_orders_within_the_first_and_the_limit_comes_last(lianghui: Run) -> None:
    whole = lianghui("figures", "--sort", "year,-line", "--format", "jsonl").rows
    keys = [(row["year"], -row["line"]) for row in whole if row["year"]]
    assert keys == sorted(keys)
    few = lianghui("figures", "--sort", "year,-line", "-n", "3", "--format", "jsonl")
    assert few.rows == whole[:3]
    assert f"showing 3 of {len(whole)}" in few.err


def test_bom_is_for_excel(lianghui: Run, corpus: Callable[..., str]) -> None:
    folder = corpus(x="量子=1。\n+量子。\n@量子。")
    args = ("search", "量子", "--corpus", folder, "--format", "csv", "--columns", "text,line")
    assert [row[0] for row in csv.reader(io.StringIO(lianghui(*args).out))][1:] == ["量子=1。", "+量子。", "@量子。"]
    out = lianghui(*args, "--bom").out
    assert out.startswith("\ufefftext,line\n")
    assert [row[0] for row in csv.reader(io.StringIO(out))][1:] == ["量子=1。", "'+量子。", "'@量子。"]
    answer = lianghui("figures", "--bom", "--format", "json")
    assert (answer.status, answer.out) == (2, "")
    assert "--format csv" in answer.err


def test_a_negative_number_is_no_formula(lianghui: Run, corpus: Callable[..., str]) -> None:
    folder = corpus(x="2025年1月14日，北京市市长作政府工作报告。2024年，北京市居民消费价格下降0.3%。")
    args = ("figures", "--corpus", folder, "--format", "csv", "--columns", "low", "--indicator", "cpi")
    assert lianghui(*args, "--bom").out == "\ufefflow\n-0.3\n"


@pytest.mark.parametrize("form", FORMS)
def test_out_writes_what_the_pipe_would_get(lianghui: Run, tmp_path: Path, form: str) -> None:
    file = tmp_path / f"x.{form}"
    answer = lianghui("figures", "--out", str(file), tty=True)
    assert (answer.status, answer.out) == (0, "")
    assert answer.err == f"lianghui: wrote {file}\n"
    assert file.read_text(encoding="utf-8") == lianghui("figures", "--format", form).out
    assert list(tmp_path.iterdir()) == [file]


def test_out_xlsx_has_numbers_as_numbers_and_no_formula(
    lianghui: Run, corpus: Callable[..., str], tmp_path: Path
) -> None:
    folder, file = corpus(x="=量子\x0b=1。"), tmp_path / "sub.xlsx"
    assert lianghui("search", "量子", "--corpus", folder, "--out", str(file)).status == 0
    head, row = load_workbook(file).active.iter_rows()
    cells = {key.value: cell for key, cell in zip(head, row, strict=True)}
    assert (cells["line"].value, cells["text"].data_type) == (1, "s")
    assert cells["text"].value.startswith("=量子")
    assert cells["region"].value is None


def test_out_is_written_whole_or_not_at_all(lianghui: Run, tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_text("old", encoding="utf-8")
    assert lianghui("figures", "--columns", "yaer", "--out", str(file)).status == 2
    assert file.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [file]
    assert lianghui("figures", "--out", str(tmp_path / "none" / "x.csv")).status == 2


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("--out", "x.parquet"), ".parquet files cannot be written yet"),
        (("--out", "x.dta"), ".dta files cannot be written yet"),
        (("--out", "x.doc"), "ends in .csv, .tsv, .json, .jsonl, .md or .xlsx"),
        (("--out", "x"), "ends in .csv"),
        (("--out", "x.csv", "--format", "json"), "leave --format out"),
    ],
)
def test_a_file_that_cannot_be_written_is_one_line(lianghui: Run, args: tuple[str, ...], told: str) -> None:
    answer = lianghui("figures", *args)
    assert (answer.status, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert told in answer.err


def test_without_openpyxl_the_extra_is_named(lianghui: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "openpyxl", None)
    answer = lianghui("figures", "--out", str(tmp_path / "x.xlsx"))
    assert (answer.status, answer.err.count("\n")) == (2, 1)
    assert "pip install 'lianghui-cli[xlsx]'" in answer.err
    assert not list(tmp_path.iterdir())


def test_short_options(lianghui: Run) -> None:
    assert lianghui("-V").status == 0
    assert len(lianghui("figures", "-n", "2", "--format", "jsonl").rows) == 2
