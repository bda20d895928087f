"""Which task of one year's plan goes on in the next: kept, changed, new or dropped, by the wording of the two.

Wording only: what two clauses share, weighed by how rare it is among all tasks of both years. It knows no synonyms, so
a task told in other words is given as dropped and new. It prefers saying nothing to a wrong pair.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from math import log
from typing import NamedTuple

from lianghui_cli.lexicon import words
from lianghui_cli.model import Task, TaskPair
from lianghui_cli.resolve import themes
from lianghui_cli.resolve.openings import adverbs_end, verb_at
from lianghui_cli.text.fold import fold

ENOUGH = 0.05  # times the logarithm of the number of tasks: the least score; of many, more are alike by chance
NEAR_BEST = 0.6  # a task's further partners score at least this share of its best one
PARTNERS = 3  # a task goes on in at most so many, and comes from at most so many, unless the evidence is strong
STRONG = 0.4
WHOLE, MEMBER = 0.6, 0.4  # weights of what the two clauses share as a whole, and of their most alike members
COMMONPLACE = 0.4  # weight of a pair of characters that any subject may have
FEW = 100  # rarity is not measured among fewer tasks: of ten, a pair that two have is still rare
OTHER_FAMILY = 0.75  # weight of a match across themes that share no subjects
SAME = 0.8  # two tasks of one year that are so alike are one task told twice
PART = 0.6  # also where one is so large a part of the other, word for word
JOINTS = "和与及等从向在的这到把将以"  # part the members of an enumeration, beside 、


class Content(NamedTuple):
    """What a task says, without the verb that opens it."""

    task: Task
    core: str  # folded, without adverbs and punctuation
    grams: frozenset[str]  # pairs of neighbouring tokens
    members: tuple[frozenset[str], ...]  # of each member of its enumerations
    family: str


def align(old: Iterable[Task], new: Iterable[Task]) -> list[TaskPair]:
    """The rows of both years: those of `old` in order with what became of each, then what is new."""
    olds, news = distinct(old), distinct(new)
    weights = rarity([*olds, *news])
    partners = chosen(scores(olds, news, weights), len(olds), len(news))
    rows: list[TaskPair] = []
    for place, content in enumerate(olds):
        found = partners.get(place, [])
        if not found:
            rows.append(TaskPair("dropped", content.task, None, 0.0, (), ()))
        rows.extend(pair(content, news[other], score) for other, score in found)
    met = {other for found in partners.values() for other, _ in found}
    rows.extend(TaskPair("new", None, one.task, 0.0, (), ()) for n, one in enumerate(news) if n not in met)
    return rows


def pair(old: Content, new: Content, score: float) -> TaskPair:
    if old.core == new.core:
        return TaskPair("kept", old.task, new.task, 1.0, (), ())
    gone, added = left_out(old.task.text, new.task.text), left_out(new.task.text, old.task.text)
    return TaskPair("changed", old.task, new.task, round(min(score, 0.99), 2), gone, added)


def content(task: Task) -> Content:
    text = fold(task.text)
    core = "".join(c for c in text[adverbs_end(text, 0) :] if c.isalnum())
    end = verb_at(text, 0)
    tokens = tokenised(text[end:] if end > 0 else text)
    family = themes.families().get(task.theme, task.theme)
    return Content(task, core, frozenset(grams(tokens)), tuple(members(tokens)), family)


def tokenised(text: str) -> list[str]:
    """Characters; a number, a Latin word or a name such as M102 is one token; "" stands where punctuation parts."""
    tokens: list[str] = []
    glued = False
    for char in text:
        if (char.isascii() and char.isalnum()) or (glued and char in ".%+"):
            if glued:
                tokens[-1] += char
            else:
                tokens.append(char)
            glued = True
        else:
            tokens.append(char if char.isalnum() else "")
            glued = False
    return tokens


def grams(tokens: Sequence[str], *, bridged: bool = False) -> set[str]:
    """The pairs of neighbouring tokens; unless `bridged` not those that only join commonplaces (系建 of 体系建设)."""
    pairs = [a + b if a and b else "" for a, b in pairwise(tokens)]
    plain = [pair in commonplaces() for pair in pairs]
    bridges = {n for n in range(1, len(pairs) - 1) if plain[n - 1] and plain[n + 1] and not plain[n]}
    found = {pair for n, pair in enumerate(pairs) if pair and (bridged or n not in bridges)}
    return found | {token for token in tokens if len(token) > 1}


def members(tokens: Sequence[str]) -> list[frozenset[str]]:
    """The pairs of each member of an enumeration; a clause without one has a single member."""
    found: list[frozenset[str]] = []
    part: list[str] = []
    for token in (*tokens, ""):
        if token and token not in JOINTS:
            part.append(token)
            continue
        if shared := grams(part):
            found.append(frozenset(shared))
        part = []
    return found


def distinct(tasks: Iterable[Task]) -> list[Content]:
    """The tasks told once each: of those that repeat another the first stays, or the one that says more."""
    kept: list[Content] = []
    holders: dict[str, list[int]] = {}
    for task in tasks:
        one = content(task)
        shared = Counter(place for gram in one.grams for place in holders.get(gram, ()))
        twin = min((place for place, count in shared.items() if repeats(one, kept[place], count)), default=None)
        if twin is not None:
            if len(one.core) > len(kept[twin].core) + 2:
                kept[twin] = one
            continue
        for gram in one.grams:
            holders.setdefault(gram, []).append(len(kept))
        kept.append(one)
    return kept


def repeats(one: Content, two: Content, shared: int) -> bool:
    short, long = sorted((one.core, two.core), key=len)
    alike = 2 * shared >= SAME * (len(one.grams) + len(two.grams)) or (short in long and len(short) >= PART * len(long))
    return alike and numbers(one.task.text) == numbers(two.task.text)


def numbers(text: str) -> list[str]:
    return [token for token in tokenised(fold(text)) if token[:1].isdigit()]


def rarity(contents: Sequence[Content]) -> dict[str, float]:
    """Pair of tokens to its weight: 1 where one task has it, near 0 where most have it."""
    counts = Counter(gram for one in contents for gram in one.grams)
    total = log(max(len(contents), FEW))
    plain = commonplaces()
    return {g: (1 - log(n) / total) ** 2 * (COMMONPLACE if g in plain else 1) for g, n in counts.items()}


@cache
def commonplaces() -> frozenset[str]:
    return words("task_commonplaces")


def scores(olds: list[Content], news: list[Content], weights: dict[str, float]) -> list[tuple[float, int, int]]:
    """Every pair that scores enough, best first, with the places of its two tasks."""
    holders: dict[str, list[int]] = {}
    for place, one in enumerate(news):
        for gram in one.grams:
            holders.setdefault(gram, []).append(place)
    enough = ENOUGH * log(max(len(olds) + len(news), FEW))
    cores = {one.core: place for place, one in enumerate(news)}
    weight_of_new = [weigh(one.grams, weights) for one in news]
    found: list[tuple[float, int, int]] = []
    for place, one in enumerate(olds):
        shared: dict[int, float] = {}
        for gram in one.grams:
            for other in holders.get(gram, ()):
                shared[other] = shared.get(other, 0.0) + weights[gram]
        mine = weigh(one.grams, weights)
        for other, weight in shared.items():
            alike = 2 * weight / (mine + weight_of_new[other])
            if one.core == news[other].core or bound(one, news[other], weight, alike) < enough:
                continue
            score = round(likeness(one, news[other], weight, alike, weights), 4)
            if score >= enough:
                found.append((score, place, other))
    found.extend((1.0, place, cores[one.core]) for place, one in enumerate(olds) if one.core in cores)
    return sorted(found, key=lambda row: (-row[0], row[1], row[2]))


def bound(old: Content, new: Content, weight: float, alike: float) -> float:
    """What `likeness` can be at most; little evidence, or themes far apart, count less."""
    return (1.0 if old.family == new.family else OTHER_FAMILY) * min(1.0, weight) * (WHOLE * alike + MEMBER)


def likeness(old: Content, new: Content, weight: float, alike: float, weights: dict[str, float]) -> float:
    """From 0 to 1: how much of the two clauses, and of their most alike members, is the same."""
    best = max((same_member(a, b, weights) for a in old.members for b in new.members if a & b), default=0.0)
    return bound(old, new, weight, alike) * (WHOLE * alike + MEMBER * best) / (WHOLE * alike + MEMBER)


def same_member(old: frozenset[str], new: frozenset[str], weights: dict[str, float]) -> float:
    weight = weigh(old & new, weights)
    return min(1.0, weight) * 2 * weight / (weigh(old, weights) + weigh(new, weights))


def weigh(pairs: Iterable[str], weights: dict[str, float]) -> float:
    return sum(weights.get(gram, 1.0) for gram in pairs) or 1e-9


def chosen(ranked: list[tuple[float, int, int]], olds: int, news: int) -> dict[int, list[tuple[int, float]]]:
    """The partners of each old task, best first: its own best, the bests of its partners, and what comes near them."""
    best_old, best_new = [0.0] * olds, [0.0] * news
    count_old, count_new = [0] * olds, [0] * news
    partners: dict[int, list[tuple[int, float]]] = {}
    for score, old, new in ranked:
        best_old[old], best_new[new] = best_old[old] or score, best_new[new] or score
        near = score >= NEAR_BEST * best_old[old] or score >= NEAR_BEST * best_new[new]
        full = count_old[old] >= PARTNERS or count_new[new] >= PARTNERS
        if (near and not full) or score >= STRONG:
            partners.setdefault(old, []).append((new, score))
            count_old[old] += 1
            count_new[new] += 1
    return partners


def left_out(text: str, other: str) -> tuple[str, ...]:
    """The stretches of `text`, as it writes them, that `other` has not: two characters and more, or a number.

    The adverbs and the verb that open a task are compared as words, what follows by pairs of characters.
    """
    folded, against = fold(text), fold(other)
    verb = adverbs_end(folded, 0)
    rest = max(verb, verb_at(folded, 0))
    opening = [text[a:b] for a, b in ((0, verb), (verb, rest)) if a < b and folded[a:b] not in against]
    known = grams(tokenised(against[max(0, verb_at(against, 0)) :]), bridged=True)
    return (*opening, *(text[rest + a : rest + b] for a, b in uncovered(tokenised(folded[rest:]), known)))


def uncovered(tokens: list[str], known: set[str]) -> list[tuple[int, int]]:
    """The stretches of `tokens` that no pair of `known` covers, in characters."""
    covered = [len(token) > 1 and token in known for token in tokens]
    for place, (one, two) in enumerate(pairwise(tokens)):
        if one and two and one + two in known:
            covered[place] = covered[place + 1] = True
    found: list[tuple[int, int]] = []
    place = start = 0
    for token, known_here in [*zip(tokens, covered, strict=True), ("", True)]:
        after = place + max(1, len(token))
        if not token or known_here:
            if place - start >= 2:
                found.append((start, place))
            start = after
        place = after
    return found
