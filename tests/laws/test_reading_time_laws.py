"""Time against size of reading alone, and of a query: what is twice as long takes twice as long, whatever it is."""

from collections.abc import Callable
from contextlib import suppress
from time import process_time

import pytest
from growth import grows

from lianghui_cli.corpus.load import document, made
from lianghui_cli.model import Article, Document, Piece, Sentence
from lianghui_cli.query.match import matcher
from lianghui_cli.query.syntax import parse
from lianghui_cli.verbs.suggest import suggest
from scanned import scanned

_SAID = "加快推进产业园区建设促进粮食生产和消费市场活跃带动工业经济平稳运行保障民生改善环境提升服务质量"
_TELLING = tuple(Sentence(f"第{n}项工作加快推进。", (Piece(0, n + 1, 0),), "prose", n) for n in range(200))
_TEXTS = scanned([Document("x.txt", "", "utf-8", (Article(None, 1, 1, (), None, None, None, None, _TELLING),))])


def _words(count: int, first: int = 0) -> str:
    """So many characters without a mark, other ones from each place on."""
    return "".join(_SAID[(first + i * i + i // len(_SAID)) % len(_SAID)] for i in range(count))


def _page(lines: int) -> str:
    told = "\n".join(f"今年全市粮食产量增长{i % 9 + 1}%，要{_words(12, i)}第{i}个园区。" for i in range(lines))
    return f"某市政府工作报告\n\n{told}"


def _text(size: int, text: Callable[[int], str]) -> tuple[int, Callable[[int], Callable[[], object]]]:
    """Reading of a plain text that is made for a size, this and twice and four times as much."""

    def of(n: int) -> Callable[[], object]:
        whole = text(n)
        return lambda: document("x.txt", whole)

    return size, of


def _file(size: int, name: str, text: Callable[[int], str]) -> tuple[int, Callable[[int], Callable[[], object]]]:
    def of(n: int) -> Callable[[], object]:
        data = text(n).encode()

        def read() -> None:
            with suppress(ValueError):  # a page of nothing but open tags has no text
                made(name, data)

        return read

    return size, of


def _query(size: int, typed: Callable[[int], str]) -> tuple[int, Callable[[int], Callable[[], object]]]:
    """What a search without a hit does with a query: it is read, sought on a page and in sentences, and hinted at."""

    def of(n: int) -> Callable[[], object]:
        query, page = typed(n), _page(20)

        def ask() -> None:
            finder = matcher(parse(query))
            finder.on_page(page)
            finder(page)
            suggest(_TEXTS, finder.terms)

        return ask

    return size, of


_MADE: dict[str, tuple[int, Callable[[int], Callable[[], object]]]] = {
    "plain text": _text(200, _page),
    "wrapped lines": _text(200, lambda n: "\n".join(_words(38, i) for i in range(n))),
    "one sentence": _text(15_000, _words),  # of 180 kB at four times
    "one line of many sentences": _text(800, lambda n: f"今年全市增长，{_words(9)}。" * n),
    "one sentence of many lines": _text(300, lambda n: "\n".join(f"{_words(30, i)}，" for i in range(n))),
    "short lines below a byline": _text(275, lambda n: "本报记者 张三\n" + "\n".join(f"标题第{i}" for i in range(n))),
    "names": _text(250, lambda n: "\n".join(f"市政协委员王{_words(2, i)}说，要创新。" for i in range(n))),
    "digits": _text(20_000, lambda n: f"增长{'1' * n}万元。"),
    "lines of digits": _text(300, lambda n: "\n".join(f"{i} {i * 7 % 97}.5 {i * 3}" for i in range(n))),
    "one page twice": _text(150, lambda n: f"{_page(n)}\n{_page(n)}"),
    "quotations that stay open": _text(200, lambda n: "\n".join(f"“{_words(20, i)}" for i in range(n))),
    "blank lines": _text(20_000, lambda n: f"甲。{chr(10) * n}乙。"),
    "titles in html": _file(1500, "x.html", lambda n: f"<html><head>{'<title>' * n}</head><p>北京。</p>"),
    "headings in html": _file(1500, "x.html", lambda n: f"<html><body>{'<h1>甲' * n}<p>北京。</p>"),
    "tags in html": _file(1500, "x.html", lambda n: f"<html><head>{'<meta ' * n}<p>北京。</p>"),
    "rows of a table": _file(
        100, "x.csv", lambda n: "title,text\n" + "".join(f"甲{i},{_words(40, i)}。\n" for i in range(n))
    ),
    "a query of one word": _query(1250, _words),
    "a query of many words": _query(1250, lambda n: " ".join(_words(n // 2))),
    "a query of alternatives": _query(1250, lambda n: " OR ".join(_words(n // 2))),
    "a query of phrases": _query(1250, lambda n: '"工业" ' * (n // 5)),
}


@pytest.mark.parametrize("of", _MADE)
def test_time_grows_as_size_does(of: str) -> None:
    size, of_size = _MADE[of]
    of_size(9)()
    grows(of, [of_size(size), of_size(2 * size), of_size(4 * size)])


@pytest.mark.parametrize(
    "text",
    [
        "今年全市增长，" + "园" * 60_000,  # one sentence of 180 kB
        "今年全市经济增长，" * 40_000,
        "\n".join("园区建设加快推进" * 4 + f"第{i}个，" for i in range(5_000)),
        "本报记者 张三\n" + "\n".join(f"标题第{i}" for i in range(1_100)),
        f"{_page(400)}\n\n{_page(400)}",
    ],
    ids=["one sentence", "one line", "a sentence of lines", "short lines below a byline", "one page twice"],
)
def test_what_is_made_of_one_thing_is_read_whole_within_seconds(text: str) -> None:
    start = process_time()
    read = document("x.txt", text)
    assert process_time() - start < 10
    said = "".join(s.text for article in read.articles for s in article.sentences)
    assert "".join(said.split()) == "".join(text.split())
