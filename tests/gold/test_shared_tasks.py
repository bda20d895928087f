"""Every pair of consecutive reports that stands beside this checkout is aligned, and no task stands in two pairs."""

import os
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from lianghui_cli.corpus.load import load
from lianghui_cli.model import Task
from lianghui_cli.resolve.align import align
from lianghui_cli.resolve.chapters import BY_DEFAULT
from lianghui_cli.resolve.tasks import tasks_of

CORPORA = Path(__file__).parents[3] / "shared" / "corpora"
FIRST = 2002
SHORT = 4  # pairs of the run that everyone makes; all of them with LIANGHUI_ALL_PAIRS set
MOST_HEADS = 345  # of one national report, 2008; those of 2021 to 2024 have 285 at most

pytestmark = pytest.mark.skipif(not (CORPORA / "national").exists(), reason="the shared corpora are not here")


@cache
def tasks(*folders: str) -> dict[str, dict[int, tuple[Task, ...]]]:
    """Region and year to the tasks that are told by default."""
    found: dict[str, dict[int, tuple[Task, ...]]] = {}
    for document in load([CORPORA / folder for folder in folders]).documents:
        for task in tasks_of(document):
            if task.part in BY_DEFAULT and task.year >= FIRST:
                years = found.setdefault(task.region, {})
                years[task.year] = (*years.get(task.year, ()), task)
    return found


def pairs(*folders: str) -> list[tuple[tuple[Task, ...], tuple[Task, ...]]]:
    """The tasks of each two years that follow one another."""
    found = [(years[old], years[new]) for years in tasks(*folders).values() for old, new in pairwise(sorted(years))]
    return found if "LIANGHUI_ALL_PAIRS" in os.environ else found[-SHORT:]


def texts(rows: list[Task | None]) -> Iterator[tuple[str, int, str]]:
    return ((task.doc, task.line, task.text) for task in rows if task is not None)


@pytest.mark.parametrize("folders", [("national",), ("provinces2025", "provinces2026")])
def test_consecutive_reports_are_aligned_one_to_one(folders: tuple[str, ...]) -> None:
    held = pairs(*folders)
    assert held
    for old, new in held:
        found = [row for row in align(old, new) if row.old and row.new]
        assert found
        for side in ([row.old for row in found], [row.new for row in found]):
            assert max(Counter(texts(list(side))).values()) == 1


def test_a_person_is_shown_few_heads_of_a_national_report() -> None:
    heads = {year: sum(task.head for task in held) for year, held in tasks("national")["000000"].items()}
    assert max(heads.values()) <= MOST_HEADS
    assert max(count for year, count in heads.items() if year >= 2021) <= 285
