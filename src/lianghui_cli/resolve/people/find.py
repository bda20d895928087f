"""Finds the places of a document where a person is named, and fixes how long each name is.

Grammar only: posts + name, name + title, lists, name + reporting verb, a name alone on its line, elections. What the
posts mean is read in `posts.py`; here they are spans of text. Bylines are read in `press.py`.
"""

import re
import sys
from collections.abc import Sequence
from typing import NamedTuple

from lianghui_cli.model import Sentence, Span
from lianghui_cli.resolve.people import chains
from lianghui_cli.resolve.people.cues import Cue, cues, title_before
from lianghui_cli.resolve.people.names import BREAKS, Reading, foreign, is_han, lexis, proof, readings, surnamed

LISTING = "、和与及"
SHORT = 10  # characters: a line of a name alone has no more
BODIES = "会司团院校局厅部社行办委处所府"  # an organisation may end in one: 青年联会蔡加赞会长
LINKS = "的和与及由对向请据让同跟"  # a name may begin after one of these
NOT_A_TITLE = "团们会性处人作权证之大制席票国"  # 代表团, 委员会, 代表性, 代表大会, 代表作
ADVERBS = ("进一步", "同样", "随后", "最后", "接着", "首先", "特别", "多次", *"还也则又并就曾都再")
BEFORE_TITLE = ("常务", "第一", "港区", "澳区", "政协", "人大")
ET_AL = re.compile(r"等(?:多?[\d一二三四五六七八九十两几数百]*多?[位名])?([^,。、;:!?()\"等]{0,14})$")
AWARD = re.compile(r"(?:获|荣获|获得|获评|当选|被评为)([^,。;:!?]{0,14})$")
ELECTED = re.compile(r"当选为?|选举(?=[^,。]{2,40}为)")
ELECTED_WERE = re.compile(r"([^,。]{3,24})的(?:有|是|为|分别是|分别为)?:?")
APPOSED = re.compile(r"[,(](?:[男女],)?(?:[^,()]{1,4}族,)?(?:\d{4}年[^,]{0,8}生?,)?")


class Unit(NamedTuple):
    """A sentence with its folded text and the ordinal of its article."""

    sentence: Sentence
    text: str
    article: int


class Site(NamedTuple):
    """A name at [start, end) of unit `unit`, with the posts told of it: spans of unit `posts_unit`.

    kind: title (posts stand before or after) | suffix (X委员: `suffix` is what calls X so) | speech | press.
    """

    unit: int
    start: int
    end: int
    kind: str
    posts: tuple[Span, ...] = ()
    posts_unit: int = -1
    suffix: str = ""


