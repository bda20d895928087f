"""The answer of compare, from figures and tasks made by hand."""

from decimal import Decimal

from lianghui_cli.index.records import head_of
from lianghui_cli.model import Article, Document, Figure, Session, Task
from lianghui_cli.verbs.compare import Comparison, compare, flat, texts_of

GROUP = "310000+320000"
TEXTS = frozenset({("310000", 2024), ("310000", 2025)})


def figure(
    year: int, kind: str, low: str | None, high: str | None = "same", region: str = "310000", **more: object
) -> Figure:
    number = Decimal(low) if low else None
    upper = number if high == "same" else Decimal(high) if high else None
    base = Figure("a.txt", 3, region, "gdp_growth", "", year, None, kind, number, upper, False, "%", None, "增长", year)
    return base._replace(**more)


FIGURES = [
    figure(2024, "target", "5", approx=True),
    figure(2024, "actual", "5.4", text_year=2025),
    figure(2025, "target", "5.5"),
    figure(2025, "target", None, indicator="income_growth", relation="与经济增长同步"),
    figure(2024, "actual", "5.6", region=GROUP),
]
TASKS = [
    Task("a.txt", 5, "310000", 2024, "opening", "推进洋山港口岸通关便利化"),
    Task("b.txt", 6, "310000", 2025, "opening", "深化洋山港口岸通关便利化改革"),
    Task("b.txt", 9, "320000", 2025, "rural", "修复太湖水生态"),
]


def made(*years: int, regions: tuple[str, ...] | None = ("310000",), only: str = "") -> Comparison:
    return compare(regions, years, FIGURES, TASKS, TEXTS, only=only)


def states(found: Comparison, region: str, indicator: str) -> dict[tuple[int, str], str]:
    row = next(row for row in found.rows if (row.region, row.indicator) == (region, indicator))
    return {(c.year, c.kind): cell.state for c, cell in zip(found.columns, row.cells, strict=True)}


def test_a_cell_says_which_it_is() -> None:
    found = made(2024, 2025, 2026)
    assert states(found, "310000", "gdp_growth") == {
        (2023, "actual"): "not stated",
        (2024, "target"): "stated",
        (2024, "actual"): "stated",
        (2025, "target"): "stated",
        (2025, "actual"): "no text",
        (2026, "target"): "no text",
    }
    assert states(found, "310000", "income_growth")[2025, "target"] == "in words"


def test_a_group_stands_apart_from_its_member() -> None:
    found = made(2025)
    assert found.regions == ("310000", GROUP)
    assert {row.region: row.cells[0].figures[0].low for row in found.rows if row.indicator == "gdp_growth"} == {
        "310000": Decimal("5.4"),
        GROUP: Decimal("5.6"),
    }


def test_sources_that_disagree_are_both_kept_and_repeats_are_not() -> None:
    other = [figure(2025, "target", "5.5", doc="b.txt"), figure(2025, "target", "6", doc="c.txt")]
    found = compare(["310000"], [2025], [*FIGURES, *other], [], TEXTS, only="targets")
    cell = found.rows[0].cells[0]
    assert [f.low for f in cell.figures] == [Decimal("5.5"), Decimal(6)]
    assert len(cell.sources) == 3


def test_the_change_between_targets_is_exact() -> None:
    row = made(2024, 2025).rows[0]
    assert row.moved == Decimal("0.5")
    assert [each.change for each in flat(made(2024, 2025)) if each.kind == "target"][:2] == [None, Decimal("0.5")]


def test_flat_rows_have_a_row_for_an_empty_cell() -> None:
    rows = flat(made(2024, 2025, only="targets"))
    assert [(r.indicator, r.year, r.low, r.relation, r.state) for r in rows] == [
        ("gdp_growth", 2024, Decimal(5), None, "stated"),
        ("gdp_growth", 2025, Decimal("5.5"), None, "stated"),
        ("income_growth", 2024, None, None, "not stated"),
        ("income_growth", 2025, None, "与经济增长同步", "in words"),
    ]
    assert rows[2].doc is None
    assert rows[3].report_year == 2025


def test_tasks_are_aligned_with_the_next_year_that_has_some() -> None:
    row = made(2023, 2024, 2025, only="tasks").tasks
    assert [(r.status, r.from_year, r.to_year) for r in row] == [("kept", 2024, 2025)]
    assert row[0].added == ("深化", "改革")


def test_tasks_of_one_year_alone_have_no_status() -> None:
    assert [(r.status, r.to_text) for r in made(2024).tasks] == [("", "推进洋山港口岸通关便利化")]


def test_all_regions_side_by_side() -> None:
    assert made(2025, regions=None).regions[:2] == ("310000", "320000")


def test_a_year_without_text_finds_nothing() -> None:
    assert not made(2012).found


def test_texts_are_counted_by_main_region_and_session() -> None:
    session = Session("NPC", "510000", 14, 3)
    articles = tuple(
        Article(None, 1, 2, regions, None, year, None, held, ())
        for regions, year, held in [(("310000", "320000"), 2024, None), ((), 2025, session), (("330000",), None, None)]
    )
    assert texts_of([head_of(Document("a.txt", "", "utf-8", articles))]) == {("310000", 2024), ("510000", 2025)}
