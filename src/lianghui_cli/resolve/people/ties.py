"""What ties posts to a list of names in one sentence: where they stand, as spans of the text; posts.py reads them.

    before("全国人大代表、董事长甲说", 10) -> [全国人大代表, 董事长]
    behind("甲（全国政协委员）", 1) -> ([全国政协委员], 10)

One function a relation: posts in front (with a bracket, a colon, 有 or 是 between), a bracket behind, a clause behind
(甲，女，市人大代表), 是, 作为, 当选, a title behind. They look at structure; no word decides which names are names.
"""

import re
from typing import NamedTuple

from lianghui_cli.model import Span
from lianghui_cli.resolve.people import chains
from lianghui_cli.resolve.people.cues import speech_at, title_at, title_before

SEAT = re.compile(r"人大|政协|代表|委员|常委|人民代表大会|政治协商会议")
_BRACKET = re.compile(r" ?\(([^()]{1,60})\)")
_BETWEEN = re.compile(
    r"(?:,?(?:共|现|则|还|也|即)?(?:分别)?(?:有|是|为|包括|即|名单如下|如下)|[\d一二三四五六七八九十]+[位名人])?"
    r"[ :,]{0,3}$"
)
_CLAUSES = re.compile(r"^ *|[,;] ?(?:现任|现为|任|系|兼任|担任)?|现任|现为")
_PAST = re.compile(r"曾任|历任|曾担任|曾当选|原任|先后")
_SPACED_TITLE = re.compile(r" *([\u4e00-\u9fff] +[\u4e00-\u9fff]) *[::] *")  # 主  席:
_COLON = re.compile(r" ?[:—-]+ ?")
_LATIN = re.compile(r"[a-z][a-z .,'\-]{2,40}$")
_PERSONAL = re.compile(
    r"[,(:] ?(?:(?:[男女]|[^,()]{1,5}族|\d{4}年[^,]{0,8}生?|现?年?\d\d岁|[^,()]{2,6}人|中共党员|[^,()]{2,6}成员),)*"
)
_HEAD = re.compile(r"(?:【[^】]{1,12}】)?[\d(). 、●■◆*·-]*")
_LATER = re.compile(
    r"[,;](?:其后|后来|目前|同时|并|他|她|其)?"
    r"(?:现为|现任|现是|现担任|现系|也是|还是|亦是|同时是|并担任|还担任|兼任|当选为?|连任)(?:一名|一位)?"
)
_IS = re.compile(
    r"[, ]{0,2}(?:他|她|其|本人|本身|目前|现在)?(?:同时|不仅|既|也|亦|更|还|又|曾经)?"
    r"(?:是|系|作为|身为|担任|现任|现为|兼任|任|为|出任|获委任为|获任命为|[再首]?次?当选为?|连任|获选为?|被选为)(?:一名|一位|了)?"
)
_WON = re.compile(
    r" ?(?:等)?(?:共?[\d一二三四五六七八九十]+[人名位])?(?:均|都|全部|也|再次|成功|顺利|双双|高票|全票|再度){0,3}"
    r"(?:连任|当选|胜出|获选|选出)(?!为)"
)
_WON_BEFORE = re.compile(r"(?:连任|当选|胜出|获选)(?:者|的|人士|名单)?(?:分别|还|包括|有|为|是|:)+$")
_SOLE = re.compile("(?:国家主席|军委主席|总书记|(?<!副)总理|(?<!副)[省市州县区]长)$")
_SEAT_WORD = re.compile(r"(?:人大|人民代表大会)(?:代表|常委)|政协(?:委员|常委)")
_ELECTED = re.compile(
    r"[, ]{0,2}(?:也|均|都|再次|首次|成功|继续|全票|高票|以?[\d]*票?|顺利|双双|分别|同时|当场|今天|昨日|获){0,3}"
    r"(?:当选|连任|获选|被?选举?|增?补?选|出任|获?委任|任命|担任|任|为)+(?:为|了)*"
)
_COUNTED = re.compile(
    r" ?等?(?:共?(?:[\d一二两三四五六七八九十几数百多]+))?多?[位名个]?(?P<called>[^,。、;:!?()\"]{0,16})"
)
_AWARD = re.compile(
    r"(?:均|也|都|双双)?(?:获|荣获|获得|获评|被评为)[^,。;:!?]{0,14}(?P<called>委员|代表)(?=称号|荣誉|奖)"
)
_NUMBER = re.compile(r" ?(?:等|[\d一二两三四五六七八九十]+[位名])")
_NOT_A_TITLE = "团们会性处人作权证之大制席票国"  # 代表团, 委员会, 代表性, 代表大会
_BEHIND_TITLE = frozenset("的在也还则就对和与等从向曾已并都是又将把 ")


class Called(NamedTuple):
    """The title behind a list: [start, end); `shared` where it is all members' (等代表, 两位委员)."""

    start: int
    end: int
    shared: bool


