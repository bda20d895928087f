"""The questions that are timed, as lianghui is asked and as ripgrep is, and what the right answers are.

It runs nothing. ripgrep gets a class of characters ([龄齡]) for each that the project's fold knows in several forms.
"""

import re
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import vocabulary as v
from corpora import PAIR, Truth
from lianghui_cli.text.fold import fold
from processes import Command, Run

_SURROGATES = range(0xD800, 0xE000)
PAGE = 20


class Query(NamedTuple):
    """A measure of the report, the query it asks, and how the same is asked of ripgrep."""

    name: str
    key: str  # of Truth
    typed: str
    options: tuple[str, ...]
    rg: tuple[str, ...]
    limit: float


QUERIES = (
    Query("rare word of 4", v.RARE, v.RARE, (), (), 0.30),
    Query("phrase of 8", v.PHRASE, v.PHRASE, (), (), 0.30),
    Query("two words in a sentence", PAIR, f"{v.LEFT} {v.RIGHT}", (), (), 0.30),
    Query("nothing found", v.ABSENT, v.ABSENT, (), (), 0.30),
    Query("common word, first page", v.COMMON, v.COMMON, ("--limit", str(PAGE)), ("-l",), 0.30),
    Query("common word, its texts", v.COMMON, v.COMMON, ("--count",), ("-l",), 0.30),
    Query("common word, all hits", v.COMMON, v.COMMON, ("--count",), ("--count-matches",), 1.2),
)
KEYS = {query.key: query.typed for query in QUERIES}


def lianghui(words: Sequence[str], folder: Path, cache_folder: Path) -> Command:
    """lianghui over the corpus in `folder`, its cache in a place of its own."""
    args = (sys.executable, "-m", "lianghui_cli", *words, "--corpus", str(folder), "--format", "json")
    return Command(args, {"LIANGHUI_CACHE": str(cache_folder)})


def search(query: Query, folder: Path, cache_folder: Path) -> Command:
    return lianghui(("search", query.typed, *query.options), folder, cache_folder)


def ripgrep(key: str, options: Sequence[str], folder: Path) -> Command:
    """ripgrep over the tree, as many threads as it likes."""
    return Command(("rg", "--no-config", "--no-ignore", *options, pattern(key), str(folder)))


def pattern(key: str) -> str:
    """What finds the word in either script; of the pair, both words on one line."""
    if key != PAIR:
        return classes(key)
    one, other = classes(v.LEFT), classes(v.RIGHT)
    return f"{one}.*{other}|{other}.*{one}"


def classes(word: str) -> str:
    """`word` with a class of all its forms for each character: [适適]婚年[龄齡齢]."""
    forms = (_forms().get(char, char) for char in fold(word))
    return "".join(f"[{re.escape(form)}]" if len(form) > 1 else re.escape(form) for form in forms)


@cache
def _forms() -> dict[str, str]:
    """The characters that fold to each."""
    every = "".join(chr(code) for code in range(0x10000) if code not in _SURROGATES)
    found: dict[str, str] = {}
    for char, folded in zip(every, fold(every), strict=True):
        found[folded] = found.get(folded, "") + char
    return found


def counted(key: str, run: Run) -> tuple[int, int]:
    """Hits and texts in an answer of `lianghui search --count`; sentences and texts for the pair."""
    row = run.rows()[0]
    return row["sentences" if key == PAIR else "hits"], row["docs"]


def matched(run: Run) -> tuple[int, int]:
    """Matches and files in what `rg --count-matches` or `rg --count` printed."""
    counts = [int(line.rpartition(":")[2]) for line in run.out.splitlines()]
    return sum(counts), len(counts)


def right(key: str, truth: Truth) -> tuple[int, int]:
    """What lianghui must count."""
    return truth.hits[key], truth.docs[key]


def right_by_line(key: str, truth: Truth) -> tuple[int, int]:
    """What a tool that reads lines must count."""
    return truth.line_hits[key], truth.line_docs[key]
