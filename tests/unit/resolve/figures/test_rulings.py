"""The rulings on figures, each on a made-up report: what is a row, of which year and kind, with which bounds."""

import pytest
from made_up_reports import listed

REVIEW = "# 一、2020年工作回顾"
PLAN = "# 二、2021年工作安排"
ANNOUNCED = "2021年经济社会发展的主要预期目标是："

RESULTS = [
    (
        "全省生产总值跨上4万亿元台阶，达到4.35万亿元、同比增长3.9%。",
        ["gdp 2020 actual 4350000000000..4350000000000 CNY", "gdp_growth 2020 actual 3.9..3.9"],
    ),
    (
        "固定资产投资完成3200亿元、增长8.2%，工业投资增长11%，民间投资增长9%。",
        ["fixed_investment_growth 2020 actual 8.2..8.2"],
    ),
    (
        "一般公共预算收入280亿元，其中税收收入210亿元、增长5%，占比75%。",
        ["budget_revenue 2020 actual 28000000000..28000000000 CNY"],
    ),
    (
        "财政总收入560亿元，增长9%，其中地方一般公共预算收入300亿元，增长6.5%。",
        ["budget_revenue 2020 actual 30000000000..30000000000 CNY", "budget_revenue_growth 2020 actual 6.5..6.5"],
    ),
    (
        "地方财政收入410亿元，增长8%；其中公共财政预算收入290亿元，增长7%。",
        ["budget_revenue 2020 actual 29000000000..29000000000 CNY", "budget_revenue_growth 2020 actual 7..7"],
    ),
    (
        "城乡居民人均可支配收入分别达到3.9万元和1.7万元，增长5.1%和7.3%。",
        ["urban_income_growth 2020 actual 5.1..5.1", "rural_income_growth 2020 actual 7.3..7.3"],
    ),
    (
        "城乡居民收入均增长6%。",
        ["urban_income_growth 2020 actual 6..6", "rural_income_growth 2020 actual 6..6"],
    ),
    (
        "城乡居民人均可支配收入增长6%。",
        ["income_growth 2020 actual 6..6"],
    ),
    (
        "低收入农户人均可支配收入增长12%，农村居民人均可支配收入增长7.7%。",
        ["rural_income_growth 2020 actual 7.7..7.7"],
    ),
    (
        "居民消费价格指数同比下降0.4%，城镇登记失业率由3.1%降至2.9%。",
        [
            "cpi 2020 actual -0.4..-0.4",
            "registered_unemployment 2019 actual 3.1..3.1",
            "registered_unemployment 2020 actual 2.9..2.9",
        ],
    ),
    (
        "前三季度，全省生产总值增长4.1%，全年增长5%。",
        ["gdp_growth 2020 actual 5..5"],
    ),
    (
        "一季度生产总值下降15%，二季度转正。",
        [],
    ),
    (
        "GDP增速高于全国1.2个百分点，高于全省平均0.4个百分点。",
        [],
    ),
    (
        "常住人口城镇化率达到62.3%，提高1.1个百分点；户籍人口城镇化率48%。",
        ["urbanisation 2020 actual 62.3..62.3"],
    ),
    (
        "单位生产总值能耗下降3.2%，PM2.5平均浓度降至33微克/立方米，下降8%。",
        ["energy_intensity_cut 2020 actual 3.2..3.2", "pm25 2020 actual 33..33 ug/m3"],
    ),
    (
        "实际使用外资22.5亿美元、增长12%，到位内资900亿元、增长9%。",
        ["fdi 2020 actual 2250000000..2250000000 USD", "fdi_growth 2020 actual 12..12"],
    ),
    (
        "外贸进出口总额突破千亿元，达到1103亿元，增长9.6%，其中出口增长11%。",
        ["trade 2020 actual 110300000000..110300000000 CNY", "trade_growth 2020 actual 9.6..9.6"],
    ),
    (
        "外贸出口增长11%。",
        ["export_growth 2020 actual 11..11"],
    ),
    (
        "新增高新技术企业420家，总数达到2100家。",
        ["high_tech_firms 2020 actual 2100..2100 firm"],
    ),
    (
        "全社会研发投入增长15%，占GDP比重达2.1%。",
        ["rd_intensity 2020 actual 2.1..2.1"],
    ),
    (
        "R&D经费支出与GDP之比达到2.4%。",
        ["rd_intensity 2020 actual 2.4..2.4"],
    ),
    (
        "“十三五”期间，全省生产总值年均增长6.8%，五年累计城镇新增就业210万人。",
        ["gdp_growth 2020 actual 6.8..6.8", "urban_new_jobs 2020 actual 2100000..2100000 person"],
    ),
    (
        "东湖区生产总值增长9%，经开区规模以上工业增加值增长12%。",
        [],
    ),
    (
        "某某集团实现进出口总额12亿美元。",
        [],
    ),
    (
        "新增减税降费180亿元，为企业减轻税收和社保缴费负担60亿元。",
        ["tax_cuts 2020 actual 18000000000..18000000000 CNY", "tax_cuts 2020 actual 6000000000..6000000000 CNY"],
    ),
    (
        "粮食总产量达到545.5亿斤，连续8年稳定在500亿斤以上。",
        ["grain_output 2020 actual 27275000..27275000 tonne"],
    ),
    (
        "空气质量优良天数达到318天，优良率87%。",
        ["good_air_days 2020 actual 318..318 day", "good_air_days 2020 actual 87..87"],
    ),
    (
        "数字经济增加值增长12%，占GDP比重达40%。",
        ["digital_growth 2020 actual 12..12"],
    ),
    (
        "战略性新兴产业增加值占地区生产总值比重达到15%。",
        ["emerging_share 2020 actual 15..15"],
    ),
    (
        "战略性新兴产业增加值占规上工业增加值比重达到25%。",
        [],
    ),
    (
        "第一、二、三产业增加值分别增长2%、4%和5%。",
        ["primary_growth 2020 actual 2..2", "services_growth 2020 actual 5..5"],
    ),
    (
        "经济总量由2015年的2.9万亿元增加到4.35万亿元。",
        ["gdp 2015 actual 2900000000000..2900000000000 CNY", "gdp 2020 actual 4350000000000..4350000000000 CNY"],
    ),
    (
        "人均地区生产总值超过1万美元。",
        ["gdp_per_capita 2020 actual 10000.. USD"],
    ),
    (
        "社会消费品零售总额1.8万亿元，由上年的增长2.1%转为下降20.8%。",
        ["retail_sales 2020 actual 1800000000000..1800000000000 CNY", "retail_sales_growth 2020 actual -20.8..-20.8"],
    ),
    (
        "GDP突破8000亿元，增长7.9%，经济总量居全省第二。规上工业增加值、固定资产投资、社会消费品零售总额分别增长8.1%、10.2%、9.7%。",
        [
            "gdp 2020 actual 800000000000.. CNY",
            "gdp_growth 2020 actual 7.9..7.9",
            "industry_growth 2020 actual 8.1..8.1",
            "fixed_investment_growth 2020 actual 10.2..10.2",
            "retail_sales_growth 2020 actual 9.7..9.7",
        ],
    ),
    (
        "实现地区生产总值2311.7亿元，比上年增长11.5%；财政总收入突破300亿元大关，达到312亿元，地方财政一般预算收入156.2亿元，分别增长20.1%和22.4%。",
        [
            "gdp 2020 actual 231170000000..231170000000 CNY",
            "gdp_growth 2020 actual 11.5..11.5",
            "budget_revenue 2020 actual 15620000000..15620000000 CNY",
            "budget_revenue_growth 2020 actual 22.4..22.4",
        ],
    ),
    (
        "完成固定资产投资1200亿元，增长25%；实现社会消费品零售总额900亿元，增长18%；完成进出口总额60亿美元，增长30%，其中出口40亿美元，增长28%。",
        [
            "fixed_investment_growth 2020 actual 25..25",
            "retail_sales 2020 actual 90000000000..90000000000 CNY",
            "retail_sales_growth 2020 actual 18..18",
            "trade 2020 actual 6000000000..6000000000 USD",
            "trade_growth 2020 actual 30..30",
        ],
    ),
    (
        "城镇居民人均可支配收入2.1万元，增长12%；农民人均纯收入8200元，增长14%。",
        ["urban_income_growth 2020 actual 12..12", "rural_income_growth 2020 actual 14..14"],
    ),
    (
        "城镇居民人均可支配收入、农民人均纯收入分别达到21000元和8200元，分别增长12%和14%。",
        ["urban_income_growth 2020 actual 12..12", "rural_income_growth 2020 actual 14..14"],
    ),
    (
        "全年城镇新增就业12.3万人，城镇登记失业率3.2%，低于控制目标1.3个百分点。",
        ["urban_new_jobs 2020 actual 123000..123000 person", "registered_unemployment 2020 actual 3.2..3.2"],
    ),
    (
        "预计全年地区生产总值增长6.5%左右，财政收入增长8%，高于年初预期目标1个百分点。",
        ["gdp_growth 2020 actual 6.5..6.5~", "budget_revenue_growth 2020 actual 8..8"],
    ),
    (
        "地区生产总值年均增长8.5%，是2015年的1.5倍；人均生产总值由5.1万元提高到7.6万元。",
        [
            "gdp_growth 2020 actual 8.5..8.5",
            "gdp_per_capita 2019 actual 51000..51000 CNY",
            "gdp_per_capita 2020 actual 76000..76000 CNY",
        ],
    ),
    (
        "三次产业结构由12:45:43调整为10:41:49，服务业增加值占GDP比重达到49%。",
        [],
    ),
    (
        "研发经费投入强度达到2.35%，高新技术产业增加值增长12%，占规上工业增加值比重提高到45%。",
        ["rd_intensity 2020 actual 2.35..2.35"],
    ),
    (
        "服务业增加值增长8.3%，对经济增长的贡献率达58%。",
        ["services_growth 2020 actual 8.3..8.3"],
    ),
    (
        "一般公共预算支出5000亿元，增长6%，民生支出占比80%。",
        [],
    ),
    (
        "发行新增专项债券210亿元，争取上级资金320亿元。",
        ["special_bonds 2020 actual 21000000000..21000000000 CNY"],
    ),
    (
        "常住人口达到1033万人，户籍人口820万人。",
        ["population 2020 actual 10330000..10330000 person"],
    ),
    (
        "进出口总额4500亿元，其中出口2600亿元，对“一带一路”沿线国家进出口增长20%。",
        ["trade 2020 actual 450000000000..450000000000 CNY"],
    ),
    (
        "受疫情影响，社会消费品零售总额下降4.3%，进出口下降1.2%，居民消费价格上涨2.7%。",
        [
            "retail_sales_growth 2020 actual -4.3..-4.3",
            "trade_growth 2020 actual -1.2..-1.2",
            "cpi 2020 actual 2.7..2.7",
        ],
    ),
    (
        "全市生产总值增长６．８％；城镇调查失业率平均值为５．１％。",
        ["gdp_growth 2020 actual 6.8..6.8", "surveyed_unemployment 2020 actual 5.1..5.1"],
    ),
    (
        "森林覆盖率提高到45.2%、湿地保护率52%；地表水优良比例90%。",
        ["forest_cover 2020 actual 45.2..45.2"],
    ),
    (
        "森林覆盖率由42%提高到45.2%。",
        ["forest_cover 2019 actual 42..42", "forest_cover 2020 actual 45.2..45.2"],
    ),
    (
        "开工建设各类保障性住房2.4万套，基本建成1.8万套。",
        ["affordable_homes 2020 actual 24000..24000 unit", "affordable_homes 2020 actual 18000..18000 unit"],
    ),
    (
        "北交所上市企业达到12家，A股上市公司150家。",
        ["bse_listed 2020 actual 12..12 firm"],
    ),
    (
        "过去五年，全省生产总值从2.9万亿元增加到4.3万亿元，年均增长6.9%；城镇新增就业420万人，城镇登记失业率控制在4%以内。",
        [
            "gdp 2015 actual 2900000000000..2900000000000 CNY",
            "gdp 2020 actual 4300000000000..4300000000000 CNY",
            "gdp_growth 2020 actual 6.9..6.9",
            "urban_new_jobs 2020 actual 4200000..4200000 person",
            "registered_unemployment 2020 actual ..4",
        ],
    ),
    (
        "一年来，全市生产总值完成1860.5亿元，同比增长7.6%，高出全省平均水平0.5个百分点；公共财政预算收入完成120亿元，同比增长11%。",
        [
            "gdp 2020 actual 186050000000..186050000000 CNY",
            "gdp_growth 2020 actual 7.6..7.6",
            "budget_revenue 2020 actual 12000000000..12000000000 CNY",
            "budget_revenue_growth 2020 actual 11..11",
        ],
    ),
    (
        "全年完成地区生产总值675亿元，增长11.2%；财政总收入96.8亿元，增长16.4%，其中公共财政预算收入63.3亿元，增长15.5%；",
        [
            "gdp 2020 actual 67500000000..67500000000 CNY",
            "gdp_growth 2020 actual 11.2..11.2",
            "budget_revenue 2020 actual 6330000000..6330000000 CNY",
            "budget_revenue_growth 2020 actual 15.5..15.5",
        ],
    ),
    (
        "预计全年实现GDP 1200亿元，增长 8 %左右。",
        ["gdp 2020 actual 120000000000..120000000000 CNY", "gdp_growth 2020 actual 8..8~"],
    ),
    (
        "单位生产总值能耗下降3.5%，化学需氧量、二氧化硫排放量分别下降2%、3%。",
        ["energy_intensity_cut 2020 actual 3.5..3.5"],
    ),
    ("农民人均纯收入增加800元，增长12%。", ["rural_income_growth 2020 actual 12..12"]),
    (
        "外贸进出口总额和实际利用外资分别达到50亿美元和10亿美元，分别增长20%和15%。",
        [
            "trade 2020 actual 5000000000..5000000000 USD",
            "fdi 2020 actual 1000000000..1000000000 USD",
            "trade_growth 2020 actual 20..20",
            "fdi_growth 2020 actual 15..15",
        ],
    ),
    (
        "三次产业增加值分别增长4%、9%、10%，非公经济增加值占GDP比重达60%，税收占财政收入比重85%。",
        ["primary_growth 2020 actual 4..4", "services_growth 2020 actual 10..10"],
    ),
    ("一般公共预算收入中税收占比达85%，GDP总量由全省第8位上升到第6位。", []),
    ("地区生产总值增速由负转正，全年增长0.5%。", ["gdp_growth 2020 actual 0.5..0.5"]),
    (
        "进出口总额逆势增长25%，实际使用外资大幅增长30%。",
        ["trade_growth 2020 actual 25..25", "fdi_growth 2020 actual 30..30"],
    ),
    (
        "粮食生产实现“十连丰”，总产达到120万吨；粮食总产连续7年稳定在百万吨以上。",
        ["grain_output 2020 actual 1200000..1200000 tonne"],
    ),
    (
        "新增城镇就业12万人，转移农村劳动力10万人，城镇登记失业率3.6%。",
        ["urban_new_jobs 2020 actual 120000..120000 person", "registered_unemployment 2020 actual 3.6..3.6"],
    ),
    ("全社会固定资产投资突破千亿元，达到1020亿元，增长32%。", ["fixed_investment_growth 2020 actual 32..32"]),
    ("全部工业增加值增长12%，其中规模以上工业增加值增长13.5%。", ["industry_growth 2020 actual 13.5..13.5"]),
    (
        "五年来，高新技术企业由120家增加到300家。",
        ["high_tech_firms 2015 actual 120..120 firm", "high_tech_firms 2020 actual 300..300 firm"],
    ),
    (
        "PM2.5平均浓度下降到38微克/立方米、同比下降9.5%，空气质量优良天数300天、比上年增加15天。",
        ["pm25 2020 actual 38..38 ug/m3", "good_air_days 2020 actual 300..300 day"],
    ),
    ("居民人均可支配收入39000元，增长8%。", ["income 2020 actual 39000..39000 CNY", "income_growth 2020 actual 8..8"]),
    (
        "地区生产总值突破3000亿元，年均增长7.5%；地方财政收入突破200亿元，是2015年的1.8倍。",
        [
            "gdp 2020 actual 300000000000.. CNY",
            "gdp_growth 2020 actual 7.5..7.5",
            "budget_revenue 2020 actual 20000000000.. CNY",
        ],
    ),
    ("全年接待游客4000万人次，旅游总收入400亿元，增长20%；旅游业增加值占GDP的8%。", []),
    (
        "2020年末，全省常住人口5775万人，城镇化率62.9%。",
        ["population 2020 actual 57750000..57750000 person", "urbanisation 2020 actual 62.9..62.9"],
    ),
    ("研发经费投入占GDP比重提高到2.3%，每万人发明专利拥有量12件。", ["rd_intensity 2020 actual 2.3..2.3"]),
    ("研发经费投入强度提高0.2个百分点。", []),
    ("森林覆盖率提高2.1个百分点，空气质量优良天数比例比上年提高3个百分点。", ["forest_cover 2020 actual 2.1..2.1 pp"]),
    (
        "单位GDP能耗、二氧化碳排放分别下降15%和18%。",
        ["energy_intensity_cut 2020 actual 15..15", "carbon_intensity_cut 2020 actual 18..18"],
    ),
    (
        "单位生产总值能耗和二氧化碳排放量累计分别下降15%、18%以上。",
        ["energy_intensity_cut 2020 actual 15..", "carbon_intensity_cut 2020 actual 18.."],
    ),
    ("累计减税降费超过1000亿元，其中为小微企业减税300亿元。", ["tax_cuts 2020 actual 100000000000.. CNY"]),
    ("限额以上社会消费品零售额增长9%，网上零售额增长20%。", []),
    ("民营经济增加值占生产总值的55%，数字经济核心产业增加值增长13%。", []),
    (
        "GDP增长8%，其中一产增长3%，二产增长9%，三产增长8.5%。",
        ["gdp_growth 2020 actual 8..8", "primary_growth 2020 actual 3..3", "services_growth 2020 actual 8.5..8.5"],
    ),
    (
        "生产总值、地方财政收入、城镇居民人均可支配收入年均分别增长12.1%、18.3%和10.5%。",
        [
            "gdp_growth 2020 actual 12.1..12.1",
            "budget_revenue_growth 2020 actual 18.3..18.3",
            "urban_income_growth 2020 actual 10.5..10.5",
        ],
    ),
    (
        "城镇居民人均可支配收入、农牧民人均纯收入年均增长10.5%和12%。",
        ["urban_income_growth 2020 actual 10.5..10.5", "rural_income_growth 2020 actual 12..12"],
    ),
    (
        "全省实现生产总值4.2万亿元、一般公共预算收入3000亿元，分别增长5%和6%。",
        [
            "gdp 2020 actual 4200000000000..4200000000000 CNY",
            "budget_revenue 2020 actual 300000000000..300000000000 CNY",
            "gdp_growth 2020 actual 5..5",
            "budget_revenue_growth 2020 actual 6..6",
        ],
    ),
    (
        "进出口总额达到400亿美元，其中出口300亿美元、进口100亿美元，分别增长10%和5%。",
        ["trade 2020 actual 40000000000..40000000000 USD"],
    ),
]

