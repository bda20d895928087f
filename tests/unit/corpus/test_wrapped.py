"""Pages as they are copied: wrapped by any rule, with numbers and titles of pages in the middle of sentences."""

import re
from collections.abc import Callable
from time import process_time
from unicodedata import east_asian_width

import pytest

from lianghui_cli.corpus.load import document

SAID = "今年全县新建水渠12公里，改造农田2.5万亩，城镇新增就业3万人，地区生产总值增长5%左右，居民收入和经济同步增长，粮食产量稳定在40万吨以上。"
MARKS = "，。、；：！？”」》）%"


def texts_of(text: str) -> list[str]:
    return [sentence.text for article in document("a.txt", text).articles for sentence in article.sentences]


def kinds_of(text: str) -> dict[str, str]:
    return {s.text: s.kind for article in document("a.txt", text).articles for s in article.sentences}


def fixed(text: str, width: int) -> list[str]:
    return [text[at : at + width] for at in range(0, len(text), width)]


def halves(text: str, width: int) -> list[str]:
    """As a terminal or an editor does it: a digit has half the room."""
    lines, size = [""], 0
    for char in text:
        room = 2 if east_asian_width(char) in "WF" else 1
        if size + room > 2 * width:
            lines, size = [*lines, ""], 0
        lines[-1] += char
        size += room
    return lines


def hanging(text: str, width: int) -> list[str]:
    lines = [""]
    for char in text:
        if len(lines[-1]) >= width and char not in MARKS:
            lines.append("")
        lines[-1] += char
    return lines


def at_marks(text: str, width: int) -> list[str]:
    lines = [""]
    for part in re.findall("[^，。]+[，。]", text):
        if lines[-1] and len(lines[-1]) + len(part) > width:
            lines.append("")
        lines[-1] += part
    return lines


@pytest.mark.parametrize("wrap", [fixed, halves, hanging, at_marks])
@pytest.mark.parametrize("width", [18, 24, 33, 46])
@pytest.mark.parametrize("head", ["", "政府工作报告\n\n", "二、今年的工作\n"])
def test_a_paragraph_is_one_however_it_was_wrapped(
    wrap: Callable[[str, int], list[str]], width: int, head: str
) -> None:
    page = head + "\n".join("\n".join(wrap(SAID, width)) for _ in range(2))
    assert texts_of(page)[-2:] == [SAID, SAID]


@pytest.mark.parametrize(
    "page",
    [
        "今年全县将新建水渠和改造农田所需资金由县财政统筹安排并确保专款\n专用，不留缺口。",
        "去年全县粮食总产量增长百分之三农民人均收入增长百分之六\n左右，村村通了公路。",
        "村里的老人常常说起从前修水渠的\n日子，那时候没有机器。",
        "全县把水渠修到村口和学校门前让老人和孩子\n都能喝上放心水群众说这是多年来办得最好的\n一件实事。",
    ],
)
def test_the_first_line_of_a_short_paragraph_is_no_headline(page: str) -> None:
    assert texts_of(page) == [page.replace("\n", "")]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("某县水利建设成效显著群众喝上放心水", "全县新建水渠12公里。"),
        ("某县举行水利工作会议", "会议要求，各乡镇要把水渠修到村口，让群众满意。"),
        ("农民增收有门路，乡村处处是新景", "新华社成都3月5日电（记者 张三）全县新建水渠12公里。"),
        ("代表热议修水渠：路通了，心也通了", "本报记者 李四"),
    ],
)
def test_a_headline_is_not_glued_to_what_stands_below(head: str, body: str) -> None:
    for before in ("", "水渠通水。\n"):
        assert kinds_of(f"{before}{head}\n{body}\n全县新建水渠30公里，群众高兴。")[head] == "heading"


@pytest.mark.parametrize("stamp", ["发布时间：2026-01-14 10:20:33", "日期: 2026年1月14日", "更新时间：2026/1/14"])
def test_a_line_of_publication_parts_a_headline_from_the_text(stamp: str) -> None:
    body = "某县去年全县新建水渠12公里，今年再建20公里。"
    assert texts_of(f"某县两会综述\n{stamp}\n{body}\n") == ["某县两会综述", stamp, body]


