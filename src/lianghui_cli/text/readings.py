"""How Chinese names are read in Mandarin, and what a romanised name is in plain letters.

Readings are toneless and have u for ü (lü, lv, lyu, lu meet in lu). At the head of a name a surname's own reading
comes first (区 ou, 单 shan), its dictionary reading stays beside it. It refuses to choose a reading by the sense of a
given name: all common ones are given.
"""

import re
from functools import cache
from itertools import product
from unicodedata import combining, normalize

from lianghui_cli.lexicon import table, words

_APOSTROPHES = str.maketrans("", "", "'\"’‘`ʼʻ´′“”")
_MOST = 4  # readings of a given name


@cache
def _readings() -> tuple[dict[str, str], dict[str, list[str]]]:
    """The first reading of each character, and the others."""
    first: dict[str, str] = {}
    other: dict[str, list[str]] = {}
    for syllable, firsts, others in table("readings"):
        first.update(dict.fromkeys(firsts, syllable.replace("v", "u")))
        for char in others:
            other.setdefault(char, []).append(syllable.replace("v", "u"))
    return first, other


@cache
def _surname_readings() -> dict[str, tuple[tuple[str, ...], ...]]:
    return {name: tuple(tuple(one.split()) for one in cell.split("|")) for name, cell, _ in table("surname_readings")}


def readings(char: str) -> tuple[str, ...]:
    """The toneless readings of a folded character, commonest first; none for what is no Chinese character."""
    first, other = _readings()
    return (first[char], *other.get(char, ())) if char in first else ()


def surname_length(name: str) -> int:
    """How many characters of a folded name are its surname: 2 of 欧阳文, of 唐尤淑圻 (married name) and of 令狐明."""
    known = words("surnames")
    if len(name) >= 3 and name[:2] in known:
        return 2
    return 2 if len(name) == 4 and name[0] in known and name[1] in known else min(1, len(name))


def romanisations(name: str) -> list[tuple[str, ...]]:
    """The syllables of a folded name in each way it may be read, likeliest first; none if a character is unknown."""
    size = surname_length(name)
    own = _surname_readings()
    heads = list(own.get(name[:size]) or product(*(_heads(char) for char in name[:size])))
    heads += [each for each in product(*map(readings, name[:size])) if each not in heads]
    given = list(product(*map(readings, name[size:])))[:_MOST]
    return [(*head, *rest) for head in heads for rest in given]


def _heads(char: str) -> tuple[str, ...]:
    return tuple(one[0] for one in _surname_readings().get(char, ())) or readings(char)[:1]


def tokens(text: str) -> list[str]:
    """The words of a romanised name as plain letters, without tones: "Lǚ Wén-hào" is lu, wen, hao; K'uei is kuei."""
    plain = normalize("NFD", text.translate(_APOSTROPHES).casefold())
    return re.findall(r"[a-z]+", "".join(char for char in plain if not combining(char)))


def letters(text: str) -> str:
    """A joined romanisation with one spelling of ü: lv, lyu, lü are lu. In jianyue an n ends the syllable before."""
    plain = text.replace("v", "u").replace("lyu", "lu")
    return "nu" + plain[3:] if plain.startswith("nyu") else plain


@cache
def _syllables() -> frozenset[str]:
    return frozenset(letters(row[0]) for row in table("readings"))


@cache
def is_pinyin(word: str) -> bool:
    """Whether a word of plain letters can be read as pinyin syllables: lishan, not paul."""
    known = _syllables()
    return not word or any(word[:end] in known and is_pinyin(word[end:]) for end in range(1, min(6, len(word)) + 1))
