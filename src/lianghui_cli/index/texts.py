"""A corpus as the commands ask it: whether its texts are scanned or were built, the answers are the same."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

from lianghui_cli.corpus.find import Skipped
from lianghui_cli.index.extracts import Extracts
from lianghui_cli.index.records import head_of
from lianghui_cli.model import Article, Document, Figure, Head, Person, Task, Wanted
from lianghui_cli.query.match import Finder

if TYPE_CHECKING:
    from lianghui_cli.index.roll import Roll

InScope = Callable[[str, Article], bool]  # whether an article (perhaps without its sentences) of a document is asked
Key = str | int | None
GroupKey = Key | tuple[Key, ...]  # of a group by one key, or by several
KeyOf = Callable[[str, Article], GroupKey]


class Tally(NamedTuple):
    """What was found in an article, and in how much."""

    doc: str
    key: GroupKey
    characters: int
    sentences: int  # with a hit
    hits: int


class Totals(NamedTuple):
    """What was found in a whole corpus, and in how much."""

    hits: int
    sentences: int
    docs: int
    texts: int
    characters: int


class Texts(Protocol):
    """The texts of a corpus, in its order. `in_scope` narrows an answer to some articles; None asks all."""

    @property
    def skipped(self) -> Sequence[Skipped]:
        """What was passed over."""

    @property
    def lazy(self) -> bool:
        """Whether documents are made as they are asked for."""

    def names(self) -> str:
        """The names of all documents, a line each, in whatever order."""

    def document(self, doc: str) -> tuple[Head, Document]:
        """The document of this name."""

    def heads(self, in_scope: InScope | None = None) -> Iterator[Head]:
        """The documents without their texts."""

    def documents(self, in_scope: InScope | None = None) -> Iterator[Document]:
        """The documents; Document.text may be empty."""

    def holding(self, query: Finder, in_scope: InScope | None = None) -> Iterator[Document]:
        """At least the documents that have a hit."""

    def tallies(self, query: Finder, key_of: KeyOf, in_scope: InScope | None = None) -> Iterator[Tally]:
        """What was found in each article, and in how much."""

    def totals(self, query: Finder) -> Totals | None:
        """All tallies in one, where that is known without counting them."""

    def figures(self, wanted: Wanted, in_scope: InScope | None = None) -> Iterator[Figure]:
        """The figures that are `wanted`."""

    def people(self, in_scope: InScope | None = None) -> Iterator[Person]:
        """The people, a text at a time."""

    def roll(self, in_scope: InScope | None = None) -> "Roll":
        """The names of the people, to be looked up."""

    def tasks(self, wanted: Wanted, in_scope: InScope | None = None) -> Iterator[Task]:
        """The tasks of the regions and years that are `wanted`."""


class Scanned:
    """Texts that were all read into memory."""

    lazy = False

    def __init__(self, documents: Sequence[Document], skipped: Sequence[Skipped], extracts: Extracts) -> None:
        self._documents, self.skipped, self._extracts = documents, skipped, extracts

    def names(self) -> str:
        return "\n".join(document.doc for document in self._documents)

    def document(self, doc: str) -> tuple[Head, Document]:
        found = next(document for document in self._documents if document.doc == doc)
        return head_of(found), found

    def heads(self, in_scope: InScope | None = None) -> Iterator[Head]:
        return map(head_of, self.documents(in_scope))

    def documents(self, in_scope: InScope | None = None) -> Iterator[Document]:
        if in_scope is None:
            yield from self._documents
            return
        for document in self._documents:
            articles = tuple(article for article in document.articles if in_scope(document.doc, article))
            if articles:
                yield document if articles == document.articles else document._replace(articles=articles)

    def holding(self, query: Finder, in_scope: InScope | None = None) -> Iterator[Document]:
        return self.documents(in_scope)

    def tallies(self, query: Finder, key_of: KeyOf, in_scope: InScope | None = None) -> Iterator[Tally]:
        for document in self.documents(in_scope):
            for article in document.articles:
                yield tally(document.doc, article, query, key_of)

    def totals(self, query: Finder) -> Totals | None:
        return None

    def figures(self, wanted: Wanted, in_scope: InScope | None = None) -> Iterator[Figure]:
        for document in self.documents(in_scope):
            yield from filter(wanted.takes, self._extracts.figures(document))

    def people(self, in_scope: InScope | None = None) -> Iterator[Person]:
        for document in self.documents(in_scope):
            yield from self._extracts.people(document)

    def roll(self, in_scope: InScope | None = None) -> "Roll":
        from lianghui_cli.index.roll import ReadRoll  # loaded where somebody is looked up

        return ReadRoll(self.people(in_scope))

    def tasks(self, wanted: Wanted, in_scope: InScope | None = None) -> Iterator[Task]:
        for document in self.documents(in_scope):
            yield from tasks_wanted(self._extracts.tasks(document), wanted)


def tally(doc: str, article: Article, query: Finder, key_of: KeyOf) -> Tally:
    """What was found in an article."""
    texts = [sentence.text for sentence in article.sentences]
    found = [len(spans) for _, spans in query.hits(query.prepare("\n".join(texts)))]
    return Tally(doc, key_of(doc, article), sum(map(len, texts)), len(found), sum(found))


def tasks_wanted(tasks: Iterable[Task], wanted: Wanted) -> Iterator[Task]:
    """The tasks of the regions and years that are `wanted`."""
    for task in tasks:
        if wanted.takes_region(task.region) and (wanted.years is None or task.year in wanted.years):
            yield task
