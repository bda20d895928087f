"""metadata.csv and front matter: the user's word wins, a wrong one is named and passed over."""

from pathlib import Path

import pytest

from lianghui_cli.corpus import sidecar
from lianghui_cli.corpus.find import Place
from lianghui_cli.corpus.front import front, fronted
from lianghui_cli.corpus.load import document, load
from lianghui_cli.corpus.sidecar import Words

REPORT = "政府工作报告\n——2019年1月14日在某市会议上\n\n成都市市长 某某\n\n一年来,成都市地区生产总值增长8%。全市完成投资90亿元。\n"
PAGE = (
    "杭州加快建設 數字之城\n\n明報記者 何文傑杭州報道\n\n2月3日，杭州市加快建設數字之城，成效明顯。\n\n明報記者何文傑\n\n"
    "寧波港口 再創新高\n\n明報記者 何文傑寧波報道\n\n寧波市港口吞吐量去年再創新高，居全球首位。\n"
)


def test_rows_in_any_form_and_script() -> None:
    text = "\ufeff文件,標題,地區,年份,日期,來源,note\na.txt,報告,四川,２０２１年,,川報,x\n\nb.txt,,BJ,,2024/1/21,,\n"
    found, complaints = sidecar.rows(text)
    assert [(row.number, row.name, row.words) for row in found] == [
        (2, "a.txt", Words("報告", "510000", 2021, "", "川報")),
        (4, "b.txt", Words("", "110000", 2024, "2024-01-21", "")),
    ]
    assert not complaints


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ("x.txt,beijng,", "beijing"),
        ("x.txt,吉林,", "ambiguous"),
        ("x.txt,,20245", '"20245" is no year'),
        ("x.txt,,去年", "is no year"),
    ],
)
def test_a_wrong_row_is_named_and_the_others_hold(cells: str, reason: str) -> None:
    found, complaints = sidecar.rows(f"doc,region,year\n{cells}\ny.txt,山东,2020\n")
    assert [row.name for row in found] == ["y.txt"]
    assert len(complaints) == 1
    assert complaints[0].startswith("row 2: ")
    assert reason in complaints[0]


def test_a_table_without_a_column_of_files() -> None:
    assert sidecar.rows("region,year\n山东,2020\n")[1][0].startswith("row 1: ")
    assert sidecar.rows("doc;region;year\na;山东;2020\n")[0][0].words.region == "370000"


@pytest.mark.parametrize("date", ["2024-13-01", "2024-01-40", "13/13/2024", "14 Xyz 2024", "Jan 2 3 2024", "春天"])
def test_no_date(date: str) -> None:
    with pytest.raises(ValueError, match="is no date"):
        sidecar.words({"date": date})


@pytest.mark.parametrize(
    "date",
    ["25/03/2024", "3/25/2024", "25.3.2024", "25-03-2024 08:00", "25 March 2024", "Mar. 25, 2024", "March 25th, 2024"],
)
def test_a_day_in_another_order_is_read_where_it_can_be_no_other(date: str) -> None:
    assert sidecar.words({"date": date}).date == "2024-03-25"


def test_a_day_that_may_be_two_is_a_complaint() -> None:
    with pytest.raises(ValueError, match="may be two days: write"):
        sidecar.words({"date": "12/11/2024"})
    assert sidecar.words({"date": "12/12/2024"}).date == "2024-12-12"
    assert sidecar.words({"date": "12/13/2024"}).date == "2024-12-13"
    assert sidecar.words({"date": "March 2024"}) == Words(year=2024)


def test_year_and_date_must_agree() -> None:
    with pytest.raises(ValueError, match="is not that of its date"):
        sidecar.words({"date": "2023-12-01", "year": "2024"})
    assert sidecar.words({"date": "20231201"}).date == "2023-12-01"
    assert sidecar.words({"date": "2023年3月"}) == Words(year=2023)


