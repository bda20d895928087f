"""How many MB (10**6 bytes) of text a second one core works through, as medians of whole processes.

    python benchmarks/rates.py [--reports FOLDER] [--broadcasts FOLDER] [--megabytes 2] [--runs 5]

A row is measured in processes of its own, the rows in turns (A B A B ...), so that a machine whose speed drifts treats
all alike. Of a process the processor's time of the work alone counts: the documents are read before. Texts are taken
from the FOLDERs in their order, at most so many MB; without FOLDER they are synthetic ones, which hold fewer names and
numbers than real texts do. The project's targets stand beside each figure. Nothing is judged here.
"""

import argparse
import json
import statistics
import sys
import time
from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

import synthetic
from lianghui_cli.corpus.load import document, load
from lianghui_cli.index.extracts import figures_in, people_in, tasks_in
from lianghui_cli.model import Document
from processes import Command, run

MB = 10**6


class Row(NamedTuple):
    name: str
    target: float  # MB/s at least
    work: str  # one of WORK
    kind: str  # of texts: reports | broadcasts


ROWS = (
    Row("figures, people and tasks of reports", 2.0, "facts", "reports"),
    Row("figures, people and tasks of broadcasts", 1.6, "facts", "broadcasts"),
)


def facts(texts: list[Document]) -> None:
    """What the texts state, one after the other."""
    for text in texts:
        for read in (figures_in, people_in, tasks_in):
            read(text)


WORK = {"facts": facts}


def documents(kind: str, folder: str, most: float) -> Iterator[Document]:
    """Texts of a kind, at most so many MB: those of `folder`, or synthetic ones."""
    left = most * MB
    for text in load([folder]).documents if folder else made_up(kind):
        left -= len(text.text.encode())
        if left < 0:
            return
        yield text


def made_up(kind: str) -> Iterator[Document]:
    """Synthetic reports, or what of the others is not one."""
    for number in count():
        if (number % synthetic.REPORTS == 0) == (kind == "reports"):
            yield document(f"{number:06}.txt", "\n\n".join(synthetic.text(number)))


def measured(work: str, kind: str, folder: str, most: float) -> float:
    """MB a second of one piece of work, in this process."""
    texts = list(documents(kind, folder, most))
    start = time.process_time()
    WORK[work](texts)
    return sum(len(text.text.encode()) for text in texts) / MB / (time.process_time() - start)


def rates(rows: tuple[Row, ...], folders: dict[str, str], most: float, runs: int) -> dict[Row, list[float]]:
    """What each of `runs` processes measured of each row."""
    found: dict[Row, list[float]] = {row: [] for row in rows}
    for _ in range(runs):
        for row in rows:
            asked = (row.work, row.kind, folders[row.kind], str(most))
            told = run(Command((sys.executable, __file__, "--measure", *asked))).rows()
            found[row].append(float(told[0]["rate"]))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", default="", metavar="FOLDER", help="reports to measure with")
    parser.add_argument("--broadcasts", default="", metavar="FOLDER", help="broadcasts to measure with")
    parser.add_argument("--megabytes", type=float, default=2.0)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--measure", nargs=4, help=argparse.SUPPRESS)  # one process of a row
    given = parser.parse_args()
    if given.measure:
        work, kind, folder, most = given.measure
        print(json.dumps({"rate": measured(work, kind, folder, float(most))}))
        return
    folders = {"reports": given.reports, "broadcasts": given.broadcasts}
    for row, found in rates(ROWS, folders, given.megabytes, given.runs).items():
        rate = statistics.median(found)
        spread = f"({min(found):.2f} to {max(found):.2f})"
        print(f"{row.name:42} {rate:5.2f} MB/s {spread:16} target {row.target:.1f}")


if __name__ == "__main__":
    main()