def test_a_headline_on_two_lines_is_one() -> None:
    page = "县水利局举办「水渠连万家 齐心建新村——某县水利建设规划\n学习座谈会」\n2026年3月20日下午，县水利局举办座谈会，讨论水渠的修建。"
    assert (
        document("a.txt", page).articles[0].title == "县水利局举办「水渠连万家 齐心建新村——某县水利建设规划学习座谈会」"
    )


@pytest.mark.parametrize("foot", ["— {} —", "- {} -", "第{}页", "第 {} 页 共 9 页", "{}", "{}/9", "Page {}", ""])
@pytest.mark.parametrize("head", ["", "2024年某县政府工作报告", "某县政府工作报告 {}"])
@pytest.mark.parametrize(("width", "lines"), [(20, 7), (35, 4), (300, 1)])
def test_a_sentence_goes_on_over_the_number_and_the_title_of_a_page(
    foot: str, head: str, width: int, lines: int
) -> None:
    whole, page = fixed(SAID * 15, width), []
    for number, at in enumerate(range(0, len(whole), lines), 1):
        page += [head.format(number), *whole[at : at + lines], foot.format(number)]
    found = texts_of("\n".join(line for line in page if line))
    assert found.count(SAID) == 15
    assert "".join(sorted("".join(found))) == "".join(sorted("".join(page))).replace("\n", "")  # nothing is lost


@pytest.mark.parametrize("pages", [1, 2, 5])
def test_a_running_title_is_none_of_the_text_inside_a_sentence_even_the_first_time(pages: int) -> None:
    half, rest = "今年全县新建水渠12公里，改造农田2万亩，粮食产量增长4.", "7%，群众喝上了放心水。"
    page = "\n".join(f"{half}\n\n— {n} —\n\n某县水渠建设报告\n\n{rest}" for n in range(1, pages + 1))
    found = texts_of(f"水渠\n\n{page}\n")
    assert found.count(half + rest) == (pages if pages > 1 else 0)
    assert found.count("某县水渠建设报告") in (pages, 0)


@pytest.mark.parametrize(
    "page",
    [
        "1\n修路\n2\n架桥\n3\n通水",
        "水渠通水。\n本报记者 张三\n水渠通水。\n本报记者 张三\n水渠通水。\n本报记者 张三",
        "各位代表\n水渠通水。\n" * 4,
    ],
)
def test_what_recurs_is_not_always_the_edge_of_a_page(page: str) -> None:
    assert "furniture" not in kinds_of(page).values()


SHAPES = {
    "a list": lambda size: "本报记者 张三\n" + "\n".join(f"{n}号桥梁" for n in range(120 * size)),
    "names": lambda size: "名单\n" + "\n".join(f"王小{chr(0x4E00 + n)}" for n in range(120 * size)),
    "one line": lambda size: "新建水渠公里改造农田两万亩" * (400 * size),
    "one line of numbers": lambda size: "今年新建水渠12公里，改造农田20亩。" * (400 * size),
    "one sentence": lambda size: "\n".join(["新建水渠公里，改造农田两万亩"] * (400 * size)),
    "open paragraphs": lambda size: "\n\n".join(
        f"第{n}天，我们去了水库看了看，又回到村里说“" for n in range(100 * size)
    ),
    "titles": lambda size: "\n".join(f"- {n} -\n某县水渠建设" for n in range(300 * size)),
    "pages": lambda size: "\n".join(
        f"水渠的修建从第{n}天开始后就一直没有停过\n- {n} -\n某县水渠" for n in range(100 * size)
    ),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_page_is_read_in_a_time_that_grows_as_it_does(shape: str) -> None:
    def seconds(size: int) -> float:
        page, start = SHAPES[shape](size), process_time()
        assert texts_of(page)
        return process_time() - start

    seconds(1)
    short, long = min(seconds(2) for _ in range(3)), min(seconds(12) for _ in range(2))
    for _ in range(6):  # the machine may be busy
        if long < 6 * short * 2.5:
            return
        short, long = min(short, seconds(2)), min(long, seconds(12))
    assert long < 6 * short * 2.5


def test_a_text_that_holds_one_page_twice_is_read() -> None:
    page = "\n\n".join(
        f"第{n}天，我们去了水库边上看了看，又回到村里和大家说了说水渠的事情，还没有说完就" for n in range(60)
    )
    assert len(texts_of(page + "\n\n" + page)) >= 1
