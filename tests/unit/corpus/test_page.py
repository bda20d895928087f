"""Pages: what each line is, which lines are one sentence, which paragraphs one article."""

from pathlib import Path

import pytest

from lianghui_cli.corpus.columns import stretches
from lianghui_cli.corpus.lines import lines_of
from lianghui_cli.corpus.page import paragraphs, sentences

SEEDS = Path(__file__).parents[3] / "seeds"


def healed(text: str) -> list[list[int]]:
    """The lines of every paragraph that has more than one."""
    parts = paragraphs(lines_of(text))
    return [[line.number for line in part.lines] for part in parts if len(part.lines) > 1]


def seed(start: str) -> str:
    return next(SEEDS.glob(f"{start}*")).read_text(encoding="utf-8")


def kinds(text: str) -> list[str]:
    return [line.kind for line in lines_of(text)]


def test_each_line_has_a_kind() -> None:
    page = (
        "## 深圳：造一座海洋城市\n\n晶報記者 何文傑深圳報道\n\n▲圖為鹽田港。\n\n- 建成三條地鐵\n\n市人大代表、某大學教授趙小川：\n\n"
        "全國政協委員 錢大河\n\n深圳市今年將建設三條地鐵線路，並且開工兩條。\n\n(責編：孫力)\n"
    )
    assert kinds(page) == ["heading", "byline", "caption", "item", "lead", "lead", "prose", "furniture"]


def test_a_number_alone_is_no_list_item() -> None:
    assert kinds("8.7%\n\n2.建成地铁\n\n2、建成地铁") == ["heading", "item", "item"]


def test_a_sentence_goes_on_after_a_blank_line() -> None:
    assert healed("会议强调,要加快建设现代化产业体系,推动\n\n高质量发展取得新进展。\n\n另一段。") == [[1, 3]]


def test_a_caption_between_the_halves_is_stepped_over() -> None:
    assert healed("会议强调,要加快建设现代化产业体系,推动\n\n▲图为会场。\n\n高质量发展取得新进展。") == [[1, 5]]


def test_a_heading_between_parts_what_could_be_two_articles() -> None:
    assert healed("会议强调,要加快建设现代化产业体系,推动\n\n成都推进公园城市\n\n高质量发展取得新进展。") == []


def test_lines_of_a_wrapped_paragraph_are_one_sentence() -> None:
    text = "今年我市经济社会发展的主要预期目标是,地区生产总值\n增长百分之六左右,城镇新增就业五万人\n以上。"
    (part,) = paragraphs(lines_of(text))
    (sentence,) = sentences([part])[0]
    assert sentence.text == text.replace("\n", "")
    assert (sentence.line, sentence.last_line) == (1, 3)
    assert sentence.line_at(sentence.text.index("以上")) == 3


def test_records_that_open_alike_are_not_glued() -> None:
    assert healed("省政协委员,某市市长甲表示,要认真学习\n省政协委员,某县县长乙表示,要抓好落实。") == []


def test_latin_words_keep_a_blank_where_a_line_broke() -> None:
    (part,) = paragraphs(lines_of("报告提出,发展数字经济,推动 open\nsource 社区建设,鼓励创新。"))
    assert "open source" in sentences([part])[0][0].text


def test_interleaved_columns_go_on_where_their_wording_does() -> None:
    assert healed(seed("002")) == [[21, 39], [37, 53], [77, 79], [129, 131]]


def test_a_column_printed_above_its_beginning_is_found_by_its_quotation() -> None:
    assert [98, 86] in healed(seed("000"))


def test_what_breaks_off_for_good_stays_broken() -> None:
    assert not any(51 in lines for lines in healed(seed("002")))


def test_every_character_stands_in_some_sentence() -> None:
    for path in SEEDS.glob("*.txt"):
        text = path.read_text(encoding="utf-8")
        said = "".join(s.text for part in stretches(paragraphs(lines_of(text))) for s in sentences(part.paragraphs)[0])
        assert sorted("".join(said.split())) == sorted("".join(text.split())), path.name


