"""Documents that were taken apart before: what is kept holds the very bytes that it was made from."""

from typing import Any
from zlib import crc32

from lianghui_cli.corpus import readers
from lianghui_cli.corpus.find import Place, Skipped
from lianghui_cli.corpus.load import Corpus, made
from lianghui_cli.index.store import Store
from lianghui_cli.model import Article, Document, Piece, Sentence, Session


def read(place: Place, store: Store) -> Corpus:
    """The documents at `place`, from `store` where they are kept.

    Raises OSError or ValueError where the file cannot be read.
    """
    data = readers.data(place.path)
    name = f"{place.doc}\0{place.column}"
    key = f"{crc32(data, crc32(name.encode())):08x}-{len(data)}"
    kept = store.get(key)
    if kept is not None and kept[:3] == (place.doc, place.column, data):
        return Corpus(tuple(map(_document, kept[3])), tuple(map(Skipped._make, kept[4])))
    corpus = made(place.doc, data, place.column)
    store.put(key, (place.doc, place.column, data, *corpus))
    return corpus


def _document(kept: Any) -> Document:
    document = Document._make(kept)
    return document._replace(articles=tuple(map(_article, document.articles)))


def _article(kept: Any) -> Article:
    made = Article._make(kept)
    session = Session._make(made.session) if made.session else None
    return made._replace(session=session, sentences=tuple(map(_sentence, made.sentences)))


def _sentence(kept: Any) -> Sentence:
    text, pieces, *rest = kept
    return Sentence(text, tuple([Piece(*piece) for piece in pieces]), *rest)
