"""Tables inside pages: the head gives year and kind of a column, a column or a line above the unit."""

import pytest

from lianghui_cli.corpus.load import made
from lianghui_cli.model import Figure
from lianghui_cli.resolve.figures import figures_of
from own_files import docx, p, pdf, tr

TITLE = "2021年成都市国民经济和社会发展计划草案的报告"
TABLE = [
    ["指标", "单位", "2020年完成", "2021年计划"],
    ["粮食产量", "万吨", "231.5", "240以上"],
    ["地区生产总值增速", "%", "3.1", "6左右"],
]
SAID = [
    ("grain_output", 2020, "actual", 2315000, 2315000),
    ("grain_output", 2021, "target", 2400000, None),
    ("gdp_growth", 2020, "actual", 3.1, 3.1),
    ("gdp_growth", 2021, "target", 6, 6),
]
PAGES = {
    "a.txt": f"{TITLE}\n\n主要指标\n".encode() + "\n".join("\t".join(row) for row in TABLE).encode(),
    "a.md": f"# {TITLE}\n\n".encode()
    + "\n".join(["|".join(TABLE[0]), "---|---|---|---", *map("|".join, TABLE[1:])]).encode(),
    "a.docx": docx(p(TITLE) + "<w:tbl>" + "".join(tr(*map(p, row)) for row in TABLE) + "</w:tbl>"),
    "a.html": (
        f"<html><body><h1>{TITLE}</h1><p>现将2020年计划执行情况和2021年计划草案提请大会审查，请各位代表提出意见。</p><table>"
        + "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in TABLE)
        + "</table></body></html>"
    ).encode(),
    "a.pdf": pdf(
        [
            [(50, 60, TITLE)]
            + [(50 + 140 * x, 100 + 20 * y, cell) for y, row in enumerate(TABLE) for x, cell in enumerate(row)]
        ]
    ),
}


def figures(name: str, data: bytes) -> list[Figure]:
    return [figure for document in made(name, data).documents for figure in figures_of(document)]


def listed(found: list[Figure]) -> list[tuple[object, ...]]:
    told = [one for one in found if one.indicator != "other"]
    return [
        (one.indicator, one.year, one.kind, one.low and float(one.low), one.high and float(one.high)) for one in told
    ]


@pytest.mark.parametrize("name", PAGES)
def test_a_column_gives_year_and_kind_of_its_cells(name: str) -> None:
    found = figures(name, PAGES[name])
    assert listed(found) == SAID
    assert found[3].approx
    assert all(
        one.region == "510100" and one.quote.startswith(("粮食产量\t万吨", "地区生产总值增速\t%")) for one in found
    )


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("单位：亿元\n指标\t2023年\t2024年\n一般公共预算收入\t231\t240.5\n", [(2023, 231e8), (2024, 240.5e8)]),
        ("（计量单位：万元）\n指标\t2023年实绩\n一般公共预算收入\t23100\n", [(2023, 2.31e8)]),
        ("指标\t2024年执行\n一般公共预算收入（亿元）\t231\n", [(2024, 231e8)]),
        ("指标\t2024年\t2025年\n一般公共预算收入（亿元）\t1,231.5\t1,300\n", [(2024, 1231.5e8)]),  # 2025: goal or done?
        ("指标\t2024年完成\n一般公共预算收入\t231\n", []),  # of what unit?
        ("单位：亿元\n指标\t合计\n一般公共预算收入\t231\n", []),  # of which year?
        ("单位：亿元\n指标\t2024年完成\n某县一般公共预算收入占比\t231\n", []),
        ("单位：亿元\n指标\t2024年比2023年增减\n一般公共预算收入\t9\n", []),
        ("单位：亿元\n指标\t2024年\n\n各位代表：\n\n会议听取了报告。\n\n水渠\t2024年完成\n一般公共预算收入\t231\n", []),
    ],
)
def test_where_a_unit_or_year_is_in_doubt_there_is_no_figure(page: str, said: list[tuple[int, float]]) -> None:
    found = figures("成都2025.txt", f"2025年成都市政府工作报告\n\n{page}".encode())
    assert [(one.year, float(one.low or 0)) for one in found if one.indicator == "budget_revenue"] == said


LOOKS = {
    "bars": "|指标|单位|2024年实际|2025年目标|\n|---|---|---|---|\n|水库蓄水量|亿元|31.5|40|\n|粮食产量|万吨|31.5|32左右|\n",
    "drawn": (
        "┌──┬──┬──┬──┐\n│指标│单位│2024年实际│2025年目标│\n├──┼──┼──┼──┤\n│粮食产量│万吨│31.5│32左右│\n└──┴──┴──┴──┘\n"
    ),
    "wide blanks": "指标    单位    2024年实际    2025年目标\n粮 食 产 量    万吨    31.5    32左右\n",
    "wide full blanks": "指标　　单位　　2024年实际　　2025年目标\n粮食产量　　万吨　　31.5　　32左右\n",
}


