"""Reads a post: a seat in a congress or conference, an office of government, party or court, or any other post.

Former posts (前, 原, 曾任) are no offices. It refuses to know what the text does not say: nobody's seat is looked up.
"""

import re
from typing import NamedTuple

from lianghui_cli.model import Office
from lianghui_cli.resolve.people import seats
from lianghui_cli.resolve.people.cues import title_before
from lianghui_cli.resolve.people.places import NOWHERE, Place, Setting, in_words, level_of, of_region
from lianghui_cli.resolve.people.ranks import rank_at_end
from lianghui_cli.text.gazetteer import NATION

_ENDED = "主席|主任|书记|部长|院长|市长|省长|会长|总统|总理|首相|行政长官|特首|校长|董事长|总裁|委员$|代表$|常委$"
FORMER = re.compile(
    rf"^(?:原|前|曾是|已故|卸任|往届|历届|上届|离任)|时任|曾任|历任|原(?:任|(?=[副常党第]|{_ENDED}))|前(?:任|(?=[副常首]|{_ENDED}))"
    "|(?<=[省市区县州旗])原(?!种|料|油|煤|子|住|始)"
)
HOLDER = re.compile(
    r"(?:身为|作为|担任|连任|现任|当选)(?:一名)?(?P<seat>.{2,16}(?:代表|委员|常委))的.{1,16}"
)  # 身为省人大代表的村支书
HONG_KONG = ("行政长官", "特首", "财政司司长", "政务司司长", "律政司司长")
HEADS = (
    "省长",
    "市长",
    "区长",
    "县长",
    "州长",
    "镇长",
    "乡长",
    "旗长",
    "盟长",
    "总理",
    "国务委员",
    "国家主席",
    "自治区主席",
    *HONG_KONG[:2],
)
OFFICERS = (
    "部长",
    "厅长",
    "局长",
    "署长",
    "司长",
    "处长",
    "科长",
    "专员",
    "一级巡视员",
    "二级巡视员",
    "巡视员",
    "调研员",
)
LEADERS = (*HONG_KONG, *HEADS, *OFFICERS)  # the longest of one ending first
CHAIR = re.compile(r"(?:国家|自治区|政府)(?P<rank>副?主席)$")
DIRECTOR = re.compile(r"[省市区县州家院府].*(?:委|办|厅|局|委员会|办公室|中心|街道)(?P<rank>副?主任)$")
PARTY_HOMES = (
    "省委",
    "市委",
    "区委",
    "县委",
    "州委",
    "旗委",
    "中共",
    "中央",
    "纪委",
    "监委",
    "党工委",
    "镇党委",
    "乡党委",
    "政法委",
    "军区",
    "统战部",
    "宣传部",
    "组织部",
)
PARTY = ("书记", "常委", "委员", "秘书长", "部长", "主任", "处长")
COURTS = ("法院", "检察院")
JUSTICE = ("院长", "检察长", "庭长", "法官", "检察官")
OF_NATION = re.compile(
    "国务院|国家|.{2,8}部(?=.{2,}[司局]$)|.{2,8}(?:总局|总署)$"
)  # what is of no place, yet of the State
LIAISON = ("中联办", "港澳办", "国台办", "外交部")
PRIVATE = (
    "公司",
    "集团",
    "银行",
    "大学",
    "学院",
    "学校",
    "中学",
    "小学",
    "医院",
    "研究院",
    "研究所",
    "社区",
    "村",
    "协会",
    "学会",
    "商会",
    "联合会",
    "总会",
    "基金会",
    "共青团",
    "团中央",
    "团省委",
    "团市委",
    "团委",
    "企业",
    "股份",
)


class Reading(NamedTuple):
    """What a member of a chain of posts is."""

    office: Office | None
    seat: bool
    private: bool  # it (also) stands among the affiliations


def read(words: str, setting: Setting, before: Place) -> Reading:
    """`words` is one post, folded; `before` the place of the post in front of it (上海市委副书记、市长)."""
    if FORMER.search(words):
        return Reading(None, False, True)
    told = HOLDER.fullmatch(words)
    if seat := seats.seat(told["seat"] if told else words, setting):
        plain = seat.rank in words and not seats.OF_COMMITTEE.search(words[-12:])
        return Reading(seat, True, not plain or words.endswith("常务副主任"))
    office = _government(words, setting, before) or _party(words, setting, before)
    if office:
        return Reading(office, False, not words.endswith(HEADS))
    return Reading(None, False, True)


def _government(words: str, setting: Setting, before: Place) -> Office | None:
    if _holds(words, PRIVATE) or (_holds(words, PARTY_HOMES) and not words.endswith(HEADS)):
        return None
    chair = CHAIR.search(words) or DIRECTOR.search(words)
    rank = chair["rank"] if chair else rank_at_end(words, LEADERS)
    if not rank:
        return None
    place = _seat_of_power(words[: len(words) - len(rank)], rank, setting, before)
    return Office("GOV", place.level, place.region, rank, None)


def _holds(words: str, parts: tuple[str, ...]) -> bool:
    return any(part in words for part in parts)


def _seat_of_power(head: str, rank: str, setting: Setting, before: Place) -> Place:
    if rank.endswith(("总理", "国务委员")) or (head.endswith("国家") and "主席" in rank):
        return of_region(NATION)
    if head:
        place = in_words(head, setting)
        if place.level:
            return place
    if rank.endswith("部长") or OF_NATION.match(head):
        return of_region(NATION)
    if rank in HONG_KONG and setting.province in ("810000", "820000"):
        return of_region(setting.province)
    own = setting.self_named(rank[-2:-1]) if rank[-1] == "长" else NOWHERE
    fits = own.level in ("", level_of(before.region)) or rank.endswith("市长")
    return before if before.region and fits else own


def _party(words: str, setting: Setting, before: Place) -> Office | None:
    if _holds(words, PRIVATE):
        return None
    justice = rank_at_end(words, JUSTICE)
    if justice and (_holds(words, COURTS) or justice.endswith("检察长")):
        place = in_words(words[: -len(justice)], setting)
        return Office("OTHER", place.level, place.region, justice, None)
    if _holds(words, LIAISON):
        return Office("OTHER", "national", NATION, words, None)
    parts = [part for part in PARTY_HOMES if part in words and (part != "中共" or "中央" in words)]
    home = 0 if words == "总书记" else min(map(words.index, parts), default=-1)
    if home < 0 or not words.endswith(PARTY):
        return None
    place = of_region(NATION) if _holds(words, ("中央", "总书记")) else in_words(words[: home + 1], setting)
    return Office("OTHER", place.level or before.level, place.region or before.region, words[home:], None)


def place_of(words: str, setting: Setting) -> Place:
    """The place that a post names, for the post behind it."""
    title = title_before(words, len(words))
    return in_words(words[: -len(title)] if title else words, setting)
