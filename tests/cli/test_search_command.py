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
    for key in ("year", "region", "source", "doc", "sentence-region", "region,year", "source,sentence-region"):
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


PLAIN = {"NO_COLOR": "1"}
FOLDER = {
    "2024年北京市政府工作报告": "2024年\n加强环境保护。改善环境。北京生态环境好。\n",
    "2025年北京市政府工作报告": "2025年\n发展教育。天津的环境好。\n",
    "2025年天津市政府工作报告": "2025年\n发展文化。\n",
}


@pytest.fixture
def reports(corpus: Callable[..., str]) -> str:
    return corpus(**FOLDER)


def shown(run: Run, *args: str, width: int = 80, lang: str = "en", status: int = 0) -> list[str]:
    answer = run("search", *args, "--lang", lang, tty=True, width=width, variables=PLAIN)
    assert answer.status == status
    return [line.rstrip() for line in answer.lines]


@pytest.mark.parametrize(("query", "hits"), [("环境", 4), ("环境 OR 环境保护", 4), ("环境保护 OR 环境 OR 保护", 4)])
def test_a_place_of_overlapping_alternatives_counts_once(lianghui: Run, reports: str, query: str, hits: int) -> None:
    (row,) = json.loads(lianghui("search", query, "--count", "--corpus", reports, "--format", "json").out)
    assert row["hits"] == hits
    rows = lianghui("search", query, "--corpus", reports, "--format", "jsonl").rows
    assert sum(len(row["spans"]) for row in rows) == hits


def test_groups_of_two_keys_have_zeros(lianghui: Run, reports: str) -> None:
    rows = json.loads(lianghui("search", "环境", "--by", "region,year", "--corpus", reports, "--format", "json").out)
    assert [(row["region"], row["year"], row["hits"], row["texts"]) for row in rows] == [
        ("110000", 2024, 3, 1), ("110000", 2025, 1, 1), ("120000", 2025, 0, 1),
    ]  # fmt: skip
    assert list(rows[0]) == ["region", "year", "hits", "sentences", "docs", "texts", "characters"]
    turned = json.loads(lianghui("search", "环境", "--by", "year,region", "--corpus", reports, "--format", "json").out)
    assert [(row["year"], row["region"]) for row in turned] == [(2024, "110000"), (2025, "110000"), (2025, "120000")]


def test_a_region_is_that_of_the_text_or_of_the_sentence(lianghui: Run, reports: str) -> None:
    def hits(key: str) -> dict[str, int]:
        rows = json.loads(lianghui("search", "环境", "--by", key, "--corpus", reports, "--format", "json").out)
        return {row[key.replace("-", "_")]: row["hits"] for row in rows}

    assert hits("region") == {"110000": 4, "120000": 0}
    assert hits("sentence-region") == {"110000": 3, "120000": 1}


def test_an_unknown_key_is_refused_with_the_known_ones(lianghui: Run) -> None:
    answer = lianghui("search", "环境", "--by", "region,month")
    assert answer.status == 2
    assert '--by "month" is unknown; there are region, year, source, doc, sentence-region' in answer.err


def test_counts_on_a_terminal_are_a_table_with_names(lianghui: Run, reports: str) -> None:
    lines = shown(lianghui, "环境", "--by", "region,year", "--corpus", reports)
    assert lines[0].split() == ["Region", "Year", "Hits", "Sentences", "Docs", "Texts", "Characters"]
    assert lines[4].split()[:3] == ["Tianjin", "2025", "0"]
    chinese = shown(lianghui, "环境", "--by", "region,year", "--corpus", reports, lang="zh")
    assert chinese[0].split() == ["地区", "年份", "命中", "句", "命中文本", "文本数", "字数"]


def test_the_heading_counts_all_whatever_is_shown(lianghui: Run, reports: str) -> None:
    whole = shown(lianghui, "环境", "--corpus", reports)
    assert whole[0] == "4 sentences, 4 hits in 2 of 3 texts"
    assert shown(lianghui, "环境", "--corpus", reports, "--limit", "1")[0] == whole[0]
    assert shown(lianghui, "环境", "--corpus", reports, "--limit", "1")[-1] == "1 of 4 sentences shown; all: --limit 4"
    assert shown(lianghui, "环境", "--corpus", reports, "--limit", "4") == whole
    assert shown(lianghui, "环境", "--corpus", reports, lang="zh")[0] == "找到4句、4处，见于3篇文本中的2篇"


@pytest.mark.parametrize(("count", "said"), [(20, False), (21, True)])
def test_a_terminal_shows_the_first_twenty_and_says_so(
    lianghui: Run, corpus: Callable[..., str], count: int, said: bool
) -> None:
    folder = corpus(x="".join(f"第{n}条环境。\n" for n in range(count)))
    lines = shown(lianghui, "环境", "--corpus", folder)
    assert sum("[环境]" in line for line in lines) == 20
    assert lines[0] == f"{count} sentences, {count} hits in 1 of 1 text"
    assert (f"20 of {count} sentences shown; all: --limit {count}" in lines) is said
    assert len(lianghui("search", "环境", "--corpus", folder).lines) == 1 + count


