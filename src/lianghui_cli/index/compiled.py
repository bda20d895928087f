"""A built corpus: the postings propose, the folded text decides, and its answers are those of a scan."""

from collections.abc import Callable, Iterator, Sequence
from heapq import merge
from os import path
from types import ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple

from lianghui_cli.index import propose
from lianghui_cli.index.extracts import figure, figures_in, people_in, person, tasks_in
from lianghui_cli.index.manifest import Manifest
from lianghui_cli.index.postings import members
from lianghui_cli.index.shard import Shard
from lianghui_cli.index.texts import InScope, KeyOf, Tally, Totals, tally, tasks_wanted
from lianghui_cli.model import Document, Figure, Head, Person, Span, Task, Wanted
from lianghui_cli.query.match import Finder

if TYPE_CHECKING:
    from lianghui_cli.index.roll import Roll


class Held(NamedTuple):
    """A document of a shard."""

    order: str
    shard: Shard
    at: int


class Compiled:
    """The texts built in `home`. Raises OSError or DamagedError where a shard is not there or not whole."""

    lazy = True

    def __init__(self, home: str, manifest: Manifest, prepare: Callable[[Sequence[str]], None]) -> None:
        """`prepare`: what has the facts made of shards (their paths) that have none."""
        self.skipped, self._prepare = manifest.skipped, prepare
        self._shards = [(Shard(path.join(home, part.name)), part.dead) for part in manifest.parts]

    def names(self) -> str:
        return "\n".join(name for shard, dead in self._shards for name in _names(shard, dead))

    def document(self, doc: str) -> tuple[Head, Document]:
        for shard, dead in self._shards:
            names = shard.names.split("\n")
            for at, name in enumerate(names):
                if name == doc and not dead >> at & 1:
                    head = shard.head(at)
                    return head, shard.document(at, head)
        raise KeyError(doc)

    def heads(self, in_scope: InScope | None = None) -> Iterator[Head]:
        for held in self.held():
            head = held.shard.head(held.at)
            if in_scope is not None:
                parts = tuple(part for part in head.parts if in_scope(head.doc, part.article))
                head = head._replace(parts=parts)
            if head.parts or in_scope is None:
                yield head

    def documents(self, in_scope: InScope | None = None) -> Iterator[Document]:
        for held in self.held():
            yield from asked(held, in_scope)

    def holding(self, query: Finder, in_scope: InScope | None = None) -> Iterator[Document]:
        sure = propose.sure(query) or not query.folds

        def hit(shard: Shard, at: int) -> bool:
            return next(_found(query, shard, at), None) is not None

        for held in self.held(lambda shard: propose.documents(query, shard.postings), None if sure else hit):
            yield from asked(held, in_scope)

    def tallies(self, query: Finder, key_of: KeyOf, in_scope: InScope | None = None) -> Iterator[Tally]:
        found = {id(shard): propose.documents(query, shard.postings) for shard, _ in self._shards}
        for held in self.held():
            head = held.shard.head(held.at)
            if not query.folds:
                for document in asked(held, in_scope):
                    yield from (tally(document.doc, article, query, key_of) for article in document.articles)
                continue
            hits = found[id(held.shard)] >> held.at & 1 and list(query.hits(held.shard.text(held.at)))
            first = 0
            for part in head.parts:
                own = [len(spans) for number, spans in hits or () if first <= number < first + part.sentences]
                first += part.sentences
                if in_scope is None or in_scope(head.doc, part.article):
                    yield Tally(head.doc, key_of(head.doc, part.article), part.characters, len(own), sum(own))

    def totals(self, query: Finder) -> Totals | None:
        found = [_totals(query, shard, dead) for shard, dead in self._shards]
        return Totals(*map(sum, zip(*found, strict=True)))

    def figures(self, wanted: Wanted, in_scope: InScope | None = None) -> Iterator[Figure]:
        for rows in self._stated("figures", figures_in, wanted, in_scope):
            yield from filter(wanted.takes, map(figure, rows))

    def people(self, in_scope: InScope | None = None) -> Iterator[Person]:
        for rows in self._stated("people", people_in, None, in_scope):
            yield from map(person, rows)

    def roll(self, in_scope: InScope | None = None) -> "Roll":
        from lianghui_cli.index.kept_roll import KeptRoll
        from lianghui_cli.index.roll import ReadRoll

        lacking = self._extract().missing(shard.path for shard, _ in self._shards)
        asked_of = [(shard, _unasked(shard, dead, in_scope)) for shard, dead in self._shards]
        whole = [(shard, unasked) for shard, unasked in asked_of if unasked is not None]
        if lacking or len(whole) < len(asked_of):
            return ReadRoll(self.people(in_scope))
        return KeptRoll(whole)

    def tasks(self, wanted: Wanted, in_scope: InScope | None = None) -> Iterator[Task]:
        facts = self._extract()
        for held in self.held(lambda shard: facts.with_tasks(shard, wanted)):
            for document in asked(held, in_scope):
                yield from tasks_wanted(tasks_in(document), wanted)

    def _stated(
        self, kind: str, read: Callable[[Document], Sequence[Any]], wanted: Wanted | None, in_scope: InScope | None
    ) -> Iterator[Sequence[Any]]:
        """The rows of each document that may state one. Of a document that is asked in part they are read anew."""
        facts = self._extract()

        def of(shard: Shard, dead: int) -> Iterator[tuple[Held, Sequence[Any]]]:
            for at, rows in facts.rows(shard, kind, wanted):
                if not dead >> at & 1:
                    yield Held(shard.order(at), shard, at), rows

        for held, rows in merge(*(of(*each) for each in self._shards), key=lambda pair: pair[0].order):
            head = held.shard.head(held.at) if in_scope else None
            if in_scope is None or head is None or all(in_scope(head.doc, part.article) for part in head.parts):
                yield rows
            else:
                yield from map(read, asked(held, in_scope))

    def _extract(self) -> ModuleType:
        """Has what the texts state read out of them, if that is not done; where it is kept."""
        from lianghui_cli.index import facts  # SQLite is loaded where somebody asks for facts

        if lacking := facts.missing(shard.path for shard, _ in self._shards):
            self._prepare(lacking)
        return facts

    def held(
        self, chosen: Callable[[Shard], int] | None = None, fits: Callable[[Shard, int], bool] | None = None
    ) -> Iterator[Held]:
        """The living documents, of each shard those that are `chosen` and that fit, as the corpus orders them."""

        def of(shard: Shard, dead: int) -> Iterator[Held]:
            for at in members((chosen(shard) if chosen else shard.everything) & ~dead):
                if fits is None or fits(shard, at):
                    yield Held(shard.order(at), shard, at)

        return merge(*(of(shard, dead) for shard, dead in self._shards), key=lambda held: held.order)


