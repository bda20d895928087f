"""What each group of rules and of words is good for: what is lost on labelled texts, and which tests fail, without it.

    python benchmarks/ablate.py                               on the seeds and the tests of extraction
    python benchmarks/ablate.py --texts DIR --gold DIR        on further labelled texts too (repeatable, in pairs)
    python benchmarks/ablate.py --only task_verbs --only no   some groups

Each group is switched off in a process of its own: a rule by a function that finds nothing, words by leaving their rows
out of their table. A group that loses nothing anywhere is dead weight: delete it.
"""

import argparse
import importlib
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[1]
SEEDS = (ROOT / "seeds", ROOT / "tests" / "gold" / "seeds")
TESTS = ("tests/unit/extract", "tests/unit/text", "tests/unit/corpus", "tests/unit/verbs", "tests/gold")


class Rule(NamedTuple):
    """A group of rules: where it begins, and what it answers when it is off."""

    name: str
    function: str  # module.function below lianghui_cli
    off: Callable[..., Any]


RULES = (
    Rule("headings open sections", "extract.sections.heading", lambda *_: None),
    Rule("announcements of goals", "extract.sections.announcement", lambda *_: None),
    Rule("words of plan and review", "extract.sections.speaks_of_plan", lambda *_: None),
    Rule("headings that are tasks", "extract.sections.is_task", lambda *_: False),
    Rule("years a sentence speaks of", "extract.turns.spoken_years", lambda *_: []),
    Rule("regions at the head of clauses", "extract.turns.heads", lambda *_: []),
    Rule("全市, 我省", "text.regions.self_references", lambda *_: []),
    Rule("goals in words", "extract.figures.relations.relations", lambda *_: []),
    Rule("no target set", "extract.figures.relations.no_target", lambda *_: None),
    Rule("figures outside the list", "extract.figures.others.counts", lambda *_: False),
    Rule("parts of a year", "extract.figures.times.part_of_year", lambda *_: False),
    Rule("goals named behind a number", "extract.figures.times.goal_after", lambda *_: ""),
    Rule("what a name must not mean", "extract.figures.choose.restricted", lambda *_: False),
    Rule("masked stretches", "extract.figures.subjects.masked", lambda text, *_: text),
    Rule("titles before names", "extract.people.cues.title_before", lambda *_: None),
    Rule("chains of posts before a name", "extract.people.chains.before", lambda *_: []),
    Rule("titles after names", "extract.people.chains.after", lambda *_: []),
    Rule("reporters and editors", "extract.people.press.bylines", lambda *_: []),
    Rule("forms of address", "extract.people.callings.callings", lambda *_: []),
    Rule("foreign and dotted names", "extract.people.names.foreign", lambda *_: None),
    Rule("what people say", "extract.people.statements.statements", lambda *_: {}),
    Rule("delegations name a region", "extract.people.places.of_delegation", lambda *_: ""),
    Rule("days agree across a page", "corpus.days.agree", lambda found, *_: list(found)),
    Rule("plans in boxes", "extract.tasks.box_of_plan", lambda *_: None),
    Rule("titles of lists are no tasks", "extract.tasks.titles_of_lists", lambda *_: frozenset()),
)
TABLES = {  # the column that parts a table into groups; none: it is one group
    "figure_words": 1, "units": 3, "relation_words": None, "unit_labels": None, "surnames": 1, "titles": 1,
    "name_never": 1, "name_after": 1, "name_stops": None, "name_syllables": None, "press_roles": 1, "post_forms": None,
    "common_posts": None, "region_groups": None, "region_insides": None, "region_traps": None, "region_words": None,
    "headline_heads": None, "task_verbs": 1, "task_openers": None, "task_commonplaces": None, "themes": None,
    "counties": None, "congresses": None,
}  # fmt: skip


def rows_of(table: str) -> list[tuple[str, ...]]:
    from lianghui_cli import lexicon

    return list(lexicon.table(table))


def groups() -> Iterator[str]:
    """The names of all groups: of rules as they are, of words as table or table:kind."""
    yield from (rule.name for rule in RULES)
    for table, column in TABLES.items():
        if column is None:
            yield table
        else:
            yield from sorted({f"{table}:{row[column]}" for row in rows_of(table)})


def switch_off(group: str) -> None:
    """Take a group out of the modules of this process."""
    from lianghui_cli import lexicon

    for rule in RULES:
        if rule.name == group:
            module, _, function = f"lianghui_cli.{rule.function}".rpartition(".")
            replace(getattr(importlib.import_module(module), function), rule.off)
            return
    table, _, kind = group.partition(":")
    column, whole = TABLES[table], lexicon.table

    def narrowed(name: str) -> tuple[tuple[str, ...], ...]:
        rows = whole(name)
        return tuple(row for row in rows if column is not None and row[column] != kind) if name == table else rows

    replace(lexicon.table, narrowed)
    replace(lexicon.words, lambda name: frozenset(row[0] for row in narrowed(name)))


