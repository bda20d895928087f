"""lianghui corpus check: findings with their repair, status 1; nothing, status 0."""

import re
from collections.abc import Callable
from pathlib import Path

from answer import Answer

Run = Callable[..., Answer]
SOUND = "西宁市2021年政府工作报告\n\n2021年,西宁市地区生产总值增长6%。全市投资增长5%。\n"


def test_a_sound_corpus_is_status_0(lianghui: Run, corpus: Callable[..., str]) -> None:
    answer = lianghui("corpus", "check", "--corpus", corpus(a=SOUND), "--format", "jsonl")
    assert (answer.status, answer.out) == (0, "")
    assert answer.err.count("\n") == 1
    assert lianghui("corpus", "check", "--corpus", corpus(a=SOUND), tty=True).status == 0


def test_findings_are_rows_with_a_repair(lianghui: Run, corpus: Callable[..., str]) -> None:
    folder = corpus(a=SOUND, b="会议讨论了\u200b许多问题。\n")
    (Path(folder) / "c.xyz").write_bytes(b"\x00\x01")
    answer = lianghui("corpus", "check", "--corpus", folder, "--format", "jsonl")
    assert answer.status == 1
    assert {tuple(row) for row in answer.rows} == {("doc", "line", "problem", "detail", "repair")}
    assert [(row["doc"], row["line"], row["problem"]) for row in answer.rows] == [
        ("b.txt", 1, "invisible"), ("b.txt", None, "no-year"), ("b.txt", None, "no-region"), ("c.xyz", None, "unread"),
    ]  # fmt: skip
    assert all(row["detail"] and row["repair"] for row in answer.rows)
    assert answer.err == ""


def test_a_terminal_groups_them_by_text(lianghui: Run, corpus: Callable[..., str]) -> None:
    folder = corpus(a=SOUND, b="会议讨论了\u200b许多问题。\n")
    answer = lianghui("corpus", "check", "--corpus", folder, "--color", "never", tty=True, width=70)
    assert answer.status == 1
    assert answer.out.count("b.txt\n") == 1
    assert "metadata.csv" in answer.out
    assert "\u200b" not in answer.out


def test_wrong_actions(lianghui: Run) -> None:
    assert lianghui("corpus", "chek").status == 2
    assert lianghui("corpus", "check", "--by", "region,year").status == 2


def test_info_is_as_before(lianghui: Run, corpus: Callable[..., str]) -> None:
    folder = corpus(a=SOUND, b="会议讨论了许多问题。\n")
    assert [row["doc"] for row in lianghui("corpus", "--corpus", folder, "--format", "jsonl").rows] == [
        "a.txt",
        "b.txt",
    ]


def test_where_nothing_is_left_each_file_is_still_listed(lianghui: Run, corpus: Callable[..., str]) -> None:
    folder = corpus(a="", b=" ")
    answer = lianghui("corpus", "check", "--corpus", folder, "--format", "jsonl")
    assert answer.status == 2
    assert [(row["doc"], row["problem"]) for row in answer.rows] == [("a.txt", "unread"), ("b.txt", "unread")]
    assert answer.err.startswith("lianghui: no text of ")
    assert answer.err.count("\n") == 1


def test_what_a_metadata_csv_says_is_right(lianghui: Run, corpus: Callable[..., str]) -> None:
    folder = corpus(西宁2012=SOUND, good=SOUND.replace("6%", "7%"))
    assert [row["problem"] for row in lianghui("corpus", "check", "--corpus", folder, "--format", "jsonl").rows] == [
        "other-year"
    ]
    (Path(folder) / "metadata.csv").write_text("doc,year\n西宁2012,2021\n", encoding="utf-8")
    assert lianghui("corpus", "check", "--corpus", folder).status == 0


