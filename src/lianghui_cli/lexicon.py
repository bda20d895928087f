"""Reads the tables of `data/`: what a scholar can correct without reading Python. It holds no language fact itself.

A table is UTF-8 TSV. Lines that begin with `#` are its header: what it holds, its columns, its source, who reads it.
"""

from functools import cache
from os import path

DATA = path.join(path.dirname(__file__), "data")


@cache
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of `data/NAME.tsv` in file order, each as long as the table's first row (short rows are padded)."""
    with open(path.join(DATA, f"{name}.tsv"), encoding="utf-8") as file:
        rows = [tuple(line.rstrip("\n").split("\t")) for line in file if line.strip() and not line.startswith("#")]
    width = max(map(len, rows), default=0)
    return tuple(row + ("",) * (width - len(row)) for row in rows)


@cache
def words(name: str) -> frozenset[str]:
    """The first column of `data/NAME.tsv`."""
    return frozenset(row[0] for row in table(name))