def test_pieces_lead_back_to_the_line() -> None:
    for path in SEEDS.glob("*.txt"):
        text = path.read_text(encoding="utf-8")
        lines = text.split("\n")
        for part in paragraphs(lines_of(text)):
            for sentence in sentences([part])[0]:
                stops = [piece.start for piece in sentence.pieces[1:]] + [len(sentence.text)]
                for piece, stop in zip(sentence.pieces, stops, strict=True):
                    said = sentence.text[piece.start : stop].rstrip()
                    assert lines[piece.line - 1][piece.column :].startswith(said)


def test_headlines_begin_articles_and_subheadings_do_not() -> None:
    starts = [part.paragraphs[0].lines[0].number for part in stretches(paragraphs(lines_of(seed("000"))))]
    assert starts == [4, 36, 56, 74, 104, 118]


def test_a_report_is_one_article_however_many_sections_it_has() -> None:
    text = "政府工作报告\n\n一、2019年工作回顾\n\n一年来,全市上下努力。\n\n二、2020年工作安排\n\n今年要努力。"
    assert len(stretches(paragraphs(lines_of(text)))) == 1


@pytest.mark.parametrize("width", [15, 24, 33])
def test_interleaved_columns_are_told_apart_in_a_wrapped_page_too(width: int) -> None:
    text = seed("002")
    wrapped = "\n".join(
        "\n".join(line[at : at + width] for at in range(0, len(line), width)) or line for line in text.split("\n")
    )
    parts = ["".join(line.text for line in part.lines) for part in paragraphs(lines_of(wrapped))]
    assert any("同时高标准服务雄安新区建设" in part for part in parts)
    assert any("打造世界级的科技创新策源地" in part for part in parts)


LONG = (
    "会议强调,要坚持稳中求进的工作总基调,加快建设现代化产业体系,推动传统产业改造升级,培育壮大新兴产业,布局建设未来产业,"
)


def test_a_page_without_blank_lines_keeps_its_headlines() -> None:
    text = f"{LONG}同时高\n成都:推动科创与产业 深度融合\n{LONG}推动发展。\n{LONG}扩大开放。"
    assert healed(text) == []
    assert kinds(text)[1] == "heading"


def test_a_name_on_a_line_of_its_own_is_part_of_its_sentence() -> None:
    assert healed(f"{LONG}全面实施《\n数据安全条例\n》。\n\n{LONG}扩大开放。") == [[1, 2, 3]]


def test_a_wrapped_page_with_blank_lines_between_is_healed() -> None:
    text = "今年我市经济社会发展的主要预期目标是,地区生产总值增长百分之六左右,城镇新增就业五万人以上,粮食产量保持稳定,居民收入同步增长。"
    lines = [text[n : n + 12] for n in range(0, len(text), 12)]
    (part,) = paragraphs(lines_of("\n\n".join(lines)))
    (sentence,) = sentences([part])[0]
    assert sentence.text == text


def test_a_photo_credit_makes_a_caption() -> None:
    assert kinds("观众在展会上体验机器人。某报记者林一帆摄\n\n会议闭幕。图为会场。") == ["caption", "caption"]


BROKEN = "会议强调,要加快建设现代化产业体系,推动"


def test_what_broke_off_more_than_a_page_above_does_not_go_on() -> None:
    items = "\n\n".join(f"- 事项{number}" for number in range(1100))
    assert healed(f"{BROKEN}\n\n{items}\n\n高质量发展取得新进展。") == []


def test_a_column_that_began_more_than_a_page_above_is_read() -> None:
    items = "\n\n".join(f"- 事项{number}" for number in range(700))
    quoted, goes_on = "会议强调,要坚持不懈地“加快建设现代化", "产业”体系,还要坚持不懈地“推动产业"
    text = "\n\n".join([quoted, "小标题", items, goes_on, "小标题", items, BROKEN, "高质量发展取得新进展。"])
    assert healed(text) == [[1, 1405]]
