"""lianghui delegate: one person or nobody, with a reason."""

from collections.abc import Callable
from pathlib import Path

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
    shown = lianghui("delegate", "陶匡淳", tty=True, width=120, variables={"NO_COLOR": "1"}).out
    told = ["  2024  ", "畢馬威亞太區及中國主席", "  2026  ", "畢馬威亞太區及中國前主席"]
    assert sorted(told, key=shown.index) == told


def test_a_stranger_is_a_mere_suggestion(lianghui: Run) -> None:
    answer = lianghui("delegate", "霍啟剛", "--format", "jsonl")
    assert answer.status == 1
    assert answer.rows[0]["name_hans"] == "霍启山"
    assert not any(row["confident"] for row in answer.rows)
    assert "No confident match for" in answer.err


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
    assert "mayor, Beijing" in out
    assert "北京市市长" in lianghui("delegate", "殷市长", "--lang", "zh", tty=True, width=width).out


def texts(folder: Path) -> tuple[str, str]:
    (folder / "a.txt").write_text(
        "2025年1月10日\n港區全國人大代表陳玉明（Mary Chan）表示，要培育人才。\n陳玉明說，應加強合作。\n"
        "陳玉明認為，教育很重要。\n陳玉明建議，多開課程。\n陳玉明指出，要有耐性。\n"
        "广东省省长邓一鸣出席。\n江苏省政协委员高远航认为，要守信。\n北京市政协委员谭志豪表示，要创新。\n",
        encoding="utf-8",
    )
    (folder / "b.txt").write_text(
        "2026年1月10日\n北京市政协委员谭志豪认为，应简化手续。\n贵州省政协委员高远航认为，要修路。\n陈玉明到场。\n",
        encoding="utf-8",
    )
    return "--corpus", str(folder)


def test_rows_carry_what_was_said_and_who_it_is(lianghui: Run, tmp_path: Path) -> None:
    rows = lianghui("delegate", "谭志豪", *texts(tmp_path), "--format", "jsonl").rows
    assert [row["person_id"] for row in rows] == ["谭志豪", "谭志豪"]
    assert rows[1]["statements"][0]["line"] == 2
    assert "简化手续" in rows[1]["statements"][0]["text"]
    namesakes = lianghui("delegate", "高远航", *texts(tmp_path), "--format", "jsonl").rows
    assert [row["person_id"] for row in namesakes] == ["高远航", "高远航#2"]
    listed = lianghui("delegate", *texts(tmp_path), "--format", "jsonl").rows
    assert {row["person_id"] for row in listed} == {"谭志豪", "陈玉明", "高远航", "高远航#2", "邓一鸣"}


def test_a_name_in_letters_is_the_texts_own(lianghui: Run, tmp_path: Path) -> None:
    answer = lianghui("delegate", "mary chan", *texts(tmp_path), "--format", "jsonl")
    assert answer.status == 0
    assert [(row["name"], row["pinyin"], row["doc"]) for row in answer.rows if row["confident"]] == [
        ("陳玉明", "Mary Chan", "a.txt")
    ]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("陈", {"陈玉明"}),
        ("港区", {"陈玉明"}),
        ("广东", {"邓一鸣"}),
        ("贵州", {"高远航"}),
        ("guangdong", {"邓一鸣"}),
        ("tzh", {"谭志豪"}),
    ],
)
def test_surnames_places_and_initials_are_suggestions(
    lianghui: Run, tmp_path: Path, query: str, names: set[str]
) -> None:
    answer = lianghui("delegate", query, *texts(tmp_path), "--format", "jsonl")
    assert answer.status == 1
    assert {row["name_hans"] for row in answer.rows} == names
    assert "No confident match for" in answer.err


@pytest.mark.parametrize(
    ("options", "names"),
    [
        (("--body", "npc"), {"陈玉明"}),
        (("--body", "cppcc"), {"谭志豪", "高远航"}),
        (("--body", "cppcc", "--region", "beijing"), {"谭志豪"}),
        (("--role", "official"), {"邓一鸣"}),
        (("--level", "national"), {"陈玉明"}),
        (("--region", "广东"), {"邓一鸣"}),
        (("--year", "2026", "--body", "cppcc"), {"谭志豪", "高远航"}),
        (("陈玉明", "--body", "npc"), {"陈玉明"}),
    ],
)
def test_members_are_listed_by_their_seats(
    lianghui: Run, tmp_path: Path, options: tuple[str, ...], names: set[str]
) -> None:
    rows = lianghui("delegate", *options, *texts(tmp_path), "--format", "jsonl").rows
    assert {row["name_hans"] for row in rows} == names


def test_nobody_with_such_a_seat(lianghui: Run, tmp_path: Path) -> None:
    answer = lianghui("delegate", "--body", "npc", "--region", "beijing", *texts(tmp_path))
    assert answer.status == 1
    assert "--body npc" in answer.err
    assert lianghui("delegate", "--body", "senate").status == 2


