"""Context: the place and year of each sentence, and whether it tells of goals or of results."""

from pathlib import Path

from lianghui_cli.corpus.load import document
from lianghui_cli.model import Article, Piece, Sentence
from lianghui_cli.resolve.context import Context, contexts, spoken_regions

SEEDS = Path(__file__).parents[3] / "seeds"


def told(*lines: str, region: str = "430000", year: int | None = 2022, kind: str = "prose") -> list[Context]:
    """Each line is a sentence; "# " a heading, "- " an item; a blank line opens a paragraph."""
    sentences, paragraph = [], 0
    for number, line in enumerate(lines, 1):
        paragraph += line == "" or line[:2] in ("# ", "- ")
        if line:
            own = {"# ": "heading", "- ": "item"}.get(line[:2], kind)
            sentences.append(Sentence(line.removeprefix("# "), (Piece(0, number, 0),), own, paragraph))
    return contexts(Article(None, 1, len(lines), (region,), None, year, None, None, tuple(sentences)))


def test_sections_of_a_report() -> None:
    found = told("# 一、2021年工作回顾", "粮食再获丰收。", "# 二、2022年工作安排", "粮食稳产。")
    assert [(c.year, c.plan) for c in found] == [(2021, False), (2021, False), (2022, True), (2022, True)]


def test_an_announcement_holds_until_the_past_is_told() -> None:
    found = told("今年的主要预期目标是：经济增长7%。", "", "赤字率不变。", "", "去年，我们攻坚克难。")
    assert [(c.year, c.plan) for c in found] == [(2022, True), (2022, True), (2021, False)]


def test_goals_that_were_met_are_results() -> None:
    found = told("2021年，主要目标任务全面完成。", "去年的预期目标顺利实现。")
    assert [c.plan for c in found] == [False, False]


def test_a_year_that_is_compared_with_is_not_spoken_of() -> None:
    (found,) = told("2021年，规模比2015年翻一番，较2020年扩大。")
    assert (found.year, found.plan) == (2021, False)


def test_plans_and_terms() -> None:
    assert told("“十三五”时期，公路里程翻番。")[0] == Context("430000", 2020, False, "2016-2020")
    assert told("今后五年，政府工作报告提出新的任务。")[0] == Context("430000", 2026, True, "2022-2026")
    assert told("过去五年，我们砥砺前行。")[0] == Context("430000", 2021, False, "2017-2021")


def test_a_plan_named_in_passing_is_not_spoken_of() -> None:
    (found,) = told("提前完成“十三五”规划目标任务。")
    assert found.period is None


def test_words_of_plan_without_a_year() -> None:
    found = told("市长说，下一步将建设两座大桥。", "", "目前已建成三座。")
    assert [c.plan for c in found] == [True, None]


def test_this_year_up_to_now_is_a_result() -> None:
    (found,) = told("截至今年9月底，园区入驻企业120家。")
    assert (found.year, found.plan) == (2022, False)


def test_items_under_a_heading_that_is_a_task() -> None:
    found = told("# 2021年新增公园12座", "# 提升公共服务水平", "- 支持开办夜校")
    assert [(c.year, c.plan) for c in found] == [(2021, False), (2022, True), (2022, True)]


def test_regions_follow_the_head_of_a_clause() -> None:
    found = told("长沙生产总值增长7%。", "进出口下降。", "京津冀三地协同推进。", "占湖北的三成。")
    assert [c.region for c in found] == ["430100", "430000", "110000+120000+130000", "430000"]


def test_a_row_of_regions_and_an_organisation_are_no_subject() -> None:
    found = told("北京、天津的学校开展合作。", "北京大学招生。", "珠海某某有限公司投产。")
    assert [c.region for c in found] == ["430000"] * 3


def test_three_places_are_the_group_named_last() -> None:
    found = told("京津冀三地生产总值增长。", "", "三地技术合同增加。")
    assert [c.region for c in found] == ["110000+120000+130000"] * 2


def test_what_nothing_says_stays_empty() -> None:
    assert told("风景很美。", region="", year=None) == [Context("", None, None, None)]


def test_regions_alone_are_those_of_the_contexts() -> None:
    for seed in sorted(SEEDS.glob("*.txt")):
        for article in document(seed.name, seed.read_text(encoding="utf-8")).articles:
            assert spoken_regions(article) == [context.region for context in contexts(article)]
