"""lianghui indicators, what --indicator takes, and what a shell completes."""

from collections.abc import Callable

import pytest
from test_shell import shell

from answer import Answer

Run = Callable[..., Answer]


def test_every_indicator_with_its_names(lianghui: Run) -> None:
    rows = lianghui("indicators", "--format", "jsonl").rows
    assert [row["indicator"] for row in rows] == sorted(row["indicator"] for row in rows)
    growth = next(row for row in rows if row["indicator"] == "gdp_growth")
    assert list(growth) == ["indicator", "english", "chinese", "unit", "names"]
    assert (growth["english"], growth["unit"]) == ("GDP growth", "%")
    assert "国民经济增长" in growth["names"]


@pytest.mark.parametrize(
    ("typed", "taken"),
    [
        ("gdp_growth", ["gdp_growth"]),
        ("gdp", ["gdp"]),
        ("GDP growth", ["gdp_growth"]),
        ("地區生產總值增速", ["gdp_growth"]),
        ("jobs", ["graduate_jobs", "urban_new_jobs"]),
        ("就业", ["graduate_jobs", "urban_new_jobs"]),
        ("国民经济增长", ["gdp", "gdp_growth"]),
    ],
)
def test_a_word_means_whole_words(lianghui: Run, typed: str, taken: list[str]) -> None:
    rows = lianghui("indicators", typed, "--format", "jsonl").rows
    assert sorted(row["indicator"] for row in rows) == taken


@pytest.mark.parametrize("typed", ["list", "grow", "job", "x", ""])
def test_a_part_of_a_word_means_nothing(lianghui: Run, typed: str) -> None:
    for args in (("figures", "--indicator", f"{typed},"), ("compare", "all", "2024", "--indicator", f"{typed},")):
        answer = lianghui(*args)
        assert (answer.status, answer.out) == (2, "")
        assert f'unknown indicator "{typed}"' in answer.err


def test_what_was_taken_is_said_unless_it_was_written(lianghui: Run) -> None:
    for command in (("figures",), ("compare", "beijing", "2026")):
        said = lianghui(*command, "--indicator", "gdp_growth,就业").err
        assert said == "lianghui: --indicator 就业 takes graduate_jobs, urban_new_jobs\n"


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("lianghui figures --region bei", {"beihai", "beijing"}),
        ("lianghui figures --region 北", {"北京", "北海"}),
        ("lianghui compare guangd", {"guangdong"}),
        ("lianghui figures --indicator gdp_", {"gdp_growth", "gdp_per_capita"}),
        ("lianghui figures --indicator cpi,gdp_g", {"cpi,gdp_growth"}),
        ("lianghui show 001", {"001_1510360595993c35.txt"}),
        ("lianghui figures --doc 000", {"000_f870a06e8049d60a.txt"}),
        ("lianghui corpus ch", {"check"}),
        ("lianghui corpus build --jo", {"--jobs"}),
    ],
)
def test_a_shell_completes_what_there_is(words: str, offered: set[str]) -> None:
    number = len(words.split()) - 1
    done = shell("lianghui", _LIANGHUI_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=str(number))
    assert set(done.stdout.split()) == offered