def test_hits_are_marked_without_colour_too(lianghui: Run, reports: str) -> None:
    lines = shown(lianghui, "环境 OR 环境保护", "--corpus", reports, "--year", "2024")
    assert [line.split()[-1] for line in lines[2:]][1:] == ["加强[环境保护]。", "改善[环境]。", "北京生态[环境]好。"]
    colored = lianghui("search", "环境", "--corpus", reports, "--year", "2024", tty=True).out
    assert "[环境]" not in colored
    assert "\x1b[1;31m环境" in colored
    assert "改善[环境]。" in "".join(shown(lianghui, "环境", "--kwic", "--corpus", reports)).replace(" ", "")


def test_what_two_rows_share_is_said_once(lianghui: Run, reports: str) -> None:
    lines = shown(lianghui, "环境", "--corpus", reports)
    assert sum("Beijing" in line for line in lines) == 1  # the sentence of 2025 is of Tianjin
    assert lines[2] == "北京2024:2  Beijing"
    assert lines[3] == "            加强[环境]保护。"
    assert lines[4] == "北京2024:2  改善[环境]。"


def test_context_stands_apart_from_hits(lianghui: Run, reports: str) -> None:
    lines = shown(lianghui, "改善", "-C", "1", "--corpus", reports)
    assert lines[3:] == ["            ┆ 加强环境保护。", "            [改善]环境。", "            ┆ 北京生态环境好。"]


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("环境 or 生态", '"or" is searched for as a word; the operator is OR: 环境 OR 生态'),
        ("环境 或 生态", '"或" is searched for as a word; the operator is OR: 环境 OR 生态'),
        ("环境 | 生态", '"|" is searched for as a word; the operator is OR: 环境 OR 生态'),
        ("环境 and 生态", '"and" is searched for as a word; the operator is AND: 环境 AND 生态'),
        ("环境*", '"*" stands for itself; a word is found in longer ones too: 环境; for a pattern use -E'),
        ("环境 -生态", '"-生态" is searched for as it stands; to leave a word out write NOT: 环境 NOT 生态'),
    ],
)
@pytest.mark.parametrize("tty", [True, False])
def test_what_looks_like_an_operator_is_said(lianghui: Run, reports: str, query: str, told: str, tty: bool) -> None:
    assert f"lianghui: {told}\n" in lianghui("search", query, "--corpus", reports, tty=tty).err


def test_a_word_behind_a_minus_is_no_option(lianghui: Run) -> None:
    answer = lianghui("search", "环境", "-上海")
    assert answer.status == 2
    assert answer.err == 'lianghui: "-上海" is read as an option; to leave a word out write NOT 上海\n'


def test_an_operator_and_a_pattern_are_said_nothing_of(lianghui: Run, reports: str) -> None:
    assert lianghui("search", "环境 OR 生态", "--corpus", reports).err == ""
    assert lianghui("search", "-E", "环境|生态", "--corpus", reports).err == ""


def test_suggestions_say_how_often_they_stand(lianghui: Run, reports: str) -> None:
    answer = lianghui("search", "环境保户", "--corpus", reports, tty=True)
    assert answer.status == 1
    assert answer.err == "lianghui: nothing found for 环境保户; the texts have 环境保护 (1)\n"
    assert lianghui("search", "ＯＲ", "--corpus", reports).err.count("texts have") == 0


def test_a_folder_in_place_of_a_word_is_said(lianghui: Run, reports: str, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Path(reports)
    (folder / "prov31").mkdir()
    monkeypatch.chdir(folder)
    answer = lianghui("search", "环境", "prov31", "--corpus", reports)
    assert answer.status == 1
    assert answer.err.endswith("prov31 is a folder; to search in it add --corpus prov31\n")
    for path in (f"{reports}/prov31", "2024年北京市政府工作报告.txt"):
        answer = lianghui("search", "环境", path)
        assert answer.status == 2
        assert f"to search in it add --corpus {path}" in answer.err
    (folder / "环境").mkdir()
    assert lianghui("search", "环境", "--corpus", reports).status == 0


def test_a_memo_has_heading_places_and_marks(lianghui: Run, reports: str) -> None:
    lines = lianghui("search", "环境", "--corpus", reports, "--format", "md").lines
    assert lines[0].startswith("**4 sentences, 4 hits in 2 of 3 texts**")
    assert "- 北京2024:2 Beijing 改善\\[环境\\]。" in lines


@pytest.mark.parametrize(
    "args", [("环境",), ("环境", "--kwic"), ("环境", "-C", "1"), ("环境", "--by", "region,source")]
)
def test_chinese_on_a_terminal_has_no_latin_word(lianghui: Run, reports: str, args: tuple[str, ...]) -> None:
    text = "\n".join(shown(lianghui, *args, "--corpus", reports, "--limit", "2", lang="zh"))
    assert not [char for char in text.replace("--limit", "") if char.isascii() and char.isalpha()]
