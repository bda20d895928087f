"""How long and how large a call is, as ratios to `python -c pass` of the same run.

    python benchmarks/startup.py [--runs 15]

Each command is run in turn (A B C A B C ...), so that a machine whose speed drifts treats all alike; medians are shown.
The project's limits stand beside each figure. Nothing is judged here: timings belong to no test.
"""

import argparse
import os
import pty
import resource
import statistics
import subprocess
import sys
import time

COMMANDS = {
    "python -c pass": ([sys.executable, "-c", "pass"], False, None),
    "search 量子 | cat": (["search", "量子"], False, 8.5),
    "search 量子 (terminal)": (["search", "量子"], True, 12.0),
    "compare beijing 2024 2026 | cat": (["compare", "beijing", "2024", "2026"], False, 14.0),
    "compare beijing 2024 2026 (terminal)": (["compare", "beijing", "2024", "2026"], True, 14.0),
    "delegate yang lishan | cat": (["delegate", "yang", "lishan"], False, 14.0),
}


def whole(args: list[str]) -> list[str]:
    return args if args[0] == sys.executable else [sys.executable, "-m", "lianghui_cli", *args]


def run(args: list[str], terminal: bool) -> float:
    """Seconds from start to end of one process, its output read to the end."""
    start = time.perf_counter()
    if terminal:
        main, side = pty.openpty()
        process = subprocess.Popen(args, stdout=side, stderr=side, stdin=side, env={**os.environ, "COLUMNS": "100"})
        os.close(side)
        try:
            while os.read(main, 65536):
                pass
        except OSError:
            pass
        process.wait()
        os.close(main)
    else:
        subprocess.run(args, capture_output=True, check=False)
    return time.perf_counter() - start


def peak(args: list[str]) -> int:
    """Peak resident memory of one process, in kilobytes, measured by a parent of its own."""
    code = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    done = subprocess.run([sys.executable, "-c", code, *args], capture_output=True, text=True, check=True)
    return int(done.stdout)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for number in range(runs + 1):
        for name, (args, terminal, _) in COMMANDS.items():
            seconds = run(whole(args), terminal)
            if number:  # the first round warms caches
                times[name].append(seconds)
    base = statistics.median(times["python -c pass"])
    for name, (_, _, limit) in COMMANDS.items():
        median = statistics.median(times[name])
        bound = f"   (limit {limit})" if limit else ""
        print(f"{name:40} {median * 1000:7.1f} ms   {median / base:5.2f} x{bound}")
    small, large = peak([sys.executable, "-c", "pass"]), peak(whole(["search", "量子"]))
    print(f"{'peak memory of a search':40} {large / 1024:7.1f} MB   {large / small:5.2f} x   (limit 5)")


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
