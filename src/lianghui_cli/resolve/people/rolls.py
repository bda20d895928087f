"""Rolls: a heading with a seat over lines of names, one or several a line; columns and tables of people.

    rolls(["某省政协委员名单", "甲  乙  丙"], names, [0, 0]) -> {1: Roll(0, [某省政协委员])}

A heading governs the lines of names below it, through sub-headings (中国共产党（99人）), up to the first line of prose.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lianghui_cli.model import Span
from lianghui_cli.resolve.people import chains
from lianghui_cli.resolve.people.cues import title_before
from lianghui_cli.resolve.people.decode import Name
from lianghui_cli.resolve.people.names import is_han

LONGEST_HEAD = 70
LABEL = 4  # characters of a label in a roll: 副主席, 常务委员
LONGEST_LINE = 90
_HEAD = re.compile(
    r"(?P<post>.*?)(?:\([^()]{0,40}\))*(?:名单|一览表?|花名册|简介|风采)?(?:公布|如下)?(?:\([^()]{0,40}\))*[ :]*"
)
_SEATS = re.compile(r"代表|委员|常委|主席|主任|委员长|秘书长")
_NO_SEAT = re.compile(r"候选人|联谊会|列席|原任|历任|历届|前任|工作人员|记者")
_ORDINAL = re.compile(r"[\d(). 、●■◆*-]*")
_TOKEN = re.compile(r"[\u4e00-\u9fff·]+")
_MARKED = re.compile(r"名单|一览|花名册|风采|如下|:$|有$|\([共计]?\d+[名人位]\)$")
_CELL = re.compile(r"[^ |]+(?: (?=[\u4e00-\u9fff](?:[ |]|$))[\u4e00-\u9fff])?")
_PERSON = re.compile(r"[\u4e00-\u9fff·]{2,10}|[\u4e00-\u9fff] [\u4e00-\u9fff]")
_LATIN = re.compile(r"^[a-z][a-z .,'-]*")  # Bernard Chan 陈智思
_ASIDE = re.compile(r" *\(.*\) *:?")
_PROSE = re.compile(r"[。!?;]")


class Roll(NamedTuple):
    """The posts of a heading: spans of unit `unit`."""

    unit: int
    posts: tuple[Span, ...]
    outer: tuple["Roll", ...] = ()  # the heading above, where this one is a bare label (常务委员:)


def listed(text: str) -> bool:
    """May this line be names only, or begin with one as a row does? Short pieces, parted by blanks, 、 or marks."""
    if len(text) > 400 or _PROSE.search(text):
        return False
    pieces = [piece for piece in _TOKEN.findall(re.sub(r"\([^()]*\)", "", text)) if piece]
    if not pieces:
        return False
    short = sum(len(piece) <= 4 or "·" in piece for piece in pieces)
    return (
        len(pieces) <= 12 and len(text) <= LONGEST_LINE
        if len(pieces) < 3
        else short * 10 >= len(pieces) * 6 or len(text) <= LONGEST_LINE
    )


def rolls(texts: Sequence[str], names: Sequence[Sequence[Name]], articles: Sequence[int]) -> dict[int, Roll]:
    """For every line of a roll the posts of its heading."""
    found: dict[int, Roll] = {}
    head: Roll | None = None
    article = -1
    for at, text in enumerate(texts):
        if articles[at] != article:
            head, article = None, articles[at]
        if (posts := _posts(text)) and (_MARKED.search(text) or _heads(texts, names, at)):
            bare = posts[-1].end - posts[0].start <= LABEL and head
            head = Roll(at, posts, (head.outer or (head,)) if bare and head else ())
        elif head and names[at] and _of_names(text, names[at]):
            found[at] = head
        elif head and len(text.strip()) > 24 and not _ASIDE.fullmatch(text) and not _row(text, names[at]):
            head = None
        elif head and names[at] and _row(text, names[at]):
            found[at] = head
    return found


def _heads(texts: Sequence[str], names: Sequence[Sequence[Name]], at: int) -> bool:
    """Is a line that is a seat and nothing else a heading? Several names below it, no portrait's name above it."""
    if at and by_itself(texts[at - 1], names[at - 1]):
        return False
    below = [len(names[row]) for row in range(at + 1, min(at + 3, len(texts))) if _of_names(texts[row], names[row])]
    return sum(below) > 1 and below[0] > 0


def by_itself(text: str, names: Sequence[Name]) -> bool:
    """Is one name all that stands on the line?"""
    bare = _LATIN.sub("", text).strip(" :\u200b-—").replace(" ", "")
    return len(names) == 1 and bare == names[0].key


def columns(texts: Sequence[str], articles: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """The cells under 姓名 in tables: (line, start, end). A row has a cell at the place of that heading."""
    if not any("姓" in text for text in texts):
        return
    column, article = -1, -1
    for at, text in enumerate(texts):
        if column < 0 and "姓" not in text:
            continue
        cells = [cell.span() for cell in _CELL.finditer(text)]
        heads = [place for place, (start, end) in enumerate(cells) if text[start:end].replace(" ", "") == "姓名"]
        if heads and len(cells) > 1:
            column, article = heads[0], articles[at]
        elif column >= 0 and (articles[at] != article or len(cells) < 2):
            column = -1
        elif column >= 0 and column < len(cells):
            start, end = cells[column]
            if end - start > 2 and not is_han(text[start]):
                continue
            if _PERSON.fullmatch(text, start, end):
                yield at, start, end


def _posts(text: str) -> tuple[Span, ...]:
    """The seat that a heading is about, () where it is none."""
    if len(text) > LONGEST_HEAD or _PROSE.search(text) or not _SEATS.search(text) or _NO_SEAT.search(text):
        return ()
    head = _HEAD.fullmatch(text)
    if head is None:
        return ()
    end = head.end("post")
    while end and not is_han(text[end - 1]):
        end -= 1
    if not title_before(text, end):
        return ()
    ordinal = _ORDINAL.match(text)
    start = head.start("post") + (len(ordinal[0]) if ordinal else 0)
    posts = chains.before(text, end)
    return tuple(posts) if posts and posts[0].start <= start + 24 else ()


def _of_names(text: str, names: Sequence[Name]) -> bool:
    """Are names most of what stands on the line, marks in brackets left out?"""
    plain = re.sub(r"\([^()]*\)|^[^:]{1,12}:", "", text)
    han = sum(map(is_han, plain))
    return sum(len(name.key) for name in names) * 10 >= han * 6


def _row(text: str, names: Sequence[Name]) -> bool:
    """Does the line begin with a name, as a row of a table or a portrait does?"""
    if not names or len(text) > LONGEST_LINE or _PROSE.search(text):
        return False
    opening = _ORDINAL.match(text)
    after = text[names[0].end : names[0].end + 1]
    return opening is not None and names[0].start == opening.end() and (not after or after in " ,:(|\t、")
