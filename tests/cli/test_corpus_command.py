"""lianghui corpus and show: what there is, and reading it; what is missing or broken is said in one line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from answer import Answer

Run = Callable[..., Answer]
KEYS = {"doc", "source", "date", "year", "script", "regions", "articles", "sentences", "characters"}


def test_the_five_texts_are_listed(lianghui: Run) -> None:
    rows = lianghui("corpus", "--format", "jsonl").rows
    assert [set(row) for row in rows] == [KEYS] * 5
    assert [(row["year"], row["script"]) for row in rows] == [
        (2026, "hant"), (2024, "hant"), (2026, "hans"), (2023, "hant"), (2026, "hans"),
    ]  # fmt: skip
    assert rows[1]["regions"] == ["110000", "500000"]


def test_the_matrix_counts_regions_and_years(lianghui: Run) -> None:
    rows = lianghui("corpus", "--by", "region,year", "--format", "jsonl").rows
    assert {"region": "500000", "region_name": "Chongqing", "year": 2024, "texts": 1} in rows
    shown = lianghui("corpus", tty=True, width=60).out
    assert shown.index("Chongqing") < shown.index("000")


def test_show_reads_around_a_line(lianghui: Run) -> None:
    rows = lianghui("show", "001:17", "-C", "1", "--format", "jsonl").rows
    assert [row["line"] for row in rows] == [15, 17, 17, 19]
    assert [row["mark"] for row in rows] == [False, True, True, False]
    assert lianghui("show", "001:113-119", "--format", "jsonl").rows[-1]["last_line"] >= 119


@pytest.mark.parametrize("place", ["9", "00", "001:9999", "001:0"])
def test_a_place_that_is_not_there_is_wrong_use(lianghui: Run, place: str) -> None:
    answer = lianghui("show", place)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.count("\n") == 1


def test_a_blank_line_shows_its_neighbours(lianghui: Run) -> None:
    answer = lianghui("show", "001:18", "-C", "1", "--format", "jsonl")
    assert [row["line"] for row in answer.rows] == [17, 19]


def test_a_corpus_that_is_not_there(lianghui: Run, tmp_path: Path) -> None:
    for folder in (tmp_path / "none", tmp_path):
        answer = lianghui("search", "北京", "--corpus", str(folder))
        assert answer.status == 2
        assert str(folder) in answer.err
        assert answer.err.count("\n") == 1


def test_a_bad_file_is_named_and_the_rest_answered(lianghui: Run, corpus: Callable[..., str]) -> None:
    folder = corpus(good="北京市发展量子科技。")
    (Path(folder) / "cut.txt").write_bytes("北京市發展量子科技".encode()[:-1] + b"\xff")
    (Path(folder) / "nul.txt").write_bytes(b"a\0b")
    (Path(folder) / "scan.pdf").write_bytes(b"%PDF-1.4")
    answer = lianghui("search", "量子", "--corpus", folder, "--format", "jsonl")
    assert answer.status == 0
    assert [row["doc"] for row in answer.rows] == ["good.txt"]
    for name in ("cut.txt", "nul.txt", "scan.pdf"):
        assert f"skipped {name}: " in answer.err
    (Path(folder) / "good.txt").unlink()
    assert lianghui("search", "量子", "--corpus", folder).status == 2


def test_two_folders_with_one_file_name_are_told_apart(lianghui: Run, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x.txt").write_text("量子科技。", encoding="utf-8")
    answer = lianghui(
        "search", "量子", "--corpus", str(tmp_path / "a"), "--corpus", str(tmp_path / "b"), "--format", "jsonl"
    )
    assert [row["doc"] for row in answer.rows] == ["a/x.txt", "b/x.txt"]


def test_the_folder_of_the_environment_is_used(lianghui: Run, corpus: Callable[..., str]) -> None:
    folder = corpus(x="量子科技。")
    assert lianghui("search", "量子", variables={"LIANGHUI_CORPUS": folder}).status == 0


def test_a_link_out_of_the_folder_is_not_followed(lianghui: Run, corpus: Callable[..., str], tmp_path: Path) -> None:
    secret = tmp_path.parent / "secret.txt"
    secret.write_text("量子秘密。", encoding="utf-8")
    folder = corpus(x="量子科技。")
    (Path(folder) / "link.txt").symlink_to(secret)
    answer = lianghui("search", "秘密", "--corpus", folder)
    assert answer.status == 1
    assert "link.txt" in answer.err
    secret.unlink()


@pytest.mark.parametrize("year", ["20245", "abc", "2026-2024", "99"])
def test_a_year_that_is_none_is_wrong_use(lianghui: Run, year: str) -> None:
    assert lianghui("search", "北京", "--year", year).status == 2
    assert lianghui("search", "北京", "--year", "1999").status == 1


@pytest.mark.parametrize("date", ["20", "2024-13", "2024-01-01-01", "x"])
def test_a_date_that_is_none_is_wrong_use(lianghui: Run, date: str) -> None:
    assert lianghui("search", "北京", "--since", date).status == 2


def test_an_unknown_region_names_the_nearest(lianghui: Run) -> None:
    answer = lianghui("search", "北京", "--region", "beijng")
    assert answer.status == 2
    assert 'unknown region "beijng"' in answer.err
    assert "beijing" in answer.err


def test_an_unknown_command_or_option_is_one_line(lianghui: Run) -> None:
    for args in (["serach"], ["search", "--bogus", "x"], ["search"], ["corpus", "bake"]):
        answer = lianghui(*args)
        assert answer.status == 2
        assert answer.err.startswith("lianghui: ")
        assert answer.err.count("\n") == 1