def replace(old: object, new: object) -> None:
    """Put `new` wherever a module of the package holds `old`, those loaded later included."""
    for path in sorted((ROOT / "src" / "lianghui_cli").rglob("*.py")):
        name = ".".join(path.relative_to(ROOT / "src").with_suffix("").parts).removesuffix(".__init__")
        if not name.endswith("__main__"):
            module = importlib.import_module(name)
            for key, value in list(vars(module).items()):
                if value is old:
                    setattr(module, key, new)


def labels(folder: Path, name: str) -> list[dict[str, Any]]:
    file = folder / f"{name}.jsonl"
    return [json.loads(line) for line in file.read_text(encoding="utf-8").split("\n") if line] if file.exists() else []


def f1(gold: set[Any], ours: set[Any]) -> float:
    return round(200 * len(gold & ours) / max(len(gold) + len(ours), 1), 2)


def numbers(row: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(None if row[key] is None else float(row[key]) for key in ("low", "high"))


def scored(texts: Path, gold: Path) -> dict[str, float]:
    """F1 of listed figures, of delegates and of their seats; the share of sentences in their region."""
    from lianghui_cli.corpus.load import load
    from lianghui_cli.extract.figures import figures_of
    from lianghui_cli.extract.people import people_of

    documents, told = load([texts]).documents, {}
    if figures := labels(gold, "figures"):
        listed = {row["indicator"] for row in figures}
        ours = [f._asdict() for text in documents for f in figures_of(text) if f.kind != "none"]
        keys = ("doc", "region", "indicator", "year", "kind")
        told["figures"] = f1(*(
            {(*(row[key] for key in keys), *numbers(row)) for row in rows if row["indicator"] in listed}
            for rows in (figures, ours)
        ))  # fmt: skip
    if people := [row for row in labels(gold, "people") if not row.get("either")]:
        open_ = {(row["doc"], row["name_hans"]) for row in labels(gold, "people") if row.get("either")}  # not judged
        persons = (person for text in documents for person in people_of(text))
        found = [person for person in persons if (person.doc, person.name_hans) not in open_]
        told["delegates"] = f1(
            {(row["doc"], row["name_hans"]) for row in people if row["role"] == "delegate"},
            {(one.doc, one.name_hans) for one in found if one.role == "delegate"},
        )
        told["seats"] = f1(
            {(row["doc"], row["name_hans"], *seat(office)) for row in people for office in seats(row["offices"])},
            {(one.doc, one.name_hans, *seat(o)) for one in found for o in seats([o._asdict() for o in one.offices])},
        )
    return told


def seats(offices: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return [office for office in offices if office["body"] in ("NPC", "CPPCC")]


def seat(office: dict[str, Any]) -> tuple[str, ...]:
    return office["body"], office["level"], office["region"], office["rank"]


def measure(group: str, pairs: list[tuple[Path, Path]]) -> dict[str, Any]:
    """The scores of this process without `group` ("": with all), and how many tests fail."""
    import pytest

    if group:
        switch_off(group)
    scores: dict[str, Any] = {}
    for texts, gold in pairs:
        for name, value in scored(texts, gold).items():
            scores[f"{gold.name} {name}"] = value
    failed = Failed()
    os.chdir(ROOT)
    pytest.main(["-q", "-p", "no:cacheprovider", "--no-header", *TESTS], plugins=[failed])
    scores["tests failed"] = failed.count
    return scores


class Failed:
    """Counts what pytest reports as failed."""

    count = 0

    def pytest_runtest_logreport(self, report: Any) -> None:
        self.count += report.failed


def without(group: str, pairs: list[tuple[Path, Path]]) -> dict[str, Any]:
    """`measure` in a process of its own; where that cannot even run, everything is lost."""
    args = [part for pair in pairs[1:] for part in ("--texts", str(pair[0]), "--gold", str(pair[1]))]
    command = [sys.executable, __file__, "--run", group, *args]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    last = done.stdout.strip().split("\n")[-1]
    return json.loads(last) if last.startswith("{") else {}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", action="append", type=Path, default=[])
    parser.add_argument("--gold", action="append", type=Path, default=[])
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--run", help=argparse.SUPPRESS)
    given = parser.parse_args()
    pairs = [SEEDS, *zip(given.texts, given.gold, strict=True)]
    if given.run is not None:
        print("\n" + json.dumps(measure(given.run, pairs), ensure_ascii=False))
        return 0
    names = [name for name in groups() if not given.only or any(part in name for part in given.only)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        whole, *found = pool.map(lambda name: without(name, pairs), ["", *names])
    print("with all:", "  ".join(f"{key} {value:g}" for key, value in whole.items()))
    idle = 0
    for name, scores in zip(names, found, strict=True):
        lost = [f"{key} {scores[key] - whole[key]:+g}" for key in whole if scores and scores[key] != whole[key]]
        idle += bool(scores) and not lost
        print(f"{name:34} {'  '.join(lost) or ('nothing' if scores else 'everything: nothing runs without it')}")
    print(f"{idle} of {len(names)} groups lose nothing")
    return 1 if idle else 0


if __name__ == "__main__":
    sys.exit(main())
