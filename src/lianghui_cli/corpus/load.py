"""Folders to documents, in memory. One bad file among many is reported and passed over."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from lianghui_cli.corpus.find import Place, Skipped, files
from lianghui_cli.corpus.readers import plain
from lianghui_cli.errors import CorpusError
from lianghui_cli.model import Document


class Corpus(NamedTuple):
    """What was read and what was passed over."""

    documents: tuple[Document, ...]
    skipped: tuple[Skipped, ...]


def document(doc: str, text: str, encoding: str = "utf-8") -> Document:
    """The document named `doc`: the lines of `text` taken apart into articles and sentences."""
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
    places, skipped = files([str(folder) for folder in folders])
    documents = []
    for place in places:
        try:
            documents.append(read(place))
        except OSError as error:
            skipped.append(Skipped(place.doc, f"it cannot be read: {error.strerror or error}"))
        except ValueError as error:
            skipped.append(Skipped(place.doc, str(error)))
    if not documents:
        reasons = "; ".join(f"{doc}: {reason}" for doc, reason in skipped[:3])
        raise CorpusError(f"no text of the corpus could be read ({reasons})")
    return Corpus(tuple(documents), tuple(skipped))
