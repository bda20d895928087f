"""Folders to documents, in memory. One bad file among many is reported and passed over; the user's word wins."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from lianghui_cli.corpus import readers
from lianghui_cli.corpus.find import METADATA, ROW, EmptyCorpusError, Found, Place, Skipped, files
from lianghui_cli.corpus.readers.kinds import PARTED
from lianghui_cli.errors import TEXT_BREAKS
from lianghui_cli.model import Document

if TYPE_CHECKING:
    from lianghui_cli.corpus.sidecar import Words

FRONT = ("---", "+++")  # front matter begins so


class Corpus(NamedTuple):
    """What was read and what was passed over."""

    documents: tuple[Document, ...]
    skipped: tuple[Skipped, ...]


def document(doc: str, text: str, encoding: str = "utf-8", title: str = "", *, dated: bool = False) -> Document:
    """The document named `doc`: the lines of `text` taken apart into articles and sentences.

    title: the headline of a text that does not hold it itself, as the row of a table gives it; dated: it gives day and
    source too, and these are not looked for.
    """
    if text.startswith(FRONT):
        from lianghui_cli.corpus.front import front, fronted

        if head := front(text):
            return fronted(_taken_apart(doc, head.body, encoding, title, dated), text, head)
    return _taken_apart(doc, text, encoding, title, dated)


def _taken_apart(doc: str, text: str, encoding: str, title: str, dated: bool) -> Document:
    from lianghui_cli.corpus.columns import stretches  # loaded only where a text is not kept yet
    from lianghui_cli.corpus.lines import lines_of
    from lianghui_cli.corpus.metadata import articles
    from lianghui_cli.corpus.page import paragraphs
    from lianghui_cli.corpus.titles import headed

    parts = paragraphs(headed(lines_of(text, encoding in PARTED)))
    return Document(doc, text, encoding, articles(doc, stretches(parts, item=bool(title)), title, dated=dated))


# What makes the document of a name of one text of a file, and says what was wrong with what its row says of it.
Take = Callable[[str, readers.Text], tuple[Document, str]]


def whole(name: str, text: readers.Text) -> tuple[Document, str]:
    """All that a text says of itself, with what its row says of it: the user's own word, which wins over the text."""
    if not text.part:
        return _tagged(document(name, text.text, text.encoding), text)
    words, reason = told_of(text)
    title = (text.cells or {}).get("title", "")
    taken = document(name, text.text, text.encoding, title, dated=bool(words and words.date and words.source))
    if words is None:
        return taken, reason
    from lianghui_cli.corpus import sidecar

    return sidecar.told(taken, words), reason


def told_of(text: readers.Text) -> "tuple[Words | None, str]":
    """What the row of a text says of it, and what was wrong in that."""
    if not text.cells:
        return None, ""
    from lianghui_cli.corpus import sidecar

    words, wrong = sidecar.held(text.cells)
    return words, next(iter(wrong.values()), "")


def read(place: Place, take: Take = whole) -> Corpus:
    """The documents at `place`: one, or one a row. Raises OSError or ValueError where it cannot be read."""
    return made(place.doc, readers.data(place.path), place.column, take)


def made(doc: str, data: bytes, column: str = "", take: Take = whole) -> Corpus:
    """The documents in the bytes of the file named `doc`. `column`: the one of a table that holds its texts.

    Raises ValueError where there is none.
    """
    texts, notes = readers.read(doc, data, column)
    documents, skipped = [], [Skipped(doc, note) for note in notes]
    for text in texts:
        name = f"{doc}{ROW}{text.part}" if text.part else doc
        try:
            taken, reason = take(name, text)
        except TEXT_BREAKS as error:
            skipped.append(_broken(name, error))
            continue
        if reason:
            skipped.append(Skipped(doc, f"row {text.part}: {reason}" if text.part else reason))
        documents.append(taken)
    return Corpus(tuple(documents), tuple(skipped))


def _broken(doc: str, error: BaseException) -> Skipped:
    return Skipped(doc, f"it could not be taken apart ({type(error).__name__}): report it with the text, please")


def _tagged(taken: Document, text: readers.Text) -> tuple[Document, str]:
    """The document with what the tags of its page say of it: they only fill what the text leaves open."""
    words, _ = told_of(text)
    first = taken.articles[0] if taken.articles else None
    if words is None or first is None or (first.year and words.year and first.year != words.year):
        return taken, ""
    from lianghui_cli.corpus import sidecar

    return sidecar.told(taken, words._replace(source="" if first.source else words.source)), ""


