"""Reads a post: a seat in a congress or conference, an office of government, party or court, or any other post.

Former posts (前, 原, 曾任) are no offices. It refuses to know what the text does not say: nobody's seat is looked up.
"""

import re
from typing import NamedTuple

from lianghui_cli.model import Office
from lianghui_cli.resolve.people.abroad import abroad
from lianghui_cli.resolve.people.cues import title_before
from lianghui_cli.resolve.people.places import (
    NOWHERE,
    Place,
    Setting,
    constituency,
    in_words,
    level_of,
    of_delegation,
    of_region,
)
from lianghui_cli.text.gazetteer import NATION

HOUSES = re.compile(r"人民代表大会|人大|政治协商会议|政协")
_ENDED = "主席|主任|书记|部长|院长|市长|省长|会长|总统|总理|首相|行政长官|特首|校长|董事长|总裁|委员$|代表$|常委$"
FORMER = re.compile(
    rf"^(?:原|前|曾是|已故|卸任|往届|历届|上届|离任)|时任|曾任|历任|原(?:任|(?=[副常党第]|{_ENDED}))|前(?:任|(?=[副常首]|{_ENDED}))"
)
STANDING = re.compile(r"(?:常务委员会|常委会|常委)")
TERM = re.compile(r"(?:第?[\d一二三四五六七八九十百]+届)")
OF_COUNCIL = re.compile(TERM.pattern + r"?(.{0,10}?)委员会(?=(?:委员|常委|常务委员|(?:常务)?副?主席|秘书长)$)")
OF_DELEGATION = re.compile(r"(.{2,8}?)(?:代表)?团(?:代表|副?团长)")
OF_DEPUTIES = re.compile(r"代表(?:团?副?(?:团长|召集人|组长))?")  # 港区全国人大代表召集人
COMMITTEE = re.compile(r".{1,14}?(?:委|委员会)(?:驻会|专职|兼职)?(?:副?主任委员|副?主任|委员)")
OF_COMMITTEE = re.compile(r"[^会届]{1,14}(?:委|委员会)(?:驻会|专职|兼职)?(?:副?主任委员|副?主任|委员)")
SECTOR = re.compile(r"(?:港区|澳区|港澳|港澳台侨|香港|澳门|[^会]{1,6}界别?)(?:别)?委员")  # 政协经济界委员
SOCIETY = re.compile(r"联谊会|联会|协会|总会|商会|之家|工作室")  # of members, no seat
STAFF = re.compile(r"工作?委|法工委|办公厅|研究室|机关|党组")
LEADS = ("团长", "副团长", "召集人", "副召集人")
BARE = {"代表": "NPC", "委员": "CPPCC"}
BARE_HEAD = re.compile(
    r"(?:.{0,6}(?:代表)?团的?|来自.{2,8}的?|(?:住|驻|在).|港区|澳区|港澳|.{0,8}界别?|女|老|青年|基层|一线)?"
)
GROUP_OF = re.compile(
    r"而?来自.{2,16}的[\u4e00-\u9fff]{0,5}|盲人|农民工?|工人|职工|教师|妇女|少数民族|[\u4e00-\u9fff]{1,3}族"
)  # 盲人代表, in a text about a session
HOLDER = re.compile(
    r"(?:身为|作为|担任|连任|现任|当选)(?:一名)?(?P<seat>.{2,16}(?:代表|委员|常委))的.{1,16}"
)  # 身为省人大代表的村支书
DEGREES = ("代", "代理", "常务", "执行", "第一", "副")
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
    "团委",
    "企业",
    "股份",
)
DEPUTIES = {"NPC": ("主任", "副主任", "常务副主任", "秘书长"), "CPPCC": ("主席", "副主席", "常务副主席", "秘书长")}
SESSION = re.compile(
    r"([^,。;、]{0,12})(政协|人大常委会)((?<=政协)[^,。;]{2,14}(?=委员会))?[^,。;]{0,12}?(?:会议|开幕|闭幕|举行|召开)"
)
CHAIRS = ("主席", "副主席", "常委会主任", "常委会副主任", "委员长", "副委员长", "秘书长")


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
    if seat := _seat(told["seat"] if told else words, setting):
        plain = seat.rank in words and not OF_COMMITTEE.search(words[-12:])
        return Reading(seat, True, not plain or words.endswith("常务副主任"))
    if abroad(words):
        return Reading(None, False, True)
    office = _government(words, setting, before) or _party(words, setting, before)
    if office:
        return Reading(office, False, not words.endswith(HEADS))
    return Reading(None, False, True)


