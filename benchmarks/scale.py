"""Speed and memory at 10, 100 and 1000 MB, against ripgrep, in one run.

    python benchmarks/scale.py                     everything: three quarters of an hour and 5 GB of disk
    python benchmarks/scale.py --quick             10 MB, no limits on speed: half a minute
    python benchmarks/scale.py --keep DIR          leave the corpora and caches in DIR and use them again
    python benchmarks/scale.py --keep DIR --only search --rounds 15

Corpora are made here (synthetic.py); every count of lianghui and of ripgrep is held against what was written into
them. Figures are medians over rounds in which every command has its turn; a ratio is the median of the ratios within
rounds. Status 1 where a limit is missed or a count is wrong, 2 where ripgrep is missing (apt-get install ripgrep)
or a command fails.
"""

import argparse
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import corpora
import processes
import queries
from processes import Command

PARTS = ("build", "facts", "search", "memory", "unbuilt")
QUICK = ("build", "search", "memory")
FULL = 1000  # MB at which the limits of speed hold
ENOUGH = 100  # MB from which on those of the build do
_UNBUILT = 100  # MB beyond which a corpus that is not built is not searched


class Row(NamedTuple):
    """A line of the report. `limit`: "<= 1.2"; judged where it holds at this size."""

    measure: str
    value: float
    unit: str = ""
    limit: str = ""
    judged: bool = True
    note: str = ""

    @property
    def missed(self) -> bool:
        if not self.limit or not self.judged:
            return False
        sign, bound = self.limit.split()
        return self.value > float(bound) if sign == "<=" else self.value < float(bound)


class Place(NamedTuple):
    """A corpus, its truth and where it is built."""

    megabytes: int
    folder: Path
    cache: Path
    truth: corpora.Truth


class Bench:
    """The corpora of one run, and the rows it has printed."""

    def __init__(self, base: Path, sizes: list[int], rounds: int, parts: tuple[str, ...]) -> None:
        self.base, self.rounds, self.parts = base, rounds, parts
        self.rows: list[Row] = []
        self.wrong: list[str] = []
        self.places = [self.place(size) for size in sizes]

    def place(self, size: int) -> Place:
        folder = self.base / str(size)
        say(f"making {size} MB")
        return Place(size, folder, self.base / f"cache-{size}", corpora.make(folder, size))

    def show(self, rows: Iterator[Row]) -> None:
        for row in rows:
            self.rows.append(row)
            print(line(row), flush=True)

    def run(self) -> int:
        print(machine(), flush=True)
        for place in self.places:
            self.show(corpus_rows(place))
            if "build" in self.parts:
                self.show(build_rows(place))
            elif {"search", "memory"} & set(self.parts) and not place.cache.exists():
                built(place, os.cpu_count() or 1)
        if "facts" in self.parts:
            self.show(facts_rows(self.places[0]))
        if "search" in self.parts:
            for place in self.places:
                self.wrong += wrong_counts(place)
            self.show(search_rows(self.places, self.rounds))
        if "memory" in self.parts:
            self.show(memory_rows(self.places[-1]))
        if "unbuilt" in self.parts:
            self.show(unbuilt_rows([place for place in self.places if place.megabytes <= _UNBUILT]))
        return self.verdict()

    def verdict(self) -> int:
        for complaint in self.wrong:
            print(f"WRONG {complaint}")
        missed = [row for row in self.rows if row.missed]
        print(f"{len(missed)} limits missed, {len(self.wrong)} counts wrong")
        return 1 if missed or self.wrong else 0


def corpus_rows(place: Place) -> Iterator[Row]:
    truth = place.truth
    yield Row(f"corpus of {place.megabytes} MB: texts", truth.texts, note=f"{truth.size:,} bytes")


