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
