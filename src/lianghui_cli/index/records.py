"""A document as a shard keeps it: the text that is matched, a head for filters and counts, a body for the rest.

What is matched is folded and squeezed, its sentences parted by line breaks; the body holds what turns it into the
original characters, and the places of the sentences, compressed. Document.text is not kept: it stands in the source.
"""

import marshal
from array import array
from typing import Any, NamedTuple
from zlib import compress, decompress

from lianghui_cli.index.postings import BREAK
from lianghui_cli.index.store import plain
from lianghui_cli.model import Article, Document, Head, Part, Piece, Sentence, Session
from lianghui_cli.query.blanks import holes, squeezed
from lianghui_cli.text.fold import fold
from lianghui_cli.text.scripts import script_of

_UTF16 = "utf-16-le"
_EASY = 3  # level of compression: a higher one costs a third of the build for a tenth of the size


class Record(NamedTuple):
    """What is kept of one document."""

    text: str  # folded and squeezed
    characters: int  # of its sentences as they are written
    head: bytes
    body: bytes


def head_of(document: Document) -> Head:
    """What is known of `document` without its text."""
    text = document.text
    parts = tuple(
        Part(
            article._replace(sentences=()),
            len(article.sentences),
            sum(len(sentence.text) for sentence in article.sentences),
        )
        for article in document.articles
    )
    written, lines = "".join(text.split()), text.removesuffix("\n").count("\n") + 1
    return Head(document.doc, document.encoding, script_of(text), len(written), lines, parts)


def packed(document: Document) -> Record:
    """`document` to be kept."""
    sentences = [sentence for article in document.articles for sentence in article.sentences]
    original = BREAK.join([sentence.text for sentence in sentences])
    folded = fold(original)
    text = squeezed(folded)
    body: Any = (
        *_difference(original, text, holes(folded)),
        [sentence.kind for sentence in sentences],
        [sentence.region for sentence in sentences],
        array("i", [sentence.paragraph for sentence in sentences]).tobytes(),
        array("H", [len(sentence.pieces) for sentence in sentences]).tobytes(),
        *(array("i", values).tobytes() for values in zip(*(p for s in sentences for p in s.pieces), strict=True)),
    )
    head = head_of(document)
    characters = sum(part.characters for part in head.parts)
    return Record(text, characters, marshal.dumps(plain(head)), compress(marshal.dumps(body), _EASY))


def head(data: bytes) -> Head:
    """The head that `packed` made."""
    made = Head._make(marshal.loads(data))
    return made._replace(parts=tuple(map(_part, made.parts)))


def _part(kept: Any) -> Part:
    fields, sentences, characters = kept
    article = Article._make(fields)
    session = Session._make(article.session) if article.session else None
    return Part(article._replace(session=session), sentences, characters)


def unpacked(head: Head, text: str, body: bytes) -> Document:
    """The document whose head, matched text and body these are; its `text` is empty."""
    difference, gaps, kinds, regions, paragraphs, counts, *columns = marshal.loads(decompress(body))
    texts = _original(text, difference, gaps).split(BREAK) if kinds else []
    starts, lines, offsets = (_numbers("i", column) for column in columns) if columns else ((), (), ())
    pieces = list(map(Piece, starts, lines, offsets))
    sentences: list[Sentence] = []
    at = 0
    for row in zip(texts, kinds, _numbers("i", paragraphs), regions, _numbers("H", counts), strict=True):
        written, kind, paragraph, region, count = row
        sentences.append(Sentence(written, tuple(pieces[at : at + count]), kind, paragraph, region))
        at += count
    articles, at = [], 0
    for part in head.parts:
        articles.append(part.article._replace(sentences=tuple(sentences[at : at + part.sentences])))
        at += part.sentences
    return Document(head.doc, "", head.encoding, tuple(articles))


def _numbers(form: str, data: bytes) -> "array[int]":
    values = array(form)
    values.frombytes(data)
    return values


Gaps = list[tuple[int, str]]  # what is left out of a text that is matched, and where that stood


def _difference(original: str, text: str, holes: list[tuple[int, int]]) -> tuple[bytes, Gaps]:
    """What turns the matched text into the original: their units, one against the other, and what was left out."""
    gaps = [(start, original[start:end]) for start, end in holes]
    bounds = [0, *(bound for hole in holes for bound in hole), len(original)]
    kept = "".join([original[start:end] for start, end in zip(bounds[::2], bounds[1::2], strict=True)])
    return _xor(kept.encode(_UTF16, "surrogatepass"), text.encode(_UTF16, "surrogatepass")), gaps


def _original(text: str, difference: bytes, gaps: Gaps) -> str:
    kept = _xor(text.encode(_UTF16, "surrogatepass"), difference).decode(_UTF16, "surrogatepass")
    parts, at, left_out = [], 0, 0
    for offset, blanks in gaps:
        parts += [kept[at : offset - left_out], blanks]
        at = offset - left_out
        left_out += len(blanks)
    return "".join(parts) + kept[at:] if parts else kept


def _xor(one: bytes, other: bytes) -> bytes:
    return (int.from_bytes(one, "little") ^ int.from_bytes(other, "little")).to_bytes(len(one), "little")
