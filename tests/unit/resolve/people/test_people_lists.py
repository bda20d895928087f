"""Lists, rolls, tables, brackets: whom the posts of a heading, a line or a bracket are told of. All made up."""

import pytest

from lianghui_cli.model import Session


def ranks(found) -> dict[str, list[str]]:
    return {name: [office.rank for office in person.offices] for name, person in found.items()}


def delegates(found) -> set[str]:
    return {name for name, person in found.items() if person.role == "delegate"}


def test_a_roll_with_sub_headings_blanks_and_marks(people) -> None:
    found = people(
        "政协青川市第九届委员会委员名单\n（共12名，按姓氏笔画为序）\n中国共产党（4名）\n丁立群　　马 骁　　王 珂（女）　　冯雪岩\n"
        "经济界（3名）\n石启明　　艾山·吐尔逊（维吾尔族）　　向晓彤（女，土家族）"
    )
    assert delegates(found) == {"丁立群", "马骁", "王珂", "冯雪岩", "石启明", "艾山·吐尔逊", "向晓彤"}


def test_labels_in_a_roll_are_of_its_body(people) -> None:
    found = people(
        "政协临江市第十届委员会主席、副主席、秘书长、常务委员名单\n主　席：卢德海\n副主席：曾庆国　韩 梅（女）\n秘书长：罗维明\n"
        "常务委员（共3名）：\n马国栋　王一川　许文斌（回族）"
    )
    assert ranks(found) == {
        "卢德海": ["主席"], "曾庆国": ["副主席"], "韩梅": ["副主席"], "罗维明": ["秘书长"],
        "马国栋": ["常委"], "王一川": ["常委"], "许文斌": ["常委"],
    }  # fmt: skip


def test_a_table_has_a_person_a_row(people) -> None:
    found = people(
        "云南省出席第十四届全国人民代表大会代表名单\n姓名　性别　民族　职务\n郑 海　男　汉族　昆明市市长\n"
        "苏婉清　女　汉族　云南师范大学教授\n罗大勇　男　彝族　轧钢工"
    )
    assert delegates(found) == {"郑海", "苏婉清", "罗大勇"}
    assert "云南师范大学教授" in found["苏婉清"].affiliations


def test_numbered_lines_under_a_heading(people) -> None:
    found = people("港區全國人大代表名單\n1. 陳曼怡\n2. 陳智超\n3. 葉國強\n會議在北京舉行。\n李明華說，天氣好。")
    assert delegates(found) == {"陈曼怡", "陈智超", "叶国强"}
    assert found["陈曼怡"].offices[0].region == "810000"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("大會選出3名副委員長，包括王東民、肖捷文、鄭建邦。", {"王东民", "肖捷文", "郑建邦"}),
        ("副主席是：王东民、肖捷文（女，藏族）、郑建邦（致公党界）。", set()),
        ("全国政协副主席则有王东民、肖捷文。", {"王东民", "肖捷文"}),
        ("全国政协委员王东民/肖捷文/郑建邦认为可行。", {"王东民", "肖捷文", "郑建邦"}),
        ("王东民、肖捷文等12位市人大代表提出建议。", {"王东民", "肖捷文"}),
        ("王东民和肖捷文两位委员发言。", {"王东民", "肖捷文"}),
        ("王东民、肖捷文（均为全国政协委员）出席。", {"王东民", "肖捷文"}),
        ("王东民、肖捷文（全国政协委员）出席。", {"肖捷文"}),
        ("全国政协委员王东民、厉钚、肖捷文也回答了提问。", {"王东民", "厉钚", "肖捷文"}),
        ("全国政协委员李明华，市委书记王东民出席。", {"李明华"}),
    ],
)
def test_whose_the_posts_of_a_list_are(people, text: str, names: set[str]) -> None:
    assert delegates(people(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "全国人大代表（港区代表团团长）马豪辉发言。",
        "主席：马豪辉 （全国政协委员）",
        "马豪辉（女，回族）：全国政协委员，宁川大学教授",
        "4、马豪辉，男，满族，全国人大代表，炼钢厂技师。",
        "【代表名片】马豪辉，江苏省人大代表，幸福社区党委书记",
        "全国人大代表|马豪辉|村党支部书记",
        "江苏省人大代表、徐岭集团安监部技术员马豪辉说，要重视安全。",
        "市人大代表、上海某某集团的马豪辉也作了调查。",
        "港区人大马豪辉说，当选后会反映意见。",
        "浙江省政協馬豪輝認為，應當支持。",
        "馬豪輝是港區全國人大代表。",
        "马豪辉现任某公司董事长，同时是市政协委员。",
        "作为连续三届的市政协委员，马豪辉十分关注养老。",
        "马豪辉全票当选第十四届全国人大代表。",
        "全国政协社会和法制委员会驻会副主任马豪辉带队调研。",
        "Bernard Ma 馬豪輝\n港區全國人大代表",
    ],
)
def test_one_relation_each(people, text: str) -> None:
    assert delegates(people(text)) == {"马豪辉"}


