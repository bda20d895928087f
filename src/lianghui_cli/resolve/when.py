"""Of which year, or span of years, each stretch of an article speaks: the nearest scope whose words say so.

Scopes, nearest first: the clause, the sentence, the paragraph (a year that its sentences are about), the section (a
heading, goals announced), the article (its own year). A year in passing reaches no further than its clause. Whether
something is a goal or was done is asked in resolve/goal.py, which weighs what is said here with the words around.
"""

from collections.abc import Sequence
from functools import lru_cache

from lianghui_cli.mentions.indicators import names
from lianghui_cli.mentions.years import ADJUNCT, BASE, EVENT, TOPIC, Year, parts_of_year, years_of
from lianghui_cli.model import Article, Sentence
from lianghui_cli.resolve import sections
from lianghui_cli.resolve.claims import ANNOUNCED, CLAUSE, PARAGRAPH, SECTION, SENTENCE, Claim, Line, Time
from lianghui_cli.resolve.whole_text import CHART, only_year, plan_of
from lianghui_cli.text.dates import YearMention
from lianghui_cli.text.digits import closed
from lianghui_cli.text.fold import fold_once
from lianghui_cli.text.patterns import Pattern

_SO_FAR = Pattern(r"(?:[^,。;]{0,4}(?:以来|前|上半年|[一二三]季度)|[1-9]\d?(?:-\d+)?月)")
_PARTS = Pattern(
    r"\s*(?:--|—|·|[(]?[一二三四五六七八九十]{1,3}[)、]|[一二三四五六七八九十]是|\d{1,2}[.、)]|首先|其次|第[一二三四五六七])"
)
_DATED = Pattern(r"\W*(?:19|20)\d\d年(?:[:,]|$)")  # 2018年:铆足干劲, not the line of a session
_AMOUNT = Pattern(r"\d[\d.]*\s?(?:%|亿|万|个百分点)")
_COMPARED = Pattern(r"\d{4}年(?:[末底])?相?比[,、]?")  # 与2000年相比: holds for the rest of the sentence
_TIMELY = Pattern("年|月|季|五|目标|指标|环比")  # plain words: one set of first characters
_GOALS_ASKED = Pattern("目标|打算|计划|安排|规划|怎么干")
_HEAD = 4  # characters before a time that opens its sentence
_LEAD = 60  # characters of a sentence that leads in the paragraphs below it
_SPANS = 4  # how many spans of years are kept in mind


def lines(article: Article, folded: Sequence[str] | None = None) -> tuple[Line, ...]:
    """What is said of the time of each sentence of `article`, in order. `folded`: their folded texts, if known.

    Example: under the heading 二、2026年工作安排 粮食稳产 has one claim above it, of scope section: 2026, a goal.
    """
    return _told(article) if folded is None else _Reader(article).run(folded)


@lru_cache(maxsize=64)  # figures and tasks ask for the same articles
def _told(article: Article) -> tuple[Line, ...]:
    return _Reader(article).run([closed(fold_once(sentence.text)) for sentence in article.sentences])


def _aside(text: str, at: int) -> bool:
    """CPI全年上涨2.0%,12月份上涨2.1%: a month told of behind a number does not last."""
    return at > 0 and _AMOUNT.search(text, 0, at) is not None


