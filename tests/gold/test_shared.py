"""The judges outside this project, where they stand beside it: real reports and press that are never committed here."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SHARED = Path(__file__).parents[3] / "shared"
FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text(encoding="utf-8"))["shared"]

pytestmark = pytest.mark.skipif(
    not (SHARED / "eval" / "score.py").exists(), reason="the shared labels are not beside this checkout"
)


def judged(script: str, *args: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "LIANGHUI_CORPUS": ""}
    command = [sys.executable, str(SHARED / "eval" / script), *args, "--lianghui", f"{sys.executable} -m lianghui_cli"]
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_floors(name: str, tmp_path: Path) -> None:
    texts = Path(__file__).parents[2] / "seeds" if name == "seeds" else SHARED / "gold" / name / "texts"
    out = tmp_path / "metrics.json"
    done = judged("score.py", "--texts", str(texts), "--gold", str(SHARED / "gold" / name), "--json", str(out))
    assert done.returncode == 0, done.stderr
    metrics = json.loads(out.read_text(encoding="utf-8"))
    low = {key: metrics.get(key) for key, floor in FLOORS[name].items() if metrics.get(key, -1) < floor}
    assert not low, done.stdout
    assert not metrics.get("press_as_delegates"), done.stdout


@pytest.mark.parametrize("seed", [1, 2])
def test_search_holds_against_a_brute_force_count(seed: int) -> None:
    texts = Path(__file__).parents[2] / "seeds"
    done = judged("oracle.py", "--texts", str(texts), "--random", "20", "--seed", str(seed))
    assert done.returncode == 0, done.stdout + done.stderr
