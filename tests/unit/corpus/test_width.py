"""Wrapped pages: at which width, which lines are full, and what a wrapped paragraph is."""

import pytest

from lianghui_cli.corpus.lines import lines_of
from lianghui_cli.corpus.page import paragraphs, sentences
from lianghui_cli.corpus.width import Width, width_of

REVIEW = (
    "过去一年全市上下团结奋斗顺利完成了年初确定的各项目标任务。地区生产总值增长7.6%，一般公共预算收入增长9%，"
    "城镇新增就业3.2万人，社会消费品零售总额达到310亿元，森林覆盖率达到41%，粮食产量稳定在120万吨。"
)
PLAN = "今年经济社会发展的主要预期目标是地区生产总值增长百分之七左右，居民消费价格涨幅控制在百分之三左右，城镇新增就业三万人以上。"


def broken(text: str, width: int, hang: bool = False) -> list[str]:
    lines = []
    while text:
        end = width + (hang and text[width : width + 1] in set("，。；、"))
        lines.append(text[:end])
        text = text[end:]
    return lines


def page(*paragraphs_: str, width: int, hang: bool = False) -> str:
    return "\n".join(line for one in paragraphs_ for line in broken(one, width, hang)) + "\n"


def read(text: str) -> list[str]:
    return ["".join(line.text for line in part.lines) for part in paragraphs(lines_of(text))]


def width(text: str) -> Width | None:
    return width_of(lines_of(text))


@pytest.mark.parametrize("hang", [False, True])
@pytest.mark.parametrize("wide", [20, 26, 31, 39])
def test_a_page_is_read_as_before_it_was_wrapped(wide: int, hang: bool) -> None:
    text = page("清河市工作报告", REVIEW, "二、今年工作安排", PLAN, width=wide, hang=hang)
    assert width(text) == Width(wide, False)
    assert read(text) == ["清河市工作报告", REVIEW, "二、今年工作安排", PLAN]


def test_the_first_line_of_a_paragraph_is_no_heading_though_no_mark_stands_in_it() -> None:
    text = page(PLAN, REVIEW, width=24)
    kinds = {line.number: line.kind for line in lines_of(text)}
    assert "，" not in text.split("\n", maxsplit=1)[0]
    assert set(kinds.values()) == {"prose"}


def test_an_indent_counts_as_characters_and_opens_a_paragraph() -> None:
    text = page("　　" + REVIEW, "　　" + PLAN, width=24)
    assert width(text) == Width(24, False)
    assert read(text) == [REVIEW, PLAN]


def test_lines_that_are_paragraphs_have_no_width() -> None:
    assert width("\n".join([REVIEW, PLAN, "二、今年工作安排", REVIEW + PLAN])) is None


def test_headlines_of_one_length_are_not_wrapped() -> None:
    text = (
        "清河市加快建设城际铁路改造老旧小区\n临江市推动制造业数字化转型再提速度\n望山县做好山区乡村学校建设这件实事\n"
    )
    assert read(text) == text.split("\n")[:-1]


@pytest.mark.parametrize(("lines", "told"), [(2, Width(24, False)), (1, None)])
def test_two_full_lines_tell_a_width_and_one_does_not(lines: int, told: Width | None) -> None:
    assert width(page(PLAN[: 24 * lines + 5], width=24)) == told


def test_two_lines_of_one_length_are_chance_where_another_is_longer() -> None:
    assert width(page(PLAN[:53], width=24) + "这一行比上面的两行都要长得多，所以上面的两行只是碰巧一样长，\n完") is None


@pytest.mark.parametrize(("text", "full"), [("甲" * 20, True), ("甲" * 19, False), ("甲" * 21, False)])
def test_a_line_is_full_at_the_edge(text: str, full: bool) -> None:
    line, after = lines_of(f"{text}\n乙丙丁")
    assert Width(20, False).full(line, after) is full


@pytest.mark.parametrize(
    ("line", "after", "full"),
    [
        ("甲" * 20 + "。", "乙", True),  # a mark hangs over the edge
        ("甲" * 19, "乙，丙", True),  # 乙 was taken along, so that no mark begins a line
        ("甲" * 18, "GDP增长", True),
        ("甲" * 17, "GDP增长", False),  # it had room
        ("甲" * 14 + "UK", "Power", True),  # nor had Power behind a blank
        ("甲" * 13 + "UK", "Power增长", True),
        ("甲" * 12 + "UK", "Power增长", False),
        ("甲" * 18 + "GDP", "增长", True),
        ("甲" * 18, "李 四", True),  # a blank between the characters of a name parts nothing
    ],
)
def test_what_a_line_end_does_not_part(line: str, after: str, full: bool) -> None:
    first, second = lines_of(f"{line}\n{after}")
    assert Width(20, False).full(first, second) is full


