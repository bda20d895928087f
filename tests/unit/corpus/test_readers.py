"""Readers: the same text whatever the encoding and the format, with lines that a reader of the format finds again."""

import json
import sys
from pathlib import Path
from time import perf_counter

import pytest

from lianghui_cli.corpus import readers
from lianghui_cli.corpus.load import load, made
from lianghui_cli.corpus.readers.encodings import decode
from own_files import docx, p, pdf, tr

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))
HANT = "兩會期間，代表們就發展新質生產力提出建議。"
HANS = "两会期间，代表们就发展新质生产力提出建议。"


def lines(name: str, data: bytes) -> dict[int, str]:
    (text,) = readers.read(name, data).texts
    return {n: line for n, line in enumerate(text.text.split("\n"), 1) if line.strip()}


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_a_seed_in_another_encoding_is_the_same_text(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    hant = path.name[:3] in ("000", "001")
    name, codec = ("big5-hkscs", "big5hkscs") if hant else ("gb18030", "gb18030")
    assert decode(text.encode(codec)) == (text, name)
    assert decode(text.encode("utf-16")) == (text, "utf-16")


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (HANT, "big5hkscs", "big5-hkscs"),
        (HANT, "gb18030", "gb18030"),
        (HANS, "gb18030", "gb18030"),
        (HANS, "utf-8-sig", "utf-8"),
        ("香港嘅發展，佢哋話㗎", "big5hkscs", "big5-hkscs"),
        ("plain", "ascii", "utf-8"),
    ],
)
def test_the_encoding_is_the_one_that_is_chinese(text: str, codec: str, name: str) -> None:
    assert decode((text + "\r\n").encode(codec)) == (text + "\n", name)


@pytest.mark.parametrize(
    "data",
    [HANS.encode() + b"\xff\n", (HANS * 9).encode("euc-jp", "ignore") + b"\xff", "会議の報告".encode("shift-jis") * 9],
)
def test_bytes_that_are_no_chinese_text_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"it is not text in .*line 1 .*: save it as UTF-8"):
        decode(data)


@pytest.mark.parametrize(
    ("codec", "name"), [("utf-16-le", "utf-16"), ("utf-16-be", "utf-16"), ("utf-16", "utf-16"), ("utf-32", "utf-32")]
)
def test_wide_encodings_with_and_without_a_mark(codec: str, name: str) -> None:
    assert decode((HANS + "\n" + HANT + "\n").encode(codec)) == (HANS + "\n" + HANT + "\n", name)


def test_lines_that_end_as_old_macs_wrote_them() -> None:
    assert decode(f"{HANS}\r{HANT}\r".encode()) == (f"{HANS}\n{HANT}\n", "utf-8")
    assert decode(f"{HANS}\r\n甲\r乙\n".encode())[0] == f"{HANS}\n甲\r乙\n"


def test_the_encoding_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(HANT.encode("big5hkscs"))
    assert [document.encoding for document in load([tmp_path]).documents] == ["big5-hkscs"]


def test_a_word_text_keeps_paragraphs_cells_and_what_hides() -> None:
    space = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
    body = (
        p("政府工作报告")
        + p("")
        + f"<w:tbl>{tr(p('指标'), p('目标'))}{tr(p('粮食产量') + p('（万吨）'), p('150'))}</w:tbl>"
        + f"<w:tbl>{tr(p('版式之内') + p('两段'))}</w:tbl>"
        + "<w:p><w:r><w:t>前</w:t></w:r><w:ins><w:r><w:t>增</w:t></w:r></w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del>"
        "<w:r><w:t>后</w:t><w:br/><w:t>另行</w:t></w:r></w:p>"
        + f"<w:sdt {space}><w:sdtContent>{p('控件之内')}</w:sdtContent></w:sdt>"
        + f"<w:p><w:r><w:pict><w:txbxContent>{p('框内')}</w:txbxContent></w:pict></w:r></w:p>"
    )
    assert lines("a.docx", docx(body)) == {
        1: "政府工作报告", 3: "指标\t目标", 4: "粮食产量 （万吨）\t150", 5: "版式之内", 6: "两段",
        7: "前增后 ", 8: "另行", 9: "控件之内", 11: "框内",
    }  # fmt: skip


LEFT = ["今年全市经济稳步增长，居", "民收入与经济增长同步，城", "镇新增就业二十八万人。财", "政收入平稳。"]
RIGHT = ["明日将举行全体会议，听取", "工作报告并审议各项决议草", "案，代表们分组讨论，发言", "热烈。"]


