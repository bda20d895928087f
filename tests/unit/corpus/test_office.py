"""Spreadsheets, OpenDocument texts and electronic books are read as what they show."""

import sys

import pytest

from lianghui_cli.corpus import readers
from lianghui_cli.corpus.load import Corpus, made
from own_files import epub, odt, xlsx

BODY = "过去一年，全县新建水渠{}公里，改造农田两万亩，群众喝上了放心水，农村面貌有了新的变化。"
SHEET = [
    ["某县历年报告汇编"],
    ["年份", "地区", "正文"],
    [2019, "成都", BODY.format(12)],
    ["", "", ""],
    [2020, "成都", BODY.format(30)],
]


def sentences(found: Corpus) -> list[str]:
    return [s.text for document in found.documents for article in document.articles for s in article.sentences]


def test_a_sheet_is_a_table_of_texts() -> None:
    found = made("a.xlsx", xlsx([["目录"]], SHEET))
    told = [(one.doc, one.text, one.articles[0].year, one.articles[0].regions) for one in found.documents]
    assert told == [
        ("a.xlsx#3", BODY.format(12), 2019, ("510100",)),
        ("a.xlsx#5", BODY.format(30), 2020, ("510100",)),
    ]
    assert not found.skipped


def test_of_several_sheets_of_texts_the_first_is_read_and_that_is_said() -> None:
    found = made("a.xlsx", xlsx(SHEET, SHEET))
    (note,) = found.skipped
    assert len(found.documents) == 2
    assert note.remark
    assert "S2" in note.reason


def test_a_cell_that_is_full_may_be_cut_off() -> None:
    (note,) = made("a.xlsx", xlsx([["full_text"], ["修路。" * 10922 + "修"]])).skipped
    assert note.remark
    assert "cut off" in note.reason


def test_a_sheet_without_texts_is_named() -> None:
    with pytest.raises(ValueError, match="--text-column"):
        made("a.xlsx", xlsx([["指标", "数值"], ["粮食", 5]]))


def test_an_opendocument_text() -> None:
    body = (
        "<text:tracked-changes><text:p>删去的话。</text:p></text:tracked-changes><text:h>水渠</text:h>"
        "<text:p>今年全县将要新建<text:span>水渠</text:span>十二公里，改造农<text:line-break/>田两万亩"
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>据水利局。</text:p></text:note-body></text:note>。</text:p>"
        "<text:section><text:list><text:list-item><text:p>修路架桥，种树</text:p></text:list-item></text:list></text:section>"
        "<text:p>增长<text:ruby><text:ruby-base>五</text:ruby-base><text:ruby-text>wu</text:ruby-text></text:ruby>成。</text:p>"
        "<table:table><table:table-row><table:table-cell><text:p>粮食</text:p></table:table-cell>"
        "<table:table-cell><text:p>五万吨</text:p></table:table-cell></table:table-row></table:table>"
    )
    found = [
        "水渠",
        "今年全县将要新建水渠十二公里，改造农田两万亩。",
        "修路架桥，种树",
        "增长五成。",
        "粮食\t五万吨",
        "据水利局。",
    ]
    assert sentences(made("a.odt", odt(body))) == found
    assert sentences(made("misnamed.docx", odt(body))) == found


def test_empty_cells_keep_their_places() -> None:
    cells = (
        '<table:table-cell table:number-columns-repeated="2"/><table:table-cell><text:p>5</text:p></table:table-cell>'
    )
    row = f"<table:table-row><table:table-cell><text:p>粮食</text:p></table:table-cell>{cells}</table:table-row>"
    assert sentences(made("a.odt", odt(f"<table:table>{row}</table:table>"))) == ["粮食\t\t\t5"]
    (text,) = readers.read("a.epub", epub("<table><tr><td></td><td>粮食</td><td>5</td></tr></table>")).texts
    assert text.text == "\t粮食\t5\n"


def test_a_book_is_read_in_the_order_of_its_spine() -> None:
    first = "<h1>水渠</h1><p>今年全县将要<b>新建</b>水渠十二公里，改造农<br/>田两万亩。</p><div>修路架桥，种树</div><script>var a</script>"
    second = "<p>增长<ruby>五<rt>wu</rt></ruby>成。</p><table><tr><td>粮食</td><td>五万吨</td></tr></table><p>修渠<del>九</del><s>八</s>五条</p><nav><h2>目录</h2><ol><li>水渠</li></ol></nav>"
    told = [
        "水渠",
        "今年全县将要新建水渠十二公里，改造农田两万亩。",
        "修路架桥，种树",
        "增长五成。",
        "粮食\t五万吨",
        "修渠五条",
    ]
    assert sentences(made("a.epub", epub(first, second))) == told


@pytest.mark.parametrize(
    ("form", "module", "data"),
    [
        ("xlsx", "python_calamine", xlsx(SHEET)),
        ("odt", "lxml", odt("<text:p>文</text:p>")),
        ("epub", "lxml", epub("<p>文</p>")),
    ],
)
def test_a_reader_that_is_not_installed_is_named(
    form: str, module: str, data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ValueError, match=rf"pip install 'lianghui-cli\[{form}\]'$"):
        readers.read(f"a.{form}", data)


@pytest.mark.parametrize(
    ("name", "data"), [("a.xlsx", xlsx(SHEET)), ("a.odt", odt("<text:p>文</text:p>")), ("a.epub", epub("<p>文</p>"))]
)
def test_a_torn_one_is_named_with_a_repair(name: str, data: bytes) -> None:
    for torn in (data[: len(data) // 2], data[:60] + bytes(40) + data[100:]):
        with pytest.raises(ValueError, match=": "):
            readers.read(name, torn)
