"""What is missing or broken: each kind is found where it is, and sound texts are left alone."""

from collections.abc import Sequence

import pytest

from lianghui_cli.corpus.find import Skipped
from lianghui_cli.corpus.load import document
from lianghui_cli.model import Document
from lianghui_cli.verbs.health import Finding, check

SENTENCES = [
    "过去一年,全市上下团结一心,经济社会发展取得了新的成绩。",
    "我们坚持以人民为中心,扎实办好民生实事,新建学校12所。",
    "大力发展先进制造业,培育专精特新企业,科技创新能力不断提高。",
    "在乡村振兴上持续用力,粮食总产量稳定增长,农民收入稳步提高。",
    "加强生态环境保护,空气质量优良天数比例达到九成以上。",
    "深化改革开放,营商环境持续优化,进出口总额再创新高。",
]
REPORT = "西宁市2021年政府工作报告\n\n" + "\n\n".join(SENTENCES * 2) + "\n"

TRADITIONAL = "澳門特別行政區政府去年推動經濟適度多元發展,旅遊業全面復甦,失業率維持低位,市民生活得到改善。" * 5


def doc(text: str, name: str = "西宁2021.txt") -> Document:
    return document(name, text)


def checked(
    texts: Sequence[Document], skipped: Sequence[Skipped] = (), said: frozenset[str] = frozenset()
) -> list[Finding]:
    return check(texts, texts.__getitem__, skipped, said)


def of(text: str, name: str = "西宁2021.txt") -> list[Finding]:
    return checked([doc(text, name)])


def test_a_sound_text_is_left_alone() -> None:
    assert of(REPORT) == []
    assert of("西寧市中醫院·王建國講話:café、naïve、Ａ級。\n") == []


@pytest.mark.parametrize(
    ("char", "problem"),
    [
        ("\ufffd", "mojibake"), ("é¡¶", "mojibake"), ("ä¸\xad", "mojibake"), ("锟斤拷", "mojibake"),
        ("\ue123", "private-use"), ("\U000f0001", "private-use"),
        ("⼯", "radical"), ("⻅", "radical"), ("\uf9dc", "radical"),
        ("\u200b", "invisible"), ("\xad", "invisible"), ("\x07", "invisible"),
    ],
)  # fmt: skip
def test_a_bad_character_is_named_with_its_line(char: str, problem: str) -> None:
    found = of(REPORT.replace("先进", f"先{char}进"))
    assert [(one.problem, one.line) for one in found] == [(problem, 7)]
    assert found[0].detail.startswith("2 on lines 7, 19")


@pytest.mark.parametrize(
    ("char", "told"), [("⼯", "a double of 工"), ("⻅", "a double of 见"), ("\uf9dc", "a double of 隆"),
                       ("\ue123", "in HKSCS 巗"), ("\ue5e5", "a blank in GBK")],
)  # fmt: skip
def test_what_a_bad_character_stands_for(char: str, told: str) -> None:
    assert of(REPORT.replace("先进", f"先{char}进"))[0].detail.endswith(told)


def test_a_unified_character_of_the_compatibility_block_is_none() -> None:
    assert of(REPORT.replace("先进", "先\ufa0e进")) == []


def test_a_form_feed_without_text_is_an_empty_page() -> None:
    (one,) = of(REPORT + "\f\n\f" + SENTENCES[0] + "\n")
    assert (one.problem, one.line) == ("empty-page", REPORT.count("\n") + 1)
    assert "page 2 has no text" in one.detail
    (one,) = of(REPORT + "\f\n" * 9 + SENTENCES[0] + "\n")
    assert one.detail == "pages 2, 3, 4 and 5 more have no text"


@pytest.mark.parametrize(
    ("text", "written", "read"),
    [(REPORT, "gb18030", "big5hkscs"), (TRADITIONAL, "big5hkscs", "gb18030"), (REPORT, "utf-8", "gb18030")],
)
def test_a_text_decoded_wrongly(text: str, written: str, read: str) -> None:
    broken = text.encode(written).decode(read, "ignore")
    (one,) = of(broken)
    assert (one.problem, one.line) == ("mojibake", 1)
    assert f"it is {written} that was read as {read}" in one.repair