@pytest.mark.parametrize("shift", [0, 5, 9])
def test_columns_of_a_pdf_are_read_one_after_the_other(shift: int) -> None:
    words = [(50, 40, "今日要闻：全市两会在会议中心隆重开幕代表委员齐聚一堂共商发展大计共谋未来")]
    for n, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True)):
        words += [(50, 80 + 18 * n, left), (300, 80 + 18 * n + shift, right)]  # as a page drawn line by line has them
    assert list(lines("a.pdf", pdf([words])).values())[1:] == LEFT + RIGHT


def test_rows_of_a_table_in_a_pdf_stay_rows() -> None:
    table = [("指标", "2023年", "2024年"), ("生产总值", "5.2%", "5%左右"), ("就业", "28万人", "26万人")] * 2
    words = [(50 + 150 * m, 80 + 18 * n, cell) for n, row in enumerate(table) for m, cell in enumerate(row)]
    assert list(lines("a.pdf", pdf([words])).values()) == ["\t".join(row) for row in table]


def test_where_one_blank_parts_cells_all_do() -> None:
    row = [(50, 80, "城镇新增就业人数"), (140, 80, "30万人"), (300, 80, "28万人")]  # the first blank is one character
    assert list(lines("a.pdf", pdf([row])).values()) == ["城镇新增就业人数\t30万人\t28万人"]
    assert list(lines("a.pdf", pdf([row[:2]])).values()) == ["城镇新增就业人数 30万人"]


def test_a_title_on_the_edge_of_every_page_is_read_once() -> None:
    body = ["一年来农业连年丰收，粮", "食产量稳定增长，农民收", "入稳步提高。同时工业", "生产加快，投资增加。"]
    pages = [[(50, 20, f"某市公报 {n}"), (50, 60, text), (50, 80, f"第{n}项")] for n, text in enumerate(body, 1)]
    assert lines("a.pdf", pdf(pages)) == {
        1001: "某市公报 1", 1002: body[0], 1003: "第1项", 2002: body[1], 2003: "第2项",
        3002: body[2], 3003: "第3项", 4002: body[3], 4003: "第4项",
    }  # fmt: skip


def test_a_line_of_a_pdf_names_its_page_and_a_page_number_is_none() -> None:
    found = lines(
        "a.pdf", pdf([[(50, 60, "第一页的话没有"), (280, 780, "- 1 -")], [], [(50, 60, "说完。"), (280, 780, "3")]])
    )
    assert found == {1001: "第一页的话没有", 3001: "说完。"}


def test_a_sentence_goes_on_over_the_end_of_a_page() -> None:
    whole = "今年我市将继续推进产业升级和科技创新，支持企业加大研发投入，完善人才政策，改善营商环境，扩大有效投资，"
    pages = [[(50, 700, whole)], [(50, 60, "促进消费增长。")]]
    (document,) = made("a.pdf", pdf(pages)).documents
    told = [sentence for article in document.articles for sentence in article.sentences]
    assert [(sentence.text, sentence.line, sentence.last_line) for sentence in told] == [
        (whole + "促进消费增长。", 1001, 2001)
    ]


PAGE = (
    '<!DOCTYPE html><html><head><title>t</title><meta charset="gb2312"><meta name="PubDate" content="2023-01-15 09:00">'
    '<meta content="某某晚报" name="ContentSource"></head><body><div class="nav"><a href="/">首页</a><a href="/x">政务</a></div>'
    "<h1>代表热议养老服务</h1><div>{}<table><tr><td>指标</td><td>去年</td></tr><tr><td>床位</td><td>9万张</td></tr></table></div>"
    "<script>var a='不是正文';</script></body></html>"
).format(
    "".join(
        f"<p>第{n}段：市人大代表建议增加社区养老服务设施，提高护理水平，让老年人安享晚年。</p>" for n in "一二三四五"
    )
)


@pytest.mark.parametrize("name", ["a.html", "a.htm", "misnamed.txt"])
def test_a_web_page_without_what_is_round_it(name: str) -> None:
    found = lines(name, PAGE.encode("gb18030"))
    assert found[1] == "代表热议养老服务"
    assert found[2].startswith("第一段：")
    assert list(found.values())[-2:] == ["指标\t去年", "床位\t9万张"]
    assert not any("首页" in line or "不是正文" in line for line in found.values())


