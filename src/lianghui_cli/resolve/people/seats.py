"""Reads a seat in a congress or conference out of the words of one post: body, level, region, rank, constituency.

    seat("广东省政协常委", setting) -> Office("CPPCC", "provincial", "440000", "常委", None)

A bare 副主席 or 委员 is a seat where its sentence, its roll or its session says of what.
"""

import re

from lianghui_cli.model import Office
from lianghui_cli.resolve.people.places import Place, Setting, constituency, in_words, of_delegation, of_region
from lianghui_cli.resolve.people.ranks import rank_at_end
from lianghui_cli.text.gazetteer import NATION

HOUSES = re.compile(r"人民代表大会|人大|政治协商会议|政协")
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
DEPUTIES = {"NPC": ("主任", "副主任", "常务副主任", "秘书长"), "CPPCC": ("主席", "副主席", "常务副主席", "秘书长")}
SESSION = re.compile(
    r"([^,。;、]{0,12})(政协|人大常委会)((?<=政协)[^,。;]{2,14}(?=委员会))?[^,。;]{0,12}?(?:会议|开幕|闭幕|举行|召开)"
)
CHAIRS = ("主席", "副主席", "常委会主任", "常委会副主任", "委员长", "副委员长", "秘书长")


def seat(words: str, setting: Setting) -> Office | None:
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
    if words == "委员" and setting.members != "CPPCC":
        return Office("NPC", *setting.meeting("NPC"), "常委会委员", None) if setting.members else None
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
    if rest == rank_at_end(rest, ("主任",)) != "":
        return "常委会副主任" if "副" in rest else "常委会主任"
    return "代表" if not standing and COMMITTEE.fullmatch(tail) and not STAFF.search(tail) else ""


def _cppcc_rank(tail: str) -> str:
    if SOCIETY.search(tail):
        return ""
    if tail in ("委员", "主席", "秘书长"):
        return tail
    if tail in ("常委", "常务委员"):
        return "常委"
    if tail == rank_at_end(tail, ("主席",)) != "":
        return "副主席"
    if SECTOR.fullmatch(tail):
        return "委员"
    return "委员" if COMMITTEE.fullmatch(tail) and not STAFF.search(tail) else ""


def deputy(words: str, last: Office | None, said: str) -> Office | None:
    """副主席 without a body, behind the chairman of one in the same sentence, is the same body's; so is the head of a
    committee behind the head of another. `said`: the words of the seat before."""
    if last is not None and OF_COMMITTEE.search(said) and words.endswith("主任") and COMMITTEE.fullmatch(words):
        return last if "委员会" in words and not STAFF.search(words) else None
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
