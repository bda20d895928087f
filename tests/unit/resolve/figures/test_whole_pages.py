"""Figures of whole made-up pages: what headings, news heads, milestones and lists of places make of a number."""

import pytest
from made_up_reports import number

from lianghui_cli.corpus.load import document
from lianghui_cli.model import Figure
from lianghui_cli.resolve.figures import figures_of


def told(figure: Figure) -> str:
    value = figure.relation or f"{'~' if figure.approx else ''}{number(figure.low)}..{number(figure.high)}"
    return f"{figure.region} {figure.indicator} {figure.year} {figure.kind} {value}"


def read(*lines: str) -> list[str]:
    text = "\n\n".join(lines) + "\n"
    return [told(figure) for figure in figures_of(document("a.txt", text)) if figure.indicator != "other"]


HEAD = ("绍兴市政府工作报告", "——2014年2月11日在绍兴市第七届人民代表大会第四次会议上", "各位代表：")
NATION = ("政府工作报告", "——2013年3月5日在第十二届全国人民代表大会第一次会议上")


def test_a_plan_part_stays_one_though_a_sentence_looks_back() -> None:
    found = read(
        *HEAD,
        "一、2013年工作回顾",
        "全市生产总值增长8.5%。",
        "二、2014年主要任务",
        "一年来，绿色发展成为共识。",
        "（一）改善居住条件。建设保障性住房1.2万套。",
    )
    assert found == [
        "330600 gdp_growth 2013 actual 8.5..8.5",
        "330600 affordable_homes 2014 target 12000..12000",
    ]


def test_a_review_outlasts_its_own_sub_headings() -> None:
    found = read(
        *HEAD,
        "一、2013年工作回顾",
        "（一）着力稳增长",
        "针对需求不足，确保重点项目开工。固定资产投资增长15%。",
    )
    assert found == ["330600 fixed_investment_growth 2013 actual 15..15"]


def test_a_target_that_was_beaten_opens_no_plan() -> None:
    found = read(*HEAD, "一、2013年工作回顾", "——就业好于预期目标。", "——收入增加。农民人均纯收入增长9.5%。")
    assert found == ["330600 rural_income_growth 2013 actual 9.5..9.5"]


def test_a_bulleted_line_opens_a_list_as_a_heading_does() -> None:
    found = read(
        "贵州省政府工作报告速览 2025年1月",
        "■ 2024年成绩单",
        "●粮食总产1100万吨",
        "■ 2025年主要预期目标",
        "●经济增长5.5%左右",
    )
    assert found == [
        "520000 grain_output 2024 actual 11000000..11000000",
        "520000 gdp_growth 2025 target ~5.5..5.5",
    ]


def test_what_follows_a_plan_without_a_growth_target_is_plan() -> None:
    found = read(*NATION, "综合各方面情况，不再设定经济增速具体目标。城镇新增就业850万人以上。")
    assert [row.split()[1:4] for row in found] == [["gdp_growth", "2013", "none"], ["urban_new_jobs", "2013", "target"]]


def test_a_plan_that_rules_is_spoken_of() -> None:
    found = read(
        "关于第八个五年计划的报告",
        "——1991年3月25日在第七届全国人民代表大会第四次会议上",
        "“八五”计划草案规定，五年内国民生产总值增长百分之三十三点六，平均每年增长百分之六。",
    )
    assert found == ["000000 gdp_growth 1995 target 33.6..33.6", "000000 gdp_growth 1995 target 6..6"]


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        ("经济总量连上三个千亿元台阶，达到4420亿元。", ["gdp 442000000000..442000000000"]),
        ("生产总值跨越两个百亿级大关、达到860亿元，增长9%。", ["gdp 86000000000..86000000000", "gdp_growth 9..9"]),
        ("进出口总额迈上万亿元新台阶，增长7%。", ["trade 1000000000000..", "trade_growth 7..7"]),
        ("一般公共预算收入首破五百亿元、增长12%。", ["budget_revenue 50000000000..", "budget_revenue_growth 12..12"]),
        ("社会消费品零售总额逼近2000亿元。", ["retail_sales ~200000000000..200000000000"]),
        ("粮食产量达到一百二十三万四千吨。", ["grain_output 1234000..1234000"]),
        ("新增城镇就业3万6千人。", ["urban_new_jobs 36000..36000"]),
        ("规上工业增加值增速不低于6.5%。", ["industry_growth 6.5.."]),
        ("森林覆盖率稳居全省首位、达到61%。", ["forest_cover 61..61"]),
        ("粮食产量比上年的90万吨多出2万吨，达到92万吨。", ["grain_output 920000..920000"]),
        ("居民人均可支配收入比2008年的1.9万元高出一倍。", []),
        ("粮食产量在上年基础上，再增加3万吨以上。", []),
        ("外商直接投资实际到位资金9.1亿美元。", ["fdi 910000000..910000000"]),
        ("三大产业增加值分别增长3%、9%、10%。", ["primary_growth 3..3", "services_growth 10..10"]),
    ],
)
def test_how_levels_are_told(sentence: str, rows: list[str]) -> None:
    found = [row.split() for row in read(*HEAD, "一、2013年工作回顾", sentence)]
    assert [f"{row[1]} {row[4]}" for row in found] == rows


