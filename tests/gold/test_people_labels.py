"""The people of the seeds against labels made by hand. The floors may only rise."""

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from lianghui_cli.corpus.load import load
from lianghui_cli.resolve.people import people_of

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"
Key = tuple[str, ...]


@pytest.fixture(scope="module")
def labels() -> list[dict]:
    rows = (HERE / "seeds" / "people.jsonl").read_text(encoding="utf-8").split("\n")
    return [row for row in map(json.loads, filter(None, rows)) if not row.get("either")]


@pytest.fixture(scope="module")
def found(labels: list[dict]) -> list[dict]:
    unjudged = {("001_1510360595993c35.txt", "何超琼")}  # the text allows both readings
    people = [person for document in load([SEEDS]).documents for person in people_of(document)]
    rows = [{**p._asdict(), "doc": p.doc.split("/")[-1], "offices": [o._asdict() for o in p.offices]} for p in people]
    return [row for row in rows if (row["doc"], row["name_hans"]) not in unjudged]


def f1(gold: Iterable[Key], ours: Iterable[Key]) -> float:
    gold, ours = set(gold), set(ours)
    return 200 * len(gold & ours) / (len(gold) + len(ours))


def named(rows: list[dict], role: str) -> set[Key]:
    return {(row["doc"], row["name_hans"]) for row in rows if row["role"] == role}


def seats(rows: list[dict]) -> set[Key]:
    return {
        (row["doc"], row["name_hans"], office["body"], office["level"], office["region"], office["rank"])
        for row in rows
        for office in row["offices"]
        if office["body"] in ("NPC", "CPPCC")
    }


def test_delegates_and_their_seats(labels: list[dict], found: list[dict]) -> None:
    assert f1(named(labels, "delegate"), named(found, "delegate")) >= 99
    assert f1(seats(labels), seats(found)) >= 99


def test_officials_and_press(labels: list[dict], found: list[dict]) -> None:
    assert named(found, "official") == named(labels, "official")
    assert named(found, "press") == named(labels, "press")


def test_lines_and_who_speaks(labels: list[dict], found: list[dict]) -> None:
    ours = {(row["doc"], row["name_hans"]): row for row in found}
    for label in labels:
        person = ours[label["doc"], label["name_hans"]]
        assert list(person["lines"]) == label["lines"], label["name"]
        assert bool(person["statements"]) == label["speaks"], label["name"]
