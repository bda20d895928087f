"""A built corpus as the commands ask it: the postings propose, the folded text decides, and answers equal a scan's."""

from collections.abc import Callable, Iterable, Iterator
from heapq import merge
from os import path
from typing import NamedTuple

from lianghui_cli.corpus.find import Skipped
from lianghui_cli.index.manifest import Manifest
from lianghui_cli.index.postings import BREAK, Postings, members
from lianghui_cli.index.records import Head
from lianghui_cli.index.shard import Shard
from lianghui_cli.model import Article, Document
from lianghui_cli.query.match import Finder
from lianghui_cli.query.syntax import And, Near, Not, Query, Word

InScope = Callable[[str, Article], bool]  # whether an article (without its sentences) of a document is asked


class Totals(NamedTuple):
    """How much was found, and in how much."""

    hits: int
    sentences: int
    docs: int
    texts: int
    characters: int


class Held(NamedTuple):
    """A document of a shard."""

    order: str
    shard: Shard
    at: int


class Compiled:
    """The corpus in `home`. Raises OSError or DamagedError where a shard is not there or not whole."""

    def __init__(self, home: str, manifest: Manifest) -> None:
        self.skipped: tuple[Skipped, ...] = manifest.skipped
        self._shards = [(Shard(path.join(home, part.name)), part.dead) for part in manifest.parts]

    def names(self) -> str:
        """The names of all documents, a line each, in order."""
        return BREAK.join(held.shard.head(held.at).doc for held in self._in_order(lambda shard: shard.everything))

    def documents(self, in_scope: InScope | None = None) -> Iterator[Document]:
        """Every document, with only those articles that are in scope; in corpus order, each made as it is asked for."""
        for held in self._in_order(lambda shard: shard.everything):
            yield from self._asked(held, in_scope)

    def holding(self, query: Finder, in_scope: InScope | None = None) -> Iterator[Document]:
        """The documents that may hold a hit: every one that does is among them."""
        sure = _sure(query)
        for held in self._in_order(lambda shard: _proposed(query, shard.postings)):
            if sure or not query.folds or next(query.hits(held.shard.text(held.at)), None):
                yield from self._asked(held, in_scope)

    def totals(self, query: Finder) -> Totals:
        """The count of everything."""
        hits = sentences = docs = texts = characters = 0
        for shard, dead in self._shards:
            alive = shard.everything & ~dead
            texts += alive.bit_count()
            characters += sum(shard.characters) - sum(shard.characters[at] for at in members(dead))
            found = _proposed(query, shard.postings) & alive
            known = shard.postings.counts(query.needles.text) if _sure(query) and isinstance(query.needles, Word) else None
            if known:
                lost = [_count(query, shard, at) for at in members(dead)]
                hits += known[0] - sum(one[0] for one in lost)
                sentences += known[1] - sum(one[1] for one in lost)
                docs += found.bit_count()
                continue
            counted = [_count(query, shard, at) for at in members(found)]
            hits += sum(one[0] for one in counted)
            sentences += sum(one[1] for one in counted)
            docs += sum(one[1] > 0 for one in counted)
        return Totals(hits, sentences, docs, texts, characters)

    def _asked(self, held: Held, in_scope: InScope | None) -> Iterator[Document]:
        head = held.shard.head(held.at)
        if in_scope is None:
            yield held.shard.document(held.at, head)
            return
        wanted = [in_scope(head.doc, part.article) for part in head.parts]
        if any(wanted):
            document = held.shard.document(held.at, head)
            articles = zip(document.articles, wanted, strict=True)
            yield document._replace(articles=tuple(article for article, asked in articles if asked))

    def _in_order(self, chosen: Callable[[Shard], int]) -> Iterator[Held]:
        """The living documents of each shard that are `chosen`, as the corpus orders them."""

        def of(shard: Shard, dead: int) -> Iterator[Held]:
            for at in members(chosen(shard) & ~dead):
                yield Held(shard.order(at), shard, at)

        return merge(*(of(shard, dead) for shard, dead in self._shards), key=lambda held: held.order)


def _count(query: Finder, shard: Shard, at: int) -> tuple[int, int]:
    """The hits in a document, and the sentences that have one."""
    if query.folds:
        found = [len(spans) for _, spans in query.hits(shard.text(at))]
    else:
        articles = shard.document(at).articles
        texts = (BREAK.join([sentence.text for sentence in article.sentences]) for article in articles)
        found = [len(spans) for text in texts for _, spans in query.hits(query.prepare(text))]
    return sum(found), len(found)


def _sure(query: Finder) -> bool:
    """Whether the postings alone know the documents of a query: a word of two characters."""
    tree = query.needles
    return query.folds and isinstance(tree, Word) and len(tree.text) == 2 and max(tree.text) <= "\uffff"


def _proposed(query: Finder, postings: Postings) -> int:
    """The documents that may hold a hit."""
    return postings.everything if query.needles is None else _may(query.needles, postings, True)


def _may(tree: Query, postings: Postings, wanted: bool) -> int:
    """The documents that may answer `tree` (not `wanted`: its opposite). An absence is always possible."""
    if isinstance(tree, Not):
        return _may(tree.part, postings, not wanted)
    if isinstance(tree, Word):
        return _with_word(tree.text, postings) if wanted else postings.everything
    if isinstance(tree, Near):
        return _both((_may(part, postings, wanted) for part in (tree.left, tree.right)), postings, wanted)
    return _both((_may(part, postings, wanted) for part in tree.parts), postings, isinstance(tree, And) is wanted)


def _both(parts: Iterable[int], postings: Postings, both: bool) -> int:
    """What is in all of `parts`, or not `both`: in any."""
    found = postings.everything if both else 0
    for part in parts:
        found = found & part if both else found | part
    return found


def _with_word(word: str, postings: Postings) -> int:
    if len(word) == 1:
        return postings.with_character(word)
    found = postings.everything if word else 0
    for first, second in zip(word, word[1:], strict=False):
        found &= postings.with_pair(first + second)
        if not found:
            break
    return found
