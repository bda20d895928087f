"""Figures, people and tasks that were read out of a document before, kept as the document is."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any
from zlib import crc32

from lianghui_cli.errors import TEXT_BREAKS, TextWarning
from lianghui_cli.index.store import Store
from lianghui_cli.model import Document, Figure, Office, Person, Statement, Task, TaskPair


class Extracts:
    """What a document states, from `store` where it is kept. The readers are loaded only where it is not."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def figures(self, document: Document) -> list[Figure]:
        return [figure(row) for row in self._rows("figures", document, figures_in)]

    def people(self, document: Document) -> list[Person]:
        return [person(row) for row in self._rows("people", document, people_in)]

    def tasks(self, document: Document) -> list[Task]:
        return [Task._make(row) for row in self._rows("tasks", document, tasks_in)]

    def aligned(self, old: Sequence[Task], new: Sequence[Task]) -> list[TaskPair]:
        """What became of the tasks of one year in those of another."""
        asked = repr((old, new))
        key = f"aligned-{crc32(asked.encode()):08x}"
        kept = self._store.get(key)
        if kept is None or kept[0] != asked:
            from lianghui_cli.resolve.align import align

            kept = (asked, tuple(align(old, new)))
            self._store.put(key, kept)
        return [_pair(row) for row in kept[1]]

    def _rows(self, kind: str, document: Document, read: Callable[[Document], Iterable[Any]]) -> Iterable[Any]:
        """The rows of a kind. The key holds which articles are asked and what is known of them (a user may correct it),
        the value the text that they were read from."""
        asked = repr([article._replace(sentences=()) for article in document.articles])
        key = f"{kind}-{crc32(document.text.encode(), crc32((document.doc + asked).encode())):08x}"
        kept = self._store.get(key)
        if kept is not None and kept[:3] == (document.doc, asked, document.text):
            return tuple(kept[3])
        rows = tuple(read(document))
        if (document.doc, kind) not in _BROKEN:
            self._store.put(key, (document.doc, asked, document.text, rows))
        return rows


_BROKEN: set[tuple[str, str]] = set()  # the documents, and what could not be read out of them


def _held(kind: str, document: Document, read: Callable[[], list[Any]]) -> list[Any]:
    """What `read` gives; nothing, and a warning, where it breaks on this document: the others are answered from."""
    try:
        return read()
    except TEXT_BREAKS as error:
        from warnings import warn

        _BROKEN.add((document.doc, kind))
        told = f"skipped {document.doc}: its {kind} could not be read out ({type(error).__name__})"
        warn(f"{told}: report it with the text, please", TextWarning, stacklevel=3)
        return []


def figures_in(document: Document) -> list[Figure]:
    """The figures of `document`, by line."""
    from lianghui_cli.resolve.figures import figures_of

    return _held("figures", document, lambda: sorted(figures_of(document), key=lambda figure: figure.line))


def people_in(document: Document) -> list[Person]:
    """The people of `document`."""
    from lianghui_cli.resolve.other_names import in_full, in_letters
    from lianghui_cli.resolve.people import people_of

    return _held("people", document, lambda: in_letters(in_full(people_of(document), document), document))


def tasks_in(document: Document) -> list[Task]:
    """The tasks of `document`."""
    from lianghui_cli.resolve.tasks import tasks_of

    return _held("tasks", document, lambda: tasks_of(document))


def _pair(row: Any) -> TaskPair:
    made = TaskPair._make(row)
    return made._replace(old=made.old and Task._make(made.old), new=made.new and Task._make(made.new))


def figure(row: Any) -> Figure:
    """A figure from the row that was kept of it."""
    made = Figure._make(row)
    return made._replace(low=_decimal(made.low), high=_decimal(made.high), stretch=_decimal(made.stretch))


def _decimal(kept: Any) -> Decimal | None:
    return None if kept is None else Decimal(kept)


def person(row: Any) -> Person:
    """A person from the row that was kept."""
    made = Person._make(row)
    return made._replace(
        offices=tuple(map(Office._make, made.offices)), statements=tuple(map(Statement._make, made.statements))
    )
