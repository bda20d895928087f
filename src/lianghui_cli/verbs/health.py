"""What is missing or broken in a corpus, each with a repair. It reads what was loaded; it mends and opens nothing."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple
from zlib import crc32

from lianghui_cli.corpus import sidecar
from lianghui_cli.corpus.find import Skipped
from lianghui_cli.model import Article, Document, Sentence
from lianghui_cli.text.fold import fold
from lianghui_cli.text.segment import is_closed

_NOT_HAN = re.compile(r"[^㐀-鿿]+")
# What Chinese prose is full of, of any year: a tenth to a fifth of it. Wrongly decoded bytes give next to none.
_COMMON = "的一是在不了有和人年会中国为以上业大发"
_ENOUGH, _PROSE = 100, 0.01  # Han characters from which the share of common ones tells; the least share
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
_GRAM, _SAME = 8, 0.9  # characters of a gram; the share of grams that makes two texts the same
_SKETCH, _CANDIDATES, _HINT = 64, 3, 0.25
_SAMPLED = re.compile(f"(?=([{_COMMON}].{{{_GRAM - 1}}}))")
_SIGNED = re.compile(r"(?:记者|通讯员|报道|摄|作者|单位)\W?\S{0,12}$|[)\]】》]$")
_SHOWN = 3
_LONG = 80  # characters that no heading has


class Finding(NamedTuple):
    """One thing amiss in one text: what, where first, and what to do."""

    doc: str
    line: int | None
    problem: str  # a short id
    detail: str
    repair: str


def check(documents: Sequence[Document], skipped: Iterable[Skipped]) -> list[Finding]:
    """All that is amiss, text by text in corpus order; files that were not read come last."""
    same = _twice(documents)
    found = [finding for document in documents for finding in (*_of_text(document), *same.get(document.doc, ()))]
    return found + [_unread(one) for one in skipped]


def _of_text(document: Document) -> Iterator[Finding]:
    if not document.text.strip():
        yield Finding(document.doc, None, "empty", "the text is empty", "delete the file, or scan it with OCR")
        return
    if _misread(document.text):
        detail = "its characters are not those of Chinese prose: it was decoded wrongly"
        yield Finding(document.doc, 1, "mojibake", detail, "save the original as UTF-8")
        return
    yield from _characters(document)
    yield from _unplaced(document)
    yield from _empty_pages(document)
    yield from _broken(document)


def _misread(text: str) -> bool:
    """True of bytes read in a wrong encoding: whatever else is odd in them is that."""
    han = _han(text)
    return len(han) >= _ENOUGH and sum(map(han.count, _COMMON)) < _PROSE * len(han)


def _unread(one: Skipped) -> Finding:
    """A file that was passed over; the reason names the repair behind a colon."""
    reason, _, repair = one.reason.rpartition(": ")
    if one.doc.rsplit("/", 1)[-1] == sidecar.NAME:
        row = re.match(r"row (\d+)", one.reason)
        return Finding(one.doc, int(row[1]) if row else None, "metadata", one.reason, "correct the row")
    return Finding(one.doc, None, "unread", reason or one.reason, repair if reason else "look at the file")


def _unplaced(document: Document) -> Iterator[Finding]:
    """A text of which no article has a year or a region, and front matter that means nothing."""
    head = sidecar.front(document.text)
    for complaint in head.complaints if head else ():
        number, _, reason = complaint.removeprefix("line ").partition(": ")
        yield Finding(document.doc, int(number), "metadata", reason, "correct the line")
    file = document.doc.rsplit("/", 1)[-1]
    lacks: tuple[tuple[str, Callable[[Article], object]], ...] = (
        ("year", lambda article: article.year),
        ("region", lambda article: article.regions),
    )
    for what, get in lacks:
        if not any(map(get, document.articles)):
            repair = f"write it in {sidecar.NAME} beside the text (doc,{what}), with doc {file}"
            yield Finding(document.doc, None, f"no-{what}", f"nothing in the text or its name gives its {what}", repair)


def _characters(document: Document) -> Iterator[Finding]:
    text = document.text
    mojibake = _odd(document.doc, text, "mojibake", _MOJIBAKE, "get the text anew from its source, as UTF-8")
    if mojibake:
        yield from mojibake
        text = _MOJIBAKE.sub(" ", text)  # what is invisible in it is part of it
    for problem, pattern, repair in (
        ("private-use", _PRIVATE, "replace them by the characters that were meant"),
        ("radical", _RADICALS, "replace them by the plain characters, as with NFKC"),
        ("invisible", _INVISIBLE, "delete them"),
    ):
        yield from _odd(document.doc, text, problem, pattern, repair)


def _odd(doc: str, text: str, problem: str, pattern: re.Pattern[str], repair: str) -> list[Finding]:
    """What `pattern` finds, as one finding: how many, on which lines, and the first."""
    hits = list(pattern.finditer(text))
    if not hits:
        return []
    lines = _lines_of(text, [hit.start() for hit in hits])
    sign = hits[0].group()
    code = f"U+{ord(sign[0]):04X}"
    shown = f"{sign[:12]} ({code})" if sign[0].isprintable() else code
    plain = f", a double of {_plain(sign[0])}" if problem == "radical" else ""
    return [Finding(doc, lines[0], problem, f"{len(hits)} on {_listed(lines)}, the first {shown}{plain}", repair)]


def _plain(char: str) -> str:
    from unicodedata import normalize

    return normalize("NFKC", char)


def _lines_of(text: str, offsets: Sequence[int]) -> list[int]:
    line, at, found = 1, 0, []
    for offset in offsets:
        line += text.count("\n", at, offset)
        at = offset
        found.append(line)
    return found


def _listed(lines: Sequence[int]) -> str:
    apart = list(dict.fromkeys(lines))
    more = f" and {len(apart) - _SHOWN} more" if len(apart) > _SHOWN else ""
    return ("line " if len(apart) == 1 else "lines ") + ", ".join(map(str, apart[:_SHOWN])) + more


def _empty_pages(document: Document) -> Iterator[Finding]:
    """Pages (a form feed parts them) without text, and a text without sentences."""
    repair = "scan it with OCR: it may be a picture"
    if not document.articles:
        yield Finding(document.doc, None, "empty", "there is no sentence in it", repair)
    pages = document.text.split("\f")
    line = 1
    for number, page in enumerate(pages, 1):
        if not page.strip() and number < len(pages):
            yield Finding(document.doc, line, "empty-page", f"page {number} has no text", repair)
        line += page.count("\n")


def _broken(document: Document) -> Iterator[Finding]:
    """Sentences that break off where their paragraph ends, and nothing on the page was found to go on with them."""
    ends = [end for article in document.articles for end in _ends(article.sentences)]
    if ends:
        lines = [end.last_line for end in ends]
        many = "1 sentence breaks" if len(ends) == 1 else f"{len(ends)} sentences break"
        detail = f"{many} off on {_listed(lines)}, the first after {ends[0].text[-12:]}"
        repair = "compare with the page: put the rest behind it, where it stands elsewhere"
        yield Finding(document.doc, lines[0], "broken-column", detail, repair)


def _ends(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The last sentence of each paragraph of prose that is cut. A short line that is a paragraph is a long heading."""
    for _, part in groupby(sentences, key=lambda sentence: (sentence.paragraph, sentence.kind)):
        *before, end = part
        told = before or len(end.text) > _LONG
        if end.kind == "prose" and told and not is_closed(end.text) and not _SIGNED.search(fold(end.text)):
            yield end


