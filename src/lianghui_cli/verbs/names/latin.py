"""Finds names written in letters: pinyin, Hong Kong spelling, Wade-Giles; surname first or last, joined or apart.

An English given name (Paul Chan) is known only by its surname, and so is at most a suggestion; of the bearers of that
surname, those with ties to Hong Kong come first, since the spelling is of that place.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from lianghui_cli.text.readings import is_pinyin, letters, romanisations, surname_length
from lianghui_cli.text.spellings import cantonese_keys, spelling_key, wade_giles, wade_key
from lianghui_cli.verbs.names.found import Found, best, doubtful, only

Spelt = tuple[int, tuple[str, ...]]  # an entry and the syllables of its name, in the order in which they were filed
Filed = dict[str, list[Spelt]]
_LEAST = 6  # letters of a name that is looked for with a slip in it


class System:
    """The names of a directory in one romanisation. `key` brings a written word to the form of its syllables."""

    def __init__(
        self,
        title: str,
        score: int,
        key: Callable[[str], str],
        ways: Callable[[str], list[tuple[str, ...]]],
        names: Sequence[str],
    ) -> None:
        self.title = title
        self.score = score
        self.key = key
        self._ways = ways
        self._names = names

    @cached_property
    def _filed(self) -> tuple[Filed, Filed, Filed]:
        """Whole names in both orders, given names, surnames: each by its joined syllables."""
        filed: tuple[Filed, Filed, Filed] = ({}, {}, {})
        whole, given, surnames = filed
        for at, name in enumerate(self._names):
            size = surname_length(name)
            for each in self._ways(name):
                head, rest = each[:size], each[size:]
                turned = (*rest, *head)
                first, last = "".join(head), "".join(rest)
                for place, key, spelt in (
                    (whole, first + last, each),
                    (whole, last + first, turned),
                    (given, last, rest),
                    (surnames, first, each),
                ):
                    place.setdefault(key, []).append((at, spelt))
        return filed

    def whole(self, words: Sequence[str]) -> Iterator[Found]:
        """Names whose syllables are these words; where the words end inside a syllable, a suggestion."""
        keys = [self.key(word) for word in words]
        ends = set(accumulate(map(len, keys)))
        for at, syllables in self._filed[0].get("".join(keys), ()):
            fits = ends <= set(accumulate(map(len, syllables)))
            yield Found(at, self.score - (0 if fits else 20), self.title, fits)

    def near(self, words: Sequence[str]) -> Iterator[Found]:
        """Names a letter or two away."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        key = "".join(map(self.key, words))
        if len(key) < _LEAST:
            return
        most = 2 if len(key) > 10 else 1
        filed = self._filed[0]
        for name, distance, _ in process.extract(key, list(filed), scorer=OSA.distance, score_cutoff=most, limit=20):
            for at, _ in filed[name]:
                yield Found(at, self.score - 6 - 10 * int(distance), f"{self.title}, a letter differs", False)

    def one_syllable_off(self, words: Sequence[str]) -> Iterator[Found]:
        """Names with the same surname, and all but one syllable of the given name (of two or more)."""
        keys = tuple(self.key(word) for word in words)
        for turned in (keys, (keys[-1], *keys[:-1])):
            for at, syllables in self._filed[2].get(turned[0], ()):
                pairs = list(zip(turned, syllables, strict=False))
                if len(turned) == len(syllables) > 2 and sum(one != two for one, two in pairs) == 1:
                    yield Found(at, self.score - 30, f"{self.title}, a syllable differs", False)

    def given(self, words: Sequence[str]) -> Iterator[Found]:
        for at, syllables in self._filed[1].get("".join(map(self.key, words)), ()):
            if len(syllables) > 1:
                yield Found(at, self.score - 14, f"given name, {self.title}", True)

    def surname(self, word: str) -> Iterator[int]:
        for at, _ in self._filed[2].get(self.key(word), ()):
            yield at


class LatinNames:
    """The names of a directory by their romanisations."""

    def __init__(self, names: Sequence[str], hong_kong: Callable[[int], int]) -> None:
        self._hong_kong = hong_kong  # how closely an entry is tied to Hong Kong
        self._pinyin = System("pinyin", 96, letters, romanisations, names)
        self._cantonese = System("Cantonese spelling", 92, spelling_key, cantonese_keys, names)
        self._wade = System(
            "Wade-Giles",
            88,
            wade_key,
            lambda name: [tuple(map(wade_giles, each)) for each in romanisations(name)],
            names,
        )
        self._systems = (self._pinyin, self._cantonese, self._wade)

    def find(self, words: Sequence[str]) -> list[Found]:
        """The entries that a romanised name, in plain words (see `readings.tokens`), may be meant for."""
        found = best(find for system in self._systems for find in system.whole(words))
        if any(find.confident for find in found):
            return found
        beside = [find for cut in _cuts(words) for system in self._systems for find in system.whole(cut)]
        found += [find._replace(score=find.score - 4) for find in beside]
        found += only((*self._pinyin.given(words), *doubtful(self._cantonese.given(words), 8)))
        if not any(find.confident for find in found):
            found += self._pinyin.near(words)
            found += self._cantonese.near(words) if len(words) < 3 else ()
            found += self._off(words)
            found += self._surnames(words)
        return best(found)

    def _off(self, words: Sequence[str]) -> Iterator[Found]:
        yield from self._pinyin.one_syllable_off(words)
        for find in self._cantonese.one_syllable_off(words):
            yield find._replace(score=find.score + self._hong_kong(find.entry))

    def _surnames(self, words: Sequence[str]) -> Iterator[Found]:
        """Bearers of a surname that stands alone, or beside one word that is no pinyin: an English given name."""
        score, reason = (52, "surname") if len(words) == 1 else (48, "surname, given name not in the texts")
        heads = [words[0]] if len(words) == 1 else [words[-1], words[0]] if len(words) == 2 else []
        for head in heads:
            if len(words) == 1 or not all(is_pinyin(word) for word in words if word != head):
                for system in (self._pinyin, self._cantonese):
                    for at in system.surname(head):
                        yield Found(at, score + self._hong_kong(at), reason, False)


def _cuts(words: Sequence[str]) -> list[Sequence[str]]:
    """The words of a name without an English given name before or after: John Lee Ka-chiu."""
    return [cut for size in (1, 2) for cut in (words[size:], words[:-size]) if len(cut) > 1]
