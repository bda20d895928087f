"""lianghui corpus info --explain: the words on which a text's values rest, on a terminal and in rows."""

from collections.abc import Callable

from answer import Answer

Run = Callable[..., Answer]
TEXT = "甘肃：水渠修到村口\n江畔网 2023年6月4日\n\n江畔台消息：甘肃省今年修渠千条。\n甘肃的水渠已经通水。\n"


def test_rows_carry_the_evidence(lianghui: Run, corpus: Callable[..., str]) -> None:
    folder = corpus(a=TEXT)
    (row,) = lianghui("corpus", "info", "--explain", "--corpus", folder, "--format", "jsonl").rows
    assert (row["title"], row["kind"], row["regions"]) == ("甘肃：水渠修到村口", "news", ["620000"])
    assert set(row["evidence"][0]) == {"of", "value", "words", "line", "span", "scope", "rule", "weight"}
    assert {"title", "date", "kind", "region"} == {one["of"] for one in row["evidence"]}
    (plain,) = lianghui("corpus", "--corpus", folder, "--format", "jsonl").rows
    assert "evidence" not in plain


def test_a_person_reads_words_lines_and_rules(lianghui: Run, corpus: Callable[..., str]) -> None:
    shown = lianghui("corpus", "info", "--explain", "--corpus", corpus(a=TEXT), tty=True).out
    for part in ("2: 2023年6月4日", "its publication line", "1: 甘肃", "the title is headed by it", "620000"):
        assert part in shown


def test_it_is_of_the_list_only(lianghui: Run) -> None:
    for words in (("check",), ("info", "--by", "region,year")):
        answer = lianghui("corpus", *words, "--explain")
        assert (answer.status, answer.out) == (2, "")