def test_a_text_that_can_be_turned_back_is_told_how() -> None:
    (one,) = of(REPORT.encode().decode("latin1"))
    assert one.repair.endswith("iconv -f utf-8 -t latin1 FILE gives the utf-8 back")
    assert REPORT.encode().decode("latin1").encode("latin1").decode() == REPORT
    (one,) = of(REPORT.encode().decode("cp1252", "replace"))
    assert "bytes of it are lost" in one.repair


@pytest.mark.parametrize(
    "page",
    [
        "\n".join(a + b + c for a in "赵钱孙李周吴郑" for b in "伟芳娜敏静丽" for c in "军洋勇艳杰"),
        "推进改革开放，\n" * 50,
    ],
)
def test_a_list_of_names_is_not_decoded_wrongly(page: str) -> None:
    assert "mojibake" not in {one.problem for one in of(page)}


def test_an_empty_text() -> None:
    assert [one.problem for one in of(" \n\n")] == ["empty"]


def test_year_and_region_are_missed() -> None:
    found = of("会议讨论了许多问题。\n", "x.txt")
    assert [one.problem for one in found] == ["no-year", "no-region"]
    assert "metadata.csv" in found[0].repair


def test_a_row_of_a_table_is_mended_in_its_column() -> None:
    assert [one.repair for one in of("会议讨论了许多问题。\n", "x.csv#7")] == [
        "write it in the column year of row 7", "write it in the column region of row 7",
    ]  # fmt: skip


def test_a_name_of_two_places_is_asked_about() -> None:
    text = "各位代表：\n\n" + "\n\n".join(SENTENCES).replace("全市", "大家") + "\n"
    (one,) = of(text, "taizhou2016.txt")
    assert one.problem == "no-region"
    assert "321200 泰州市 (江苏省) or 331000 台州市 (浙江省)" in one.detail
    assert one.repair.endswith("321200 or 331000")
    assert of(text, "浙江/taizhou2016.txt") == []


def test_a_name_that_says_another_year_or_region_than_the_text() -> None:
    found = of(REPORT, "2012/海口.txt")
    assert [(one.problem, one.detail) for one in found] == [
        ("other-year", "its name says 2012, its text 2021"),
        ("other-region", "its name says 460100 海口市 (海南省), its text 630100 西宁市 (青海省)"),
    ]
    assert of(REPORT, "青海/2021.txt") == []
    told = REPORT.replace("2021年", "", 1).replace("过去一年", "刚刚过去的2020年")
    assert [one.detail for one in of(told, "西宁2022.txt")] == ["its name says 2022, its text 2021"]
    assert of(told, "西宁2021.txt") == []
    assert checked([doc(REPORT, "2012/海口.txt")], said=frozenset(["2012/海口.txt"])) == []
    assert [one.problem for one in of("---\nyear: 2021\nregion: 西宁\n---\n" + REPORT, "2012/海口.txt")] == []


def test_front_matter_that_means_nothing() -> None:
    text = "---\nregion: 火星\n---\n" + REPORT
    assert [(one.problem, one.line) for one in of(text)] == [("metadata", 2)]


def test_a_sentence_that_breaks_off() -> None:
    (one,) = of(REPORT + "\n" + SENTENCES[1] + "大力推进城市更新,完善公共服\n\n■ 结语\n\n谢谢大家。\n")
    assert one.problem == "broken-column"
    assert one.line == REPORT.count("\n") + 2


def test_a_sentence_breaks_off_before_the_table_that_follows_it() -> None:
    table = "指标\t目标\n粮食产量\t150万吨以上\n"
    (one,) = of(REPORT + "\n" + SENTENCES[1] + "大力推进城市更新,完善公共服\n" + table + "\n■ 结语\n\n谢谢大家。\n")
    assert (one.problem, one.line) == ("broken-column", REPORT.count("\n") + 2)
    assert one.detail.endswith("完善公共服")
    row = (
        "粮食产量\t"
        + "150万吨以上,其中夏粮六十万吨、秋粮九十万吨,油料二十万吨,蔬菜四百万吨,水果八十万吨,肉类六十万吨,禽蛋三十万吨,水产五万吨,比上年都有增加\n"
    )
    assert of(REPORT + "\n指标\t目标\n" + row) == []


def test_a_long_heading_breaks_nothing_off() -> None:
    assert (
        of(
            REPORT
            + "\n一、坚持把发展经济的着力点放在实体经济上,加快建设现代化产业体系,推动经济实现质的有效提升和量的合理增长\n\n"
            + SENTENCES[3]
        )
        == []
    )


