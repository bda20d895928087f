"""The headline of a page is its first line, however it looks; a dateline, a stamp or a section's heading is none."""

import pytest

from lianghui_cli.corpus.load import document
from lianghui_cli.corpus.titles import is_late_stamp, is_stamp

BODY = "本台消息：近日，某地开展防汛演练，各部门协同配合，检验了应急预案。"
LONG = "近日，某地开展防汛演练，各部门协同配合，检验了应急预案，" * 3 + "效果良好。"


def titles(text: str) -> list[str | None]:
    return [article.title for article in document("text.txt", text).articles]


@pytest.mark.parametrize(
    "headline",
    [
        "[视频]防汛演练举行",
        "[视频]【防汛一线】防汛演练举行",
        "防汛演练举行，群众有序转移！",
        "[视频]新时代防汛：构筑堤坝安全网 引领流域治理新格局——专家高度评价省长在流域治理论坛上的主旨讲话",
        "某市代表团会见国际水利协会主席",
    ],
)
def test_a_line_above_a_publication_line_is_the_headline(headline: str) -> None:
    assert titles(f"{headline}\n江畔网 2023年6月4日\n\n{BODY}") == [headline]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"防汛演练成功举行，见证五年历程\n{LONG}", "防汛演练成功举行，见证五年历程"),
        (f"【江畔報】採訪丨某某：支持防汛決定！\n{BODY}", "【江畔報】採訪丨某某：支持防汛決定！"),
        (f"某市访问团到访\n领导会见 勉励多交流\n{BODY}", "某市访问团到访"),
        (f"林某某\n青山研究院 院长\n{BODY}", "林某某"),
        (f"政府工作报\n告\n\n——2017年3月5日在某市会议上\n\n{BODY}", "政府工作报告"),
        (f"2019年某市政府工作报告\n一、2018年工作回顾\n{BODY}", "2019年某市政府工作报告"),
    ],
)
def test_a_headline_stands_first(text: str, title: str) -> None:
    assert titles(text) == [title]


@pytest.mark.parametrize(
    "text",
    [
        f"发布时间：2011-06-15 15:56:13    作者：某某\n{BODY}",
        f"一、2018年工作回顾\n{BODY}",
        f"2018年工作回顾\n{BODY}",
        f"2018年：埋头苦干\n{BODY}",
        f"各位代表：\n{BODY}",
        f"央视网消息（新闻联播）：\n{BODY}",
        "会议强调,要加快建设现代化产业体系,推动\n\n高质量发展取得新进展。",
    ],
)
def test_what_is_no_headline(text: str) -> None:
    assert titles(text) == [None]


def test_a_page_of_several_items_is_one_article_under_its_headline() -> None:
    text = f"[视频]各地快讯\n江畔网 2023年6月4日\n\n江畔网消息：\n东山开工 西山完工\n{BODY}\n北山通车 南山通航\n{BODY}\n记者 某某\n西河整治 东河疏浚\n{BODY}"
    assert titles(text) == ["[视频]各地快讯"]


def test_what_a_publication_line_is() -> None:
    assert is_stamp("江畔网 2023年6月4日")
    assert is_stamp("2020-05-22 19:24:03")
    assert is_stamp("某政府门户网站 www.example.cn 2006年02月16日 来源:江畔社")
    assert not is_stamp("2019年1月14日在某市会议上")
    assert not is_stamp("2019年1月14日,某市召开会议")
    assert is_late_stamp("更新时间:2011-06-15")
    assert not is_late_stamp("发布时间:2011-06-15")


def test_how_long_the_second_line_must_be() -> None:
    first = "防汛演练成功举行，见证五年历程，各地群众积极参加"
    assert titles(f"{first}\n{'长' * 61}") == [first]
    assert titles(f"{first}\n{'长' * 60}") == [None]


def test_lines_that_are_as_wide_by_chance_are_not_wrapped() -> None:
    text = f"一、2012年工作回顾\n{LONG}\n水渠建设成效很显著。\n{LONG}\n二、2013年工作安排\n{LONG}\n水渠建设还将要继续。\n{LONG}"
    (article,) = document("text.txt", text).articles
    assert [sentence.kind for sentence in article.sentences if "工作" in sentence.text] == ["heading", "heading"]
