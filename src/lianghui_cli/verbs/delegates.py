"""The answer of `delegate`: people of a corpus by a half-remembered name, as ranked matches.

Exact names stand alone; slips, romanisations, given names, titles, affiliations, places follow, each with its reason.
What may be another person (`confident` false) is a suggestion. It holds no list of people: it knows those of the texts.
Names are found in the roll of the corpus; only the texts that have a found name are read.
"""

from collections.abc import Iterable
from typing import NamedTuple

from lianghui_cli.index.roll import POST, ReadRoll, Roll, sayings
from lianghui_cli.lexicon import table
from lianghui_cli.model import Person
from lianghui_cli.text.fold import fold
from lianghui_cli.text.name_keys import name_key
from lianghui_cli.text.posts import plain
from lianghui_cli.text.readings import tokens
from lianghui_cli.verbs.names import places
from lianghui_cli.verbs.names.entry import Entry, entries
from lianghui_cli.verbs.names.found import Found, best, doubtful
from lianghui_cli.verbs.names.hanzi import HanNames
from lianghui_cli.verbs.names.latin import LatinNames
from lianghui_cli.verbs.names.posts import Posts, closeness, names_nobody, titles_for

__all__ = ["Directory", "Entry", "Match", "entries", "find"]

_FLOOR = 45  # below this nothing is worth showing
_SPAN = 24  # matches that fall further behind the best one are not shown
_LIMIT = 10  # of what was asked for as one person; of a surname or a place, everyone is shown
_EVERYONE = ("surname", places.REASON)
_CUT = ("...", "…", "..")


class Match(NamedTuple):
    """A person who may be meant."""

    entry: Entry
    score: int  # 0-100
    reason: str
    confident: bool  # False: a mere suggestion


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or char == "〇"


class Directory:
    """The people of a corpus, for many queries."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._over(ReadRoll(people))

    @classmethod
    def of(cls, roll: Roll) -> "Directory":
        """The directory of a corpus that has its roll."""
        own = cls.__new__(cls)
        own._over(roll)
        return own

    def _over(self, roll: Roll) -> None:
        self._roll = roll
        self._han = HanNames(roll)
        self._latin = LatinNames(roll, self._hong_kong)
        self._posts = Posts(roll)
        self._ties: dict[str, int] = {}

    def find(self, query: str, limit: int | None = None) -> list[Match]:
        """The matches of a query, best first; suggestions only where nothing is sure, or close behind."""
        folded = "".join(char if char.isalnum() or char == "·" else " " for char in fold(query))
        words = [name_key(word) for word in folded.split() if name_key(word)]
        han = any(map(_is_han, folded))
        cut = self._han.cut("".join(words)) if han and query.rstrip().endswith(_CUT) else []
        found = cut or (self._by_characters(words) if han else self._by_letters(query, words))
        found = best(found, self._roll.first)
        least = max(_FLOOR, found[0].score - _SPAN) if found else _FLOOR
        most = limit or (len(found) if found and found[0].reason in _EVERYONE else _LIMIT)
        return self._matches(query, [each for each in found[:most] if each.score >= least])[:most]

    def _matches(self, query: str, found: list[Found]) -> list[Match]:
        """The people behind names; of namesakes those of whom is said what the find rests on."""
        people: dict[str, list[Entry]] = {}
        for entry in entries(self._roll.people([find.name for find in found])):
            people.setdefault(name_key(entry.name_hans or entry.persons[0].name), []).append(entry)
        matches = []
        for find in found:
            meant = [entry for entry in people[find.name] if not find.rests_on or _says(entry, find.rests_on)]
            sure = find.confident and not (find.alone and len(meant) > 1)
            matches += [Match(entry, find.score, _reason(query, entry, find.reason), sure) for entry in meant]
        return matches

    def _by_letters(self, query: str, words: list[str]) -> list[Found]:
        romanised = tokens(query)
        found = self._latin.find(romanised) if romanised else []
        if not any(each.confident for each in found):
            named = "".join(words)
            known = [
                find for row in table("organisation_names") if row[0] == named for find in self._posts.find(row[1:])
            ]
            found = best((*found, *self._posts.find(words), *known, *places.found(self._roll, query)))
        return found

    def _by_characters(self, words: list[str]) -> list[Found]:
        compact = "".join(words)
        found = self._han.find(compact)
        if found and found[0].score == 100:
            return found
        if names_nobody(compact):
            parts = ("given name", "surname")
            found = doubtful(each for each in found if each.reason in parts)
        titled = [*self._name_and_more(compact), *self._posts.by_title(compact)]
        posts = best((*self._posts.find(words), *(self._posts.find([compact]) if len(words) > 1 else ())))
        found = best((*found, *titled, *posts, *places.found(self._roll, compact)))
        return found or self._last_resort(words, compact)

    def _name_and_more(self, compact: str) -> list[Found]:
        """A whole name with a title, post or place before or after it: 张文堂代表, 广东王海."""
        for size in range(min(len(compact) - 1, 12), 1, -1):
            for name, rest in ((compact[:size], compact[size:]), (compact[-size:], compact[:-size])):
                if self._roll.first(name) is not None and (found := self._beside(name, plain(rest))):
                    return [found]
        return []

    def _beside(self, name: str, rest: str) -> Found | None:
        """How a name with these words beside it fits who is called so."""
        titles = titles_for(rest)
        meant = {post for post in self._posts.of(name) if closeness(rest, post)}
        for title in titles:
            held, posts = self._posts.ends_in(name, title)
            meant |= posts if held == 2 else set()
        if meant:
            return Found(name, 98, "name + title", True, frozenset(meant))
        if titles:
            return Found(name, 88, "name, another title", names_nobody(rest))
        return None

    def _last_resort(self, words: list[str], compact: str) -> list[Found]:
        """A name among other words, a slip in a name before a title, a post written a little differently."""
        named = [Found(word, 80, "name", True) for word in words if self._roll.first(word) is not None]
        if named:
            return named
        for size in (4, 3, 2):
            if titles_for(compact[size:]) and not names_nobody(compact[:size]):
                slips = [each for each in self._han.find(compact[:size]) if each.score > 60]
                if slips:
                    return doubtful(slips, 4)
        return self._posts.similar(compact)

    def _hong_kong(self, name: str) -> int:
        """How closely a name is tied to Hong Kong: an office of its government weighs more than a word of it."""
        if name not in self._ties:
            posts = self._roll.said_of(name, POST)
            governs = any(post.startswith("香港特区") for post in posts)
            self._ties[name] = 3 * governs + 2 * any("港区" in post or "香港" in post for post in posts)
        return self._ties[name]


def _says(entry: Entry, wanted: frozenset[str]) -> bool:
    """Whether a text says one of these things of a person."""
    return any(said in wanted for person in entry.persons for _, said in sayings(person))


def _reason(query: str, entry: Entry, reason: str) -> str:
    """Of an exact name, what differs in its writing."""
    if reason != "exact" or any(query == person.name for person in entry.persons):
        return reason
    spaced = any("".join(query.split()) == "".join(person.name.split()) for person in entry.persons)
    return "spacing" if spaced else "other script"


def find(people: Iterable[Person], query: str, limit: int | None = None) -> list[Match]:
    """The matches of one query among people; for many queries build a Directory once."""
    return Directory(people).find(query, limit)