def test_the_same_text_twice_in_the_other_script_and_under_another_year() -> None:
    other = doc(REPORT.replace("过去一年", "過去一年").replace("经济", "經濟"), "a/西宁2021.txt")
    wrong = doc(REPORT.replace("2021", "2012").replace("新建学校12所", "新建学校13所"), "西宁2012.txt")
    found = checked([doc(REPORT), other, wrong, doc("银川市2021年政府工作报告\n\n" + SENTENCES[0], "银川2021.txt")])
    assert [(one.doc, one.problem) for one in found] == [
        ("a/西宁2021.txt", "same-text"), ("西宁2012.txt", "same-text-other-year"),
    ]  # fmt: skip
    assert "2021" in found[1].detail
    assert "2012" in found[1].detail


def test_texts_that_differ_in_their_figures_are_two() -> None:
    lines = "".join(f"{place}产粮{{}}万吨,比上年增长{{}}%。\n" for place in "东西南北中上下左右前后里外")
    one, two = (REPORT[:14] + lines.format(*range(n, n + 26)) for n in (100, 300))
    assert checked([doc(one, "a西宁2021.txt"), doc(two, "b西宁2021.txt")]) == []
    (same,) = checked([doc(one, "a西宁2021.txt"), doc(one.replace(",", "，  "), "b西宁2021.txt")])
    assert same.detail == "the same text as a西宁2021.txt"


def test_texts_that_share_half_are_two() -> None:
    half = (
        "海东市2021年政府工作报告\n\n"
        + "\n\n".join(SENTENCES[:3])
        + "我们修建了许多公路桥梁水库,通信网络覆盖所有村庄。" * 3
    )
    assert checked([doc(REPORT), doc(half, "海东2021.txt")]) == []


def test_files_and_parts_that_were_not_read() -> None:
    skipped = [
        Skipped("b.doc", "there is no reader for this kind of file: save it as .txt"),
        Skipped("metadata.csv", 'row 3: "20245" is no year: write 2024'),
        Skipped("metadata.csv", 'row 4: unknown region "火星"; give a name or a code'),
        Skipped("metadata.csv", 'row 5: there is no text "x" beside it'),
        Skipped("a.csv", "row 6: its text is empty: delete the row"),
        Skipped("a.csv", 'row 7: "去年" is no year: write 2024'),
    ]
    assert checked([doc(REPORT, "a.csv#7")], skipped) == [
        Finding("b.doc", None, "unread", "there is no reader for this kind of file", "save it as .txt"),
        Finding("metadata.csv", 3, "metadata", '"20245" is no year', "write 2024"),
        Finding("metadata.csv", 4, "metadata", 'unknown region "火星"', "give a name or a code"),
        Finding("metadata.csv", 5, "metadata", 'there is no text "x" beside it', "correct the row"),
        Finding("a.csv", 6, "unread", "its text is empty", "delete the row"),
        Finding("a.csv", 7, "metadata", '"去年" is no year', "write 2024"),
    ]


def test_a_year_in_a_sentence_of_the_body_is_none_of_the_text() -> None:
    text = "各位代表：\n\n" + "\n\n".join(SENTENCES) + "\n\n国务院还提出了一九八三年的计划草案,请一并审议。\n"
    assert [one for one in of(text, "西宁1982.txt") if one.problem == "other-year"] == []


def test_a_county_in_a_title_is_what_its_text_is_of() -> None:
    text = "安吉县水利建设取得新进展\n\n" + "\n\n".join(SENTENCES).replace("全市", "全县") + "\n"
    assert [one.detail for one in of(text, "德清县2021.txt") if one.problem == "other-region"] == [
        "its name says 330521 德清县 (湖州市), its text 330523 安吉县 (湖州市)"
    ]
    assert [one for one in of(text, "安吉县2021.txt") if one.problem == "other-region"] == []
    assert [one for one in of(text, "湖州2021.txt") if one.problem == "other-region"] == []


def test_how_a_file_was_read_is_told() -> None:
    note = Skipped("a.docx", "read with 3 characters left out that are hidden: show them")
    assert [(one.problem, one.repair) for one in check([], lambda n: doc(REPORT), [note])] == [
        ("read-with", "show them")
    ]
