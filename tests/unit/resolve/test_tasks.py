"""The tasks of sentences, lists and articles."""

from lianghui_cli.model import Article, Document, Piece, Sentence, Task
from lianghui_cli.resolve.tasks import pieces, tasks_of
from lianghui_cli.resolve.themes import theme_of
from lianghui_cli.text.fold import fold


def cut(text: str, *, planned: bool = True, whole: bool = False) -> list[str]:
    return [text[start:end] for start, end in pieces(fold(text), planned=planned, whole=whole)]


def of(*lines: tuple[str, str, int], year: int = 2025, region: str = "510000") -> list[Task]:
    """The tasks of an article given as (kind, text, paragraph), a line each."""
    sentences = tuple(Sentence(text, (Piece(0, n, 0),), kind, part) for n, (kind, text, part) in enumerate(lines, 1))
    article = Article("标题", 1, len(lines), (region,), None, year, None, None, sentences)
    return tasks_of(Document("a.txt", "", "utf-8", (article,)))


def test_clauses_are_cut_apart_and_keep_the_script_of_the_text() -> None:
    text = "報告提出，2025年將加快西部陸海新通道建設，推動川渝電網一體化；辦好世界運動會。"
    assert cut(text) == ["加快西部陸海新通道建設", "推動川渝電網一體化", "辦好世界運動會"]


def test_a_result_clause_stays_with_its_task() -> None:
    assert cut("实施农机补短板行动，助力粮食稳产增产，完善水价机制。") == [
        "实施农机补短板行动，助力粮食稳产增产",
        "完善水价机制",
    ]


def test_an_adverbial_is_part_of_its_task() -> None:
    assert cut("在氢能制储、碳纤维等领域实现新突破。") == ["在氢能制储、碳纤维等领域实现新突破"]


def test_a_comma_inside_a_title_does_not_cut() -> None:
    assert cut("落实《关于支持民营经济，促进就业的意见》。") == ["落实《关于支持民营经济，促进就业的意见》"]


def test_a_list_with_its_heading_is_tasks_and_a_plain_headline_is_not() -> None:
    found = of(
        ("heading", "提升港口能级", 0),
        ("item", "- 建设泸州港多式联运中心", 1),
        ("item", "- 城镇新增就业不少于85万人", 2),
        ("heading", "打造更多开放平台", 3),
        ("prose", "会议由省长主持。", 4),
    )
    assert [task.text for task in found] == ["提升港口能级", "建设泸州港多式联运中心"]


def test_the_line_is_that_of_the_first_character() -> None:
    text = "2025年四川将推进重点水利工程，完善城市排水管网。"
    sentence = Sentence(text, (Piece(0, 7, 0), Piece(17, 9, 0)), "prose", 0)
    article = Article("标题", 7, 9, ("510000",), None, 2025, None, None, (sentence,))
    found = tasks_of(Document("a.txt", "", "utf-8", (article,)))
    assert [(task.text, task.line) for task in found] == [("推进重点水利工程", 7), ("完善城市排水管网", 9)]


def test_proposals_of_members_are_no_tasks() -> None:
    assert not of(("prose", "省政协委员王小川建议，2025年要加快建设成渝中线高铁，完善站前路网。", 1))


def test_what_a_box_quotes_from_a_plan_is_a_task() -> None:
    found = of(
        ("heading", "深海装备", 1),
        ("prose", "深海装备领域重点发展载人潜水器、海底机器人等产品。", 2),
        ("prose", "资料来源：《海洋产业发展实施方案》", 3),
    )
    assert [task.text for task in found] == ["重点发展载人潜水器、海底机器人等产品"]


def test_themes() -> None:
    assert theme_of(fold("優化口岸通關流程")) == "opening"
    assert theme_of("改造城镇老旧小区") == "city"
    assert theme_of("再接再厉") == ""


def test_a_distant_goal_belongs_to_the_plan_that_states_it() -> None:
    found = of(("prose", "2025年四川要推进水网建设，到2030年建成引大济岷工程。", 1))
    assert [(task.text, task.year) for task in found] == [("推进水网建设", 2025), ("到2030年建成引大济岷工程", 2025)]


def report(*lines: tuple[str, str, int]) -> list[Task]:
    """The tasks of a work report of 2025 given as (kind, text, paragraph), a line each."""
    sentences = tuple(Sentence(text, (Piece(0, n, 0),), kind, part) for n, (kind, text, part) in enumerate(lines, 1))
    one = Article("政府工作报告", 1, len(lines), ("510000",), None, 2025, None, None, sentences, kind="work report")
    return tasks_of(Document("a.txt", "", "utf-8", (one,)))


REVIEW = (("heading", "一、2024年工作回顾", 0), ("prose", "推进水利工程，完善管网。", 1))
PLAN = ("heading", "二、2025年重点工作", 2)


def test_a_report_states_its_tasks_in_its_plan_alone() -> None:
    found = report(*REVIEW, PLAN, ("prose", "（一）稳定就业。", 3), ("prose", "发放稳岗补贴，办好招聘会。", 4))
    assert [(t.text, t.section, t.head, t.sentence, t.part) for t in found] == [
        ("发放稳岗补贴", "（一）稳定就业", True, "a.txt:5#1", "task"),
        ("办好招聘会", "（一）稳定就业", False, "a.txt:5#1", "task"),
    ]


def test_a_topic_is_a_task_that_heads_nothing() -> None:
    found = report(
        *REVIEW, PLAN, ("prose", "（一）壮大产业。", 3), ("prose", "做强化工产业。", 4), ("prose", "建设绿色园区。", 4)
    )
    assert [(t.text, t.head, t.part) for t in found] == [
        ("做强化工产业", False, "topic"),
        ("建设绿色园区", True, "task"),
    ]


def test_a_report_may_look_back_in_its_plan() -> None:
    found = report(*REVIEW, PLAN, ("prose", "（一）国防。", 3), ("prose", "过去一年，推进军民共建，完善征兵办法。", 4))
    assert not found
    found = report(*REVIEW, PLAN, ("prose", "（一）国防。", 3), ("prose", "今年要推进军民共建，完善征兵办法。", 4))
    assert [t.text for t in found] == ["推进军民共建", "完善征兵办法"]


def test_in_a_report_a_voice_is_the_governments_own() -> None:
    found = report(*REVIEW, PLAN, ("prose", "（一）环保。", 3), ("prose", "整改督察指出的问题，关停违法小矿山。", 4))
    assert [t.text for t in found] == ["整改督察指出的问题", "关停违法小矿山"]


def test_what_is_done_to_an_object_is_a_task() -> None:
    assert cut("将低保标准提高到每月900元。") == ["将低保标准提高到每月900元"]
    assert cut("把防汛摆在突出位置。") == ["把防汛摆在突出位置"]
    assert cut("将士们守卫边疆。") == []


def test_a_duty_is_a_task_with_its_subject_in_a_report_alone() -> None:
    text = fold("农业补贴要向种粮大户倾斜。")
    assert [text[a:b] for a, b in pieces(text, planned=True, whole=False, own=True)] == ["农业补贴要向种粮大户倾斜"]
    assert cut("农业补贴要向种粮大户倾斜。") == []


def test_lines_and_aims_are_no_tasks() -> None:
    assert cut("坚持以人民为中心，扩建城南公园，凝聚推动发展的强大合力。") == ["扩建城南公园"]
