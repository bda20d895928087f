"""Finds the places of a document where a person is named, with the posts that the text ties to the name.

Which names there are is decided first, over the whole document (decode.py); then every list of names is tied to posts
by structure (ties.py, rolls.py). What the posts mean is read in posts.py; here they are spans.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lianghui_cli.model import Sentence, Span
from lianghui_cli.resolve.people import chains, ties
from lianghui_cli.resolve.people.cues import Cue, cues
from lianghui_cli.resolve.people.decode import NAME, SURE, Name, decided, short_forms, weighed
from lianghui_cli.resolve.people.rolls import Roll, by_itself, columns, listed, rolls
from lianghui_cli.resolve.people.runs import Run, runs

ALONE = 12  # characters of a line that does not end a portrait
PORTRAIT = 5  # lines below a name in which its posts are looked for
NAMED = 0.8  # a name to which no post is tied needs such weight
_CHOICE = re.compile(r"选举?|任命|推选|决定")
_NAMED_AFTER = re.compile(
    r"[^,。、;:()\" 现任是在的与和到对为率某]{0,4}"
    r"(?:基金会?|中学|小学|大学|书院|学校|纪念馆|纪念奖|医院|公司|集团|工作室|事务所|奖学金|故居)"
)
_FOR = re.compile(r" ?为")
_WERE = re.compile(r"(?:当选为?|选举|任命)(?P<post>[^,。]{2,30}?)(?:的)?(?:分别)?(?:有|是|为|:)+$")


class Unit(NamedTuple):
    """A sentence with its folded text and the ordinal of its article."""

    sentence: Sentence
    text: str
    article: int


class Site(NamedTuple):
    """A name at [start, end) of unit `unit`, with the posts told of it: spans of unit `posts_unit`.

    kind: title (posts stand before or after) | suffix (X委员: `suffix` is what calls X so) | named | press.
    """

    unit: int
    start: int
    end: int
    key: str  # the person's name in full, without blanks
    kind: str
    posts: tuple[Span, ...] = ()
    posts_unit: int = -1
    suffix: str = ""
    head: Roll | None = None  # the heading of the roll in which posts of one word stand


class Finder:
    """Reads one document. It keeps every candidate, because bylines ask for weaker ones than sentences do."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units
        self.cues: list[list[Cue]] = [cues(unit.text) for unit in units]
        texts = [unit.text for unit in units]
        self.weak = [
            weighed(text, own) if own or "·" in text or listed(text) else []
            for text, own in zip(texts, self.cues, strict=True)
        ]
        for at, start, end in columns(texts, [unit.article for unit in units]):
            self.weak[at].append(Name(start, end, texts[at][start:end].replace(" ", ""), SURE))
        self._short_forms(texts)
        self.names = [_persons(text, names) for text, names in zip(texts, decided(texts, self.weak), strict=True)]
        self.sites: list[Site] = []

    def read(self) -> list[Site]:
        heads = rolls([unit.text for unit in self.units], self.names, [unit.article for unit in self.units])
        for at, names in enumerate(self.names):
            lists = runs(self.units[at].text, names)
            for ordinal, run in enumerate(lists):
                limit = lists[ordinal - 1].end if ordinal else 0
                until = lists[ordinal + 1].start if ordinal + 1 < len(lists) else len(self.units[at].text)
                self._tie(at, run, heads.get(at), (limit, until))
        return self.sites

    def _short_forms(self, texts: Sequence[str]) -> None:
        """阿依木汗 alone is 阿依木汗·乌斯曼, where the text names her in full."""
        for part, full in short_forms(name for names in self.weak for name in names).items():
            for at, text in enumerate(texts):
                if part in text and self.cues[at]:
                    self.weak[at] += [Name(m.start(), m.end(), full, SURE) for m in re.finditer(f"{part}(?!·)", text)]

    def ending(self, at: int, end: int, least: float = NAME) -> Name | None:
        """The best candidate of unit `at` that ends at `end` and is no part of a better name: 郭瀚|林北京|报道."""
        best = max((n for n in self.weak[at] if n.end == end and n.weight >= least), key=_weight, default=None)
        if best and any(n.start < best.start < n.end and n.weight > best.weight for n in self.names[at]):
            return None
        return best

    def _tie(self, at: int, run: Run, head: Roll | None, room: tuple[int, int]) -> None:
        """Ties posts to a list of names that stands alone in `room`: no other name before or behind it there."""
        text = self.units[at].text
        first = not room[0]
        shared = ties.before(text, run.start, room[0]) or self._chosen(text, run)
        nexts = [*(name.start for name in run.names[1:]), room[1]]
        own = {name: ties.behind(text, name.start, name.end, to) for name, to in zip(run.names, nexts, strict=True)}
        title = ties.called(text, run.end)
        if head and not shared and (len(run.names) > 1 or first):
            self._add_all(at, run, head.posts, head.unit, head.outer[0] if head.outer else None)
            if first and len(run.names) == 1 and (posts := ties.row(text, run.end)):
                self._add(at, run.names[0], posts, at)
            return
        last = run.names[-1]
        if own[last] and not any(own[name] for name in run.names[:-1]) and not shared and _for_all(text, own[last]):
            own = dict.fromkeys(run.names, own[last])
        for name in run.names:
            if shared and name is not run.names[0] and ties.of_one(text, shared, run.names[0].end):
                self._named(at, name)
            elif shared:
                self._add(at, name, shared, at, head)
            if own[name]:
                self._add(at, name, own[name], at)
            if title and (name is last or not shared):
                self._call(at, name, title)
        if not shared and not title and not any(own.values()) and not self._won(at, run):
            self._alone(at, run)

    def _call(self, at: int, name: Name, title: ties.Called) -> None:
        text = self.units[at].text
        self.sites.append(Site(at, name.start, name.end, name.key, "suffix", suffix=text[title.start : title.end]))

    def _chosen(self, text: str, run: Run) -> list[Span]:
        """The posts to which a list is elected: 选举甲为主席, 甲、乙当选副主席, 当选副主席的有甲、乙."""
        if "选" not in text and "任" not in text:
            return []
        if were := _WERE.search(text, max(0, run.start - 40), run.start):
            return [Span(*were.span("post"))]
        if _FOR.match(text, run.end) and not _CHOICE.search(text, max(0, run.start - 200), run.start):
            return []
        return ties.elected(text, run.end)

    def _won(self, at: int, run: Run) -> bool:
        """Ties the elected to the seat that their sentence, or one of the two before it, names."""
        if not ties.won(self.units[at].text, run.start, run.end):
            return False
        for unit in range(at, max(-1, at - 3), -1):
            text = self.units[unit].text
            if posts := ties.seat_named(text, run.start if unit == at else len(text)):
                self._add_all(at, run, posts, unit)
                return True
        return False

    def _alone(self, at: int, run: Run) -> None:
        """Names without posts in their sentence: those of the lines around a name that has a line of its own."""
        name = run.names[0]
        if self._by_itself(at):
            posts, unit = self._neighbour(at)
            if posts:
                self._add(at, name, posts, unit)
                return
        for name in run.names:
            self._named(at, name)

    def _named(self, at: int, name: Name) -> None:
        if name.weight >= NAMED:
            self.sites.append(Site(at, name.start, name.end, name.key, "named"))

    def _neighbour(self, at: int) -> tuple[list[Span], int]:
        """The posts on the line above a name that has its own line, else those of the portrait below it."""
        before = self.units[at - 1].text.rstrip() if at and not self._by_itself(at - 2) else ""
        if posts := chains.before(before, len(before)):
            return posts, at - 1
        for behind in range(at + 1, min(at + PORTRAIT, len(self.units))):
            text = self.units[behind].text
            if told := ties.portrait(text):
                return told, behind
            if len(text) > ALONE and self.names[behind] and self.names[behind][0].key != self.names[at][0].key:
                break
        return [], -1

    def _by_itself(self, at: int) -> bool:
        """Is a name all that stands on the line?"""
        return at >= 0 and by_itself(self.units[at].text, self.names[at])

    def _add_all(self, at: int, run: Run, posts: Sequence[Span], unit: int, head: Roll | None = None) -> None:
        for name in run.names:
            self._add(at, name, posts, unit, head)

    def _add(self, at: int, name: Name, posts: Sequence[Span], unit: int, head: Roll | None = None) -> None:
        self.sites.append(Site(at, name.start, name.end, name.key, "title", tuple(posts), unit, head=head))


def _persons(text: str, names: Sequence[Name]) -> list[Name]:
    """Without the names inside those of schools and foundations: 唐君远教育基金会."""
    return [name for name in names if not _NAMED_AFTER.match(text, name.end)]


def _weight(name: Name) -> float:
    return name.weight


def _for_all(text: str, posts: Sequence[Span]) -> bool:
    """甲、乙（均为全国政协委员）, 甲和乙都是市人大代表."""
    return text[posts[0].start : posts[0].start + 1] in "均都皆同" or text[posts[0].start - 1] in "均都皆是为"
