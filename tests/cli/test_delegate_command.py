"""lianghui delegate: one person or nobody, with a reason."""

from collections.abc import Callable

import pytest

from answer import Answer

Run = Callable[..., Answer]
KEYS = [
    "query", "score", "confident", "reason", "doc", "lines", "name", "name_hans", "pinyin", "offices", "affiliations",
    "speaks", "role", "person_id", "statements",
]  # fmt: skip


def test_everyone_is_listed_and_no_press(lianghui: Run) -> None:
    rows = lianghui("delegate", "--format", "jsonl").rows
    assert list(rows[0]) == KEYS
    assert {row["role"] for row in rows} == {"delegate", "official"}
    names = {row["name_hans"] for row in rows}
    assert len(names) == 41
    assert not names & {"郭瀚林", "马晓芳", "汪灵犀", "魏蔚", "赵天舒"}


@pytest.mark.parametrize("query", ["杨莉珊", "楊莉珊", "yang lishan", "Lishan Yang", "yánglìshān", "杨 莉珊", "莉珊"])
def test_many_ways_to_one_person(lianghui: Run, query: str) -> None:
    answer = lianghui("delegate", query, "--format", "jsonl")
    assert answer.status == 0
    assert {row["name_hans"] for row in answer.rows if row["confident"]} == {"杨莉珊"}
    assert {row["doc"][:3] for row in answer.rows} == {"000", "001"}


def test_several_words_are_one_name(lianghui: Run) -> None:
    assert lianghui("delegate", "tao", "kuang", "chun").out == lianghui("delegate", "tao kuang chun").out


def test_affiliations_keep_their_year(lianghui: Run) -> None:
    rows = {row["doc"][:3]: row for row in lianghui("delegate", "陶匡淳", "--format", "jsonl").rows}
    assert rows["001"]["affiliations"] == ["畢馬威亞太區及中國主席"]
    assert rows["000"]["affiliations"] == ["畢馬威亞太區及中國前主席"]
    shown = lianghui("delegate", "陶匡淳", tty=True, width=120, variables={"NO_COLOR": "1"}).out.split("\n")
    (then,) = [line for line in shown if "中國主席" in line]
    (now,) = [line for line in shown if "前主席" in line]
    assert " 2024 " in then
    assert " 2026 " in now


def test_a_stranger_is_a_mere_suggestion(lianghui: Run) -> None:
    answer = lianghui("delegate", "霍啟剛", "--format", "jsonl")
    assert answer.status == 1
    assert answer.rows[0]["name_hans"] == "霍启山"
    assert not any(row["confident"] for row in answer.rows)
    assert "suggestions" in answer.err


def test_nobody_is_nobody(lianghui: Run) -> None:
    answer = lianghui("delegate", "郭瀚林", "--format", "json")
    assert answer.status == 1
    assert '"confident": true' not in answer.out


def test_a_list_of_names_in_one_run(lianghui: Run) -> None:
    answer = lianghui("delegate", "-", "--format", "jsonl", stdin="yang lishan\n\n郭瀚林\n 殷市长 \n")
    assert answer.status == 0
    queries = {row["query"] for row in answer.rows}
    assert {"yang lishan", " 殷市长 "} <= queries
    assert "of 4 lines" in answer.err
    assert lianghui("delegate", "-", stdin="谁也不是\n").status == 1


@pytest.mark.parametrize("width", [60, 80, 120])
def test_a_card_fits_its_terminal(lianghui: Run, width: int) -> None:
    from rich.cells import cell_len

    out = lianghui("delegate", "殷市长", tty=True, width=width, variables={"NO_COLOR": "1"}).out
    assert all(cell_len(line) <= width for line in out.split("\n"))
    assert "…" not in out
    assert "北京市市长" in out
