"""Rows, counts and concordance lines of a search."""

from typing import Any, NamedTuple

import pytest

from lianghui_cli.model import Article, Document, Piece, Sentence
from lianghui_cli.query import match, pattern
from lianghui_cli.query.syntax import parse
from lianghui_cli.verbs.counts import count
from lianghui_cli.verbs.scope import Scope
from lianghui_cli.verbs.search import HitRow, kwic
from lianghui_cli.verbs.search import search as found_in
from scanned import scanned


def article(
    *texts: str, region: str = "", date: str | None = None, year: int | None = None, source: str | None = None
) -> Article:
    rows = tuple(Sentence(text, (Piece(0, n, 0),), "prose", n) for n, text in enumerate(texts, 1))
    return Article("标题", 1, len(rows), (region,) if region else (), date, year, source, None, rows)


DOCUMENTS = scanned((
    Document("a.txt", "", "utf-8", (
        article("发展水利。", "水利水利！", "其他。", region="330000", date="2022-01-17", year=2022, source="浙江日报"),
        article("乾旱。", "水利乾旱。"),
    )),
    Document("b.txt", "", "utf-8", (article("各地干旱，兴修水利。", region="620000", year=2021, source="甘肃日报"),)),
    Document("c.txt", "", "utf-8", (article("無水。", region="330000", date="2023-01-10", year=2023),)),
))  # fmt: skip


EVERYTHING = Scope()


def region_of(asked: Article, sentence: Sentence) -> str:
    return asked.regions[0] if asked.regions else ""


class Found(NamedTuple):
    rows: tuple[HitRow, ...]
    total: int | None


def search(*asked: Any, **options: Any) -> Found:
    rows, total = found_in(*asked, **options)
    return Found(tuple(rows), total)


def run(
    query: str, scope: Scope = EVERYTHING, *, sort: str = "corpus", context: int = 0, limit: int | None = None
) -> Found:
    return search(DOCUMENTS, match.matcher(parse(query)), scope, region_of, sort=sort, context=context, limit=limit)


def test_a_row_a_sentence_with_every_hit_in_it() -> None:
    rows = run("水利").rows
    assert [(row.doc, row.line, row.text[slice(*row.spans[0])], len(row.spans)) for row in rows] == [
        ("a.txt", 1, "水利", 1), ("a.txt", 2, "水利", 2), ("a.txt", 2, "水利", 1), ("b.txt", 1, "水利", 1),
    ]  # fmt: skip
    assert rows[0][3:8] == ("330000", "2022-01-17", "浙江日报", "标题", "发展水利。")
    assert (rows[2].region, rows[2].date, rows[2].source) == ("", "", "")


def test_a_limit_cuts_the_rows_and_not_the_total() -> None:
    found = run("水利", limit=2)
    assert (len(found.rows), found.total) == (2, 4)


def test_the_scope_is_obeyed() -> None:
    assert [row.doc for row in run("水", Scope(regions=frozenset({"330000"}))).rows] == ["a.txt", "a.txt", "c.txt"]


def test_context_stays_in_the_article() -> None:
    row = run('"水利水利"', context=5).rows[0]
    assert [around.text for around in row.before] == ["发展水利。"]
    assert [(around.line, around.text) for around in row.after] == [(3, "其他。")]
    assert run("水利").rows[0].after == ()


def test_by_date_a_year_stands_before_its_days_and_the_undated_last() -> None:
    assert [row.date or row.region for row in run("水", sort="date").rows] == [
        "620000", "2022-01-17", "2022-01-17", "2023-01-10", "",
    ]  # fmt: skip


def test_relevance_puts_the_characters_typed_first_and_then_what_is_dense() -> None:
    assert [row.text for row in run("干旱", sort="relevance").rows] == ["各地干旱，兴修水利。", "乾旱。", "水利乾旱。"]
    assert [row.text for row in run("乾旱", sort="relevance").rows] == ["乾旱。", "水利乾旱。", "各地干旱，兴修水利。"]


def test_one_count_of_all() -> None:
    (total,) = count(DOCUMENTS, match.matcher(parse("水利")), Scope(), region_of)
    assert total == (None, 5, 4, 2, 3, 34)


def test_a_count_of_nothing_is_zero_of_so_much() -> None:
    assert count(DOCUMENTS, match.matcher(parse("渔业")), Scope(years=frozenset({2023})), region_of) == (
        (None, 0, 0, 0, 1, 3),
    )
    assert count(scanned(()), match.matcher(parse("渔业")), Scope(), region_of) == ((None, 0, 0, 0, 0, 0),)


def test_groups_without_a_hit_are_counted_and_the_unknown_comes_last() -> None:
    rows = count(DOCUMENTS, match.matcher(parse("水利")), Scope(), region_of, by="year")
    assert [(row.key, row.hits, row.texts) for row in rows] == [(2021, 1, 1), (2022, 3, 1), (2023, 0, 1), (None, 1, 1)]


@pytest.mark.parametrize("by", ["year", "region", "source", "doc"])
def test_the_groups_sum_to_the_whole(by: str) -> None:
    finder = match.matcher(parse("水利 OR NOT 干旱"))
    (total,) = count(DOCUMENTS, finder, Scope(), region_of)
    rows = count(DOCUMENTS, finder, Scope(), region_of, by=by)
    assert (sum(row.hits for row in rows), sum(row.sentences for row in rows)) == (total.hits, total.sentences)
    assert sum(row.characters for row in rows) == total.characters


def test_rows_and_count_agree_for_a_pattern_too() -> None:
    finder = pattern.matcher("水.")
    (total,) = count(DOCUMENTS, finder, Scope(), region_of)
    found = search(DOCUMENTS, finder, Scope(), region_of)
    assert (total.sentences, total.hits) == (found.total, sum(len(row.spans) for row in found.rows)) == (5, 6)


def test_a_query_of_not_counts_sentences_without_hits() -> None:
    (total,) = count(DOCUMENTS, match.matcher(parse("NOT 水")), Scope(), region_of)
    assert (total.hits, total.sentences) == (0, 2)


def test_a_concordance_line_for_each_hit() -> None:
    lines = tuple(kwic(run('"水利" NOT 发展').rows))
    assert [(line.left, line.keyword, line.right) for line in lines[:2]] == [
        ("", "水利", "水利！"),
        ("水利", "水利", "！"),
    ]


def test_a_hit_on_the_second_line_of_a_sentence_is_cited_there() -> None:
    healed = Sentence("兴修水利", (Piece(0, 3, 0), Piece(2, 9, 0)), "prose", 0)
    part = Article(None, 3, 9, (), None, None, None, None, (healed,))
    row = search(scanned([Document("d", "", "utf-8", (part,))]), match.matcher(parse("水利")), Scope(), region_of).rows[
        0
    ]
    assert (row.line, row.last_line, row.lines, next(kwic([row])).line) == (3, 9, (9,), 9)
