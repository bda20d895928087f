"""Where, in a government's report, its tasks stand: the part of the report that each sentence belongs to.

A report goes from its review to its plan. The plan begins with guiding lines and goals, then states policies and, below
numbered titles, tasks; the government itself and the closing follow. Example: below 三、2026年重点工作 and （一）稳就业
a sentence is of the part "task", its section （一）稳就业. All texts here are folded but the titles.
"""

from collections.abc import Sequence
from typing import NamedTuple

from lianghui_cli.model import Article
from lianghui_cli.resolve.sections import is_report, numbering, opens_review
from lianghui_cli.text.patterns import Pattern

TASK, POLICY, GOVERNMENT, TOPIC = "task", "policy", "government", "topic"
TERM, GUIDE, CLOSING, ANNEX, REVIEW = "term", "guide", "closing", "annex", "review"
BY_DEFAULT = frozenset((TASK, POLICY, GOVERNMENT, TOPIC))

_CHAPTER = 45  # characters of the longest title of a chapter, and of one that is a line of its own
_TOPIC = 22  # of the longest sentence that only names what its paragraph is about
_YEARS = Pattern(r"20\d\d")
_TERM = Pattern(r"十[一二三四五六七八九]五|五年|纲要|规划")
_GUIDE = Pattern(r"总体(?:要求|部署|思路|安排)|指导思想|政策取向|(?:预期|主要|发展|总体)目标")
_WORK = Pattern(r"任务|重点|工作安排|主要工作|政府工作")
_GOVERNMENT = Pattern(r"政府(?:自身|的)?(?:改革)?建设|政府系统建设|自身建设|政府治理|政府效能|政府改革")
_GOALS = Pattern(r"(?:预期|主要|发展|奋斗)(?:的)?目标(?:如下|建议)?(?:是|为|:|安排)")
_LEADS_IN = Pattern(
    r"(?:做好|抓好|抓住|抓实|抓紧|突出|聚焦|推进|采取)[^,;。]{0,14}(?:以下|如下|下面|[\d一二两三四五六七八九十几]+个?方面)|(?:简述|几项)重点"
)
_POLICY = Pattern(r"(?:财政|货币|就业优先|宏观|产业|科技|社会|区域)[^,;。]{0,6}政策|政策[^,;。]{0,6}(?:取向|协调|连续)")
_GUIDING = Pattern(
    r"(?:^|[,:])(?:我们)?(?:必须|一定要|务必)|稳中求进|总要求|原则|牢牢把握|更加注重|(?:实现|完成|提出)[^,;。]{0,10}(?:目标|任务)|为指导|方法论"
    r"|^(?:今年|\d{4}年|这一|当前,|综合分析)|着重说明|是[^,;。]{0,20}(?:关键|重要|之年)"
)
_ANNEX = Pattern(r"^(?:附件?\d*[:件]?|名词解释|相关报道|注释|有关(?:名词|用语))")
_GLOSSARY = Pattern("名词|解释|用语|相关报道|注释|说明")
_FAREWELL = Pattern(r"让我们|团结在以|号召|不懈奋斗|努力奋斗|携手奋进")
_ADDRESS = "各位代表"
_ABOUT = Pattern("[一二三四五]、关于")
_PLAN = Pattern("工作|任务|安排|目标|部署|建议|要求")
_SHORTEST = 6  # characters of a title with its number
_CLOSING = 25  # sentences in which the closing says so
_OWN_NUMBER = Pattern(
    r"[(]?[一二三四五六七八九十]{1,3}[)、]|[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,2}[,、]|--|——"
)


class Part(NamedTuple):
    """What a sentence belongs to: the part, the report's own title above it, and whether it is that title itself."""

    role: str
    section: str
    title: bool = False
    topic: bool = False  # it only names what its paragraph is about


def parts(article: Article, folded: Sequence[str]) -> tuple[Part, ...] | None:
    """The part of each sentence of a report, in order; None of a text that is no report with a plan of its own."""
    if not is_report(article):
        return None
    reader = _Reader(article, folded)
    found = tuple(reader.read(place) for place in range(len(folded)))
    return found if reader.planned else None


