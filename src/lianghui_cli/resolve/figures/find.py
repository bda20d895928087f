"""The figures of a text: every number that it states as a result or goal, with its region, year and quote.

It joins what the other modules of this folder know; it reads no files and draws no comparisons.
"""

from decimal import Decimal
from typing import NamedTuple

from lianghui_cli.mentions.indicators import indicators
from lianghui_cli.model import Article, Document, Figure, Quantity, Sentence
from lianghui_cli.resolve.context import Stretch, timelines
from lianghui_cli.resolve.figures import others, relations, times
from lianghui_cli.resolve.figures.choose import Choice, choose
from lianghui_cli.resolve.figures.subjects import Reading, masked, readings
from lianghui_cli.text.fold import fold_once
from lianghui_cli.text.numerals import quantities
from lianghui_cli.text.patterns import Pattern
from lianghui_cli.text.regions import mentions

_UNSPOKEN = ("byline", "furniture", "lead")
_REPORT = Pattern(r"工作报告|工作回顾|预期目标|人民代表大会|人大[一二三四五六]次会议|[省市区]人大|两会|一年来|刚刚过去")
_STEADY = Pattern(r"连续[\d一二三四五六七八九十]+(?:年|个季度|个月)[^,;。]{0,6}$")
_FLOWS = ("urban_new_jobs", "registered_unemployment", "surveyed_unemployment", "tax_cuts")
_NARROW = ("一般公共预算", "公共财政", "一般预算", "公共预算")
_HEADS = ",;。:!?、"


class _Line(NamedTuple):
    """A sentence, or a label and the number that stands on the line below it, read as one."""

    text: str  # folded and masked
    original: str
    pieces: tuple[tuple[int, Sentence], ...]  # where each sentence begins in `text`
    stretches: tuple[Stretch, ...]


def figures_of(document: Document) -> list[Figure]:
    """The figures of a text in reading order."""
    return [figure for article in document.articles for figure in _Reader(document.doc, article).run()]


