"""Seats and offices: body, level, region, rank, constituency."""

import pytest

from lianghui_cli.model import Session


def seats(person) -> list[tuple[str, str, str, str]]:
    return [office[:4] for office in person.offices if office.body in ("NPC", "CPPCC")]


@pytest.mark.parametrize(
    ("post", "seat"),
    [
        ("北京市政协委员", ("CPPCC", "provincial", "110000", "委员")),
        ("广东省政协常委", ("CPPCC", "provincial", "440000", "常委")),
        ("政协第十三届广东省委员会副主席", ("CPPCC", "provincial", "440000", "副主席")),
        ("湖南省政协经济界委员", ("CPPCC", "provincial", "430000", "委员")),
        ("宁波市政协秘书长", ("CPPCC", "prefecture", "330200", "秘书长")),
        ("广州市增城区政协委员", ("CPPCC", "county", "440118", "委员")),
        ("全国政协常委", ("CPPCC", "national", "000000", "常委")),
        ("全国人大代表", ("NPC", "national", "000000", "代表")),
        ("来自湖南代表团的全国人大代表", ("NPC", "national", "430000", "代表")),
        ("台湾省全国人大代表", ("NPC", "national", "710000", "代表")),
        ("全国人大常委会副委员长", ("NPC", "national", "000000", "副委员长")),
        ("深圳市南山区人大代表", ("NPC", "county", "440305", "代表")),
        ("云南省人大常委会常务副主任", ("NPC", "provincial", "530000", "常委会副主任")),
        ("温州市人大法制委主任委员", ("NPC", "prefecture", "330300", "代表")),
        ("广西壮族自治区第十四届人大代表", ("NPC", "provincial", "450000", "代表")),
    ],
)
def test_the_words_of_a_seat(people, post: str, seat: tuple[str, str, str, str]) -> None:
    assert seats(people(f"{post}王建国表示，要创新。")["王建国"]) == [seat]


@pytest.mark.parametrize(
    ("post", "role"),
    [
        ("港区省级政协委员联谊会主席", "other"),
        ("香港政協青年聯會常務副主席", "other"),
        ("全國青聯委員", "other"),
        ("原全国政协委员、作家", "other"),
        ("山西省政协原副主席", "other"),
        ("某公司党委书记", "other"),
        ("浙江省委书记", "official"),
        ("教育部部长", "official"),
        ("浙江省高级人民法院院长", "official"),
    ],
)
def test_what_is_no_seat(people, post: str, role: str) -> None:
    assert people(f"{post}王建国表示，要创新。")["王建国"].role == role


def test_the_place_of_the_article_fills_in_its_own_province_and_city(people) -> None:
    text = "省政协委员、市政协主席王建国表示，要创新。连云港发展很快。"
    assert seats(people(text, "320000")["王建国"]) == [
        ("CPPCC", "provincial", "320000", "委员"),
        ("CPPCC", "prefecture", "320700", "主席"),
    ]
    assert seats(people("市人大代表李梅说，要创新。", "310000")["李梅"]) == [("NPC", "provincial", "310000", "代表")]


def test_a_bare_member_sits_where_the_session_meets_else_in_the_nation(people) -> None:
    session = Session("CPPCC", "110000", 14, 3)
    assert seats(people("张晓梅委员建议，要创新。", session=session)["张晓梅"]) == [
        ("CPPCC", "provincial", "110000", "委员")
    ]
    assert seats(people("张晓梅委员建议，要创新。")["张晓梅"]) == [("CPPCC", "national", "000000", "委员")]


def test_deputies_of_the_article_s_delegation(people) -> None:
    text = "十四届全国人大四次会议广东省代表团举行全体会议。\n全国人大代表、格力公司董事长董明珠说，要创新。"
    assert seats(people(text)["董明珠"]) == [("NPC", "national", "440000", "代表")]
    both = people(text + "\n湖南代表团也举行会议。")
    assert seats(both["董明珠"]) == [("NPC", "national", "000000", "代表")]


