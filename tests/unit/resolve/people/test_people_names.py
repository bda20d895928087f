"""Where a name ends, and what is no name."""

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("全国人大代表、首钢集团董事长赵民革表示，要转型。", {"赵民革"}),
        ("北京市市長殷勇作政府工作報告。", {"殷勇"}),
        ("全國政協委員、香港工商總會會長陳文洲提交了建議。", {"陈文洲"}),
        ("全国政协委员、清华大学教授欧阳明高在接受采访时说，要创新。", {"欧阳明高"}),
        ("全国人大代表黄国说，要创新。", {"黄国"}),
        ("全國政協委員范徐麗泰、林鄭月娥出席。", {"范徐丽泰", "林郑月娥"}),
        ("来自新疆的全国人大代表雪克来提·扎克尔表示，要稳定。", {"雪克来提·扎克尔"}),
        ("全国人大代表扎西江村说，教育重要。", {"扎西江村"}),
        ("全国政协委员 石 磊", {"石磊"}),
        ("全国政协副主席何报翔出席。", {"何报翔"}),
        ("市政协委员白雪、高山、王建明接受专访。", {"白雪", "高山", "王建明"}),
    ],
)
def test_a_name_is_neither_cut_nor_run_on(people, text: str, names: set[str]) -> None:
    assert set(people(text)) == names


def test_other_places_of_the_text_decide_where_a_name_ends(people) -> None:
    assert set(people("全国人大代表龚正在会上表示，要实干。\n龚正指出，要创新。")) == {"龚正"}
    assert set(people("省政协委员李为民，教师。\n李为民说，要创新。")) == {"李为民"}


@pytest.mark.parametrize(
    "text",
    [
        "代表们一致认为，报告务实。",
        "有委员表示，应当加快改革。相关负责人说，下一步将推进。",
        "人大代表高度肯定报告。政协委员方面建议，加大投入。",
        "常委会主任会议讨论了计划。",
        "政协委员和人大代表广泛交流。北京代表团审议。广东团代表热议。",
        "国家主席访问海南，总理会谈。",
        "会议强调，要发展高端装备，建设金融中心。",
        "我谨代表省人民政府，向全省人民，向各位人大代表、政协委员，向各民主党派表示感谢！",
        "高被引科学家增加十名。",
    ],
)
def test_words_are_no_names(people, text: str) -> None:
    assert people(text) == {}


def test_lines_tell_every_place_of_the_name(people) -> None:
    found = people("上海市市长龚正说，要实干。\n无关的一行。\n龚正：科创要融合\n“好。”龚正称。")
    assert found["龚正"].lines == (1, 3, 4)


def test_a_short_name_inside_another_word_is_no_mention(people) -> None:
    assert people("复旦大学校长金力说，要创新。\n资金力度要加大，合金力学要研究。")["金力"].lines == (1,)


def test_the_name_stands_as_written_and_simplified(people) -> None:
    person = people("廣東省政協常委霍啟山表示，要突破。")["霍启山"]
    assert (person.name, person.doc, person.year) == ("霍啟山", "a.txt", 2025)


@pytest.mark.parametrize(
    "text",
    [
        "全国人大代表、珠海一家公司董事长\n徐延铭\n：\n要加快创新。",
        "徐延铭（全国人大代表）：要加快创新",
        "徐延铭，男，汉族，全国人大代表。",
        "徐延铭代表：要加快创新",
        "徐延铭、王芳等代表的建议获采纳。",
        "作为全国人大代表，徐延铭建议，加快创新。",
    ],
)
def test_posts_before_behind_and_on_lines_of_their_own(people, text: str) -> None:
    assert people(text)["徐延铭"].role == "delegate"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("省政协委员周 宁、钱 筱 芳、孙 立等提交了提案。", {"周宁", "钱筱芳", "孙立"}),
        ("全国政协委员\n吴 建 业\n建议修改条例。", {"吴建业"}),
        ("审议时，沈慕文、高山、冯一梅等委员发言。", {"沈慕文", "高山", "冯一梅"}),
        ("市人大代表彭雪、陶大川及江晚晴出席。", {"彭雪", "陶大川", "江晚晴"}),
        ("某协会会长（全国人大代表）梁思远表示，要行动。", {"梁思远"}),
        ("会议选举何立群为秘书长，选举蒋一舟、曹文为副主任。", {"何立群", "蒋一舟", "曹文"}),
    ],
)
def test_names_in_lists_and_with_blanks_inside(people, text: str, names: set[str]) -> None:
    assert set(people(text)) == names


def test_a_list_of_words_is_no_list_of_names(people) -> None:
    assert people("金融、高新、文化等代表性产业加快发展。石油、黄金、高铁等委员们关心的话题不断。") == {}


def test_a_place_may_begin_with_the_last_character_of_a_title(people) -> None:
    assert people("今天，交通运输部长江海事局发布数据。湖南省长沙市望城区举行活动。") == {}
    assert set(people("交通运输部长江海波发布数据。湖南省长沙建国参加活动。")) == {"江海波", "沙建国"}
    assert people("届时，刘副总理将会见客人。") == {}


def test_a_name_that_is_sure_in_one_place_is_one_in_the_others(people) -> None:
    weak = "代表栗战书同志来了。"
    found = people("市政协委员栗战书把提案交了上去。\n" + weak, "310000")
    assert {office.body for office in found["栗战书"].offices} == {"CPPCC", "NPC"}
    assert people("市政协委员栗战书把提案交了上去。") == {}
