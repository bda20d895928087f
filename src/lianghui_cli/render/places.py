"""How a text and a line in it are named on a terminal: the shortest beginning that means one text only."""

from collections.abc import Callable, Iterable


def namer(docs: Iterable[str]) -> Callable[[str], str]:
    """A function from a document to a short name that `lianghui show` understands, given all documents."""
    every = list(docs)
    files = [doc.rsplit("/", 1)[-1] for doc in every]

    def unambiguous(start: str) -> bool:
        return sum(doc.startswith(start) or file.startswith(start) for doc, file in zip(every, files, strict=True)) == 1

    def short(doc: str) -> str:
        file = doc.rsplit("/", 1)[-1]
        stem = file.rsplit(".", 1)[0]
        return next((part for part in (stem.split("_")[0], stem) if part and unambiguous(part)), doc)

    return short