class _Reader:
    """What has been opened so far, while the sentences of a report go by."""

    def __init__(self, article: Article, folded: Sequence[str]) -> None:
        self.sentences, self.folded = article.sentences, folded
        self.year = str(article.year or "")
        self.planned = False
        self.role, self.chapter, self.section = GUIDE, "", ""
        self.goals = self.inside = False  # goals were announced; the numbered titles have begun
        self.whole = GUIDE  # the part that the chapter opens
        self.titled = False  # the title of a section stands right above
        self.policies = False  # the paragraph before states a policy
        self.level = ""  # how the titles of this chapter are numbered
        self.paragraph, self.now = -1, Part(GUIDE, "")
        self.farewell = farewell(folded)

    def read(self, place: int) -> Part:
        sentence, text = self.sentences[place], self.folded[place].strip()
        first = sentence.paragraph != self.paragraph
        self.paragraph = sentence.paragraph
        if sentence.kind == "heading" or (first and len(text) <= _CHAPTER and numbering(text) == "、"):
            return self._heading(place, text)
        if not first:
            return self._later(text)
        if self.role not in BY_DEFAULT | {GUIDE} or not self.planned:
            self.now = Part(self.role, self.section)
            return self.now
        return self._opens(place, text)

    def _heading(self, place: int, text: str) -> Part:
        if self.role == ANNEX or _ANNEX.match(text):
            self.role = ANNEX
            self.section = "" if _GLOSSARY.search(text) else self.sentences[place].text.strip()
        elif numbering(text) == "、" or (not self.inside and opens(text)):
            self._chapter(place, text)
        elif text.endswith(":"):
            self._leads(text)
        elif self.planned and self.role in BY_DEFAULT | {GUIDE}:
            self._title(place, text)
        self.now = Part(self.role, self.section)
        return self.now._replace(title=True)

    def _chapter(self, place: int, text: str) -> None:
        self.role = self.whole = role_of_chapter(text, self.year)
        self.planned = self.planned or self.role in BY_DEFAULT | {GUIDE}
        self.chapter = self.section = self.sentences[place].text.strip()
        self.goals = self.policies = False
        self.inside = self.role == GOVERNMENT or (self.role == TASK and _PLAN.search(text) is None)
        self.level = ""

    def _leads(self, text: str) -> None:
        """A line that ends with a colon: 今年主要预期目标是: announces goals, 重点抓好以下工作: the tasks."""
        if _GOALS.search(text):
            self.goals = True
        elif _LEADS_IN.search(text) and self.whole == TASK:
            self.inside, self.role = True, TASK

    def _title(self, place: int, text: str) -> None:
        """A title of the plan opens tasks, unless it is one of guiding lines or of the government itself."""
        guides = _GUIDE.search(text) is not None and _WORK.search(text) is None
        if len(text) < _SHORTEST:
            return
        self.inside = not guides
        if self.whole != GOVERNMENT:
            plain = POLICY if self.whole == GUIDE else TASK
            self.role = GUIDE if guides else GOVERNMENT if _GOVERNMENT.search(text) else plain
        self.section = self.sentences[place].text.strip().rstrip("。.:：")
        self.titled = True

    def _opens(self, place: int, text: str) -> Part:
        """The first sentence of a paragraph of the plan."""
        level = _OWN_NUMBER.match(text)
        marker = level[0][-1] if level else ""
        if marker and self.level in ("", marker) and self._entitles(text, marker):
            return self._numbered(place, text, marker)
        if text.startswith(_ADDRESS):
            self._address(place)
        elif _GOVERNMENT.search(text.split(",", maxsplit=1)[0]):
            self.role, self.section, self.inside = GOVERNMENT, clause(self.sentences[place].text), True
        if place >= self.farewell:
            self.role, self.section = CLOSING, ""
        self.now = Part(self._of_paragraph(place, text), self.section)
        if self.titled and self.now.role == TASK and not self._is_topic(place, text) and self._leads_section(place):
            self.now = self.now._replace(role=GUIDE)
        self.titled = False
        topic = self._is_topic(place, text)
        return self.now._replace(title=topic, topic=topic)

    def _entitles(self, text: str, marker: str) -> bool:
        """A numbered sentence is a title; one told as 一是 or 第一 only where it is short."""
        return marker == ")" or _SHORTEST <= len(text) <= _CHAPTER

    def _numbered(self, place: int, text: str, marker: str) -> Part:
        self.level = marker
        self._title(place, text)
        alone = len(text) <= _CHAPTER
        if not alone:
            self.section = clause(self.sentences[place].text)
        self.now = Part(GUIDE if alone and self._leads_section(place) else self.role, self.section)
        return self.now._replace(title=alone)

    def _leads_section(self, place: int) -> bool:
        """What follows the title in its own paragraph is the guiding line of a section whose topics come below."""
        topics = [self._is_topic(n, self.folded[n].strip()) for n in self._paragraphs_below(place)]
        return len(topics) > 0 and 2 * sum(topics) >= len(topics)

    def _paragraphs_below(self, place: int) -> list[int]:
        """The places of the first sentences of the paragraphs that follow in the section of the title at `place`."""
        found: list[int] = []
        paragraph = self.sentences[place].paragraph
        for n in range(place + 1, len(self.sentences)):
            text = self.folded[n].strip()
            if self.sentences[n].paragraph == paragraph:
                continue
            paragraph = self.sentences[n].paragraph
            if self.sentences[n].kind == "heading" or text.startswith(_ADDRESS) or numbering(text):
                break
            found.append(n)
        return found

    def _address(self, place: int) -> None:
        """各位代表! parts what follows the numbered titles: defence, foreign relations, the government, the closing."""
        if self.inside:
            self.section = self.chapter
            self.role = TASK if self.whole != GOVERNMENT else GOVERNMENT
            if _GOVERNMENT.search(self.folded[place].strip()[:60]):
                self.role = GOVERNMENT

    def _of_paragraph(self, place: int, text: str) -> str:
        if self.inside or self.role == CLOSING:
            return self.role
        self.policies, before = False, self.policies
        if _GOALS.search(text):
            self.goals = True
            return GUIDE
        if self.whole == TASK and (_LEADS_IN.search(text) or self._leads_in(place)):
            self.inside, self.role = True, TASK
            return GUIDE
        guiding = _GUIDING.search(text) is not None
        self.policies = _POLICY.search(text) is not None or ((before or self.goals) and not guiding)
        return POLICY if self.policies else GUIDE

    def _leads_in(self, place: int) -> bool:
        """Another sentence of a short paragraph leads in the tasks: ...。今年要重点做好以下工作。"""
        here = self.sentences[place].paragraph
        last = place
        while last + 1 < len(self.sentences) and self.sentences[last + 1].paragraph == here:
            last += 1
        return last > place and last - place < 4 and _LEADS_IN.search(self.folded[last]) is not None

    def _is_topic(self, place: int, text: str) -> bool:
        """A short sentence without a comma that more sentences of its paragraph follow names their subject."""
        here = self.sentences[place].paragraph
        follows = place + 1 < len(self.sentences) and self.sentences[place + 1].paragraph == here
        return follows and len(text) <= _TOPIC and "," not in text

    def _later(self, text: str) -> Part:
        if self.now.role == GUIDE and not self.inside and self.whole == TASK and _LEADS_IN.search(text):
            self.inside, self.role = True, TASK
        return self.now


