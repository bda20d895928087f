"""What the user says of a text wins over what the text says, and a wrong word is reported."""

from collections.abc import Callable
from pathlib import Path

from answer import Answer

Run = Callable[..., Answer]


def test_a_table_beside_the_texts_tells_region_and_year(lianghui: Run, corpus: Callable[..., str]) -> None:
    folder = corpus(a="各位代表,现在报告工作。今年全市生产总值增长8%左右。")
    assert lianghui("corpus", "--corpus", folder, "--format", "jsonl").rows[0]["regions"] == []
    (Path(folder) / "metadata.csv").write_text("file,region,year\na.txt,贵阳,2020\nb.txt,北京,2020\n", encoding="utf-8")
    answer = lianghui("corpus", "--corpus", folder, "--format", "jsonl")
    (row,) = answer.rows
    assert (row["regions"], row["year"]) == (["520100"], 2020)
    assert "row 3" in answer.err
    (figure,) = lianghui("figures", "--corpus", folder, "--format", "jsonl").rows
    assert (figure["region"], figure["year"], figure["line"]) == ("520100", 2020, 1)


def test_front_matter_counts_as_lines_but_not_as_text(lianghui: Run, corpus: Callable[..., str]) -> None:
    folder = corpus(a="---\nregion: 成都\nyear: 2021\n---\n今年全市生产总值增长7%左右。\n")
    (figure,) = lianghui("figures", "--corpus", folder, "--format", "jsonl").rows
    assert (figure["region"], figure["year"], figure["line"]) == ("510100", 2021, 5)
    again = lianghui("figures", "--corpus", folder, "--format", "jsonl", "--no-cache").rows
    assert again == [figure]


def test_a_wrong_word_is_named_and_passed_over(lianghui: Run, corpus: Callable[..., str]) -> None:
    folder = corpus(a="---\nregion: 火星\n---\n今年全市生产总值增长7%左右。\n")
    answer = lianghui("figures", "--corpus", folder)
    assert answer.status == 0
    assert "火星" in answer.err
