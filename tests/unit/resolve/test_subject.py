"""Which regions a text is about: made-up texts of every kind that is easily mistaken."""

from collections.abc import Sequence

import pytest

from lianghui_cli.corpus.load import document

MAST = "江畔台消息："
PLAIN = ["这项工作已经展开。", "专家认为，成效明显。", "居民对此表示欢迎。", "下一步，工作将继续推进。"]


def regions(title: str, *body: str, stamp: str = "江畔网 2023年6月4日", name: str = "text.txt") -> tuple[str, ...]:
    lines: Sequence[str] = [title, *([stamp, ""] if stamp else []), *body]
    (article,) = document(name, "\n".join(lines)).articles
    return article.regions


@pytest.mark.parametrize(
    ("title", "body", "codes"),
    [
        ("河北：水渠修到村口", [MAST + "河北省今年修渠千条。", "邯郸市磁县的水渠已经通水。", *PLAIN], ("130000",)),
        ("西安：水渠修到村口", [MAST + "陕西省西安市今年修渠千条。", "西安市民表示欢迎。", *PLAIN], ("610100",)),
        ("水渠修到村口", [MAST + "甘肃省今年修渠千条。", "甘肃的水渠已经通水。", *PLAIN], ("620000",)),
        ("总理在甘肃考察时强调 修好水渠", [MAST + "国务院总理近日在甘肃考察。", "他走进水厂。", *PLAIN], ("620000",)),
        ("浙皖签署水渠协议", [MAST + "浙江、安徽近日签署协议。", "浙江将供水。", "安徽将修渠。", *PLAIN], ("330000", "340000")),
        ("京津冀水渠联网", [MAST + "京津冀三地水渠联网。", "京津冀将统一调度。", *PLAIN], ("110000", "120000", "130000")),
        ("香港水渠扩建", [MAST + "香港水务署扩建水渠。", "特区政府表示欢迎。", *PLAIN], ("810000",)),
    ],
)  # fmt: skip
def test_a_text_about_a_place(title: str, body: list[str], codes: tuple[str, ...]) -> None:
    assert regions(title, *body) == codes


NATIONAL = [
    ("水利论坛举行", [MAST + "第三届水利论坛今天在浙江杭州举行，水利部部长出席。", "我国水利建设成效显著。", *PLAIN]),
    ("国务院部署修渠", [MAST + "国务院近日部署修渠。", "会议学习了总书记考察广东时的讲话。", *PLAIN]),
    ("各地加紧修渠", [
        MAST + "眼下，各地加紧修渠。", "在浙江余姚，水渠通水。", "在广东深圳，水渠开工。", "在河北，水渠验收。",
        "在江西，水渠清淤。", "在宁夏，水渠改造。",
    ]),
    ("水利部通报进展", [MAST + "水利部通报，31个省和新疆生产建设兵团水渠开工。", "新疆、内蒙古、甘肃等地进度快。", *PLAIN]),
    ("中法元首会谈", [MAST + "国家主席今天在北京同法国总统会谈。", "中方愿同法方合作。", *PLAIN]),
    ("主席同总统通电话", [MAST + "国家主席同坦桑尼亚总统通电话。", "中方将落实北京峰会成果。", "坦桑尼亚感谢中方。", *PLAIN]),
    ("水利公报发布", [MAST + "江畔社北京6月3日电，水利部发布公报。", "全国水渠总长增加。", *PLAIN]),
    ("水利厅长名单公布", [MAST + "中央组织部公布名单。", "林一，男，安徽定远人。", "刘二（北京）。", "全国共有三十人。", *PLAIN]),
]  # fmt: skip


