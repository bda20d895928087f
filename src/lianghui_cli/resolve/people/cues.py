"""Where in a folded text a person may be announced: the ends of titles, reporting verbs, the words of bylines.

It finds the places and says what stands there; whether a name stands beside them is read by `names.py`. One small
regular expression nominates by pairs of characters, so that a sentence without cue costs one scan in C.
"""

import re
from functools import cache
from typing import NamedTuple

from lianghui_cli.lexicon import table

LONGEST = 6
DEGREES = ("常务", "第一", "执行", "副", "代")


class Cue(NamedTuple):
    """[start, end) holds a title, a reporting verb or a byline word. kind: title | address (女士) | speech | press."""

    start: int
    end: int
    kind: str


class _Words(NamedTuple):
    scan: re.Pattern[str]
    titles: frozenset[str]
    address: frozenset[str]
    press: frozenset[str]
    speech: frozenset[str]


@cache
def _words() -> _Words:
    titles = frozenset(row[0] for row in table("titles") if row[1] != "person")
    address = frozenset(row[0] for row in table("titles") if row[1] == "person")
    press = frozenset(row[0] for row in table("press_roles"))
    speech = frozenset(row[0] for row in table("name_after") if row[1] == "speech")
    ends = {word[-2:] for word in titles | press | address} | {word[:2] for word in speech if len(word) > 1}
    firsts = "".join(sorted({pair[0] for pair in ends}))
    seconds = "".join(sorted({pair[-1] for pair in ends}))
    single = "".join(sorted(word for word in speech | press if len(word) == 1))
    return _Words(re.compile(f"[{firsts}](?=[{seconds}])|[{single}]"), titles, address, press, speech)


def cues(text: str) -> list[Cue]:
    """The cues of `text` from left to right. A title is as long as the table knows it."""
    words = _words()
    found = []
    for match in words.scan.finditer(text):
        at = match.start()
        if text[at : at + 2] in words.speech or text[at] in words.speech:
            found.append(Cue(at, at + (2 if text[at : at + 2] in words.speech else 1), "speech"))
        role = _ending(text, at + 2, words.press) or (text[at] if text[at] in words.press else "")
        if role:
            end = at + 1 if len(role) == 1 else at + 2
            found.append(Cue(end - len(role), end, "press"))
        elif len(_ending(text, at + 3, words.titles)) > 2:
            continue  # 董事 is the beginning of 董事长
        elif text[at : at + 2] in words.address:
            found.append(Cue(at, at + 2, "address"))
        elif title := _ending(text, at + 2, words.titles):
            found.append(Cue(at + 2 - len(title), at + 2, "title"))
    return found


def title_before(text: str, end: int) -> str:
    """The title that ends at `end`, else an empty string."""
    return _ending(text, end, _words().titles)


def title_at(text: str, start: int) -> str:
    """The title that begins at `start`, a degree (副, 常务) before it passed over; else an empty string."""
    words, at = _words(), start
    while True:
        for width in range(LONGEST, 1, -1):
            word = text[at : at + width]
            if len(word) == width and (word in words.titles or word in words.address):
                return text[start : at + width]
        degree = next((degree for degree in DEGREES if text.startswith(degree, at)), "")
        if not degree:
            return ""
        at += len(degree)


def speech_at(text: str, start: int) -> bool:
    """Does a reporting verb begin at `start`?"""
    return text[start : start + 2] in _words().speech or text[start : start + 1] in _words().speech


def _ending(text: str, end: int, words: frozenset[str]) -> str:
    for width in range(LONGEST, 1, -1):
        if width <= end <= len(text) and text[end - width : end] in words:
            return text[end - width : end]
    return ""