class _Reader:
    """What has been said of the time so far, while the sentences of an article go by."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.year = article.year
        self.review = sections.is_report(article)
        self.carried: Claim | None = None  # what the paragraph is about
        self.section: Claim | None = None  # opened by a heading
        self.goals: Claim | None = None  # announced: 主要预期目标是
        self.listed: Claim | None = None  # a heading that is a task, over its items
        self.spans: tuple[Claim, ...] = ()
        self.only: Claim | None = None  # what holds for all of it: its plan, or the one year that it names
        title = fold_once(article.title or "")
        self.opener: Claim | None = None  # what a paragraph was last opened with
        self.place = 0  # the ordinal of the sentence that is read
        self.partial = any(part and lasting for _, part, lasting in parts_of_year(title))
        self.numbering = ""
        self.paragraph, self.first = -1, True
        self.crosses = False  # the paragraph began with it
        self.leads = False  # the sentence before leads in what follows

    def run(self, folded: Sequence[str]) -> tuple[Line, ...]:
        if self.article.kind == "outline":
            self.only = plan_of(folded)
        elif self.year is None:
            self.only = only_year(folded)
        return tuple(
            self._read(place, sentence, text)
            for place, (sentence, text) in enumerate(zip(self.article.sentences, folded, strict=True))
        )

    def _read(self, place: int, sentence: Sentence, text: str) -> Line:
        self.place = place
        if sentence.paragraph != self.paragraph:
            self._open_paragraph(sentence)
        if text[:1] in "图表 " and CHART.match(text):
            return self._timeless(text)
        if sentence.kind == "prose" and not _TIMELY.search(text) and not sections.is_rubric(text):
            return self._timeless(text)
        named = [(year, time) for year in years_of(text) if (time := self._time(year.hit, text)) is not None]
        if len(named) > 1:  # 到2015年…五年累计: of the years up to the one named before
            named = [each for n, each in enumerate(named) if not n or each[0].hit.kind != "bare"]
        own = [self._claim(place, text, year, time) for year, time in named if year.part != BASE]
        if sentence.kind in ("heading", "item") or sections.is_rubric(text):
            own = self._open_section(place, sentence, text, own)
        own = self._announced(place, sentence, text, own)
        above = self._above()
        spanning = tuple(each for each in reversed(own) if each.time.period and each.part != EVENT)
        self.spans = (*spanning, *self.spans)[:_SPANS]
        self._carry(text, own)
        bases = tuple((year.hit.start, time.year) for year, time in named if year.part == BASE and time.year)
        held = tuple(each for each in bases if _COMPARED.match(text, each[0]))
        own.sort(key=lambda each: each.at)
        return Line(tuple(own), above, held, self._parts(text, own), self.spans)

    def _timeless(self, text: str) -> Line:
        """A sentence without a word of time: what stands above holds for it."""
        if self.first or not _PARTS.match(text):
            self.leads = self.leads and not self.first
        self.first = False
        return Line((), self._above(), (), ((-1, self.partial),), self.spans)

    def _above(self) -> tuple[Claim, ...]:
        only = self.only if self.only is not None and self.only.words[0] <= self.place else None
        held = (self.listed, self.carried, self.goals, self.section, only)
        return tuple([each for each in held if each is not None])

    def _parts(self, text: str, own: list[Claim]) -> tuple[tuple[int, bool], ...]:
        """Where the sentence turns to parts of a year; one that it ends with holds for what follows."""
        named = parts_of_year(text)
        years = [(each.at, False, True) for each in own if each.part != EVENT]
        found = [(-1, self.partial, True), *sorted([*named, *years], key=lambda each: each[0])]
        if not self.review:  # a report speaks of the whole year, and of parts of it in passing
            self.partial = [part for at, part, lasting in found if lasting and not (part and _aside(text, at))][-1]
        return tuple((at, part) for at, part, _ in found)

    def _claim(self, place: int, text: str, year: Year, time: Time) -> Claim:
        scope = SENTENCE if year.part == TOPIC else CLAUSE
        rule = "a year counted from the text's own" if year.hit.offset is not None else "a year named"
        return Claim(time, year.hit.start, scope, rule, (place, year.hit.start, year.hit.end), year.part)

    def _open_paragraph(self, sentence: Sentence) -> None:
        """What a paragraph begins with holds for the next ones too, where it looks back or leads in what follows."""
        self.paragraph, self.first = sentence.paragraph, True
        held = None if self.section is None else self.section.time.goal
        if self.carried is not None:
            goal = self.carried.time.goal
            goes_on = self.leads or (self.crosses and goal is False)
            if not goes_on or (held is not None and goal is not None and goal != held):
                self.carried = None
        if sentence.kind not in ("heading", "item"):
            self.listed = None

    def _carry(self, text: str, own: list[Claim]) -> None:
        """The paragraph is about the last time that this sentence was about, if its section agrees or it opens it."""
        held = None if self.section is None else self.section.time.goal
        topics = [each for each in own if each.part == TOPIC and each.scope == SENTENCE]
        topics = [each for each in topics if held is None or each.time.goal in (held, None) or each.at <= _HEAD]
        if not topics and (self.carried is None or self.carried.part != TOPIC):
            numbers = [name.start for name in names(text)] if own else []
            topics = [each for each in own if each.part == ADJUNCT and any(each.at < at for at in numbers)]
        if self.carried is not None and self.carried.time.year is not None:
            topics = [each for each in topics if each.time.year is not None]  # 去年 of a text without a year
        if topics:
            self.carried = topics[-1]._replace(at=0, scope=PARAGRAPH)
            _, start, end = topics[-1].words
            leading_in = not text[start:end].endswith("以来") and _AMOUNT.search(text, end) is None
            spans = topics[-1].time.period is not None and leading_in
            self.crosses = (self.first or spans) and topics[-1].part == TOPIC
            if topics[-1].time.goal is not True and self.goals is not None and self.first:
                self.goals = None
            if self.first and topics[0].at <= _HEAD and _AMOUNT.search(text) is None:
                self.opener = topics[0]  # 2014年,在市委的领导下,…
            self.leads = self.first and text.rstrip().endswith((":", "。")) and len(text) <= _LEAD
        elif not _PARTS.match(text):
            self.leads = self.leads and not self.first
        self.first = False
        if text.rstrip().endswith("?"):
            self._asked(text, own)

    def _asked(self, text: str, own: list[Claim]) -> None:
        """A question holds for its answer: 记者:今年的目标定得高吗? 市长:不算低。生产总值增长7.5%以上."""
        if own and (own[-1].time.year is not None):
            time = own[-1].time
            goal = True if _GOALS_ASKED.search(text) and time.goal is None else time.goal
            self.carried = own[-1]._replace(time=time._replace(goal=goal), at=0, scope=PARAGRAPH)
            self.leads = True

    def _open_section(self, place: int, sentence: Sentence, text: str, own: list[Claim]) -> list[Claim]:
        """What a heading or an item of a list says of the lines below it."""
        dated = next((each for each in own if each.time.year is not None), None)
        opened = sections.heading(text) if sentence.kind == "heading" or sections.is_rubric(text) else None
        if opened is None and sentence.kind == "heading" and dated is not None and _DATED.match(text):
            opened = self._dated(dated)
        numbering = sections.numbering(text) if sentence.kind == "heading" else ""
        sides = {each.time.goal for each in own if each.part != EVENT}
        if opened is not None and sides in ({True}, {False}):
            opened = opened._replace(plan=True in sides)  # a year that is over is looked back on, whatever the words
        if opened is not None:
            time = self._headed(own, opened.plan)
            if numbering or dated is not None or self.section is None or sentence.kind == "heading":
                self.section = Claim(time._replace(goal=opened.plan), 0, SECTION, "a heading", (place, 0, len(text)))
            self.carried = self.goals = self.listed = None
            self.numbering = numbering or self.numbering
            return [self.section] if self.section else []
        if (
            self.section
            and self.section.time.goal is False
            and numbering
            and numbering == (self.numbering or numbering)
        ):
            self.section = self.carried = None
        if numbering:
            self.carried = None
        if (self.listed and not text.startswith("·")) or (not own and sections.is_task(text)):
            self.listed = self.listed or Claim(Time(self.year, None, True), 0, SECTION, "a task", (place, 0, len(text)))
        return own

    def _headed(self, own: list[Claim], plan: bool) -> Time:
        """The time of a heading; of one that names a year and a plan, what they share."""
        times = list(dict.fromkeys(each.time for each in own if each.time.year is not None and each.part != EVENT))
        if not times:
            return Time(self._usual(plan))
        if len(times) == 1:
            return times[0]
        return Time(times[0].year if len({time.year for time in times}) == 1 else self._usual(plan))

    def _dated(self, dated: Claim) -> sections.Opening | None:
        """2018年:铆足干劲: a heading that has no other word than a year."""
        if dated.time.goal is None and self.year is not None and dated.time.year == self.year:
            return sections.Opening(True, 0)
        return None if dated.time.goal is None else sections.Opening(dated.time.goal, 0)

    def _announced(self, place: int, sentence: Sentence, text: str, own: list[Claim]) -> list[Claim]:
        """Goals are set from an announcement on, for the year or plan that its clause names, else for the text's."""
        goals = sections.announcement(text)
        if goals is None and sections.sets_no_target(text) and (self.section is None or self.section.time.goal):
            self.goals = Claim(Time(self.year, None, True), 0, SECTION, "no target set", (place, 0, len(text)))
        if goals is None:
            return own
        clause_end = goals.end
        near = [each for each in own if each.time.goal is not False and each.at <= clause_end]
        if not near and own and own[0].time.goal is False and own[0].at < goals.start:
            return own  # 2024年,…完成主要目标是: told of the past
        time = near[-1].time if near else self._goal_time()
        if time.year is not None and self.year is not None and time.year < self.year:
            return own
        claim = Claim(time._replace(goal=True), goals.start, SENTENCE, ANNOUNCED, (place, goals.start, goals.end))
        self.goals = claim._replace(at=0, scope=SECTION)
        self.carried = None
        kept = [each for each in own if each not in near]
        return [*kept, *(each._replace(time=each.time._replace(goal=True)) for each in near), claim]

    def _goal_time(self) -> Time:
        for held in (self.carried, self.section):
            if held is not None and held.time.goal and held.time.year is not None:
                return held.time
        return Time(self.year)

    def _usual(self, plan: bool) -> int | None:
        return None if self.year is None else self.year if plan else self.year - 1

    def _time(self, hit: YearMention, text: str) -> Time | None:
        """The time that a mention names, seen from the text's own year."""
        base = self.year
        if hit.kind == "bare" and (
            base is None or self.spans or not self.review or any(each.time.goal for each in self._above())
        ):
            return None
        if hit.offset is not None:
            return self._relative(hit, text)
        year, first = hit.year, hit.first
        if year is None:
            return None
        span = f"{first}-{year}" if first is not None and first < year else None
        if hit.kind == "since" or (hit.kind == "plan" and text.startswith("以来", hit.end)):
            last = (base - 1 if self.review else base) if base is not None else None
            return Time(last, f"{first}-{last}" if last and first and first < last else None, False)
        if base is None:
            return Time(year, span, None)
        if hit.kind in ("plan", "period"):
            return Time(year, span, year > base if year != base and not (first and first < base < year) else None)
        if year == base:
            done = text[max(0, hit.start - 2) : hit.start + 1].startswith("截") or _SO_FAR.match(text, hit.end)
            return Time(year, None, False if done else None)
        return Time(year, self._horizon(year) if year > base + 1 else None, year > base)

    def _horizon(self, year: int) -> str:
        """The plan whose end a goal is set for: 到2030年 in a text of 2026 is 2026-2030."""
        base = self.year or year
        return f"{year - 4 if year % 5 == 0 and base > year - 5 else base}-{year}"

    def _relative(self, hit: YearMention, text: str) -> Time | None:
        if hit.offset is None:
            return None
        if self.year is None and self.opener is not None and text.startswith("来", hit.end - 1):
            opened = self.opener.time  # 一年来, 五年来: those that the text opened with
            if (hit.span > 1) == (opened.period is not None):
                return opened._replace(goal=False)
        if self.year is None:  # 去年 of a text without a year is over all the same
            return Time(None, None, hit.offset > 0 if hit.offset else None)
        above = self.section.time if self.section is not None else Time(None)
        if above.goal is False and above.year == self.year and text.endswith("一年来", 0, hit.end):
            return above  # below 2022年工作回顾 in a report of December 2022
        last = self.year + hit.offset
        span = f"{last - hit.span + 1}-{last}" if hit.span > 1 else None
        if hit.offset != 0:
            return Time(last, span, hit.offset > 0)
        done = text[max(0, hit.start - 2) : hit.start] in ("截至", "截止") or _SO_FAR.match(text, hit.end)
        return Time(last, span, False if done else None)
