"""The answer of `delegate`: people of a corpus by a half-remembered name, as ranked matches.

Exact names stand alone; slips, romanisations, given names, titles and affiliations follow, each with its reason. What
may be another person (`confident` false) is a suggestion. It holds no list of people: it knows those of the texts.
"""

from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from lianghui_cli.model import Person
from lianghui_cli.text.fold import fold
from lianghui_cli.text.readings import tokens
from lianghui_cli.verbs.names.entry import Entry, entries, name_key
from lianghui_cli.verbs.names.found import Found, best, doubtful
from lianghui_cli.verbs.names.hanzi import HanNames
from lianghui_cli.verbs.names.latin import LatinNames
from lianghui_cli.verbs.names.posts import Posts, closeness, names_nobody, plain, titles_for

__all__ = ["Directory", "Entry", "Match", "entries", "find"]

_FLOOR = 45  # below this nothing is worth showing
_SPAN = 24  # matches that fall further behind the best one are not shown
_LIMIT = 10


class Match(NamedTuple):
    """A person who may be meant."""

    entry: Entry
    score: int  # 0-100
    reason: str
    confident: bool  # False: a mere suggestion


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or char == "〇"


class Directory:
    """The people of a corpus, indexed once for many queries."""

    def __init__(self, people: Iterable[Person]) -> None:
        self.entries = entries(people)
        names = [name_key(entry.name_hans) for entry in self.entries]
        parts = [tuple(map(name_key, fold(entry.name_hans).split("·"))) for entry in self.entries]
        self._han = HanNames(names, parts)
        self._latin = LatinNames(names, self._hong_kong)
        self._posts = Posts(self.entries, self._han.surnames)

    def find(self, query: str, limit: int = _LIMIT) -> list[Match]:
        """The matches of a query, best first; suggestions only where nothing is sure, or close behind."""
        folded = "".join(char if char.isalnum() or char == "·" else " " for char in fold(query))
        words = [name_key(word) for word in folded.split() if name_key(word)]
        han = any(map(_is_han, folded))
        found = best(self._by_characters(words) if han else self._by_letters(query, words))
        least = max(_FLOOR, found[0].score - _SPAN) if found else _FLOOR
        return [self._match(query, each) for each in found[:limit] if each.score >= least]

    def _match(self, query: str, found: Found) -> Match:
        entry = self.entries[found.entry]
        reason = found.reason
        if reason == "exact" and not any(query == person.name for person in entry.persons):
            spaced = any("".join(query.split()) == "".join(person.name.split()) for person in entry.persons)
            reason = "spacing" if spaced else "other script"
        return Match(entry, found.score, reason, found.confident)

    def _by_letters(self, query: str, words: list[str]) -> list[Found]:
        romanised = tokens(query)
        found = self._latin.find(romanised) if romanised else []
        if not any(each.confident for each in found):
            found = best((*found, *self._posts.find(words)))
        return found

    def _by_characters(self, words: list[str]) -> list[Found]:
        compact = "".join(words)
        found = self._han.find(compact)
        if found and found[0].score == 100:
            return found
        if names_nobody(compact):
            found = doubtful(each for each in found if each.reason == "given name")
        titled = [*self._name_and_more(compact), *self._posts.by_title(compact)]
        posts = best((*self._posts.find(words), *(self._posts.find([compact]) if len(words) > 1 else ())))
        found = best((*found, *titled, *posts))
        if not found:
            found = self._last_resort(words, compact)
        return found

    def _name_and_more(self, compact: str) -> list[Found]:
        """A whole name with a title, post or place before or after it: 张文堂代表, 广东王海."""
        for size in range(min(len(compact) - 1, 12), 1, -1):
            for name, rest in ((compact[:size], compact[size:]), (compact[-size:], compact[:-size])):
                found = [self._beside(at, plain(rest)) for at in self._han.whole.get(name, ())]
                if any(each.score for each in found):
                    return [each for each in found if each.score]
        return []

    def _beside(self, at: int, rest: str) -> Found:
        """How a name with these words beside it fits an entry."""
        posts = self._posts.posts[at]
        titles = titles_for(rest)
        if any(closeness(rest, post) for post in posts) or any(self._posts.ends_in(at, title) == 2 for title in titles):
            return Found(at, 98, "name + title", True)
        if titles:
            return Found(at, 88, "name, another title", names_nobody(rest))
        return Found(at, 0, "", False)

    def _last_resort(self, words: list[str], compact: str) -> list[Found]:
        """A name among other words, a slip in a name before a title, a post written a little differently."""
        named = [Found(at, 80, "name", True) for word in words for at in self._han.whole.get(word, ())]
        if named:
            return named
        for size in (4, 3, 2):
            if titles_for(compact[size:]) and not names_nobody(compact[:size]):
                slips = [each for each in self._han.find(compact[:size]) if each.score > 60]
                if slips:
                    return doubtful(slips, 4)
        return self._similar_posts(compact)

    def _similar_posts(self, query: str) -> list[Found]:
        from rapidfuzz import fuzz

        if len(query) < 5:
            return []
        posts = self._posts.posts
        near = ((at, max((fuzz.ratio(query, post) for post in posts[at]), default=0.0)) for at in range(len(posts)))
        return [Found(at, 45 + int(ratio - 75) // 2, "similar affiliation", False) for at, ratio in near if ratio >= 75]

    @cached_property
    def _ties(self) -> list[int]:
        """How closely each entry is tied to Hong Kong: an office there weighs more than a word of it."""
        found = []
        for entry in self.entries:
            offices = [office for person in entry.persons for office in person.offices]
            affiliations = [fold(each) for person in entry.persons for each in person.affiliations]
            seat = any("港" in (office.constituency or "") for office in offices)
            governs = any(office.region == "810000" and office.body != "CPPCC" for office in offices)
            found.append(3 * governs + 2 * (seat or any("香港" in each for each in affiliations)))
        return found

    def _hong_kong(self, at: int) -> int:
        return self._ties[at]


def find(people: Iterable[Person], query: str, limit: int = _LIMIT) -> list[Match]:
    """The matches of one query among people; for many queries build a Directory once."""
    return Directory(people).find(query, limit)