@pytest.mark.parametrize(
    "text",
    [
        "原省政协副主席马豪辉去世。",
        "卸任市人大代表马豪辉说，要重视安全。",
        "人大代表候选人马豪辉落选。",
        "港区省级政协委员联谊会马豪辉会长致辞。",
        "港区省级政协委员联谊会青年委员会主任马豪辉主持。",
        "快递企业代表马豪辉说，要重视安全。",
        "市政协秘书长李明华、市发改委主任马豪辉出席。",
    ],
)
def test_no_seat(people, text: str) -> None:
    assert "马豪辉" not in delegates(people(text))


def test_the_elected_hold_the_seat_that_their_sentence_is_about(people) -> None:
    found = people("36名港區人大代表順利選出，陳永健、李慧詩等24人成功連任，新當選的有吳秋月及葉國強。\n林子豪落選。")
    assert delegates(found) == {"陈永健", "李慧诗", "吴秋月", "叶国强"}


def test_committees_in_a_row_sit_in_the_same_body(people) -> None:
    found = people("全国政协社会和法制委员会主任吕红波、民族和宗教委员会主任张裔明出席。")
    assert ranks(found) == {"吕红波": ["委员"], "张裔明": ["委员"]}


@pytest.mark.parametrize(
    "text",
    ["习近平会见莫迪总理。", "欧尔班总理访华。", "古巴国务委员会主席劳尔·卡斯特罗举行会谈。", "法国总统马克龙来访。"],
)
def test_who_holds_a_foreign_office_is_no_official(people, text: str) -> None:
    assert not {name for name, person in people(text).items() if person.role == "official"}


def test_a_deputy_s_origin_stands_behind_too(people) -> None:
    found = people("全国人大代表聂守成来自黑龙江，是一名农技员。\n全国人大代表王海明来自北京航空航天大学。")
    assert [person.offices[0].region for person in (found["聂守成"], found["王海明"])] == ["230000", "000000"]


def test_members_of_groups_in_a_session(people) -> None:
    found = people(
        "第二场“代表通道”开启。\n来自江苏省残联的盲人代表何远明说，要关心残疾人。",
        session=Session("NPC", "000000", 14, 2),
    )
    assert delegates(found) == {"何远明"}


def test_a_bare_member_is_of_the_body_most_named(people) -> None:
    text = "市政协召开座谈会。\n市政协副主席俞国强出席。\n钱永明委员建议，要公开信息。\n全国两会即将召开。"
    assert people(text, "330100")["钱永明"].offices[0][:3] == ("CPPCC", "prefecture", "330100")


def test_a_known_name_is_found_in_its_short_form(people) -> None:
    found = people("天津有个人叫阿依木汗·乌斯曼，靠卖烤肉为生。\n今年，阿依木汗当选天津市政协委员。")
    assert delegates(found) == {"阿依木汗·乌斯曼"}


def test_no_person_inside_the_name_of_a_foundation(people) -> None:
    assert set(people("全国政协常委、唐君远教育基金会理事长唐英明到访。")) == {"唐英明"}


def test_the_column_under_its_heading_holds_names(people) -> None:
    rows = "序号  {}  性别  单位\n1  琼色  女  甲公司\n2  央金  女  丙公司"
    assert delegates(people("市政协委员名单\n" + rows.format("姓名"), "310000")) == {"琼色", "央金"}
    assert delegates(people("市政协委员名单\n" + rows.format("产品"), "310000")) == set()
