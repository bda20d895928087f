"""Of which place each stretch of an article speaks: the nearest scope that names one.

Scopes, nearest first: the clause, the sentence, the paragraph (a place that its sentences are about), the article. A
place in passing (广西百强企业) reaches no further than its clause.
"""

from collections.abc import Collection, Iterable, Sequence
from operator import add
from typing import NamedTuple

from lianghui_cli.mentions.places import Turn, counties_named, turns
from lianghui_cli.mentions.years import is_told_of, leads
from lianghui_cli.model import Article, Sentence
from lianghui_cli.text.fold import fold_once
from lianghui_cli.text.gazetteer import ISLANDS, NATION, region, within
from lianghui_cli.text.regions import self_region

CLAUSE, SENTENCE, PARAGRAPH, ARTICLE = "clause", "sentence", "paragraph", "article"
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
        self.carried = Place(0, self.home, ARTICLE, None)

    def run(self, wanted: Collection[int] | None = None) -> tuple[Places, ...]:
        together = enumerate(zip(self.sentences, self.folded, strict=True))
        if wanted is None or any("三地" in self.folded[place] for place in wanted):
            return tuple([self._read(place, one, text) for place, (one, text) in together])
        asked = {self.sentences[place].paragraph for place in wanted}  # nothing is carried from one to the next
        return tuple(
            [self._read(place, one, text) if one.paragraph in asked else () for place, (one, text) in together]
        )

    def _read(self, place: int, sentence: Sentence, text: str) -> Places:
        if sentence.paragraph != self.paragraph:
            self.paragraph = sentence.paragraph
            self.carried = Place(0, self.home, ARTICLE, None)
        found = [self.carried]
        for turn in turns(text):
            found += self._placed(place, text, turn)
        if self.counties:
            found += self._of_counties(place, text)
        if len(found) > 1:
            found.sort(key=lambda each: each.at)
            self._carry(found, text)
        return tuple(found)

    def _placed(self, place: int, text: str, turn: Turn) -> list[Place]:
        code = self._code(turn)
        if code is None:
            return []
        scope = SENTENCE if turn.topic else CLAUSE
        found = [Place(turn.start, code, scope, (place, turn.start, turn.end))]
        if "+" in code:
            self.group = code
        if not turn.own and "+" not in code and self._inside(code):
            stops = [at for mark in ",;:" if (at := text.find(mark, turn.end)) >= 0]
            found += [self.carried._replace(at=min(stops))] if stops else []
        return found

    def _of_counties(self, place: int, text: str) -> list[Place]:
        """A county in a text on more than itself is nobody's: its numbers are not those of the place around it."""
        found = []
        heads: Iterable[str] = self.counties
        if len(self.counties) > _FEW:
            heads = self.counties.keys() & set(map(add, text, text[1:]))
        for name in sorted(name for head in heads if head in text for name in self.counties[head]):
            start = text.find(name)
            if start >= 0 and leads(text, start):
                end = start + len(name)
                scope = SENTENCE if is_told_of(text, end) else CLAUSE
                found.append(Place(start, "", scope, (place, start, end)))
        return found

    def _code(self, turn: Turn) -> str | None:
        """The code of a turn; None where it is none here: 三地 of no group, 全省 in a text of no province."""
        if turn.trio:
            return self.group or None
        if not turn.own:
            return turn.code
        if turn.own == "mainland":
            return NATION if self.home in ISLANDS else None
        if not self.home or turn.own == "nation":
            return NATION if turn.own == "nation" and turn.topic else None
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


def _counted(place: Place, text: str) -> bool:
    """39个重灾县…: what follows is of these parts; not behind 有, which only says that there are some."""
    start = place.words[1] if place.words and not place.region else -1
    return start >= 0 and text[start].isdigit() and not text[:start].endswith("有")
