"""How much a place in a sentence tells of what the text is about."""

import pytest

from lianghui_cli.resolve.standing import HEAD, INSIDE, LISTED, NAMED, NOTHING, VISIT, standings
from lianghui_cli.text.fold import fold


def weight(text: str, name: str) -> float:
    folded = fold(text)
    return next(one.weight for one in standings(folded) if fold(name) in folded[one.start : one.end])


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("浙江推行水库联合调度", "浙江", HEAD),
        ("近日，在浙江余姚，村民修渠", "浙江", HEAD),
        ("2012年浙江省政府工作报告", "浙江", HEAD),
        ("水库来水量占浙江的一半", "浙江", NAMED),
        ("第三届水利博览会今天在浙江杭州开幕", "浙江杭州", NOTHING),
        ("水利论坛于浙江省杭州市举行", "杭州", NOTHING),
        ("省长在浙江湖州考察水库", "浙江湖州", VISIT),
        ("部长赴浙江看望灾区群众", "浙江", VISIT),
        ("江畔社浙江3月5日电(记者 林一)水库开工", "浙江", NOTHING),
        ("林二(浙江)、王三", "浙江", NOTHING),
        ("林二，男，浙江湖州人，工程师", "浙江湖州", NOTHING),
        ("副局长王楚雄、记者林二", "楚雄", NOTHING),
        ("浙江大学研制水泵", "浙江", INSIDE),
        ("浙江水利集团有限公司研制水泵", "浙江", INSIDE),
        ("北京峰会通过共识", "北京", INSIDE),
        ("兰州军区官兵抢险", "兰州", INSIDE),
        ("新疆生产建设兵团开播", "新疆", INSIDE),
        ("浙江、江西、湖南出现旱情", "江西", LISTED),
        ("浙江、江西等地出现旱情", "浙江", LISTED),
        ("浙江和江西签约", "浙江", HEAD),
    ],
)
def test_a_place(text: str, name: str, told: float) -> None:
    assert weight(text, name) == told


def test_a_prefecture_after_its_province_is_one_place() -> None:
    (one,) = standings("浙江省杭州市修建水库")
    assert one.codes == ("330100",)


def test_a_county_speaks_for_its_prefecture() -> None:
    (one,) = standings("玉环市修建水库")
    assert one.codes == ("331000",)
    assert standings("城关区修建水库") == []  # several have this name


def test_who_travels_is_not_what_the_travel_is_about() -> None:
    assert [one.kind for one in standings("国务院总理在浙江考察水库")] == ["place"]
    assert [one.kind for one in standings("国务院总理介绍了浙江的水库")] == ["body", "place"]
