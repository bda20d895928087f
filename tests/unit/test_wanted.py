"""What narrows a list of figures, and that nothing else does."""

from lianghui_cli.model import Article, Document, Figure, Piece, Sentence, Wanted
from lianghui_cli.resolve.figures import figures_of


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
    return [figure for text in TEXTS for figure in figures_of(text) if wanted.takes(figure)]


def test_all_of_them_in_order_and_with_repetitions() -> None:
    assert [(f.doc, f.line) for f in figures()] == [("a.txt", 1), ("a.txt", 2), ("a.txt", 3), ("b.txt", 1)]


def test_the_year_is_the_one_a_figure_is_about() -> None:
    assert [f.line for f in figures(Wanted(years=frozenset({2021})))] == [2]
    assert len(figures(Wanted(years=frozenset({2020})))) == 3


def test_filters_join() -> None:
    assert figures(Wanted(regions=frozenset({"360000"}), kinds=frozenset({"target"}))) == []
    assert (
        len(
            figures(
                Wanted(regions=frozenset({"350000"}), kinds=frozenset({"actual"}), indicators=frozenset({"gdp_growth"}))
            )
        )
        == 2
    )
    assert figures(Wanted(indicators=frozenset({"cpi"}))) == []


def test_a_group_is_asked_for_with_its_members_only_where_that_is_said() -> None:
    three = "110000+120000+130000"
    assert not Wanted(regions=frozenset({"110000"})).takes_region(three)
    assert Wanted(regions=frozenset({"110000"}), groups=True).takes_region(three)
    assert not Wanted(regions=frozenset({"140000"}), groups=True).takes_region(three)
