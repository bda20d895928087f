"""Of which place each stretch of an article speaks: the nearest scope that names one.

Scopes, nearest first: the clause, the sentence, the paragraph (a place that its sentences are about), the article. A
place in passing (广西百强企业) reaches no further than its clause.
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import takewhile
from operator import add
from typing import NamedTuple

from lianghui_cli.mentions.places import Turn, counties_named, turns
from lianghui_cli.mentions.years import is_told_of, leads
from lianghui_cli.model import Article, Sentence
from lianghui_cli.resolve.kind import OF_A_PLACE
from lianghui_cli.text.fold import fold_once
from lianghui_cli.text.gazetteer import ISLANDS, NATION, region, within
from lianghui_cli.text.patterns import Pattern
from lianghui_cli.text.regions import mentions, mentions_at_head, self_region

CLAUSE, SENTENCE, PARAGRAPH, SECTION, ARTICLE = "clause", "sentence", "paragraph", "section", "article"
_TAIWAN = "710000"
_AMOUNT = Pattern("\\d(?:%|[百千万亿元])")
_FEW = 20  # counties: as many are looked for one by one


class Place(NamedTuple):
    """A region from offset `at` of a sentence on. words: ordinal of the sentence, start and end of what says so."""

    at: int
    region: str
    scope: str
    words: tuple[int, int, int] | None  # None: the article's own region


Places = tuple[Place, ...]  # of one sentence, left to right; the first holds from 0


def at(places: Places, offset: int) -> Place:
    """The one that holds at `offset`."""
    return [each for each in places if each.at <= offset][-1]


def regions(article: Article, folded: Sequence[str] | None = None) -> list[str]:
    """The region of each sentence: the first that it names as its subject, else what is carried on to it."""
    return [(places[0] if len(places) == 1 else _first(places)).region for places in lines(article, folded)]


def _first(places: Places) -> Place:
    return next((each for each in places if each.scope in (CLAUSE, SENTENCE)), places[-1])


def lines(
    article: Article, folded: Sequence[str] | None = None, wanted: Collection[int] | None = None
) -> tuple[Places, ...]:
    """What is said of the place of each sentence of `article`. `folded`: their folded texts, if known.

    `wanted`: the numbers of the sentences that are asked about, if not all; of others it may say nothing.
    """
    told = [fold_once(sentence.text) for sentence in article.sentences] if folded is None else folded
    return _Reader(article, told).run(wanted)


class _Reader:
    def __init__(self, article: Article, folded: Sequence[str]) -> None:
        self.sentences, self.folded = article.sentences, folded
        self.home = article.regions[0] if article.regions else ""
        self.single = len(article.regions) < 2
        self.group = "+".join(sorted(article.regions)) if len(article.regions) > 2 else ""
        own = region(self.home)
        named = set[str]().union(*map(counties_named, (fold_once(article.title or ""), *folded)))
        self.counties: dict[str, list[str]] = {}  # by their first two characters
        for name in named - ({own.name, own.short} if own else set()):
            self.counties.setdefault(name[:2], []).append(name)
        self.paragraph = -1
        self.reports = article.kind in OF_A_PLACE
        self.headed = not self.reports and _is_headed(article.sentences[1:], folded[1:])
        self.section = self.carried = Place(0, self.home, ARTICLE, None)
        self.about: Place | None = None  # what the paragraph is about throughout

    def run(self, wanted: Collection[int] | None = None) -> tuple[Places, ...]:
        together = enumerate(zip(self.sentences, self.folded, strict=True))
        if wanted is None or self.headed or any("三地" in self.folded[place] for place in wanted):
            return tuple([self._read(place, one, text) for place, (one, text) in together])
        asked: dict[int, int] = {}  # the last place of each paragraph; nothing is carried from one to the next
        for place in sorted(wanted):
            asked[self.sentences[place].paragraph] = place
        return tuple(
            [
                self._read(place, one, text) if place <= asked.get(one.paragraph, -1) else ()
                for place, (one, text) in together
            ]
        )

    def _read(self, place: int, sentence: Sentence, text: str) -> Places:
        if sentence.paragraph != self.paragraph:
            self.paragraph = sentence.paragraph
            self._open(place, sentence, text)
            self.carried, self.about = self.section, None if self.reports else self._told_throughout(place)
        elif self.about is not None and self.carried.scope in (SECTION, ARTICLE):
            self.carried = self.about
        found = [self.carried]
        for turn in turns(text):
            found += self._placed(place, text, turn, found[-1])
        if self.counties:
            found += self._of_counties(place, text)
        if len(found) > 1:
            found.sort(key=lambda each: each.at)
            self._carry(found, text)
        return tuple(found)

    def _told_throughout(self, first: int) -> Place | None:
        """The one region that a whole paragraph is about: its first sentence begins with it, and it is named again."""
        paragraph = self.sentences[first].paragraph
        rest = takewhile(lambda place: self.sentences[place].paragraph == paragraph, range(first, len(self.sentences)))
        texts = [self.folded[place] for place in rest]
        named = [hit for text in texts for hit in mentions(text)]
        heads = [turn for turn in turns(texts[0]) if turn.code] if len(named) > 1 else []
        if not heads or {hit.code for hit in named} != {heads[0].code} or heads[0].code == self.home:
            return None
        return Place(0, heads[0].code, PARAGRAPH, (first, heads[0].start, heads[0].end))

    def _open(self, place: int, sentence: Sentence, text: str) -> None:
        """天津:谱写新篇章 above a part of an item on several places: what follows is of this one."""
        if sentence.kind != "heading" or not self.headed:
            return
        hits = mentions(text)
        if len(hits) == 1 and hits[0].form != "inside":
            self.section = Place(0, hits[0].code, SECTION, (place, hits[0].start, hits[0].end))
        else:
            self.section = Place(0, self.home, ARTICLE, None)

    def _placed(self, place: int, text: str, turn: Turn, last: Place) -> list[Place]:
        beside = last.words is not None and (last.words[0], last.words[2]) == (place, turn.start)
        code = self._code(turn, last.region if beside or self.section.scope == SECTION else "")
        if code is None:
            return []
        scope = SENTENCE if turn.topic and not _is_counted(turn, text) else CLAUSE
        found = [Place(turn.start, code, scope, (place, turn.start, turn.end))]
        if "+" in code:
            self.group = code
        stops = [at for mark in self._until(turn, code, text) if (at := text.find(mark, turn.end)) >= 0]
        return [*found, self.carried._replace(at=min(stops))] if stops else found

    def _until(self, turn: Turn, code: str, text: str) -> str:
        """The marks behind which a part is no longer spoken of: 5个城市过万亿元,全市…; 下党乡发展旅游,…;全市…."""
        if _is_counted(turn, text):
            return ",;:"
        if not code and not turn.topic and not turn.own:
            return ";"
        return ",;:" if not turn.own and "+" not in code and self._inside(code) else ""

    def _of_counties(self, place: int, text: str) -> list[Place]:
        """A county in a text on more than itself is nobody's: its numbers are not those of the place around it."""
        found = []
        heads: Iterable[str] = self.counties
        if len(self.counties) > _FEW:
            heads = self.counties.keys() & set(map(add, text, text[1:]))
        for name in sorted(name for head in heads if head in text for name in self.counties[head]):
            start = text.find(name)
            end = start + len(name)
            told = start >= 0 and is_told_of(text, end)
            if start >= 0 and (told or leads(text, start)):
                scope = SENTENCE if told and leads(text, start) else CLAUSE
                found.append(Place(start, "", scope, (place, start, end)))
        return found

    def _code(self, turn: Turn, near: str) -> str | None:
        """The code of a turn; None where it is none here: 三地 of no group, 全省 in a text of no province.

        near: the place whose 全省 it may be before the text's own: 江苏全省.
        """
        if turn.trio:
            return self.group or None
        if not turn.own:
            return turn.code
        if turn.own == "mainland":
            return NATION if self.home in ISLANDS else None
        if turn.own == "nation" and self.home == _TAIWAN:
            return self.home  # 我國 in its own papers
        if not self.home or turn.own in ("nation", "china"):
            return NATION if turn.own in ("nation", "china") and turn.topic else None
        if near and self_region(turn.own, near) == near:
            return near
        code = self_region(turn.own, self.home)
        return code if code and (code == self.home or turn.leads) else None

    def _inside(self, code: str) -> bool:
        """A part of the article's own region: it is spoken of for a clause."""
        return bool(self.home) and code != self.home and within(code, self.home) and self.home != NATION

    def _carry(self, found: list[Place], text: str) -> None:
        """The last place that the sentence was about is that of the next, in a text on several places."""
        about = [each for each in found if each.scope == SENTENCE and not self._inside(each.region)]
        if self.single:
            about = [each for each in about if each.region == self.home or _counted(each, text)]
        if about:
            self.carried = about[-1]._replace(at=0, scope=PARAGRAPH)


def _is_headed(sentences: Sequence[Sentence], folded: Sequence[str]) -> bool:
    """True for an item on several places, each below a heading that begins with its name."""
    heads = [text for one, text in zip(sentences, folded, strict=True) if one.kind == "heading"]
    return len({hits[0].code for text in heads if (hits := mentions_at_head(text)) and not hits[0].start}) > 1


def _is_counted(turn: Turn, text: str) -> bool:
    """全省生产总值12万亿元,5个城市过万亿元: parts told in passing, behind what is told of the whole."""
    return not turn.code and text[turn.start].isdigit() and _AMOUNT.search(text, 0, turn.start) is not None


def _counted(place: Place, text: str) -> bool:
    """39个重灾县…: what follows is of these parts; not behind 有, which only says that there are some."""
    start = place.words[1] if place.words and not place.region else -1
    return start >= 0 and text[start].isdigit() and not text[:start].endswith("有")