def deputy(words: str, last: Office | None) -> Office | None:
    """副主席 without a body, behind the chairman of one in the same sentence, is the same body's."""
    if last is not None and COMMITTEE.fullmatch(words) and not STAFF.search(words):
        return last._replace(rank="代表" if last.body == "NPC" else "委员")
    if last is not None and last.rank == "代表" and words in LEADS:
        return last
    if last is None or last.rank not in CHAIRS or words not in DEPUTIES[last.body]:
        return None
    rank = _npc_rank("常委会" + words) if last.body == "NPC" else _cppcc_rank(words)
    return last._replace(rank=rank)


def under(words: str, head: Office) -> Office | None:
    """主席, 副主席, 常务委员 as labels in a roll: of the body that the roll's heading names."""
    rank = _npc_rank("常委会" + words) if head.body == "NPC" else _cppcc_rank(words)
    return head._replace(rank=rank) if rank else None


def presided(text: str, setting: Setting) -> Office | None:
    """The chair of the body whose session `text` speaks of: 市人大常委会举行会议,主任 | 政协北京市委员会会议,主席."""
    houses = [house for house in SESSION.finditer(text) if house.end() < len(text)]
    if not houses:
        return None
    place, body = houses[-1].group(1), "NPC" if houses[-1].group(2) == "人大常委会" else "CPPCC"
    rank = "常委会主任" if body == "NPC" else "主席"
    return _placed(body, rank, TERM.sub("", houses[-1].group(3) or place), text, setting)


def _seat(words: str, setting: Setting) -> Office | None:
    houses = list(HOUSES.finditer(words))
    if words in ("副委员长", "委员长"):
        return Office("NPC", "national", NATION, words, None)
    if not houses:
        return _bare_seat(words, setting)
    house = houses[-1]
    head, tail = words[: house.start()], re.sub(r"兼.*", "", words[house.end() :])
    body = "NPC" if house.group() in ("人大", "人民代表大会") else "CPPCC"
    if body == "CPPCC" and (council := OF_COUNCIL.match(tail)):
        head, tail = head + council.group(1), tail[council.end() :]
    if body == "NPC" and not OF_DEPUTIES.fullmatch(tail) and (delegate := OF_DELEGATION.fullmatch(tail)):
        head, tail = head + delegate.group(1), "代表"
    bare = "代表" if body == "NPC" else "委员"  # 港区人大甲, 浙江省政协乙
    rank = (_npc_rank(tail) if body == "NPC" else _cppcc_rank(tail)) if tail else bare
    return _placed(body, rank, TERM.sub("", head), words, setting) if rank else None


def _bare_seat(words: str, setting: Setting) -> Office | None:
    body = BARE.get(words[-2:])
    if not body or not (BARE_HEAD.fullmatch(words[:-2]) or (setting.of_members and GROUP_OF.fullmatch(words[:-2]))):
        return None
    place = setting.meeting(body)
    region = place.region
    if body == "NPC" and place.region == NATION:
        region = of_delegation(words[:-2]) or setting.delegation or NATION
    return Office(body, place.level, region, words[-2:], constituency(words))


