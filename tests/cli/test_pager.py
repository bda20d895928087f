"""A pager on a real terminal: when it comes, when it does not, and how it is left."""

import shutil
from pathlib import Path

import pytest

from terminal import on_terminal

LONG = ("figures", "--color", "never")
MARK = "PAGED"


@pytest.fixture
def pager(tmp_path: Path) -> str:
    """A pager that says that it was called, in front of what it was given."""
    script = tmp_path / "my pager"
    script.write_text(f"#!/bin/sh\necho {MARK} $1 $LESS\ncat\n", encoding="utf-8")
    script.chmod(0o755)
    return f"'{script}' -x"


def test_an_answer_longer_than_the_screen_is_paged_whole(pager: str) -> None:
    paged, plain = on_terminal(*LONG, PAGER=pager), on_terminal(*LONG, PAGER="cat")
    assert paged.out == f"{MARK} -x FRX\n{plain.out}"
    assert paged.status == plain.status == 0


def test_the_screens_height_decides(pager: str) -> None:
    height = on_terminal("corpus", PAGER="cat").out.count("\n")
    assert MARK not in on_terminal("corpus", rows=height + 1, PAGER=pager).out
    assert MARK in on_terminal("corpus", rows=height, PAGER=pager).out


@pytest.mark.parametrize(
    ("more", "variables"),
    [
        (("--no-pager",), {}),
        (("--format", "tsv"), {}),
        ((), {"PAGER": ""}),
        ((), {"PAGER": "cat"}),
        ((), {"PAGER": "no-such-program"}),
        ((), {"PAGER": "'"}),
        ((), {"TERM": "dumb"}),
    ],
)
def test_there_is_none_where_nobody_wants_it(pager: str, more: tuple[str, ...], variables: dict[str, str]) -> None:
    shown = on_terminal(*LONG, *more, **{"PAGER": pager, **variables})
    assert shown.status == 0
    assert MARK not in shown.out
    assert "288" in shown.out


def test_there_is_none_on_a_terminal_without_rows_or_without_less(pager: str, tmp_path: Path) -> None:
    assert MARK not in on_terminal(*LONG, rows=0, PAGER=pager).out
    shown = on_terminal(*LONG, PATH=str(tmp_path))
    assert (shown.status, "\x1b[?1049h" in shown.out) == (0, False)


def test_less_closed_early_leaves_status_0_and_says_nothing() -> None:
    if not shutil.which("less"):
        pytest.skip("no less here")
    shown = on_terminal(*LONG, keys="q", after=":")
    assert shown.status == 0
    assert "lianghui:" not in shown.out
    assert "Traceback" not in shown.out


def test_control_c_is_the_pagers_and_then_the_end(tmp_path: Path) -> None:
    script = tmp_path / "slow"
    script.write_text("#!/bin/sh\necho here\nexec sleep 20\n", encoding="utf-8")
    script.chmod(0o755)
    shown = on_terminal(*LONG, keys="\x03", after="here", PAGER=str(script))
    assert shown.status == 130
    assert "Traceback" not in shown.out
