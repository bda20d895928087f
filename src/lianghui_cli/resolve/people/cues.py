"""Where in a folded text a person may be announced: the ends of titles, reporting verbs, the words of bylines.

It finds the places and says what stands there; whether a name stands beside them is read by `names.py`. One small
regular expression nominates by pairs of characters, so that a sentence without cue costs one scan in C.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from lianghui_cli.lexicon import table, words

LONGEST = 6
# 交通运输部|长江海事局, 湖南省|长沙市: the last character of a title begins the name of a place.
_PLACE = re.compile(
    "长(?:江(?=海[事关]|航[道运务]|口|沿|大[桥保]|三角|[上中下]游|中下|干流|水利|流域|两岸|经济|委)|[沙春治乐安葛](?=[市区]))"
)
DEGREES = ("常务", "第一", "执行", "副", "代")


class Cue(NamedTuple):
    """[start, end) holds a title, a reporting verb or a byline word. kind: title | address (女士) | speech | press."""

    start: int
    end: int
    kind: str


Tails = dict[str, tuple[str, ...]]  # words by their last two characters, the longest first


class _Words(NamedTuple):
    scan: re.Pattern[str]
    pairs: frozenset[str]  # two characters that may be a cue
    titles: Tails
    address: frozenset[str]
    called: frozenset[str]  # titles and forms of address
    press: Tails
    single: frozenset[str]
    speech: frozenset[str]
    alone: frozenset[str]  # single characters that are a cue


@cache
def _words() -> _Words:
    titles = [row[0] for row in table("titles") if row[1] != "person"]
    address = frozenset(row[0] for row in table("titles") if row[1] == "person")
    press = [row[0] for row in table("press_roles")]
    speech = words("speech_verbs")
    pairs = {word[-2:] for word in (*titles, *press, *address) if len(word) > 1}
    pairs |= {word[:2] for word in speech if len(word) > 1}
    firsts = "".join(sorted({pair[0] for pair in pairs}))
    seconds = "".join(sorted({pair[-1] for pair in pairs}))
    single = {word for word in (*speech, *press) if len(word) == 1}
    scan = re.compile(f"[{firsts}](?=[{seconds}])|[{''.join(sorted(single))}]")
    return _Words(
        scan, frozenset(pairs), _tails(titles), address, address.union(titles), _tails(press),
        frozenset(single & {*press}), speech, frozenset(single),
    )  # fmt: skip


def _tails(found: Sequence[str]) -> Tails:
    tails: dict[str, list[str]] = {}
    for word in sorted(found, key=lambda word: (-len(word), word)):
        if len(word) > 1:
            tails.setdefault(word[-2:], []).append(word)
    return {tail: tuple(own) for tail, own in tails.items()}


def cues(text: str) -> list[Cue]:
    """The cues of `text` from left to right. A title is as long as the table knows it."""
    known = _words()
    found = []
    for match in known.scan.finditer(text):
        at = match.start()
        pair = text[at : at + 2]
        if pair not in known.pairs and pair[0] not in known.alone:
            continue
        if pair in known.speech or pair[0] in known.speech:
            found.append(Cue(at, at + (2 if pair in known.speech else 1), "speech"))
        role = _ending(text, at + 2, known.press) or (pair[0] if pair[0] in known.single else "")
        if role:
            end = at + 1 if len(role) == 1 else at + 2
            found.append(Cue(end - len(role), end, "press"))
        elif pair not in known.titles and pair not in known.address:
            continue
        elif len(_ending(text, at + 3, known.titles)) > 2:
            continue  # 董事 is the beginning of 董事长
        elif pair in known.address:
            found.append(Cue(at, at + 2, "address"))
        elif (title := _ending(text, at + 2, known.titles)) and not _PLACE.match(text, at + 1):
            found.append(Cue(at + 2 - len(title), at + 2, "title"))
    return found


def title_before(text: str, end: int) -> str:
    """The title that ends at `end`, else an empty string."""
    return _ending(text, end, _words().titles)


def title_at(text: str, start: int) -> str:
    """The title that begins at `start`, a degree (副, 常务) before it passed over; else an empty string."""
    called, at = _words().called, start
    while True:
        for width in range(LONGEST, 1, -1):
            word = text[at : at + width]
            if len(word) == width and word in called:
                return text[start : at + width]
        degree = next((degree for degree in DEGREES if text.startswith(degree, at)), "")
        if not degree:
            return ""
        at += len(degree)


def speech_at(text: str, start: int) -> bool:
    """Does a reporting verb begin at `start`?"""
    return text[start : start + 2] in _words().speech or text[start : start + 1] in _words().speech


def _ending(text: str, end: int, tails: Tails) -> str:
    if end > 1:
        for word in tails.get(text[end - 2 : end], ()):
            if text.endswith(word, 0, end):
                return word
    return ""