def test_constituency_of_hong_kong(people) -> None:
    found = people("港區全國人大代表陳曉峰、港區北京市政協委員楊政龍發言。")
    assert found["陈晓峰"].offices[0] == ("NPC", "national", "810000", "代表", "港区")
    assert found["杨政龙"].offices[0] == ("CPPCC", "provincial", "110000", "委员", "港区")


def test_a_list_shares_the_post_and_the_rank_that_is_higher_stays(people) -> None:
    found = people("港区委员受表彰。\n霍启山、吴学明等委员的提案获奖。\n广东省政协常委吴学明说，要创新。", "440000")
    assert seats(found["吴学明"]) == [("CPPCC", "provincial", "440000", "常委")]
    assert found["霍启山"].offices[0].constituency == "港区"


def test_deputies_of_a_chairman_and_the_elected(people) -> None:
    found = people("浙江省政协主席黄莉新主持会议，副主席陈小平、马光明出席。")
    assert seats(found["马光明"]) == [("CPPCC", "provincial", "330000", "副主席")]
    found = people("会议选举张志军为广州市人大常委会主任，当选为广州市人大常委会副主任的有陈建华、欧阳卫民。")
    assert seats(found["张志军"])[0][3] == "常委会主任"
    assert seats(found["欧阳卫民"])[0][3] == "常委会副主任"


def test_represent_is_a_verb_too(people) -> None:
    assert people("省长王正谱代表省政府作工作报告。", "130000")["王正谱"].role == "official"


def test_offices_and_affiliations(people) -> None:
    person = people("全国人大代表，上海市委副书记、市长龚正在会上表示，要实干。")["龚正"]
    assert [(office.body, office.region, office.rank) for office in person.offices] == [
        ("NPC", "000000", "代表"),
        ("OTHER", "310000", "市委副书记"),
        ("GOV", "310000", "市长"),
    ]
    assert person.affiliations == ("上海市委副书记",)
    firm = people("全国人大代表，珠海一电池股份有限公司董事长、总裁徐延铭提到，要创新。")["徐延铭"]
    assert firm.affiliations == ("珠海一电池股份有限公司董事长、总裁",)
    assert people("朝阳区常务副区长聂杰英介绍，要创新。", "110000")["聂杰英"].offices[0].region == "110105"


@pytest.mark.parametrize(
    ("text", "name", "seat"),
    [
        ("身为四川省人大代表的村支书罗青松说，路要修好。", "罗青松", ("NPC", "代表", "510000")),
        ("港区全国人大代表召集人郑浩然表示，会提建议。", "郑浩然", ("NPC", "代表", "810000")),
        ("来自基层一线的代表许知远，带来了建议。", "许知远", ("NPC", "代表", "000000")),
        ("全国人大常委会副委员长田思齐、秘书长宋明出席。", "宋明", ("NPC", "秘书长", "000000")),
        ("湖南省政协常委、民建党员白一鸣发言。", "白一鸣", ("CPPCC", "常委", "430000")),
    ],
)
def test_seats_told_in_other_words(people, text: str, name: str, seat: tuple[str, str, str]) -> None:
    offices = people(text, session=Session("NPC", "000000", 14, 2))[name].offices
    assert seat in [(office.body, office.rank, office.region) for office in offices]


def test_who_presides_over_a_session_holds_its_chair(people) -> None:
    found = people("湖南省人大常委会举行会议，主任任重远主持，副主任江晓舟讲话。", "430000")
    assert seats(found["任重远"]) == [("NPC", "provincial", "430000", "常委会主任")]
    assert seats(found["江晓舟"]) == [("NPC", "provincial", "430000", "常委会副主任")]


def test_courts_are_offices(people) -> None:
    found = people("湖南省高级人民法院院长朱明远、湖南省人民检察院检察长叶向南作报告。")
    ranks = {name: [(office.body, office.rank) for office in person.offices] for name, person in found.items()}
    assert ranks == {"朱明远": [("OTHER", "院长")], "叶向南": [("OTHER", "检察长")]}


