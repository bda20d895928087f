"""The values that travel between the layers. All frozen; none knows files, terminals or flags.

NamedTuples, because ten dataclasses cost 8-16 ms at every start and ten NamedTuples 2.4.
"""

from decimal import Decimal
from typing import NamedTuple


class Piece(NamedTuple):
    """A stretch of a sentence that stands on one line of the file."""

    start: int  # offset of its first character in Sentence.text
    line: int  # 1-based, as `sed -n` counts
    column: int  # 0-based offset of its first character in that line


class Sentence(NamedTuple):
    """A sentence, healed across line, column and page breaks. `text` has the source's own characters, no line breaks.

    kind: prose | heading | item (of a list or infographic) | caption | byline | lead (introduces a speaker, ends in a
    colon) | furniture (web navigation, imprint).
    """

    text: str
    pieces: tuple[Piece, ...]
    kind: str
    paragraph: int  # ordinal within the article: sentences of one healed paragraph share it
    region: str = ""  # GB/T 2260 code of the region it speaks of, of a group joined by "+"

    @property
    def line(self) -> int:
        return self.pieces[0].line

    @property
    def last_line(self) -> int:
        return self.pieces[-1].line

    def line_at(self, offset: int) -> int:
        """The line on which the character at `offset` of `text` stands."""
        line = self.pieces[0].line
        for piece in self.pieces[1:]:
            if piece.start > offset:
                break
            line = piece.line
        return line


class Session(NamedTuple):
    """A meeting of a congress or conference: 北京市第十六届人民代表大会第二次会议."""

    body: str  # NPC | CPPCC
    region: str  # GB/T 2260 code, 000000 the nation
    term: int  # 届
    number: int  # 次


class Article(NamedTuple):
    """One article of a page, or a whole report. `sentences` are in reading order, not always in line order."""

    title: str | None
    first_line: int
    last_line: int
    regions: tuple[str, ...]  # GB/T 2260 codes, its main one first; empty where the text does not say
    date: str | None  # YYYY-MM-DD
    year: int | None  # the year of the text (of its session or publication)
    source: str | None  # the newspaper or site as the text writes it
    session: Session | None
    sentences: tuple[Sentence, ...]
    kind: str = ""  # work report, news ... (resolve/kind.py); "" where nothing tells


class Document(NamedTuple):
    """One file of a corpus."""

    doc: str  # path relative to the corpus folder
    text: str  # as decoded; lines are text.split("\n")
    encoding: str
    articles: tuple[Article, ...]


class Part(NamedTuple):
    """An article without its sentences, and how many these are."""

    article: Article
    sentences: int
    characters: int  # of its sentences


class Head(NamedTuple):
    """A document without its text."""

    doc: str
    encoding: str
    script: str  # hans | hant | mixed; "" without Han
    characters: int  # of the text, blanks left out
    lines: int
    parts: tuple[Part, ...]


class Quantity(NamedTuple):
    """A number of the text, exact, in its base unit. A bound that is open is None."""

    low: Decimal | None
    high: Decimal | None
    approx: bool
    unit: str  # %, pp, CNY, USD, person, tonne, firm, ...; "" where none is written
    start: int  # offsets in the text that was read
    end: int
    stretch: Decimal | None = None  # what is striven for beside: 7%以上、力争达到8%


class Evidence(NamedTuple):
    """Words of a text on which one value rests. Taking them out of the text changes or empties the value.

    Example: Evidence("year", "2025", "去年", 17, (4, 6), "clause", "a year counted from the text's own", 8.0)
    """

    of: str  # region | year | period | kind | title | date
    value: str  # what the words speak for: 110000, 2025, actual
    words: str  # verbatim, as they stand on the line
    line: int  # 1-based; 0 where they stand in the file's name
    span: tuple[int, int]  # characters [start, end) of that line
    scope: str  # clause | sentence | paragraph | section | article | page | name
    rule: str  # in words, for a reader
    weight: float  # the larger, the more it counts


class Figure(NamedTuple):
    """A target or result. Keys and rules: docs/figures.md."""

    doc: str
    line: int
    region: str
    indicator: str  # id of data/indicators.tsv, or "other"
    label: str  # the text's own words for the indicator, where it is "other"; else ""
    year: int | None  # the year the figure is ABOUT
    period: str | None  # 2026-2030
    kind: str  # target | actual | none (said to set no target) | forecast (of a bank, the IMF, an expert)
    low: Decimal | None
    high: Decimal | None
    approx: bool
    unit: str
    relation: str | None
    quote: str
    text_year: int | None  # the year of the text that states it
    stretch: Decimal | None = None  # what is striven for beside the goal: 7%以上、力争达到8%


class Wanted(NamedTuple):
    """What a figure must be about to be asked for; None asks nothing. `years`: the year it is about, not its text's."""

    regions: frozenset[str] | None = None
    indicators: frozenset[str] | None = None
    kinds: frozenset[str] | None = None
    years: frozenset[int] | None = None
    groups: bool = False  # also figures of groups that hold one of `regions`

    def takes(self, figure: Figure) -> bool:
        return (
            self.takes_region(figure.region)
            and (self.indicators is None or figure.indicator in self.indicators)
            and (self.kinds is None or figure.kind in self.kinds)
            and (self.years is None or (figure.year is not None and figure.year in self.years))
        )

    def takes_region(self, region: str) -> bool:
        if self.regions is None or region in self.regions:
            return True
        return self.groups and "+" in region and not self.regions.isdisjoint(region.split("+"))


class Task(NamedTuple):
    """A policy task: a clause with its own verb and object."""

    doc: str
    line: int
    region: str
    year: int
    theme: str
    text: str
    section: str = ""  # the report's own title above it
    head: bool = True  # the first task of its sentence
    sentence: str = ""  # doc:line#n, the n-th sentence that begins on that line
    part: str = "task"  # task | policy | government | topic (of a paragraph); on request: term, guide ...


class TaskPair(NamedTuple):
    """One row of an alignment: kept | changed | new | dropped."""

    status: str
    old: Task | None
    new: Task | None
    score: float
    gone: tuple[str, ...]  # what the new wording leaves out
    added: tuple[str, ...]  # what it brings in
    what: tuple[str, ...] = ()  # of a changed one: number | programme | members | means | direction | wording


class Office(NamedTuple):
    body: str  # NPC | CPPCC | GOV | OTHER
    level: str  # national | provincial | prefecture | county
    region: str
    rank: str  # the office's own word, simplified
    constituency: str | None


class Statement(NamedTuple):
    line: int
    text: str


class Person(NamedTuple):
    """One person in one text."""

    doc: str
    lines: tuple[int, ...]
    name: str  # as first written in that text
    name_hans: str
    offices: tuple[Office, ...]
    affiliations: tuple[str, ...]
    statements: tuple[Statement, ...]
    role: str  # delegate | official | press | other
    year: int | None  # of the text
    also: tuple[str, ...] = ()  # how the text writes the name in letters: Tam Chi-ho

    @property
    def speaks(self) -> bool:
        return bool(self.statements)


class Span(NamedTuple):
    """Characters [start, end) of a sentence's text."""

    start: int
    end: int
