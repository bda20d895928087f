"""Which documents of a shard a query may hit, by their pairs of characters: too many perhaps, never too few."""

from collections.abc import Iterable
from itertools import pairwise

from lianghui_cli.index.postings import Postings
from lianghui_cli.query.match import Finder
from lianghui_cli.query.syntax import And, Near, Not, Query, Word


def documents(query: Finder, postings: Postings) -> int:
    """The documents that may have a hit, a bit each."""
    return postings.everything if query.needles is None else _may(query.needles, postings, True)


def sure(query: Finder) -> str:
    """The two characters that are the whole query, where they are: then what may be hit is hit. Else ""."""
    tree = query.needles
    alone = query.folds and isinstance(tree, Word) and len(tree.text) == 2 and max(tree.text) <= "\uffff"
    return tree.text if alone and isinstance(tree, Word) else ""


def _may(tree: Query, postings: Postings, wanted: bool) -> int:
    """The documents that may answer `tree` (not `wanted`: its opposite). An absence is always possible."""
    if isinstance(tree, Not):
        return _may(tree.part, postings, not wanted)
    if isinstance(tree, Word):
        return _with_word(tree.text, postings) if wanted else postings.everything
    if isinstance(tree, Near):
        return _joined((_may(part, postings, wanted) for part in (tree.left, tree.right)), postings, wanted)
    return _joined((_may(part, postings, wanted) for part in tree.parts), postings, isinstance(tree, And) is wanted)


def _joined(parts: Iterable[int], postings: Postings, every: bool) -> int:
    """What is in `every` part, or in any."""
    found = postings.everything if every else 0
    for part in parts:
        found = found & part if every else found | part
    return found


def _with_word(word: str, postings: Postings) -> int:
    if len(word) == 1:
        return postings.with_character(word)
    found = postings.everything if word else 0
    for first, second in pairwise(word):
        found &= postings.with_pair(first + second)
        if not found:
            break
    return found
