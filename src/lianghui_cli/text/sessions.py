"""Sessions of congresses and conferences named in a text, and the year in which they meet. Works on folded text.

A session of a standing committee or of a party committee is none. A region the words do not give stays "". Only
national sessions are yearly without exception: for the provinces the year is likely, not certain.
"""

import re
from functools import cache

from lianghui_cli.lexicon import table
from lianghui_cli.model import Session
from lianghui_cli.text.gazetteer import NATION
from lianghui_cli.text.numbers import chinese_number
from lianghui_cli.text.regions import mentions, post_region

_COUNT = "[〇零一二三四五六七八九十\\d]{1,4}"
_MEETING = re.compile(rf"第?\s?({_COUNT})\s?届([^。,;!?\n届次]{{0,24}}?)第?\s?({_COUNT})\s?次(?:全体)?会")
_BEFORE = re.compile(r"[^。,;:!?\s]{0,30}$")
_CONFERENCE = re.compile("(?:中国人民政治协商会议|人民政协|政协)")
_STANDING = re.compile("常务|常委|主席|主任|中央|党")
# What stands between a region's name and the number of the term, or before a region named after it.
_LINK = re.compile("(?:人民政协|政协|人大|人民代表大会|会议|委员会)?第?")
_LOCAL = re.compile("(?:^|[^自])([省市区州县])(?:人民政协|政协|人大)?第?$")


def _region(before: str, inner: str) -> tuple[str, int]:
    """The region of a session and how far before the term it is named: of the words inside, else of those before."""
    if inner.startswith("全国") or before.endswith(("全国", "全国政协", "全国人大")):
        return NATION, len(before) - len(before.removesuffix("政协").removesuffix("人大").removesuffix("全国"))
    if inner[:2] == "中国" or before.endswith("中华人民共和国"):
        return NATION, 7 if before.endswith("中华人民共和国") else 0
    named = [mention for mention in mentions(inner) if len(mention.codes) == 1]
    if named:
        return named[-1].codes[0], 0
    for mention in reversed(mentions(before)):
        rest = before[mention.end :]
        if len(mention.codes) > 1:
            continue
        if _LINK.fullmatch(rest):
            return mention.codes[0], len(before) - mention.start
        if re.fullmatch("[^政人第]{1,6}[县区市旗](?:政协|人大)?", rest):
            code = post_region(before[mention.start :])
            return (code if code != mention.codes[0] else ""), len(before) - mention.start
        break
    local = _LOCAL.search(before)
    return "", len(before) - local.start(1) if local else 0


def sessions(folded: str) -> list[tuple[Session, int, int]]:
    """Every session named, with its place: 北京市第十六届人民代表大会第二次会议, 十四届全国人大四次会议, 政协…"""
    found = []
    for match in _MEETING.finditer(folded) if "届" in folded else ():
        inner = "".join(match[2].split())
        if _STANDING.search(inner):
            continue
        window = _BEFORE.search(folded, max(0, match.start() - 30), match.start())
        before = window[0] if window else ""
        named = [*_CONFERENCE.finditer(before)]
        if "人大" in inner or "人民代表大会" in inner:
            body = "NPC"
        elif "政协" in inner or (named and inner in ("", "委员会")) or (named and inner.endswith("委员会")):
            body = "CPPCC"
        elif not inner and re.search("人大第?$", before):
            body = "NPC"
        else:
            continue
        code, back = _region(before, inner)
        if body == "CPPCC" and named:
            back = max(back, len(before) - named[-1].start())
        try:
            session = Session(body, code, chinese_number(match[1]), chinese_number(match[3]))
        except ValueError:
            continue
        end = match.end() + folded.startswith("议", match.end())
        found.append((session, match.start() - back, end))
    return found


@cache
def _terms() -> dict[tuple[str, str], tuple[int, int]]:
    found = {}
    for code, congress, conference, year in table("congresses"):
        found["NPC", code] = int(congress), int(year)
        found["CPPCC", code] = int(conference), int(year)
    return found


@cache
def _stated() -> dict[Session, int]:
    rows = table("congress_sessions")
    return {Session(body, code, int(term), int(number)): int(year) for _, body, code, term, number, year in rows}


def session_year(session: Session) -> tuple[int | None, bool]:
    """The year in which a session meets, and whether that is certain; None where the terms of its region are unknown.

    National terms began every five years since the fifth (1978) and meet every March. A province may hold the first
    session of a term late or two in a year (Zhejiang's thirteenth congress met for the fifth time in January 2021).
    """
    stated = _stated().get(session)
    if stated:
        return stated, True
    earlier = [at for at in _stated() if at[:3] == session[:3] and at.number < session.number]
    if earlier and session.region != NATION:
        return _stated()[earlier[-1]] + session.number - earlier[-1].number, False
    known = _terms().get((session.body, session.region))
    if known is None or not 1 <= session.number <= 7:
        return None, False
    term, year = known
    first = year + 5 * (session.term - term)
    if session.region == NATION:
        return (first + session.number - 1, True) if session.term >= 5 and session.number <= 5 else (None, False)
    return (first + session.number - 1 if first >= 1978 else None), False
