"""Where a sentence turns to a year or to a region. It says neither what holds before nor for how long."""

from lianghui_cli.text.dates import YearMention, years
from lianghui_cli.text.patterns import Pattern
from lianghui_cli.text.regions import Mention, mentions

_AGAINST = ("比", "较", "与", "同", "按", "从", "由", "以", "自", "于", "超", "占", "照", "过")
_NOT_ABOUT = Pattern(
    r"-?\d{1,2}月|[^,。;]{0,4}远景|版|修[订正]|制定|颁布|发布|\"?[^,。;]{0,6}》|同期|年?底?的?[\d.一二三四五六七八九十]+倍"
)
_PLAN_HEAD = Pattern(
    r"\"?(?:(?:规划|计划)(?:草案|纲要|建议)*(?:规定|提出|确定|要求|明确)(?!的)"
    r"|(?:规划)?(?:时期|期间|期末|以来|末|这?五年|开局|年均|平均|的?(?:经济社会)?(?:发展)?的?主要目标|要|将))"
)
_PLAN_TOLD = Pattern(r"(?:提出|确定|要求|明确|规定|就是)了?\"?$")
_LEAD_IN = Pattern(
    r"(?:在|截至|截止|到|至|预计|初步(?:核算|预计|统计)|其中|同时|此外|而|据[^,]{2,8}|[末底初]|期间|,|\s|年)*"
)
_OTHERS = Pattern(r"[^,。;、\d]{0,20}?(?:公司|集团|大学|学院|医院|银行|研究院|研究所|委员|代表|常委|记者|书记)")
_NEXT = Pattern(r"\s?[、和与及至到·—-]\s?")
_TIMED = Pattern("[年五]")
_MARKS = ',;。:!?"'
_LONGEST_LEAD = 200  # characters; words of time before a name are far fewer


def spoken_years(text: str) -> list[YearMention]:
    """The years a sentence speaks about: no dates, no years that something is compared with, no titles of papers."""
    if "年" not in text and "五" not in text:
        return []
    found = []
    for hit in years(text):
        before = text[: hit.start].rstrip(' "')
        clause_start = not before or before[-1] in ",;。:!?(、)"
        if hit.kind != "since" and before.endswith(_AGAINST) and not before.endswith(("不同", "自从")):
            continue
        if _NOT_ABOUT.match(text, hit.end) and not before.endswith(("截", "截至", "截止")):
            continue
        if text.startswith(("上年", "上一年"), hit.start) and not clause_start:
            continue
        if text.startswith("当年", hit.start) or "《" in text[text.rfind("》", 0, hit.start) + 1 : hit.start]:
            continue
        if hit.kind == "plan" and not _heads_plan(text, hit, clause_start):
            continue
        found.append(hit)
    return found


def _heads_plan(text: str, hit: YearMention, clause_start: bool) -> bool:
    """A plan is what is spoken about at the head of a clause; 完成"十三五"规划目标 is not about it."""
    if text.startswith(("期间", "时期"), hit.end) and _PLAN_TOLD.search(text, 0, hit.start):
        return True
    near = clause_start or text[hit.start - 1] in "在到从入望于"
    return near and (_PLAN_HEAD.match(text, hit.end) is not None or text.startswith(",", hit.end))


def clause_lead(text: str, start: int) -> bool:
    """True where only words of time stand between the head of the clause and `start`."""
    if not start or text[start - 1] in _MARKS:
        return True
    floor = max(0, start - _LONGEST_LEAD)
    clause = max(floor, *(text.rfind(mark, floor, start) + 1 for mark in _MARKS))
    spoken = [year.end for year in years(text[clause : start + 1])] if _TIMED.search(text, clause, start) else []
    return _LEAD_IN.fullmatch(text, clause + (spoken[-1] if spoken else 0), start) is not None


def heads(text: str) -> list[Mention]:
    """The single regions and groups that stand at the head of a clause; one of several in a row is no subject."""
    hits = mentions(text)
    found = []
    for place, hit in enumerate(hits):
        joined = _NEXT.fullmatch(text, hit.end, hits[place + 1].start) if place + 1 < len(hits) else None
        if (
            joined
            or hit.form == "inside"
            or _OTHERS.match(text, hit.end)
            or text[hit.end : hit.end + 1] in ("、", "和", "与", "至")
        ):
            continue
        if clause_lead(text, hit.start):
            found.append(hit)
    return found