def test_a_paragraph_told_to_the_end_at_the_edge_does_not_take_the_heading_below() -> None:
    first = REVIEW[: REVIEW.index("。")] + "，" + "城镇新增就业三万二千人，" * 2
    first = first[: 2 * 24 - 1] + "。"
    text = page(first, "二、今年的工作安排", PLAN, width=24)
    assert read(text) == [first, "二、今年的工作安排", PLAN]


def test_a_closing_mark_alone_on_a_line_belongs_to_what_it_closes() -> None:
    said = "代表说：“" + REVIEW[:42] + "。”"
    text = page(said, PLAN, REVIEW, width=len(said) - 1)
    assert said in read(text)


def test_a_list_under_a_colon_at_the_edge_stays_a_list() -> None:
    lead = "经过全市上下共同努力各项工作取得新的成效："
    text = page(lead, "——" + REVIEW, "——" + PLAN, width=len(lead))
    assert read(text)[0] == lead


def test_who_signed_a_paragraph_may_stand_on_two_lines() -> None:
    signed = REVIEW + "清河日报记者林秋石"
    text = page(signed, PLAN, width=next(w for w in range(20, 40) if 1 < len(signed) % w < 5))
    assert read(text) == [signed, PLAN]


def test_a_quotation_broken_by_a_column_is_glued_over_wrapped_lines() -> None:
    left, right = (
        "林秋石说，山区的路通了以后，“村里的茶叶",
        "第一次直接卖到了省城的超市里，大家都很高兴，都说要多种。”这是后话。",
    )
    whole = f"{left}\n\n## 另一则\n\n{REVIEW}\n\n{right}\n"
    wrapped = f"{left}\n\n## 另一则\n\n{page(REVIEW, width=20)}\n{page(right, width=20)}"
    assert left + right in read(whole)
    assert left + right in read(wrapped)


def test_a_sentence_of_very_many_lines_is_joined_in_linear_time() -> None:
    count = 20_000
    (part,) = paragraphs(lines_of("\n".join(["推动产业改造升级，加快城际铁路建设，"] * count)))
    found = sentences([part])[0]
    assert {piece.line for sentence in found for piece in sentence.pieces} == {*range(1, count + 1)}


@pytest.mark.parametrize(
    ("headline", "below"),
    [
        ("[视频]" + "某省召开会议 研究部署山区发展" * 4, "某某网消息（某栏目）：" + PLAN),
        ("某省召开会议，研究部署山区发展，林秋石出席并讲话", "某某网 2021年5月26日"),
        ("某省召开会议，研究部署山区发展，林秋石出席并讲话", REVIEW),
    ],
)
def test_a_headline_does_not_go_on_in_the_dateline_or_the_body(headline: str, below: str) -> None:
    lines = lines_of(f"{headline}\n{below}\n{REVIEW}")
    assert lines[0].kind == "heading"
    assert read(f"{headline}\n{below}\n{REVIEW}")[0] == headline


def test_a_first_line_that_breaks_off_before_a_short_one_is_no_headline() -> None:
    assert read("今年我市的主要预期目标是，地区生产总值\n增长百分之六左右。") == [
        "今年我市的主要预期目标是，地区生产总值增长百分之六左右。"
    ]


def test_a_range_broken_at_its_dash_is_no_list_item() -> None:
    told = "地区生产总值力争再上一个新台阶增长5"
    text = page(PLAN, PLAN, told + "-8倍，好于预期。", width=len(told))
    assert read(text) == [PLAN, PLAN, told + "-8倍，好于预期。"]


def test_an_item_of_a_list_under_a_full_line_stays_one() -> None:
    text = page(PLAN, PLAN, width=24) + "今年我市推动高质量发展要抓好以下十五件重要的实事\n- 建设学校三所，\n"
    assert read(text)[-1] == "- 建设学校三所，"


def test_leads_of_one_length_are_not_wrapped() -> None:
    text = "".join(f"某省政协常委{name}：\n{PLAN}{PLAN}\n" for name in ("林秋石", "周大河", "杜春山"))
    assert read(text)[::2] == ["某省政协常委林秋石：", "某省政协常委周大河：", "某省政协常委杜春山："]
