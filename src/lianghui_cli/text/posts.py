"""The posts of a person as they are compared: 北京市政协常委, 首钢集团董事长, each folded and in short forms.

`posts_of` takes a person and gives every post, seat and affiliation it may be asked for by; `plain` brings what
somebody typed to the same form: plain("首鋼集團有限公司") is 首钢集团公司.
"""

import re
from collections.abc import Iterator
from functools import cache

from lianghui_cli.lexicon import table
from lianghui_cli.model import Office, Person
from lianghui_cli.text.fold import fold
from lianghui_cli.text.gazetteer import name_of, region

_TERM = "第[一二三四五六七八九十百]+届"
_CONFERENCE = "(?:中国人民)?政协(全国|.{2,10}?[省市区县州盟旗])委员会"
BODIES = {"NPC": "人大", "CPPCC": "政协"}
_LEVELS = {"省": "0000", "市": "00", "县": "", "区": ""}  # what of a code names the place of 省监察委员会, 市政府


@cache
def _forms() -> tuple[tuple[str, str], ...]:
    return tuple((long, short) for long, short in sorted(table("post_forms"), key=lambda row: -len(row[0])))


def plain(post: str) -> str:
    """A post as it is compared: folded, in the short forms of its words, without quotation marks and brackets."""
    text = re.sub(_TERM, "", fold(post))
    for long, short in _forms():
        if long in text:
            text = text.replace(long, short)
    text = re.sub(_CONFERENCE, r"\1政协", text) if "政协" in text else text
    return "".join(char for char in text if char not in '"()《》·:').strip()


def _seat_posts(office: Office) -> Iterator[str]:
    body = BODIES[office.body]
    if office.body == "NPC" and office.rank in ("主任", "副主任", "委员", "秘书长", "常委"):
        body += "常委会"
    place = "" if office.region in ("", "000000") else name_of(office.region)
    if office.level == "national":
        yield f"{office.constituency or ''}全国{body}{office.rank}"
        if place:
            yield f"{place}全国{body}{office.rank}"
    elif place:
        yield f"{place}{body}{office.rank}"
    if office.constituency:
        yield f"{office.constituency}{office.rank}"
        yield f"{office.constituency}{body}{office.rank}"
        if place:
            yield f"{place}{office.constituency}{body}{office.rank}"


def office_posts(office: Office) -> Iterator[str]:
    """A seat or office written out, in the ways it may be asked for: 北京市政协常委, 广东省省长, 朝阳区副区长."""
    if office.body in BODIES:
        yield from _seat_posts(office)
        return
    known = region(office.region)
    if known is None or office.region == "000000":
        yield office.rank
        return
    place = name_of(office.region[:2] + "0000") if known.level == "county" else ""
    yield f"{place}{known.name}{office.rank}"


def _named_apart(person: Person) -> Iterator[str]:
    """Offices whose body stands among the affiliations: 教育部 + 副部长."""
    for office in person.offices:
        for body in person.affiliations if office.body not in BODIES else ():
            if office.rank not in fold(body):
                yield body + office.rank


def _placed(person: Person) -> Iterator[str]:
    """Affiliations that begin with a bare 省, 市, 县 or 区, with the name of the place: 浙江 + 省监察委员会主任."""
    for affiliation in map(fold, person.affiliations):
        end = _LEVELS.get(affiliation[:1])
        for office in person.offices if end is not None else ():
            code = office.region if not end else office.region[: 6 - len(end)] + end
            known = region(code) if office.region not in ("", "000000") and "+" not in code else None
            if known and known.name.endswith(affiliation[0]):
                yield known.name + affiliation[1:]


def posts_of(person: Person) -> tuple[str, ...]:
    """Every post, seat and affiliation of a person, in comparable form."""
    found = dict.fromkeys(plain(post) for office in person.offices for post in office_posts(office))
    for written in (person.affiliations, _named_apart(person), _placed(person)):
        found.update(dict.fromkeys(map(plain, written)))
    return tuple(filter(None, found))