@pytest.mark.parametrize(("title", "body"), NATIONAL, ids=[title for title, _ in NATIONAL])
def test_a_national_text(title: str, body: list[str]) -> None:
    assert regions(title, *body) == ("000000",)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("佛罗里达州水渠决口", [MAST + "美国佛罗里达州一条水渠决口。", "佛罗里达州州长表示关注。", *PLAIN]),
        ("国际联播快讯", [MAST, "法国水渠通水", "法国一条水渠通水。", "中国在建的水渠也受关注。", *PLAIN]),
        ("水渠决口", ["江畔社北京6月3日电 英国一条水渠决口。", "英国首相表示关注。", *PLAIN]),
    ],
)
def test_foreign_news_is_nobody_s(title: str, body: list[str]) -> None:
    assert regions(title, *body) == ()


def test_a_place_in_passing_is_none() -> None:
    assert regions("水渠修到村口", "林二说，水渠修到了村口。", *PLAIN, "他去过浙江。", *PLAIN, stamp="") == ()
    assert regions("水渠修到村口", "浙江的水渠修到了村口。", *PLAIN, "浙江将继续修渠。", *PLAIN, stamp="") == (
        "330000",
    )


def test_a_national_paper_that_names_no_place_speaks_of_the_nation() -> None:
    assert regions("保险业增长", "央视网消息（新闻联播）：保险业收入增长。", *PLAIN) == ("000000",)
    assert regions("保险业增长", "江畔台消息：保险业收入增长。", *PLAIN) == ()


OPENING = ["各位代表：", "现在，我代表市人民政府向大会报告工作，请予审议。", "一、2012年工作回顾"]


def test_in_a_city_s_report_a_province_named_more_often_does_not_win() -> None:
    body = ["我市修渠百条，贵州省表示肯定。", "贵州水利厅调研我市。", "铜仁市水渠通水。", "全市将继续努力。"]
    assert regions("政府工作报告", *OPENING, *body, stamp="") == ("520600",)
    assert (
        regions("政府工作报告", *OPENING, "我市修渠百条，贵州省表示肯定。", "全市努力。", "我市开工。", stamp="") == ()
    )


def test_the_counties_of_a_report_tell_whose_it_is() -> None:
    body = ["我市在碧江、万山、玉屏修渠，怀化也来学习。", "江口、石阡水渠通水。", "我市将继续努力。"]
    assert regions("政府工作报告", *OPENING, *body, stamp="") == ("520600",)


@pytest.mark.parametrize(
    ("title", "opening", "codes"),
    [
        ("2012年昆山市政府工作报告", "各位代表：", ("320583",)),
        ("政府工作报告", "——2012年1月5日在玉环市第十五届人民代表大会第一次会议上", ("331083",)),
        ("2012年南通市政府工作报告", "各位代表：", ("320600",)),
        ("政府工作报告", "现在，我代表国务院，向大会报告工作。", ("000000",)),
        ("政府工作报告", "现在，我代表杭州市人民政府，向大会报告工作。", ("330100",)),
    ],
)
def test_whose_report_it_is(title: str, opening: str, codes: tuple[str, ...]) -> None:
    assert regions(title, opening, "我市水渠通水，香港、澳门客商来访。", stamp="") == codes


ADDED = ["今年全国两会上，代表们关心外贸。", "广西百强企业新增3家。", "在2023年国家考评中再获佳绩。"]


@pytest.mark.parametrize("sentence", ADDED)
def test_a_sentence_more_changes_nothing(sentence: str) -> None:
    cases = [*NATIONAL, ("甘肃：水渠修到村口", [MAST + "甘肃省今年修渠千条。", "甘肃的水渠已经通水。", *PLAIN])]
    for title, body in cases:
        for at in range(1, len(body) + 1):
            assert regions(title, *body[:at], sentence, *body[at:]) == regions(title, *body), (title, at)


FOUR = ["河北水渠通水。", "江西水渠通水。", "宁夏水渠通水。", "湖南水渠通水。"]


def test_so_many_provinces_are_a_round_up_and_more_the_nation() -> None:
    told = [MAST + "多条水渠近日通水。", *FOUR, *FOUR]
    assert regions("水渠通水", *told) == ("130000", "360000", "640000", "430000")
    assert regions("水渠通水", "央视网消息：多条水渠近日通水。", *FOUR, "广西水渠通水。", *FOUR, "广西水渠验收。") == (
        "000000",
    )


