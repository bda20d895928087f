"""Regular expressions over folded text."""

import time

import pytest

from lianghui_cli.errors import QueryError
from lianghui_cli.query.pattern import folded, matcher


def found(pattern: str, text: str, as_written: bool = False) -> list[str] | None:
    spans = matcher(pattern, as_written)(text)
    return None if spans is None else [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("pattern", "hits"),
    [
        ("灣區", ["湾区"]),
        ("[臺灣]", ["湾", "臺", "灣"]),
        (r"\S{2}同胞", ["臺灣同胞"]),
        (r"\p{Han}+", ["湾区", "臺灣同胞"]),
        ("[０-９]+", ["２０２７"]),
        ("[0-9]+", ["２０２７"]),
        ("ａ[I-I]", ["Ai"]),
        ("（．+）", None),
        (r"\Q(Ai\E.", ["（Ai）"]),
        ("（ai）", ["（Ai）"]),
        ("(?i)AI", ["Ai"]),
        (r"\x{6E7E}", ["湾", "灣"]),
        ("漁業", None),
        ("x*", None),
    ],
)
def test_literals_are_folded_and_syntax_stays(pattern: str, hits: list[str] | None) -> None:
    assert found(pattern, "湾区 ２０２７（Ai）——臺灣同胞") == hits


@pytest.mark.parametrize(
    "pattern",
    [
        r"\S\D\pL\PL\p{Lu}\x41\x{4E00}\.",
        "(?P<Name>a)(?<N>b)(?i:c)(?-s:d)",
        "[^]A-]".lower(),
        "[[:UPPER:]]",
        r"[\S—]"[:3],
    ],
)
def test_what_has_a_meaning_of_its_own_is_left_alone(pattern: str) -> None:
    assert folded(pattern) == pattern


def test_a_sign_that_folding_makes_plain_gets_no_meaning() -> None:
    assert folded("５．５％？") == r"5\.5\%\?"
    assert folded("[＾—～]") == r"[\^\-\-]"


def test_a_range_that_folding_would_tear_apart_stays() -> None:
    assert folded("[！-～][一-龥][Ａ-Ｚ]") == "[！-～][一-龥][a-z]"


def test_as_written_leaves_pattern_and_text_alone() -> None:
    assert found("[A-Z灣]", "Ai 湾灣 Ｂ", as_written=True) == ["A", "灣"]


def test_matches_of_no_characters_are_no_hits() -> None:
    assert found("高*", "提高高度") == ["高高"]


@pytest.mark.parametrize(
    ("pattern", "column", "told"),
    [
        ("", 0, "empty"),
        ("经济(?=增长)", 2, "look-ahead"),
        ("(?<!不)同意", 0, "look-behind"),
        (r"(\d)年\1", 5, "backreferences"),
        (r"\u4e00", 0, r"\\x\{4E00\}"),
        (r"增长\C", 2, "half a character"),
        ("增长(", 0, r"missing \)"),
        ("增长[一", 2, "missing ]"),
        (r"增长\Z", 2, "invalid escape"),
        ("增长{5000}", 2, "repetition"),
        ("\udcff", 0, "no text"),
    ],
)
def test_a_broken_pattern_is_pointed_at(pattern: str, column: int, told: str) -> None:
    with pytest.raises(QueryError, match=told) as caught:
        matcher(pattern)
    assert (caught.value.query, caught.value.column) == (pattern, column)
    assert "\n" not in str(caught.value)


def test_what_only_looks_like_look_around_is_none() -> None:
    assert found(r"[(?=]", "a=b") == ["="]
    assert found(r"\(\?=", "x(?=y") == ["(?="]


def test_nothing_is_logged(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(QueryError):
        matcher("(")
    assert capfd.readouterr().err == ""


def test_a_pattern_that_hangs_other_engines_does_not() -> None:
    start = time.perf_counter()
    assert found("(a|a)*(a*)*b", "a" * 20_000) is None
    assert time.perf_counter() - start < 1
