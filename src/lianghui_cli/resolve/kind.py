"""What kind of text it is: decided by the looks of its title, its opening formula, its session line and its headings.

Each piece of evidence votes for one kind; the kind with most votes wins where they are enough. All texts are folded.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from lianghui_cli.model import Sentence, Session
from lianghui_cli.text.patterns import Pattern

KINDS = (
    "work report",
    "plan report",
    "budget report",
    "communique",
    "outline",
    "broadcast",
    "news",
    "interview",
    "list",
    "minutes",
)
REPORTS = frozenset(KINDS[:3])  # what a government gives account with
OF_A_PLACE = REPORTS | {"communique", "outline"}  # what a place gives of itself
_ENOUGH = 3.0  # votes
_TOP = 8  # sentences among which a formula, a dateline or a session line stands
_LIST, _LIST_LINES = 0.6, 8  # share of lines that are items or headings, and how many there must be
_TURNS = 3  # questions and answers that make an interview

_BY_TITLE = (
    ("budget report", 9.0, Pattern(r"(?:预算|决算)[^《》]{0,30}报告(?:[(].{0,6}[)])?$")),
    ("plan report", 9.0, Pattern(r"(?:国民经济|社会发展)[^《》]{0,24}计划[^《》]{0,20}报告(?:[(].{0,6}[)])?$")),
    ("work report", 6.0, Pattern(r"(?:政府|法院|检察院|委员会|政协)?工作报告(?:[(].{0,6}[)])?(?:--.*)?$|施政报告$")),
    ("communique", 9.0, Pattern(r"公报(?:[(].{0,6}[)])?$")),
    ("outline", 8.0, Pattern(r"(?:规划|五年计划|远景目标)(?:纲要|草案|建议)?(?:[(].{0,6}[)])?$")),
    ("list", 6.0, Pattern(r"名单(?:[(].{0,6}[)])?$")),
    ("minutes", 6.0, Pattern(r"(?:纪要|会议记录|议事录|会议过程正式纪录)$")),
    ("interview", 4.0, Pattern(r"专访|访谈|^对话|答记者问|答.{0,6}问$")),
    ("broadcast", 4.0, Pattern(r"^\[视频\]")),
)
_BY_OPENING = (
    ("work report", 6.0, Pattern(r"我代表[^,。]{0,24}(?:政府|国务院|委员会|法院|检察院)[^。]{0,16}报告")),
    ("work report", 3.0, Pattern(r"^各位(?:代表|委员)[:!]?$|请予审议")),
    ("work report", 2.0, Pattern(r"^(?:--)?[^。]{0,12}年[^。]{0,12}日[^。]{0,40}(?:代表大会|委员会)[^。]{0,20}会议上")),
    ("broadcast", 3.0, Pattern(r"^(?:本台|中国网络电视台)消息")),
    (
        "news",
        4.0,
        Pattern(r"^[^。,]{0,12}?(?:消息|日电|[日报社]讯)|^【[^】]{1,8}[讯报]】|^\S{2,8}记者\S|日电(?:[(]|\s)"),
    ),
    ("news", 2.0, Pattern(r"记者[^。,]{1,12}(?:报道|摄)|(?:据|近日|日前|昨日|今天|今日|昨天)[,(]")),
    ("minutes", 6.0, Pattern(r"^出席(?:议员|者|人员|委员):|^(?:主席|列席人员):$")),
    ("communique", 3.0, Pattern(r"^根据[^。]{0,16}(?:初步核算|快报)")),
)
_REVIEW = Pattern(r"(?:工作|发展)(?:的)?(?:简要|主要)?(?:情况)?回顾")
_AHEAD = Pattern(
    r"年(?:的)?(?:政府)?(?:主要|重点)?工作(?:的)?(?:总体)?(?:安排|任务|打算|要求|重点|思路|目标)|(?:预期|奋斗|主要)目标"
)
_GOALS = Pattern(r"^(?:今年|20\d\d年)[^。,;]{0,20}(?:预期|主要|奋斗)目标[^。,;]{0,6}(?:是|为|:)")
_OURS = Pattern(r"(?<![^,。;、:\"])我(?:省|市|自治区|区|州|县)")
_CHAPTER = Pattern(r"第[一二三四五六七八九十]+[章篇]")
_YEAR_HEAD = Pattern(r"((?:19|20)\d\d)年:")
_TURN = Pattern(r"(?:记者|主持人|问|答)[:]")


_BROADCAST = Pattern(r"消息[(]新闻联播[)]")


class Vote(NamedTuple):
    """Why a text is of a kind: the words [start, end) of a sentence (-1 the title) and what they count."""

    kind: str
    weight: float
    sentence: int
    start: int
    end: int


class Kind(NamedTuple):
    """One of KINDS, "" where nothing tells, and the votes for it."""

    kind: str
    votes: tuple[Vote, ...]


def kind_of(title: str, told: Sequence[Sentence], folded: Sequence[str], session: Session | None = None) -> Kind:
    """The kind of a text. Example: 各位代表:, 我代表市人民政府向大会报告工作 make a work report, whatever its title."""
    for n, text in enumerate(folded[:_TOP]):
        if "新闻联播" in text and (hit := _BROADCAST.search(text)):
            return Kind("broadcast", (Vote("broadcast", 6.0, n, hit.start(), hit.end()),))
    votes = [*_at(title, -1, _BY_TITLE)]
    for n, text in enumerate(folded[:_TOP]):
        votes += _at(text, n, _BY_OPENING)
        if told[n].kind == "furniture" and any(char.isdigit() for char in text):
            votes.append(Vote("news", 1.0, n, 0, len(text)))
    votes += _by_headings(told, folded)
    votes += _by_goals(folded) if not title else ()
    if session and any(vote.kind == "work report" for vote in votes):
        votes.append(Vote("work report", 1.0, -1, 0, 0))
    counts: dict[str, float] = {}
    for vote in votes:
        counts[vote.kind] = counts.get(vote.kind, 0.0) + vote.weight
    best = max(counts, key=lambda kind: (counts[kind], -KINDS.index(kind)), default="")
    kind = best if best and counts[best] >= _ENOUGH else ""
    return Kind(kind, tuple(vote for vote in votes if vote.kind == kind))


def _at(text: str, n: int, rules: Iterable[tuple[str, float, Pattern]]) -> list[Vote]:
    found = [(kind, weight, pattern.search(text)) for kind, weight, pattern in rules]
    return [Vote(kind, weight, n, hit.start(), hit.end()) for kind, weight, hit in found if hit]


def _by_goals(folded: Sequence[str]) -> list[Vote]:
    """Goals set for this year, and a place called one's own: what a report's excerpt has without its headings."""
    rules = (("work report", 2.0, _GOALS), ("work report", 1.5, _OURS))
    found = [
        (kind, weight, n, hit) for kind, weight, p in rules for n, text in enumerate(folded) if (hit := p.search(text))
    ]
    first = {weight: Vote(kind, weight, n, hit.start(), hit.end()) for kind, weight, n, hit in reversed(found)}
    return list(first.values())


def _by_headings(told: Sequence[Sentence], folded: Sequence[str]) -> list[Vote]:
    """What the lines of the whole text look like: sections of a report, chapters, a list, questions and answers."""
    votes: list[Vote] = []
    items = [n for n, one in enumerate(told) if one.kind == "item"]
    headings = [n for n, one in enumerate(told) if one.kind == "heading"]

    def first(test: Callable[[str], object], among: Iterable[int]) -> int | None:
        return next((n for n in among if test(folded[n])), None)

    if (n := first(_REVIEW.search, headings)) is not None:
        votes.append(Vote("work report", 3.0, n, 0, len(folded[n])))
    if (n := first(_AHEAD.search, headings)) is not None:
        votes.append(Vote("work report", 2.0, n, 0, len(folded[n])))
    if (n := first(_CHAPTER.match, headings)) is not None:
        votes.append(Vote("outline", 2.0, n, 0, len(folded[n])))
    if len(items) >= _LIST_LINES and len(items) > _LIST * len(told):
        votes.append(Vote("list", 4.0, items[0], 0, len(folded[items[0]])))
    years = [(int(hit[1]), n) for n in headings if (hit := _YEAR_HEAD.match(folded[n]))]
    if any(year + 1 == later for year, _ in years for later, _ in years):  # 2018年:…, 2019年:…
        votes.append(Vote("work report", 3.0, years[0][1], 0, 5))
    turns = [n for n, text in enumerate(folded) if _TURN.match(text)]
    if len(turns) >= _TURNS:
        votes.append(Vote("interview", 5.0, turns[0], 0, 2))
    return votes