def test_a_prefecture_must_have_most_of_its_province_s_weight() -> None:
    told = ["甘肃水渠通水。", "甘肃水厅表示满意。"]
    assert regions("水渠通水", MAST + "甘肃水渠通水。", "兰州市水渠通水。", *told) == ("620000",)
    assert regions("水渠通水", MAST + "甘肃兰州水渠通水。", "兰州市水渠通水。", "兰州市水厂验收。", *told[:1]) == (
        "620100",
    )


def test_what_a_text_is_measured_against_is_not_its_own() -> None:
    body = ["一、2012年工作回顾", "鹤壁水渠通水，总长居全省第二，高于全省平均。", "增速全省领先。"]
    assert regions("各位代表：", *body, stamp="") == ("410600",)


def test_a_group_of_more_than_four_is_the_nation() -> None:
    assert regions("珠三角水渠联网", "央视网消息：珠三角水渠联网。", "珠三角将统一调度。", *PLAIN) == ("000000",)


def test_a_title_and_lead_that_are_plain_need_no_body() -> None:
    body = ["浙江水渠通水。"] * 12
    assert regions("国务院部署修渠", "央视网消息：国务院近日部署修渠。", *body) == ("000000",)


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ("水渠增长8%，高于全国2个百分点。我们参加了全国水渠会议。", ()),
        ("水渠里程居全国第三，我们参加了全国水渠会议。", ()),
        ("地区生产总值增长8%，我们参加了全国水渠会议。", ()),
        ("各地区生产总值增长8%，我们参加了全国水渠会议。", ("000000",)),
        ("水渠增长8%，我们参加了全国水渠会议。", ("000000",)),
    ],
)
def test_what_is_measured_against_the_nation_is_not_the_nation(said: str, codes: tuple[str, ...]) -> None:
    (article,) = document("text.txt", said + "水渠通水。渠道清淤。").articles
    assert article.regions == codes


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        ("昆山市2019年国民经济和社会发展统计公报", ("320583",)),
        ("2019年昆山市国民经济和社会发展统计公报", ("320583",)),
        ("苏州市2019年国民经济和社会发展统计公报", ("320500",)),
        ("中华人民共和国2019年国民经济和社会发展统计公报", ("000000",)),
    ],
)
def test_a_communique_is_of_the_place_that_gives_it(title: str, codes: tuple[str, ...]) -> None:
    assert regions(title, "全年粮食总产量增长2%，苏州市领导出席会议。", stamp="") == codes


@pytest.mark.parametrize(
    ("title", "body", "codes"),
    [
        ("余杭区两会开幕", ["昨日，杭州市余杭区第十五届人民代表大会第三次会议开幕。", "报告指出，去年水渠通水。"], ("330110",)),
        ("访安徽省霍山县县长", ["县长说，全县水渠通水。", *PLAIN], ("341525",)),
        ("访安徽省霍山县县长", ["县长说，水渠通水。", *PLAIN], ("341500",)),
        ("汝南县概况", ["位于平原，水渠纵横。", *PLAIN], ("411727",)),
        ("水渠通水", ["2007年，萧山实现水渠通水，全区居浙江省前列。", "全区水渠纵横，萧山人欢迎。"], ("330109",)),
        ("水渠通水", ["2007年，萧山水渠通水，全市居浙江省前列。", "全市水渠纵横，萧山人欢迎。"], ("330000",)),
    ],
)  # fmt: skip
def test_a_text_about_one_county(title: str, body: list[str], codes: tuple[str, ...]) -> None:
    assert regions(title, *body) == codes


def test_a_headline_that_heads_two_places_makes_a_text_of_both_though_one_says_its_own() -> None:
    body = ["河南：水渠通水", "河南水渠通水，全省欢迎。", "天津：水渠开工", "天津全市水渠开工。"]
    assert regions("河南：水渠通水 天津：水渠开工", MAST + "河南、天津近日举行发布会。", *body) == ("410000", "120000")