class Finder:
    """Reads one document. It keeps the whole folded text, because a name proves itself by its other occurrences."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units
        self.whole = "\n".join(unit.text for unit in units)
        self.sites: list[Site] = []

    def read(self) -> list[Site]:
        for at, unit in enumerate(self.units):
            for cue in cues(unit.text):
                if cue.kind == "title":
                    self._name_after(at, cue)
                    self._name_before(at, cue)
                elif cue.kind == "address":
                    self._name_before(at, cue)
                elif cue.kind == "speech":
                    self._speaker(at, cue)
            self._alone(at)
            self._elected(at)
        return self.sites

    def choose(self, options: Sequence[Reading], text: str, least: int) -> Reading | None:
        """The reading for which this place and the other occurrences of the name speak; None where none is proven."""
        best: Reading | None = None
        for option in options:
            if option.proof < (least if option.sure else max(least, 2)):
                continue
            if best is None or self._longer(best, option, text):
                best = option
        return best

    def _longer(self, short: Reading, long: Reading, text: str) -> bool:
        """Is the longer name meant? Yes, unless the shorter one stands elsewhere with something else behind it."""
        shorter, longer = text[short.start : short.end], text[long.start : long.end]
        together = self.whole.count(longer)
        apart = self.whole.count(shorter) - together
        if short.sure and short.proof == 3 and not long.sure:
            return False
        if apart:
            return long.proof == 3 and short.proof == 1 and together >= apart
        if short.proof >= 2 and lexis().after.get(text[short.end]) == "speech":
            return False
        return long.proof >= short.proof

    def _name_after(self, at: int, cue: Cue) -> None:
        text, start, least = self.units[at].text, cue.end, 1
        if text[start : start + 1] == ")" and "(" in text[max(0, start - 30) : start]:
            start += 1  # 会长(全国人大代表)某人
        while text[start : start + 1] == " ":
            start += 1
        if text[start : start + 1] == "," and re.search("[作身]为[^,。]*$", text[max(0, start - 40) : start]):
            start, least = start + 1, 2
        name = self._read(text, start, least, text[cue.start : cue.end])
        if name:
            posts = tuple(chains.before(text, cue.end))
            self._add(at, name, posts, at)
            self._list_on(at, name.end, posts)

    def _read(self, text: str, start: int, least: int, title: str) -> Reading | None:
        if "·" in text[start : start + 8] or not surnamed(text, start):
            return foreign(text, start, title)
        options = readings(text, start)
        if chosen := self.choose(options, text, least) or foreign(text, start, title):
            return chosen
        # Behind 全国人大代表 a name comes even where an unknown verb follows it: three characters are the rule.
        seat = text.endswith(("人大代表", "政协委员", "政协常委"), 0, start)
        for option in reversed(options):
            if option.end - start > 2 and option.sure and least == 1:
                words = (text[start : start + 2], text[start + 1 : start + 3])
                usual = option.end - start == 3 and seat and not lexis().stops.intersection(words)
                if usual or self.whole.count(text[start : option.end]) > 1:
                    return option
        return None

    def _list_on(self, at: int, end: int, posts: tuple[Span, ...], limit: int = sys.maxsize) -> None:
        """The names that follow in a list, up to `limit`, share the posts: 常务副主席苏达文、袁添."""
        text = self.units[at].text
        while text[end : end + 1] and text[end] in LISTING:
            options = readings(text, end + 1)  # a link behind it proves that a name of a list has ended
            options = [
                o._replace(proof=3) if text[o.end : o.end + 1] in tuple(LISTING) else o
                for o in options
                if o.end <= limit
            ]
            name = self.choose(options, text, 2)
            if not name:
                return
            self._add(at, name, posts, at)
            end = name.end

    def _name_before(self, at: int, cue: Cue) -> None:
        text, title = self.units[at].text, text_of(self.units[at].text, cue)
        if text[cue.end : cue.end + 1] and text[cue.end] in NOT_A_TITLE and title in ("代表", "委员"):
            return
        if title == "代表" and not proof(text, cue.end):
            return  # the verb: 王正谱代表省政府作报告
        window = text[max(0, cue.end - 30) : cue.end]
        offset = cue.end - len(window)
        if listed := ET_AL.search(window):
            self._list_back(at, offset + listed.start(), listed.group(1))
        elif title in ("委员", "代表") and (award := AWARD.search(window[: -len(title)])):
            if text.startswith(("称号", "荣誉", "奖"), cue.end):
                self._list_back(at, offset + award.start(), title)
        else:
            start = cue.start
            while text[start - 1 : start] == "副" or text.endswith(BEFORE_TITLE, 0, start):
                start -= 1 if text[start - 1] == "副" else 2
            self._list_back(at, start, text[start : cue.end])

    def _list_back(self, at: int, end: int, suffix: str) -> None:
        """The names of the list that ends at `end`, read from its end."""
        text = self.units[at].text
        if text[end - 1 : end] in ("为", "任"):  # X任团长, 以X为团长
            end -= 1
        read, unread = 0, []
        while True:
            if name := ending_at(text, end):
                start, read = name.start, read + 1
                self.sites.append(Site(at, start, name.end, "suffix", suffix=suffix))
            elif (start := _item(text, end)) >= 0:
                unread.append(Site(at, start, end, "suffix", suffix=suffix))
            if start < 1 or text[start - 1] not in LISTING:
                break
            end = start - 1
        if read > 1 and read > len(unread):  # among names a word is a name too: 许昆林、周乃翔、钟山等代表
            self.sites += unread

    def _speaker(self, at: int, cue: Cue) -> None:
        text, end = self.units[at].text, cue.start
        while skipped := next((word for word in ADVERBS if text.endswith(word, 0, end)), ""):
            end -= len(skipped)
        name = ending_at(text, end, links="")
        if name and name.sure and (name.end - name.start > 2 or self.whole.count(text[name.start : name.end]) > 1):
            self.sites.append(Site(at, name.start, name.end, "speech"))

    def _alone(self, at: int) -> None:
        """A name on a line of its own belongs to the posts on the line before or behind it."""
        text = self.units[at].text
        if len(text) > SHORT:
            if apposed := self._apposed(text):
                self._add(at, *apposed, at)
            return
        start = len(text) - len(text.lstrip())
        bare = text.rstrip(" :")
        name = next((o for o in readings(bare, start) if o.end == len(bare)), None)
        if not name:
            return
        before = self.units[at - 1].text.rstrip() if at else ""
        if posts := chains.before(before, len(before)):
            self._add(at, name, tuple(posts), at - 1)
            return
        for behind in self._posts_behind(at):
            self._add(at, name, tuple(chains.after(self.units[behind].text, 0)), behind)

    def _posts_behind(self, at: int) -> list[int]:
        """The next two lines of posts behind `at`; one sentence about something else may stand among them."""
        found: list[int] = []
        aside = False
        for behind in range(at + 1, min(at + 4, len(self.units))):
            text = self.units[behind].text
            if chains.after(text, 0):
                found.append(behind)
            elif aside or not _prose(text):
                break
            else:
                aside = True
        return found[:2]

    def _apposed(self, text: str) -> tuple[Reading, tuple[Span, ...]] | None:
        """张三,女,全国人大代表… and 张三(省政协委员) at the head of a sentence."""
        for name in readings(text, 0):
            comma = APPOSED.match(text, name.end)
            posts = chains.after(text, comma.end()) if comma else []
            if any("人大" in text[p.start : p.end] or "政协" in text[p.start : p.end] for p in posts):
                return name, tuple(posts)
        return None

    def _elected(self, at: int) -> None:
        text = self.units[at].text
        if "选" not in text:
            return
        for verb in ELECTED.finditer(text):
            if listed := ELECTED_WERE.match(text, verb.end()):
                name = self.choose(readings(text, listed.end()), text, 2)
                if name and title_before(text, listed.end(1)):
                    post = (Span(listed.start(), listed.end(1)),)
                    self._add(at, name, post, at)
                    self._list_on(at, name.end, post)
                continue
            if verb.group().startswith("当选"):
                name, behind = ending_at(text, verb.start()), verb.end()
            else:
                name = self.choose(readings(text, verb.end()), text, 1)
                behind = text.find("为", name.end) + 1 if name else 0
            posts = tuple(chains.after(text, behind))
            if name and posts:
                self._add(at, name, posts, at)
                self._list_on(at, name.end, posts, behind - 1)

    def _add(self, at: int, name: Reading, posts: tuple[Span, ...], posts_unit: int) -> None:
        """A name with posts. The other kinds of sites have none."""
        self.sites.append(Site(at, name.start, name.end, "title", posts, posts_unit))


def _item(text: str, end: int) -> int:
    """Where the member of a list begins that ends at `end` and looks like a name but is also a word; -1 for none."""
    for start in (end - 2, end - 3):
        if start > 0 and text[start - 1] == "、" and surnamed(text, start) and all(map(is_han, text[start:end])):
            return start
    return -1


def _prose(text: str) -> bool:
    return len(text) > SHORT and text.rstrip().endswith("。")


def text_of(text: str, cue: Cue) -> str:
    return text[cue.start : cue.end]


def ending_at(text: str, end: int, links: str = LINKS) -> Reading | None:
    """The name that ends at `end`, if something on its left shows that it begins there."""
    for width in (4, 3, 2):
        start = end - width
        if start < 0 or not surnamed(text, start):
            continue
        left = text[start - 1] if start else " "
        free = left in BREAKS or left == "、" or bool(title_before(text, start))
        if not free and left not in links and (left not in BODIES or (width < 3 and left != "团")):
            continue
        for option in readings(text, start):
            if option.end == end and (option.sure or free):
                return option
    return None