def test_poor_counties_are_not_the_region() -> None:
    assert read(*HEAD, "二、2014年主要任务", "确保脱贫地区农民人均纯收入增速高于全省平均水平。") == []


def test_each_place_of_a_row_has_its_own_number() -> None:
    found = read(*HEAD, "2013年，全省地区生产总值增长8.2%，宁波增长8.1%，温州突破4000亿元、增长7.7%。")
    assert found[1:] == [
        "330200 gdp_growth 2013 actual 8.1..8.1",
        "330300 gdp 2013 actual 400000000000..",
        "330300 gdp_growth 2013 actual 7.7..7.7",
    ]


def test_the_year_left_behind_holds_for_the_next_pair() -> None:
    found = read(
        *HEAD,
        "五年来，全市生产总值从2008年的2222亿元增加到2013年的3967亿元。",
        "城镇化率由58%提高到61%。",
    )
    assert [row.split()[1:3] for row in found] == [
        ["gdp", "2008"],
        ["gdp", "2013"],
        ["urbanisation", "2008"],
        ["urbanisation", "2013"],
    ]


def test_a_province_that_names_its_own_congress_by_level_has_a_year() -> None:
    found = read("陕西省政府工作报告", "在省第十一届人民代表大会第三次会议上", "全省生产总值增长13.6%。")
    assert found == ["610000 gdp_growth 2009 actual 13.6..13.6"]


def test_the_head_of_news_gives_the_day() -> None:
    found = read("央视网消息（新闻联播）：2022年1月19日，湖北省两会期间，省长表示，湖北今年将GDP增长目标定为7%左右。")
    assert found == ["420000 gdp_growth 2022 target ~7..7"]


def test_the_great_hall_of_the_people_is_no_matter_of_beijing() -> None:
    found = read(
        "十三屆全國人大四次會議",
        "2021年3月5日，十三屆全國人大四次會議在北京人民大會堂開幕。今年發展主要預期目標是國內生產總值增長6%以上，居民消費價格升幅3%左右。",
    )
    assert found == ["000000 gdp_growth 2021 target 6..", "000000 cpi 2021 target ~3..3"]


def test_in_a_plan_what_stands_now_is_no_goal() -> None:
    found = read(
        *HEAD, "二、2014年主要任务", "加快创新。目前，全市高新技术企业已达1200家，力争常住人口城镇化率达到62%。"
    )
    assert found == ["330600 high_tech_firms 2013 actual 1200..1200", "330600 urbanisation 2014 target 62..62"]


def test_what_is_done_outweighs_the_plan_of_the_sentence_before() -> None:
    found = read("2014年6月5日 绍兴推进城镇化", "绍兴将加快改革。今后要提高质量。目前城镇化率已达61%。")
    assert [row.split()[3] for row in found] == ["actual"]


def test_in_a_review_a_goal_is_only_spoken_of() -> None:
    found = read(*HEAD, "一、2013年工作回顾", "紧扣目标要加压，规模以上工业增加值增长10.2%。")
    assert found == ["330600 industry_growth 2013 actual 10.2..10.2"]


def test_goals_that_were_met_announce_none() -> None:
    found = read(*HEAD, "2013年，圆满完成主要预期目标：全市生产总值增长8.5%，农民人均纯收入增长9.6%。")
    assert [row.split()[2:4] for row in found] == [["2013", "actual"], ["2013", "actual"]]


def test_a_fall_since_a_year_has_a_period() -> None:
    lines = (*HEAD, "一、2013年工作回顾", "单位GDP能耗比2010年下降12%。")
    (figure,) = figures_of(document("a.txt", "\n\n".join(lines)))
    assert (figure.year, figure.period) == (2013, "2011-2013")


