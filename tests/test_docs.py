"""What README and docs/ show is what the commands print; what it says of setting up is what works."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from lianghui_cli.cli.boundary import Lianghui

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCS = "".join(page.read_text(encoding="utf-8") for page in sorted((ROOT / "docs").glob("*.md")))
SHOWN = re.findall(r"```console\n\$ (.*?)\n(.*?)```", README + DOCS, re.DOTALL)
SETUPS = re.findall(r"```sh\n(.*?)\n```", README)


@pytest.mark.parametrize(("command", "expected"), SHOWN, ids=[command for command, _ in SHOWN])
def test_a_command_prints_what_readme_shows(command: str, expected: str) -> None:
    script = f'lianghui() {{ {shlex.quote(sys.executable)} -m lianghui_cli "$@"; }}; {command}'
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False)
    printed = [line.rstrip() for line in done.stdout.rstrip("\n").split("\n")]
    wanted = expected.rstrip("\n").split("\n")
    if "[...]" in wanted:
        cut = wanted.index("[...]")
        assert len(printed) > cut
        printed, wanted = printed[:cut], wanted[:cut]
    assert printed == wanted


def test_readme_sets_up_with_two_commands() -> None:
    first, second = SETUPS
    assert first.startswith(
        "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/lianghui compare beijing 2024 2026"
    )
    assert second.endswith(".venv/bin/python -m pytest")
    assert ".[dev]" in second


def test_ci_runs_the_test_command_of_readme() -> None:
    assert "python -m pytest" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_every_command_is_in_readme_and_has_help() -> None:
    for name in Lianghui.names:
        assert f"**`{name}`**" in README or f"`{name}`" in README
        done = subprocess.run(
            [sys.executable, "-m", "lianghui_cli", name, "--help"], capture_output=True, text=True, check=True
        )
        assert "Keys of its rows: " in done.stdout
        assert f"Examples:\n  lianghui {name}" in done.stdout


def test_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target


def test_readme_speaks_of_no_machine_and_the_seeds_are_all_there() -> None:
    assert "/home/" not in README
    assert len(list((ROOT / "seeds").glob("*.txt"))) == 5