def built(place: Place, jobs: int, *options: str) -> tuple[dict[str, Any], processes.Run]:
    """Builds the corpus anew: the row that lianghui printed, and the process."""
    shutil.rmtree(place.cache, ignore_errors=True)
    say(f"building {place.megabytes} MB with {jobs}")
    words = ("corpus", "build", "--jobs", str(jobs), *options)
    done = processes.run(queries.lianghui(words, place.folder, place.cache))
    row = done.rows()[0]
    if row["texts"] != place.truth.texts:
        raise processes.FailedError(f"{row['texts']} of {place.truth.texts} texts were built")
    return row, done


def build_rows(place: Place) -> Iterator[Row]:
    """One process, then two where there is enough for two; the cache of the last build stays."""
    size, name, judged = place.truth.size / 1e6, f"build {place.megabytes} MB", place.megabytes >= ENOUGH
    times = 3 if place.megabytes == ENOUGH else 1
    alone = [built(place, 1, "--only", "search") for _ in range(times)]
    pairs = [built(place, 2, "--only", "search") for _ in range(times if judged else 0)]
    one = median(run.seconds for _, run in alone)
    yield Row(f"{name}, 1 job", size / one, "MB/s", ">= 3", judged, f"{one:.1f} s")
    if pairs:
        two = median(run.seconds for _, run in pairs)
        yield Row(f"{name}, 2 jobs over 1", one / two, "x", ">= 1.8", judged, f"{two:.1f} s, {size / two:.1f} MB/s")
    yield Row(f"{name}, cache over text", disk(place.cache) / place.truth.size, "x", "<= 1.6", judged)
    peak = max(run.peak for _, run in [*alone, *pairs]) / 1024
    yield Row(f"{name}, largest process", peak, "MB", "<= 400")


def facts_rows(place: Place) -> Iterator[Row]:
    """Figures and people, on the smallest corpus, beside its search cache."""
    apart = place._replace(cache=place.cache.with_name(f"{place.cache.name}-facts"))
    row, run = built(apart, 2)
    name = f"build {place.megabytes} MB with facts, 2 jobs"
    yield Row(f"{name}: facts", row["facts_rate"], "MB/s", note=f"{row['facts_seconds']:.1f} s")
    yield Row(f"{name}: cache over text", disk(apart.cache) / place.truth.size, "x", "<= 1.6")
    yield Row(f"{name}: largest process", run.peak / 1024, "MB", "<= 400")
    shutil.rmtree(apart.cache)


def wrong_counts(place: Place) -> list[str]:
    """Where lianghui or ripgrep does not count what was written."""
    found = []
    for key, typed in queries.KEYS.items():
        run = processes.run(queries.lianghui(("search", typed, "--count"), place.folder, place.cache))
        lines = processes.run(
            queries.ripgrep(key, ("--count",) if key == corpora.PAIR else ("--count-matches",), place.folder)
        )
        for who, counts, right in (
            ("lianghui", queries.counted(key, run), queries.right(key, place.truth)),
            ("rg", queries.matched(lines), queries.right_by_line(key, place.truth)),
        ):
            if counts != right:
                found.append(f"{place.megabytes} MB: {who} counts {counts} of {typed}, right is {right}")
    return found


def search_rows(places: list[Place], rounds: int) -> Iterator[Row]:
    """All sizes in the same rounds: over ripgrep at each size, and growth from the smallest to the largest."""
    commands = {"pass": Command(processes.PASS)}
    for place in places:
        for query in queries.QUERIES:
            name = f"{query.name} {place.megabytes}"
            commands[name] = queries.search(query, place.folder, place.cache)
            commands[f"rg {name}"] = queries.ripgrep(query.key, query.rg, place.folder)
    say(f"searching, {rounds} rounds of {len(commands)} commands")
    times = processes.in_turns(commands, rounds)
    yield Row("python -c pass", 1000 * median(times["pass"]), "ms")
    for place in places:
        for query in queries.QUERIES:
            name = f"{query.name} {place.megabytes}"
            own, other = (1000 * median(times[key]) for key in (name, f"rg {name}"))
            slowest = 1000 * max(times[name])
            yield Row(
                f"{place.megabytes} MB, {query.name}, over rg", processes.ratio(times, name, f"rg {name}"), "x",
                f"<= {query.limit}", place.megabytes >= FULL, f"{own:.0f} / {other:.0f} ms, slowest {slowest:.0f}",
            )  # fmt: skip
    small, large = places[0].megabytes, places[-1].megabytes
    for query, limit in zip(queries.QUERIES, (1.2, 1.2, None, None, 1.6, 1.6, None), strict=True):
        if limit and small != large:
            value = processes.ratio(times, f"{query.name} {large}", f"{query.name} {small}")
            yield Row(f"growth {small} to {large} MB, {query.name}", value, "x", f"<= {limit}", large >= FULL)


