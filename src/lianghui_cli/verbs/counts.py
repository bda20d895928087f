"""How often a query is found, and in how much: of all that is asked, or of each year, region, source or text."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lianghui_cli.index.texts import Key, KeyOf, Tally, Texts, Totals
from lianghui_cli.query.match import Finder
from lianghui_cli.verbs.scope import Scope, asked
from lianghui_cli.verbs.search import RegionOf


class Count(NamedTuple):
    """How much was found, and in how much: `texts` and `characters` are those that the scope let through."""

    key: Key  # of the group; None where there is one count of all, or where a text does not say
    hits: int
    sentences: int
    docs: int
    texts: int
    characters: int


def count(
    texts: Texts, query: Finder, scope: Scope, region_of: RegionOf, *, by: str | None = None
) -> tuple[Count, ...]:
    """One count of everything, or one for each `by` (year, region, source, doc), those without a hit included."""
    in_scope = asked(scope)
    if by is None and in_scope is None and (totals := texts.totals(query)):
        return (Count(None, *totals),)
    if by == "region":
        tallies = _by_region(texts, query, scope, region_of)
    else:
        tallies = texts.tallies(query, _KEYS.get(by or "", lambda doc, article: None), in_scope)
    found = _summed(tallies)
    if by is None:
        found.setdefault(None, _Sum())
    return tuple(Count(key, *found[key].totals()) for key in sorted(found, key=_last_unknown))


_KEYS: dict[str, KeyOf] = {
    "year": lambda doc, article: article.year,
    "source": lambda doc, article: article.source or None,
    "doc": lambda doc, article: doc,
}


def _by_region(texts: Texts, query: Finder, scope: Scope, region_of: RegionOf) -> Iterator[Tally]:
    """A tally for each sentence, since an article may speak of several regions."""
    for document in texts.documents(asked(scope)):
        for article in document.articles:
            prepared = query.prepare("\n".join([sentence.text for sentence in article.sentences]))
            found = {at: len(spans) for at, spans in query.hits(prepared)}
            for at, sentence in enumerate(article.sentences):
                hits = found.get(at)
                key = region_of(article, sentence) or None
                yield Tally(document.doc, key, len(sentence.text), hits is not None, hits or 0)


class _Sum:
    """Totals in the making."""

    def __init__(self) -> None:
        self.hits = self.sentences = self.characters = 0
        self.docs: set[str] = set()
        self.texts: set[str] = set()

    def totals(self) -> Totals:
        return Totals(self.hits, self.sentences, len(self.docs), len(self.texts), self.characters)


def _summed(tallies: Iterable[Tally]) -> dict[Key, _Sum]:
    found: dict[Key, _Sum] = {}
    for tally in tallies:
        own = found.setdefault(tally.key, _Sum())
        own.texts.add(tally.doc)
        own.characters += tally.characters
        own.sentences += tally.sentences
        own.hits += tally.hits
        if tally.sentences:
            own.docs.add(tally.doc)
    return found


def _last_unknown(key: Key) -> tuple[bool, str]:
    return key is None, str(key)
