"""Machine formats: nothing cut, one record a line, numbers as numbers."""

import csv
import io
import json
from decimal import Decimal
from typing import Any

import pytest

from lianghui_cli.model import Span
from lianghui_cli.render.formats import write
from lianghui_cli.render.view import Column, View

COLUMNS = (
    Column("text", "Text", "原文", True),
    Column("low", "Low", "下限", False),
    Column("spans", "Spans", "位置", False),
)
ROWS: list[tuple[Any, ...]] = [
    ("一\t二\n三\x85四\u2028五", Decimal("5200000000000"), (Span(0, 2), Span(3, 4))),
    ('含"引号",逗号', None, ()),
    ("[/港區]\x1b[31m", Decimal("5.40"), ()),
]


def written(form: str, *, rows: list[tuple[Any, ...]] = ROWS, header: bool = True, terminal: bool = False) -> str:
    stream = io.StringIO()
    write(View(COLUMNS, rows), form, stream, header=header, terminal=terminal)
    return stream.getvalue()


def test_tsv_has_one_record_a_line() -> None:
    lines = written("tsv").split("\n")
    assert lines[0] == "text\tlow\tspans"
    assert lines[1] == "一 二 三 四 五\t5200000000000\t0-2;3-4"
    assert lines[2] == '含"引号",逗号\t\t'
    assert len(lines) == len(ROWS) + 2
    assert written("tsv", header=False) == "\n".join(lines[1:])


def test_csv_reads_back() -> None:
    rows = list(csv.DictReader(io.StringIO(written("csv"))))
    assert [row["low"] for row in rows] == ["5200000000000", "", "5.4"]
    assert rows[1]["text"] == '含"引号",逗号'


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_json_keeps_every_character_and_number(form: str) -> None:
    text = written(form)
    rows = json.loads(text) if form == "json" else [json.loads(line) for line in text.split("\n") if line]
    assert [row["low"] for row in rows] == [5200000000000, None, 5.4]
    assert rows[0]["text"] == ROWS[0][0]
    assert rows[0]["spans"] == [{"start": 0, "end": 2}, {"start": 3, "end": 4}]
    assert "港" in text


def test_json_of_nothing_is_an_empty_list() -> None:
    assert written("json", rows=[]) == "[]\n"
    assert written("jsonl", rows=[]) == ""


def test_markdown_shows_text_as_it_is() -> None:
    assert "\\[/港區\\]" in written("md")


@pytest.mark.parametrize("form", ["tsv", "csv", "jsonl", "md"])
def test_no_escape_sequence_reaches_a_terminal(form: str) -> None:
    assert "\x1b" not in written(form, terminal=True)