class Reading:
    """The texts of `folders` (paths), one after the other: what was passed over is known when all were read.

    Raises EmptyCorpusError where no text is left to answer from.
    """

    def __init__(self, folders: Sequence[object], read: Callable[[Place], Corpus] = read) -> None:
        self._folders, self._read = folders, read
        self._found = files([folder if isinstance(folder, str) else str(folder) for folder in folders])
        self._said = said(self._found)
        self.skipped = [*self._found.skipped]
        self.told = frozenset(self._said.by_doc)  # of which documents a metadata.csv speaks
        self._places: list[tuple[Place, int]] = []  # where each document was, and which of its file's it is

    def __iter__(self) -> Iterator[Document]:
        for place in self._found.places:
            one = attempt(place, self._said.by_doc, self._read)
            self.skipped += one.skipped
            for number, made in enumerate(one.documents):
                self._places.append((place, number))
                yield made
        if not self._places:
            raise nothing_left(self._folders, self.skipped)
        self.skipped += self._said.wrong

    def again(self, number: int) -> Document:
        """The document that came as this one, counted from 0, read once more. Raises IndexError if it has gone."""
        place, part = self._places[number]
        return attempt(place, self._said.by_doc, self._read).documents[part]


def load(folders: Sequence[object], read: Callable[[Place], Corpus] = read) -> Corpus:
    """Every text of `folders` (paths), by `read`. Raises EmptyCorpusError where no text is left to answer from."""
    reading = Reading(folders, read)
    documents = tuple(reading)
    return Corpus(documents, tuple(reading.skipped))


def nothing_left(folders: Sequence[object], skipped: Sequence[Skipped]) -> EmptyCorpusError:
    """What to raise where no text could be read."""
    where = ", ".join(map(str, folders))
    return EmptyCorpusError(f"no text of {where} could be read: mend or replace its files", skipped)


class Said(NamedTuple):
    """What the user says of texts (by their names), and what was wrong in that."""

    by_doc: dict[str, Any]
    wrong: list[Skipped]


def said(found: Found) -> Said:
    """What the files metadata.csv of a corpus say."""
    if not found.tables:
        return Said({}, [])
    from lianghui_cli.corpus import sidecar

    return Said(*sidecar.read(found.tables, found.places))


def attempt(place: Place, words: Mapping[str, Any], read: Callable[[Place], Corpus] = read) -> Corpus:
    """The documents at `place`, with what the user says of them; where they cannot be read, why."""
    try:
        one = read(place)
    except FileNotFoundError:
        return Corpus((), (Skipped(place.doc, "it was deleted while the corpus was read: ask again"),))
    except OSError as error:
        reason = f"it cannot be read ({error.strerror or error}): check its permissions"
        return Corpus((), (Skipped(place.doc, reason),))
    except ValueError as error:
        return Corpus((), (Skipped(place.doc, str(error)),))
    except TEXT_BREAKS as error:
        return Corpus((), (_broken(place.doc, error),))
    if not words and not any(made.text.startswith(FRONT) for made in one.documents):
        return one
    told: list[Document] = []
    wrong = [*one.skipped]
    for made in one.documents:
        try:
            document, notes = _told(made, words)
        except TEXT_BREAKS as error:
            wrong.append(_broken(made.doc, error))
        else:
            told.append(document)
            wrong += notes
    return Corpus(tuple(told), (*wrong, *_of_no_row(place, one, words)))


def _told(made: Document, words: Mapping[str, Any]) -> tuple[Document, list[Skipped]]:
    """The document with what metadata.csv says of it, and what was wrong in its front matter."""
    from lianghui_cli.corpus import sidecar
    from lianghui_cli.corpus.front import front

    head = front(made.text) if made.text.startswith(FRONT) else None
    wrong = [Skipped(made.doc, complaint) for complaint in (head.complaints if head else ())]
    row = words.get(made.doc) or words.get(made.doc.rpartition(ROW)[0])
    return (sidecar.told(made, row) if row else made), wrong


def _of_no_row(place: Place, one: Corpus, words: Mapping[str, Any]) -> list[Skipped]:
    """The rows of a table of texts that metadata.csv speaks of and that are not there."""
    docs = {made.doc for made in one.documents}
    if docs == {place.doc}:
        return []
    missing = [name for name in words if name.startswith(f"{place.doc}{ROW}") and name not in docs]
    return [Skipped(METADATA, f'there is no text "{name}" beside it') for name in missing]
