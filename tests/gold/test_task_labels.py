"""Tasks and their alignment against the labels of the seeds. The floors can only rise."""

import json
from functools import cache
from pathlib import Path

from lianghui_cli.corpus.load import load
from lianghui_cli.model import Task
from lianghui_cli.resolve.align import align
from lianghui_cli.resolve.tasks import tasks_of
from lianghui_cli.text.fold import fold

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"
BEIJING = "110000"


def labels(name: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in (HERE / "seeds" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def plain(text: object) -> str:
    return "".join(c for c in fold(str(text)) if c.isalnum())


def touch(one: str, two: str, share: float) -> bool:
    short, long = sorted((one, two), key=len)
    return bool(short) and short in long and len(short) >= share * len(long)


@cache
def beijing() -> tuple[Task, ...]:
    found = [task for document in load([SEEDS]).documents for task in tasks_of(document)]
    return tuple(task for task in found if task.region == BEIJING)


def test_tasks_of_beijing() -> None:
    gold = [(g["doc"], g["line"], g["year"], plain(g["text"])) for g in labels("tasks_beijing")]
    docs = {g[0] for g in gold}
    found = [(t.doc, t.line, t.year, plain(t.text)) for t in beijing() if t.doc in docs]
    met = sum(any(g[:3] == f[:3] and touch(g[3], f[3], 0.5) for f in found) for g in gold)
    good = sum(any(g[:3] == f[:3] and touch(g[3], f[3], 0.5) for g in gold) for f in found)
    assert met / len(gold) >= 0.97
    assert good / len(found) >= 0.95


def test_pairs_of_beijing() -> None:
    gold = [
        (plain(g["y2024"]), [plain(t) for t in (g["y2026"], *g.get("y2026_also", ()))])
        for g in labels("task_pairs_beijing")
    ]
    rows = align([t for t in beijing() if t.year == 2024], [t for t in beijing() if t.year == 2026])
    pairs = [(plain(row.old.text), plain(row.new.text)) for row in rows if row.old and row.new]

    def right(pair: tuple[str, str], label: tuple[str, list[str]]) -> bool:
        return touch(pair[0], label[0], 0.3) and any(touch(pair[1], text, 0.3) for text in label[1])

    recall = sum(any(right(pair, label) for pair in pairs) for label in gold) / len(gold)
    precision = sum(any(right(pair, label) for label in gold) for pair in pairs) / len(pairs)
    assert precision >= 0.75
    assert recall >= 0.40  # labels name several partners of a task, and it is given one
