"""Made-up news items: of which region, year and kind their numbers are, and which of them are none of a region."""

import pytest

from lianghui_cli.corpus.load import document
from lianghui_cli.resolve.figures import figures_of

WEST = "150000+450000+500000+510000+520000+530000+540000+610000+620000+630000+640000+650000"  # as the statistics office has it


def listed(text: str, name: str = "x.txt") -> list[str]:
    """The listed figures of a text: region, indicator, year, span, kind, low..high."""
    rows = [one for one in figures_of(document(name, text)) if one.indicator != "other"]
    return [
        " ".join(
            filter(
                None,
                [
                    one.region or "-",
                    one.indicator,
                    str(one.year),
                    one.period,
                    one.kind,
                    f"{'' if one.low is None else f'{one.low:f}'}..{'' if one.high is None else f'{one.high:f}'}",
                ],
            )
        )
        for one in rows
    ]


ELIDED = [
    (
        "多省下调GDP增长目标\n2019年2月3日\n安徽今年仍定为8%左右。福建、江西分别定在7.5%和8.5%左右；吉林为6%。",
        [
            "340000 gdp_growth 2019 target 8..8",
            "350000 gdp_growth 2019 target 7.5..7.5",
            "360000 gdp_growth 2019 target 8.5..8.5",
            "220000 gdp_growth 2019 target 6..6",
        ],
    ),
    (
        "2019年2月3日\n去年，全国经济增长6.6%。其中，贵州以9.1%的增速领先，云南、西藏均增长8.9%。",
        [
            "000000 gdp_growth 2018 actual 6.6..6.6",
            "520000 gdp_growth 2018 actual 9.1..9.1",
            "530000 gdp_growth 2018 actual 8.9..8.9",
            "540000 gdp_growth 2018 actual 8.9..8.9",
        ],
    ),
    (
        "2019年2月3日\n去年，全国经济增长6.6%。三亚旅游收入增长12%，海口增长9%。",
        ["000000 gdp_growth 2018 actual 6.6..6.6"],
    ),
    (
        "2022年1月20日\n经济总量超1.5万亿元的武汉、1.3万亿元的长沙都在长江中游。",
        ["420100 gdp 2021 actual 1500000000000..", "430100 gdp 2021 actual 1300000000000..1300000000000"],
    ),
    (
        "2022年1月20日\n去年，山东粮食产量550亿公斤，外贸进出口增长32%，两年平均增长20%。",
        [
            "370000 grain_output 2021 actual 55000000..55000000",
            "370000 trade_growth 2021 actual 32..32",
            "370000 trade_growth 2021 2020-2021 actual 20..20",
        ],
    ),
    (
        "2021年5月8日\n全年要为企业减税降费1.2万亿元，而去年这个数字是2.5万亿元。",
        ["- tax_cuts 2021 target 1200000000000..1200000000000", "- tax_cuts 2020 actual 2500000000000..2500000000000"],
    ),
]

PLACES = [
    (
        "2022年2月1日 国家发展改革委\n去年，西部地区生产总值增长5.5%、规模以上工业增加值增长6%。",
        [f"{WEST} gdp_growth 2021 actual 5.5..5.5", f"{WEST} industry_growth 2021 actual 6..6"],
    ),
    (
        "浙江：书写新篇 海南：扬帆起航\n2022年8月3日\n近日，浙江省、海南省分别举行新闻发布会。\n浙江：书写新篇\n"
        "十年来，浙江经济持续向好。2021年森林覆盖率达到61%。\n海南：扬帆起航\n2021年空气质量优良天数比率达99.4%。海南全省城镇化率达61%。",
        [
            "330000 forest_cover 2021 actual 61..61",
            "460000 good_air_days 2021 actual 99.4..99.4",
            "460000 urbanisation 2021 actual 61..61",
        ],
    ),
    (
        "江西要闻\n2022年3月1日\n近年来，石壁乡大力发展旅游，2021年人均可支配收入超过2万元；2021年，江西全省粮食产量438亿斤。",
        ["- income 2021 actual 20000..", "360000 grain_output 2021 actual 21900000..21900000"],
    ),
    (
        "江西要闻\n2022年3月1日\n2021年，江西省地区生产总值2.96万亿元，3个城市经济总量过3000亿元，城镇登记失业率为2.9%。",
        [
            "360000 gdp 2021 actual 2960000000000..2960000000000",
            "- gdp 2021 actual 300000000000..",
            "360000 registered_unemployment 2021 actual 2.9..2.9",
        ],
    ),
    (
        "江西要闻\n2022年3月1日\n2021年，赣江新区高新技术企业达到300家。江西深入推进改革，打造环鄱阳湖城市群，高新技术企业达到6500家。",
        ["360000 high_tech_firms 2021 actual 6500..6500"],
    ),
    (
        "访安徽省舒城县县长\n2006年9月25日\n2005年，全县完成生产总值30亿元。",
        ["341523 gdp 2005 actual 3000000000..3000000000"],
    ),
    (
        "江苏GDP跃上新台阶\n2022年1月20日\n2021年，江苏地区生产总值增长8.6%，全省进出口总额5.2万亿元。\n"
        "河南省统计局发布，2021年河南省抓住机遇。全年粮食产量1308亿斤。",
        [
            "320000 gdp_growth 2021 actual 8.6..8.6",
            "320000 trade 2021 actual 5200000000000..5200000000000",
            "410000 grain_output 2021 actual 65400000..65400000",
        ],
    ),
    (
        "拉加德谈新兴经济体\n2014年4月11日\n拉加德表示，新兴经济体增速放缓。中国今年的经济增长目标为7.5%。",
        ["000000 gdp_growth 2014 target 7.5..7.5"],
    ),
]

