"""What the synthetic texts are made of: clauses of the seeds with slots in them, and the words that fill the slots.

Clauses and most words are read from the seeds and the project's own tables when a corpus is made. It writes no text.
"""

import re
from collections import Counter
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from lianghui_cli.lexicon import table, words
from lianghui_cli.render.script import converter
from lianghui_cli.text.gazetteer import MUNICIPALITIES, regions

SEEDS = Path(__file__).resolve().parents[1] / "seeds"

RARE = "适婚年龄"
PHRASE = "古籍修复技艺传承"
LEFT, RIGHT = "蚕桑", "邮轮"  # each in many texts, both in one sentence only where they are planted
COMMON = "北京"
ABSENT = "火星移民"  # none of the texts holds it; its pairs of characters are nothing strange
PLANTED = (RARE, PHRASE, LEFT, RIGHT, ABSENT)

REGION, YEAR, NUMBER, WORD, VERB = range(5)  # kinds of slots
TERM_BEGAN = 2023  # the present term of every congress
_DRAWS = 1 << 16  # how fine the frequencies of words are
_RECURS = 4  # a pair of characters that comes so often in the seeds is taken for a word
_FLAT = 30  # as many of the commonest words are about equally frequent
_CLAUSE = re.compile(r"[\u4e00-\u9fff0-9A-Za-z.%、“”《》·+]{5,40}")
_UNFIT = re.compile(r"届|\d日|\d月|记者|报道|编辑|责编|电话|[一二三四五六七八九十]，|[A-Za-z]{12}")
_SLOT = re.compile(r"(北京市|北京|上海市|上海|重庆市|重庆)|((?:19|20)\d\d)(?!\d)|(\d+(?:\.\d+)?)")
_HALF = str.maketrans(",;:?!()", "，；：？！（）")
_QUOTES = str.maketrans("「」『』", "“”“”")
_PAIRS = (("“", "”"), ("《", "》"))

Part = str | tuple[int, str]  # plain text, or a slot with what stood there


class Vocabulary(NamedTuple):
    """Lists to draw from evenly: what is more frequent stands in them more often."""

    openings: tuple[tuple[Part, ...], ...]  # clauses that begin a sentence
    clauses: tuple[tuple[Part, ...], ...]  # clauses that go on with one
    nouns: tuple[str, ...]
    verbs: tuple[str, ...]
    characters: tuple[str, ...]  # of place names and common words: coined words and given names are made of them
    surnames: tuple[str, ...]


class Place(NamedTuple):
    """A province: 广东省, 广东, its seat of government, the heads of its government."""

    code: str
    name: str
    short: str
    seat: str
    term: int  # of its congress, since 2023
    whole: str  # 全省, 全市, 全区
    head: str  # 省长


@cache
def places() -> tuple[Place, ...]:
    """The 31 provinces whose congresses are known, by code."""
    known, found = regions(), []
    for code, term, _, _ in table("congresses"):
        if code == "000000":
            continue
        name, short = known[code].name, known[code].short
        seat = short if code in MUNICIPALITIES else known[f"{code[:2]}0100"].short
        head = {"市": "市长", "省": "省长"}.get(name[-1], "自治区主席")
        found.append(
            Place(code, name, short, seat, int(term), {"市": "全市", "省": "全省"}.get(name[-1], "全区"), head)
        )
    return tuple(found)


@cache
def vocabulary() -> Vocabulary:
    """Read once a process: 0.3 seconds."""
    text = converter("hans")("\n".join(path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))))
    text = re.sub(r"(?<![\w])[,;:?!()]|(?<=[\u4e00-\u9fff”》])[,;:?!()]", lambda m: m[0].translate(_HALF), text)
    text = text.translate(_QUOTES)
    verbs = sorted(words("task_verbs"))
    nouns = _nouns(text)
    lexicon = {**dict.fromkeys(nouns, WORD), **dict.fromkeys(verbs, VERB)}
    openings: dict[str, None] = {}
    clauses: dict[str, None] = {}
    for sentence in re.split(r"[。！？\n]", text):
        for n, clause in enumerate(re.split("[，；：]", sentence.strip("　 #-■▲“”"))):
            if _CLAUSE.fullmatch(clause) and not _UNFIT.search(clause) and _balanced(clause):
                (clauses if n else openings)[clause] = None
    characters = Counter("".join(row[2] for row in table("counties")))
    characters.update(dict.fromkeys(words("common_chars"), 4))
    surnames = sorted(row[0] for row in table("surnames") if row[1] == "common")
    return Vocabulary(
        tuple(_parts(clause, lexicon) for clause in openings),
        tuple(_parts(clause, lexicon) for clause in clauses),
        _draws(nouns),
        _draws(_by_frequency(verbs, text)),
        tuple(sorted(characters.elements())),
        tuple(surnames),
    )


def _nouns(text: str) -> list[str]:
    """Words of two characters that fill a slot, the commonest of the seeds first."""
    known = {first + second for first, seconds in table("name_words") for second in seconds}
    pairs = Counter(map("".join, pairwise(text)))
    known |= {pair for pair, count in pairs.items() if count >= _RECURS and re.fullmatch("[\u4e00-\u9fff]{2}", pair)}
    known |= {cue for row in table("themes") for cue in row[4].split("|") if re.fullmatch("[\u4e00-\u9fff]{2}", cue)}
    return _by_frequency(sorted(known - words("task_verbs")), text)


def _by_frequency(found: list[str], text: str) -> list[str]:
    pairs = Counter(map("".join, pairwise(text)))
    return sorted((word for word in found if not any(word in plant for plant in (*PLANTED, COMMON))),
                  key=lambda word: (-pairs[word], word))  # fmt: skip


def _draws(ranked: list[str]) -> tuple[str, ...]:
    """`_DRAWS` words in which the one of rank r stands in proportion to 1 / (r + _FLAT), as words of a language do."""
    top = (len(ranked) + _FLAT) / _FLAT
    return tuple(ranked[int(_FLAT * top ** (n / _DRAWS) - _FLAT)] for n in range(_DRAWS))


def _balanced(clause: str) -> bool:
    return all(clause.count(left) == clause.count(right) for left, right in _PAIRS) and clause[-1] not in "“《、·"


def _parts(clause: str, lexicon: dict[str, int]) -> tuple[Part, ...]:
    """The clause taken apart into plain text and slots."""
    found: list[Part] = []
    end = 0
    for match in _SLOT.finditer(clause):
        found += _worded(clause[end : match.start()], lexicon)
        found.append((REGION if match[1] else YEAR if match[2] else NUMBER, match[0]))
        end = match.end()
    return (*found, *_worded(clause[end:], lexicon))


def _worded(text: str, lexicon: dict[str, int]) -> list[Part]:
    """`text` with a slot for each word of two characters that the lexicon has, from the left."""
    found: list[Part] = []
    plain, at = "", 0
    while at < len(text):
        pair = text[at : at + 2]
        if pair in lexicon:
            found += [plain] if plain else []
            found.append((lexicon[pair], pair))
            plain, at = "", at + 2
        else:
            plain, at = plain + text[at], at + 1
    return [*found, plain] if plain else found


def chinese(number: int) -> str:
    """A number below twenty as sessions write it: 十四."""
    return ("十" if number > 9 else "") + "〇一二三四五六七八九"[number % 10].strip("〇")
