"""Which articles a question is about: the filters that mean the same in every command. It parses none of them."""

from collections.abc import Iterable
from typing import NamedTuple

from lianghui_cli.model import Article, Document
from lianghui_cli.text.fold import fold


class Scope(NamedTuple):
    """What is let through. An empty field lets everything through."""

    regions: frozenset[str] = frozenset()  # GB/T 2260 codes
    years: frozenset[int] = frozenset()
    source: str = ""  # part of a newspaper's or site's name, in either script
    since: str = ""  # 2024, 2024-03 or 2024-03-05
    until: str = ""
    doc: str = ""  # the beginning of a text's path or file name, or a pattern with * and ?


def in_scope(document: Document, article: Article, scope: Scope) -> bool:
    """Whether `article` of `document` is let through. What a text does not say is in no scope that asks for it."""
    return (
        (not scope.regions or (article.regions[:1] != () and article.regions[0] in scope.regions))
        and (not scope.years or article.year in scope.years)
        and (not scope.source or fold(scope.source) in fold(article.source or ""))
        and _dated(article.date, scope.since, scope.until)
        and _named(document.doc, scope.doc)
    )


def narrowed(documents: Iterable[Document], scope: Scope) -> tuple[Document, ...]:
    """The documents with only the articles that are let through; those that keep none are left out."""
    if scope == Scope():
        return tuple(documents)
    kept = []
    for document in documents:
        articles = tuple(article for article in document.articles if in_scope(document, article, scope))
        if articles:
            kept.append(document if articles == document.articles else document._replace(articles=articles))
    return tuple(kept)


def _dated(date: str | None, since: str, until: str) -> bool:
    """A bound may be a year or a month: it holds for every day in it."""
    if not since and not until:
        return True
    return date is not None and date >= since and (not until or date[: len(until)] <= until)


def _named(doc: str, wanted: str) -> bool:
    name = doc.rsplit("/", 1)[-1]
    if not wanted or doc.startswith(wanted) or name.startswith(wanted):
        return True
    if not any(sign in wanted for sign in "*?["):
        return False
    from fnmatch import fnmatchcase

    return fnmatchcase(doc, wanted) or fnmatchcase(name, wanted)