def before(text: str, start: int, limit: int = 0) -> list[Span]:
    """The posts between `limit`, where the name before ends, and the list which begins at `start`."""
    end = start
    if spaced := _SPACED_TITLE.fullmatch(text, limit, start):
        return [Span(*spaced.span(1))]
    if latin := _LATIN.search(text, max(limit, start - 42), start):
        end = latin.start()
    if posts := chains.before(text, end, limit):
        return posts
    while end and text[end - 1] == " ":
        end -= 1
    if end and text[end - 1] == ")":
        opening = text.rfind("(", max(0, end - 40), end)
        if opening > 0 and (posts := chains.before(text, opening, limit)):
            return [*posts, *chains.after(text[: end - 1], opening + 1)]
    between = _BETWEEN.search(text, max(0, end - 12), end)
    if between and between.start() < end:
        clause = text[: between.start()]
        if between.group().strip(" :") != "," or re.search("[作身]为[^,。]*$", clause[-40:]):
            return chains.before(text, between.start(), limit)
    return []


def behind(text: str, start: int, end: int, limit: int) -> list[Span]:
    """The posts told between the name [start, end) and the next name at `limit`: in a bracket, in a clause of personal
    data, after 是 or 作为, in a later clause (现为)."""
    posts: list[Span] = []
    if bracket := _BRACKET.match(text, end):
        posts = chains.after(text[: bracket.end() - 1], bracket.start(1))
        end = bracket.end()
    if posts:
        return posts
    if (colon := _COLON.match(text, end)) and _HEAD.fullmatch(text, 0, start):
        posts = chains.after(text, colon.end())
        if _has_seat(text, posts):
            return posts
    data = _PERSONAL.match(text, end)
    told_of = data and (len(data.group()) > 2 or _HEAD.fullmatch(text, 0, start))
    if data and told_of and _has_seat(text, posts := chains.after(text, data.end())):
        return posts
    told = _IS.match(text, end)
    if told:
        posts = chains.after(text, told.end())
        if _has_seat(text, posts):
            return posts
    for later in _LATER.finditer(text, end, limit):
        posts = chains.after(text, later.end())
        if _has_seat(text, posts):
            return posts
    return []


def portrait(text: str) -> list[Span]:
    """The seats and the posts beside them that a line below a name gives: 祖籍甲市，现任某公司董事长，乙省人大代表."""
    for clause in _CLAUSES.finditer(text):
        if _PAST.search(text, text.rfind(";", 0, clause.end()) + 1, clause.end()):
            continue
        posts = chains.after(text, clause.end())
        if _has_seat(text, posts):
            return posts
    return []


def row(text: str, end: int) -> list[Span]:
    """The posts in the other cells of a line that begins with a name: 甲  男  某公司董事长  市政协委员."""
    posts: list[Span] = []
    for cell in re.finditer(r"[^ |:—-]+", text[end:]):
        found = chains.after(text[: end + cell.end()], end + cell.start())
        posts += [span for span in found if not posts or span.start >= posts[-1].end]
    return posts


def of_one(text: str, posts: list[Span], end: int) -> bool:
    """Is it an office that one person holds, and the others merely beside: 国家主席甲|和乙、丙等?"""
    return text[end : end + 1] in ("和", "与", "同") and bool(_SOLE.search(text, posts[-1].start, posts[-1].end))


def won(text: str, run_start: int, run_end: int) -> bool:
    """Is the list said to have been elected, without the words to what: 甲、乙等24人成功连任, 新当选的有甲、乙?"""
    return bool(_WON.match(text, run_end) or _WON_BEFORE.search(text, max(0, run_start - 16), run_start))


def seat_named(text: str, end: int) -> list[Span]:
    """The last seat that `text` names before `end`: 36名港区人大代表顺利选出."""
    for match in reversed(list(_SEAT_WORD.finditer(text, 0, end))):
        if posts := chains.before(text, match.end()):
            return posts[-1:]
    return []


def elected(text: str, end: int) -> list[Span]:
    """The posts to which the list that ends at `end` was chosen: 甲、乙为副主任, 甲全票当选全国人大代表."""
    verb = _ELECTED.match(text, end)
    return chains.after(text, verb.end()) if verb else []


def called(text: str, end: int) -> Called | None:
    """The title behind a list: 甲委员, 甲、乙等13位市人大代表, 甲和乙两位常务副会长."""
    if direct := title_at(text, end):
        if _is_title(text, end, end + len(direct)):
            return Called(end, end + len(direct), False)
        return None
    for prefix in ("政协", "人大", "全国政协", "全国人大", "港区", "市", "省"):
        if text.startswith(prefix, end) and (title := title_at(text, end + len(prefix))):
            stop = end + len(prefix) + len(title)
            return Called(end, stop, False) if _is_title(text, end, stop) else None
    if award := _AWARD.match(text, end):
        return Called(*award.span("called"), True)
    if not _NUMBER.match(text, end):
        return None
    counted = _COUNTED.match(text, end)
    if counted is None:
        return None
    start, stop = counted.start("called"), counted.end("called")
    for at in range(stop, start + 1, -1):
        if title_before(text, at) and text[at : at + 1] not in tuple(_NOT_A_TITLE):
            return Called(start, at, True)
    return None


def _is_title(text: str, start: int, end: int) -> bool:
    """Not the beginning of 委员会, not the verb 代表."""
    after = text[end : end + 1]
    title = text[end - 2 : end]
    if title in ("代表", "委员") and after and after in _NOT_A_TITLE:
        return False
    if title != "代表" or not ("\u4e00" <= after <= "\u9fff") or end - start > 2:
        return True
    return after in _BEHIND_TITLE or speech_at(text, end)


def _has_seat(text: str, posts: list[Span]) -> bool:
    return any(SEAT.search(text, span.start, span.end) for span in posts)
