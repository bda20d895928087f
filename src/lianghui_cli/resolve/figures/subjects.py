"""Whose number each quantity of a sentence is: of its own name, of one carried on, or of one of several (分别).

It pairs names and numbers; which indicator and year they make is for choose and times. All texts are folded.
"""

from collections.abc import Sequence

from lianghui_cli.mentions.indicators import CITY_AND_COUNTRY, GENERIC, NOTHING, Name, name_at, names
from lianghui_cli.model import Quantity
from lianghui_cli.resolve.figures.gapping import IN_A_ROW, gapped, owner_behind
from lianghui_cli.resolve.figures.predicates import Predicate, after_noun, read
from lianghui_cli.resolve.figures.readings import Reading, Subject, merged
from lianghui_cli.resolve.figures.shared import alike, is_bare
from lianghui_cli.text.patterns import Pattern
from lianghui_cli.text.regions import mentions
from lianghui_cli.text.segment import behind_last

_HARD = ";。!?:"
_SOFT = ",;。!?:"
_JOINTS = Pattern(r"[、和与及]|以及")
_PARENS = Pattern(r"\((?!r&d\))[^()]{0,24}\)")  # (R&D) is part of the name
_NOTES = Pattern(r"\[\d{1,3}\]|[①-⑳]")
_JOINED = Pattern(r"(?:[、和与及]|增速|增幅|[、和与及][^,;。、]{1,10})*")
_LIMITED = ("exports", "trade", "retail_sales", "fdi")
_AVERAGES = ("年均", "人均", "平均", "户均", "亩均")
_SHARES = Pattern(
    r"(?:占(?:到|了)?|相当于|与)[^,;。、占]{0,12}?(?:生产总值|gdp)|在[^,;。、占]{0,6}?(?:生产总值|gdp)(?=(?:总量)?中)"
)
_OF = Pattern(r"的?(?:目标任务是)?")
_AGAIN = Pattern(r"的?((?:经济)?增(?:长|速))(?:预期)?目标")
_GROWS = Pattern(r"(?:年均)?(?:增长|增速|预期|的?目标)")
_TOTAL = Pattern(r"[、,](?:经济)?总量[^,;。、\d]{0,5}[\d.,]+[千百]?(?:万亿|亿)元")
_SET = Pattern(
    r"(?:政府工作|大会|会议|提出|设定|确定|定下|制定|把|将|实现|完成|达到|今年|去年|全年|我国|中国|全国|全[省市区]|这一|报告|年度|年|的|了|\d{4}|\s|\")*"
)
_ASIDE = Pattern(r"[居创占列位排再连首均超高低完是为其同持保增继]|实现|其中|仍|稳|质量|总体|预计")
_ENDS = Pattern(r"\s*(?:[,;。、!:)]|级?[新大]*(?:台阶|关口|大关|门槛)|规模|[和及与或并占]|$)")
_PER_HEAD = Pattern("(?<![^,;、])人均(?:达到?|为|突破|超过?|约)*$")  # 生产总值1.48万亿元、人均41244元
_PAUSE = Pattern(r"[,、;]")


def masked(text: str) -> str:
    """The text with what stands in short brackets blanked, and marks of notes: 5.2万亿元(人民币,下同), 生产总值[2]."""
    text = _PARENS.sub(lambda hit: " " * len(hit[0]), text) if "(" in text else text
    return _NOTES.sub(lambda hit: " " * len(hit[0]), text) if _NOTES.search(text) else text


def readings(text: str, found: list[Quantity], before: Sequence[Reading] = ()) -> list[Reading]:
    """Every quantity of the sentence with its subject. `text`: folded and masked.

    before: what was read just before, whose subject a clause on another place may leave out: 重庆定为9%.
    """
    return _Walk(text, found, before).run()


