"""Holders of foreign offices, and Chinese ones beside them."""

import pytest

from lianghui_cli.model import Office, Piece, Sentence
from lianghui_cli.resolve.people import told
from lianghui_cli.resolve.people.find import Unit
from lianghui_cli.resolve.people.occurrences import Named
from lianghui_cli.text.fold import fold


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("习近平会见塔吉克斯坦总理拉苏尔佐达、副总理贾波莉。", "贾波莉"),
        ("韩国执政党党首韩东勋与国务总理韩德洙会谈后表示，应当辞职。", "韩德洙"),
        ("李克强会见越共中央政治局委员、中央书记处书记、中央经济部部长阮文平。", "阮文平"),
        ("分别会见越共中央总书记阮富仲、国家主席张晋创。", "张晋创"),
        ("同朝鲜劳动党中央政治局委员、国际部部长李洙墉会谈。", "李洙墉"),
        ("会见来华出席中国—东盟博览会的越南副总理王庭惠。", "王庭惠"),
        ("总理莫迪表示，愿意合作。", "莫迪"),
        ("莫迪总理表示，愿意合作。", "莫迪"),
        ("欢迎越南朋友，范明政总理表示感谢。", "范明政"),
        ("越南国家主席陈大光表示，愿意合作。", "陈大光"),
        ("应新加坡总理李显龙邀请，李克强将访问新加坡。\n总理李显龙表示，欢迎。", "李显龙"),
    ],
)
def test_who_governs_another_country_is_no_official(people, text: str, name: str) -> None:
    assert people(text)[name].role == "other"


@pytest.mark.parametrize(
    ("text", "name", "rank"),
    [
        ("英国首相卡梅伦举行仪式，欢迎国务院总理李克强。", "李克强", "总理"),
        ("英国首相卡梅伦举行仪式欢迎国务院总理李克强。", "李克强", "总理"),
        ("英国首相卡梅伦在这里举行仪式欢迎国家主席习近平。", "习近平", "主席"),
        ("会见法国总统马克龙，副总理韩正参加。", "韩正", "副总理"),
        ("会见法国总统马克龙和国务委员王毅。", "王毅", "国务委员"),
        ("中国外交部长王毅、商务部部长王文涛出席。", "王文涛", "部长"),
    ],
)
def test_who_governs_china_beside_a_foreign_country_is_one(people, text: str, name: str, rank: str) -> None:
    assert [(office.body, office.rank) for office in people(text)[name].offices] == [("GOV", rank)]


def test_a_delegate_from_abroad_keeps_the_seat(people) -> None:
    person = people("泰国中华总商会主席、全国政协委员王建国表示，要创新。")["王建国"]
    assert (person.role, person.offices[0].body) == ("delegate", "CPPCC")


def test_an_office_of_one_is_held_by_the_first_of_a_list(people) -> None:
    found = people("国家主席习近平和李克强、张德江出席。\n市长王建国、李为民出席。", "310000")
    assert {name for name, person in found.items() if person.role == "official"} == {"习近平", "王建国", "李为民"}


@pytest.mark.parametrize(
    ("text", "kept"), [("会见加拿大总理哈珀。", 0), ("会见客人，总理哈珀出席。", 1), ("加拿大客人会见哈珀。", 1)]
)
def test_who_is_called_by_a_foreign_post_once_holds_no_office_of_china(text: str, kept: int) -> None:
    unit = Unit(Sentence(text, (Piece(0, 1, 0),), "prose", 1), fold(text), 0)
    start = text.index("哈珀")
    premier = Office("GOV", "national", "000000", "总理", None)
    mayor = Office("GOV", "provincial", "110000", "市长", None)
    found = told.at_home([premier, mayor], [unit], [Named(0, start, start + 2, "哈珀", False)])
    assert found == [premier, mayor][1 - kept :]
