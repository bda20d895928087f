"""Front matter: what the user says of a text at its head, between two lines of --- or +++. Those lines count still.

What means nothing in it is named by its line; a head without any pair of a key and a value is no front matter.
"""

from typing import NamedTuple

from lianghui_cli.corpus.headings import columns
from lianghui_cli.corpus.sidecar import Words, held, told
from lianghui_cli.model import Document, Piece, Sentence
from lianghui_cli.text.patterns import Pattern

FENCES = ("---", "+++")  # of YAML (key: value) and of TOML (key = "value")
_MOST = 60  # lines that front matter may have
_PAIRS = {
    FENCES[0]: Pattern(r"([^\s:：#-][^:：]{0,30})[:：](?:\s+(.*)|)$"),
    FENCES[1]: Pattern(r"([^\s=#\[][^=\s]{0,30})\s*=\s*(.*)$"),
}


class Front(NamedTuple):
    """Front matter: what it says, its lines, and the text with those lines left empty: they count as lines still."""

    words: Words
    lines: tuple[str, ...]
    body: str
    complaints: tuple[str, ...]


def front(text: str) -> Front | None:
    """The front matter of `text`, None where it has none."""
    head = text.removeprefix("\ufeff")
    lines = head.split("\n", _MOST)
    fence = lines[0].rstrip()
    if fence not in FENCES:
        return None
    closing = next((n for n, line in enumerate(lines[1:_MOST], 1) if line.rstrip() == fence), 0)
    pairs = [(n, match) for n, line in enumerate(lines[1:closing], 2) if (match := _PAIRS[fence].match(line.rstrip()))]
    if not pairs:
        return None
    cells: dict[str, tuple[int, str]] = {}
    for number, match in pairs:
        (key,) = columns([match[1]])
        if key and key != "doc":
            cells[key] = (number, (match[2] or "").strip().strip("\"'"))
    said, wrong = held({key: value for key, (_, value) in cells.items()})
    complaints = tuple(f"line {cells[key][0]}: {reason}" for key, reason in wrong.items())
    body = "\n" * (closing + 1) + "\n".join(lines[closing + 1 :])
    return Front(said, tuple(lines[: closing + 1]), body, complaints)


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