GOALS = [
    (
        "地区生产总值增长10%以上，城镇调查失业率5.5%以内，居民消费价格涨幅3%左右。",
        ["gdp_growth 2021 target 10..", "surveyed_unemployment 2021 target ..5.5", "cpi 2021 target 3..3~"],
    ),
    (
        "经济增长6%-6.5%；居民收入增长快于经济增长；粮食产量只增不减。",
        ["gdp_growth 2021 target 6..6.5", "income_growth 2021 target .. 快于经济增长"],
    ),
    (
        "生产总值、固定资产投资、社会消费品零售总额分别增长7%、9%和8%左右。",
        [
            "gdp_growth 2021 target 7..7~",
            "fixed_investment_growth 2021 target 9..9~",
            "retail_sales_growth 2021 target 8..8~",
        ],
    ),
    (
        "规上工业增加值、固定资产投资均增长8%以上。",
        ["industry_growth 2021 target 8..", "fixed_investment_growth 2021 target 8.."],
    ),
    (
        "全省生产总值增速保持在全国平均水平以上，城镇新增就业力争达到70万人。",
        ["urban_new_jobs 2021 target 700000.. person", "gdp_growth 2021 target .. 保持在全国平均水平以上"],
    ),
    (
        "财政收入稳定增长，居民消费价格基本稳定，能耗强度完成国家下达任务。",
        [],
    ),
    (
        "城镇居民人均可支配收入增长与经济增长同步，农村居民人均可支配收入增速高于城镇居民收入增速。",
        [
            "urban_income_growth 2021 target .. 与经济增长同步",
            "rural_income_growth 2021 target .. 高于城镇居民收入增速",
        ],
    ),
    (
        "GDP增长6-6.5%，固定资产投资增长8%~9%，社会消费品零售总额增长在9%左右。",
        [
            "gdp_growth 2021 target 6..6.5",
            "fixed_investment_growth 2021 target 8..9",
            "retail_sales_growth 2021 target 9..9~",
        ],
    ),
    (
        "地区生产总值实现7%以上的增长。",
        ["gdp_growth 2021 target 7.."],
    ),
    (
        "地区生产总值确保增长6.5%、力争达到7%。",
        ["gdp_growth 2021 target 6.5..6.5 (7)"],
    ),
    (
        "进出口总额增长4%以上、努力争取达到5%，固定资产投资增长6%左右（力争8%），城镇新增就业30万人。",
        [
            "trade_growth 2021 target 4.. (5)",
            "fixed_investment_growth 2021 target 6..6~ (8)",
            "urban_new_jobs 2021 target 300000..300000 person",
        ],
    ),
    (
        "经济增长保持在6%左右；",
        ["gdp_growth 2021 target 6..6~"],
    ),
    (
        "居民消费价格涨幅控制在3%以内，城镇登记失业率不高于4.5%，常住人口城镇化率提高1.2个百分点。",
        ["cpi 2021 target ..3", "registered_unemployment 2021 target ..4.5", "urbanisation 2021 target 1.2..1.2 pp"],
    ),
    (
        "新增城镇就业10万人，高新技术企业突破3000家，PM2.5平均浓度控制在35微克/立方米以下，空气质量优良天数比率84%。",
        [
            "urban_new_jobs 2021 target 100000..100000 person",
            "high_tech_firms 2021 target 3000.. firm",
            "pm25 2021 target ..35 ug/m3",
            "good_air_days 2021 target 84..84",
        ],
    ),
    (
        "单位地区生产总值能耗降低3%左右、单位地区生产总值二氧化碳排放降低3.5%。",
        ["energy_intensity_cut 2021 target 3..3~", "carbon_intensity_cut 2021 target 3.5..3.5"],
    ),
    (
        "单位GDP能耗降低率控制在3%以内。",
        ["energy_intensity_cut 2021 target ..3"],
    ),
    (
        "万元生产总值能耗下降率3.1%以上。",
        ["energy_intensity_cut 2021 target 3.1.."],
    ),
    (
        "城镇常住居民人均可支配收入和农村常住居民人均可支配收入分别增长8%、9%左右。",
        ["urban_income_growth 2021 target 8..8~", "rural_income_growth 2021 target 9..9~"],
    ),
    (
        "城乡居民收入增长与经济增长基本同步，居民消费价格总水平涨幅控制在3%左右，粮食产量稳定在200亿斤左右，城镇新增就业保持稳定。",
        [
            "income_growth 2021 target .. 与经济增长基本同步",
            "cpi 2021 target 3..3~",
            "grain_output 2021 target 10000000..10000000~ tonne",
        ],
    ),
    ("居民收入增速略高于经济增速。", ["income_growth 2021 target .. 略高于经济增速"]),
    (
        "地区生产总值增长7.5%左右，固定资产投资、社会消费品零售总额均增长10%左右；一般公共预算收入增长6%；城乡居民人均可支配收入分别增长7%、8%；城镇新增就业5万人，城镇登记失业率控制在4.5%以内；单位生产总值能耗下降3.2%。",
        [
            "gdp_growth 2021 target 7.5..7.5~",
            "fixed_investment_growth 2021 target 10..10~",
            "retail_sales_growth 2021 target 10..10~",
            "budget_revenue_growth 2021 target 6..6",
            "urban_income_growth 2021 target 7..7",
            "rural_income_growth 2021 target 8..8",
            "urban_new_jobs 2021 target 50000..50000 person",
            "registered_unemployment 2021 target ..4.5",
            "energy_intensity_cut 2021 target 3.2..3.2",
        ],
    ),
]

