"""What words say of a time, and how far they reach: the values that resolve/when.py reads out of an article."""

from typing import NamedTuple

from lianghui_cli.mentions.years import EVENT, TOPIC
from lianghui_cli.text.segment import behind_last

CLAUSE, SENTENCE, PARAGRAPH, SECTION, ARTICLE = "clause", "sentence", "paragraph", "section", "article"
ANNOUNCED = "goals announced"
ENDS = ",;。:!?"


class Time(NamedTuple):
    """A year, of a span its last. goal: True ahead of the text's own time, False behind it, None: that is open."""

    year: int | None
    period: str | None = None  # 2021-2025
    goal: bool | None = None


class Claim(NamedTuple):
    """Words that say of which time is spoken, and how far they reach."""

    time: Time
    at: int  # the offset of the sentence from which it holds; 0 where it is carried on
    scope: str  # clause | sentence | paragraph | section
    rule: str
    words: tuple[int, int, int]  # ordinal of the sentence they stand in, start and end in it
    part: str = TOPIC


class Line(NamedTuple):
    """What is said of the time of one sentence: by itself, from left to right; by what stands above, nearest first."""

    own: tuple[Claim, ...]
    above: tuple[Claim, ...]
    bases: tuple[tuple[int, int], ...] = ()  # years that the sentence compares with at its head, each with its offset
    parts: tuple[tuple[int, bool], ...] = ()  # where it turns to a part of a year (True) or to a whole one
    spans: tuple[Claim, ...] = ()  # those of several years told so far, the last first

    def span(self, *, goal: bool) -> Claim | None:
        """The claim of several years last made ahead of the text (goal) or behind it."""
        return next((each for each in self.spans if each.time.goal in (goal, None)), None)

    def chain(self, text: str, offset: int) -> list[Claim]:
        """The claims that hold at `offset` of the sentence (folded: `text`), the nearest first."""
        clause = behind_last(text, ENDS, offset)
        held = [each for each in self.own if each.at <= offset and (each.part != EVENT or each.at >= clause)]
        if not held and self.own and self.own[0].part == TOPIC and self.own[0].at < offset:
            held = [self.own[0]]
        return [*reversed(held), *self.above]

    def base(self, offset: int) -> int | None:
        """The year that what stands at `offset` is compared with: 与2000年相比,全市生产总值由…增加到…."""
        return next((year for at, year in reversed(self.bases) if at < offset), None)

    def partial(self, offset: int) -> bool:
        """What stands at `offset` is of a month, a quarter or some months of a year."""
        return next((part for at, part in reversed(self.parts) if at < offset), False)

    def since(self, text: str, offset: int) -> int:
        """Where the sentence turned to the time that holds at `offset`."""
        chain = self.chain(text, offset)
        return chain[0].at if chain and chain[0] in self.own else 0

    def goal(self) -> bool | None:
        """Whether the sentence as a whole speaks of goals; None where no year and no heading tells."""
        if not self.own and not self.above:
            return None
        year = self.year()
        told = (each.time for each in (*self.own, *self.above))
        return next((time.goal for time in told if time.goal is not None and time.year in (None, year)), None)

    def year(self) -> int | None:
        """The year that the sentence as a whole is about."""
        for claims in (self.own, self.above):
            for each in claims:
                if each.time.year is not None:
                    return each.time.year
        return None
