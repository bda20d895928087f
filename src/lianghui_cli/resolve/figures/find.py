"""The figures of a text: every number that it states as a result or goal, with its region, year and quote.

It joins what the other modules of this folder know; it reads no files and draws no comparisons.
"""

from decimal import Decimal
from typing import NamedTuple

from lianghui_cli.mentions.indicators import indicators, names, unbroken
from lianghui_cli.model import Article, Document, Evidence, Figure, Quantity
from lianghui_cli.resolve import goal, where
from lianghui_cli.resolve.evidence import in_words
from lianghui_cli.resolve.figures import others, relations, tables, times
from lianghui_cli.resolve.figures.choose import Choice, choose
from lianghui_cli.resolve.figures.lines import Line, digit, lines_of
from lianghui_cli.resolve.figures.narrow import narrowed
from lianghui_cli.resolve.figures.predicates import Predicate
from lianghui_cli.resolve.figures.quotes import quoted
from lianghui_cli.resolve.figures.readings import Reading, Subject
from lianghui_cli.resolve.figures.subjects import readings
from lianghui_cli.text.digits import closed
from lianghui_cli.text.fold import fold_once
from lianghui_cli.text.gazetteer import NATION, region
from lianghui_cli.text.patterns import Pattern
from lianghui_cli.text.regions import mentions

_STEADY = Pattern(r"连续[\d一二两三四五六七八九十]+(?:年|个季度|个月)[^,;。]{0,6}$")
_FLOWS = (  # what is counted through a year, or held through it
    "urban_new_jobs",
    "graduate_jobs",
    "registered_unemployment",
    "surveyed_unemployment",
    "tax_cuts",
    "special_bonds",
    "affordable_homes",
)
_GROWTH = Pattern("增长|增速|增幅|目标")
_BUDGETED = ("deficit", "deficit_ratio")  # told of the year itself they are plans: known when it is over
_SPAN = Pattern(r"(?:19|20)\d\d年?(?:-|~|至|到)")
_YEAR_CHARS = 5  # 2020年


class Stated(NamedTuple):
    """A figure and what its region, year and kind rest on."""

    figure: Figure
    clues: tuple[goal.Clue, ...]


def figures_of(document: Document) -> list[Figure]:
    """The figures of a text in reading order."""
    return [each.figure for article in document.articles for each in _Reader(document.doc, article).run()]


def figures_explained(document: Document) -> list[tuple[Figure, tuple[Evidence, ...]]]:
    """The figures of a text, each with the words that its region, year and kind rest on."""
    return [
        (each.figure, tuple(piece for clue in each.clues for piece in in_words(article, clue)))
        for article in document.articles
        for each in _Reader(document.doc, article).run()
    ]


