"""Which task of one year's plan goes on in the next: kept, changed, new or dropped, by the wording of the two.

What two clauses share is weighed by how rare it is among all tasks of both years; that their paragraphs speak of the
same helps. A task has one partner at most. Beyond a few abbreviations it knows no synonyms, so a task told in other
words is given as dropped and new.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from math import log, sqrt
from typing import NamedTuple

from lianghui_cli.lexicon import table, words
from lianghui_cli.model import Task, TaskPair
from lianghui_cli.resolve.differences import MEANS, amounts, difference, tokenised
from lianghui_cli.resolve.openings import adverbs_end, verb_at
from lianghui_cli.text.fold import fold

ENOUGH = 0.25  # the least score of a pair
EVIDENCE = 2.0  # weight of shared pairs of characters that is full evidence
COMMONPLACE = 0.4  # weight of a pair of characters that any subject may have
FEW = 100  # rarity is not measured among fewer tasks: of ten, a pair that two have is still rare
BOTH, EITHER, CHARACTERS = 0.72, 0.18, 0.1  # what is shared of both, of the shorter, and of the single characters
PARAGRAPH = 0.4  # how much of a score rests on the paragraphs
SAME_PARAGRAPH, SUBJECT = 0.2, 0.6  # added where the paragraphs are near and the tasks share a subject
SAME = 0.8  # two tasks of one year that are so alike are one task told twice
PART = 0.6  # also where one is so large a part of the other, word for word
KEPT = 0.5  # of the weight of both: what shares less has other means


class Content(NamedTuple):
    """What a task says, without the verb that opens it."""

    task: Task
    core: str  # folded, without adverbs and punctuation
    grams: frozenset[str]  # pairs of neighbouring tokens
    chars: frozenset[str]


class Weights(NamedTuple):
    """How much it says that two tasks share a pair of tokens, or a single character."""

    grams: Mapping[str, float]
    chars: Mapping[str, float]


def align(old: Iterable[Task], new: Iterable[Task]) -> list[TaskPair]:
    """The rows of both years: those of `old` in order with what became of each, then what is new."""
    olds, news = distinct(old), distinct(new)
    weights = Weights(rarity(one.grams for one in (*olds, *news)), rarity(one.chars for one in (*olds, *news)))
    partners = chosen(scores(olds, news, weights))
    rows: list[TaskPair] = []
    for place, one in enumerate(olds):
        if place in partners:
            other, score = partners[place]
            rows.append(pair(one, news[other], score, weights))
        else:
            rows.append(TaskPair("dropped", one.task, None, 0.0, (), ()))
    met = {other for other, _ in partners.values()}
    rows.extend(TaskPair("new", None, one.task, 0.0, (), ()) for n, one in enumerate(news) if n not in met)
    return rows


def pair(old: Content, new: Content, score: float, weights: Weights) -> TaskPair:
    if old.core == new.core:
        return TaskPair("kept", old.task, new.task, 1.0, (), ())
    kinds, gone, added = difference(old.task.text, new.task.text)
    if not kinds and shared_of_both(old, new, weights) < KEPT:
        kinds = (MEANS,)
    score = round(min(score, 0.99), 2)
    return TaskPair("changed" if kinds else "kept", old.task, new.task, score, gone, added, kinds)


def shared_of_both(old: Content, new: Content, weights: Weights) -> float:
    both = weigh(old.grams, weights.grams) + weigh(new.grams, weights.grams)
    return 2 * weigh(old.grams & new.grams, weights.grams) / both if both else 0.0


def content(task: Task) -> Content:
    text = fold(task.text)
    core = "".join(c for c in text[adverbs_end(text, 0) :] if c.isalnum())
    end = verb_at(text, 0)
    tokens = ["0" if is_number(token) else token for token in tokenised(shortened(text[end:] if end > 0 else text))]
    chars = frozenset(token for token in tokens if len(token) == 1 and not token.isascii())
    return Content(task, core, frozenset(grams(tokens)), chars)


def is_number(token: str) -> bool:
    """80 and 3.8%, not 5g: two tasks that state other numbers of the same are alike."""
    return token[:1].isdigit() and not any(char.isalpha() for char in token)


@cache
def abbreviations() -> tuple[tuple[str, str], ...]:
    return tuple((long, short) for long, short in table("task_synonyms"))


def shortened(text: str) -> str:
    """`text` with the short names of things: 国有企业 as 国企."""
    for long, short in abbreviations():
        text = text.replace(long, short)
    return text


def grams(tokens: Sequence[str]) -> set[str]:
    """The pairs of neighbouring tokens, not those that only join commonplaces (系建 of 体系建设)."""
    pairs = [a + b if a and b else "" for a, b in pairwise(tokens)]
    plain = [pair in commonplaces() for pair in pairs]
    bridges = {n for n in range(1, len(pairs) - 1) if plain[n - 1] and plain[n + 1] and not plain[n]}
    found = {pair for n, pair in enumerate(pairs) if pair and n not in bridges}
    return found | {token for token in tokens if len(token) > 1}


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
    return alike and amounts(fold(one.task.text)) == amounts(fold(two.task.text))


def rarity(told: Iterable[frozenset[str]]) -> dict[str, float]:
    """What tasks hold to its weight: 1 where one task has it, near 0 where most have it."""
    sets = list(told)
    counts = Counter(item for one in sets for item in one)
    total, plain = log(max(len(sets), FEW)), commonplaces()
    return {item: (1 - log(n) / total) ** 2 * (COMMONPLACE if item in plain else 1) for item, n in counts.items()}


@cache
def commonplaces() -> frozenset[str]:
    return words("task_commonplaces")


def weigh(items: Iterable[str], weights: Mapping[str, float]) -> float:
    return sum(weights[item] for item in items)


def scores(olds: Sequence[Content], news: Sequence[Content], weights: Weights) -> list[tuple[float, int, int]]:
    """Every pair that scores enough, best first, with the places of its two tasks."""
    near = nearness(olds, news, weights.grams)
    heavy = [(weigh(one.grams, weights.grams), weigh(one.chars, weights.chars)) for one in news]
    holders: dict[str, list[int]] = {}
    for place, one in enumerate(news):
        for gram in one.grams:
            holders.setdefault(gram, []).append(place)
    found: list[tuple[float, int, int]] = []
    for place, one in enumerate(olds):
        mine = weigh(one.grams, weights.grams), weigh(one.chars, weights.chars)
        for other, (shared, subject) in shares(one, holders, weights.grams).items():
            two = news[other]
            if one.core == two.core:
                found.append((2.0, place, other))
                continue
            chars = weigh(one.chars & two.chars, weights.chars)
            alike = likeness(shared, chars, mine, heavy[other])
            by = near[one.task.line, two.task.line]
            score = min(1.0, shared / EVIDENCE) * alike * (1 - PARAGRAPH + PARAGRAPH * by)
            score += SAME_PARAGRAPH * by * min(1.0, subject / SUBJECT)
            if score >= ENOUGH:
                found.append((round(score, 4), place, other))
    return sorted(found, key=lambda row: (-row[0], row[1], row[2]))


def shares(
    one: Content, holders: Mapping[str, Sequence[int]], weights: Mapping[str, float]
) -> dict[int, tuple[float, float]]:
    """The weight that `one` shares with each other task, and what of it is not commonplace."""
    plain = commonplaces()
    found: dict[int, tuple[float, float]] = {}
    for gram in one.grams:
        weight = weights[gram]
        subject = 0.0 if gram in plain else weight
        for other in holders.get(gram, ()):
            shared, told = found.get(other, (0.0, 0.0))
            found[other] = shared + weight, told + subject
    return found


def likeness(shared: float, chars: float, mine: tuple[float, float], other: tuple[float, float]) -> float:
    """From 0 to 1: how much of the two clauses is the same."""
    both, either = 2 * shared / (mine[0] + other[0]), shared / min(mine[0], other[0])
    letters = 2 * chars / (mine[1] + other[1]) if mine[1] + other[1] else 0.0
    return BOTH * both + EITHER * either + CHARACTERS * letters


def nearness(
    olds: Sequence[Content], news: Sequence[Content], weights: Mapping[str, float]
) -> dict[tuple[int, int], float]:
    """How near the paragraphs of each two lines are: 1 where neither has a nearer one in the other year."""
    old, new = paragraphs(olds), paragraphs(news)
    heavy = {line: weigh(told, weights) for line, told in new.items()}
    alike: dict[tuple[int, int], float] = {}
    for line, told in old.items():
        mine = weigh(told, weights)
        for other, others in new.items():
            alike[line, other] = 2 * weigh(told & others, weights) / ((mine + heavy[other]) or 1)
    best_old = {line: max((alike[line, other] for other in new), default=0.0) or 1.0 for line in old}
    best_new = {other: max((alike[line, other] for line in old), default=0.0) or 1.0 for other in new}
    return {(a, b): share / sqrt(best_old[a] * best_new[b]) for (a, b), share in alike.items()}


def paragraphs(contents: Sequence[Content]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    for one in contents:
        found.setdefault(one.task.line, set()).update(one.grams)
    return found


def chosen(ranked: Iterable[tuple[float, int, int]]) -> dict[int, tuple[int, float]]:
    """The partner of each old task that has one: the best pairs first, each task in one pair only."""
    partners: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for score, old, new in ranked:
        if old not in partners and new not in taken:
            partners[old] = new, score
            taken.add(new)
    return partners