@pytest.mark.parametrize("look", LOOKS)
def test_a_table_of_plain_text_has_its_cells_between_bars_or_wide_blanks(look: str) -> None:
    found = figures("成都2025.txt", f"2025年成都市政府工作报告\n\n{LOOKS[look]}以上请审议。\n".encode())
    grain = [one for one in found if one.indicator == "grain_output"]
    assert listed(grain) == [
        ("grain_output", 2024, "actual", 315000, 315000),
        ("grain_output", 2025, "target", 320000, 320000),
    ]
    assert all(one.quote.endswith(("32左右", "|")) or one.quote.endswith("│") for one in grain)


HEAD = [["指标", "2024年", "", "2025年"], ["", "计划", "完成", "计划"], ["粮食产量（万吨）", "30", "31", "32"]]
SPANS = {
    "a.html": (
        f"<html><body><h1>{TITLE}</h1><p>现将2024年计划执行情况和2025年计划草案提请大会审查，请各位代表提出意见。</p><table>"
        "<tr><th rowspan=2>指标</th><th colspan='2'>2024年</th><th>2025年</th></tr>"
        "<tr><th>计划</th><th>完成</th><th>计划</th></tr>"
        "<tr><th scope=row>粮食产量（万吨）</th><td>30</td><td>31</td><td>32</td></tr></table></body></html>"
    ).encode(),
    "a.docx": docx(
        p(TITLE)
        + "<w:tbl>"
        + tr(p("指标"), '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + p("2024年"), p("2025年"))
        + tr(p(""), p("计划"), p("完成"), p("计划"))
        + tr(*map(p, HEAD[2]))
        + "</w:tbl>"
    ),
    "a.txt": f"{TITLE}\n\n".encode() + "\n".join("\t".join(row) for row in HEAD).encode(),
}


@pytest.mark.parametrize("name", SPANS)
def test_a_head_of_two_rows_is_read_as_one(name: str) -> None:
    assert listed(figures(name, SPANS[name])) == [
        ("grain_output", 2024, "target", 300000, 300000),
        ("grain_output", 2024, "actual", 310000, 310000),
        ("grain_output", 2025, "target", 320000, 320000),
    ]


def test_a_name_that_stands_for_several_rows_moves_no_cell_to_another_year() -> None:
    page = "类别\t指标\t2024年完成\t2025年计划\n农业\t粮食产量（万吨）\t31\t32\n\t油料产量（万吨）\t3\t4\n"
    found = figures("成都2025.txt", f"2025年成都市政府工作报告\n\n{page}".encode())
    assert [(one.year, float(one.low or 0)) for one in found] == [(2024, 31e4), (2025, 32e4), (2024, 3e4), (2025, 4e4)]


COMMUNIQUE = "2024年成都市国民经济和社会发展统计公报\n成都市统计局\n2025年3月20日\n\n"


@pytest.mark.parametrize("above", ["表3  2023年主要产品产量\n", ""])
def test_a_table_of_amounts_and_growth_is_of_the_year_of_its_title(above: str) -> None:
    page = f"{COMMUNIQUE}{above}产品名称    单位    产量    比上年增长（%）\n粮食    万吨    31.5    -1.2\n水泥    万吨    9    3.3\n"
    found = figures("a.txt", page.encode())
    year = 2023 if above else 2024
    assert [(one.label, one.year, float(one.low or 0)) for one in found if one.indicator == "other"][-2:] == [
        ("水泥", year, 90000),
        ("水泥增长", year, 3.3),
    ]
    assert all(one.year == year and one.kind == "actual" for one in found)


@pytest.mark.parametrize(
    ("units", "said"),
    [
        ("亿元、%", [("gdp", 2024, 900e8), ("gdp_growth", 2024, 5.1), ("surveyed_unemployment", 2024, 5.2)]),
        ("亿元、万人、%", [("gdp_growth", 2024, 5.1), ("surveyed_unemployment", 2024, 5.2)]),
    ],
)
def test_of_several_units_a_rate_has_percent_and_an_amount_the_only_other(
    units: str, said: list[tuple[str, int, float]]
) -> None:
    page = f"单位：{units}\n指标\t2024年完成\t比上年增长\n地区生产总值\t900\t5.1\n城镇调查失业率\t5.2\t—\n"
    found = figures("成都2025.txt", f"2025年成都市政府工作报告\n\n{page}".encode())
    assert [(one.indicator, one.year, float(one.low or 0)) for one in found] == said


def test_a_row_goes_on_in_no_other_line() -> None:
    page = "指标\t2024年完成\t2025年计划\n城镇调查失业率（%）\t5.1\t5.5以内\n以上计划请予审查。\n"
    (document,) = made("成都2025.txt", f"2025年成都市政府工作报告\n\n{page}".encode()).documents
    assert [sentence.text for sentence in document.articles[0].sentences][-1] == "以上计划请予审查。"
    found = figures_of(document)
    assert [(one.year, one.kind, one.high and float(one.high)) for one in found] == [
        (2024, "actual", 5.1),
        (2025, "target", 5.5),
    ]