class _Reader:
    def __init__(self, doc: str, article: Article) -> None:
        self.doc = doc
        self.article = article
        self.folded = [unbroken(closed(fold_once(sentence.text))) for sentence in article.sentences]
        self.bases: dict[int, int] = {}  # by the year reached, the one started from: 由2010年的X增加到2015年的Y
        self.left: int | None = None  # the year that the number just read was left behind in
        self.standing = goal.standing(article)
        self.before: tuple[str, goal.Told | None] = ("", None)  # what the last number was of, and when
        self.headline = _growing(fold_once(article.title or ""))
        home = region(article.regions[0]) if article.regions and article.regions[0][-2:] != "00" else None
        self.own = (fold_once(home.name), fold_once(home.short)) if home else ()
        # The last sentence with a known subject: its paragraph and what was read in it.
        self.told: tuple[int, list[Reading]] = (-1, [])

    def run(self) -> list[Stated]:
        found: list[Stated] = []
        for line, numbers in lines_of(self.article, self.folded):
            found += self._of_line(line, numbers)
        return self._with_tables(found) if tables.has_rows(self.article) else found

    def _with_tables(self, found: list[Stated]) -> list[Stated]:
        """The figures of sentences, with those of rows of tables in the place of what was read in these."""
        told = tables.rows(self.doc, self.article)
        lines = {figure.line for figure in told}
        rest = [each for each in found if each.figure.line not in lines]
        return sorted([*rest, *(Stated(figure, ()) for figure in told)], key=lambda each: each.figure.line)

    def _of_line(self, line: Line, numbers: list[Quantity]) -> list[Stated]:
        read = readings(line.text, numbers, self._before(line))
        chosen = [self._choice(each, line) for each in read]
        chosen = narrowed(read, chosen, line.text)
        found = [
            figure
            for each, choice in zip(read, chosen, strict=True)
            if (figure := self._figure(each, choice, line)) is not None
        ]
        if told := [each for each in read if each.concept] or _growing(line.text):
            self.told = (line.pieces[-1][1].paragraph, told)
            if not any(chosen) and "目标" in line.text:  # 从各地GDP目标来看,…。海南为9.5%左右
                self.before = (told[0].concept, goal.Told(self.standing.year, None, goal.TARGET))
        return found + self._in_words(line)

    def _before(self, line: Line) -> list[Reading]:
        """What the sentences before told of, in this paragraph or the one above; else the headline."""
        paragraph, told = self.told
        return told if line.pieces[0][1].paragraph - paragraph in (0, 1) else self.headline

    def _choice(self, reading: Reading, line: Line) -> Choice | None:
        if _STEADY.search(line.text, 0, reading.quantity.start):
            return None
        start = reading.quantity.start
        partial = line.time.partial(start) and not goal.is_called_goal(line.text, reading.quantity.end)
        if partial or self._of_parts(reading, line):
            return None  # of a quarter; a goal that its results are held against is of the year
        return choose(reading, line.text, self.own)

    def _of_parts(self, reading: Reading, line: Line) -> bool:
        """Several parts of the region in a row are none of the regions known: 襄阳、宜昌经济总量突破6000亿元."""
        subject = reading.subject
        if reading.place:
            return False
        own = where.at(line.regions, subject.start).region
        before = line.text[subject.head : subject.start]
        return any(len(before) - hit.end < 4 and hit.code != own for hit in mentions(before))

    def _figure(self, reading: Reading, choice: Choice | None, line: Line) -> Stated | None:
        quantity = reading.quantity
        if choice is None and (_STEADY.search(line.text, 0, quantity.start) or not others.counts(reading, line.text)):
            return None
        told = self._as_before(reading, self._when(reading, choice, line))
        start, end = quoted(line, reading)
        label = ""
        if choice is None:
            label = others.label(reading, line.text, line.original)
            choice = Choice("other", quantity.low, quantity.high, others.unit_of(quantity, line.text))
        if told.kind == goal.TARGET and choice.unit == "%" and (choice.high or 0) < 0:
            told = told._replace(kind=goal.FORECAST)  # nobody sets out to shrink
        place = self._place(reading, line)
        figure = Figure(
            doc=self.doc,
            line=line.line_at(digit(line.text, quantity)),
            region=place.region,
            indicator=choice.indicator,
            label=label,
            year=told.year,
            period=told.period,
            kind=told.kind,
            low=choice.low,
            high=choice.high,
            approx=quantity.approx,
            unit=choice.unit,
            relation=None,
            quote=line.original[start:end],
            text_year=self.article.year,
            stretch=quantity.stretch if told.kind == goal.TARGET else None,
        )
        return Stated(figure, (*told.clues, *_of_place(place)))

    def _as_before(self, reading: Reading, told: goal.Told) -> goal.Told:
        """Where a clause on another place says nothing of its time, it is that of the one it follows: 吉林为6%."""
        concept, before = self.before
        self.before = (reading.concept, told)
        if reading.carried and reading.place and reading.concept == concept and before and not told.clues:
            self.before = (concept, told._replace(year=before.year, period=before.period, kind=before.kind))
        return self.before[1] or told

    def _when(self, reading: Reading, choice: Choice | None, line: Line) -> goal.Told:
        """The year, span and kind of a reading."""
        quantity, predicate = reading.quantity, reading.predicate
        clause = line.clause(quantity.start)
        whole = self._told(line, quantity.start, quantity.end)
        if choice is not None and choice.indicator in _BUDGETED and whole.kind == goal.ACTUAL:
            whole = goal.planned(whole, self.standing)
        told = times.with_period(
            whole,
            line.text[clause if reading.carried else min(clause, reading.subject.start) : quantity.start],
            grows=(predicate.growth or predicate.fall or predicate.change)
            and not predicate.to
            and quantity.unit in ("%", "pp"),
            flows=choice is not None and choice.indicator in _FLOWS,
            text_year=self.article.year,
            base=line.time.base(quantity.start),
        )
        if not predicate.base:
            if self.left is not None and told.year is not None and reading.carried:
                self.bases[told.year] = self.left
            self.left = None
            return told
        return self._left_behind(reading, line, whole, told)

    def _left_behind(self, reading: Reading, line: Line, whole: goal.Told, told: goal.Told) -> goal.Told:
        """The time of a level that was left behind: 由2005年的X, 从X in a review of five years."""
        quantity, subject = reading.quantity, reading.subject
        named = times.named_year(line.text, subject.end, quantity.start)
        self.left = named[0] if named else None
        known = self.bases.get(told.year) if told.year is not None and not whole.period else None
        known = known or line.time.base(quantity.start)
        if whole.period and self._is_named(whole, line):
            known = known or int(whole.period[:4])  # 2000年至2008年,…由A增加到B
        based = times.base_year(told._replace(period=whole.period), self.left or known)
        value = str(based.year or "")
        clues = [clue._replace(value=value) if clue.of == "year" else clue for clue in told.clues]
        spans = [named[1]] if named else [(at, at + _YEAR_CHARS) for at, year in line.time.bases if year == based.year]
        clues += [
            goal.Clue("year", value, 4.0, where.CLAUSE, "what it started from", (line.place, *at)) for at in spans
        ]
        return based._replace(clues=tuple(clues))

    def _is_named(self, told: goal.Told, line: Line) -> bool:
        """Both years of the span are named, where 十年来 and 十三五 begin at the end of the year before."""
        words = [clue.words for clue in told.clues if clue.of == "year" and clue.words[0] == line.place]
        return any(_SPAN.match(line.text, start, end) for _, start, end in words)

    def _place(self, reading: Reading, line: Line) -> where.Place:
        """The region of a reading: its own, else the one that its clause speaks of."""
        subject, start = reading.subject, min(reading.subject.start, reading.quantity.start)
        before = line.text[subject.head : subject.start].strip(' "')
        words = (line.place, subject.head, subject.start)
        if before.endswith(("全国", "我国")) and self.article.regions[:1] != (NATION,):
            return where.Place(start, NATION, where.CLAUSE, words)
        if reading.place:
            return where.Place(start, reading.place, where.CLAUSE, words)
        return where.at(line.regions, reading.quantity.start if "三地" in before else start)

    def _in_words(self, line: Line) -> list[Stated]:
        """Goals without a number: in step with something, no target, nought."""
        found: list[Stated] = []
        if relations.has_relation(line.text):
            for each in relations.relations(line.text):
                told = self._told(line, each.start, each.end)
                if told.kind == goal.TARGET:
                    relation = line.original[each.phrase : each.end]
                    found.append(self._worded(line, each.indicator, told, (each.start, each.end), relation=relation))
        if (span := relations.no_target(line.text)) is not None:
            told = self._told(line, *span)._replace(kind="none")
            found.append(self._worded(line, "gdp_growth", told._replace(year=told.year or self.article.year), span))
        if (span := others.cleared(line.text)) is not None:
            found.append(self._worded(line, "other", self._told(line, *span), span, zero=True))
        return found

    def _told(self, line: Line, start: int, end: int) -> goal.Told:
        return goal.told(line.time, goal.Passage(line.place, line.text, start, end), self.standing)

    def _worded(
        self,
        line: Line,
        indicator: str,
        told: goal.Told,
        span: tuple[int, int],
        *,
        relation: str | None = None,
        zero: bool = False,
    ) -> Stated:
        start, end = line.on_one_line(*span)
        place = where.at(line.regions, span[0])
        figure = Figure(
            doc=self.doc,
            line=line.line_at(span[1] - 1),
            region=place.region,
            indicator=indicator,
            label=line.original[span[0] : span[1]] if zero else "",
            year=told.year,
            period=told.period,
            kind=told.kind,
            low=Decimal(0) if zero else None,
            high=Decimal(0) if zero else None,
            approx=False,
            unit="household" if zero else indicators()[indicator].unit,
            relation=relation,
            quote=line.original[start:end],
            text_year=self.article.year,
        )
        return Stated(figure, (*told.clues, *_of_place(place)))


def _growing(text: str) -> list[Reading]:
    """What words without a number tell of, where that is the growth of one thing: 各省下调经济增长目标."""
    found = {concept for name in names(text) for concept in name.concepts}
    if len(found) != 1 or not _GROWTH.search(text):
        return []
    concept = found.pop()
    nothing = Quantity(None, None, False, "%", 0, 0)
    return [Reading(nothing, concept, Subject((concept,), 0, 0, 0), Predicate(growth=True), False, False)]


def _of_place(place: where.Place) -> tuple[goal.Clue, ...]:
    rule = "a place named"
    return () if place.words is None else (goal.Clue("region", place.region, 4.0, place.scope, rule, place.words),)
