"""What differs between two wordings of a task: number, named programme, member of a list, direction, means.

Example: 新建公园80个 and 新建公园60个 differ in a number; 健全养老服务体系 and 完善养老服务体系 in nothing.
"""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from lianghui_cli.lexicon import table
from lianghui_cli.resolve.openings import adverbs_end, verb_at
from lianghui_cli.text.fold import fold
from lianghui_cli.text.patterns import Pattern

NUMBER, PROGRAMME, MEMBERS, DIRECTION, MEANS = "number", "programme", "members", "direction", "means"
RANKS = (NUMBER, PROGRAMME, MEMBERS, DIRECTION, MEANS)  # what a reader asks for first

_AMOUNT = Pattern(r"(?<![\d.a-z第])\d+(?:\.\d+)?(?![\d.a-z])(?:%|[百千万亿]+)?")
_NO_AMOUNT = ("岁", "年", "周年", "月", "日", "届", "号", "版")  # a number before one of these dates or names
_NAMED = Pattern(r"《([^》]+)》|\"([^\"]{2,})\"")
_PROGRAMME = Pattern(r"(?<!重大)(?<!联合)(?:行动(?!力)|工程(?!师|机)|计划|专项(?!债)|试点|示范区|先行区)")
_ENDS = Pattern(r"等[^、]{0,12}$")
_SAME_MEMBER = 0.5  # of the pairs of characters of the shorter member


class Difference(NamedTuple):
    """What differs, in the order of RANKS, with the words that are gone and those that were added."""

    kinds: tuple[str, ...]
    gone: tuple[str, ...]
    added: tuple[str, ...]


def difference(old: str, new: str) -> Difference:
    """What differs between two texts as written, but for the means: that is asked of how alike they are."""
    one, two = fold(old), fold(new)
    kinds = []
    if amounts(one) != amounts(two):
        kinds.append(NUMBER)
    if other_programme(one, two):
        kinds.append(PROGRAMME)
    if other_members(one, two):
        kinds.append(MEMBERS)
    if turned(one, two):
        kinds.append(DIRECTION)
    return Difference(tuple(kinds), left_out(old, new), left_out(new, old))


def amounts(text: str) -> list[str]:
    """The numbers of a folded task; dates, editions and the names of lines are none."""
    return sorted(hit[0] for hit in _AMOUNT.finditer(text) if not text.startswith(_NO_AMOUNT, hit.end()))


def other_programme(one: str, two: str) -> bool:
    """A named programme or document stands in one of them alone: 开展"人工智能+"行动, 实施以旧换新."""
    if any(name not in two for name in named(one)) or any(name not in one for name in named(two)):
        return True
    return (_PROGRAMME.search(one) is None) != (_PROGRAMME.search(two) is None)


def named(text: str) -> list[str]:
    """The names in quotation marks or 《》 of a folded text."""
    return ["".join(part for part in hit.groups() if part) for hit in _NAMED.finditer(text)]


def other_members(one: str, two: str) -> bool:
    """One of them lists what the other has not. Parallel predicates (遏制增量、化解存量) are no members of a list."""
    first, second = members_of(one), members_of(two)
    if len(first) < 2 and len(second) < 2:
        return False
    unlike = [a for a in first if not any(same_member(a, b) for b in second)]
    added = [b for b in second if not any(same_member(a, b) for a in first)]
    longer = len(first) != len(second) and parts_of(one) != parts_of(two)
    return len(unlike) < len(first) and (longer or bool(unlike or added))


def members_of(text: str) -> list[str]:
    rest = max(0, verb_at(text, 0))
    parts = [part for part in _ENDS.sub("", text[rest:]).split("、") if len(part) > 1]
    return parts if not any(verb_at(part, 0) > 0 for part in parts[1:]) else ["".join(parts)]


def parts_of(text: str) -> int:
    """How many things a text joins by 、 or 和."""
    return 1 + text.count("、") + text.count("和")


def same_member(one: str, two: str) -> bool:
    a, b = ({x + y for x, y in pairwise(part)} for part in (one, two))
    return len(a & b) >= _SAME_MEMBER * max(1, min(len(a), len(b)))


def turned(one: str, two: str) -> bool:
    """The verb that opens the one goes against that of the other: 放开 and 收紧."""
    first, second = course(one), course(two)
    return {first, second} in ({"open", "close"}, {"more", "less"})


@cache
def courses() -> dict[str, str]:
    return {row[0]: row[1] for row in table("task_directions")}


def course(text: str) -> str:
    start = adverbs_end(text, 0)
    end = verb_at(text, 0)
    return courses().get(text[start:end], "") if end > 0 else ""


def left_out(text: str, other: str) -> tuple[str, ...]:
    """The stretches of `text`, as it writes them, that `other` has not: two characters and more, or a number.

    The adverbs and the verb that open a task are compared as words, what follows by pairs of characters.
    """
    folded, against = fold(text), fold(other)
    verb = adverbs_end(folded, 0)
    rest = max(verb, verb_at(folded, 0))
    opening = [text[a:b] for a, b in ((0, verb), (verb, rest)) if a < b and folded[a:b] not in against]
    tokens, known = tokenised(folded[rest:]), tokenised(against[max(0, verb_at(against, 0)) :])
    pairs = {a + b for a, b in pairwise(known) if a and b} | {token for token in known if len(token) > 1}
    return (*opening, *(text[rest + a : rest + b] for a, b in uncovered(tokens, pairs)))


def uncovered(tokens: Sequence[str], known: set[str]) -> list[tuple[int, int]]:
    """The stretches of `tokens` that no pair of `known` covers, in characters: two of them, or a number."""
    covered = [len(token) > 1 and token in known for token in tokens]
    for place, (one, two) in enumerate(pairwise(tokens)):
        if one and two and one + two in known:
            covered[place] = covered[place + 1] = True
    found: list[tuple[int, int]] = []
    place = start = 0
    counts = False  # the stretch holds a number
    for token, known_here in [*zip(tokens, covered, strict=True), ("", True)]:
        after = place + max(1, len(token))
        if not token or known_here:
            if place - start >= 2 or counts:
                found.append((start, place))
            start, counts = after, False
        else:
            counts = counts or token.isdigit()
        place = after
    return found


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
