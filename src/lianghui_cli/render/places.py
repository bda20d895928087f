"""How a text and a line in it are named on a terminal: the shortest beginning that means one text only."""

from bisect import bisect_left
from collections.abc import Callable, Iterable


def namer(docs: Iterable[str]) -> Callable[[str], str]:
    """A function from a document to a short name that `lianghui show` understands, given all documents."""
    names = sorted({(name, doc) for doc in docs for name in (doc, doc.rsplit("/", 1)[-1])})

    def unambiguous(start: str) -> bool:
        first = bisect_left(names, (start,))
        begun = [doc for name, doc in names[first : first + 3] if name.startswith(start)]
        return len(set(begun)) == 1

    def short(doc: str) -> str:
        file = doc.rsplit("/", 1)[-1]
        stem = file.rsplit(".", 1)[0]
        return next((part for part in (stem.split("_")[0], stem) if part and unambiguous(part)), doc)

    return short
