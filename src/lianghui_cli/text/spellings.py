"""Romanisations that are not pinyin: Hong Kong government spelling, made from Jyutping, and Wade-Giles, from pinyin.

Hong Kong has no fixed spelling (曾 Tsang, 鄭 Cheng, 張 Cheung): one sound is written in several ways, the aspirated
and the plain consonant alike. So both sides are brought to a rough key in which the usual variants meet:
`cantonese_keys` of a name, `spelling_key` of what somebody wrote. English given names are beyond it.
"""

import re
from functools import cache
from itertools import chain, product

from lianghui_cli.lexicon import table
from lianghui_cli.text.readings import surname_length

_JYUTPING = r"(gw|kw|ng(?=.)|[bpmfdtnlgkhwzcsj]?)(.*)"
_INITIALS = {"b": "p", "d": "t", "g": "k", "gw": "kw", "z": "c", "j": "y"}
_RIMES = (("eoi", "ui"), ("eo", "u"), ("oe", "eu"), ("aa", "a"), ("yu", "u"), ("ou", "o"), ("ei", "i"))
_PAIRS = (  # in this order: Tsz, Sze, Tsang, Chow, Lee, Law, Choy, Yuen, Shum, Leong, Young
    "tsz>ci tze>ci sze>si szto>sito ts>c tz>c ch>c sh>s ck>k kh>k ph>p ow>au oo>u ee>i ei>i aw>o oy>oi ay>ai "
    "young>yeung eong>eung ou>o ue>u um>am b>p d>t z>c j>c"
)
_WRITTEN = [pair.split(">") for pair in _PAIRS.split()]
_PLAIN_G = r"(?<!n)g"
_UN = r"(?<=[csf])un(?!g)"
_SILENT = r"(?<=[aiou])h$|(?<=[ao])r$"
_READINGS = 2  # of a character
_MOST = 8  # keys of one name


@cache
def _jyutping() -> tuple[dict[str, str], dict[str, str]]:
    """The first Cantonese reading of each character, and its second."""
    first: dict[str, str] = {}
    other: dict[str, str] = {}
    for syllable, firsts, others in table("cantonese"):
        first.update(dict.fromkeys(firsts, syllable))
        other.update(dict.fromkeys(others, syllable))
    return first, other


@cache
def _key(syllable: str) -> str:
    """The key of a Jyutping syllable: loeng is leung, zang is cang."""
    found = re.fullmatch(_JYUTPING, syllable)
    initial, rime = found.groups() if found else ("", syllable)
    for sound, written in _RIMES:
        rime = rime.replace(sound, written, 1)
    return _level(_INITIALS.get(initial, initial) + rime)


def _level(key: str) -> str:
    """震 zan and 俊 zeon are both Chun, 新 san is Sun or San, 芬 fan is Fun."""
    return re.sub(_UN, "an", key)


@cache
def _keys(char: str) -> tuple[str, ...]:
    first, other = _jyutping()
    found = [first[char]] if char in first else []
    if char in other:
        found.append(other[char])
    return tuple(dict.fromkeys(map(_key, found[:_READINGS])))


@cache
def _surname_keys() -> dict[str, list[tuple[str, ...]]]:
    rows = [(name, cell) for name, _, cell in table("surname_readings") if cell]
    return {name: [tuple(map(_key, one.split())) for one in cell.split("|")] for name, cell in rows}


def cantonese_keys(name: str) -> list[tuple[str, ...]]:
    """The keys of a folded name's characters, in each way it may be read; none if a character is unknown."""
    size = surname_length(name)
    heads = _surname_keys().get(name[:size]) or [tuple(chain(*(_keys(char)[:1] for char in name[:size])))]
    return [tuple(chain(*each)) for each in product(heads, product(*map(_keys, name[size:])))][:_MOST]


@cache
def spelling_key(word: str) -> str:
    """The key of one written word, in plain small letters: tsang, cheung, kachiu."""
    word = re.sub(_SILENT, "", word)
    for written, key in _WRITTEN:
        word = word.replace(written, key)
    word = _level(re.sub(_PLAIN_G, "k", word))
    return "yi" + word[1:] if word[:1] == "i" else word


_WADE = (("zh", "ch"), ("ch", "ch"), ("sh", "sh"), ("b", "p"), ("d", "t"), ("g", "k"), ("j", "ch"), ("q", "ch"))
_WADE_INITIALS = dict((*_WADE, ("x", "hs"), ("z", "ts"), ("c", "ts"), ("r", "j")))
_WADE_WHOLE = {
    **{"zi": "tsu", "ci": "tsu", "si": "ssu", "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "er": "erh"},
    **{"yan": "yen", "ye": "yeh", "you": "yu", "yong": "yung", "yue": "yueh", "gui": "kuei", "kui": "kuei"},
}
_PINYIN = r"(zh|ch|sh|[bpmfdtnlgkhjqxzcsrwy]?)(.+)"


def _wade_final(initial: str, final: str) -> str:
    if final in ("ong", "iong"):
        return final.replace("ong", "ung")
    if final == "ian":
        return "ien"
    if final in ("ie", "ue"):
        return final + "h"
    if final == "uo" and initial not in ("g", "k", "h", "sh"):
        return "o"
    return "o" if final == "e" and initial in ("g", "k", "h", "") else final


@cache
def wade_giles(syllable: str) -> str:
    """Toneless pinyin in Wade-Giles, without its apostrophes, which are mostly left out: kui is kuei, xie hsieh."""
    if syllable in _WADE_WHOLE:
        return _WADE_WHOLE[syllable]
    found = re.fullmatch(_PINYIN, syllable)
    if not found:
        return syllable
    initial, final = found.groups()
    return _WADE_INITIALS.get(initial, initial) + _wade_final(initial, final)


def wade_key(text: str) -> str:
    """What somebody wrote, with one spelling of tz/ts and sz/ss."""
    return text.replace("tz", "ts").replace("sz", "ss")