def memory_rows(place: Place) -> Iterator[Row]:
    """Over `python -c pass`: what is resident besides the pages of the cache's files, sampled; and with them, exact."""
    base, _ = processes.peak(Command(processes.PASS), place.cache)
    yield Row("python -c pass, peak", base, "MB")
    for query in queries.QUERIES:
        whole, besides = processes.peak(queries.search(query, place.folder, place.cache), place.cache)
        yield Row(
            f"{place.megabytes} MB, {query.name}, peak over pass", besides / base, "x", "<= 4",
            note=f"{besides:.0f} MB; {whole:.0f} MB with mapped pages",
        )  # fmt: skip


def unbuilt_rows(places: list[Place]) -> Iterator[Row]:
    for place in places:
        words = ("search", queries.QUERIES[0].typed, "--no-cache")
        commands = {
            "scan": queries.lianghui(words, place.folder, place.cache),
            "rg": queries.ripgrep(queries.QUERIES[0].key, (), place.folder),
        }
        times = processes.in_turns(commands, 3 if place.megabytes < ENOUGH else 1)
        own, other = (median(times[key]) for key in ("scan", "rg"))
        note = f"{own:.2f} / {other:.2f} s, {place.truth.size / 1e6 / own:.1f} MB/s"
        yield Row(
            f"{place.megabytes} MB unbuilt, rare word, over rg", processes.ratio(times, "scan", "rg"), "x", note=note
        )


def disk(folder: Path) -> int:
    """Bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def line(row: Row) -> str:
    verdict = ("short" if row.missed else "ok" if row.judged else "-") if row.limit else ""
    value = f"{row.value:,.0f}" if not row.unit else f"{row.value:.2f} {row.unit}"
    return f"{row.measure:52} {value:>14}   {row.limit:8} {verdict:6} {row.note}".rstrip()


def machine() -> str:
    rg = processes.run(Command(("rg", "--version"))).out.split("\n")[0]
    return f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}, {rg}"


def say(what: str) -> None:
    print(f"scale: {what}", file=sys.stderr, flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="10,100,1000", help="in MB (10**6 bytes)")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--only", default=",".join(PARTS), help=f"of {', '.join(PARTS)}")
    parser.add_argument("--keep", type=Path, help="a folder for the corpora and caches, else a temporary one")
    parser.add_argument("--quick", action="store_true", help="10 MB, 3 rounds")
    given = parser.parse_args()
    if not shutil.which("rg"):
        say("ripgrep is missing, which lianghui is measured against: apt-get install ripgrep")
        return 2
    sizes, rounds, parts = sorted(map(int, given.sizes.split(","))), given.rounds, tuple(given.only.split(","))
    if given.quick:
        sizes, rounds, parts = [10], 3, QUICK
    if unknown := set(parts) - set(PARTS):
        parser.error(f"no part is named {', '.join(sorted(unknown))}: there are {', '.join(PARTS)}")
    with tempfile.TemporaryDirectory(prefix="lianghui-scale-") as folder:
        try:
            return Bench(given.keep or Path(folder), sizes, rounds, parts).run()
        except processes.FailedError as error:
            say(str(error))
            return 2


if __name__ == "__main__":
    sys.exit(main())
