"""How much a stretch of folded text looks like a Chinese name: a sum of trained weights (data/name_weights.tsv).

    score("全国人大代表张小明说", 6, 9) -> 7.6      above 0: rather a name than not

What is inside a name and what stands beside it are weighed apart, so that the inside is weighed once a name. It knows
no titles and no verbs as such: the weights of characters and pairs beside a name were learnt by
`tools/make_name_weights.py`, which computes features by this very module.
"""

from functools import cache, lru_cache
from typing import NamedTuple

from lianghui_cli.lexicon import table
from lianghui_cli.resolve.people.names import surnames

EDGE = "^"  # stands for what is left of the first and right of the last character
STEP = 0.05  # a weight of the table is a whole number of these


class Weights(NamedTuple):
    """The tables, read once. `pairs`: the second characters of everyday words of two, by their first."""

    bias: float
    of: dict[str, float]
    pairs: dict[str, str]
    everyday: frozenset[str]  # the characters of these words


@cache
def weights() -> Weights:
    found: dict[str, float] = {}
    for weight, features in table("name_weights"):
        value = int(weight) * STEP
        for feature in features.split(" "):
            found[feature.replace("_", " ")] = value
    pairs = dict(table("name_words"))
    return Weights(found.pop("bias", 0.0), found, pairs, frozenset(pairs).union(*pairs.values()))


def is_word(pair: str) -> bool:
    """Are these two characters an everyday word? 高度 yes, 高强 no."""
    return pair[1:] in weights().pairs.get(pair[:1], "") if len(pair) == 2 else False


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
    found = [f"l{left}", f"m{left2}", f"r{right}{size}", f"q{right2}", f"x{text[end - 1]}{right}"]
    found.append(f"y{left}{text[start]}")
    crossed = is_word(left + text[start]), is_word(text[end - 1] + right)
    found.append(f"k{'w' if crossed[0] else 'n'}{'w' if crossed[1] else 'n'}{size}")
    if is_word(right2):
        found.append("t")
    if is_word(left2):
        found.append("u")
    return found


@lru_cache(maxsize=1 << 15)
def of_name(name: str, surname: int) -> float:
    """The weight of a name by itself, the bias in it."""
    known = weights()
    return known.bias + sum(known.of.get(feature, 0.0) for feature in inside(name, surname))


def around(text: str, start: int, end: int) -> float:
    """The weight of what stands beside [start, end)."""
    known = weights().of
    return sum(known.get(feature, 0.0) for feature in beside(text, start, end))


def score(text: str, start: int, end: int, surname: int = 1) -> float:
    """The weight of the name [start, end) where it stands."""
    return of_name(text[start:end], surname) + around(text, start, end)