def test_a_share_is_labelled_with_what_it_is_a_part_of() -> None:
    lines = (*HEAD, "一、2013年工作回顾", "教育支出62亿元，占公共财政支出的21%。")
    labels = [figure.label for figure in figures_of(document("a.txt", "\n\n".join(lines)))]
    assert labels[1] == "教育支出占公共财政支出"


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("全市民营经济增速16.2%。", "全市民营经济增速"),
        ("对东盟货物进出口额增长21.3%。", "对东盟货物进出口额增长"),
        ("人口自然增长率为2.31‰。", "人口自然增长率"),
        ("海洋生产总值增长6.1%。", "海洋生产总值增长"),
        ("越城区地区生产总值增长7.1%。", "越城区地区生产总值增长"),
        ("文化产业增加值达320亿元。", "文化产业增加值"),
        ("夜间经济规模突破100亿元。", "夜间经济规模"),
    ],
)
def test_a_label_keeps_whose_the_number_is(sentence: str, label: str) -> None:
    (figure,) = figures_of(document("a.txt", "\n\n".join((*HEAD, "一、2013年工作回顾", sentence))))
    assert (figure.indicator, figure.label) == ("other", label)


@pytest.mark.parametrize("words", ["扣除价格因素后", "剔除物价上涨因素，"])
def test_prices_taken_out_part_no_name_from_its_number(words: str) -> None:
    assert read(*HEAD, f"2013年，社会消费品零售总额{words}增长11.2%。") == [
        "330600 retail_sales_growth 2013 actual 11.2..11.2"
    ]


def test_a_clause_that_names_only_a_place_tells_the_same_of_it() -> None:
    found = read(*HEAD, "2013年，宁波地区生产总值增长8.1%，总量达4000亿元；温州增长7.7%，达3000亿元；绍兴目标为9%。")
    assert [each[:18] for each in found] == [
        "330200 gdp_growth ",
        "330200 gdp 2013 ac",
        "330300 gdp_growth ",
        "330300 gdp 2013 ac",
        "330600 gdp_growth ",
    ]


def test_a_place_with_a_word_of_its_own_tells_something_else() -> None:
    assert len(read(*HEAD, "2013年，宁波地区生产总值增长8.1%；温州茶叶增长7.7%。")) == 1


def test_a_transcript_without_a_comma() -> None:
    told = "全市生产总值增长百分之八点三一般公共预算收入增长百分之二点四三大产业都在增长城镇新增就业四十一万人"
    assert read(*HEAD, "一、2013年工作回顾", told) == [
        "330600 gdp_growth 2013 actual 8.3..8.3",
        "330600 budget_revenue_growth 2013 actual 2.4..2.4",
        "330600 urban_new_jobs 2013 actual 410000..410000",
    ]


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("全年开行中欧班列300次以上。", "全年开行中欧班列300次以上"),
        ("新增8个市级临床重点专科，培育197家。", "新增8个市级临床重点专科"),
        ("“和美乡村”建设完成45%。", "和美乡村”建设完成45%"),
        ("十二五时期地区生产总值增速达到9%。", "十二五时期地区生产总值增速达到9%"),
        ("创新和制造业发展带动就业3000人。", "创新和制造业发展带动就业3000人"),
        (f"{'甲' * 23}岛水稻亩产900公斤。", f"{'甲' * 23}岛水稻亩产900公斤"),
    ],
)
def test_a_quote_begins_where_its_clause_does(sentence: str, quote: str) -> None:
    (figure, *_) = figures_of(document("a.txt", "\n\n".join((*HEAD, "一、2013年工作回顾", sentence))))
    assert figure.quote == quote


def test_a_quote_is_no_number_alone_where_its_line_holds_more() -> None:
    text = "\n".join(
        (*HEAD, "", "2013年，全市工作取得新的成绩，来之不易，一般公共预算收入从", "115.9亿元增加到190.6亿元。")
    )
    assert next(figure.quote for figure in figures_of(document("a.txt", text))) == "115.9亿元增加到190.6亿元"


def test_goals_below_the_heading_of_a_years_goals() -> None:
    lines = ("绍兴市2014年国民经济和社会发展计划", "二、2014年目标", "- 地区生产总值增长8%", "- 城镇新增就业9万人")
    assert read(*lines) == ["330600 gdp_growth 2014 target 8..8", "330600 urban_new_jobs 2014 target 90000..90000"]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("地区生产总值增长8%左右。", "target"),
        ("地区生产总值增长8%以上。", "target"),
        ("地区生产总值增长8%。", "actual"),
        ("预计地区生产总值增长8%左右。", "actual"),
        ("城镇登记失业率处于3%左右的较低水平。", "actual"),
        ("出口增长7.1%，进口增长6.2%，税收增长4.8%，城镇登记失业率为3%以内。", "actual"),
        ("税收增长4.8%，城镇登记失业率为3%以内。", "target"),
    ],
)
def test_a_rough_bound_speaks_for_a_goal_where_nothing_else_does(sentence: str, kind: str) -> None:
    text = "\n\n".join(("绍兴市2014年政府工作报告", sentence))
    listed = [figure for figure in figures_of(document("a.txt", text)) if figure.indicator != "other"]
    assert listed[-1].kind == kind
