"""When: of which year each stretch of an article speaks, by the nearest scope whose words say so."""

from lianghui_cli.mentions.years import parts_of_year
from lianghui_cli.resolve import when
from lianghui_cli.resolve.claims import Time
from unit.resolve.told import article


def times(*lines: str, year: int | None = 2022) -> list[Time]:
    """The time that holds at the end of each sentence."""
    made = article(*lines, year=year)
    told = when.lines(made)
    nothing = Time(None)
    ends = [(line, sentence.text) for line, sentence in zip(told, made.sentences, strict=True)]
    return [next((claim.time for claim in line.chain(text, len(text))), nothing) for line, text in ends]


def test_a_heading_holds_for_its_section() -> None:
    found = times("# 一、2021年工作回顾", "粮食再获丰收。", "# 二、2022年工作安排", "粮食稳产。")
    assert [(time.year, time.goal) for time in found] == [(2021, False), (2021, False), (2022, True), (2022, True)]


def test_a_heading_that_is_only_a_year() -> None:
    found = times("# 2021年：爬坡过坎", "粮食丰收。", "# 2022年：再上台阶", "粮食稳产。")
    assert [(time.year, time.goal) for time in found][1::2] == [(2021, False), (2022, True)]


def test_a_year_that_is_over_is_looked_back_on_whatever_the_heading_says() -> None:
    assert times("# 2021年主要工作和成效", "开通地铁。")[1] == Time(2021, None, False)


def test_a_heading_of_a_year_and_a_plan_has_what_they_share() -> None:
    assert times("# 2025年工作和“十四五”发展成就", "开通地铁。", year=2026)[1] == Time(2025, None, False)
    assert times("# “十五五”目标和2026年工作安排", "开通地铁。", year=2026)[1] == Time(2026, None, True)


def test_an_announcement_holds_until_the_past_is_told() -> None:
    found = times("今年的主要预期目标是：经济增长7%。", "", "赤字率不变。", "", "去年，我们攻坚克难。")
    assert [(time.year, time.goal) for time in found] == [(2022, True), (2022, True), (2021, False)]


def test_goals_that_were_met_are_no_announcement() -> None:
    assert times("2021年，主要目标任务全面完成。")[0] == Time(2021, None, False)


def test_a_year_that_is_compared_with_is_not_spoken_of() -> None:
    assert times("2021年，规模比2015年翻一番，较2020年扩大。")[0].year == 2021


def test_a_named_year_binds_however_far_it_is() -> None:
    assert times("展望2035年，人均收入翻番。")[0].year == 2035
    assert times("1978年，产值124亿元。")[0].year == 1978


def test_plans_and_terms() -> None:
    assert times("“十三五”时期，公路里程翻番。")[0] == Time(2020, "2016-2020", False)
    assert times("今后五年，铁路成网。")[0] == Time(2026, "2022-2026", True)
    assert times("过去五年，我们砥砺前行。")[0] == Time(2021, "2017-2021", False)


def test_a_plan_named_in_passing_is_not_spoken_of() -> None:
    assert times("提前完成“十三五”规划目标任务。")[0] == Time(None)


def test_a_year_in_passing_reaches_no_further_than_its_clause() -> None:
    for passing in (
        "在2019年国家考评中再获佳绩。",
        "今年全国两会上，代表们关心外贸。",
        "制定2025年项目清单。",
        "2020年3月，大桥通车。",
        "与2019年相比，面貌一新。",
        "钢产量创近5年新高。",
    ):
        assert times("去年，粮食丰收。", passing, "棉花增产。")[2] == Time(2021, None, False), passing


def test_what_a_paragraph_is_about_holds_in_it() -> None:
    found = times("去年，全县增收。", "进出口翻番。", "", "道路畅通。", "", "将修新路。")
    assert [time.year for time in found] == [2021, 2021, 2021, 2021]


def test_a_review_of_years_goes_on_in_the_paragraphs_that_it_leads_in() -> None:
    found = times("五年来，我们不懈奋斗。", "", "——综合实力更强。", "收入增长三成。", "", "——环境更美。", year=2021)
    assert {time.period for time in found} == {"2016-2020"}


def test_a_span_with_numbers_of_its_own_does_not_cross_paragraphs() -> None:
    found = times("# 2021年工作回顾", "铁路通车。近三年研发经费年均增长12%。", "", "收入增加。")
    assert found[2] == Time(2021, None, False)


def test_years_ahead_do_not_carry_on_in_a_review() -> None:
    found = times("# 2021年工作回顾", "编制方案，2035年，建成强市。", "出口增长。")
    assert found[2] == Time(2021, None, False)


def test_items_under_a_heading_that_is_a_task() -> None:
    found = times("# 2021年新增公园12座", "# 提升公共服务水平", "- 支持开办夜校")
    assert found[2] == Time(2022, None, True)


def test_this_year_up_to_now_is_behind() -> None:
    assert times("截至今年9月底，园区入驻企业120家。")[0] == Time(2022, None, False)


def test_what_nothing_says_stays_empty() -> None:
    assert times("风景很美。", year=None) == [Time(None)]
    assert times("去年风景很美。", year=None) == [Time(None, None, goal=False)]


def test_the_last_span_told_is_what_an_average_is_of() -> None:
    made = article("“十四五”时期，公路成网。", "", "今年，年均增长8%。", year=2026)
    last = when.lines(made)[-1]
    behind = last.span(goal=False)
    assert behind is not None
    assert behind.time.period == "2021-2025"
    assert last.span(goal=True) is None


def test_the_months_of_a_whole_year_begin_with_the_first() -> None:
    assert (2, False, True) in parts_of_year("今年1至12月出口增长")
    assert not any(lasting for _, _, lasting in parts_of_year("今年11至12月出口增长"))
