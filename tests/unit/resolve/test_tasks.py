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
