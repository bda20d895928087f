"""Markdown is read as the text that it shows, on the lines where it stands."""

from pathlib import Path
from time import perf_counter

import pytest

from lianghui_cli.corpus.front import front
from lianghui_cli.corpus.load import document, made
from lianghui_cli.corpus.readers.markdown import plain

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("**全县粮食产量**增长*5.3%*。", "全县粮食产量增长5.3%。"),
        ("增长**5.3**%，__水渠__通水", "增长5.3%，水渠通水"),
        ("他说**“修路”**好，***都***好", "他说“修路”好，都好"),
        ("见[公报](http://a.b/c_d(e)_f)和![图](x.png)及[办法][1]", "见公报和图及办法"),
        ("全县`粮食`<b>增产</b><span style='x'>三成</span>", "全县粮食增产三成"),
        ("增长~~七~~5.3%<del>左右</del>", "增长5.3%"),
        ("> 修路\n> 架桥", "修路\n架桥"),
        ("水渠<!-- 增长\n9% -->通水\n```\n修路\n```", "水渠\n通水\n\n修路\n"),
        ("3\\*5是15，5*3*2是30，a_b_c是名", "3*5是15，5*3*2是30，a_b_c是名"),
        ("* 修路\n* 架桥\n- 种树", "* 修路\n* 架桥\n- 种树"),
        ("## **修路** ##\n# 架桥", "## 修路\n# 架桥"),
        ("标题\n====\n\n---\n正文", "标题\n\n\n\n正文"),
        ("| 指标 | 2023年 |\n|:--|--:|\n| **粮食** | 5.3% |\n\n甲|乙", "指标\t2023年\n\n粮食\t5.3%\n\n甲|乙"),
        ("<!-- 没有完的注释\n修路&nbsp;架桥", "<!-- 没有完的注释\n修路\xa0架桥"),
        ("**全县\n粮食**增产，**单独", "全县\n粮食增产，**单独"),
        ("[视频]修路（三）", "[视频]修路（三）"),
        ("修路[^1]架桥\n\n[^1]: 据交通局。\n[1]: http://a.b", "修路架桥\n\n据交通局。\n"),
        ("- [x] 修路\n1. [ ] 架桥\n[x] 种树", "- 修路\n1. 架桥\n[x] 种树"),
        ("<ruby>渠<rp>(</rp><rt>qu</rt><rp>)</rp></ruby>通水", "渠通水"),
        (
            "<table>\n<tr><th>指标</th><th colspan=2>2023年</th></tr>\n<tr>\n<td>**粮食**</td>\n<td>5</td><td>6\n</table>",
            "\n指标\t2023年\t\t\n粮食\t5\t6\t\n\n\n",
        ),
        ("<table><tr><td>修路</td><td>5</td></tr><tr><td>架桥</td><td>6</td></tr></table>", "修路\t5\t架桥\t6\t"),
    ],
)
def test_what_is_written_is_read_as_it_is_shown(written: str, shown: str) -> None:
    assert plain(written) == shown
    assert plain(written).count("\n") == written.count("\n")


def test_front_matter_tells_what_it_names() -> None:
    page = "---\ntitle: 某县的**水渠**\ndate: 2024-01-21\nsource: 某某日报\n地区: 成都\n---\n# 水渠\n\n**全县**粮食增产。\n"
    (found,) = made("a.md", page.encode()).documents
    (article,) = found.articles
    assert (article.date, article.source, article.regions) == ("2024-01-21", "某某日报", ("510100",))
    assert [s.line for s in article.sentences if s.text == "全县粮食增产。"] == [9]


def test_front_matter_may_be_toml() -> None:
    page = '+++\ntitle = "某县的水渠"\ndate = 2024-01-21\nregion = "成都"\n[extra]\nyear = 甲\n+++\n\n粮食增产。\n'
    told = made("a.md", page.encode())
    (article,) = told.documents[0].articles
    assert (article.title, article.date, article.regions) == ("某县的水渠", "2024-01-21", ("510100",))
    assert [s.line for s in article.sentences if s.text == "粮食增产。"] == [9]
    head = front(page)
    assert head is not None
    assert head.complaints == ('line 6: "甲" is no year: write 2024',)


def test_a_marked_heading_heads_a_page_before_a_line_that_is_short() -> None:
    (found,) = made("a.md", "# 某县水渠建设报告\n\n粮食增产一成\n\n今年全县新建水渠十二公里。\n".encode()).documents
    assert found.articles[0].title == "某县水渠建设报告"


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_a_seed_as_markdown_is_the_same_text(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    bold = "\n".join(
        line.replace(line.strip(), f"**{line.strip()}**")
        if n % 3 == 0 and line.strip() and line.strip()[0] not in "#-*"
        else line
        for n, line in enumerate(text.split("\n"))
    )
    (found,) = made("a.md", bold.encode()).documents
    told = [(s.text, s.line) for article in found.articles for s in article.sentences]
    assert told == [(s.text, s.line) for article in document("a.md", text).articles for s in article.sentences]


@pytest.mark.parametrize(
    "sign", ["**", "*", "_", "`", "[", "<!--", "<b", "~~", "|", "\\", "&", "![a](", "<tr>", "<td>", "[^"]
)
def test_signs_without_end_are_read_in_a_time_that_grows_with_them(sign: str) -> None:
    start = perf_counter()
    plain(f"{sign}水渠" * 20_000)
    assert perf_counter() - start < 2