class _Reader:
    def __init__(self, doc: str, article: Article) -> None:
        self.doc = doc
        self.article = article
        self.folded = [fold_once(sentence.text) for sentence in article.sentences]
        self.bases: dict[int, int] = {}  # by the year reached, the one started from: 由2010年的X增加到2015年的Y
        self.left: int | None = None  # the year that the number just read was left behind in
        self.report = article.session is not None or any(_REPORT.search(text) for text in self.folded)

    def run(self) -> list[Figure]:
        found: list[Figure] = []
        for line, numbers in self._lines():
            found += self._of_line(line, numbers)
        return found

    def _lines(self) -> list[tuple[_Line, list[Quantity]]]:
        """The sentences that can hold a figure, with their quantities."""
        known = timelines(self.article)
        numbers = [
            [] if one.kind in _UNSPOKEN else quantities(text)
            for one, text in zip(self.article.sentences, self.folded, strict=True)
        ]
        found: list[tuple[_Line, list[Quantity]]] = []
        for place, (one, text) in enumerate(zip(self.article.sentences, self.folded, strict=True)):
            spoken = one.kind not in _UNSPOKEN and (
                numbers[place] or relations.has_relation(text) or "目标" in text or "清零" in text
            )
            if not spoken:
                continue
            label = self._label(place, numbers)
            if label is None:
                line = _Line(masked(text), one.text, ((0, one),), known[place])
                found.append((line, numbers[place]))
                continue
            above, shift = self.article.sentences[label], len(self.folded[label])
            joined = _Line(
                masked(self.folded[label]) + masked(text),
                above.text + one.text,
                ((0, above), (shift, one)),
                known[label],
            )
            found.append((joined, [q._replace(start=q.start + shift, end=q.end + shift) for q in numbers[place]]))
        return found

    def _label(self, place: int, numbers: list[list[Quantity]]) -> int | None:
        """The line whose number stands alone on this one: the line above, else the one below."""
        own = numbers[place]
        if len(own) != 1 or self.article.sentences[place].kind == "prose":
            return None
        if len(self.folded[place].strip()) - (own[0].end - own[0].start) > 2:
            return None
        for other in (place - 1, place + 1):
            if (
                0 <= other < len(numbers)
                and not numbers[other]
                and self.article.sentences[other].kind in ("heading", "item")
            ):
                return other
        return None

    def _of_line(self, line: _Line, numbers: list[Quantity]) -> list[Figure]:
        read = readings(line.text, numbers)
        chosen = [self._choice(each, line) for each in read]
        chosen = _narrowed(read, chosen, line.text)
        found = [
            figure
            for each, choice in zip(read, chosen, strict=True)
            if (figure := self._figure(each, choice, line)) is not None
        ]
        return found + self._in_words(line)

    def _choice(self, reading: Reading, line: _Line) -> Choice | None:
        if _STEADY.search(line.text, 0, reading.quantity.start):
            return None
        start = reading.quantity.start
        since = max(times.since(line.stretches, start), line.text.rfind(";", 0, start) + 1)
        if times.part_of_year(line.text, since, start) or self._of_parts(reading, line):
            return None
        return choose(reading, line.text)

    def _of_parts(self, reading: Reading, line: _Line) -> bool:
        """Several parts of the region in a row are none of the regions known: 襄阳、宜昌经济总量突破6000亿元."""
        subject = reading.subject
        if reading.place:
            return False
        own = times.at(line.stretches, subject.start).context.region
        before = line.text[subject.head : subject.start]
        return any(len(before) - hit.end < 4 and hit.code != own for hit in mentions(before))

    def _figure(self, reading: Reading, choice: Choice | None, line: _Line) -> Figure | None:
        quantity = reading.quantity
        if choice is None and (_STEADY.search(line.text, 0, quantity.start) or not others.counts(reading, line.text)):
            return None
        stretch = times.at(line.stretches, quantity.start)
        clause = max(line.text.rfind(mark, 0, quantity.start) for mark in ";。!?") + 1
        words = line.text[max(clause, times.since(line.stretches, quantity.start)) : quantity.end]
        words += times.goal_after(line.text, quantity.end)
        told = times.time(stretch, words, self.article.year, report=self.report)
        flow = choice is not None and choice.indicator in _FLOWS
        told = times.with_period(told, reading.predicate, line.text[reading.subject.end : quantity.start], flow=flow)
        if reading.predicate.base:
            named = times.named_year(line.text[reading.subject.end : quantity.start])
            self.left = named
            if told.year is not None and not stretch.context.period:
                named = named or self.bases.get(told.year)
            told = times.base_year(told._replace(period=stretch.context.period), named)
        elif self.left is not None:
            if told.year is not None and reading.carried:
                self.bases[told.year] = self.left
            self.left = None
        start, end = _quoted(line, reading)
        label = ""
        if choice is None:
            label = others.label(reading, line.text, line.original)
            choice = Choice("other", quantity.low, quantity.high, others.unit_of(quantity, line.text))
        return Figure(
            doc=self.doc,
            line=_line_at(line, _digit(line.text, quantity)),
            region=self._region(reading, stretch, line),
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
        )

    def _region(self, reading: Reading, stretch: Stretch, line: _Line) -> str:
        before = line.text[reading.subject.head : reading.subject.start].strip(' "')
        if before.endswith(("全国", "我国")) and self.article.regions[:1] != ("000000",):
            return "000000"
        if reading.place:
            return reading.place
        if "三地" in before:
            return stretch.context.region
        return times.at(line.stretches, min(reading.subject.start, reading.quantity.start)).context.region

    def _in_words(self, line: _Line) -> list[Figure]:
        """Goals without a number: in step with something, no target, nought."""
        found: list[Figure] = []
        if relations.has_relation(line.text):
            for each in relations.relations(line.text):
                told = self._told(line, each.start, each.end)
                if told.kind == times.TARGET:
                    relation = line.original[each.phrase : each.end]
                    found.append(self._worded(line, each.indicator, told, (each.start, each.end), relation=relation))
        if (span := relations.no_target(line.text)) is not None:
            told = self._told(line, *span)._replace(kind="none")
            found.append(self._worded(line, "gdp_growth", told._replace(year=told.year or self.article.year), span))
        if (span := others.cleared(line.text)) is not None:
            found.append(self._worded(line, "other", self._told(line, *span), span, zero=True))
        return found

    def _told(self, line: _Line, start: int, end: int) -> times.Time:
        clause = max(line.text.rfind(mark, 0, start) for mark in ";。!?") + 1
        clause = max(clause, times.since(line.stretches, start))
        return times.time(times.at(line.stretches, start), line.text[clause:end], self.article.year, report=self.report)

    def _worded(
        self,
        line: _Line,
        indicator: str,
        told: times.Time,
        span: tuple[int, int],
        *,
        relation: str | None = None,
        zero: bool = False,
    ) -> Figure:
        start, end = _on_one_line(line, *span)
        return Figure(
            doc=self.doc,
            line=_line_at(line, span[1] - 1),
            region=times.at(line.stretches, span[0]).context.region,
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


def _narrowed(read: list[Reading], chosen: list[Choice | None], text: str) -> list[Choice | None]:
    """Where one sentence gives several kinds of revenue, only the narrowest; a part (其中) never beside its whole."""
    words = [text[each.subject.start : each.subject.end] for each in read]
    revenue = [n for n, choice in enumerate(chosen) if choice and choice.indicator.startswith("budget_revenue")]
    narrow = [n for n in revenue if any(word in words[n] for word in _NARROW)]
    dropped = {n for n in revenue if narrow and n not in narrow}
    seen: set[str] = set()
    for n, (each, choice) in enumerate(zip(read, chosen, strict=True)):
        if choice is None:
            continue
        if n in dropped:
            continue
        part = "其中" in text[each.subject.head : each.subject.start]
        if part and (
            choice.indicator in seen or (choice.indicator == "export_growth" and seen & {"trade", "trade_growth"})
        ):
            dropped.add(n)
        seen.add(choice.indicator)
        if choice.unit == "pp" and any(c and c.indicator == choice.indicator and c.unit != "pp" for c in chosen):
            dropped.add(n)
    return [None if n in dropped else choice for n, choice in enumerate(chosen)]


def _line_at(line: _Line, offset: int) -> int:
    start, sentence = [piece for piece in line.pieces if piece[0] <= offset][-1]
    return sentence.line_at(offset - start)


def _quoted(line: _Line, reading: Reading) -> tuple[int, int]:
    """The shortest stretch with subject and number that stands on the number's line."""
    quantity, subject = reading.quantity, reading.subject
    start, end = min(subject.start, quantity.start), quantity.end
    if subject.start > quantity.start:
        start, end = quantity.start, max(end, subject.end)
    if reading.concept:
        start = _widened(line.text, start, subject.head)
    else:
        first, last = others.label_span(reading, line.text)
        behind = first > quantity.start
        start, end = (others.lead(reading, line.text)[0], max(end, last)) if behind else (first, end)
    return _on_one_line(line, start, end, keep=_digit(line.text, quantity))


def _digit(text: str, quantity: Quantity) -> int:
    """The offset of the number itself, past the words that make it a bound; its unit may stand on the next line."""
    for place in range(quantity.start, quantity.end):
        if text[place].isdigit() or text[place] in "〇零一二两三四五六七八九十百千万亿":
            return place
    return quantity.start


def _widened(text: str, start: int, head: int) -> int:
    """A subject with the words that say whose it is: 北京市地区生产总值, 全市生产总值."""
    place = start
    while place > head and text[place - 1] not in ' "、' and start - place < 12:
        place -= 1
    return place


def _on_one_line(line: _Line, start: int, end: int, keep: int | None = None) -> tuple[int, int]:
    """[start, end) cut to the line of the character at `keep`."""
    at = end - 1 if keep is None else keep
    number = _line_at(line, at)
    while start < at and _line_at(line, start) != number:
        start += 1
    while end > at + 1 and _line_at(line, end - 1) != number:
        end -= 1
    return start, end