def test_two_places_of_one_name_are_both_named(lianghui: Run, corpus: Callable[..., str]) -> None:
    folder = corpus(朝阳2016="各位代表：\n\n全区教育均衡。我区学校增加。\n")
    (row,) = lianghui("corpus", "check", "--corpus", folder, "--format", "jsonl").rows
    assert (row["problem"], "110105 朝阳区 (北京市) or 220104 朝阳区 (长春市)" in row["detail"]) == ("no-region", True)
    assert row["repair"].endswith("with doc 朝阳2016.txt: 110105 or 220104")
    answer = lianghui("compare", "chaoyang", "2016", "--corpus", folder)
    assert answer.status == 2
    assert "211300 朝阳市 (辽宁省), 110105 朝阳区 (北京市)" in answer.err


def test_files_that_were_not_read_share_a_table(lianghui: Run, corpus: Callable[..., str]) -> None:
    folder = corpus(a=SOUND, b="", c="")
    out = lianghui("corpus", "check", "--corpus", folder, "--color", "never", tty=True).out
    assert out.count("Not read") == 1
    assert out.index("b.txt") < out.index("c.txt")
    assert out.count("→ delete it or get it anew from its source") == 2


def test_what_is_amiss_is_told_in_chinese_too(lianghui: Run, corpus: Callable[..., str]) -> None:
    folder = corpus(
        a=SOUND,
        b="会议讨论了\u200b许多\ue000问题，然后就没有了下文，大家都说还要再等一等看一看，等到明年春天水渠修好再来商量这件事情，到那时候水库也就建成了，路也就修通了，\n\n",
        c=SOUND,
        d=SOUND.encode().decode("latin1") * 4,
        e="",
    )
    root = Path(folder)
    (root / "1999年长沙市.txt").write_text("西宁市2021年政府工作报告\n\n2021年,西宁市粮食丰收。\n", encoding="utf-8")
    (root / "metadata.csv").write_text("doc,year\na.txt,春\nz.txt,2020\n", encoding="utf-8")
    (root / "t.csv").write_text('正文,日期\n"甲"乙\n水渠通水,11/12/2020\n', encoding="utf-8")
    (root / "u.json").write_text('[{"a": 1}]', encoding="utf-8")
    for name in ("w.rtf", "w.docx", "w.pdf", "w.mhtml", "w.png"):
        (root / name).write_bytes(b"{}")
    english = lianghui("corpus", "check", "--corpus", folder, "--format", "jsonl", "--lang", "en").rows
    chinese = lianghui("corpus", "check", "--corpus", folder, "--format", "jsonl", "--lang", "zh").rows
    assert [(row["doc"], row["line"], row["problem"]) for row in english] == [
        (row["doc"], row["line"], row["problem"]) for row in chinese
    ]
    assert len({row["problem"] for row in english}) > 8
    left = re.compile(
        r"\b(?!iconv|latin|metadata|text|year|region)[a-z]{4,}\b"
    )  # what is no name of a file or a command
    for one, other in zip(english, chinese, strict=True):
        for key in ("detail", "repair"):
            words = re.sub(r"\S*(?:\.\w+|--[a-z-]+|_\w+)|\(doc,\w+\)|（doc,\w+）", "", other[key])
            assert one[key] != other[key], one
            assert not left.search(words), (one, other)
    screen = lianghui("corpus", "check", "--corpus", folder, "--lang", "zh", "--color", "never", tty=True, width=90).out
    assert "缺地区" in screen
    assert "no-region" not in screen


def test_names_of_files_stay_as_they_are(lianghui: Run, corpus: Callable[..., str]) -> None:
    folder = corpus(a=SOUND)
    (Path(folder) / "b and c or d.txt").write_text(SOUND, encoding="utf-8")
    (Path(folder) / "e.txt").write_text(SOUND, encoding="utf-8")
    rows = lianghui("corpus", "check", "--corpus", folder, "--format", "jsonl", "--lang", "zh").rows
    assert all("b and c or d.txt" in row["doc"] + row["detail"] or "a.txt" in row["detail"] for row in rows)
    assert rows
