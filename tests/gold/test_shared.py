"""The judges outside this project, where they stand beside it: real reports and press that are never committed here.

Floors only rise and ceilings only fall (floors.json).
"""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SHARED = Path(__file__).parents[3] / "shared"
SEEDS = Path(__file__).parents[2] / "seeds"
HELD = json.loads((Path(__file__).parent / "floors.json").read_text(encoding="utf-8"))
GOLD, CORPORA = SHARED / "gold", SHARED / "corpora"
SCORED = ("seeds", "reports", "press", "places")

pytestmark = pytest.mark.skipif(
    not (SHARED / "eval" / "score.py").exists(), reason="the shared labels are not beside this checkout"
)


def judged(script: str, *args: object) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "LIANGHUI_CORPUS": ""}
    command = [sys.executable, str(SHARED / "eval" / script), *map(str, args)]
    command += ["--lianghui", f"{sys.executable} -m lianghui_cli"]
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)


def asked(name: str, reports_of_2026: Path) -> tuple[object, ...]:
    """The judge of a set and its arguments."""
    if name in SCORED:
        texts = SEEDS if name == "seeds" else GOLD / name / "texts"
        return ("score.py", "--texts", texts, "--gold", GOLD / name)
    if name == "cells2025":
        return ("cells.py", GOLD / "truth" / "2025.tsv", CORPORA / "provinces2025")
    if name == "cells2026":
        return ("cells.py", GOLD / "truth" / "2026.tsv", reports_of_2026)
    if name == "verdicts":
        truth = (GOLD / "truth" / "2025.tsv", GOLD / "truth" / "2026.tsv")
        return ("verdicts.py", *truth, "2025", CORPORA / "provinces2025", reports_of_2026)
    return ("tasks.py", GOLD / "tasks")


@pytest.fixture(scope="module")
def reports_of_2026(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The column full_text of the public data set, a text file for each province."""
    folder = tmp_path_factory.mktemp("provinces2026")
    csv.field_size_limit(10**9)
    for path in sorted((CORPORA / "provinces2026").glob("*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                (folder / f"{path.stem}.txt").write_text(row["full_text"], encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", sorted(HELD["shared"]))
def test_floors_and_ceilings(name: str, tmp_path: Path, reports_of_2026: Path) -> None:
    out = tmp_path / "metrics.json"
    done = judged(*asked(name, reports_of_2026), "--json", out)
    assert done.returncode == 0, done.stdout + done.stderr
    metrics = json.loads(out.read_text(encoding="utf-8"))
    low = {key: metrics.get(key) for key, floor in HELD["shared"][name].items() if metrics.get(key, -1) < floor}
    high = {key: metrics.get(key) for key, top in HELD["ceilings"].get(name, {}).items() if metrics[key] > top}
    assert not low, done.stdout
    assert not high, done.stdout


@pytest.mark.parametrize("seed", [1, 2])
def test_search_holds_against_a_brute_force_count(seed: int) -> None:
    done = judged("oracle.py", "--texts", SEEDS, "--random", "20", "--seed", str(seed))
    assert done.returncode == 0, done.stdout + done.stderr