def test_all_shows_every_statement(lianghui: Run, tmp_path: Path) -> None:
    few = lianghui("delegate", "陈玉明", *texts(tmp_path), tty=True, width=100).out
    every = lianghui("delegate", "陈玉明", "--all", *texts(tmp_path), tty=True, width=100).out
    assert "+2 statements" in few
    assert "statements" not in every
    assert every.count("a:") > few.count("a:")


def test_an_organisation_may_be_asked_for_in_letters(lianghui: Run) -> None:
    answer = lianghui("delegate", "KPMG", "--format", "jsonl")
    assert answer.status == 0
    assert {row["name_hans"] for row in answer.rows} == {"陶匡淳"}


PLAIN = {"NO_COLOR": "1"}


def test_a_card_is_the_same_on_every_broad_terminal(lianghui: Run) -> None:
    shown = [lianghui("delegate", "雷军", tty=True, width=width, variables=PLAIN).out for width in (80, 120, 200)]
    assert shown[0] == shown[1] == shown[2]
    lines = shown[0].split("\n")
    assert lines[0] == "雷军  Lei Jun · exact"
    assert lines[1].split("  ")[1:3] == ["2026", "deputy, National People's Congress, Beijing"]
    assert lines[1].endswith("  002:47")
    assert lines[2].split() == ["小米集团董事长", "002:47"]
    assert lines[3].split()[:1] == ["said"]


def test_a_place_stands_once_for_what_stands_there(lianghui: Run, tmp_path: Path) -> None:
    lines = lianghui("delegate", "雷军", tty=True, width=80, variables=PLAIN).lines
    said = [line for line in lines[3:] if "002:" in line]
    assert [line.split()[-1] for line in said] == ["002:47", "002:49"]
    memo = lianghui("delegate", "雷军", "--format", "md").lines
    assert len([line for line in memo if line.endswith("002:47")]) == 4


@pytest.mark.parametrize(
    ("lang", "head"),
    [("en", "perhaps 霍啟山  Huo Qishan · one character differs"), ("zh", "或许是 霍啟山  Huo Qishan · 一字之差")],
)
def test_a_suggestion_is_headed_perhaps(lianghui: Run, lang: str, head: str) -> None:
    answer = lianghui("delegate", "霍啟剛", "--lang", lang, tty=True, variables=PLAIN)
    assert (answer.status, answer.lines[0]) == (1, head)
    assert "erhaps" not in lianghui("delegate", "霍啟山", tty=True, variables=PLAIN).out


def test_a_seat_told_by_several_texts_is_one_line(lianghui: Run) -> None:
    lines = lianghui("delegate", "殷市长", tty=True, variables=PLAIN).lines
    assert [line.split()[0] for line in lines[1:4]] == ["2023", "2024", "2026"]
    assert lines[3].endswith("000:4 +2")


@pytest.mark.parametrize(("count", "cards"), [(5, True), (6, False)])
def test_few_people_are_cards_and_many_a_list(lianghui: Run, tmp_path: Path, count: int, cards: bool) -> None:
    names = ("张文远", "张志高", "张学友", "张国强", "张海涛", "张立新")
    text = "2026年1月10日\n" + "".join(f"北京市政协委员{name}认为，应守信。\n" for name in names[:count])
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    lines = lianghui("delegate", "张", "--corpus", str(tmp_path), tty=True, variables=PLAIN).lines
    assert any(line.startswith("perhaps 张") for line in lines) is cards
    assert (lines[0].split() == ["Name", "Pinyin", "Year", "Why", "Source", "Seat", "or", "post"]) is not cards
    if not cards:
        assert len(lines) == 2 + count + 1


def test_everyone_is_one_line_each(lianghui: Run) -> None:
    lines = lianghui("delegate", tty=True, width=80, variables=PLAIN).lines
    rows = [line for line in lines[2:] if line[:1].strip()]
    assert len(rows) == 41
    assert [line for line in rows if line.startswith("林至穎")] == [
        "林至穎  Lin Zhiying     2026  000:84   CPPCC member, Guangdong (Hong Kong)"
    ]


def test_names_of_a_batch_stand_over_their_answers(lianghui: Run) -> None:
    lines = lianghui("delegate", "-", stdin="雷军\n霍啟剛\n", tty=True, variables=PLAIN).lines
    assert lines.index("雷军") < lines.index("雷军  Lei Jun · exact") < lines.index("霍啟剛")


@pytest.mark.parametrize("query", ["殷市长", "霍啟剛", "港区", "雷軍", "吴志隆", "李惠光"])
def test_a_card_in_chinese_has_no_english(lianghui: Run, query: str) -> None:
    answer = lianghui("delegate", query, "--lang", "zh", tty=True, width=120, variables=PLAIN)
    rows = lianghui("delegate", query, "--format", "jsonl").rows
    text = answer.out.replace("--all", "")
    for row in rows:
        text = text.replace(row["pinyin"], "")
        for said in row["statements"]:
            for word in said["text"].split():
                text = text.replace(word, "") if word.isascii() else text
    assert rows
    assert not [word for word in text.split() if word.isascii() and word.isalpha()]
