"""Finds names written in Chinese characters: as they stand, and with the slips of memory, input methods and OCR.

A slip is a homophone (丽 for 莉), a look-alike (廷 for 延), two characters swapped, one missing or one too many. Any
other single difference is a stranger, shown as a suggestion at most; so is a slip that makes another real surname.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property

from lianghui_cli.lexicon import words
from lianghui_cli.text.lookalikes import look_alike
from lianghui_cli.text.readings import readings, romanisations, surname_length
from lianghui_cli.verbs.names.found import Found, best, only

_LONGEST = 8  # of a query that is compared with names, slip by slip
Index = dict[str, list[int]]


def _index(pairs: Iterator[tuple[str, int]]) -> Index:
    found: Index = {}
    for key, entry in pairs:
        known = found.setdefault(key, [])
        if entry not in known:
            known.append(entry)
    return found


def _without_one(name: str) -> set[str]:
    return {name[:at] + name[at + 1 :] for at in range(len(name))}


class HanNames:
    """The names of a directory by what may be made of them."""

    def __init__(self, names: Sequence[str], parts: Sequence[tuple[str, ...]]) -> None:
        self.names = names  # keys: folded, no blanks or dots
        self.parts = parts  # the parts of a name between its dots
        self.whole = _index((name, at) for at, name in enumerate(names))
        self.surnames = _index((name[: surname_length(name)], at) for at, name in enumerate(names))
        self.given = _index(
            (part, at)
            for at, name in enumerate(names)
            for part in (name[surname_length(name) :], *parts[at])
            if part != name
        )

    @cached_property
    def _wild(self) -> Index:
        """Names with one character left open."""
        return _index(
            (f"{name[:at]}*{name[at + 1 :]}", entry) for entry, name in enumerate(self.names) for at in range(len(name))
        )

    @cached_property
    def _missing(self) -> Index:
        long = [(name, at) for at, name in enumerate(self.names) if len(name) > 2]
        return _index((short, at) for name, at in long for short in _without_one(name))

    @cached_property
    def _sounds(self) -> Index:
        return _index((" ".join(each), at) for at, name in enumerate(self.names) for each in romanisations(name))

    def find(self, query: str) -> list[Found]:
        """The entries whose name `query`, folded and without blanks, may be meant for."""
        exact = [Found(at, 100, "exact", True) for at in self.whole.get(query, ())]
        if exact or not 2 <= len(query) <= _LONGEST:
            return exact
        slips = [*self._homophones(query), *self._one_differs(query), *self._two_slips(query), *self._moved(query)]
        return best((*only(self._given(query)), *only(slips)))

    def _given(self, query: str) -> Iterator[Found]:
        for at in self.given.get(query, ()):
            yield Found(at, 90, "given name", True)

    def _slip(self, query: str, entry: int, score: int, reason: str) -> Found:
        """A slip, trusted less in a name of two characters or where it turns the surname into another one."""
        name = self.names[entry]
        size = surname_length(name)
        if query[:size] != name[:size] and query[: surname_length(query)] in words("surnames"):
            return Found(entry, score - 20, reason, False)
        short = len(name) == 2
        return Found(entry, score - (8 if short else 0), reason, not short)

    def _homophones(self, query: str) -> Iterator[Found]:
        for sound in romanisations(query):
            for at in self._sounds.get(" ".join(sound), ()):
                pairs = [(own, other) for own, other in zip(query, self.names[at], strict=False) if own != other]
                if len(pairs) == 1:
                    yield self._slip(query, at, 87, f"{pairs[0][0]} for {pairs[0][1]}: homophone")
                else:
                    found = self._slip(query, at, 87 - 8 * (len(pairs) - 1), "same sound, other characters")
                    yield found._replace(confident=False)

    def _one_differs(self, query: str) -> Iterator[Found]:
        for place, own in enumerate(query):
            for at in self._wild.get(f"{query[:place]}*{query[place + 1 :]}", ()):
                other = self.names[at][place]
                if look_alike(own, other):
                    yield self._slip(query, at, 84, f"{own} for {other}: look-alike")
                elif len(query) > 2:
                    yield Found(at, 56 if place else 48, "one character differs", False)

    def _two_slips(self, query: str) -> Iterator[Found]:
        """Names of the same surname whose given name has two slips of different kinds."""
        size = surname_length(query)
        for at in self.surnames.get(query[:size], ()):
            pairs = [(own, other) for own, other in zip(query, self.names[at], strict=False) if own != other]
            alike = len(self.names[at]) == len(query) and len(pairs) == 2
            if alike and all(look_alike(*pair) or set(readings(pair[0])) & set(readings(pair[1])) for pair in pairs):
                yield Found(at, 70, "two slips", False)

    def _moved(self, query: str) -> Iterator[Found]:
        for at in range(len(query) - 1):
            swapped = query[:at] + query[at + 1] + query[at] + query[at + 2 :]
            for entry in self.whole.get(swapped, ()) if swapped != query else ():
                yield self._slip(query, entry, 85, "characters swapped")
        for entry in self._missing.get(query, ()):
            yield Found(entry, 72 if self.names[entry].startswith(query[0]) else 50, "a character missing", False)
        if len(query) > 2:
            for short in _without_one(query):
                for entry in self.whole.get(short, ()):
                    yield Found(entry, 66 if query[0] == short[0] else 50, "a character too many", False)
