"""Which articles a question is about: the filters that mean the same in every command. It parses none of them."""

from typing import NamedTuple

from lianghui_cli.index.texts import InScope
from lianghui_cli.model import Article
from lianghui_cli.text.fold import fold


class Scope(NamedTuple):
    """What is let through. An empty field lets everything through."""

    regions: frozenset[str] = frozenset()  # GB/T 2260 codes
    years: frozenset[int] = frozenset()
    source: str = ""  # part of a newspaper's or site's name, in either script
    since: str = ""  # 2024, 2024-03 or 2024-03-05
    until: str = ""
    doc: str = ""  # the beginning of a text's path or file name, or a pattern with * and ?


def in_scope(doc: str, article: Article, scope: Scope) -> bool:
    """Whether `article` of document `doc` is let through. What a text does not say is in no scope that asks for it."""
    return (
        (not scope.regions or (article.regions[:1] != () and article.regions[0] in scope.regions))
        and (not scope.years or article.year in scope.years)
        and (not scope.source or fold(scope.source) in fold(article.source or ""))
        and _dated(article.date, scope.since, scope.until)
        and _named(doc, scope.doc)
    )


def asked(scope: Scope) -> InScope | None:
    """What a corpus is asked for it with; None where everything is let through."""
    return None if scope == Scope() else lambda doc, article: in_scope(doc, article, scope)


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