TIMES = [
    (
        "福建外贸\n2023年3月20日\n今年前两个月，福建外贸进出口总额3000亿元，同比增长2%。截至2月底，城镇新增就业6万人。",
        [],
    ),
    (
        "2017年福建CPI上涨1.2%\n2017年，居民消费价格全年上涨1.2%，12月份上涨1.5%。城镇居民人均可支配收入增长8%。",
        [
            "350000 cpi 2017 actual 1.2..1.2",
            "350000 cpi 2017 actual 1.2..1.2",
            "350000 urban_income_growth 2017 actual 8..8",
        ],
    ),
    (
        "专访福州市市长\n2021年1月20日\n记者：今年的目标定得高吗？\n市长：不算低。全市生产总值增长7.5%以上，居民收入增长跑赢GDP。",
        ["350100 gdp_growth 2021 target 7.5..", "350100 income_growth 2021 target .."],
    ),
    (
        "“十二五”节能目标\n2014年9月1日\n“十二五”单位国内生产总值能耗下降16%的目标有望完成。",
        ["000000 energy_intensity_cut 2015 2011-2015 target 16..16"],
    ),
    (
        "2000年至2008年，四川生产总值从3900亿元增加到12500亿元。",
        ["510000 gdp 2000 actual 390000000000..390000000000", "510000 gdp 2008 actual 1250000000000..1250000000000"],
    ),
    (
        "8月主要指标稳定\n2018年9月14日\n8月份，我国主要指标总体稳定：规模以上工业增加值增长6.1%。社会消费品零售总额增长9%。",
        [],
    ),
]

KINDS = [
    (
        "上海要闻\n2022年9月1日\n2021年，上海生产总值连续跨过3万亿元、4万亿元两大台阶，固定资产投资保持8%的增速。",
        ["310000 gdp 2021 actual 4000000000000..", "310000 fixed_investment_growth 2021 actual 8..8"],
    ),
    (
        "三季度经济\n2014年10月21日\n前三季度，国内生产总值增长7.4%，和年初制定的经济增长7.5%左右的目标基本吻合。",
        ["000000 gdp_growth 2014 target 7.5..7.5"],
    ),
    (
        "总理见记者\n2014年6月21日\n今年以来，中国经济平稳。我们今年确定了GDP增长7.5%左右、CPI涨幅3.5%左右等主要目标。",
        ["000000 gdp_growth 2014 target 7.5..7.5", "000000 cpi 2014 target 3.5..3.5"],
    ),
    (
        "总理见记者\n2014年3月13日\n把中国经济增长率定在7.5%左右，考虑的是就业。",
        ["000000 gdp_growth 2014 target 7.5..7.5"],
    ),
    (
        "亚行报告\n2018年4月11日\n亚洲开发银行发布报告指出，中国今年将保持增长，经济增长率将达到6.6%。",
        ["000000 gdp_growth 2018 forecast 6.6..6.6"],
    ),
    (
        "粮食丰收\n2024年9月11日\n今年我国粮食产量预计将突破1.4万亿斤。",
        ["000000 grain_output 2024 forecast 700000000.."],
    ),
    (
        "香港經濟\n2025年2月26日\n財政司司長料今年本港經濟增長2%至3%。本港經濟去年仍錄得2.5%的增長，前年經濟收縮1.2%。",
        [
            "810000 gdp_growth 2025 forecast 2..3",
            "810000 gdp_growth 2024 actual 2.5..2.5",
            "810000 gdp_growth 2023 actual -1.2..-1.2",
        ],
    ),
    (
        "积极财政\n2020年6月9日\n我国赤字率由2.8%提高到3.6%以上，赤字规模达到3.76万亿元。",
        [
            "000000 deficit_ratio 2019 actual 2.8..2.8",
            "000000 deficit_ratio 2020 target 3.6..",
            "000000 deficit 2020 target 3760000000000..3760000000000",
        ],
    ),
]

NONE = [
    "浙江要闻\n2022年3月1日\n浙江省以1%的土地创造了6.5%的生产总值、8.6%的税收。",
    "四川要闻\n2018年12月1日\n民营企业创造了全省一半以上的经济总量，提供了超过90%的新增就业岗位。",
    "自贸试验区十年\n2022年9月1日\n自贸试验区以千分之四的国土面积贡献了全国进出口的17.3%。",
    "学术报告\n2014年9月1日\n我国经济增长率下降幅度约30%。",
    "广东要闻\n2022年9月1日\n北大荒集团今年增加粮食总产30亿斤。",
]


@pytest.mark.parametrize(("text", "rows"), [*ELIDED, *PLACES, *TIMES, *KINDS])
def test_a_figure_has_the_region_year_and_kind_that_a_reader_gives_it(text: str, rows: list[str]) -> None:
    assert listed(text) == rows


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_figure_of_a_region(text: str) -> None:
    assert listed(text) == []
