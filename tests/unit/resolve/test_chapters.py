"""To which part of a report each of its sentences belongs."""

import pytest

from lianghui_cli.model import Article, Piece, Sentence
from lianghui_cli.resolve.chapters import GOVERNMENT, GUIDE, REVIEW, TASK, TERM, parts, role_of_chapter
from lianghui_cli.text.fold import fold

Line = tuple[str, str, int]


def article(*lines: Line, kind: str = "work report") -> Article:
    sentences = tuple(Sentence(text, (Piece(0, n, 0),), shape, part) for n, (shape, text, part) in enumerate(lines, 1))
    return Article("政府工作报告", 1, len(lines), ("510000",), None, 2025, None, None, sentences, kind=kind)


def told(*lines: Line) -> list[tuple[str, str, bool]]:
    one = article(*lines)
    found = parts(one, [fold(sentence.text) for sentence in one.sentences])
    assert found is not None
    return [(part.role, part.section, part.title) for part in found]


OPENING: tuple[Line, ...] = (("heading", "一、2024年工作回顾", 0), ("prose", "建成水库三座。", 1))
PLAN: Line = ("heading", "二、2025年重点工作", 2)


def test_a_report_goes_from_review_to_guiding_lines_policies_and_tasks() -> None:
    found = told(
        *OPENING,
        PLAN,
        ("prose", "今年是收官之年，要坚持稳中求进。", 3),
        ("prose", "主要预期目标是：生产总值增长5%左右。", 4),
        ("prose", "财政政策要更加积极，多渠道筹集资金。", 5),
        ("prose", "（一）稳定就业。", 6),
        ("prose", "发放稳岗补贴，办好招聘会。", 7),
    )
    assert [role for role, *_ in found] == [REVIEW, REVIEW, TASK, GUIDE, GUIDE, "policy", TASK, TASK]
    assert found[6] == (TASK, "（一）稳定就业", True)
    assert found[7] == (TASK, "（一）稳定就业", False)


def test_the_government_itself_has_its_own_part_and_the_next_title_ends_it() -> None:
    found = told(
        *OPENING,
        PLAN,
        ("prose", "（一）加强政府自身建设。", 3),
        ("prose", "压减会议文件，精简考核。", 4),
        ("prose", "（二）稳定就业。", 5),
        ("prose", "发放稳岗补贴，办好招聘会。", 6),
    )
    assert [role for role, *_ in found[3:]] == [GOVERNMENT, GOVERNMENT, TASK, TASK]


def test_the_closing_is_the_last_address_that_calls_to_strive() -> None:
    lines = (
        *OPENING,
        PLAN,
        ("prose", "（一）稳定就业。", 3),
        ("prose", "发放稳岗补贴，办好招聘会。", 4),
        ("prose", "各位代表！", 5),
        ("prose", "我们要支持国防建设，做好双拥工作。", 6),
        ("prose", "各位代表！", 7),
        ("prose", "让我们携手奋进，共创未来。", 8),
    )
    assert [role for role, *_ in told(*lines)[5:]] == [TASK, TASK, "closing", "closing"]
    assert [role for role, *_ in told(*lines[:-2])[5:]] == [TASK, TASK]


def test_what_follows_a_title_before_the_topics_of_its_section_is_a_guiding_line() -> None:
    section = (("prose", "（一）壮大产业。", 3), ("prose", "坚持智能方向，塑造发展优势。", 4))
    topics = (("prose", "做强化工产业。", 5), ("prose", "建设绿色园区，推广节能设备。", 5))
    assert [role for role, *_ in told(*OPENING, PLAN, *section, *topics)[4:]] == [GUIDE, TASK, TASK]
    assert [role for role, *_ in told(*OPENING, PLAN, *section)[4:]] == [TASK]


@pytest.mark.parametrize(("size", "topic"), [(22, True), (23, False)])
def test_a_short_sentence_that_opens_a_paragraph_names_its_topic(size: int, topic: bool) -> None:
    lines = (
        ("prose", "（一）壮大产业。", 3),
        ("prose", "推" + "进" * (size - 2) + "。", 4),
        ("prose", "建设园区。", 4),
    )
    one = article(*OPENING, PLAN, *lines)
    found = parts(one, [fold(sentence.text) for sentence in one.sentences])
    assert found is not None
    assert found[4].topic is topic


@pytest.mark.parametrize(("size", "title"), [(45, True), (46, False)])
def test_a_long_numbered_sentence_is_no_title(size: int, title: bool) -> None:
    text = "（一）" + "建" * (size - 4) + "。"
    assert told(*OPENING, PLAN, ("prose", text, 3))[3][2] is title


@pytest.mark.parametrize(("text", "opens"), [("（一）工业", False), ("（一）壮产业", True)])
def test_a_title_has_some_length(text: str, opens: bool) -> None:
    found = told(*OPENING, PLAN, ("heading", text, 3), ("prose", "建设绿色园区。", 4))
    assert (found[4][1] == text) is opens


@pytest.mark.parametrize(("between", "closing"), [(23, True), (24, False)])
def test_the_closing_says_so_soon(between: int, closing: bool) -> None:
    lines: list[Line] = [*OPENING, PLAN, ("prose", "（一）稳定就业。", 3), ("prose", "各位代表！", 4)]
    lines += [("prose", "新建学校。", 5)] * between + [("prose", "让我们携手奋进。", 5)]
    assert (told(*lines)[4][0] == "closing") is closing


def test_a_text_without_chapters_has_no_parts() -> None:
    for one in (article(("prose", "建成水库三座。", 1)), article(*OPENING, PLAN, kind="")):
        assert parts(one, [fold(sentence.text) for sentence in one.sentences]) is None


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("一、2024年工作回顾", REVIEW),
        ("二、“十五五”时期主要目标任务", TERM),
        ("二、今后五年和2025年的工作任务", TASK),
        ("二、2025年总体要求和政策取向", GUIDE),
        ("三、加强政府自身建设", GOVERNMENT),
        ("三、关于规划草案", TERM),
        ("四、推动外贸稳中提质", TASK),
    ],
)
def test_the_title_of_a_chapter(title: str, role: str) -> None:
    assert role_of_chapter(fold(title), "2025") == role


def test_all_of_a_chapter_on_the_government_is_of_the_government() -> None:
    found = told(
        *OPENING,
        PLAN,
        ("heading", "三、加强政府自身建设", 3),
        ("prose", "（一）提高行政效能。", 4),
        ("prose", "压减会议文件。", 5),
    )
    assert [role for role, *_ in found[3:]] == [GOVERNMENT, GOVERNMENT, GOVERNMENT]