class _Walk:
    def __init__(self, text: str, found: list[Quantity], before: Sequence[Reading]) -> None:
        self.text = text
        self.found = found
        shares = [hit.span() for hit in _SHARES.finditer(text)]
        self.names = [n for n in names(text) if not self._within(n, shares)]
        self.subject: Subject | None = None
        self.before = [*before]  # of the last part of the sentence, up to ";", that had a subject
        self.readings: list[Reading] = []
        self.owned = 0  # where a place ends whose number stands before it: 突破3万亿元的深圳
        self.head = 0  # where the part of the sentence begins

    def _within(self, name: Name, shares: list[tuple[int, int]]) -> bool:
        """The name is what something is a part of: 占一般公共预算收入的72%."""
        clause = behind_last(self.text, _SOFT + "、", name.start)
        return "占" in self.text[clause : name.start] or any(a < name.start < b for a, b in shares)

    def run(self) -> list[Reading]:
        place, last = 0, 0
        while place < len(self.found):
            quantity = self.found[place]
            start = max(last, behind_last(self.text, _HARD, quantity.start))
            if start > last:
                self.subject = None
                self.before = [each for each in self.readings if each.quantity.start >= self.head] or self.before
                self.head = start
            run = self._run(place)
            self._read(start, self.found[place : place + run])
            place += run
            last = self.found[place - 1].end
        return merged(self.text, self.readings)

    def _run(self, place: int) -> int:
        """How many quantities stand in a row: 4%、5.3%、3.4%."""
        size = 1
        while place + size < len(self.found):
            left, right = self.found[place + size - 1], self.found[place + size]
            alike = left.unit == right.unit or {left.unit, right.unit} == {"%", "permille"}
            if not alike or not IN_A_ROW.fullmatch(self.text, left.end, right.start):
                break
            size += 1
        return size

    def _read(self, start: int, run: list[Quantity]) -> None:
        first = run[0]
        clause = behind_last(self.text, _SOFT, first.start, start)
        subject, predicate, carried = self._subject(start, clause, run)
        if len(run) == 1 and not subject.places and (owner := owner_behind(self.text, first)) is not None:
            subject, self.owned = subject._replace(places=owner.codes), owner.end
        plain = len(run) > 1 and all(map(is_bare, run)) and bool(subject.concepts[0])
        if predicate.separately or plain or (carried and len(subject.concepts) == len(run) > 1):
            subject = self._members(subject, clause, first, len(run))
        elif (row := self._together(subject, clause, first)) is not None:
            subject = row
        self.subject = subject
        if len(subject.concepts) == len(run) > 1:
            places = subject.places or ("",) * len(run)
            for quantity, concept, place in zip(alike(self.text, run), subject.concepts, places, strict=True):
                self.readings.append(Reading(quantity, concept, subject, predicate, carried, False, place))
            return
        concept = subject.concepts[0] if len(subject.concepts) == 1 else ""
        place = subject.places[0] if len(subject.places) == 1 else ""
        for number, quantity in enumerate(alike(self.text, run) if len(run) > 1 else run):
            if len(subject.concepts) > 1 and len(run) == 1:
                for each in subject.concepts:
                    self.readings.append(Reading(quantity, each, subject, predicate, carried, True))
            elif len(subject.places) > 1 and len(run) == 1:  # 贵州、西藏均增长10.8%
                for each in subject.places:
                    self.readings.append(Reading(quantity, concept, subject, predicate, carried, True, each))
            else:
                self.readings.append(
                    Reading(quantity, concept, subject, predicate, carried or number > 0, False, place)
                )

    def _subject(self, start: int, clause: int, run: list[Quantity]) -> tuple[Subject, Predicate, bool]:
        quantity = run[0]
        text, end = self.text, quantity.start
        if self.subject is not None and self.owned and IN_A_ROW.fullmatch(text, self.owned, end):
            return self.subject._replace(places=()), self.readings[-1].predicate, True
        if (
            self.subject is not None
            and self.subject.concepts == ("gdp",)
            and (hit := _PER_HEAD.search(text, clause, end))
        ):
            return Subject(("gdp_per_capita",), hit.start(), hit.start() + 2, clause), Predicate(to=True), False
        inside = [name for name in self.names if clause <= name.start and name.end <= end]
        told = read(text, inside[-1].end, end) if inside else None
        after = self._after(quantity)
        if after is not None and after.word in GENERIC and told is not None:
            return self._of(inside[-1], clause), told._replace(growth=True), False  # 投资保持10%的增速
        if after is not None:
            predicate = read(text, clause, end) or Predicate()
            growth = predicate.growth or "增长" in text[after.start : after.end + 4]
            return self._of(after, clause), predicate._replace(growth=growth), False
        if told is not None:
            return self._of(inside[-1], clause), told, False
        if not inside and quantity.unit == "%" and (total := _TOTAL.match(text, quantity.end)):
            told = read(text, clause, end)  # 全年增长4.8%、总量达5.3万亿元: growth of what the total is of
            if told is not None and told.growth and not (self.subject and self.subject.concepts[0]):
                return Subject(("gdp",), total.start() + 1, total.end(), clause), told, False
        if not inside and (told := read(text, clause, end)) is not None:
            if clause > start and (earlier := self._earlier(start, clause)) is not None:
                return earlier, told, False
            bare = not text[clause:end].strip(" 、") and _ENDS.match(text, quantity.end) is None
            if self.subject is not None and not bare:
                return self.subject, self._inherited(told, end), True
        if not inside and (placed := self._elsewhere(clause, run)) is not None:
            return placed
        noun_end = after_noun(text, clause, end)
        return Subject(("",), clause, noun_end, clause), read(text, noun_end, end) or Predicate(), False

    def _elsewhere(self, clause: int, run: list[Quantity]) -> tuple[Subject, Predicate, bool] | None:
        """The same of other places, named alone."""
        last = self.readings[-1:] if self.subject is not None else self.before
        unit = run[0].unit
        model = next((each for each in last if self.subject is not None or each.quantity.unit == unit), None)
        told = gapped(self.text, clause, run, model) if model is not None and model.concept else None
        return None if told is None else (*told, True)

    def _inherited(self, predicate: Predicate, start: int) -> Predicate:
        """从11.4%提高到15%: the second number is of the same kind as the first; 比去年的3亿元多5%: both compare."""
        last = self.readings[-1]
        before = last.predicate
        level = not (before.growth or before.fall or before.change or before.to)
        if (before.against or (before.past and level)) and not _PAUSE.search(self.text, last.quantity.end, start):
            return predicate._replace(against=True)
        if before.change and not before.to and predicate == Predicate():
            return predicate._replace(change=True)  # 增加了9966.9亿元,接近1万亿
        if not before.base:
            return predicate
        return predicate._replace(share=before.share, of_gdp=before.of_gdp, against=before.against)

    def _of(self, name: Name, clause: int) -> Subject:
        return Subject(name.concepts, name.start, name.end, clause)

    def _after(self, quantity: Quantity) -> Name | None:
        """A name right behind its number: 10万个高校毕业生就业岗位, 8%左右的国内生产总值增长目标."""
        hit = _OF.match(self.text, quantity.end)
        name = name_at(self.text, hit.end()) if hit else None
        if name is None and quantity.unit == "%" and (again := _AGAIN.match(self.text, quantity.end)):
            clause = behind_last(self.text, _SOFT, quantity.start)
            if _SET.fullmatch(self.text, clause, quantity.start):
                return Name(again.start(1), again.end(1), ("gdp",), again[1])
        if name is None or name.concepts[0] == NOTHING:
            return None
        tail = self.text[name.end : name.end + 1]
        if quantity.unit == "%":
            if self._has_own(name):
                return None
            grows = _GROWS.match(self.text, name.end) or any(word in name.word for word in ("增长", "增速", "增幅"))
            return name if grows else None
        return name if not tail or tail in ",;。、:!)的" or self.text.startswith("数", name.end) else None

    def _has_own(self, name: Name) -> bool:
        """The name has a number of its own behind it, where nobody set a comma: 增长5.3%一般公共预算收入增长2.4%."""
        later = next((each.start for each in self.found if each.start >= name.end), None)
        if later is None or behind_last(self.text, _SOFT + "、", later, name.end) > name.end:
            return False
        return read(self.text, name.end, later) is not None

    def _earlier(self, start: int, clause: int) -> Subject | None:
        """The subject of the clause before, where this one has none: 进出口规模再创新高,比上年增加12.3%."""
        end = clause - 1
        while end > start:
            head = behind_last(self.text, _SOFT, end, start)
            inside = [name for name in self.names if head <= name.start and name.end <= end]
            if inside and self.text[inside[0].end] not in "中里内":
                return self._of(inside[0], head)
            words = self.text[head:end].strip(" 、")
            if words and not _ASIDE.match(words) and read(self.text, head, end) is None:
                return Subject(("",), head, end, head)
            end = head - 1
        return None

    def _members(self, subject: Subject, clause: int, quantity: Quantity, count: int) -> Subject:
        """The members of a shared subject: 城镇调查失业率、居民消费价格涨幅分别."""
        if subject.concepts == (CITY_AND_COUNTRY,):
            return subject._replace(concepts=("urban_income", "rural_income"))
        if len(subject.concepts) == count:
            return subject
        stop = self.text.find("分别", clause, quantity.start)
        if stop >= 0 and not self.text[clause:stop].strip(" ,、") and clause > 1:
            stop = clause - 1  # 城镇居民收入和农村居民收入,分别增长
            clause = behind_last(self.text, _SOFT, stop)
            if self.readings and self.readings[-1].quantity.start >= clause:
                return self._several(subject, count)
        if stop < 0 and len(self._row(subject, clause)) == count:
            return subject._replace(concepts=tuple(name.concepts[0] for name in self._row(subject, clause)))
        if stop < 0 or count == 1:
            return self._several(subject, count)
        parts: list[tuple[int, int]] = []
        place = clause
        for hit in _JOINTS.finditer(self.text, clause, stop):
            parts.append((place, hit.start()))
            place = hit.end()
        parts.append((place, stop))
        parts = [(a, b) for a, b in parts if b > a]
        if len(parts) == count and (row := self._places(parts, subject)):
            return subject._replace(concepts=subject.concepts * count, places=row)
        concepts = tuple(self._concept(a, b, first=place == 0) for place, (a, b) in enumerate(parts[-count:]))
        if concepts[:1] == ("",):  # what limits an unknown first member limits the others: 农产品零售额、出口额
            concepts = tuple("" if concept in _LIMITED else concept for concept in concepts)
        if len(concepts) != count:
            several = self._several(subject, count)
            return several if len(several.concepts) == count else subject._replace(concepts=("",))
        return Subject(concepts, parts[-count][0], stop, clause)

    def _places(self, parts: list[tuple[int, int]], subject: Subject) -> tuple[str, ...]:
        """The regions of a row that are told of one thing: 山东、江苏|经济总量; () where a part is anything else."""
        found: list[str] = []
        for start, end in parts:
            stop = subject.start if end > subject.start else end
            hits = [hit for hit in mentions(self.text[start:stop]) if len(hit.codes) == 1]
            if len(hits) != 1 or hits[0].end != stop - start or (found and hits[0].start):
                return ()
            found.append(hits[0].codes[0])
        return tuple(found)

    def _together(self, subject: Subject, clause: int, quantity: Quantity) -> Subject | None:
        """One number for each of a row: 规上工业增加值、固定资产投资均增长8%."""
        even = max(self.text.rfind(mark, clause, quantity.start) for mark in "均都")
        row = [name for name in self.names if clause <= name.start and name.end <= even]
        if not row or len(row[0].concepts) > 1 or self.text[even - 1 : even + 1] in _AVERAGES:
            return None
        ends = [*(name.start for name in row[1:]), even]
        if not all(_JOINED.fullmatch(self.text, name.end, end) for name, end in zip(row, ends, strict=True)):
            return None
        concepts = tuple(name.concepts[0] for name in row)
        if concepts == (CITY_AND_COUNTRY,):
            concepts = ("urban_income", "rural_income")
        return subject._replace(concepts=concepts, start=row[0].start, end=row[-1].end)

    def _row(self, subject: Subject, clause: int) -> list[Name]:
        """The names that stand in a row up to the subject's: 城镇居民人均可支配收入和农村居民人均纯收入."""
        row = [name for name in self.names if clause <= name.start and name.end <= subject.end]
        for left, right in zip(row[::-1][1:], row[::-1], strict=False):
            if not IN_A_ROW.fullmatch(self.text, left.end, right.start):
                return row[row.index(right) :]
        return row

    def _several(self, subject: Subject, count: int) -> Subject:
        """收入17175元,…纯收入5153元,实际增长9.8%和8.5%: a number for each of the subjects just told."""
        told: list[str] = []
        places: set[int] = set()
        for each in self.readings[::-1]:
            if each.subject.start not in places:
                places.add(each.subject.start)
                part = each.concept == "exports" and "其中" in self.text[each.subject.head : each.subject.start]
                told.append("" if part else each.concept)
        if count > 1 and len(told) >= count:
            return subject._replace(concepts=tuple(told[:count][::-1]))
        return subject

    def _concept(self, start: int, end: int, *, first: bool) -> str:
        inside = [name for name in self.names if start <= name.start and name.end <= end]
        if not inside or read(self.text, inside[-1].end, end) is None or len(inside[-1].concepts) > 1:
            return ""
        own = self.text[start : inside[-1].start].strip(' "')
        return inside[-1].concepts[0] if first or not own or own[-1] in "省市区县国年" else ""
