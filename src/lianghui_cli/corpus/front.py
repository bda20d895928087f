"""Front matter: what the user says of a text at its head, between two lines of ---. Those lines count as lines still.

What means nothing in it is named by its line; a head without any pair of a key and a value is no front matter.
"""

from collections.abc import Mapping
from typing import NamedTuple

from lianghui_cli.corpus.headings import columns
from lianghui_cli.corpus.sidecar import Words, told, words
from lianghui_cli.model import Document, Piece, Sentence
from lianghui_cli.text.patterns import Pattern

_FENCE, _MOST = "---", 60  # lines that front matter may have
_PAIR = Pattern(r"([^\s:：#-][^:：]{0,30})[:：](?:\s+(.*)|)$")


class Front(NamedTuple):
    """Front matter: what it says, its lines, and the text with those lines left empty: they count as lines still."""

    words: Words
    lines: tuple[str, ...]
    body: str
    complaints: tuple[str, ...]


def front(text: str) -> Front | None:
    """The front matter of `text`, None where it has none."""
    head = text.removeprefix("\ufeff")
    if not head.startswith(_FENCE):
        return None
    lines = head.split("\n", _MOST)
    closing = next((n for n, line in enumerate(lines[1:_MOST], 1) if line.rstrip() == _FENCE), 0)
    pairs = [(n, match) for n, line in enumerate(lines[1:closing], 2) if (match := _PAIR.match(line.rstrip()))]
    if lines[0].rstrip() != _FENCE or not pairs:
        return None
    cells: dict[str, tuple[int, str]] = {}
    for number, match in pairs:
        (key,) = columns([match[1]])
        if key and key != "doc":
            cells[key] = (number, (match[2] or "").strip().strip("\"'"))
    said, complaints = _checked(cells)
    body = "\n" * (closing + 1) + "\n".join(lines[closing + 1 :])
    return Front(said, tuple(lines[: closing + 1]), body, complaints)


def _checked(cells: Mapping[str, tuple[int, str]]) -> tuple[Words, tuple[str, ...]]:
    """The words of those cells that hold; a complaint with the line for each that does not."""
    good: dict[str, str] = {}
    complaints = []
    for key, (number, value) in cells.items():
        try:
            words({**good, key: value})
            good[key] = value
        except ValueError as error:
            complaints.append(f"line {number}: {error}")
    return words(good), tuple(complaints)


def fronted(document: Document, text: str, head: Front) -> Document:
    """`document`, read from `head.body`, as that of `text`: told what its front matter says, whose lines it holds."""
    made = told(document._replace(text=text), head.words)
    if not made.articles:
        return made
    first = made.articles[0]
    region = first.regions[0] if first.regions else ""
    lines = tuple(
        Sentence(line.strip(), (Piece(0, number, len(line) - len(line.lstrip())),), "furniture", -1, region)
        for number, line in enumerate(head.lines, 1)
        if line.strip()
    )
    whole = first._replace(first_line=1, sentences=lines + first.sentences)
    return made._replace(articles=(whole, *made.articles[1:]))
