"""How much a stretch of folded text looks like a Chinese name: a sum of trained weights (data/name_weights.tsv).

    score("全国人大代表张小明说", 6, 9) -> 7.6      above 0: rather a name than not

What is inside a name and what stands beside it are weighed apart, so that the inside is weighed once a name. It knows
no titles and no verbs as such: the weights of characters and pairs beside a name were learnt by
`tools/make_name_weights.py`, which computes features by this very module.
"""

from functools import cache
from typing import NamedTuple

from lianghui_cli.lexicon import table
from lianghui_cli.resolve.people.names import surnames

_Crossed = tuple[tuple[tuple[int, ...], ...], ...]
EDGE = "^"  # stands for what is left of the first and right of the last character
BIAS = "-"
KINDS = BIAS + "abcdeklnrstuvw"  # the first letters of features
STEP = 0.05  # a weight of the table is a whole number of these


class Weights(NamedTuple):
    """The tables, read once; weights in steps, so that no order of adding matters. `by`: by the kind of feature, its
    first letter, which is left out."""

    bias: int
    by: dict[str, dict[str, int]]
    words: frozenset[str]  # everyday words of two characters
    everyday: frozenset[str]  # the characters of these words


@cache
def weights() -> Weights:
    by: dict[str, dict[str, int]] = {kind: {} for kind in KINDS}
    for kind, weight, features in table("name_weights"):
        by[kind].update(dict.fromkeys(features.split(" "), int(weight)))
    for kind in "lr":  # of a character, which may be a blank
        blanks = [feature for feature in by[kind] if "_" in feature]
        by[kind].update((feature.replace("_", " "), by[kind].pop(feature)) for feature in blanks)
    words = frozenset(first + second for first, seconds in table("name_words") for second in seconds)
    return Weights(by[BIAS].get("", 0), by, words, frozenset("".join(words)))


def is_word(pair: str) -> bool:
    """Are these two characters an everyday word? 高度 yes, 高强 no."""
    return pair in weights().words


def inside(name: str, surname: int) -> list[str]:
    """The features of a name by itself; `surname`: how many of its characters are the surname."""
    family, given = name[:surname], name[surname:]
    size = str(len(given))
    rare = sum(char not in weights().everyday for char in given)
    found = [f"s{family}{size}", f"n{surnames().of.get(family, '')}{size}", f"e{rare}{size}"]
    if len(given) == 1:
        found.append(f"a{given}")
        found.append(f"v{'w' if is_word(name[-2:]) else 'n'}")
    else:
        found += [f"b{given[0]}", f"c{given[-1]}"]
        outer, inner = is_word(name[surname - 1 : surname + 1]), is_word(given)
        found.append(f"w{'w' if outer else 'n'}{'w' if inner else 'n'}")
        if given[0] == given[-1]:
            found.append("d")
    return found


def beside(text: str, start: int, end: int) -> list[str]:
    """The features of what stands left and right of [start, end)."""
    size = "2" if end - start == 2 else "3"
    left, right = text[start - 1 : start] or EDGE, text[end : end + 1] or EDGE
    left2, right2 = text[max(0, start - 2) : start] or EDGE, text[end : end + 2] or EDGE
    found = [f"l{left}", f"r{right}{size}"]
    crossed = is_word(left + text[start]), is_word(text[end - 1] + right)
    found.append(f"k{'w' if crossed[0] else 'n'}{'w' if crossed[1] else 'n'}{size}")
    if is_word(right2):
        found.append("t")
    if is_word(left2):
        found.append("u")
    return found


class _Inside(NamedTuple):
    """The weights of `inside`, added up where they depend on the same thing. 1, 2: before so many given characters."""

    family1: dict[str, int]  # of a surname, with the bias
    family2: dict[str, int]
    only: dict[str, int]
    first: dict[str, int]
    last: dict[str, int]
    rare1: tuple[int, ...]  # by the number of rare characters
    rare2: tuple[int, ...]
    word1: tuple[int, ...]  # is surname + given an everyday word?
    word2: tuple[tuple[int, ...], ...]  # surname + first, first + last
    doubled: int
    words: frozenset[str]
    everyday: frozenset[str]


@cache
def _inside() -> _Inside:
    bias, by, words, everyday = weights()

    def of(kind: str, *features: str) -> tuple[int, ...]:
        return tuple(by[kind].get(feature, 0) for feature in features)

    def families(size: str) -> dict[str, int]:
        return {name: bias + sum(of("s", name + size) + of("n", kind + size)) for name, kind in surnames().of.items()}

    return _Inside(
        families("1"), families("2"), by["a"], by["b"], by["c"],
        of("e", "01", "11"), of("e", "02", "12", "22"), of("v", "n", "w"), (of("w", "nn", "nw"), of("w", "wn", "ww")),
        by["d"].get("", 0), words, everyday,
    )  # fmt: skip


def of_name(name: str, surname: int) -> float:
    """The weight of a name by itself, the bias in it: the sum over `inside`, without building the features."""
    family1, family2, only, first, last, rare1, rare2, word1, word2, doubled, words, everyday = _inside()
    a, z = name[surname], name[-1]
    outer = name[surname - 1 : surname + 1] in words
    if len(name) - surname == 1:
        return STEP * (family1[name[:surname]] + only.get(a, 0) + rare1[a not in everyday] + word1[outer])
    found = family2[name[:surname]] + first.get(a, 0) + last.get(z, 0)
    found += rare2[(a not in everyday) + (z not in everyday)] + word2[outer][name[surname:] in words]
    return STEP * (found + doubled if a == z else found)


@cache
def _beside() -> tuple[dict[str, int], dict[str, int], _Crossed, int, int, frozenset[str]]:
    """The weights of `beside`: of a character left, of one right, of words across the edges (by: is the name of two
    characters? does a word cross on the left, on the right?), of a word left, of one right; the words."""
    by = weights().by
    crossed = tuple(
        tuple(tuple(by["k"].get(left + right + size, 0) for right in "nw") for left in "nw") for size in "32"
    )
    return by["l"], by["r"], crossed, by["u"].get("", 0), by["t"].get("", 0), weights().words


def around(text: str, start: int, end: int, *, titled: bool = False) -> float:
    """The weight of what stands beside [start, end): the sum over `beside`, without building the features. `titled`: a
    title ends at `start`, so that no word crosses there (负责人|马飞)."""
    lefts, rights, crossed, before, behind, words = _beside()
    short = end - start == 2
    right = text[end : end + 1] or EDGE
    found = rights.get(right + ("2" if short else "3"), 0) + lefts.get(text[start - 1] if start else EDGE, 0)
    first = not titled and start > 0 and text[start - 1 : start + 1] in words
    found += crossed[short][first][text[end - 1 : end + 1] in words]
    if text[end : end + 2] in words:
        found += behind
    return STEP * (found + before if start > 1 and text[start - 2 : start] in words else found)


def score(text: str, start: int, end: int, surname: int = 1) -> float:
    """The weight of the name [start, end) where it stands."""
    return round(of_name(text[start:end], surname) + around(text, start, end), 2)