def test_somebody_without_a_post_is_somebody(people) -> None:
    found = people("李明华表示，政策很好。王秀兰女士说，服务周到。")
    assert {name: person.role for name, person in found.items()} == {"李明华": "other", "王秀兰": "other"}


ASIDE = "在2016年的博览会上，客商签下一批订单。"


@pytest.mark.parametrize(
    ("lines", "held"),
    [
        (["石磊", "小品演员", "上海市政协委员"], True),
        (["石磊", ASIDE, "小品演员", "上海市政协委员"], True),
        (["石磊", "小品演员", ASIDE, "上海市政协委员"], True),
        (["石磊", "小品演员", "话剧导演", ASIDE, "上海市政协委员"], True),
        (["石磊", "小品演员", "话剧导演", ASIDE, "长沙人。", "上海市政协委员"], False),
        (["石磊", "全国人大代表陈国强表示，要修路到村口。", "上海市政协委员"], False),
    ],
)
def test_four_lines_below_a_name_are_its_portrait(people, lines, held) -> None:
    found = people("\n".join(lines)).get("石磊")
    assert bool(found and seats(found)) is held


def test_a_member_is_of_the_committee_that_the_text_is_about(people) -> None:
    assert people("江泽民同志治丧委员会名单\n委员：\n李克强、栗战书、汪洋")["栗战书"].role == "other"
    assert people("评审委员会今天开会。\n全国政协也派人出席。\n委员王建国、李为民发言。")["王建国"].role == "delegate"
    found = people("全国人大常委会举行联组会议。\n王建国委员建议，要创新。")["王建国"]
    assert seats(found) == [("NPC", "national", "000000", "常委会委员")]
    text = "全国人大常委会基本法委员会今天组成。\n主任李飞，委员王建国、李为民出席。"
    assert people(text)["李为民"].role == "other"
    found = people("全国人大常委会副委员长出席政协会议。\n王建国委员建议，要创新。")["王建国"]
    assert seats(found) == [("CPPCC", "national", "000000", "委员")]


@pytest.mark.parametrize(
    ("post", "office"),
    [
        ("中共湖南省委书记", ("OTHER", "provincial", "430000", "省委书记")),
        ("中共中央政治局委员", ("OTHER", "national", "000000", "中共中央政治局委员")),
        ("国家发展改革委副主任", ("GOV", "national", "000000", "副主任")),
        ("公安部国际合作局局长", ("GOV", "national", "000000", "局长")),
        ("金融监管总局局长", ("GOV", "national", "000000", "局长")),
        ("宁夏农垦管理局局长", ("GOV", "provincial", "640000", "局长")),
    ],
)
def test_whose_office_it_is(people, post: str, office: tuple[str, str, str, str]) -> None:
    assert [found[:4] for found in people(f"{post}王建国表示，要创新。")["王建国"].offices] == [office]


@pytest.mark.parametrize(
    "post", ["湖南省原政协副主席", "共青团中央书记", "团中央书记处书记", "团省委书记", "天津市津南区原副区长"]
)
def test_former_offices_and_those_of_the_league_are_none(people, post: str) -> None:
    assert people(f"{post}王建国表示，要创新。")["王建国"].role == "other"


def test_a_district_is_the_one_that_the_sentence_named_last(people) -> None:
    text = "天津市津南区副区长陈波，区政协副主席马春连到会。\n红古区区长李荣也到会，红古区、红古区的情况相似。"
    assert seats(people(text, "620000")["马春连"]) == [("CPPCC", "county", "120112", "副主席")]
    assert seats(people("区政协副主席马春连到会。\n红古区区长李荣也到会。", "620000")["马春连"])[0][2] == "620111"


def test_what_opens_a_clause_is_no_part_of_a_post(people) -> None:
    assert people("给予丰县县委副书记郑春伟警告处分。")["郑春伟"].affiliations == ("丰县县委副书记",)
    found = people("任命韩长赋为农业农村部部长，任命钟山为商务部部长，")
    assert found["韩长赋"].affiliations == ("农业农村部部长",)
