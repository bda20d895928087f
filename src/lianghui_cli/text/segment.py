"""Where Chinese sentences end, and where a line is plainly unfinished. It knows characters, not pages."""

import re
from collections.abc import Callable
from functools import cache

# A sentence ends after 。！？ (or a run of them) and whatever quotation marks or brackets close behind it.
_END = re.compile(r"[。！？!?]+[”」』’)）\]】》]*")
_LONGEST = 1200  # characters; the longest sentence of 50,000 met in reports and news has 729
_ENDS, _BEHIND = "。！？!?…；;：:", "”」』’\"')）]】》"
_OPENING, _CLOSING = "「『“‘（(【《", "」』”’）)】》"
_PAIR = dict(zip(_CLOSING, _OPENING, strict=True))
_BRACKET = re.compile(f"[{re.escape(_OPENING + _CLOSING)}]")


def sentence_ends(text: str) -> list[int]:
    """Offsets at which `text` is cut into sentences: the last one is len(text); none where `text` is empty.

    What readers do with a sentence may take time that grows with its square: none is longer than 1,200 characters.
    """
    ends = [match.end() for match in _END.finditer(text)]
    if text and (not ends or ends[-1] < len(text)):
        ends.append(len(text))
    return _shortened(text, ends) if len(text) > _LONGEST else ends


def _shortened(text: str, ends: list[int]) -> list[int]:
    """`ends` and where what is longer than any sentence is cut: a table, a list, a page without a full stop."""
    found: list[int] = []
    start = 0
    for end in ends:
        while end - start > _LONGEST:
            start = _pause(text, start)
            found.append(start)
        found.append(end)
        start = end
    return found


def _pause(text: str, start: int) -> int:
    """Behind the last semicolon, comma or blank before a stretch that begins at `start` gets too long."""
    for marks in ("；;", "，,、", " \t\u3000"):
        at = max(text.rfind(mark, start + _LONGEST // 2, start + _LONGEST) for mark in marks)
        if at >= 0:
            return at + 1
    return start + _LONGEST


def is_closed(text: str) -> bool:
    """True where `text` ends as a sentence or an introduction does."""
    told = text.rstrip()
    last = told.rstrip(_BEHIND)[-1:]
    if last and last in _ENDS:
        return True
    return told[-1:] in (".", "．") and not told[-2:-1].isdecimal()  # not 5., a number that a line end cut


def unmatched(text: str) -> tuple[str, str]:
    """The closing marks of `text` that lack their opening one, and the opening marks that stay open: ("」", "")."""
    stray, stack = [], []
    for char in _BRACKET.findall(text):
        if char in _OPENING:
            stack.append(char)
        elif stack and stack[-1] == _PAIR[char]:
            stack.pop()
        elif not stack:
            stray.append(char)
    return "".join(stray), "".join(stack)


def closes(opening: str, closing: str) -> bool:
    """True where the first stray closing mark closes the last open one."""
    return bool(opening and closing) and _PAIR[closing[0]] == opening[-1]


def join(left: str, right: str) -> str:
    """What stands between two stretches of one sentence that a line break parted: a blank between Latin words only."""
    return " " if _latin(left[-1:]) and _latin(right[:1]) else ""


def _latin(char: str) -> bool:
    """A letter, not a digit: a number that a line end cut in two is one number."""
    return char.isascii() and char.isalpha()


def behind_last(text: str, marks: str, end: int, start: int = 0) -> int:
    """Where what stands behind the last of `marks` before `end` begins; `start` where there is none."""
    last = _up_to_last(marks)(text, start, end)
    return last.end() if last else start


@cache
def _up_to_last(marks: str) -> Callable[[str, int, int], re.Match[str] | None]:
    """Matches as much as ends with one of the marks."""
    return re.compile(f".*[{re.escape(marks)}]", re.DOTALL).match
