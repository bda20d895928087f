"""Tables at a terminal: folded, never cut, never markup."""

import io

import pytest

from lianghui_cli.render.cells import width
from lianghui_cli.render.terminal import Screen, marked
from lianghui_cli.render.view import Column, View
from lianghui_cli.render.wrap import wrap

TEXT = (
    "蘇州市將構建對外開放新高地。持續深化「兩區」建設，主動對接規則[/港區]，增長5.4%左右、:100: 推出 open source 平台；"
    * 2
)
COLUMNS = (
    Column("doc", "Text", "文本", False),
    Column("line", "Line", "行", False),
    Column("text", "Text", "原文", True),
)


def screen(cells: int, *, color: bool = False) -> tuple[Screen, io.StringIO]:
    stream = io.StringIO()
    return Screen(stream, cells, color=color), stream


@pytest.mark.parametrize("cells", [30, 40, 60, 80, 120, 200])
def test_the_text_of_a_table_joined_again_is_the_source(cells: int) -> None:
    paper, stream = screen(cells)
    paper.show(View(COLUMNS[2:], [(TEXT,)]), "en")
    body = stream.getvalue().split("\n")[2:]
    assert "".join("".join(body).split()) == "".join(TEXT.split())
    assert all(width(line) <= cells for line in stream.getvalue().split("\n"))


@pytest.mark.parametrize("cells", [60, 80, 120])
def test_narrow_columns_are_stacked_where_they_do_not_fit(cells: int) -> None:
    paper, stream = screen(cells)
    paper.show(View(COLUMNS, [("000_a_file_name_of_some_length.txt", 17, TEXT)]), "zh")
    out = stream.getvalue()
    assert "…" not in out
    assert "000_a_file_name_of_some_length.txt" in out
    assert all(width(line) <= cells for line in out.split("\n"))


@pytest.mark.parametrize("cells", [2, 7, 20, 33])
def test_wrapping_keeps_numbers_whole_and_stops_off_the_line_start(cells: int) -> None:
    lines = wrap(TEXT, cells)
    assert "".join(lines) == TEXT
    assert all(width(line.rstrip()) <= max(cells, 2) for line in lines)
    if cells >= 7:
        assert not any(line[0] in "。，、；」" for line in lines)
        assert any("5.4%" in line for line in lines)


def test_marks_stand_on_their_characters() -> None:
    assert marked("量子\x1b科技", [(3, 5)]).plain == "量子 科技"
    paper, stream = screen(80, color=True)
    paper.grid(["x"], [[[marked("發展量子科技", [(2, 4)])]]], {0})
    assert "\x1b[1;31m量子" in stream.getvalue()
