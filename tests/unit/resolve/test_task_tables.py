"""The tables that tasks and their alignment are read with."""

import pytest

from lianghui_cli.lexicon import table
from lianghui_cli.text.fold import fold


@pytest.mark.parametrize("name", ["task_verbs", "task_openers", "task_aims", "task_commonplaces", "themes"])
def test_a_table_is_sorted_unique_and_folded(name: str) -> None:
    keys = [row[0] for row in table(name)]
    assert keys == sorted(set(keys))
    assert [key for key in keys if key != fold(key)] == []


def test_no_word_is_a_verb_and_something_else() -> None:
    assert not {row[0] for row in table("task_verbs")} & {row[0] for row in table("task_openers")}


def test_roles() -> None:
    assert {row[1] for row in table("task_verbs")} == {"verb", "noun too"}
    assert {row[1] for row in table("task_openers")} == {
        "adverb",
        "cue",
        "frame",
        "light",
        "line",
        "noun",
        "result",
        "trap",
    }


def test_a_cue_word_names_one_theme() -> None:
    cues = [word for row in table("themes") for word in row[-1].split("|")]
    assert len(cues) == len(set(cues))
    assert [cue for cue in cues if cue != fold(cue)] == []
