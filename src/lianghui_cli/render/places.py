"""How a text and a line in it are named on a terminal: the shortest beginning that means one text only."""

from collections.abc import Callable


def namer(docs: str) -> Callable[[str], str]:
    """A function from a document to a short name that `lianghui show` understands, given all documents, a line each."""
    every = f"\n{docs}"

    def unambiguous(start: str) -> bool:
        return every.count(f"\n{start}") + every.count(f"/{start}") == 1

    def short(doc: str) -> str:
        file = doc.rsplit("/", 1)[-1]
        stem = file.rsplit(".", 1)[0]
        return next((part for part in (stem.split("_")[0], stem) if part and unambiguous(part)), doc)

    return short
