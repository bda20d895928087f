"""Word texts: what a reader of the page sees, paragraph by paragraph."""

import io
import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from answer import Answer
from lianghui_cli.corpus.load import made
from own_files import docx, p, tr

Run = Callable[..., Answer]
SHARED = Path(os.environ.get("LIANGHUI_SHARED") or Path(__file__).parents[4] / "shared")
MATH = "xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"


def run(text: str, look: str = "") -> str:
    return f"<w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r>"


def texts_of(body: str) -> list[str]:
    (document,) = made("a.docx", docx(body)).documents
    return [sentence.text for article in document.articles for sentence in article.sentences]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["坚持修好水渠，让群众喝上放心水，这是今年最要紧的工作，各乡镇都要", "全县新建水渠12公里。"],
        ["要修路，也要架桥，还要把水渠修到村口和学校门前", "要种树。", "再修十条路，再架五座桥，让出行方便"],
        ["县长说：“修好水渠，再改造农田", "全县改造农田两万亩。”", "水渠通水。"],
        ["今年全县改造农田两万亩新建水渠十二公里修建的", "基础设施还有三项。"],
    ],
)
def test_a_paragraph_ends_a_sentence(paragraphs: list[str]) -> None:
    assert texts_of("".join(map(p, paragraphs))) == paragraphs


def test_a_sentence_goes_on_over_a_break_in_its_paragraph() -> None:
    broken = "<w:p><w:r><w:t>今年全县将要新建水渠十二公里，改造农</w:t><w:br/><w:t>田两万亩。</w:t></w:r></w:p>"
    assert texts_of(broken + p("水渠通水。")) == ["今年全县将要新建水渠十二公里，改造农田两万亩。", "水渠通水。"]


def test_what_was_moved_is_read_where_it_went() -> None:
    moved = run("全县改造农田两万亩。")
    body = f"<w:p><w:moveFrom>{moved}</w:moveFrom></w:p>{p('水渠通水。')}<w:p><w:moveTo>{moved}</w:moveTo></w:p>"
    assert texts_of(body) == ["水渠通水。", "全县改造农田两万亩。"]


@pytest.mark.parametrize("look", ["<w:vanish/>", "<w:strike/>", "<w:dstrike/>", '<w:vanish w:val="1"/>'])
def test_what_is_hidden_or_struck_is_not_read_and_said(look: str) -> None:
    body = f"<w:p>{run('增长')}{run('七', look)}{run('百分之五。')}</w:p>"
    assert texts_of(body) == ["增长百分之五。"]
    (note,) = made("a.docx", docx(body)).skipped
    assert note.remark
    assert "1 characters left out" in note.reason
    shown = body.replace("<w:vanish/>", '<w:vanish w:val="0"/>').replace("<w:strike/>", '<w:strike w:val="false"/>')
    if shown != body:
        assert texts_of(shown) == ["增长七百分之五。"]


SHEET = (
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:style w:styleId="Old"><w:rPr><w:strike/></w:rPr></w:style>'
    '<w:style w:styleId="Older"><w:basedOn w:val="Old"/></w:style>'
    '<w:style w:styleId="Kept"><w:basedOn w:val="Old"/><w:rPr><w:strike w:val="0"/></w:rPr></w:style>'
    '<w:style w:styleId="Ring"><w:basedOn w:val="Ring"/></w:style></w:styles>'
)


def styled(body: str) -> bytes:
    """A document whose styles are those of SHEET."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx(body))) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, SHEET if name == "word/styles.xml" else old.read(name))
    return out.getvalue()


@pytest.mark.parametrize(
    ("style", "read"),
    [("Old", "修渠五条。"), ("Older", "修渠五条。"), ("Kept", "修渠九五条。"), ("Ring", "修渠九五条。")],
)
def test_a_style_may_strike_a_run_or_a_paragraph_through(style: str, read: str) -> None:
    look = f'<w:rStyle w:val="{style}"/>'
    whole = f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run("水库两座。")}</w:p>'
    told = made("a.docx", styled(f"<w:p>{run('修渠')}{run('九', look)}{run('五条。')}</w:p>{whole}"))
    texts = [sentence.text for article in told.documents[0].articles for sentence in article.sentences]
    assert texts == ([read] if read == "修渠五条。" else [read, "水库两座。"])
    assert len(told.skipped) == (read == "修渠五条。")


def test_a_row_that_was_deleted_is_none() -> None:
    gone = tr(p("水库"), p("9")).replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>")
    assert "<w:del/>" in gone
    assert texts_of(f"<w:tbl>{tr(p('水渠'), p('12'))}{gone}</w:tbl>") == ["水渠\t12"]


def test_the_reading_above_a_character_is_not_in_the_line() -> None:
    ruby = f"<w:r><w:ruby><w:rubyPr/><w:rt>{run('wu')}</w:rt><w:rubyBase>{run('五')}</w:rubyBase></w:ruby></w:r>"
    assert texts_of(f"<w:p>{run('增长百分之')}{ruby}{run('点二。')}</w:p>") == ["增长百分之五点二。"]


def test_an_equation_is_text() -> None:
    part = "<m:r><m:t>{}</m:t></m:r>"
    whole = (
        f"<m:oMath {MATH}>{part.format('a=')}<m:f><m:num>{part.format('b')}</m:num><m:den>{part.format('c')}</m:den></m:f>"
        f"<m:sSup><m:e>{part.format('d')}</m:e><m:sup>{part.format('2')}</m:sup></m:sSup></m:oMath>"
    )
    assert texts_of(f"<w:p>{run('按')}{whole}{run('计算。')}</w:p>") == ["按a=b/cd^2计算。"]


def test_the_main_part_may_have_any_name() -> None:
    out, whole = io.BytesIO(), docx(p("水渠通水。"))
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name).replace(b"document.xml", b"document.bin")
            new.writestr(name.replace("document.xml", "document.bin"), data)
    (document,) = made("a.docx", out.getvalue()).documents
    assert document.text.strip() == "水渠通水。"


@pytest.mark.skipif(not (SHARED / "corpora" / "provinces2025").is_dir(), reason="the real reports are not here")
def test_a_paragraph_of_its_document_contains_every_quote(lianghui: Run, tmp_path: Path) -> None:
    from docx import Document

    folder = SHARED / "corpora" / "provinces2025"
    paragraphs: dict[str, list[str]] = {}
    for path in folder.glob("*.docx"):
        document = Document(str(path))
        rows = ["".join(cell.text for cell in row.cells) for table in document.tables for row in table.rows]
        told = [*(part.text for part in document.paragraphs), *rows]
        paragraphs[path.name] = ["".join(text.split()) for text in told]
    variables = {"LIANGHUI_CACHE": str(tmp_path)}
    answer = lianghui("figures", "--corpus", str(folder), "--format", "jsonl", variables=variables)
    quotes = [(row["doc"], "".join(row["quote"].split())) for row in map(json.loads, answer.out.splitlines())]
    assert len(quotes) > 2000
    assert [one for one in quotes if not any(one[1] in text for text in paragraphs[one[0]])] == []


def test_rows_of_a_table_stay_rows() -> None:
    body = f"<w:tbl>{tr(p('水渠'), p('12公里'))}{tr(p('农田'), p('两万亩'))}</w:tbl>{p('水渠通水。')}"
    assert texts_of(body) == ["水渠\t12公里", "农田\t两万亩", "水渠通水。"]
