"""A document as a shard keeps it: its folded text, a head that answers filters and counts, and a body for the rest.

The folded text is what is matched, its sentences parted by line breaks; the body holds the difference to the original
characters and the places of the sentences, compressed. Document.text is not kept: it stands in the source.
"""

import marshal
from array import array
from collections.abc import Sequence
from typing import NamedTuple
from zlib import compress, decompress

from lianghui_cli.index.postings import BREAK
from lianghui_cli.model import Article, Document, Piece, Sentence, Session
from lianghui_cli.text.fold import fold

_UTF16 = "utf-16-le"
_EASY = 3  # level of compression: a higher one costs a third of the build for a tenth of the size


class Part(NamedTuple):
    """An article without its sentences, and how many these are, in sentences and characters."""

    article: Article
    sentences: int
    characters: int


class Head(NamedTuple):
    doc: str
    encoding: str
    parts: tuple[Part, ...]
    lines: int  # of the text as it was decoded


class Record(NamedTuple):
    """What is kept of one document."""

    text: str  # folded
    head: bytes
    body: bytes


def packed(document: Document) -> Record:
    """`document` to be kept."""
    sentences = [sentence for article in document.articles for sentence in article.sentences]
    original = BREAK.join([sentence.text for sentence in sentences])
    parts = [
        (*article._replace(sentences=(), session=article.session and tuple(article.session)),
         len(article.sentences), sum(len(sentence.text) for sentence in article.sentences))
        for article in document.articles
    ]  # fmt: skip
    head = (document.doc, document.encoding, parts, document.text.count("\n") + 1)
    folded = fold(original)
    body = (
        _difference(original, folded),
        [sentence.kind for sentence in sentences],
        [sentence.region for sentence in sentences],
        array("i", [sentence.paragraph for sentence in sentences]).tobytes(),
        array("H", [len(sentence.pieces) for sentence in sentences]).tobytes(),
        *(array("i", values).tobytes() for values in zip(*(p for s in sentences for p in s.pieces), strict=True)),
    )
    return Record(folded, marshal.dumps(head), compress(marshal.dumps(body), _EASY))


def head(data: bytes) -> Head:
    """The head that `packed` made."""
    doc, encoding, parts, lines = marshal.loads(data)
    return Head(doc, encoding, tuple(map(_part, parts)), lines)


def _part(kept: Sequence[object]) -> Part:
    *fields, sentences, characters = kept
    article = Article._make(fields)
    return Part(
        article._replace(session=Session._make(article.session) if article.session else None), sentences, characters
    )


def unpacked(head: Head, text: str, body: bytes) -> Document:
    """The document whose head, folded text and body these are; its `text` is empty."""
    difference, kinds, regions, paragraphs, counts, *columns = marshal.loads(decompress(body))
    texts = _original(text, difference).split(BREAK) if kinds else []
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


def _difference(original: str, folded: str) -> bytes:
    """What turns the folded text into the original: their units, one against the other."""
    units = original.encode(_UTF16, "surrogatepass")
    return _xor(units, folded.encode(_UTF16, "surrogatepass"))


def _original(folded: str, difference: bytes) -> str:
    return _xor(folded.encode(_UTF16, "surrogatepass"), difference).decode(_UTF16, "surrogatepass")


def _xor(one: bytes, other: bytes) -> bytes:
    return (int.from_bytes(one, "little") ^ int.from_bytes(other, "little")).to_bytes(len(one), "little")