def opens(text: str) -> bool:
    """An unnumbered heading opens a chapter: 2025年工作安排建议."""
    return len(text) <= _CHAPTER and not text.endswith(":") and not numbering(text) and opens_review(text) is not None


def farewell(folded: Sequence[str]) -> int:
    """The place of the closing: the last address to the deputies, where what follows calls on all to strive."""
    for place in range(len(folded) - 1, -1, -1):
        if folded[place].strip().startswith(_ADDRESS):
            after = folded[place : place + _CLOSING]
            return place if any(_FAREWELL.search(text) for text in after) else len(folded)
    return len(folded)


def role_of_chapter(text: str, year: str) -> str:
    """The part that the title of a chapter opens. Example: 三、2026年重点工作 opens tasks."""
    named = _YEARS.search(text)
    if opens_review(text):
        return REVIEW if not (_TERM.search(text) and _WORK.search(text)) else TERM
    if _GOVERNMENT.search(text) and not _WORK.search(text.replace("政府工作", "")):
        return GOVERNMENT
    if (_TERM.search(text) and (year not in text if named else "今年" not in text)) or (
        _ABOUT.match(text) and not named
    ):
        return TERM
    if _GUIDE.search(text) and not _WORK.search(text.replace("政府工作", "")):
        return GUIDE
    return TASK


def clause(text: str) -> str:
    """The first clause of `text`, as written."""
    found = text.strip()
    for mark in "，,。；;：:":
        found = found.split(mark)[0]
    return found
