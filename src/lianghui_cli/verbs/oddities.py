"""Characters of a text that no text should have: wrongly decoded bytes, private, double and invisible ones.

It says how many, on which lines, and what they were where that can be known; it mends nothing.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from lianghui_cli.corpus.readers.encodings import share
from lianghui_cli.text.fold import fold

# What Chinese prose is full of, of any year: a tenth to a fifth of it. Wrongly decoded bytes give next to none.
COMMON = "的一是在不了有和人年会中国为以上业大发"
_NOT_HAN = re.compile(r"[^㐀-鿿]+")
_ENOUGH, _PROSE = 100, 0.01  # Han characters from which the share of common ones tells; the least share
_STRANGE = 0.1  # share of the characters that Chinese is full of: misread below 0.03, in lists of names above 0.25
_MOST = 0.1  # of a text's characters: where so many are mojibake, all of it is
_CP1252 = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_MOJIBAKE = re.compile(
    "\ufffd+|锟斤拷|(?:烫|屯){4,}"
    # the three bytes of a Han character read as Latin letters; one at least is a sign that no word goes on with
    rf"|[ã-é](?:[\x80-\xb6\xb8-\xbf][\x80-\xbf{_CP1252}]|[{_CP1252}][\x80-\xb6\xb8-\xbf])"
    r"|(?:[锛銆鈥][^\n]{0,12}){3}"  # UTF-8 read as GBK: what ，。“ become
)
# U+FA0E ... U+FA29 hold twelve that are no doubles of another character.
_RADICALS = re.compile(
    "[\u2e80-\u2fd5\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26\ufa2a-\ufad9\U0002f800-\U0002fa1d]"
)
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")
_INVISIBLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\r]")
_WRITTEN = (("utf-8", "cp1252"), ("utf-8", "latin1"), ("gb18030", "cp1252"), ("gb18030", "latin1"),
            ("big5hkscs", "latin1"), ("utf-8", "gb18030"), ("gb18030", "big5hkscs"),
            ("big5hkscs", "gb18030"))  # fmt: skip
_SAMPLE, _LEAST = 2000, 0.4  # characters; the share of common ones that makes a text Chinese
# Where the user-defined characters of Big5 went in Unicode: first and last, and the Big5 code of the first.
_HKSCS = (
    (0xE000, 0xE310, 0xFA, 0),
    (0xE311, 0xEEB7, 0x8E, 0),
    (0xEEB8, 0xF6B0, 0x81, 0),
    (0xF6B1, 0xF848, 0xC6, 63),
)
_SHOWN = 3
MISREAD = "its characters are not those of Chinese prose: it was decoded wrongly"


class Oddity(NamedTuple):
    """One kind of odd characters: where the first stands, what they are, and what to do."""

    line: int
    problem: str
    detail: str
    repair: str


def oddities(text: str) -> list[Oddity]:
    """All kinds in `text`; where the whole was decoded wrongly, that alone."""
    broken = sum(map(len, _MOJIBAKE.findall(text)))
    if _misread(text) or broken > _MOST * len(text):
        return [Oddity(1, "mojibake", MISREAD, _undone(text))]
    return list(_of_kinds(text))


def _misread(text: str) -> bool:
    """True of bytes read in a wrong encoding: whatever else is odd in them is that."""
    han = _NOT_HAN.sub("", fold(text))
    few = len(han) >= _ENOUGH and sum(map(han.count, COMMON)) < _PROSE * len(han)
    return few and share(text) < _STRANGE  # a list of names is no prose and yet Chinese


def _undone(text: str) -> str:
    """How to turn a text back that was decoded wrongly: by the encodings it went through, where no byte was lost."""
    lossy = ""
    for written, read in _WRITTEN:
        sample = text[:_SAMPLE].encode(read, "ignore").decode(written, "ignore")
        if share(sample) < _LEAST:
            continue
        try:
            text.encode(read).decode(written)
        except UnicodeError:
            lossy = lossy or f": it is {written} that was read as {read}, and bytes of it are lost"
        else:
            return f"it is {written} that was read as {read}: iconv -f utf-8 -t {read} FILE gives the {written} back"
    return "get it anew from its source" + (lossy or ", as UTF-8")


def _of_kinds(text: str) -> Iterator[Oddity]:
    mojibake = _odd(text, "mojibake", _MOJIBAKE, lambda sign: "", "get the text anew from its source, as UTF-8")
    if mojibake:
        yield mojibake
        text = _MOJIBAKE.sub(lambda found: " " * len(found[0]), text)  # what is invisible in it is part of it
    kinds: tuple[tuple[str, re.Pattern[str], Callable[[str], str], str], ...] = (
        ("private-use", _PRIVATE, _meant, "look them up on the page and replace them: they mean nothing by themselves"),
        ("radical", _RADICALS, _double, "replace them by the characters whose doubles they are"),
        ("invisible", _INVISIBLE, lambda sign: "", "delete them"),
    )
    for problem, pattern, told, repair in kinds:
        if found := _odd(text, problem, pattern, told, repair):
            yield found


def _odd(text: str, problem: str, pattern: re.Pattern[str], told: Callable[[str], str], repair: str) -> Oddity | None:
    """What `pattern` finds, as one: how many, on which lines, and the first, with what is `told` of it."""
    hits = list(pattern.finditer(text))
    if not hits:
        return None
    lines = _lines_of(text, [hit.start() for hit in hits])
    sign = hits[0].group()
    code = f"U+{ord(sign[0]):04X}"
    shown = f"{sign[:12]} ({code})" if sign[0].isprintable() else code
    return Oddity(lines[0], problem, f"{len(hits)} on {listed(lines)}, the first {shown}{told(sign[0])}", repair)


def _double(char: str) -> str:
    from unicodedata import normalize

    plain = normalize("NFKC", char)
    plain = fold(char) if plain == char else plain
    return f", a double of {plain}" if plain != char else ""


def _meant(char: str) -> str:
    """What a private character is in HKSCS, or as the blank of GBK."""
    if char == "\ue5e5":
        return ", a blank in GBK"
    for first, last, row, column in _HKSCS:
        if first <= ord(char) <= last:
            rows, at = divmod(ord(char) - first + column, 157)
            code = bytes((row + rows, at + 0x40 if at < 63 else at - 63 + 0xA1))
            plain = code.decode("big5hkscs", "ignore")
            return f", in HKSCS {plain}" if len(plain) == 1 and plain > "\x7f" else ""
    return ""


def _lines_of(text: str, offsets: Sequence[int]) -> list[int]:
    line, at, found = 1, 0, []
    for offset in offsets:
        line += text.count("\n", at, offset)
        at = offset
        found.append(line)
    return found


def listed(lines: Sequence[int], what: str = "line") -> str:
    """`lines 3, 8, 9 and 2 more`."""
    apart = list(dict.fromkeys(lines))
    more = f" and {len(apart) - _SHOWN} more" if len(apart) > _SHOWN else ""
    return (what if len(apart) == 1 else f"{what}s") + " " + ", ".join(map(str, apart[:_SHOWN])) + more
