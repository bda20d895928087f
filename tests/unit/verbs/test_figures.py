"""The figures verb: what narrows the list, and that nothing else does."""

from lianghui_cli.extract.figures import figures_of
from lianghui_cli.model import Article, Document, Figure, Piece, Sentence
from lianghui_cli.verbs.figures import Wanted, chosen


def document(doc: str, region: str, *lines: str) -> Document:
    told = tuple(Sentence(line, (Piece(0, n, 0),), "prose", n) for n, line in enumerate(lines, 1))
    return Document(
        doc, "\n".join(lines), "utf-8", (Article(None, 1, len(lines), (region,), None, 2021, None, None, told),)
    )


TEXTS = [
    document("a.txt", "350000", "去年，全省生产总值增长3.3%。", "今年预期目标是经济增长7.5%。", "去年，全省生产总值增长3.3%。"),
    document("b.txt", "360000", "去年，全省生产总值增长3.8%。"),
]  # fmt: skip


def figures(wanted: Wanted = Wanted()) -> list[Figure]:  # noqa: B008 -- frozen
    return chosen([figure for text in TEXTS for figure in figures_of(text)], wanted)


def test_all_of_them_in_order_and_with_repetitions() -> None:
    assert [(f.doc, f.line) for f in figures()] == [("a.txt", 1), ("a.txt", 2), ("a.txt", 3), ("b.txt", 1)]


def test_the_year_is_the_one_a_figure_is_about() -> None:
    assert [f.line for f in figures(Wanted(years={2021}))] == [2]
    assert len(figures(Wanted(years={2020}))) == 3


def test_filters_join() -> None:
    assert figures(Wanted(regions={"360000"}, kinds={"target"})) == []
    assert len(figures(Wanted(regions={"350000"}, kinds={"actual"}, indicators={"gdp_growth"}))) == 2
    assert figures(Wanted(indicators={"cpi"})) == []
