"""Folders of synthetic texts on disk, and the truth about them: what each holds, counted while it is written.

The texts of a smaller corpus are the first of a larger one. It judges no answer.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import NamedTuple

import synthetic
import vocabulary as v
from lianghui_cli.render.script import converter

WORDS = (v.RARE, v.PHRASE, v.COMMON, v.ABSENT)
PAIR = "pair"
_BYTES = 6550  # of a text on average
_BATCH = 1000
_WIDTHS = range(20, 41)  # characters on a line
_QUOTES = str.maketrans("“”", "「」")


class Truth(NamedTuple):
    """What a corpus holds. By word: hits, sentences with both halves for the pair; and texts with one."""

    texts: int
    size: int  # bytes
    characters: int
    hits: dict[str, int]  # whatever the line breaks
    docs: dict[str, int]
    line_hits: dict[str, int]  # what stands on one line, as a tool sees that reads lines; lines for the pair
    line_docs: dict[str, int]


def make(folder: Path, megabytes: int, jobs: int = 2) -> Truth:
    """Writes a corpus of about so many MB (10**6 bytes) to `folder`; what it holds is kept beside it, in FOLDER.json.

    A corpus that stands there with its truth is left as it is.
    """
    beside = folder.with_name(f"{folder.name}.json")
    if beside.exists():
        return Truth(**json.loads(beside.read_text(encoding="utf-8")))
    count = megabytes * 10**6 // _BYTES
    batches = [range(start, min(start + _BATCH, count)) for start in range(0, count, _BATCH)]
    with ProcessPoolExecutor(jobs) as pool:
        truth = total(pool.map(partial(write, folder), batches))
    beside.write_text(json.dumps(truth._asdict(), ensure_ascii=False, indent=1), encoding="utf-8")
    return truth


def write(folder: Path, numbers: Iterable[int]) -> Truth:
    """Writes the texts of these numbers, and says what they hold."""
    known: set[Path] = set()
    truths = []
    for number in numbers:
        paragraphs = synthetic.text(number)
        lines = wrapped(paragraphs, _WIDTHS[number // synthetic.REPORTS % len(_WIDTHS)])
        page = "\n".join(lines)
        if number % 2:
            page = converter("hant")(page).translate(_QUOTES)
        place, year = synthetic.where(number)
        inner = folder / str(year) / place.short
        if inner not in known:
            inner.mkdir(parents=True, exist_ok=True)
            known.add(inner)
        data = page.encode()
        (inner / f"{number:06}.txt").write_bytes(data)
        truths.append(truth_of(paragraphs, lines, len(data)))
    return total(truths)


def wrapped(paragraphs: Iterable[str], width: int) -> list[str]:
    """The lines of a page of that width, an empty one after each paragraph."""
    found = []
    for text in paragraphs:
        found += [text[at : at + width] for at in range(0, len(text), width)]
        found.append("")
    return found


def truth_of(paragraphs: Sequence[str], lines: Sequence[str], size: int) -> Truth:
    """What one text holds, counted in its simplified form."""
    whole, broken = "\n".join(paragraphs), "\n".join(lines)
    hits, line_hits = _counts(whole, "。"), _counts(broken, "\n")
    return Truth(1, size, len(broken), hits, _docs(hits), line_hits, _docs(line_hits))


def _counts(text: str, end: str) -> dict[str, int]:
    """How often each word stands in `text`, and in how many stretches that `end` parts both of the pair do."""
    found = {word: text.count(word) for word in WORDS}
    both = v.LEFT in text and v.RIGHT in text
    found[PAIR] = sum(v.LEFT in part and v.RIGHT in part for part in text.split(end)) if both else 0
    return found


def _docs(hits: dict[str, int]) -> dict[str, int]:
    return {word: int(count > 0) for word, count in hits.items()}


def total(truths: Iterable[Truth]) -> Truth:
    """The truth about several texts together."""
    texts = size = characters = 0
    sums: tuple[Counter[str], ...] = (Counter(), Counter(), Counter(), Counter())
    for truth in truths:
        texts, size, characters = texts + truth.texts, size + truth.size, characters + truth.characters
        for sum_, part in zip(sums, truth[3:], strict=True):
            sum_.update(part)
    return Truth(texts, size, characters, *map(dict, sums))
