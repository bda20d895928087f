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


def of_name(name: str, surname: int) -> float:
    """The weight of a name by itself, the bias in it: the sum over `inside`, without building the features."""
    bias, by, words, everyday = weights()
    family, given = name[:surname], name[surname:]
    one = len(given) == 1
    size = "1" if one else "2"
    rare = (given[0] not in everyday) + (not one and given[-1] not in everyday)
    found = bias + by["s"].get(family + size, 0) + by["e"].get(f"{rare}{size}", 0)
    found += by["n"].get(surnames().of.get(family, "") + size, 0)
    if one:
        return STEP * (found + by["a"].get(given, 0) + by["v"].get("w" if name[-2:] in words else "n", 0))
    outer = "w" if name[surname - 1 : surname + 1] in words else "n"
    found += by["b"].get(given[0], 0) + by["c"].get(given[-1], 0)
    found += by["w"].get(outer + ("w" if given in words else "n"), 0)
    return STEP * (found + by["d"].get("", 0) if given[0] == given[-1] else found)


def around(text: str, start: int, end: int, *, titled: bool = False) -> float:
    """The weight of what stands beside [start, end): the sum over `beside`, without building the features. `titled`: a
    title ends at `start`, so that no word crosses there (负责人|马飞)."""
    known = weights()
    by, words = known.by, known.words
    size = "2" if end - start == 2 else "3"
    if start:
        left, left2 = text[start - 1], text[start - 2 : start] if start > 1 else text[0]
    else:
        left = left2 = EDGE
    right, right2 = text[end : end + 1] or EDGE, text[end : end + 2] or EDGE
    first, last = left + text[start], text[end - 1] + right
    found = by["l"].get(left, 0) + by["r"].get(right + size, 0)
    found += by["k"].get(("w" if first in words and not titled else "n") + ("w" if last in words else "n") + size, 0)
    if right2 in words:
        found += by["t"].get("", 0)
    return STEP * (found + by["u"].get("", 0) if left2 in words else found)


def score(text: str, start: int, end: int, surname: int = 1) -> float:
    """The weight of the name [start, end) where it stands."""
    return round(of_name(text[start:end], surname) + around(text, start, end), 2)