def _placed(body: str, rank: str, head: str, words: str, setting: Setting) -> Office:
    origin = constituency(words)
    head = next((area for area in ("港区", "澳区") if head.endswith(area) and "全国" not in head), head)
    if rank in ("委员长", "副委员长"):
        return Office(body, "national", NATION, rank, origin)
    if "全国" in head or "中国人民" in head or not head.replace("港区", "").replace("澳区", ""):
        place = setting.meeting(body) if not head.strip("港澳区") and "全国" not in words else of_region(NATION)
        region = place.region
        if body == "NPC" and rank == "代表" and place.level == "national":
            region = {"港区": "810000", "澳区": "820000"}.get(origin or "", "")
            region = region or of_delegation(head.removesuffix("全国")) or setting.delegation or NATION
        return Office(body, place.level, region, rank, origin)
    place = in_words(head, setting)
    if not place.level and "省级" not in head:
        place = setting.meeting(body)  # nothing in front of 政协委员 names a place
    if rank == "主席" and body == "NPC":
        place = Place("county", place.region)
    return Office(body, place.level or ("provincial" if "省级" in head else ""), place.region, rank, origin)


def _npc_rank(tail: str) -> str:
    if SOCIETY.search(tail):
        return ""
    if OF_DEPUTIES.fullmatch(tail):
        return "代表"
    if tail in ("副委员长", "委员长", "秘书长") or tail in ("主席", "副主席"):
        return tail
    standing = STANDING.match(tail)
    rest = tail[standing.end() :] if standing else tail
    if standing and rest in ("", "委员", "组成人员"):
        return "常委会委员"
    if standing and rest in ("副委员长", "委员长", "秘书长"):
        return rest
    if rest == _rank(rest, ("主任",)) != "":
        return "常委会副主任" if "副" in rest else "常委会主任"
    return "代表" if not standing and COMMITTEE.fullmatch(tail) and not STAFF.search(tail) else ""


def _cppcc_rank(tail: str) -> str:
    if SOCIETY.search(tail):
        return ""
    if tail in ("委员", "主席", "秘书长"):
        return tail
    if tail in ("常委", "常务委员"):
        return "常委"
    if tail == _rank(tail, ("主席",)) != "":
        return "副主席"
    if SECTOR.fullmatch(tail):
        return "委员"
    return "委员" if COMMITTEE.fullmatch(tail) and not STAFF.search(tail) else ""


def _rank(words: str, titles: tuple[str, ...]) -> str:
    """The title at the end of `words` with 副, 代 or 常务 before it; "" where none of `titles` stands there."""
    start = len(words) - next((len(title) for title in titles if words.endswith(title)), 0)
    if start == len(words):
        return ""
    while degree := next((degree for degree in DEGREES if words.endswith(degree, 0, start)), ""):
        start -= len(degree)
    return words[start:]


def _government(words: str, setting: Setting, before: Place) -> Office | None:
    if _holds(words, PRIVATE) or (_holds(words, PARTY_HOMES) and not words.endswith(HEADS)):
        return None
    chair = CHAIR.search(words) or DIRECTOR.search(words)
    rank = chair["rank"] if chair else _rank(words, LEADERS)
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
    if rank.endswith("部长"):
        return of_region(NATION)
    if rank in HONG_KONG and setting.province in ("810000", "820000"):
        return of_region(setting.province)
    own = setting.self_named(rank[-2:-1]) if rank[-1] == "长" else NOWHERE
    fits = own.level in ("", level_of(before.region)) or rank.endswith("市长")
    return before if before.region and fits else own


def _party(words: str, setting: Setting, before: Place) -> Office | None:
    if _holds(words, PRIVATE):
        return None
    justice = _rank(words, JUSTICE)
    if justice and (_holds(words, COURTS) or justice.endswith("检察长")):
        place = in_words(words[: -len(justice)], setting)
        return Office("OTHER", place.level, place.region, justice, None)
    if _holds(words, LIAISON):
        return Office("OTHER", "national", NATION, words, None)
    home = 0 if words == "总书记" else min((words.index(part) for part in PARTY_HOMES if part in words), default=-1)
    if home < 0 or not words.endswith(PARTY):
        return None
    place = of_region(NATION) if _holds(words, ("中央", "总书记")) else in_words(words[: home + 1], setting)
    return Office("OTHER", place.level or before.level, place.region or before.region, words[home:], None)


def place_of(words: str, setting: Setting) -> Place:
    """The place that a post names, for the post behind it."""
    title = title_before(words, len(words))
    return in_words(words[: -len(title)] if title else words, setting)
