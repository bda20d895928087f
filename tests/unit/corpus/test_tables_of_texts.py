"""Tables of texts: whatever their columns are called, whatever stands above the header or breaks a row."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from answer import Answer
from lianghui_cli.corpus import readers
from lianghui_cli.corpus.load import Corpus, document, made

Run = Callable[..., Answer]


BODY = "过去一年，全县新建水渠{}公里，改造农田两万亩，群众喝上了放心水，农村面貌有了新的变化。"
ROWS = [BODY.format(n) for n in (12, 30, 45)]


def told(found: Corpus) -> list[tuple[str, str]]:
    return [(document.doc, document.text) for document in found.documents]


@pytest.mark.parametrize(
    "name",
    [
        "full_text",
        "Full Text",
        "fulltext",
        "body",
        "article",
        "正文",
        "全文",
        "報告內容",
        "内容",
        "文本",
        "Content",
        "报告全文",
    ],
)
def test_the_column_of_texts_has_many_names(name: str) -> None:
    table = f"编号,{name},备注\n1,{ROWS[0]},\n2,{ROWS[1]},x\n"
    assert told(made("a.csv", table.encode())) == [("a.csv#2", ROWS[0]), ("a.csv#3", ROWS[1])]
    objects = [{"id": n, name: text} for n, text in enumerate(ROWS)]
    assert [text for _, text in told(made("a.json", json.dumps(objects).encode()))] == ROWS


def test_of_two_such_columns_the_plainer_name_is_taken() -> None:
    found = made("a.csv", f"报告,content,full_text\n2020年报告,短。,{ROWS[0]}\n".encode())
    assert told(found) == [("a.csv#2", ROWS[0])]
    assert not found.skipped


def test_a_column_of_long_text_without_such_a_name_is_taken_and_said() -> None:
    found = made("a.csv", f"no,stuff,who\n1,{ROWS[0]},甲\n2,{ROWS[1]},乙\n".encode())
    assert [text for _, text in told(found)] == ROWS[:2]
    (note,) = found.skipped
    assert note.remark
    assert 'its column "stuff" as the text' in note.reason
    assert "--text-column" in note.reason


def test_two_columns_of_long_text_are_the_users_to_tell_apart() -> None:
    table = f"no,one,two\n1,{ROWS[0]},{ROWS[1]}\n".encode()
    with pytest.raises(ValueError, match="--text-column"):
        made("a.csv", table)
    assert told(made("a.csv", table, "two")) == [("a.csv#2", ROWS[1])]
    with pytest.raises(ValueError, match=r'no column "three", but no, one, two: .* --text-column'):
        made("a.csv", table, "three")


@pytest.mark.parametrize("title", ["某县历年报告汇编,,\n", "某县历年报告汇编\n", "某县历年报告汇编,,\n单位：篇,,\n"])
def test_a_title_above_the_header_is_no_header(title: str) -> None:
    found = made("a.csv", f"{title}年份,地区,全文\n2019,成都,{ROWS[0]}\n".encode())
    row = title.count("\n") + 2
    assert told(found) == [(f"a.csv#{row}", ROWS[0])]
    assert (found.documents[0].articles[0].year, found.documents[0].articles[0].regions) == (2019, ("510100",))


@pytest.mark.parametrize("at", [0, 1, 2])
@pytest.mark.parametrize("broken", ['他说"好"了，大家都说"好"', '"好"是大家说的', "一句话\n第二行", '一"'])
def test_a_mark_that_is_not_doubled_costs_its_row_only(at: int, broken: str) -> None:
    cells = [f'"{text}\n第二段，还有话说。"' for text in ROWS]
    whole = f'"{broken}"' if "\n" not in broken else f'"{broken}'  # the last: never closed
    lines = [f"{n},{cell},甲\n" for n, cell in enumerate(cells)]
    lines.insert(at, f"9,{whole},甲\n")
    found = made("a.csv", ("no,text,who\n" + "".join(lines)).encode())
    assert [text.split("\n")[0] for _, text in told(found)] == ROWS
    (skipped,) = found.skipped
    assert skipped.part == at + 2
    assert "quotation mark" in skipped.reason


def test_a_table_that_is_all_quotation_marks_ends_soon() -> None:
    with pytest.raises(ValueError, match="none of its rows"):
        made("a.csv", ("text,b\n" + '"a"b\n"c\n' * 20_000).encode())


def test_json_in_its_forms() -> None:
    rows = [{"正文": text, "year": 2019 + n} for n, text in enumerate(ROWS)]
    array = made("a.json", json.dumps(rows, ensure_ascii=False, indent=1).encode())
    assert [doc for doc, _ in told(array)] == ["a.json#1", "a.json#2", "a.json#3"]
    inner = made("a.json", json.dumps({"count": 3, "data": rows}).encode())
    lined = made("a.json", "\n".join(json.dumps(row) for row in rows).encode())
    assert told(array) == told(inner) == told(lined)
    assert [text for _, text in told(made("a.json", json.dumps(rows[0]).encode()))] == ROWS[:1]
    with pytest.raises(ValueError, match=r"it is no JSON .*line 2"):
        made("a.json", b'[{"text": "a"},\n oops]')


SESSION = "政府工作报告\n——{}在成都市第十七届人民代表大会第三次会议上\n各位代表：\n" + ROWS[0]


@pytest.mark.parametrize("name", ["publish_date", "pubDate", "发布日期", "發布時間"])
def test_the_day_in_a_text_counts_before_the_day_it_came_out(name: str) -> None:
    table = f'year,{name},text\n2025,2025-02-19,"{SESSION.format("2025年2月6日")}"\n2025,2025-02-20,"政府工作报告\n\n{ROWS[1]}"\n'
    found = made("a.csv", table.encode())
    assert [document.articles[0].date for document in found.documents] == ["2025-02-06", "2025-02-20"]
    odd = made("a.csv", f"year,{name},text\n2025,昨天,{ROWS[0]}\n2025,2019-01-01,{ROWS[1]}\n".encode())
    assert [(one.articles[0].date, one.articles[0].year) for one in odd.documents] == [(None, 2025)] * 2
    assert not odd.skipped


def test_a_session_counts_before_the_line_of_publication() -> None:
    page = (
        "2025年某市政府工作报告\n2025年02月19日 07时41分\n2025年2月6日在某市第五届人民代表大会第二次会议上\n各位代表：\n"
        + ROWS[0]
    )
    assert made("a.txt", page.encode()).documents[0].articles[0].date == "2025-02-06"


def test_a_row_with_a_title_is_one_text() -> None:
    page = f"下载\n打印\n2025年某市政府工作报告\n市长作报告。本报记者 张三 摄\n各位代表：\n{ROWS[0]}\n二、今年工作\n{ROWS[1]}\n本报记者 李四\n建设水渠的办法 加快推进\n{ROWS[2]}"
    (document,) = made("a.csv", f'title,text\n2025年某市政府工作报告,"{page}"\n'.encode()).documents
    assert len(document.articles) == 1


def test_the_option_names_the_column(lianghui: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"no,one,two\n1,{ROWS[0]},{ROWS[1]}\n", encoding="utf-8")
    folder = ("--corpus", str(tmp_path))
    assert lianghui("search", "12", *folder).status == 2
    for column, status in (("one", 0), ("two", 1)):
        assert lianghui("search", "12公里", *folder, "--text-column", column).status == status
        assert lianghui("search", "12公里", *folder, "--text-column", column, "--no-cache").status == status
    answer = lianghui("search", "12公里", *folder, "--text-column", "three")
    assert answer.status == 2
    assert "--text-column" in answer.err


SHARED = Path(os.environ.get("LIANGHUI_SHARED") or Path(__file__).parents[4] / "shared")
PROVINCES = SHARED / "corpora" / "provinces2026"


@pytest.mark.skipif(not PROVINCES.is_dir(), reason="the public data set is not here")
def test_a_public_data_set_as_it_is(lianghui: Run) -> None:
    answer = lianghui("corpus", "--corpus", str(PROVINCES), "--format", "json")
    rows = json.loads(answer.out)
    assert len(rows) == 15
    assert all(row["year"] == 2026 and row["date"].startswith("2026-0") for row in rows)
    assert len({tuple(row["regions"]) if isinstance(row["regions"], list) else row["regions"] for row in rows}) == 15


SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))


def test_seeds_in_a_table_are_the_same_texts() -> None:
    rows = [path.read_text(encoding="utf-8") for path in SEEDS]
    lines = ["full_text", *('"' + row.replace('"', '""') + '"' for row in rows)]
    found = made("a.csv", ("\n".join(lines) + "\n").encode()).documents
    for row, one in zip(rows, found, strict=True):
        alone = document(one.doc, row)
        assert [article.sentences for article in one.articles] == [article.sentences for article in alone.articles]


def test_a_wrong_cell_costs_no_other() -> None:
    found = made("a.csv", f"region,date,text\n山东,11/12/2019,{ROWS[0]}\n山东,13/12/2019,{ROWS[1]}\n".encode())
    assert [document.articles[0].regions[0] for document in found.documents] == ["370000", "370000"]
    assert [document.articles[0].date for document in found.documents][1] == "2019-12-13"
    assert [(one.part, "may be two days" in one.reason) for one in found.skipped] == [(2, True)]


LONG = [f"第{n}条：今年全县新建水渠十二公里，改造农田两万亩，群众喝上了放心水，村村通了水泥路。" for n in range(3)]


def test_a_table_without_a_header_loses_no_row() -> None:
    found = made("a.csv", "\n".join(f"山东,2019,{text}" for text in LONG).encode())
    assert told(found) == [(f"a.csv#{n}", text) for n, text in enumerate(LONG, 1)]
    assert [one.remark and 'column "3"' in one.reason for one in found.skipped] == [True]


def test_bars_may_part_cells() -> None:
    (document,) = made("a.csv", f"省份|年度|全文\n山东|2019|{LONG[0]}\n".encode()).documents
    assert (document.text, document.articles[0].regions[0], document.articles[0].year) == (LONG[0], "370000", 2019)


def test_tags_of_a_page_in_a_cell_are_no_text() -> None:
    cell = (
        "<div><p>修渠<b>五</b>条&nbsp;。<br>种树。</p><script>var a</script><p>架桥<del>九</del>两座，5 < 6。</p></div>"
    )
    (text,) = readers.read("a.csv", f"text\n{cell}\n".encode()).texts
    assert text.text.split("\n") == ["修渠五条\xa0。", "种树。", "架桥两座，5 < 6。", "", ""]
    (text,) = readers.read("a.csv", "text\n甲<乙&lt;丙>丁\n".encode()).texts
    assert text.text == "甲<乙&lt;丙>丁"


@pytest.mark.parametrize(
    ("whole", "texts"),
    [
        ({"meta": {"n": 2}, "data": {"items": [{"正文": text} for text in LONG]}}, LONG),
        ({"result": [{"attributes": {"province": "山东"}, "content": text} for text in LONG]}, LONG),
        ({"甲": {"全文": LONG[0]}, "乙": {"全文": LONG[1]}}, LONG[:2]),
        (
            [{"title": "水渠", "paragraphs": [{"n": 1, "text": LONG[0]}, {"n": 2, "text": LONG[1]}]}],
            ["\n".join(LONG[:2])],
        ),
        ({"title": "水渠", "paragraphs": [{"text": LONG[0]}, {"text": LONG[1]}]}, ["\n".join(LONG[:2])]),
        ([{"text": LONG[0], "tags": [{"id": 1}, {"id": 2}], "marks": [1, 2]}], LONG[:1]),
    ],
)
def test_json_that_is_nested_is_read_and_never_shown_as_json(whole: object, texts: list[str]) -> None:
    found = made("a.json", json.dumps(whole, ensure_ascii=False).encode())
    assert [text for _, text in told(found)] == texts


def test_what_stands_inside_an_object_of_a_row_is_said_of_its_text() -> None:
    row = {"attributes": {"province": "山东", "yr": 2019}, "body": LONG[0]}
    (document,) = made("a.jsonl", json.dumps(row).encode()).documents
    assert (document.articles[0].regions[0], document.articles[0].year) == ("370000", 2019)


def test_json_of_no_texts_is_named() -> None:
    with pytest.raises(ValueError, match="no column of it holds texts"):
        made("a.json", json.dumps([{"a": [{"b": LONG[0]}]}]).encode())