def test_a_web_page_says_its_day() -> None:
    (document,) = made("a.html", PAGE.encode("gb18030")).documents
    assert (document.articles[0].date, document.articles[0].source) == ("2023-01-15", "某某晚报")
    assert document.encoding == "gb18030"


PARAS = [
    f"第{n}条，本市建设<span>{n}</span>所学校，<b>改造</b>老旧小区，方便居民生活，提高服务水平。" for n in "甲乙丙丁"
]
PLAIN = [para.replace("<span>", "").replace("</span>", "").replace("<b>", "").replace("</b>", "") for para in PARAS]
DATA = "<table><tr><th>项目</th><th>数量</th></tr><tr><td>学校</td><td>四<font>所</font></td></tr></table>"


@pytest.mark.parametrize(
    "body",
    [
        "".join(f"<p>　　{para}</p>" for para in PARAS) + DATA,
        "<div>" + "<br>".join(PARAS) + "</div>" + DATA,
        "<table><tr><td><table><tr><td>"
        + "".join(f"<p>{para}</p>" for para in PARAS)
        + DATA
        + "</td></tr></table></td></tr></table>",
    ],
    ids=["paragraphs", "breaks", "layout of tables"],
)
@pytest.mark.parametrize(
    "head", ["<h1>某市学校建设报告</h1>", "<h3>某市学校建设报告</h3>", "<div>某市学校建设报告</div>"]
)
def test_paragraphs_and_rows_of_a_page_are_lines_however_it_is_built(head: str, body: str) -> None:
    page = (
        "<html><head><title>某市学校建设报告_某市人民政府</title></head><body><div>您现在的位置：首页 &gt; 公报</div>"
        '<div><a href="/">首页</a> | <a href="/x">公报</a> | <a href="/y">办事</a></div>'
        f"{head}{body}<div>版权所有：某市 某ICP备01号</div></body></html>"
    )
    found = list(lines("a.html", page.encode()).values())
    assert found == ["某市学校建设报告", *PLAIN, "项目\t数量", "学校\t四所"]


def test_a_row_with_a_comma_too_many_is_passed_over() -> None:
    found = made("a.csv", "text,year\n粮食,丰收,2019\n山东省粮食丰收,2019,\n".encode())
    assert [(document.doc, document.articles[0].year) for document in found.documents] == [("a.csv#3", 2019)]
    assert [(one.part, "more cells" in one.reason) for one in found.skipped] == [(2, True)]


def test_a_list_of_paragraphs_is_a_text() -> None:
    (text,) = readers.read("a.jsonl", '{"content": ["甲。", "乙。"], "year": 2019}\n'.encode()).texts
    assert text.text == "甲。\n乙。"


def test_each_row_of_a_table_is_a_text() -> None:
    table = '標題,內容,地区,年份\r\n甲,"一年来，全市平稳。\n第二行。",成都,2019\r\n\r\n乙,山东省发展海洋经济。,山东,去年\r\n丙,,北京,2020\r\n'
    found = made("news.csv", table.encode("gb18030"))
    told = [(document.doc, document.articles[0].year, document.articles[0].regions) for document in found.documents]
    assert told == [("news.csv#2", 2019, ("510100",)), ("news.csv#4", None, ("370000",))]
    assert [skipped.reason.split(": ")[0] for skipped in found.skipped] == ["row 5", "row 4"]
    assert found.documents[0].text == "一年来，全市平稳。\n第二行。"


