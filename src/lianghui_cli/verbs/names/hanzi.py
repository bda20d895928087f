"""Finds names written in Chinese characters: as they stand, and with the slips of memory, input methods and OCR.

A slip is a homophone (丽 for 莉), a look-alike (廷 for 延), two characters swapped, one missing or one too many. Any
other single difference is a stranger, shown as a suggestion at most; so is a slip that makes another real surname, and
a look-alike in the given name, which makes another name.
"""

from collections.abc import Iterator

from lianghui_cli.index.roll import Roll
from lianghui_cli.lexicon import words
from lianghui_cli.text.lookalikes import look_alike
from lianghui_cli.text.name_keys import HAN_GIVEN, HAN_SURNAME, PINYIN, married
from lianghui_cli.text.readings import readings, romanisations, surname_length
from lianghui_cli.verbs.names.found import Found, best, only

_LONGEST = 8  # of a query that is compared with names, slip by slip
_LONG = 5  # characters of a name that is known also without one of them


class HanNames:
    """The names of a roll by what may be made of them."""

    def __init__(self, roll: Roll) -> None:
        self._roll = roll

    def find(self, query: str) -> list[Found]:
        """The names that `query`, folded and without blanks, may be meant for."""
        if self._roll.first(query) is not None:
            return [Found(query, 100, "exact", True)]
        if len(query) == 1:
            return [Found(name, 52, "surname", False) for name in self._roll.named(HAN_SURNAME, query)]
        if not 2 <= len(query) <= _LONGEST:
            return []
        slips = [*self._homophones(query), *self._near(query)]
        return best((*only(self._part(query)), *only(slips)))

    def cut(self, beginning: str) -> list[Found]:
        """The names that begin so, of a query that is cut by dots: 林鄭… ."""
        found = [name for name in self._roll.names() if name.startswith(beginning) and name != beginning]
        return only(Found(name, 90, "beginning of the name", True) for name in found if len(beginning) > 1)

    def _part(self, query: str) -> Iterator[Found]:
        for name in self._roll.named(HAN_GIVEN, query):
            own = married(name) and query == name[1:]
            yield Found(name, 90, "own surname and given name" if own else "given name", True)
        for name in self._roll.named(HAN_SURNAME, query):
            yield Found(name, 88, "surname", True)

    def _slip(self, query: str, name: str, score: int, reason: str) -> Found:
        """A slip, trusted less in a name of two characters or where it turns the surname into another one."""
        size = surname_length(name)
        if query[:size] != name[:size] and query[: surname_length(query)] in words("surnames"):
            return Found(name, score - 20, reason, False)
        short = len(name) == 2
        return Found(name, score - (8 if short else 0), reason, not short)

    def _homophones(self, query: str) -> Iterator[Found]:
        spelt = set(romanisations(query))
        for name in dict.fromkeys(name for key in spelt for name in self._roll.named(PINYIN.title, "".join(key))):
            if not spelt.isdisjoint(romanisations(name)):
                yield self._sounds_alike(query, name)

    def _sounds_alike(self, query: str, name: str) -> Found:
        pairs = [(own, other) for own, other in zip(query, name, strict=False) if own != other]
        if len(pairs) == 1:
            return self._slip(query, name, 87, f"{pairs[0][0]} for {pairs[0][1]}: homophone")
        found = self._slip(query, name, 87 - 8 * (len(pairs) - 1), "same sound, other characters")
        return found._replace(confident=False)

    def _near(self, query: str) -> Iterator[Found]:
        """Names that are one change away, or two in a longer one."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        names = list(self._roll.names())
        far = 2 if len(query) > 2 else 1
        for name, _, _ in process.extract(query, names, scorer=OSA.distance, score_cutoff=far, limit=None):
            if len(name) == len(query):
                yield from self._as_long(query, name)
            elif len(name) == len(query) + 1 and len(name) > 2 and _is_without_one(query, name):
                sure = len(name) >= _LONG
                score = (86 if sure else 72) if name.startswith(query[0]) or sure else 50
                yield Found(name, score, "a character missing", sure)
            elif len(name) == len(query) - 1 and len(query) > 2 and _is_without_one(name, query):
                yield Found(name, 66 if query[0] == name[0] else 50, "a character too many", False)

    def _as_long(self, query: str, name: str) -> Iterator[Found]:
        places = [at for at, (own, other) in enumerate(zip(query, name, strict=True)) if own != other]
        pairs = [(query[at], name[at]) for at in places]
        if len(pairs) == 1:
            own, other = pairs[0]
            if look_alike(own, other):
                found = self._slip(query, name, 84, f"{own} for {other}: look-alike")
                yield found._replace(confident=found.confident and places[0] < surname_length(name))
            elif len(query) > 2:
                yield Found(name, 56 if places[0] else 48, "one character differs", False)
        elif len(pairs) == 2:
            if places[1] == places[0] + 1 and pairs[0] == pairs[1][::-1]:
                yield self._slip(query, name, 85, "characters swapped")
            size = surname_length(query)
            if query[:size] == name[:size] and all(_alike(*pair) for pair in pairs):
                yield Found(name, 70, "two slips", False)


def _is_without_one(short: str, long: str) -> bool:
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def _alike(own: str, other: str) -> bool:
    return look_alike(own, other) or not set(readings(own)).isdisjoint(readings(other))
