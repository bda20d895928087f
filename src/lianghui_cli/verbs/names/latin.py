"""Finds names written in letters: pinyin, Hong Kong spelling, Wade-Giles, English names that the texts give, initials.

Surname first or last, joined or apart. Where a reading fits exactly, weaker ones are suggestions. An English given name
(Paul Chan) that no text gives is known only by its surname, and so is at most a suggestion; of the bearers of that
surname, those with ties to Hong Kong come first, since the spelling is of that place.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from lianghui_cli.index.roll import OTHER_NAME, Roll
from lianghui_cli.text.name_keys import CANTONESE, GIVEN, INITIALS, PINYIN, SURNAME, WADE, Romanisation, fits
from lianghui_cli.text.readings import is_pinyin, surname_length
from lianghui_cli.verbs.names.found import Found, best, doubtful, only

_LEAST = 6  # letters of a name that is looked for with a slip in it
_NEAREST = 20  # spellings that are a letter off
_WEAKER = 20  # what a reading loses where a better one fits exactly
_SHORT = 4  # letters of the longest initials


class LatinNames:
    """The names of a roll by their romanisations."""

    def __init__(self, roll: Roll, hong_kong: Callable[[str], int]) -> None:
        self._roll = roll
        self._hong_kong = hong_kong  # how closely a name is tied to Hong Kong

    def find(self, words: Sequence[str]) -> list[Found]:
        """The names that a romanised name, in plain words (see `readings.tokens`), may be meant for."""
        found = best((*self._given_by_texts(words), *self._read(words)))
        if any(find.confident for find in found):
            return found
        for cut, rest in _cuts(words):
            beside = [find._replace(score=find.score - 4) for find in self._read(cut)]
            found += doubtful(beside) if is_pinyin("".join(rest)) else beside
        found += self._given(words)
        if not any(find.confident for find in found):
            found += self._near(PINYIN, words)
            found += self._near(CANTONESE, words) if len(words) < 3 else ()
            found += self._one_syllable_off(PINYIN, words)
            found += (self._tied(find) for find in self._one_syllable_off(CANTONESE, words))
            found += self._surnames(words)
            found += self._initials(words)
        return best(found)

    def _tied(self, find: Found) -> Found:
        return find._replace(score=find.score + self._hong_kong(find.name))

    def _given_by_texts(self, words: Sequence[str]) -> list[Found]:
        """Who is called so, in these letters, in a text; all the words, or some that only one has."""
        if not any(len(word) > 1 for word in words):
            return []
        asked = f"|{'|'.join(words)}|"
        named = self._roll.saying(OTHER_NAME, asked)
        said = {name: self._roll.said_of(name, OTHER_NAME) for name in named}
        rests = {name: frozenset(each for each in said[name] if asked in each) for name in named}
        whole = [Found(name, 98, "name in letters", True, rests[name]) for name in named if asked in said[name]]
        parts = (Found(name, 80, "part of the name in letters", len(words) > 1, rests[name]) for name in named)
        return whole or only(parts)

    def _read(self, words: Sequence[str]) -> list[Found]:
        """Whole names whose syllables are these words: pinyin first, then what is written by another system."""
        pinyin = list(self._whole(PINYIN, words))
        other = best(map(self._tied, (*self._whole(CANTONESE, words), *self._whole(WADE, words))))
        if any(find.confident for find in pinyin):
            return best((*pinyin, *doubtful(other, _WEAKER)))
        if all(map(is_pinyin, words)):  # is written so for pinyin, unless it is somebody of Hong Kong
            other = [find if self._hong_kong(find.name) else find._replace(confident=False) for find in other]
        return best((*pinyin, *_surest(other)))

    def _whole(self, way: Romanisation, words: Sequence[str]) -> Iterator[Found]:
        """Names whose syllables are these words; where the words end inside a syllable, a suggestion."""
        keys = [way.key(word) for word in words]
        joined = "".join(keys)
        for name in self._roll.named(way.title, joined):
            spelt = [each for each in way.turned(name) if "".join(each) == joined]
            sure = any(fits(each, keys) for each in spelt)
            yield Found(name, way.score - (0 if sure else 20), way.title, sure)

    def _given(self, words: Sequence[str]) -> list[Found]:
        """Who has this given name of two syllables or more; written in several words, it may be another whole name."""
        pinyin = list(self._given_in(PINYIN, words))
        return only(
            (*(pinyin if len(words) == 1 else doubtful(pinyin)), *doubtful(self._given_in(CANTONESE, words), 8))
        )

    def _given_in(self, way: Romanisation, words: Sequence[str]) -> Iterator[Found]:
        for name in self._roll.named(way.title + GIVEN, "".join(map(way.key, words))):
            if len(name) - surname_length(name) > 1:
                yield Found(name, way.score - 14, f"given name, {way.title}", True)

    def _near(self, way: Romanisation, words: Sequence[str]) -> Iterator[Found]:
        """Names a letter or two away."""
        key = "".join(map(way.key, words))
        if len(key) < _LEAST:
            return
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        known = sorted(self._roll.keys(way.title))
        far = 2 if len(key) > 10 else 1
        for spelt, off, _ in process.extract(key, known, scorer=OSA.distance, score_cutoff=far, limit=_NEAREST):
            for name in self._roll.named(way.title, spelt):
                yield Found(name, way.score - 6 - 10 * int(off), f"{way.title}, a letter differs", False)

    def _one_syllable_off(self, way: Romanisation, words: Sequence[str]) -> Iterator[Found]:
        """Names with the same surname, and all but one syllable of the given name (of two or more)."""
        keys = tuple(way.key(word) for word in words)
        for turned in (keys, (keys[-1], *keys[:-1])) if len(keys) > 2 else ():
            for name in self._roll.named(way.title + SURNAME, turned[0]):
                if any(_off_by_one(turned, each) for each in way.syllables(name)):
                    yield Found(name, way.score - 30, f"{way.title}, a syllable differs", False)

    def _surnames(self, words: Sequence[str]) -> Iterator[Found]:
        """Bearers of a surname that stands alone, or beside one word that is no pinyin: an English given name."""
        score, reason = (52, "surname") if len(words) == 1 else (48, "surname, given name not in the texts")
        heads = [words[0]] if len(words) == 1 else [words[-1], words[0]] if len(words) == 2 else []
        for head in heads:
            if len(words) == 1 or not all(is_pinyin(word) for word in words if word != head):
                for way in (PINYIN, CANTONESE):
                    for name in self._roll.named(way.title + SURNAME, way.key(head)):
                        yield Found(name, score + self._hong_kong(name), reason, False)

    def _initials(self, words: Sequence[str]) -> Iterator[Found]:
        joined = "".join(words)
        if 1 < len(joined) <= _SHORT and (len(words) == 1 or all(len(word) == 1 for word in words)):
            for name in self._roll.named(INITIALS, joined):
                yield Found(name, 60, INITIALS, False)


def _off_by_one(words: Sequence[str], syllables: Sequence[str]) -> bool:
    """Whether all but one of the syllables are these words, the surname among them."""
    pairs = list(zip(words, syllables, strict=False))
    return len(words) == len(syllables) and words[0] == syllables[0] and sum(one != two for one, two in pairs) == 1


def _surest(finds: Iterable[Found]) -> list[Found]:
    """Rough spellings: where several names are as likely, none of them is sure; the likeliest one stays so."""
    found = best(finds)
    sure = [find for find in found if find.confident]
    tied = len(sure) > 1 and sure[0].score == sure[1].score
    return [
        find if find.confident and not tied and find == sure[0] else find._replace(confident=False) for find in found
    ]


def _cuts(words: Sequence[str]) -> list[tuple[Sequence[str], Sequence[str]]]:
    """The words of a name without an English given name before or after (John Lee Ka-chiu), and that name."""
    cuts = [cut for size in (1, 2) for cut in ((words[size:], words[:size]), (words[:-size], words[-size:]))]
    return [cut for cut in cuts if len(cut[0]) > 1]
