"""Rows with words beside or below them, and hits in brackets."""

import io
from types import SimpleNamespace

import pytest

from called import names
from lianghui_cli.render.hits import bracketed
from lianghui_cli.render.listing import Head, Line, Listing, draw
from lianghui_cli.render.people import people
from lianghui_cli.render.terminal import Screen, styled


def lines(listing: Listing, cells: int) -> list[str]:
    stream = io.StringIO()
    draw(Screen(stream, cells, color=False), listing)
    return stream.getvalue().rstrip("\n").split("\n")


def listing(*rows: tuple[str, str], **more: bool) -> Listing:
    held = [Line([styled(name), styled(size)], styled("x:1"), styled("字" * 20)) for name, size in rows]
    return Listing([Head("Name"), Head("Size", right=True)], "At", "Words", held, **more)


@pytest.mark.parametrize(("cells", "beside"), [(39, True), (38, False)])
def test_words_stand_beside_from_twenty_two_cells(cells: int, beside: bool) -> None:
    found = lines(listing(("abcd", "1"), ("efgh", "22")), cells)
    assert ("Words" in found[0]) is beside
    assert (found[3] == "  x:1  " + "字" * 15) is not beside


def test_a_column_repeats_nothing_but_a_list_does() -> None:
    assert [line[:12] for line in lines(listing(("ab", "1"), ("ab", "22")), 80)[2::1]] == [
        "ab       1  ",
        "        22  ",
    ]
    assert [line[:12] for line in lines(listing(("ab", "1"), ("ab", "22"), repeat=True), 80)[2:]] == [
        "ab       1  ",
        "ab      22  ",
    ]


def test_what_all_rows_share_goes_above_before_the_words_go_below() -> None:
    found = lines(listing(("abcd", "1"), ("abcd", "2")), 34)
    assert (found[0], found[1].split()) == ("abcd", ["Size", "At", "Words"])
    assert lines(listing(("abcd", "1"), ("abcd", "2"), repeat=True), 34)[0] == "Name abcd"


@pytest.mark.parametrize(
    ("spans", "shown"),
    [([(0, 2), (4, 5)], "[粮食]储备[好]"), ([(0, 2), (1, 3)], "[粮食储]备好"), ([(0, 2), (2, 4)], "[粮食][储备]好"), ([], "粮食储备好")],
)  # fmt: skip
def test_hits_stand_in_brackets_without_colour(spans: list[tuple[int, int]], shown: str) -> None:
    row = SimpleNamespace(text="粮食储备好", spans=spans)
    assert bracketed(Screen(io.StringIO(), 80, color=False), row).plain == shown
    assert bracketed(Screen(io.StringIO(), 80, color=True), row).plain == "粮食储备好"


@pytest.mark.parametrize(("cells", "beside"), [(43, True), (42, False)])
def test_a_seat_stands_beside_its_holder_from_fourteen_cells(cells: int, beside: bool) -> None:
    def row(name: str, line: int) -> SimpleNamespace:
        return SimpleNamespace(
            query="", score=None, confident=None, reason="", person_id=name, name=name, pinyin=f"Li Min{line}", year=2024 + line,
            offices=(), affiliations=("某某某某某某某某某大学教授",), statements=(), doc="a", lines=(line,),
        )  # fmt: skip

    stream = io.StringIO()
    people(Screen(stream, cells, color=False), [row("李明", 1), row("黎明", 2)], names(), None)
    assert ("某" in stream.getvalue().split("\n")[2]) is beside
