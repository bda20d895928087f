"""Cuts the string of posts beside a name into its members: 全国人大代表,上海市委副书记、市长 | 龚正.

A member ends in a title of data/titles.tsv. What a member means (seat, office, affiliation) is `posts.py`'s business.
"""

import re

from lianghui_cli.model import Span
from lianghui_cli.resolve.people.cues import title_before
from lianghui_cli.resolve.people.names import is_han

STOPS = frozenset(",。:;!?《》〈〉【】[]…|、\n▲■●◆")
LONGEST = 60
WIDEST = 24  # characters of a post of unknown words
_SEAT = re.compile(r"(?:人大代表|政协委员|政协常委|人大常委|主席|代表|委员)$")
_SEAT_INSIDE = re.compile(
    r"(?:人大代表|政协委员|政协常委|人大常委(?!会))(?!联谊|会|们|候选|选举|联络|工作|之家|团|小组|议|提|建|所|中|活|通道|培训|学习|里|界|身份)"
)
_APPOINTS = ("任命", "选举", "免去", "决定", "提名")  # what opens another sentence's clause, no post
_ALSO = re.compile(r"(?:同时|并|也|亦|还)+(?:是|为|任|担任|兼任)")  # 董事长,|同时是市政协委员
# Words of a clause: what holds one of them is no post.
_CLAUSE = re.compile(
    r"[在把被说是就到了们着或]|有(?!限)|对(?!外)|将(?!军)|向(?!阳)|让|请|表示|认为|建议|参加|出席|参与|提出|关于|会见|强调|率领|通过|举行|等|先生|女士"
)
# What may stand before the first post of a chain without belonging to it.
LEAD_IN = re.compile(
    r"(?:及|和|与|以及)|.*(?:给予|免去|还有|邀请到?了?|会见了?|采访了?|专访了?|陪同|对于?|包括|选举|任命|推选|增选|补选|当选为?|[一两三四五六七八九十\d]+[位名]|--|"
    r"[^自申]请|[^缘理自]由|[^根依证数]据|让|[^但还就正]是|了|日在?|[^现在兼主责担历前时卸离]任)"
)


def before(text: str, end: int, limit: int = 0) -> list[Span]:
    """The posts between `limit` and the name which starts at `end`, in the order of the text."""
    members: list[Span] = []
    while True:
        while end and text[end - 1] in " |":
            end -= 1
        known = title_before(text, end) or _bare_body(text, end)
        start = _start(text, end) if known else _unread(text, end)
        if start < limit and (start < 0 or not known):
            break
        start = max(start, limit)
        if start >= end:
            break
        members.insert(0, Span(start, end))
        if start > limit and not known and text[start - 1] not in "、,":
            end = start  # 人大代表|检修班长: no mark between
            continue
        if start <= limit or text[start - 1] not in "、, ":
            break
        end = start if text[start - 1] == " " else start - 1
    if members:
        first = members[0]
        skip = LEAD_IN.match(text, first.start, first.end - 2)
        if skip and skip.end() < first.end - 1:
            members[0] = Span(skip.end(), first.end)
    return members


def _bare_body(text: str, end: int) -> bool:
    """A body that stands for a seat in it, as Hong Kong papers write: 港区人大, 浙江省政协."""
    return text.endswith(("人大", "政协"), 0, end)


def _unread(text: str, end: int) -> int:
    """Where the post of unknown words that ends at `end` begins, a seat before it: 人大代表、|检修班长; else -1."""
    start = end
    while start and end - start < WIDEST and (is_han(text[start - 1]) or text[start - 1] == ")"):
        start = text.rfind("(", max(0, start - 16), start) if text[start - 1] == ")" else start - 1
        if start < 0:
            return -1
    words = text[start:end]
    if len(words) < 2 or _CLAUSE.search(words):
        return -1
    if start and text[start - 1] in "、," and _SEAT.search(text, max(0, start - 14), start - 1):
        return start
    inside = list(_SEAT_INSIDE.finditer(words))
    return start + inside[-1].end() if inside and inside[-1].end() < len(words) else -1


def after(text: str, start: int) -> list[Span]:
    """The posts that begin at `start`, as far as each member ends in a title."""
    members: list[Span] = []
    while start < len(text):
        while start < len(text) and text[start] == " ":
            start += 1
        end = start
        while end < len(text) and text[end] not in STOPS and end - start < LONGEST and text[end] not in ")":
            end += 1
        if not title_before(text, end) or text.startswith(_APPOINTS, start):
            break
        members.append(Span(lead.end() if (lead := _ALSO.match(text, start, end)) else start, end))
        if end >= len(text) or text[end] not in "、,":
            break
        start = end + 1
    return members


def _start(text: str, end: int) -> int:
    """Where the member that ends at `end` begins. Brackets and quotation marks inside a name of a body are passed."""
    at = end
    while at and end - at < LONGEST:
        char = text[at - 1]
        if char in STOPS or char == "(":
            break
        if char == " ":
            if is_han(text[at]) and at > 1 and not text[at - 2].isascii():
                break
        elif char in ')"':
            opening = text.rfind("(" if char == ")" else '"', max(0, at - 14), at - 1)
            inside = text[opening + 1 : at - 1]
            if opening < 1 or any(mark in STOPS for mark in inside) or at == end:
                break
            if char == '"' and inside[-1:] in "。!?":
                break
            at = opening + 1
        at -= 1
    return at
