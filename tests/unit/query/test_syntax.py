"""Query text to tree, and what is said of a query that cannot be read."""

import pytest

from lianghui_cli.errors import QueryError
from lianghui_cli.query.syntax import And, Near, Not, Or, Query, Word, parse, show, words


def w(text: str) -> Word:
    return Word(text, False)


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("乡村振兴", w("乡村振兴")),
        ("粮食 安全", And((w("粮食"), w("安全")))),
        ("粮食\u3000AND 安全", And((w("粮食"), w("安全")))),
        ("甲 乙 OR 丙", Or((And((w("甲"), w("乙"))), w("丙")))),
        ("（甲 OR 乙）丙", And((Or((w("甲"), w("乙"))), w("丙")))),
        ("甲 NOT 乙", And((w("甲"), Not(w("乙"))))),
        ("NOT NOT 甲", Not(Not(w("甲")))),
        ("NOT 甲 NEAR/3 乙", Not(Near(w("甲"), w("乙"), 3))),
        ("甲 NEAR 乙", Near(w("甲"), w("乙"), 10)),
        ("(甲 OR 乙) NEAR/0 丙", Near(Or((w("甲"), w("乙"))), w("丙"), 0)),
        ("甲 or 乙", And((w("甲"), w("or"), w("乙")))),
        ('"OR"', Word("OR", True)),
        ("——", w("——")),
        ("a\\b", w("a\\b")),
    ],
)
def test_a_query_is_read_as_a_tree(query: str, tree: Query) -> None:
    assert parse(query) == tree


@pytest.mark.parametrize("marks", ['""', "「」", "『』", "“”", "‘’", "””", "''", "＂＂"])
def test_every_style_of_quotation_marks_makes_a_phrase(marks: str) -> None:
    assert parse(f"{marks[0]}碳 达峰{marks[1]} 林业") == And((Word("碳 达峰", True), w("林业")))


@pytest.mark.parametrize("query", ["“十五五”时期", "国家级「小巨人」企业", "people's"])
def test_quotation_marks_inside_a_word_are_part_of_it(query: str) -> None:
    assert parse(query) == w(query)


def test_all_and_any_of_the_same_parts_are_not_equal() -> None:
    assert And((w("甲"), w("乙"))) != Or((w("甲"), w("乙")))


@pytest.mark.parametrize(
    ("query", "column", "told"),
    [
        ("", 0, "empty"),
        (" \u3000", 0, "empty"),
        ("水利 (防汛", 3, "never closed"),
        ("水利)", 2, "no opening"),
        ("水利 「防汛", 3, "never closed; add 」"),
        ("水利 OR", 5, "missing"),
        ("AND 水利", 0, "missing"),
        ("水利 OR OR 防汛", 6, "missing"),
        ("()", 1, "missing"),
        ('水利 ""', 3, "nothing between"),
        ("水利 \u200b", 3, "nothing visible"),
        ("NEAR/5 水利", 0, "missing"),
        ("水利 NEAR/ 防汛", 3, "NEAR/10"),
        ("水利 NEAR/5 (防汛 抗旱)", 10, "joins two words"),
        ("NOT (水利 AND 抗旱) NEAR/5 防汛", 4, "joins two words"),
        ("甲 NEAR/5 乙 NEAR/5 丙", 11, "AND B NEAR/10 C"),
        ("(" * 5000, 101, "nested"),
        ("NOT " * 5000, 404, "nested"),
    ],
)
def test_a_broken_query_is_pointed_at(query: str, column: int, told: str) -> None:
    with pytest.raises(QueryError, match=told.replace("(", r"\(")) as caught:
        parse(query)
    assert (caught.value.query, caught.value.column) == (query, column)
    assert "\n" not in str(caught.value)


def test_a_tree_is_shown_as_a_query() -> None:
    assert show(parse("（甲　OR 乙）  NOT(丙 丁)AND「戊 己」")) == '(甲 OR 乙) NOT (丙 丁) "戊 己"'


def test_a_phrase_is_shown_in_marks_that_it_does_not_hold() -> None:
    assert show(parse('「说"好"」')) == '＂说"好"＂'


def test_the_words_of_a_query_are_those_that_no_not_excludes() -> None:
    assert words(parse("甲 NOT (乙 OR NOT 丙) (丁 NEAR 甲)")) == ("甲", "丙", "丁")