def test_rows_are_of_the_texts_below_their_folder(tmp_path: Path) -> None:
    for name in ("a.txt", "sub/b.txt", "sub/c.txt", "old/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    table = tmp_path / "metadata.csv"
    table.write_text(
        "doc,year\na.txt,2001\nb,2002\nc.txt,2003\nsub\\c.txt,2004\nz.txt,2005\na,2006\n", encoding="utf-8"
    )
    places = [
        Place(f"corpus/{name}", str(tmp_path / name)) for name in ("a.txt", "sub/b.txt", "sub/c.txt", "old/c.txt")
    ]
    said, skipped = sidecar.read([Place("corpus/metadata.csv", str(table))], places)
    assert {doc: words.year for doc, words in said.items()} == {
        "corpus/a.txt": 2001, "corpus/sub/b.txt": 2002, "corpus/sub/c.txt": 2004,
    }  # fmt: skip
    assert [(one.doc, one.reason.split(":")[0]) for one in skipped] == [
        ("corpus/metadata.csv", f"row {number}") for number in (4, 6, 7)
    ]


def test_a_table_as_a_chinese_spreadsheet_saves_it(tmp_path: Path) -> None:
    (tmp_path / "metadata.csv").write_bytes("文件,地区\na.txt,四川\n".encode("gb18030"))
    table, place = Place("metadata.csv", str(tmp_path / "metadata.csv")), Place("a.txt", str(tmp_path / "a.txt"))
    assert sidecar.read([table], [place]) == ({"a.txt": Words(region="510000")}, [])
    (tmp_path / "metadata.csv").write_bytes(b"PK\x03\x04\0\0")
    said, (skipped,) = sidecar.read([table], [place])
    assert (said, "not text" in skipped.reason) == ({}, True)


def test_a_row_of_a_table_of_texts_has_a_name(tmp_path: Path) -> None:
    (tmp_path / "metadata.csv").write_text("doc,year\nrows.csv#3,2003\nrows.csv#9,2004\n", encoding="utf-8")
    (tmp_path / "rows.csv").write_text("text\n甲县开会。\n乙县开会。\n", encoding="utf-8")
    whole = load([tmp_path])
    assert [(text.doc, text.articles[0].year) for text in whole.documents] == [
        ("rows.csv#2", None),
        ("rows.csv#3", 2003),
    ]
    (skipped,) = whole.skipped
    assert "rows.csv#9" in skipped.reason


@pytest.mark.parametrize(
    ("province", "city", "code"),
    [
        ("辽宁", "朝阳", "211300"), ("北京市", "朝阳区", "110105"), ("吉林省", "吉林", "220200"), ("上海市", "上海市", "310000"),
        ("青海", "", "630000"), ("", "无锡", "320200"), ("江苏", "苏州市", "320500"),
    ],
)  # fmt: skip
def test_a_city_is_looked_for_in_its_province(province: str, city: str, code: str) -> None:
    cells = dict(zip(sidecar.columns(["省份", "城市"]), (province, city), strict=True))
    assert sidecar.words(cells).region == code


def test_a_city_of_elsewhere_is_a_complaint() -> None:
    with pytest.raises(ValueError, match="无锡 does not lie in 山东"):
        sidecar.words({"province": "山东", "city": "无锡"})


def test_a_year_in_chinese_figures() -> None:
    assert sidecar.words({"year": "二〇一八年"}).year == 2018


def test_the_users_word_wins_over_the_report() -> None:
    made = document("x.txt", REPORT)
    assert (made.articles[0].year, made.articles[0].regions[0]) == (2019, "510100")
    (article,) = sidecar.told(made, Words("新题", "510000", 2020, "", "四川日报")).articles
    assert (article.title, article.regions, article.year, article.date, article.source) == (
        "新题", ("510000",), 2020, None, "四川日报",
    )  # fmt: skip
    assert article.sentences[-1].region == "510000"
    assert sidecar.told(made, Words()) == made


def test_a_page_keeps_what_its_articles_say_of_their_regions() -> None:
    made = document("page.txt", PAGE)
    assert len(made.articles) == 2
    told = sidecar.told(made, Words("版", "370000", 2018, "2018-02-04", "明報月刊"))
    assert [article.regions for article in told.articles] == [article.regions for article in made.articles]
    assert [article.title for article in told.articles] == [article.title for article in made.articles]
    assert {(article.year, article.date, article.source) for article in told.articles} == {
        (2018, "2018-02-04", "明報月刊")
    }


def test_front_matter_is_told_and_its_lines_count() -> None:
    text = '---\ntitle: "四川省政府工作报告"\n地區: 四川\nyear: 2017\ntags:\n  - 报告\n---\n\n各位代表,现在报告工作。\n'
    head = front(text)
    assert head is not None
    assert head.words == Words("四川省政府工作报告", "510000", 2017)
    made = fronted(document("x.txt", head.body), text, head)
    (article,) = made.articles
    assert (made.text, article.year, article.regions, article.first_line) == (text, 2017, ("510000",), 1)
    assert {one.kind for one in article.sentences[:-1]} == {"furniture"}
    assert article.sentences[-1].line == 9
    assert text.split("\n")[2] == article.sentences[2].text


def test_wrong_front_matter_is_named_by_its_line() -> None:
    head = front("---\nyear: 二千\nregion: 山东\n---\n正文。\n")
    assert head is not None
    assert head.words == Words(region="370000")
    assert head.complaints[0].startswith("line 2: ")


@pytest.mark.parametrize(
    "text", ["---\n正文没有结束的线\n", "正文\n---\ntitle: x\n---\n", "--- \n---\n", "", "----\na: b\n---\n"]
)
def test_a_dashed_line_alone_is_no_front_matter(text: str) -> None:
    assert front(text) is None
