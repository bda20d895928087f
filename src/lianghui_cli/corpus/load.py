"""Folders to documents, in memory. One bad file among many is reported and passed over."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lianghui_cli.corpus.columns import stretches
from lianghui_cli.corpus.find import Place, Skipped, files
from lianghui_cli.corpus.lines import lines_of
from lianghui_cli.corpus.metadata import articles
from lianghui_cli.corpus.page import paragraphs
from lianghui_cli.corpus.readers import plain
from lianghui_cli.errors import CorpusError
from lianghui_cli.model import Document


class Corpus(NamedTuple):
    """What was read and what was passed over."""

    documents: tuple[Document, ...]
    skipped: tuple[Skipped, ...]


def load(folders: Sequence[object]) -> Corpus:
    """Read every text of `folders` (paths). Raises CorpusError where no text is left to answer from."""
    places, skipped = files([str(folder) for folder in folders])
    documents = []
    for place in places:
        try:
            text, encoding = plain.read(place.path)
        except OSError as error:
            skipped.append(Skipped(place.doc, f"it cannot be read: {error.strerror or error}"))
        except ValueError as error:
            skipped.append(Skipped(place.doc, str(error)))
        else:
            documents.append(document(place, text, encoding))
    if not documents:
        reasons = "; ".join(f"{doc}: {reason}" for doc, reason in skipped[:3])
        raise CorpusError(f"no text of the corpus could be read ({reasons})")
    return Corpus(tuple(documents), tuple(skipped))


def document(place: Place, text: str, encoding: str) -> Document:
    """One text, its lines taken apart into articles and sentences."""
    parts = paragraphs(lines_of(text))
    return Document(place.doc, text, encoding, articles(place.doc, stretches(parts)))


def named(documents: Iterable[Document], name: str) -> Document:
    """The document that `name` means: its path, or any unambiguous beginning of its path or file name.

    Raises CorpusError where none or several begin so.
    """
    rows = list(documents)
    exact = [row for row in rows if row.doc == name]
    found = exact or [row for row in rows if row.doc.startswith(name) or row.doc.rsplit("/", 1)[-1].startswith(name)]
    if len(found) == 1:
        return found[0]
    if found:
        listed = ", ".join(row.doc for row in found[:4])
        raise CorpusError(f'"{name}" begins the names of {len(found)} texts ({listed}): write more of the name')
    listed = ", ".join(row.doc for row in rows[:3])
    raise CorpusError(f'no text named "{name}" in the corpus; it has {len(rows)}, such as {listed}')
