"""On which words the region, year and kind of a figure rest: found by taking them out and reading the text once more.

What the resolvers name as evidence is blanked in the text; where the value stays, what still speaks for it is named
too, until it changes. So each value rests on what is listed, or on no word at all: a number that nothing calls a goal
is a result.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from lianghui_cli.corpus.explain import evidence as of_text
from lianghui_cli.corpus.load import document as read
from lianghui_cli.model import Document, Evidence, Figure
from lianghui_cli.resolve.figures import figures_explained

ASKED = ("region", "year", "kind")
_NAME = (0, 0, 0)  # stands for the file's name among the words that are blanked
_ROUNDS = 150  # how often the text is read anew for one value
_Key = tuple[object, ...]
_Spans = frozenset[tuple[int, int, int]]  # line, and the characters [start, end) of it


class _Run(NamedTuple):
    """What is read where some words are blanked."""

    figures: dict[_Key, tuple[Figure, tuple[Evidence, ...]]]
    text: tuple[Evidence, ...]  # what the text's own date, year and regions rest on


def grounds(document: Document, wanted: Sequence[Figure]) -> Iterator[tuple[Evidence, ...]]:
    """For each of the `wanted` figures of `document` the evidence of its region, year and kind.

    Example: 去年全市生产总值增长5% in a report of 2026 gives 去年 and the words that date the report for its year.
    """
    runs = _Runs(document)
    whole = runs.run(frozenset())
    keys = {figure: key for key, (figure, _) in whole.figures.items()}
    for figure in wanted:
        key = keys.get(figure)
        yield tuple(runs.evidence(key, figure)) if key else ()


def grounds_of(figures: Sequence[Figure], document: Callable[[str], Document]) -> dict[Figure, tuple[Evidence, ...]]:
    """The evidence of each figure. `document`: the document of a name."""
    found: dict[Figure, tuple[Evidence, ...]] = {}
    for doc in dict.fromkeys(figure.doc for figure in figures):
        wanted = [figure for figure in figures if figure.doc == doc]
        found |= dict(zip(wanted, grounds(document(doc), wanted), strict=True))
    return found


class _Runs:
    """A document read again with some of its words blanked; each reading is kept."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.lines = _lines(document)
        self.kept: dict[_Spans, _Run] = {}

    def run(self, blanked: _Spans) -> _Run:
        if blanked not in self.kept:
            made = self.document if not blanked else self._read(blanked)
            self.kept[blanked] = _Run(_keyed(made), of_text(made))
        return self.kept[blanked]

    def _read(self, blanked: _Spans) -> Document:
        lines = list(self.lines)
        for line, start, end in blanked - {_NAME}:
            text = lines[line - 1]
            lines[line - 1] = text[:start] + " " * (end - start) + text[end:]
        return read("" if _NAME in blanked else self.document.doc, "\n".join(lines), self.document.encoding)

    def evidence(self, key: _Key, figure: Figure) -> Iterator[Evidence]:
        for of in ASKED:
            value = str(getattr(figure, of) or "")
            if value:
                found = self._of(key, of, value)
                yield from found or [_unsaid(of, value, figure)]

    def _of(self, key: _Key, of: str, value: str) -> list[Evidence]:
        """What the value rests on: what is named for it, and what is named once that is blanked."""
        found: list[Evidence] = []
        for _ in range(_ROUNDS):
            run = self.run(frozenset(_span(each) for each in found))
            told = run.figures.get(key)
            if told is None or str(getattr(told[0], of) or "") != value:
                return found
            named = [each for each in told[1] if each.of == of and each.value == value]
            named = named or self._of_text(run, of, value, told[0].line)
            known = {_span(each) for each in found}
            fresh = [each._replace(of=of, value=value) for each in named if _span(each) not in known]
            fresh = list({_span(each): each for each in fresh if each.words.strip()}.values())
            if not fresh:
                return found
            found += fresh
        return found

    def _of_text(self, run: _Run, of: str, value: str, line: int) -> list[Evidence]:
        """What the text's own date, year or region rests on: words of the figure's article before those of others."""
        spoken = [
            each
            for each in run.text
            if each.of in _TEXT.get(of, ()) and (of != "region" or value in (each.value, *each.value.split("+")))
        ]
        own = next((a for a in self.document.articles if a.first_line <= line <= a.last_line), None)
        near = [each for each in spoken if own is None or own.first_line <= each.line <= own.last_line]
        return near or spoken


def _span(evidence: Evidence) -> tuple[int, int, int]:
    return (evidence.line, *evidence.span) if evidence.line else _NAME


_TEXT = {"year": ("year", "date"), "region": ("region",)}


def _unsaid(of: str, value: str, figure: Figure) -> Evidence:
    """The number itself, for what no other word says."""
    rule = "no word calls it a goal" if of == "kind" else "the text as a whole"
    return Evidence(of, value, figure.quote, figure.line, (0, 0), "clause", rule, 0.0)


def _keyed(document: Document) -> dict[_Key, tuple[Figure, tuple[Evidence, ...]]]:
    """Each figure under what stays when other words are blanked: its line, its numbers, which of equal ones."""
    seen: Counter[_Key] = Counter()
    found: dict[_Key, tuple[Figure, tuple[Evidence, ...]]] = {}
    for figure, evidence in figures_explained(document):
        row = (figure.line, figure.low, figure.high, figure.unit, figure.relation)
        seen[row] += 1
        found[*row, seen[row]] = figure, evidence
    return found


def _lines(document: Document) -> list[str]:
    """The lines of the file, put together from the sentences where the text itself is not kept."""
    if document.text:
        return document.text.split("\n")
    pieces = [
        (piece.line, piece.column, sentence.text[piece.start : end])
        for article in document.articles
        for sentence in article.sentences
        for piece, end in zip(
            sentence.pieces, [*(after.start for after in sentence.pieces[1:]), len(sentence.text)], strict=True
        )
    ]
    lines = [""] * max((line for line, _, _ in pieces), default=0)
    for line, column, words in sorted(pieces):
        lines[line - 1] = lines[line - 1].ljust(column) + words
    return lines
