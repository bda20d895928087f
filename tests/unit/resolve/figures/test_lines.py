"""Figures on their lines: quotes, labels on another line, breaks, other numbers, regions."""

from made_up_reports import article, figures, number

from lianghui_cli.corpus.load import document
from lianghui_cli.model import Document, Piece, Sentence
from lianghui_cli.resolve.figures import figures_of

REVIEW = "# 2020年工作回顾"


def test_a_label_line_and_the_number_below_it() -> None:
    found = figures("# 2020年城镇新增就业", "# 71.5万人", "# 全省粮食总产量", "# 545亿斤")
    assert [(f.indicator, f.line, f.year, number(f.low), f.quote) for f in found] == [
        ("urban_new_jobs", 2, 2020, "715000", "71.5万人"),
        ("grain_output", 4, 2020, "27250000", "545亿斤"),
    ]


def test_a_number_stands_on_its_line_though_its_subject_does_not() -> None:
    text = "2020年，全省生产总值达到4.35万亿元、增长3.9%左右。"
    cut, after = text.index("4.35"), text.index("%")
    pieces = (Piece(0, 5, 0), Piece(cut, 6, 0), Piece(after, 7, 0))
    given = article("x")._replace(sentences=(Sentence(text, pieces, "prose", 0),))
    found = figures_of(Document("made-up.txt", text, "utf-8", (given,)))
    assert [(f.indicator, f.line, f.quote) for f in found] == [
        ("gdp", 6, "4.35万亿元"),
        ("gdp_growth", 6, "4.35万亿元、增长3.9"),
    ]


def test_quotes_come_from_the_text_as_written() -> None:
    (found,) = figures("2020年，全省居民消費價格上漲２．７％。")
    assert found.quote == "全省居民消費價格上漲２．７％"


def test_other_numbers_are_told_in_the_texts_own_words() -> None:
    found = figures(REVIEW, "全年建成地铁120公里，接待游客3.2亿人次、同比增长12%，新建口袋公园150多个。")
    assert [(f.indicator, f.label, number(f.low), f.unit) for f in found] == [
        ("other", "建成地铁", "120", "km"),
        ("other", "接待游客", "320000000", "visit"),
        ("other", "接待游客同比增长", "12", "%"),
        ("other", "新建口袋公园", "150", "count"),
    ]


def test_ranks_ordinals_and_people_present_are_no_figures() -> None:
    assert figures("全省排名第3位，连续两年居第2，7位委员发言，15分钟生活圈，提出8项具体任务。") == []
    assert figures("李明等12位住鄂委员、30名基层女代表发言。") == []


def test_households_without_work_are_nought() -> None:
    (found,) = figures("# 2021年工作安排", "保持零就业家庭动态清零。")
    assert (found.indicator, found.kind, found.low, found.unit) == ("other", "target", 0, "household")


def test_regions_of_one_paragraph() -> None:
    found = figures("2020年，江苏省地区生产总值增长3.7%。浙江进出口总额3.38万亿元。全省城镇新增就业100万人。")
    assert [f.region for f in found] == ["320000", "330000", "420000"]


def test_a_district_is_not_the_region() -> None:
    found = figures(REVIEW, "西塞山区生产总值增长9%，黄石市生产总值增长8%。")
    assert [(f.indicator, f.region) for f in found] == [("other", "420000"), ("gdp_growth", "420200")]


def test_no_target_is_said() -> None:
    (found,) = figures("今年没有提出经济增速具体目标。")
    assert (found.indicator, found.kind, found.low, found.year) == ("gdp_growth", "none", None, 2021)


def test_an_unknown_year_stays_unknown() -> None:
    (found,) = figures("地区生产总值增长6%。", year=None)
    assert found.year is None


def test_a_row_of_regions_has_a_number_each() -> None:
    found = figures("2020年，山东、江苏经济总量分别达到7.3万亿元和10.3万亿元。")
    assert [(f.region, number(f.low)) for f in found] == [("370000", "7300000000000"), ("320000", "10300000000000")]


def test_a_row_of_regions_with_one_number_is_none_of_them() -> None:
    assert [f.indicator for f in figures("2020年，北京、上海的GDP均突破3.6万亿元。")] == ["other"]


def test_the_goal_may_be_named_behind_its_number() -> None:
    (found,) = figures("今年，政府工作报告提出6%以上的增长目标。")
    assert (found.indicator, found.kind, found.low, found.high) == ("gdp_growth", "target", 6, None)


def test_a_goal_named_behind_its_number_is_one() -> None:
    for text in ("1月21日，武汉市提出5%左右的经济增长目标。", "会议确定了5%左右的经济增长预期目标，市民热议。"):
        (figure,) = figures_of(document("武汉2024.txt", f"2024年武汉市两会\n\n{text}\n"))
        assert (figure.indicator, figure.kind, figure.year) == ("gdp_growth", "target", 2024)
