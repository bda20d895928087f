"""How often a query is found, and in how much: in all that is asked, or in each region and year, source or text."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from lianghui_cli.index.texts import GroupKey, Key, KeyOf, Tally, Texts, Totals
from lianghui_cli.model import Article
from lianghui_cli.query.match import Finder
from lianghui_cli.verbs.scope import Scope, asked
from lianghui_cli.verbs.search import RegionOf


class Count(NamedTuple):
    """How much was found, and in how much: `texts` and `characters` are those that the scope let through."""

    key: GroupKey  # of the group, or a key for each `by`; None for all, or where a text does not say
    hits: int
    sentences: int
    docs: int
    texts: int
    characters: int


SENTENCE_REGION = "sentence-region"


def count(
    texts: Texts, query: Finder, scope: Scope, region_of: RegionOf, *, by: str | None = None
) -> tuple[Count, ...]:
    """One count of everything, or one for each group of `by`, those without a hit included.

    by: a key of KEYS or several parted by commas: region,year. A text is of the region it is mainly about, a sentence
    (sentence-region) of what `region_of` says.
    """
    in_scope = asked(scope)
    if by is None and in_scope is None and (totals := texts.totals(query)):
        return (Count(None, *totals),)
    keys = by.split(",") if by else []
    if SENTENCE_REGION in keys:
        tallies = _by_sentence(texts, query, scope, region_of, keys)
    else:
        tallies = texts.tallies(query, _key_of(keys), in_scope)
    found = _summed(tallies)
    if by is None:
        found.setdefault(None, _Sum())
    return tuple(Count(key, *found[key].totals()) for key in sorted(found, key=_last_unknown))


_KEYS: dict[str, Callable[[str, Article], Key]] = {
    "region": lambda doc, article: article.regions[0] if article.regions else None,
    "year": lambda doc, article: article.year,
    "source": lambda doc, article: article.source or None,
    "doc": lambda doc, article: doc,
}
KEYS = (*_KEYS, SENTENCE_REGION)


def _key_of(keys: Sequence[str]) -> KeyOf:
    if len(keys) < 2:
        return _KEYS[keys[0]] if keys else lambda doc, article: None
    return lambda doc, article: tuple([_KEYS[key](doc, article) for key in keys])


def _by_sentence(
    texts: Texts, query: Finder, scope: Scope, region_of: RegionOf, keys: Sequence[str]
) -> Iterator[Tally]:
    """A tally for each sentence, since an article may speak of several regions."""
    for document in texts.documents(asked(scope)):
        for article in document.articles:
            prepared = query.prepare("\n".join([sentence.text for sentence in article.sentences]))
            found = {at: len(spans) for at, spans in query.hits(prepared)}
            shared = {key: _KEYS[key](document.doc, article) for key in keys if key != SENTENCE_REGION}
            for at, sentence in enumerate(article.sentences):
                shared[SENTENCE_REGION] = region_of(article, sentence) or None
                key = tuple([shared[one] for one in keys]) if len(keys) > 1 else shared[SENTENCE_REGION]
                yield Tally(document.doc, key, len(sentence.text), at in found, found.get(at, 0))


class _Sum:
    """Totals in the making."""

    def __init__(self) -> None:
        self.hits = self.sentences = self.characters = 0
        self.docs: set[str] = set()
        self.texts: set[str] = set()

    def totals(self) -> Totals:
        return Totals(self.hits, self.sentences, len(self.docs), len(self.texts), self.characters)


def _summed(tallies: Iterable[Tally]) -> dict[GroupKey, _Sum]:
    found: dict[GroupKey, _Sum] = {}
    for tally in tallies:
        own = found.setdefault(tally.key, _Sum())
        own.texts.add(tally.doc)
        own.characters += tally.characters
        own.sentences += tally.sentences
        own.hits += tally.hits
        if tally.sentences:
            own.docs.add(tally.doc)
    return found


def _last_unknown(key: GroupKey) -> list[tuple[bool, str]]:
    return [(one is None, str(one)) for one in (key if isinstance(key, tuple) else (key,))]
