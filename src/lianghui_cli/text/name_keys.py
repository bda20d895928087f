"""A name by the keys under which it is filed and looked up: its surname, given name, initials and romanisations.

`keys_of("李家超", "pinyin")` is {lijiachao, jiachaoli}. A key leads to a name; whether the name is meant, what finds
it decides.
"""

from collections.abc import Callable
from itertools import accumulate
from typing import NamedTuple

from lianghui_cli.lexicon import words
from lianghui_cli.text.fold import fold
from lianghui_cli.text.readings import letters, romanisations, surname_length
from lianghui_cli.text.spellings import cantonese_keys, spelling_key, wade_giles, wade_key

Syllables = tuple[str, ...]


def name_key(name: str) -> str:
    """A name as it is compared: folded, without blanks, dots and punctuation: 陳 大文 is 陈大文."""
    return "".join(char for char in fold(name) if char.isalnum())


def married(name: str) -> bool:
    """Whether a name has a husband's surname before its own: 叶刘淑仪, who was 刘淑仪 before."""
    return len(name) == 4 and surname_length(name) == 2 and name[:2] not in words("surnames")


class Romanisation(NamedTuple):
    """A way of writing names in letters."""

    title: str
    score: int  # how much a name that is written so is worth, of 100
    key: Callable[[str], str]  # brings a written word to the form of the syllables
    syllables: Callable[[str], list[Syllables]]  # of a name, in each way it may be read

    def turned(self, name: str) -> list[Syllables]:
        """The syllables of a name in each way it may be written, surname first and surname last."""
        size = surname_length(name)
        return [each for way in self.syllables(name) for each in (way, (*way[size:], *way[:size]))]


def _wade(name: str) -> list[Syllables]:
    return [tuple(map(wade_giles, each)) for each in romanisations(name)]


PINYIN = Romanisation("pinyin", 96, letters, romanisations)
CANTONESE = Romanisation("Cantonese spelling", 92, spelling_key, cantonese_keys)
WADE = Romanisation("Wade-Giles", 88, wade_key, _wade)
_BY_TITLE = {each.title: each for each in (PINYIN, CANTONESE, WADE)}
WHOLE, GIVEN, SURNAME = "", " given name", " surname"  # behind a romanisation's title
HAN_GIVEN, HAN_SURNAME, INITIALS = "given name", "surname", "initials"
KINDS = (
    *(HAN_GIVEN, HAN_SURNAME, INITIALS, PINYIN.title, PINYIN.title + GIVEN, PINYIN.title + SURNAME),
    *(CANTONESE.title, CANTONESE.title + GIVEN, CANTONESE.title + SURNAME, WADE.title),
)


def keys_of(name: str, kind: str, written: str = "") -> set[str]:
    """The keys of one of the KINDS for a name (see `name_key`); `written`: the name with its dots."""
    size = surname_length(name)
    if kind == HAN_SURNAME:
        return {name[:size]} if len(name) > size else set()
    if kind == HAN_GIVEN:
        parts = {name[size:], *map(name_key, fold(written).split("·"))}
        if married(name):
            parts.add(name[1:])
        return {part for part in parts if part not in ("", name)}
    if kind == INITIALS:
        return {"".join(syllable[0] for syllable in each) for each in romanisations(name)} if len(name) > 1 else set()
    for part, cut in ((GIVEN, slice(size, None)), (SURNAME, slice(size)), (WHOLE, slice(0))):
        way = _BY_TITLE.get(kind.removesuffix(part))
        if way and kind == way.title + part:
            spelt = way.turned(name) if part == WHOLE else [each[cut] for each in way.syllables(name)]
            return {"".join(each) for each in spelt if each}
    raise KeyError(kind)


def fits(syllables: Syllables, words: list[str]) -> bool:
    """Whether written words, as keys, end where syllables end: (li, jiachao) fits li jia chao, (lij, iachao) not."""
    return set(accumulate(map(len, words))) <= set(accumulate(map(len, syllables)))