def _unasked(shard: Shard, dead: int, in_scope: InScope | None) -> int | None:
    """The documents of a shard that are dead or out of scope, a bit each; None where one is in scope in part."""
    for at in members(shard.everything & ~dead) if in_scope else ():
        head = shard.head(at)
        within = {in_scope(head.doc, part.article) for part in head.parts} if in_scope else {True}
        if len(within) > 1:
            return None
        dead |= (True not in within) << at
    return dead


def _names(shard: Shard, dead: int) -> list[str]:
    if not dead:
        return [shard.names]
    return [name for at, name in enumerate(shard.names.split("\n")) if not dead >> at & 1]


def _totals(query: Finder, shard: Shard, dead: int) -> Totals:
    """What was found in the living documents of a shard. How often a common pair stands is known."""
    counted, lost = shard.characters, members(dead)
    texts = sum(map(bool, counted)) - sum(counted[at] > 0 for at in lost)
    characters = sum(counted) - sum(counted[at] for at in lost)
    found = propose.documents(query, shard.postings) & ~dead
    known = shard.postings.counts(propose.sure(query)) if propose.sure(query) else None
    sign, at_all = (-1, lost) if known else (1, members(found))
    each = [_count(query, shard, at) for at in at_all]
    hits, sentences = known or (0, 0)
    return Totals(
        hits + sign * sum(one[0] for one in each),
        sentences + sign * sum(one[1] for one in each),
        found.bit_count() if known else sum(one[1] > 0 for one in each),
        texts,
        characters,
    )


def _found(query: Finder, shard: Shard, at: int) -> Iterator[tuple[Span, ...]]:
    """The hits of a query that folds, in one document: for each sentence that has one."""
    if not query.musts:
        yield from (spans for _, spans in query.hits(shard.text(at)))
        return
    for sentence in shard.sentences(at, query.musts):
        if (spans := query.find(sentence)) is not None:
            yield spans


def _count(query: Finder, shard: Shard, at: int) -> tuple[int, int]:
    """The hits in a document, and the sentences that have one."""
    if query.folds:
        found = [len(spans) for spans in _found(query, shard, at)]
        return sum(found), len(found)
    articles = shard.document(at).articles
    each = [tally("", article, query, lambda doc, article: None) for article in articles]
    return sum(one.hits for one in each), sum(one.sentences for one in each)


def asked(held: Held, in_scope: InScope | None) -> Iterator[Document]:
    """The document with those of its articles that are in scope, if there are any."""
    head = held.shard.head(held.at)
    if in_scope is None:
        yield held.shard.document(held.at, head)
        return
    wanted = [in_scope(head.doc, part.article) for part in head.parts]
    if any(wanted):
        document = held.shard.document(held.at, head)
        articles = zip(document.articles, wanted, strict=True)
        yield document._replace(articles=tuple(article for article, among in articles if among))
