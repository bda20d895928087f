"""Figures, articles and lookups of the seeds against labels made by hand.

The floors of floors.json only rise; the labels are pinned by a hash, so that neither is trimmed to pass.
"""

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

from lianghui_cli.corpus.load import load
from lianghui_cli.model import Document
from lianghui_cli.resolve.figures import figures_of
from lianghui_cli.resolve.people import people_of
from lianghui_cli.text.fold import fold
from lianghui_cli.verbs.delegates import Directory

HERE = Path(__file__).parent
FLOORS = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))


def labels(name: str) -> list[dict[str, Any]]:
    text = (HERE / "seeds" / f"{name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.split("\n") if line]


@cache
def documents() -> tuple[Document, ...]:
    return load([HERE.parents[1] / "seeds"]).documents


def test_the_labels_are_the_pinned_ones() -> None:
    for name, digest in FLOORS["labels"].items():
        assert hashlib.sha256((HERE / "seeds" / name).read_bytes()).hexdigest() == digest, name


def test_the_seeds_are_the_pinned_ones() -> None:
    for name, digest in FLOORS["seeds"].items():
        assert hashlib.sha256((HERE.parents[1] / "seeds" / name).read_bytes()).hexdigest() == digest, name


def numbers(row: dict[str, Any]) -> tuple[float | None, float | None]:
    low, high = (None if row[key] is None else float(row[key]) for key in ("low", "high"))
    return low, high


def strict(row: dict[str, Any]) -> tuple[Any, ...]:
    return (row["doc"], row["region"], row["indicator"], row["year"], row["kind"], *numbers(row))


def test_listed_figures() -> None:
    found = [f._asdict() for d in documents() for f in figures_of(d) if f.indicator != "other" and f.kind != "none"]
    listed = {row["indicator"] for row in labels("figures")} | FLOORS_INDICATORS
    gold, ours = (
        {strict(row) for row in labels("figures")},
        {strict(row) for row in found if row["indicator"] in listed},
    )
    assert len(gold & ours) / len(gold) * 100 >= FLOORS["figures_recall"]
    assert len(ours - gold) <= FLOORS["figures_extra"]
    lines = {(strict(row), row["line"]) for row in labels("figures")}
    placed = [row for row in found if strict(row) in gold]
    assert sum((strict(row), row["line"]) in lines for row in placed) / len(placed) * 100 >= FLOORS["figures_line"]


FLOORS_INDICATORS = {
    "gdp",
    "gdp_growth",
    "income",
    "income_growth",
    "cpi",
    "trade",
    "fdi",
    "budget_revenue",
    "population",
}


def test_a_quote_is_verbatim_on_its_line() -> None:
    for document in documents():
        lines = document.text.split("\n")
        for figure in figures_of(document):
            assert figure.quote, figure
            assert figure.quote in lines[figure.line - 1], figure


def test_other_figures() -> None:
    rows = [f._asdict() for d in documents() for f in figures_of(d)]

    def key(row: dict[str, Any]) -> tuple[Any, ...]:
        return (row["doc"], row["line"], row["year"], row["kind"], *numbers(row))

    have = {key(row) for row in rows}
    gold = labels("other_figures")
    assert sum(key(row) in have for row in gold) / len(gold) * 100 >= FLOORS["other_recall"]
    places = {(row["doc"], row["line"], *numbers(row)) for row in gold}
    docs = {row["doc"] for row in gold}
    given = {(r["doc"], r["line"], *numbers(r)) for r in rows if r["indicator"] == "other" and r["doc"] in docs}
    assert len(given & places) / len(given) * 100 >= FLOORS["other_precision"]


def test_articles() -> None:
    asked: dict[tuple[str, int], dict[str, Any]] = {}
    for row in labels("articles"):
        for first, last in row.get("stretches") or [[row["first_line"], row["last_line"]]]:
            for line in range(first, last + 1):
                asked.setdefault((row["doc"], line), row)
    told = [(d, a, s) for d in documents() for a in d.articles for s in a.sentences if (d.doc, s.line) in asked]
    right = {"region": 0, "date": 0, "source": 0}
    for document, article, sentence in told:
        row = asked[document.doc, sentence.line]
        right["region"] += sentence.region.split("+")[0] in row["regions"]
        right["date"] += article.date == row["date"]
        right["source"] += fold(article.source or "") == row["source"]
    for name, count in right.items():
        assert count / len(told) * 100 >= FLOORS[f"article_{name}"], name


def directory() -> Directory:
    return Directory(person for document in documents() for person in people_of(document))


def test_lookups() -> None:
    people = directory()
    for hard, floor in ((False, "lookups_plain"), (True, "lookups_hard")):
        rows = [row for row in labels("lookups") if row["hard"] is hard]
        right = 0
        for row in rows:
            found = people.find(row["query"])
            sure = hard or row["class"] in ("typo", "ocr", "homophone")
            right += bool(found) and found[0].entry.name_hans == row["expect"] and (sure or found[0].confident)
        assert right / len(rows) * 100 >= FLOORS[floor], floor


def test_strangers_are_nobody_with_confidence() -> None:
    people = directory()
    rows = labels("negatives")
    silent = sum(not any(match.confident for match in people.find(row["query"])) for row in rows)
    assert silent / len(rows) * 100 >= FLOORS["negatives"]
