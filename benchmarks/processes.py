"""Whole processes, timed in turns: A B C A B C, so that what else the machine does hits all of them alike.

It knows neither lianghui nor ripgrep.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

PASS = (sys.executable, "-c", "pass")
_PEAK = Path(__file__).with_name("peak.py")


class FailedError(Exception):
    """A command gave no answer to measure."""


class Command(NamedTuple):
    """What to run, and what of the environment is its own."""

    args: tuple[str, ...]
    variables: Mapping[str, str] = {}

    @property
    def environment(self) -> dict[str, str]:
        return {**os.environ, **self.variables}


class Run(NamedTuple):
    """One process from its start to its end, with whatever it started and waited for."""

    seconds: float
    processor: float  # seconds
    peak: int  # kilobytes, of the largest process
    status: int
    out: str
    err: str

    def rows(self) -> list[dict[str, Any]]:
        """What it printed as JSON. Raises FailedError where it failed."""
        if self.status not in (0, 1) or not self.out.strip():
            raise FailedError(f"a command failed ({self.status}): {self.err.strip() or self.out[:200]}")
        found = json.loads(self.out)
        return found if isinstance(found, list) else [found]


def run(command: Command) -> Run:
    """Runs a command to its end; its output goes to a file, as a pipe would have us wait for ourselves."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        start = time.perf_counter()
        process = subprocess.Popen(
            command.args, stdin=subprocess.DEVNULL, stdout=out, stderr=err, env=command.environment
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        said, told = out.read().decode(errors="replace"), err.read().decode(errors="replace")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, process.returncode, said, told)


def in_turns(commands: Mapping[str, Command], rounds: int) -> dict[str, list[float]]:
    """Seconds of each command in each round. A first round that is not counted warms the caches."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            seconds = run(command).seconds
            if number:
                times[name].append(seconds)
    return times


def ratio(times: Mapping[str, Sequence[float]], name: str, other: str) -> float:
    """The median of what `name` took over what `other` took in the same round."""
    return median(one / two for one, two in zip(times[name], times[other], strict=True))


def peak(command: Command, folder: Path, times: int = 3) -> tuple[float, float]:
    """Most MB resident in several runs, and most MB besides the files mapped from `folder` (see peak.py)."""
    found = []
    for _ in range(times):
        helper = (sys.executable, "-I", "-S", str(_PEAK), f"{folder.resolve()}/", *command.args)
        done = subprocess.run(helper, capture_output=True, text=True, check=True, env=command.environment)
        found.append([int(number) / 1024 for number in done.stdout.split()])
    return max(most for most, _ in found), max(most for _, most in found)
