"""Documents that were taken apart before: what is kept holds the very bytes that it was made from."""

from typing import Any
from zlib import crc32

from lianghui_cli.corpus.find import Place
from lianghui_cli.corpus.load import document
from lianghui_cli.corpus.readers import plain
from lianghui_cli.index.store import Store
from lianghui_cli.model import Article, Document, Piece, Sentence, Session


def read(place: Place, store: Store) -> Document:
    """The document at `place`, from `store` where it is kept. Raises OSError or ValueError where it cannot be read."""
    data = plain.data(place.path)
    key = f"{crc32(data, crc32(place.doc.encode())):08x}-{len(data)}"
    kept = store.get(key)
    if kept is not None and kept[:2] == (place.doc, data):
        return Document(place.doc, kept[2], kept[3], tuple(map(_article, kept[4])))
    made = document(place.doc, *plain.text(data))
    store.put(key, (place.doc, data, made.text, made.encoding, made.articles))
    return made


def _article(kept: Any) -> Article:
    made = Article._make(kept)
    session = Session._make(made.session) if made.session else None
    return made._replace(session=session, sentences=tuple(map(_sentence, made.sentences)))


def _sentence(kept: Any) -> Sentence:
    text, pieces, *rest = kept
    return Sentence(text, tuple([Piece(*piece) for piece in pieces]), *rest)
