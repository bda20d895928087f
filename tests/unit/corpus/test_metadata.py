"""What an article says of itself: region, date, newspaper. Evidence or nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from lianghui_cli.corpus.load import document, load
from lianghui_cli.model import Article

SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., tuple[Article, ...]]:
    def run(text: str, name: str = "text.txt") -> tuple[Article, ...]:
        folder = tmp_path / "corpus"
        folder.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
        return load([folder]).documents[0].articles

    return run


def test_a_report_is_dated_by_its_session_line(read: Callable[..., tuple[Article, ...]]) -> None:
    (article,) = read(
        "政府工作报告\n——2019年1月14日在某省会议上\n\n成都市市长 某某\n\n一年来,成都市地区生产总值增长8%。"
    )
    assert (article.date, article.year, article.regions[0]) == ("2019-01-14", 2019, "510100")


def test_a_national_session_gives_the_year(read: Callable[..., tuple[Article, ...]]) -> None:
    (article,) = read("3月7日,十三届全国人大四次会议四川代表团举行全体会议。")
    assert (article.date, article.regions[0]) == ("2021-03-07", "510000")


def test_the_reviewed_year_is_the_one_before_the_report(read: Callable[..., tuple[Article, ...]]) -> None:
    (article,) = read("一、2018年工作回顾\n\n南京市地区生产总值增长8%。\n\n二、今年工作安排\n\n努力工作。")
    assert article.year == 2019


def test_a_year_in_the_body_is_no_evidence(read: Callable[..., tuple[Article, ...]]) -> None:
    (article,) = read("关于决算的报告\n\n现在报告1955年国家决算的情况。1955年收入增长。")
    assert (article.date, article.year) == (None, None)


def test_a_file_name_counts_as_a_title(read: Callable[..., tuple[Article, ...]]) -> None:
    (article,) = read("各位代表,现在报告工作。", "2009年贵阳市政府工作报告.txt")
    assert (article.year, article.regions) == (2009, ("520100",))


def test_nothing_is_guessed(read: Callable[..., tuple[Article, ...]]) -> None:
    (article,) = read("会议讨论了许多问题。")
    assert (article.regions, article.date, article.year, article.source) == ((), None, None, None)


def test_a_page_gives_its_paper_to_all_its_articles(read: Callable[..., tuple[Article, ...]]) -> None:
    page = (
        "杭州加快建設 數字之城\n\n明報記者 何文傑杭州報道\n\n2月3日，杭州市加快建設數字之城，成效明顯。\n\n明報記者何文傑\n\n"
        "寧波港口 再創新高\n\n寧波市港口吞吐量去年再創新高，居全球首位。\n"
    )
    assert [(article.source, article.regions[0]) for article in read(page)] == [("明報", "330100"), ("明報", "330200")]


def test_one_page_holds_articles_about_different_regions() -> None:
    articles = {a.first_line: a for d in load([SEEDS]).documents if d.doc.startswith("001") for a in d.articles}
    assert articles[123].regions[0] == "500000"
    assert articles[3].regions[0] == "110000"
    assert {a.date for a in articles.values()} == {"2024-01-21"}


HANGZHOU = (
    "杭州建设 数字之城\n\n钱江晚报记者 何文杰杭州报道\n\n2023年2月3日,杭州市建设数字之城。\n\n钱江晚报记者何文杰\n\n"
)
XIAMEN = "厦门港口 再创新高\n\n鹭岛日报记者 林一帆厦门报道\n\n2025年1月8日,厦门市港口吞吐量创新高。\n\n鹭岛日报记者林一帆\n\n"
CORNER = "市民点赞 新风尚\n\n市民说,城市变化很大,生活更加方便。\n\n记者王一凡\n\n"


def test_between_two_pages_nothing_is_lent(read: Callable[..., tuple[Article, ...]]) -> None:
    told = [(article.source, article.date) for article in read(HANGZHOU + CORNER + XIAMEN)]
    assert told == [("钱江晚报", "2023-02-03"), (None, None), ("鹭岛日报", "2025-01-08")]


def test_on_one_page_a_corner_has_the_page_s_day_and_paper(read: Callable[..., tuple[Article, ...]]) -> None:
    other = HANGZHOU.replace("杭州", "宁波")
    assert [(a.source, a.date) for a in read(HANGZHOU + CORNER + other)][1] == ("钱江晚报", "2023-02-03")


def test_an_agency_speaks_for_its_own_story_only(read: Callable[..., tuple[Article, ...]]) -> None:
    wire = "南昌两会 今日开幕\n\n新华社南昌2月3日电(记者 李明)南昌市两会3日开幕。\n\n记者李明\n\n"
    assert [article.source for article in read(wire + CORNER)] == ["新华社", None]


def test_a_site_names_itself_in_its_dateline(read: Callable[..., tuple[Article, ...]]) -> None:
    (article,) = read("闽江网3月9日讯(记者 林一帆)\n\n福州市两会闭幕。")
    assert article.source == "闽江网"


def test_the_day_a_meeting_was_held(read: Callable[..., tuple[Article, ...]]) -> None:
    (article,) = read("由昆明市政协主办的学习会于2022年5月9日成功举办,各界人士参加。")
    assert article.date == "2022-05-09"
    for text in ("自2010年5月1日以来,昆明市的变化很大。", "林某,1960年6月1日出生,昆明市人。"):
        assert read(text)[0].date is None


def test_a_picture_of_elsewhere_is_not_the_article_s(read: Callable[..., tuple[Article, ...]]) -> None:
    (article,) = read("合肥市加快建设科创名城,合肥市将新建三条地铁。\n\n▲郑州市第十六届人民代表大会第二次会议开幕。\n")
    assert article.regions == ("340100",)
    assert [s.region for s in article.sentences if s.kind == "caption"] == ["410100"]


def test_a_time_stamp_is_no_title(read: Callable[..., tuple[Article, ...]]) -> None:
    (article,) = read("2021-03-05 19:20:00\n\n太原市地区生产总值增长8%。")
    assert (article.title, article.date) == (None, "2021-03-05")


OWN = "各位代表：\n\n全省粮食丰收。\n\n我省支援新疆,建成学校3所。\n"


def test_a_path_counts_for_more_than_a_mention_and_less_than_a_title(read: Callable[..., tuple[Article, ...]]) -> None:
    (article,) = read(OWN, "fujian_2012.txt")
    assert (article.regions[0], article.year) == ("350000", 2012)
    (article,) = read("江西省政府工作报告\n\n" + OWN, "fujian_2012.txt")
    assert article.regions[0] == "360000"
    (article,) = read("2012年江西省政府工作报告\n\n首页 新闻\n\n" + OWN, "fujian_2012.txt")
    assert article.regions[0] == "360000"
    (article,) = read("各位代表：\n\n" + "江西省粮食丰收。江西省学校增加。\n\n" * 9, "fujian_2012.txt")
    assert article.regions[0] == "360000"


def test_a_name_of_two_places_is_the_one_that_the_text_tells_of(read: Callable[..., tuple[Article, ...]]) -> None:
    (article,) = read(OWN, "吉林2012.txt")
    assert article.regions[0] == "220000"
    (article,) = read(OWN.replace("省", "市"), "吉林2012.txt")
    assert article.regions[0] == "220200"
    (article,) = read("各位代表：\n\n粮食丰收。\n", "吉林2012.txt")
    assert article.regions == ()


def test_a_report_that_says_our_country_is_the_nation_s(read: Callable[..., tuple[Article, ...]]) -> None:
    text = "各位代表：\n\n" + "我国经济稳定增长。我国外贸稳中有进。香港、澳门保持繁荣。\n\n" * 5
    (article,) = read(text)
    assert article.regions == ("000000",)
    (article,) = read("各位代表：\n\n我代表国务院向大会报告工作。\n\n" + "香港、澳门保持繁荣。\n\n" * 5)
    assert article.regions == ("000000",)
    (article,) = read("陕西省粮食丰收。我国粮食也丰收。\n\n" + "陕西省学校增加。\n\n" * 5)
    assert article.regions == ("610000",)


def test_the_headings_of_a_report_count_before_its_path(read: Callable[..., tuple[Article, ...]]) -> None:
    (article,) = read(
        "各位代表：\n\n一、2018年工作回顾\n\n南京市粮食丰收。\n\n二、2019年重点工作\n\n努力工作。", "南京2012.txt"
    )
    assert article.year == 2019
    (article,) = read("各位代表：\n\n南京市粮食丰收。刚刚过去的2018年,我们努力工作。", "南京2012.txt")
    assert article.year == 2012


def test_the_decision_of_a_past_session_is_no_session_of_the_text(read: Callable[..., tuple[Article, ...]]) -> None:
    (article,) = read("各位代表：\n\n根据第六届全国人民代表大会第一次会议的决议,南京市努力工作。")
    assert (article.session, article.year) == (None, None)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("二○○七年南昌市政府工作报告\n\n各位代表：\n\n粮食丰收。", 2007),
        ("行政長官2019年施政報告\n\n各位議員：\n\n經濟平穩。", 2019),
        ("各位代表：\n\n二、一九九九年主要工作\n\n粮食丰收。", 1999),
        ("各位代表：\n\n一九九九年粮食丰收。", None),
    ],
)
def test_a_year_in_chinese_figures_and_of_a_policy_address(
    text: str, year: int | None, read: Callable[..., tuple[Article, ...]]
) -> None:
    assert read(text)[0].year == year


REPORT = "各位代表：\n\n现在，我代表江苏省人民政府向大会报告工作。"
STAMP = "江畔政府网 www.example.cn 2006年02月16日 来源：江畔社"


def test_a_publication_line_dates_the_page_not_the_report(read: Callable[..., tuple[Article, ...]]) -> None:
    (article,) = read(f"2001年江苏省政府工作报告\n{STAMP}\n\n{REPORT}")
    assert (article.year, article.date) == (2001, None)
    (article,) = read(f"江苏省政府工作报告\n{STAMP}\n\n{REPORT}", "江苏2001.txt")
    assert (article.year, article.date) == (2001, None)
    (article,) = read(f"江苏省政府工作报告\n{STAMP}\n\n{REPORT}")
    assert (article.year, article.date) == (2006, "2006-02-16")
    (article,) = read(f"2006年江苏省政府工作报告\n{STAMP}\n\n{REPORT}")
    assert (article.year, article.date) == (2006, "2006-02-16")


def test_an_upload_is_no_date(read: Callable[..., tuple[Article, ...]]) -> None:
    (article,) = read("水渠通水\n更新时间：2011-06-15 15:56:13\n\n水渠修到了村口。")
    assert article.date is None
    (article,) = read("水渠通水\n发布时间：2011-06-15 15:56:13\n\n水渠修到了村口。")
    assert article.date == "2011-06-15"


@pytest.mark.parametrize(
    ("name", "text", "date"),
    [
        ("某地20240121.txt", "水渠修到了村口。", "2024-01-21"),
        ("2024-01-21 某地.txt", "水渠修到了村口。", "2024-01-21"),
        ("某地2024.txt", "水渠修到了村口。", None),
        ("某地20240121.txt", "水渠通水\n江畔网 2024年3月5日\n\n水渠修到了村口。", "2024-03-05"),
    ],
)
def test_a_full_date_in_a_file_s_name_is_a_date(name: str, text: str, date: str | None) -> None:
    assert document(name, text).articles[0].date == date