MEASURES = [
    (
        "今年赤字率拟按3.2%左右安排，赤字规模3.57万亿元，其中中央财政赤字2.75万亿元。拟安排地方政府专项债券3.65万亿元，发行特别国债1万亿元。",
        [
            "deficit_ratio 2021 target 3.2..3.2~",
            "deficit 2021 target 3570000000000..3570000000000 CNY",
            "special_bonds 2021 target 3650000000000..3650000000000 CNY",
        ],
    ),
    (
        "建设筹集保障性租赁住房5万套（间），新开工公租房6000套。",
        ["affordable_homes 2021 target 50000..50000 unit", "affordable_homes 2021 target 6000..6000 unit"],
    ),
    (
        "到2025年，全省生产总值突破6万亿元，常住人口城镇化率达到65%以上，森林覆盖率42.5%。",
        ["gdp 2025 target 6000000000000.. CNY", "urbanisation 2025 target 65..", "forest_cover 2025 target 42.5..42.5"],
    ),
    (
        "综合考虑，我们没有提出全年经济增速具体目标。",
        ["gdp_growth 2021 none .."],
    ),
    (
        "“十四五”时期，地区生产总值年均增长6.5%以上，单位GDP二氧化碳排放累计降低18%。",
        ["gdp_growth 2025 target 6.5..", "carbon_intensity_cut 2025 target 18..18"],
    ),
    (
        "实现7%左右的经济增长目标并不容易。",
        ["gdp_growth 2021 target 7..7~"],
    ),
    (
        "今后五年的主要目标是：地区生产总值年均增长7%左右，到2025年达到6.5万亿元，居民人均可支配收入年均增长7.5%。",
        [
            "gdp_growth 2025 target 7..7~",
            "gdp 2025 target 6500000000000..6500000000000 CNY",
            "income_growth 2025 target 7.5..7.5",
        ],
    ),
    (
        "今年要新增减税降费200亿元以上，发放稳岗补贴30亿元。",
        ["tax_cuts 2021 target 20000000000.. CNY"],
    ),
    (
        "实现城镇新增就业65万人以上，零就业家庭动态清零，筹集高校毕业生就业岗位不少于20万个。",
        ["urban_new_jobs 2021 target 650000.. person", "graduate_jobs 2021 target 200000.. person"],
    ),
    (
        "到2025年，全市生产总值达到1500亿元，年均增长13%；财政总收入200亿元，年均增长15%。",
        ["gdp 2025 target 150000000000..150000000000 CNY", "gdp_growth 2025 target 13..13"],
    ),
    (
        "“十四五”时期的主要目标：地区生产总值年均增长8%以上，到2025年突破2000亿元，人均生产总值超过5万元；城镇化率达到52%；城镇居民人均可支配收入达到3万元，年均增长9%，农民人均纯收入突破1万元，年均增长10%；森林覆盖率达到60%。",
        [
            "gdp_growth 2025 target 8..",
            "gdp 2025 target 200000000000.. CNY",
            "gdp_per_capita 2025 target 50000.. CNY",
            "urbanisation 2025 target 52..52",
            "urban_income_growth 2025 target 9..9",
            "rural_income_growth 2025 target 10..10",
            "forest_cover 2025 target 60..60",
        ],
    ),
]

