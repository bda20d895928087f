"""Of which place and year each sentence speaks, and whether of goals or of what was done.

Evidence in order: words of the sentence itself, the paragraph so far, the section, the article. Relative years count
from the article's. What no evidence says stays empty. It reads no numbers and no names of people.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from lianghui_cli.model import Article, Sentence
from lianghui_cli.resolve import sections
from lianghui_cli.resolve.turns import clause_lead, heads, spoken_years
from lianghui_cli.text.dates import YearMention
from lianghui_cli.text.fold import fold_once
from lianghui_cli.text.gazetteer import within
from lianghui_cli.text.patterns import Pattern
from lianghui_cli.text.regions import self_references, self_region

_SINCE = Pattern(r"(?:[^,。;]{0,4}(?:以来|前|上半年|[一二三]季度)|[1-9]\d?(?:-\d+)?月)")
_REPORT = Pattern(r"政府工作报告|工作回顾|预期目标|人民代表大会")
_SPEAKER = Pattern(r"(?:[^,;。]{0,30}(?:指出|提出|表示|称|说|显示|获悉|介绍)[,:]?)?(?:在|回顾|刚刚过去的|\W)*")


class Context(NamedTuple):
    """What a sentence, or a stretch of one, is about."""

    region: str  # GB/T 2260; codes of a group joined by "+"; "" unknown
    year: int | None  # the year it is about
    plan: bool | None  # True: goals and measures; False: what was done; None: cannot be said
    period: str | None  # 2021-2025, where several years are meant


class Stretch(NamedTuple):
    """The context from `start` of a sentence on."""

    start: int
    context: Context
    told: bool  # the sentence itself says so, nothing is carried over
    worded: bool  # that it is plan follows from a word (将, 要) alone, of this sentence or the ones before


class _Time(NamedTuple):
    year: int | None
    plan: bool | None
    period: str | None


_NOTHING = _Time(None, None, None)


def contexts(article: Article, folded: Sequence[str] | None = None) -> list[Context]:
    """The context of each sentence of `article`, in order: that of its first stretch with evidence of its own."""
    lines = timelines(article, folded)
    return [next((part.context for part in line if part.told), line[-1].context) for line in lines]


def timelines(article: Article, folded: Sequence[str] | None = None) -> tuple[tuple[Stretch, ...], ...]:
    """For each sentence of `article` its stretches, left to right; the first begins at 0.

    `folded`: the folded texts of the sentences, where the caller has them.
    """
    return _told(article) if folded is None else _read(article, folded)


@lru_cache(maxsize=64)  # figures and tasks ask for the same articles
def _told(article: Article) -> tuple[tuple[Stretch, ...], ...]:
    return _read(article, [fold_once(sentence.text) for sentence in article.sentences])


def _read(article: Article, folded: Sequence[str]) -> tuple[tuple[Stretch, ...], ...]:
    reader = _Reader(article, any(_REPORT.search(text) for text in (fold_once(article.title or ""), *folded[:12])))
    return tuple(reader.read(one, text) for one, text in zip(article.sentences, folded, strict=True))


def spoken_regions(article: Article, folded: Sequence[str] | None = None) -> list[str]:
    """The region of each sentence, as contexts() has it: in a third of the time, since most sentences turn nowhere."""
    folded = [fold_once(sentence.text) for sentence in article.sentences] if folded is None else folded
    reader = _Reader(article, report=False)  # what year a figure is of is not asked
    return [reader.region_of(one, text) for one, text in zip(article.sentences, folded, strict=True)]


class _Reader:
    """The evidence gathered so far, while the sentences of an article go by."""

    def __init__(self, article: Article, report: bool) -> None:
        self.year = article.year
        self.report = report or article.session is not None
        self.home = article.regions[0] if article.regions else ""
        self.area = self.region = self.home  # of the column, of the paragraph
        self.single = len(article.regions) < 2
        self.group = "+".join(sorted(article.regions)) if len(article.regions) > 2 else ""
        self.section = self.now = _NOTHING
        self.headed, self.numbering = False, ""  # a heading opened the section, numbered so
        self.listed = False  # under a heading that is a task
        self.worded = self.carried = False  # plan by a word alone; time of an earlier paragraph
        self.paragraph = -1

    def region_of(self, sentence: Sentence, text: str) -> str:
        """The region of a sentence. The time is read only where it may change what is said of a place."""
        if sentence.paragraph != self.paragraph:
            self._open_paragraph(sentence)
        places = self._places(text)
        plain = not places and sentence.kind not in ("heading", "item") and not self.section.plan
        plain = plain and not sections.is_rubric(text) and not sections.sets_no_target(text)
        if plain and sections.announcement(text) is None:
            return self._stretches([], [])[0].context.region
        line = self._read(sentence, text, places)
        return next((part.context for part in line if part.told), line[-1].context).region

    def read(self, sentence: Sentence, text: str) -> tuple[Stretch, ...]:
        if sentence.paragraph != self.paragraph:
            self._open_paragraph(sentence)
        return self._read(sentence, text, self._places(text))

    def _read(self, sentence: Sentence, text: str, places: list[tuple[int, str]]) -> tuple[Stretch, ...]:
        found = [(hit.start, time) for hit in spoken_years(text) if (time := self._time(hit, text)) is not None]
        if sentence.kind in ("heading", "item") or sections.is_rubric(text):
            self._open_section(sentence, text, found)
        elif found and found[0][1].plan is False and _SPEAKER.fullmatch(text, 0, found[0][0]):
            self.section = _NOTHING if self.section.plan and not self.headed else self.section
        goals = sections.announcement(text)
        if goals is not None and (self.section.plan is not False or found or "预期目标" in text or "主要目标" in text):
            self._announce(goals.start, found)
        elif sections.sets_no_target(text) and self.section.plan is None:
            self.section = self.now = _Time(self.year, True, None)
        elif not found and self.section.plan is not False and sentence.kind == "prose":
            self._weigh(sections.speaks_of_plan(text))
        return self._stretches(found, places)

    def _weigh(self, said: bool | None) -> None:
        """What the words of a sentence without a year change."""
        if said is True and (self.now.plan is None or (self.now.plan is False and self.carried)):
            self.now, self.worded = _Time(self.year, True, None), True
        elif said is False and self.now.plan is True and self.section.plan is None:
            self.now, self.worded = _NOTHING, False

    def _open_paragraph(self, sentence: Sentence) -> None:
        self.paragraph = sentence.paragraph
        self.region = self.area
        self.worded, self.carried = False, True
        if self.section is not _NOTHING:
            self.now = self.section
        elif self.now.plan is not False:
            self.now = _NOTHING
        if sentence.kind not in ("heading", "item"):
            self.listed = False

    def _open_section(self, sentence: Sentence, text: str, found: list[tuple[int, _Time]]) -> None:
        """What a heading or an item of a list says of the lines below it."""
        opened = sections.heading(text) if sentence.kind == "heading" or sections.is_rubric(text) else None
        if opened is not None:
            time = next((time for _, time in found if time.year is not None), _NOTHING)
            self.listed = False
            self.section = _Time(time.year or self._usual(opened.plan), opened.plan, time.period)
            self.headed, self.numbering = True, sections.numbering(text)
            found[:] = [(0, self.section)]
            return
        numbering = sections.numbering(text) if sentence.kind == "heading" else ""
        if self.section.plan is False and numbering and numbering == (self.numbering or numbering):
            self.section = self.now = _NOTHING
        self.listed = (self.listed and not text.startswith("·")) or (not found and sections.is_task(text))
        if self.listed and not found:
            self.now = _Time(self.year, True, None)
        elif found and sentence.kind == "heading" and self.section.plan is True and found[0][1].plan is False:
            self.section, self.headed = _NOTHING, False

    def _announce(self, start: int, found: list[tuple[int, _Time]]) -> None:
        """Goals are set from `start` on, for the year or plan that the clause names, else for the text's."""
        named = [time for at, time in found if time.plan is not False]
        goals = named[0]._replace(plan=True) if named else _Time(self.year, True, None)
        self.section = goals
        found[:] = sorted(
            [(at, time) for at, time in found if time.plan is False or time.year != goals.year] + [(start, goals)]
        )

    def _usual(self, plan: bool) -> int | None:
        return None if self.year is None else self.year if plan else self.year - 1

    def _time(self, hit: YearMention, text: str) -> _Time | None:
        """The time that a mention of years sets, None where it sets none."""
        if hit.kind == "relative":
            return self._relative(hit, text)
        year, first, base = hit.year, hit.first, self.year
        if year is None or (base is not None and abs(year - base) > 12):
            return None
        period = f"{first}-{year}" if first is not None and hit.kind != "since" else None
        if base is None:
            return _Time(year, None, period)
        if hit.kind == "since" or (hit.kind == "plan" and text.startswith("以来", hit.end)):
            return _Time(base - 1 if self.report else base, False, None)
        if hit.kind in ("plan", "period"):
            if first is not None and first < base <= year and not (base == year or sections.announcement(text)):
                return None
            plan = year >= base and not (
                base == year and hit.kind == "plan" and sections.speaks_of_plan(text) is not True
            )
            return _Time(year, plan, period)
        if year == base:
            done = text[max(0, hit.start - 2) : hit.start + 1].startswith("截") or _SINCE.match(text, hit.end)
            return _Time(year, False if done else True if self.report else None, None)
        if year < base:
            return _Time(year, False, self._kept(year))
        return _Time(
            year, True, self._kept(year) or f"{year - 4 if year % 5 == 0 and base > year - 5 else base}-{year}"
        )

    def _kept(self, year: int) -> str | None:
        """The period of the paragraph, where `year` is its last: 六年来…, 2016年实现…."""
        held = self.now.period if not self.carried else None
        return held if held and held.endswith(f"-{year}") else None

    def _relative(self, hit: YearMention, text: str) -> _Time | None:
        if self.year is None or hit.offset is None:
            return None
        last = self.year + hit.offset
        period = f"{last - hit.span + 1}-{last}" if hit.span > 1 else None
        if hit.offset != 0:
            return _Time(last, hit.offset > 0, period)
        done = text[max(0, hit.start - 2) : hit.start] in ("截至", "截止") or _SINCE.match(text, hit.end)
        if done:
            return _Time(last, False, None)
        return _Time(last, True if self.report or sections.speaks_of_plan(text) else None, None)

    def _places(self, text: str) -> list[tuple[int, str]]:
        """Where the sentence turns to a region: a name at the head of a clause, 三地, 全市."""
        found: list[tuple[int, str]] = []
        for hit in heads(text):
            found.append((hit.start, hit.code))
            if "+" in hit.code:
                self.group = hit.code
            elif self._inside(hit.code):
                stops = [at for mark in ",;:" if (at := text.find(mark, hit.end)) >= 0]
                found += [(min(stops), self.home)] if stops else []
        if self.group and (at := text.find("三地")) >= 0:
            found.append((at, self.group))
        for own in self_references(text) if self.home else ():
            code = self_region(own.level, self.home) if own.level != "nation" else ""
            if code and (code == self.home or clause_lead(text, own.start)):
                found.append((own.start, code))
        return sorted(found)

    def _inside(self, code: str) -> bool:
        """A part of the article's own region: it is spoken of for a clause."""
        return bool(self.home) and code != self.home and within(code, self.home) and self.home != "000000"

    def _stretches(self, times: list[tuple[int, _Time]], places: list[tuple[int, str]]) -> tuple[Stretch, ...]:
        if self.single or self._inside(self.region):
            self.region = self.area
        if not times and not places:
            return (Stretch(0, Context(self.region, *self.now), False, self.worded),)
        told_time = False
        found: list[Stretch] = []
        for at, what in sorted([(0, None), *times, *places], key=lambda pair: (pair[0], pair[1] is not None)):
            if isinstance(what, _Time):
                self.now, told_time, self.worded, self.carried = what, True, False, False
            elif what is not None:
                self.region = what
            told = told_time or isinstance(what, str)
            found.append(Stretch(at, Context(self.region, *self.now), told, self.worded))
        return tuple(found)
