"""lianghui corpus and show: what there is, and reading it; what is missing or broken is said in one line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from answer import Answer

Run = Callable[..., Answer]
KEYS = {
    "doc", "source", "date", "year", "script", "regions", "articles", "sentences", "characters", "encoding", "title",
    "kind",
}  # fmt: skip


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
    assert answer.err.endswith("skipped 3 files; lianghui corpus check lists them with repairs\n")
    (Path(folder) / "good.txt").unlink()
    nothing = lianghui("search", "量子", "--corpus", folder)
    assert nothing.status == 2
    assert nothing.err.count("skipped ") == 4
    assert nothing.err.split("\n")[-2].startswith("lianghui: no text of ")


def test_each_of_many_bad_files_is_named_and_they_are_counted(lianghui: Run, corpus: Callable[..., str]) -> None:
    folder = corpus(good="北京市发展量子科技。", **{f"empty{n:03}": "" for n in range(300)})
    (Path(folder) / "rows.csv").write_text("text,year\n量子科技。,2019\n,2020\n", encoding="utf-8")
    lines = lianghui("search", "量子", "--corpus", folder).err.splitlines()
    assert len(lines) == 302
    assert "lianghui: skipped empty299.txt: it is empty" in lines[299]
    assert lines[-1] == "lianghui: skipped 300 files and 1 row; lianghui corpus check lists them with repairs"


def test_the_encoding_of_each_text_is_told(lianghui: Run, corpus: Callable[..., str]) -> None:
    folder = corpus(a="深圳市2019年政府工作报告\n\n全市经济稳定增长。\n")
    (Path(folder) / "b.txt").write_bytes("珠海市2018年政府工作报告\n\n全市经济稳定增长。\n".encode("gb18030"))
    rows = lianghui("corpus", "--corpus", folder, "--format", "jsonl").rows
    assert [(row["doc"], row["encoding"]) for row in rows] == [("a.txt", "utf-8"), ("b.txt", "gb18030")]
    shown = lianghui("corpus", "--corpus", folder, tty=True).out
    assert shown.count("gb18030") == 1
    assert "utf-8" not in shown


PROVINCES = [
    "河北",
    "山西",
    "辽宁",
    "江苏",
    "浙江",
    "安徽",
    "福建",
    "江西",
    "山东",
    "河南",
    "湖北",
    "湖南",
    "广东",
    "四川",
    "贵州",
    "云南",
    "陕西",
    "甘肃",
    "青海",
    "内蒙古自治区",
]


@pytest.mark.parametrize("width", [60, 80, 120])
def test_twenty_years_stand_side_by_side(width: int, lianghui: Run, corpus: Callable[..., str]) -> None:
    texts = {
        f"{year}{name}": f"第{year - 1999}期，共{n}项。"
        for n, name in enumerate(PROVINCES)
        for year in range(2003, 2023)
    }
    texts["杂"] = "会议讨论了许多问题。"
    folder = corpus(**texts)
    lines = lianghui("corpus", "--corpus", folder, "--color", "never", tty=True, width=width).out.split("\n")
    lines = lines[: lines.index("")]
    assert all(len(line) <= width for line in lines)
    if width < 80:
        return  # the years are told in two goes
    assert lines[1].split() == [
        "Region",
        *(f"{year % 100:02}" for year in range(2003, 2023)),
        "?",
    ]
    assert next(line for line in lines if line.startswith("Inner Mongolia")).split()[2:] == ["1"] * 20 + ["·"]
    assert next(line for line in lines if line.startswith("no region")).split()[2:] == ["·"] * 20 + ["1"]
    rows = lianghui("corpus", "--by", "region,year", "--corpus", folder, "--format", "jsonl").rows
    assert rows[0] == {"region": None, "region_name": None, "year": None, "texts": 1}
    assert len(rows) == 401


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


PLAIN = {"NO_COLOR": "1"}


def test_a_text_is_a_line_on_a_terminal(lianghui: Run) -> None:
    lines = lianghui("corpus", tty=True, width=120, variables=PLAIN).lines
    head = next(n for n, line in enumerate(lines) if line.startswith("Text "))
    assert lines[head].split() == ["Text", "Date", "Source", "Script", "Articles", "Characters", "Regions"]
    assert lines[head + 2].split() == ["000", "2026-01-25", "大公報", "trad.", "6", "4,328", "Beijing,", "Guangdong"]
    assert len(lines) == head + 2 + 5


@pytest.mark.parametrize("width", [60, 80, 120])
def test_an_overview_in_chinese_has_no_latin_word(lianghui: Run, width: int) -> None:
    for args in ((), ("--explain",)):
        text = lianghui("corpus", *args, "--lang", "zh", tty=True, width=width, variables=PLAIN).out
        words = "".join(char if char.isascii() else " " for char in text.replace("metadata.csv", "")).split()
        assert not [word for word in words if word.isalpha() and word not in ("AI", "and", "G")], words


def test_what_all_texts_share_stands_above_their_list(lianghui: Run, corpus: Callable[..., str]) -> None:
    texts = {
        f"2025年{name}政府工作报告": f"2025年{name}政府工作报告\n全区稳定。\n" for name in ("北京市", "广西壮族自治区")
    }
    lines = lianghui("corpus", "--corpus", corpus(**texts), tty=True, width=36, variables=PLAIN).lines
    at = lines.index("Script simpl. · Articles 1")
    assert [line.split()[0] for line in lines[at + 3 :]] == ["北京2025", "广西2025"]


def test_show_takes_what_the_tables_print(lianghui: Run, corpus: Callable[..., str]) -> None:
    folder = corpus(**{"2025年云南省政府工作报告": "一。\n二。\n", "2025年北京市政府工作报告": "三。\n"})
    for place in ("云南2025:2", "云南:2", "雲南:2", f"{folder}/2025年云南省政府工作报告.txt:2"):
        rows = lianghui("show", place, "-C", "0", "--corpus", folder, "--format", "jsonl").rows
        assert [row["text"] for row in rows] == ["二。"], place
    answer = lianghui("show", "2025", "--corpus", folder)
    assert answer.status == 2
    assert "is in the names of 2 texts" in answer.err
