"""Policy tasks on a terminal and in a memo."""

import re
from io import StringIO
from typing import Any

import pytest

from called import names
from lianghui_cli.model import Task
from lianghui_cli.render import plans
from lianghui_cli.render.cells import width
from lianghui_cli.render.names import Names
from lianghui_cli.render.terminal import Screen
from lianghui_cli.verbs.plans import ALL, rows_of

OLD = ["新建停车位800个", "完善养老服务体系", "修订渔业捕捞名录"]
NEW = ["新建停车位900个", "健全养老服务体系", "举办国际帆船锦标赛", "扩建南湾旅游码头"]


def told(lang: str = "en", *, every: bool = False, only: str = "") -> tuple[plans.Memo, Names]:
    old = [Task("a.txt", n, "460000", 2024, "", text, "（一）旧", True, f"a:{n}") for n, text in enumerate(OLD, 1)]
    new = [
        Task("b.txt", n, "460000", 2025, "", text, "（一）新", n < 4, f"b:{min(n, 3)}") for n, text in enumerate(NEW, 1)
    ]
    rows: list[Any] = list(rows_of(["460000"], [2024, 2025], [*old, *new], None, ALL))
    shown = [row for row in rows if not only or row.status == only]
    called = names(lang, region=lambda code: {"en": "Hainan", "zh": "海南"}[lang], place=lambda doc: doc[0])
    return plans.memo(shown, called, every=every, among=rows), called


def drawn(cells: int = 80, *, color: bool = False, **how: Any) -> str:
    stream = StringIO()
    memo, called = told(**how)
    plans.draw(memo, called, Screen(stream, cells, color=color))
    return stream.getvalue()


def test_the_first_screen() -> None:
    lines = [line.rstrip() for line in drawn().split("\n")]
    assert lines[0] == "Hainan 2024 → 2025: 1 kept, 1 changed, 2 new, 1 with no similar wording found"
    assert "Changed: numbers (1)" in lines
    assert any("新建停车位[800个]  a:1" in line and "新建停车位[900个]  b:1" in line for line in lines)
    assert "  （一）新 (2)" in lines
    assert any("举办国际帆船锦标赛  +1" in line for line in lines)
    assert not any("扩建南湾旅游码头" in line or "养老" in line for line in lines)


def test_topics_are_not_shown_by_default() -> None:
    row = told()[0].blocks[-1].rows[0]
    other = row._replace(head=False, topic=True, sentence="b:9", to_text="改善民生福祉")
    for every, shown in ((False, False), (True, True)):
        memo = plans.memo([row, other], told()[1], every=every, among=[row, other])
        assert (other in [each for block in memo.blocks for each in block.rows]) is shown


def test_words_are_marked_where_they_changed() -> None:
    assert plans._spans("新增百家，壮大100家", ("100",)) == [(7, 10)]
    assert plans._spans("新增1000家，壮大100家", ("1000", "100")) == [(2, 6), (10, 13)]


def test_every_clause_on_request() -> None:
    shown = drawn(every=True)
    assert "扩建南湾旅游码头" in shown
    assert "健全养老服务体系" in shown
    assert "+1" not in shown


def test_kept_tasks_are_shown_where_they_alone_are_asked_for() -> None:
    assert "健全养老服务体系" in drawn(only="kept")


def test_with_colours_what_changed_is_not_bracketed() -> None:
    shown = drawn(color=True)
    assert "[800" not in shown.replace("\x1b[", "")
    assert "\x1b[" in shown


@pytest.mark.parametrize("cells", [60, 80, 120])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_no_line_is_wider_than_the_terminal(cells: int, lang: str) -> None:
    assert all(width(line.rstrip()) <= cells for line in drawn(cells, lang=lang).split("\n"))


def test_in_chinese_no_word_is_latin_but_options() -> None:
    latin = set(re.findall(r"[A-Za-z]{2,}", drawn(lang="zh")))
    assert latin <= {"all", "status", "kept"}


def test_a_memo_has_footnotes() -> None:
    stream = StringIO()
    memo, called = told()
    plans.write(memo, called, stream)
    text = stream.getvalue()
    assert text.startswith("## Hainan 2024 → 2025: ")
    assert "| 新建停车位**800个**[^1] | 新建停车位**900个**[^2] |" in text
    assert "[^1]: a.txt:1\n" in text
    assert "- 举办国际帆船锦标赛[^3] (+1)" in text
