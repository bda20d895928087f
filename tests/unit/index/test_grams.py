"""What full-text search can look up: short stretches in either script, and no more."""

import sqlite3

import pytest

from lianghui_cli.index.grams import LONGEST, TOKENIZER, grams
from lianghui_cli.text.forms import traditional


def found(text: str, query: str) -> bool:
    connection = sqlite3.connect(":memory:")
    connection.execute(f'CREATE VIRTUAL TABLE f USING fts5 (t, content="", detail=none, tokenize="{TOKENIZER}")')
    connection.execute("INSERT INTO f (rowid, t) VALUES (1, ?)", (" ".join(grams(text)),))
    rows = connection.execute("SELECT rowid FROM f WHERE f MATCH ?", (f'"{query}"',)).fetchall()
    connection.close()
    return bool(rows)


@pytest.mark.parametrize("query", ["渔", "渔港", "漁港", "远洋渔港", "遠洋漁港", "2031", "GDP", "gdp", "3.7%", "3.7"])
def test_a_word_is_found_in_either_script(query: str) -> None:
    assert found("2031年重建远洋渔港，GDP增长3.7%。", query)
    assert found("2031年重建遠洋漁港，ＧＤＰ增長3.7％。", query)


@pytest.mark.parametrize("query", ["渔村", "港渔", "重遠", "重建渔港", "港GDP"])
def test_what_does_not_stand_there_is_not_found(query: str) -> None:
    assert not found("重建远洋渔港，GDP增长。", query)


@pytest.mark.parametrize(("text", "query"), [
    ("堤里种树", "堤裡"), ("堤里种树", "堤裏"), ("沿着海堤", "沿著"), ("沿着海堤", "沿着"), ("頭髮與發展", "头发"), ("下岗上网", "上網"),
])  # fmt: skip
def test_each_form_in_print_is_found(text: str, query: str) -> None:
    assert found(text, query)


def test_a_blank_inside_chinese_parts_no_word() -> None:
    assert found("遠 洋 漁　港", "远洋渔港")


def test_stretches_are_short_but_latin_words_whole() -> None:
    tokens = grams("一二三四五六七八 photovoltaics 1234567890")
    assert "一二三四五六" in tokens
    assert max(len(token) for token in tokens if not token.isascii()) == LONGEST
    assert {"photovoltaics", "1234567890"} <= set(tokens)
    assert len(tokens) == len(set(tokens))


def test_forms_are_those_of_print() -> None:
    assert set(traditional("里")) >= {"里", "裡", "裏"}
    assert traditional("渔") == ("漁",)
    assert traditional("山") == ()
