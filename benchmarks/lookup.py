"""How long looking somebody up takes, against a search for the same name on the same built corpus, in one run.

    python benchmarks/lookup.py CORPUS [--rounds 9] [--cache DIR]

CORPUS: a folder of texts, large enough that it is built (the limit is meant for the four years of broadcasts; see
made_up.py, which asks the same corpus for people who do not exist). Whole processes in turns; medians. Status 1 where
a look-up takes more than 3 times its search.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path
from statistics import median

import processes
from processes import Command

LIMIT = 3.0
ASKED = (  # what is looked up, and what is searched for beside it
    (("雷军",), "雷军"),
    (("lei", "jun"), "雷军"),
    (("雷均",), "雷军"),
    (("小米董事长",), "小米"),
)


def command(corpus: Path, cache: str, *words: str) -> Command:
    return Command((sys.executable, "-m", "lianghui_cli", *words, "--corpus", str(corpus)), {"LIANGHUI_CACHE": cache})


def measured(corpus: Path, cache: str, rounds: int) -> bool:
    """Prints a line for each look-up; whether all keep the limit."""
    commands = {" ".join(name): command(corpus, cache, "delegate", *name) for name, _ in ASKED}
    commands |= {f"search {words}": command(corpus, cache, "search", words) for _, words in ASKED}
    for each in (*list(commands.values())[-1:], *commands.values()):
        processes.run(each)  # builds the corpus and reads its people
    times = processes.in_turns(commands, rounds)
    kept = True
    for name, words in ASKED:
        own = " ".join(name)
        share = processes.ratio(times, own, f"search {words}")
        seconds, other = median(times[own]), median(times[f"search {words}"])
        print(f"delegate {own:12} {seconds:7.3f} s   search {words:8} {other:7.3f} s   {share:5.2f} times (<= {LIMIT})")
        kept &= share <= LIMIT
    return kept


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--cache", default=os.environ.get("LIANGHUI_CACHE", ""))
    given = parser.parse_args()
    if given.cache:
        return 0 if measured(given.corpus, given.cache, given.rounds) else 1
    with tempfile.TemporaryDirectory() as folder:
        return 0 if measured(given.corpus, folder, given.rounds) else 1


if __name__ == "__main__":
    sys.exit(main())
