"""Help pages from outside: groups, examples, both languages, no line wider than the screen."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from answer import Answer
from lianghui_cli.cli.boundary import Lianghui
from lianghui_cli.lexicon import table
from terminal import on_terminal

Run = Callable[..., Answer]
COMMANDS = [(), *((name,) for name in Lianghui.names), ("corpus", "check"), ("corpus", "build"), ("corpus", "export")]
# What is no word of a language: options, values, keys, file names, examples, proper names.
LATIN = re.compile(r"(?<![-\w./{}|,=])[A-Z]?[a-z]{2,}(?![-\w./|=,_])")
NAMES = {
    "lianghui", "shell", "tsv", "csv", "json", "jsonl", "md", "xlsx", "table", "beijing", "gdp", "cpi", "year", "low",
    "region", "info", "check", "build", "export", "all", "target", "actual", "none", "forecast", "jobs", "figures",
    "text", "full", "en", "zh", "datasette", "Excel", "evidence", "rank", "before", "after",
}  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_page_has_groups_and_two_examples(lianghui: Run, command: tuple[str, ...]) -> None:
    page = page_of(command)
    assert page.startswith("Usage: lianghui " + " ".join(command or ("COMMAND",)))
    assert page.count("\n  lianghui ") >= (2 if command else 1)
    if command:
        assert page.index("\nFilters:\n") < page.index("\n  --corpus PATH") < page.index("\nOutput:\n")
        assert page.index("\nOutput:\n") < page.index("-n, --limit N")
        assert not re.search(r"^\s*--only.*", page.partition("\nFilters:\n")[2], re.MULTILINE)


def page_of(command: tuple[str, ...], width: int = 80, **variables: str) -> str:
    shown = on_terminal(*command, "--help", columns=width, **variables)
    assert shown.status == 0
    return shown.out


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("lang", ["C.UTF-8", "zh_CN.UTF-8"])
def test_no_line_is_wider_than_the_screen(width: int, lang: str) -> None:
    for command in [(), ("search",), ("figures",), ("corpus", "export")]:
        lines = page_of(command, width, LANG=lang).split("\n")
        assert max(cell_len(line) for line in lines if not line.startswith("  lianghui ")) <= width
        assert not any(re.match(r"\s*[。，；：]", line) for line in lines)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_chinese_page_has_no_english_word(lianghui: Run, command: tuple[str, ...]) -> None:
    page = page_of(command, LANG="zh_CN.UTF-8")
    prose = "\n".join(line for line in page.split("\n") if not re.match(r"\s+(lianghui |--|-\w, |\w+( |$))", line))
    prose = prose.partition("各行的键")[0].partition("\n")[2]
    assert set(LATIN.findall(prose)) - NAMES == set()
    assert "用法：" in page


def test_lang_chooses_the_language_of_help_everywhere(lianghui: Run) -> None:
    for args in (("--help", "--lang", "zh"), ("figures", "--help", "--lang=zh"), ("figures", "--lang", "zh", "--help")):
        assert "用法：" in on_terminal(*args).out
    assert "Usage:" in on_terminal("figures", "--help", "--lang", "en", LANG="zh_CN.UTF-8").out


@pytest.mark.parametrize("typed", [row[1] for row in table("examples")])
def test_an_example_answers(lianghui: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    (tmp_path / "seeds").symlink_to(Path(__file__).parents[2] / "seeds")
    monkeypatch.chdir(tmp_path)
    answer = lianghui(*shlex.split(typed), variables={"LIANGHUI_CACHE": str(tmp_path / "cache")})
    assert answer.status == (1 if typed.startswith("corpus check") else 0), answer.err


def test_every_command_has_two_examples() -> None:
    commands = [row[0] for row in table("examples")]
    for command in COMMANDS[1:]:
        assert commands.count(" ".join(command)) >= 2, command


def test_corpus_actions_are_found_wherever_they_stand(lianghui: Run) -> None:
    whole = lianghui("corpus", "check", "--format", "tsv").out
    assert lianghui("corpus", "--format", "tsv", "check").out == whole
    assert lianghui("corpus", "--no-cache", "check").out == whole
    assert lianghui("corpus", "info").out == lianghui("corpus").out
    answer = lianghui("corpus", "--doc", "check")
    assert (answer.status, "--doc check" in answer.err) == (1, True)
