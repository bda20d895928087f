"""Folders to documents, in memory. One bad file among many is reported and passed over; the user's word wins."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from lianghui_cli.corpus.find import Found, Place, Skipped, files
from lianghui_cli.corpus.readers import plain
from lianghui_cli.errors import CorpusError
from lianghui_cli.model import Document

_HEAD = "---"  # front matter begins so


class Corpus(NamedTuple):
    """What was read and what was passed over."""

    documents: tuple[Document, ...]
    skipped: tuple[Skipped, ...]


def document(doc: str, text: str, encoding: str = "utf-8") -> Document:
    """The document named `doc`: the lines of `text` taken apart into articles and sentences."""
    if text.startswith(_HEAD):
        from lianghui_cli.corpus import sidecar

        if head := sidecar.front(text):
            return sidecar.fronted(_taken_apart(doc, head.body, encoding), text, head)
    return _taken_apart(doc, text, encoding)


def _taken_apart(doc: str, text: str, encoding: str) -> Document:
    from lianghui_cli.corpus.columns import stretches  # loaded only where a text is not kept yet
    from lianghui_cli.corpus.lines import lines_of
    from lianghui_cli.corpus.metadata import articles
    from lianghui_cli.corpus.page import paragraphs

    return Document(doc, text, encoding, articles(doc, stretches(paragraphs(lines_of(text)))))


def read(place: Place) -> Document:
    """The document at `place`. Raises OSError or ValueError where it cannot be read."""
    return document(place.doc, *plain.text(plain.data(place.path)))


def load(folders: Sequence[object], read: Callable[[Place], Document] = read) -> Corpus:
    """Every text of `folders` (paths), by `read`. Raises CorpusError where no text is left to answer from."""
    found = files([str(folder) for folder in folders])
    documents, skipped = [], list(found.skipped)
    for place in found.places:
        try:
            documents.append(read(place))
        except OSError as error:
            skipped.append(Skipped(place.doc, f"it cannot be read: {error.strerror or error}"))
        except ValueError as error:
            skipped.append(Skipped(place.doc, str(error)))
    if not documents:
        reasons = "; ".join(f"{doc}: {reason}" for doc, reason in skipped[:3])
        raise CorpusError(f"no text of the corpus could be read ({reasons})")
    if found.tables or any(made.text.startswith(_HEAD) for made in documents):
        documents, wrong = _told(documents, found)
        skipped += wrong
    return Corpus(tuple(documents), tuple(skipped))


def _told(documents: Sequence[Document], found: Found) -> tuple[list[Document], list[Skipped]]:
    """The documents with what metadata.csv says of them, and what was wrong in it or in front matter."""
    from lianghui_cli.corpus import sidecar

    said, wrong = sidecar.read(found.tables, found.places)
    for made in documents:
        head = sidecar.front(made.text) if made.text.startswith(_HEAD) else None
        wrong += [Skipped(made.doc, complaint) for complaint in (head.complaints if head else ())]
    return [sidecar.told(made, said[made.doc]) if made.doc in said else made for made in documents], wrong