NEWS = [
    (
        "2020年，湖北省生产总值下降5%。湖南省地区生产总值增长3.8%，进出口总额4874.5亿元。",
        [
            "gdp_growth 2020 actual -5..-5",
            "gdp_growth 2020 actual 3.8..3.8",
            "trade 2020 actual 487450000000..487450000000 CNY",
        ],
    ),
    (
        "在谈到2021年目标时，省长表示，GDP增长目标为6%以上。去年，全省GDP达到4.3万亿元，同比下降5%。",
        [
            "gdp_growth 2021 target 6..",
            "gdp 2020 actual 4300000000000..4300000000000 CNY",
            "gdp_growth 2020 actual -5..-5",
        ],
    ),
    (
        "湖北省2021年GDP增长预期目标设定为10%以上，去年为下降5%。",
        ["gdp_growth 2021 target 10..", "gdp_growth 2020 actual -5..-5"],
    ),
    (
        "央视网消息：2020年，湖北经济总量重回全国前八，地区生产总值超4.3万亿元。今年一季度，全省地区生产总值同比增长58.3%。",
        ["gdp 2020 actual 4300000000000.. CNY"],
    ),
    (
        "记者了解到，今年湖北将力争地区生产总值增长10%以上，全年新增高新技术企业1000家，总数超过1.1万家。",
        ["gdp_growth 2021 target 10..", "high_tech_firms 2021 target 11000.. firm"],
    ),
    (
        "政府工作报告提出，2021年我国国内生产总值增长6%以上；城镇新增就业1100万人以上。",
        ["gdp_growth 2021 target 6..", "urban_new_jobs 2021 target 11000000.. person"],
    ),
]


@pytest.mark.parametrize(("text", "rows"), RESULTS)
def test_results(text: str, rows: list[str]) -> None:
    assert sorted(listed(REVIEW, text)) == sorted(rows)


@pytest.mark.parametrize(("text", "rows"), GOALS)
def test_goals(text: str, rows: list[str]) -> None:
    assert sorted(listed(PLAN, ANNOUNCED + text)) == sorted(rows)


@pytest.mark.parametrize(("text", "rows"), MEASURES)
def test_goals_without_an_announcement(text: str, rows: list[str]) -> None:
    assert sorted(listed(PLAN, text)) == sorted(rows)


@pytest.mark.parametrize(("text", "rows"), NEWS)
def test_news(text: str, rows: list[str]) -> None:
    assert sorted(listed(text)) == sorted(rows)
