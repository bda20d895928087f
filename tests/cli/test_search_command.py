"""lianghui search: the same hits whatever the script, in every format."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from answer import Answer
from lianghui_cli.corpus import load
from lianghui_cli.corpus.load import document

Run = Callable[..., Answer]


def test_either_script_finds_both(lianghui: Run) -> None:
    hans = lianghui("search", "数字经济", "--format", "jsonl")
    hant = lianghui("search", "數字經濟", "--format", "jsonl")
    assert hans.rows == hant.rows
    assert {row["doc"][:3] for row in hans.rows} == {"003", "004"}
    assert hans.status == 0


def test_a_row_leads_back_to_its_line(lianghui: Run) -> None:
    (row,) = lianghui("search", "前列，獨角獸", "--format", "jsonl").rows
    assert set(row) == {"doc", "line", "last_line", "region", "date", "source", "title", "text", "spans"}
    assert (row["line"], row["last_line"]) == (26, 28)
    (span,) = row["spans"]
    assert row["text"][span["start"] : span["end"]] == "前列，獨角獸"
    assert (row["region"], row["date"], row["source"]) == ("110000", "2026-01-25", "大公報")


@pytest.mark.parametrize(
    ("query", "hits"),
    [("量子", 8), ("量子 NEAR/4 生命", 8), ("量子 NOT 生命", 4), ("(量子 OR 超导) 脑机", 4), ('"京津冀協同發展"', 6)],
)
def test_operators_count_as_they_should(lianghui: Run, query: str, hits: int) -> None:
    (row,) = json.loads(lianghui("search", query, "--count", "--format", "json").out)
    assert row["hits"] == hits


def test_counts_by_year_add_up(lianghui: Run) -> None:
    (whole,) = json.loads(lianghui("search", "北京", "--count", "--format", "json").out)
    for key in ("year", "region", "source", "doc"):
        parts = json.loads(lianghui("search", "北京", "--by", key, "--format", "json").out)
        assert sum(part["hits"] for part in parts) == whole["hits"]
        assert sum(part["characters"] for part in parts) == whole["characters"]


def test_filters_narrow(lianghui: Run) -> None:
    assert {row["source"] for row in lianghui("search", "北京", "--source", "大公报", "--format", "jsonl").rows} == {
        "大公報"
    }
    assert {row["date"][:4] for row in lianghui("search", "北京", "--year", "2023-2024", "--format", "jsonl").rows} == {
        "2023",
        "2024",
    }
    assert lianghui("search", "物流", "--region", "重庆", "--format", "jsonl").rows
    assert lianghui("search", "量子", "--since", "2026", "--until", "2026-02", "--format", "jsonl").rows


def test_as_written_matches_one_script(lianghui: Run) -> None:
    docs = {row["doc"][:3] for row in lianghui("search", "數字經濟", "--as-written", "--format", "jsonl").rows}
    assert docs == {"003"}


def test_a_concordance_keeps_its_keyword(lianghui: Run) -> None:
    answer = lianghui("search", "量子", "--kwic", "--format", "jsonl")
    assert all(row["keyword"] == "量子" for row in answer.rows)
    assert set(answer.rows[0]) == {"doc", "line", "region", "date", "source", "left", "keyword", "right"}


def test_nothing_found_says_what_there_is(lianghui: Run) -> None:
    answer = lianghui("search", "新质生产里")
    assert answer.status == 1
    assert answer.out.startswith("doc\t")
    assert "新质生产力" in answer.err or "新質生產力" in answer.err
    assert lianghui("search", "齉龘", "--format", "json").out == "[]\n"


def test_a_cut_list_says_so(lianghui: Run) -> None:
    answer = lianghui("search", "北京", "--limit", "2")
    assert len(answer.lines) == 3
    assert "showing 2 of " in answer.err


@pytest.mark.parametrize(("query", "at"), [('"北京', 0), ("(北京", 0), ("北京)", 2), ("北京 OR", 3)])
def test_a_broken_query_is_pointed_at(lianghui: Run, query: str, at: int) -> None:
    answer = lianghui("search", query)
    assert (answer.status, answer.out) == (2, "")
    lines = answer.err.split("\n")
    assert lines[0].startswith("lianghui: ")
    assert lines[1] == f"  {query}"
    assert lines[2].endswith("^")
    assert len(lines[2]) - 3 <= 2 * at + 1


def test_a_broken_or_unsupported_pattern_is_wrong_use(lianghui: Run) -> None:
    for pattern in ("量子(", "(?=量子)", r"(量)\1"):
        answer = lianghui("search", "-E", pattern)
        assert answer.status == 2
        assert answer.err.count("lianghui: ") == 1


def test_no_pattern_hangs(lianghui: Run) -> None:
    assert lianghui("search", "-E", "(北+)+京$", "--count").status == 0


def test_csv_reads_back_whole(lianghui: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(lianghui("search", "北京", "--format", "csv").out)))
    assert [row["text"] for row in rows] == [
        row["text"] for row in lianghui("search", "北京", "--format", "jsonl").rows
    ]


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_terminal_shows_every_character(lianghui: Run, width: int, lang: str) -> None:
    answer = lianghui("search", "量子", "--lang", lang, tty=True, width=width)
    shown = "".join(answer.out.split())
    assert "…" not in shown.replace("……", "")
    for row in lianghui("search", "量子", "--format", "jsonl").rows:
        tail = row["text"][-6:].replace(" ", "")
        assert tail[-2:] in shown


def test_text_is_shown_in_the_readers_script(lianghui: Run) -> None:
    rows = lianghui("search", "量子", "--script", "hans", "--format", "jsonl").rows
    assert not any("開" in row["text"] or "發" in row["text"] for row in rows)
    row = rows[0]
    assert row["text"][row["spans"][0]["start"] : row["spans"][0]["end"]] == "量子"


def test_markup_and_escapes_of_a_text_do_nothing(lianghui: Run, corpus: Callable[..., str]) -> None:
    folder = corpus(a="會議[/港區]討論了[bold]量子[/bold]:100: \x1b[31m科技\x1b[0m，成果很多。")
    shown = lianghui("search", "量子", "--corpus", folder, tty=True, width=80, variables={"NO_COLOR": "1"})
    assert shown.status == 0
    assert "\x1b" not in shown.out
    assert "[/港區]" in shown.out
    assert ":100:" in shown.out


def test_no_color_is_obeyed(lianghui: Run) -> None:
    assert "\x1b" in lianghui("search", "量子", tty=True).out
    assert "\x1b" not in lianghui("search", "量子", tty=True, variables={"NO_COLOR": "1"}).out
    assert "\x1b" not in lianghui("search", "量子", "--color", "never", tty=True).out
    assert "\x1b" not in lianghui("search", "量子").out


_PAGES = {
    "a.txt": "甲市工作报告\n\n去年以来，全市认真落实各项部署，扎实做好各项工作，大力推进各类量\n子产业发展，取得成效。\n",
    "b.txt": "---\nyear: 2021\n---\n乙市工作报告\n量化考核，子公司增多。\n",
    "c.txt": "丙市工作报告\n发展量子产业。\n发展数字经济。\n",
    "d.csv": "title,year,text\n丁市,2022,發展量 子產業。\n戊市,二,发展数字经济。\n",
}


@pytest.mark.parametrize(
    "asked",
    [
        ("量子",), ("year",), ("量子", "NOT", "数字"), ("数字 NEAR/2 经济",), ("NOT 量子",), ("-E", "量.?子"), ("量子", "--count"),
        ("发展", "--count", "--by", "year"), ("量子", "--count", "--year", "2022"), ("发展", "--year", "2022"),
        ("量子", "--as-written", "--kwic"), ("数字金融",), ("量子力学", "--year", "2022"), ("量子", "--limit", "1"),
    ],
)  # fmt: skip
def test_what_is_read_only_as_far_as_asked_is_what_is_kept(
    lianghui: Run, tmp_path: Path, asked: tuple[str, ...]
) -> None:
    """Rows, counts, complaints and hints: with --no-cache only texts that may have a hit are taken apart."""
    (tmp_path / "texts").mkdir()
    for name, text in _PAGES.items():
        (tmp_path / "texts" / name).write_text(text, encoding="utf-8")
    of = ("--corpus", str(tmp_path / "texts"), "--format", "jsonl")
    kept = lianghui("search", *asked, *of, variables={"LIANGHUI_CACHE": str(tmp_path / "cache")})
    scanned = lianghui("search", *asked, *of, "--no-cache")
    assert (scanned.out, scanned.err, scanned.status) == (kept.out, kept.err, kept.status)
    assert "row 3" in scanned.err


def test_a_text_without_a_hit_is_not_taken_apart(
    lianghui: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[str] = []
    monkeypatch.setattr(load, "document", lambda doc, *rest, **more: taken.append(doc) or document(doc, *rest, **more))
    for name, text in {**_PAGES, "e.txt": "己市工作报告\n量力而行。\n子女教育。\n"}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    lianghui("search", "量子", "--corpus", str(tmp_path), "--no-cache")
    assert taken == ["a.txt", "b.txt", "c.txt", "d.csv#2"]  # front matter is read whole