def test_each_line_of_a_jsonl_is_a_text_and_the_users_word_on_the_file_is_heard(tmp_path: Path) -> None:
    rows = [
        {"text": "山东省发展海洋经济。", "year": 2021, "tags": ["海洋"]},
        {"text": "青岛建设港口。", "year": None},
        {"note": "x"},
    ]
    data = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n{broken\n"
    (tmp_path / "a.jsonl").write_text(data, encoding="utf-8")
    (tmp_path / "metadata.csv").write_text("doc,source\na.jsonl,某某日报\n", encoding="utf-8")
    corpus = load([tmp_path])
    told = [(document.doc, document.articles[0].year, document.articles[0].source) for document in corpus.documents]
    assert told == [("a.jsonl#1", 2021, "某某日报"), ("a.jsonl#2", None, "某某日报")]
    assert sorted(skipped.reason[:5] for skipped in corpus.skipped) == ["row 3", "row 4"]


@pytest.mark.parametrize("name", ["misnamed.txt", "misnamed.docx"])
def test_a_file_is_what_its_bytes_say(name: str) -> None:
    assert lines(name, pdf([[(50, 60, "北京市政府工作报告")]])) == {1001: "北京市政府工作报告"}
    assert lines("misnamed.txt", docx(p("河北省政府工作报告"))) == {1: "河北省政府工作报告"}


@pytest.mark.parametrize(
    ("form", "module", "data"),
    [("docx", "docx", docx(p("文"))), ("pdf", "pypdfium2", pdf([[]])), ("html", "trafilatura", PAGE.encode())],
)
def test_a_reader_that_is_not_installed_is_named(
    form: str, module: str, data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ValueError, match=rf"pip install 'lianghui-cli\[{form}\]'$"):
        readers.read(f"a.{form}", data)


@pytest.mark.parametrize("tag", ["<title>", "<h1>", "<h2>水渠", "<meta name='a' ", "<meta ", "<", "<!--", "<p>"])
def test_tags_that_are_never_closed_cost_a_time_that_grows_with_them(tag: str) -> None:
    body = "<p>全县新建水渠十二公里，改造农田两万亩，群众喝上了放心水。</p>" * 20

    def seconds(size: int) -> float:
        start = perf_counter()
        readers.read("a.html", f"<html><body>{body}{tag * size}</body></html>".encode())
        return perf_counter() - start

    seconds(10)
    assert seconds(16_000) < 1 + 4 * 2.5 * seconds(4_000)


@pytest.mark.parametrize("tag", ["<h1>", "<h2>水渠", "<meta name='a' content='b'>", "<b>", "<span>"])
def test_a_tag_that_is_not_closed_costs_no_text(tag: str) -> None:
    paragraphs = "".join(f"<p>第{n}条，新建水渠十二公里，群众喝上了放心水。</p>" for n in "甲乙丙丁戊己")
    found = lines("a.html", f"<html><body>{tag}{paragraphs}</body></html>".encode()).values()
    assert all(any(f"第{n}条" in line for line in found) for n in "甲乙丙丁戊己")


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("增长<del>九</del><ins>五</ins>成", "增长五成"),
        ("增长<s>九</s><mark>五</mark><strike>八</strike>成", "增长五成"),
        ("增长<ruby>五<rp>（</rp><rt>wǔ</rt><rp>）</rp></ruby>成", "增长五成"),
        ("增长五<sup>①</sup>成<small>多</small>", "增长五①成多"),
        ("增长<span style='Display: none'>九</span>五成", "增长五成"),
        ("增长<b hidden>九</b>五成", "增长五成"),
    ],
)
def test_a_paragraph_of_a_page_is_what_a_reader_sees_of_it(words: str, read: str) -> None:
    before, after = "今年全县新建水渠十二公里，改造农田两万亩，水库蓄水", "，群众喝上了放心水，村村通了水泥路。"
    page = f"<html><body><p>{before}{words}{after}</p><p>明年还要再修二十公里，请各位代表审议。</p></body></html>"
    assert f"{before}{read}{after}" in lines("a.html", page.encode()).values()


def test_a_page_that_a_script_shows_is_read_though_it_is_hidden() -> None:
    body = "".join(f"<p>第{n}条，新建水渠十二公里，群众喝上了放心水。</p>" for n in "甲乙丙")
    page = f"<html><body><div style='display:none'>{body}</div></body></html>"
    assert sum("放心水" in line for line in lines("a.html", page.encode()).values()) == 3


def test_a_title_that_is_not_closed_costs_no_text() -> None:
    body = "<p>今年新建水渠十二公里，改造农田两万亩。<p>群众喝上了放心水，村村通了水泥路。"
    found = lines("a.html", f"<html><head><title>某县报告<body><h1>某县报告</h1>{body}".encode()).values()
    assert [line for line in found if "水" in line] == body.split("<p>")[1:]


def test_a_part_of_a_page_saved_as_text_is_read_as_a_page() -> None:
    page = "<p>今年全县新建水渠<b>十二</b>公里，改造农田两万亩。</p>\n<p>群众喝上了放心水，村村通了水泥路。</p>"
    assert list(lines("a.txt", page.encode()).values()) == [
        "今年全县新建水渠十二公里，改造农田两万亩。",
        "群众喝上了放心水，村村通了水泥路。",
    ]
    assert "<增产>" in readers.read("a.txt", "<增产>粮食增产，水渠通水。".encode()).texts[0].text
