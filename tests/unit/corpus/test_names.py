"""What a path says: the year and the region, in Chinese, pinyin and code; what means two places stays two."""

import pytest

from lianghui_cli.corpus.names import regions_named, told_apart, year_named
from lianghui_cli.text.gazetteer import regions


@pytest.mark.parametrize(
    ("doc", "year"),
    [
        ("2024/绍兴.txt", 2024), ("铜陵市2008.docx", 2008), ("fujian_2019.md", 2019), ("350000-2020.txt", 2020),
        ("2003-2007/2005 鹤壁.txt", 2005), ("日报20180312.txt", 2018), ("201803.txt", 2018), ("二〇一八年报告.txt", 2018),
        ("2003-2007/鹤壁.txt", None), ("鹤壁.txt", None), ("x_9f1c2013aa04be7d.txt", None), ("12018.txt", None),
        ("2016表.csv#3", 2016), ("目录.v2/鹤壁", None),
    ],
)  # fmt: skip
def test_the_year_of_a_path(doc: str, year: int | None) -> None:
    assert year_named(doc) == year


@pytest.mark.parametrize(
    ("doc", "codes"),
    [
        ("2024/绍兴.txt", "330600"), ("紹興市2024.txt", "330600"), ("2024年浙江省政府工作报告.txt", "330000"),
        ("fujian_2019.md", "350000"), ("GWR-Fujian-2019.md", "350000"), ("Lu'an 2019.txt", "341500"),
        ("inner mongolia 2020.txt", "150000"), ("HongKong2022.txt", "810000"), ("FJ2024.txt", "350000"),
        ("350000-2020.txt", "350000"), ("350200_2020.txt", "350200"), ("000000-1999.txt", "000000"),
        ("national/2024.txt", "000000"), ("2015/报告/宁夏/固原.docx", "640400"), ("广东省湛江市2020.txt", "440800"),
        ("青海_海南州_2018.txt", "632500"), ("青海/海南2018.txt", "632500"), ("辽宁/朝阳2016.txt", "211300"),
        ("北京朝阳2016.txt", "110105"), ("义乌市2019年政府工作报告.txt", "330782"), ("东方2020.txt", "469007"),
        # a district, a paper, a day, a number of something, a person: no region
        ("东方/2020.txt", ""), ("南京日报20190115.txt", ""), ("110105.txt", ""), ("t20240115_330600.html", ""),
        ("Li Shan 2020.txt", ""), ("China Daily 2024.txt", ""), ("京津冀2020.txt", ""), ("报告.txt", ""),
    ],
)  # fmt: skip
def test_the_region_of_a_path(doc: str, codes: str) -> None:
    assert regions_named(doc) == tuple(codes.split())


@pytest.mark.parametrize(
    ("doc", "codes"),
    [
        ("吉林2015.txt", "220000 220200"), ("朝阳2016.txt", "211300 110105 220104"), ("taizhou_2020.txt", "321200 331000"),
        ("海南2017.txt", "460000 632500"), ("湖南、江西2019.txt", "430000 360000"),
    ],
)  # fmt: skip
def test_a_name_of_two_places_is_two(doc: str, codes: str) -> None:
    assert regions_named(doc) == tuple(codes.split())


@pytest.mark.parametrize(
    ("codes", "text", "code"),
    [
        ("220000 220200", "全省粮食丰收。", "220000"), ("220000 220200", "我市粮食丰收。", "220200"),
        ("211300 110105 220104", "全区教育均衡,我区在长春市排名靠前。", "220104"),
        ("321200 331000", "全市与省内各地携手,浙江省连年增长。", "331000"),
        ("220000 220200", "粮食丰收。", "220000 220200"), ("330600", "", "330600"), ("", "全省", ""),
        ("211300 110105 220104", "全区教育均衡。", "110105 220104"),
    ],
)  # fmt: skip
def test_the_text_tells_them_apart_or_nobody_does(codes: str, text: str, code: str) -> None:
    assert told_apart(codes.split(), lambda: text) == tuple(code.split())


def test_every_province_and_prefecture_is_known_by_each_of_its_names() -> None:
    for place in regions().values():
        if place.code == "000000":
            continue
        names = [
            place.name,
            place.pinyin,
            place.code,
            *([] if place.short in ("吉林", "海南", "朝阳") else [place.short]),
        ]
        same = {other.code for other in regions().values() if other.pinyin == place.pinyin}
        for name in names:
            wanted = same if name == place.pinyin else {place.code}
            assert set(regions_named(f"{name}2010.txt" if name != place.code else f"{name}-2010.txt")) == wanted, name