def _twice(documents: Sequence[Document]) -> dict[str, list[Finding]]:
    """For each text that stands in the corpus before it: of which it is the double.

    Each text is compared with the few that share most of a sketch with it, so that a corpus costs what its length is.
    """
    owners: dict[int, int] = {}  # a sampled gram: the first text to have it
    short: dict[str, int] = {}  # a text too short for a sketch
    found: dict[str, list[Finding]] = {}
    for number, document in enumerate(documents):
        han = _han(document.text)
        sketch = _sketch(han)
        first = short.setdefault(han, number) if han else number
        counts = Counter(owners[gram] for gram in sketch if gram in owners)
        near = [other for other, shared in counts.most_common(_CANDIDATES) if shared >= _HINT * len(sketch)]
        for other in dict.fromkeys((first, *near) if first != number else near):
            share = 1.0 if other == first else _shared(han, _han(documents[other].text))
            if share >= _SAME:
                found.setdefault(document.doc, []).append(_double(document, documents[other], share))
                break
        for gram in sketch:
            owners.setdefault(gram, number)
    return found


def _han(text: str) -> str:
    return _NOT_HAN.sub("", fold(text))


def _sketch(han: str) -> list[int]:
    """A fixed choice of the text's grams: two texts that share most grams share most of it."""
    return sorted({crc32(gram.encode()) for gram in _SAMPLED.findall(han)})[:_SKETCH]


def _shared(one: str, two: str) -> float:
    """The share of their grams that two texts have in common, of the one that has more."""
    a, b = ({text[i : i + _GRAM] for i in range(len(text) - _GRAM + 1)} for text in (one, two))
    return len(a & b) / max(len(a), len(b), 1)


def _double(document: Document, other: Document, share: float) -> Finding:
    own, its = _year(document), _year(other)
    much = "the same text" if share == 1 else f"{int(share * 100)} % the same text"
    if own != its:
        detail = f"{much} as {other.doc}, which is of {its or 'no year'}; this one is of {own or 'no year'}"
        return Finding(document.doc, None, "same-text-other-year", detail, "keep the one whose year is right")
    return Finding(document.doc, None, "same-text", f"{much} as {other.doc}", "keep one of the two")


def _year(document: Document) -> int | None:
    counts = Counter(article.year for article in document.articles if article.year)
    return counts.most_common(1)[0][0] if counts else None
