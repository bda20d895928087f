"""A page's lines to paragraphs in reading order: a paragraph broken by a line, column or page end is healed.

Where a continuation cannot be known nothing is glued: a sentence that breaks off is better than one that nobody wrote.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import NamedTuple

from lianghui_cli.corpus.lines import Line, is_signed, starts_anew
from lianghui_cli.model import Piece, Sentence
from lianghui_cli.text.segment import closes, is_closed, join, sentence_ends, unmatched

_HEADLINE = re.compile(r"^#|\S{2}[\s:]\S{2}")  # of two parts: 某市:某事, 某事 某事
_BLANK = 0.1  # of a page's lines stand behind a blank one, at most, where paragraphs are not parted so
_COLUMN_CHARS = 60  # no line of a printed column is longer
_PAGE_LINES = 1000  # no page has more: what broke off further above does not go on here
_PLAINLY = 1.5  # how much nearer in wording a column must be to a stray beginning than any other open column


class Paragraph(NamedTuple):
    """Lines that are one paragraph, in reading order. `column` is the ordinal of the heading that it stands under."""

    lines: tuple[Line, ...]
    column: int

    @property
    def kind(self) -> str:
        return self.lines[0].kind

    @property
    def folded(self) -> str:
        return "".join(line.folded for line in self.lines)


class _Page:
    """The paragraphs of a page while its lines come in one by one."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.found: list[list[Line]] = []
        self.columns: list[int] = []  # of each paragraph found
        self.broken: dict[int, int] = {}  # the paragraphs that break off, and how many lines stood before that
        self.seen = 0  # lines
        self.column = 0  # the one that the last line went to
        self.latest = -1  # the paragraph that took the last line
        self.last = -1  # the paragraph that took the last line of prose
        self.headed = False  # a heading has stood since
        self.whole = _whole(lines)

    def add(self, line: Line) -> None:
        target = self._target(line)
        if target is None:
            if line.kind in ("heading", "lead"):
                self.column, self.headed = len(self.found), True
            target = len(self.found)
            self.found.append([])
            self.columns.append(self.column)
        self.found[target].append(line)
        self.seen += 1
        self.broken.pop(target, None)
        if _unfinished(self.found[target]):
            self.broken[target] = self.seen
        if line.kind != "furniture":  # a page's number: what goes on goes on over it
            self.latest = target
        self.column = self.columns[target]
        if self.found[target][0].kind == "prose":
            self.last, self.headed = target, False

    def _target(self, line: Line) -> int | None:
        """The paragraph that `line` belongs to, None for a new one."""
        if line.continues:
            return self.latest
        if self.last not in self.broken or not _may_continue(line, self.found[self.last], self.whole):
            return None
        return self._continued(line)

    def _continued(self, line: Line) -> int | None:
        """The paragraph that `line` goes on with: the one just before it, or a column that broke off further above."""
        waiting = sorted(n for n, seen in self.broken.items() if seen > self.seen - _PAGE_LINES)
        last = None if self.headed or self.last not in waiting else self.last
        if stray := unmatched(self._wrapped_on(line))[0]:
            fitting = [n for n in waiting if closes(_left_open(self.found[n]), stray)]
            return fitting[-1] if len(fitting) == 1 or last in fitting[-1:] else None
        if not waiting or waiting == [self.last] or (line.adjacent and not self.whole):
            return last
        return _nearest(self._run(), [(n, self._wording(n)) for n in waiting], last)

    def _wrapped_on(self, line: Line) -> str:
        """The text of the next line, `line`, with the lines that it was wrapped over."""
        text, at = line.text, self.seen + 1
        while at < len(self.lines) and self.lines[at].continues:
            text += self.lines[at].text
            at += 1
        return text

    def _run(self) -> str:
        """The column that the next line opens: itself and what follows until a heading or the next break."""
        text = ""
        for at in range(self.seen, len(self.lines)):
            other, after = self.lines[at], self.lines[at + 1 : at + 2]
            if text and other.kind in ("heading", "lead"):
                break
            text += other.folded
            if other.open and not (after and after[0].continues):
                break
        return text

    def _wording(self, number: int) -> str:
        """What stands in the column of a paragraph so far: from its heading on, no further than a page is long."""
        column = self.columns[number]
        first = max(column, len(self.found) - _PAGE_LINES)
        parts = (self.found[n] for n in range(first, len(self.found)) if self.columns[n] == column)
        return "".join(line.folded for part in parts for line in part)


def paragraphs(lines: list[Line]) -> list[Paragraph]:
    """The paragraphs of a page, in the order of their first lines."""
    page = _Page(lines)
    for line in lines:
        page.add(line)
    _glue_quotation(page.found)
    return [Paragraph(tuple(part), column) for part, column in zip(page.found, page.columns, strict=True) if part]


def _whole(lines: list[Line]) -> bool:
    """True where a line, or a run of full ones, is a paragraph, and no blank line parts them: adjacent says nothing."""
    runs: list[int] = []
    for line in lines:
        if line.continues:
            runs[-1] += len(line.text)
        else:
            runs.append(len(line.text))
    long, blank = sum(run for run in runs if run > _COLUMN_CHARS), sum(not line.adjacent for line in lines)
    return 2 * long > sum(runs) and blank <= max(1, _BLANK * len(runs))


def _unfinished(lines: list[Line]) -> bool:
    """A paragraph of prose that breaks off. Its last words, or who signed it, may stand on two lines: 。 / ”"""
    if not lines or lines[0].kind != "prose":
        return False
    last = lines[-1]
    if last.continues and last.open:
        return not is_closed(lines[-2].text + last.text) and not is_signed(lines[-2].folded + last.folded)
    return last.open or last.kind == "heading"


def _may_continue(line: Line, before: list[Line], whole: bool) -> bool:
    """`line` may go on with the paragraph `before`, which is unfinished."""
    if line.opens:
        return False
    if starts_anew(line) and not _wrapped(line, before[-1]):
        return False
    if line.adjacent and before[-1].number == line.number - 1:
        headline = line.kind == "heading" and _HEADLINE.search(line.folded) is not None and not _left_open(before)
        if headline and whole and (before[-1].continues or len(before[-1].text) > _COLUMN_CHARS):
            return False
        return not _parallel(line, before[0])
    return line.kind == "prose"


def _wrapped(line: Line, last: Line) -> bool:
    """An indented page: each line of a wrapped paragraph has the indent of the line before."""
    same = line.adjacent and line.column == last.column
    return same and line.kind in ("prose", "heading") and line.text[0] not in "-—#■【"


def _parallel(line: Line, first: Line) -> bool:
    """Two records of a list that open with the same words: 省政协委员,市政协主席… / 省政协委员,市人大…"""
    return _shape(line) == _shape(first) and len(line.folded) > 3


def _shape(line: Line) -> str:
    return re.sub(r"\d+", "0", line.folded[:12])[:3]


def _left_open(lines: list[Line]) -> str:
    return unmatched("".join(line.text for line in lines))[1]


def _stray(lines: list[Line]) -> str:
    """The closing marks that lack their opening one in a line, or in the lines that it was wrapped over."""
    wrapped = takewhile(lambda line: line.continues, lines[1:])
    return unmatched("".join(line.text for line in (lines[0], *wrapped)))[0]


def _nearest(text: str, columns: list[tuple[int, str]], last: int | None) -> int | None:
    """The column that `text` goes on with: the last, or one whose wording (pairs of characters) is plainly nearer."""
    wanted = _bigrams(text)
    common = set.intersection(*(_bigrams(column) for _, column in columns))
    near = {n: len((wanted & _bigrams(column)) - common) / max(len(column), 1) for n, column in columns}
    best, second = sorted(near, key=near.__getitem__, reverse=True)[:2]
    if last is not None and near[best] < _PLAINLY * near[last]:
        return last
    return best if near[best] > _PLAINLY * near[second] else None


def _bigrams(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1)}


def _glue_quotation(found: list[list[Line]]) -> None:
    """Glue the one paragraph that opens inside a quotation to the one that leaves it open further down."""
    ends = [n for n, part in enumerate(found) if _unfinished(part) and _left_open(part)]
    if len(ends) != 1:
        return
    strays = [n for n, part in enumerate(found) if part and part[0].kind == "prose" and _stray(part)]
    if len(strays) == 1 and ends != strays:
        left, right = found[ends[0]], found[strays[0]]
        if closes(_left_open(left), _stray(right)) and not right[0].opens:
            left.extend(right)
            right.clear()


def sentences(parts: Iterable[Paragraph]) -> tuple[tuple[Sentence, ...], tuple[str, ...]]:
    """The sentences of an article's paragraphs, in order, and their folded texts.

    Text is the source's own; only line breaks are gone.
    """
    found: list[Sentence] = []
    read: list[str] = []
    for number, part in enumerate(parts):
        text, folded, pieces = _joined(part.lines)
        start = first = 0
        for end in sentence_ends(text):
            left, right = _trim(text, start, end)
            if left < right:
                while first + 1 < len(pieces) and pieces[first + 1].start <= left:
                    first += 1
                found.append(Sentence(text[left:right], _cut(pieces, left, right, first), part.kind, number))
                read.append(folded[left:right])
            start = end
    return tuple(found), tuple(read)


def _joined(lines: Sequence[Line]) -> tuple[str, str, list[Piece]]:
    """The text of a paragraph, its folded text, and where in it each line begins."""
    if len(lines) == 1:
        line = lines[0]
        return line.text, line.folded, [Piece(0, line.number, line.column)]
    texts, folded, pieces, length, last = [], [], [], 0, ""
    for line in lines:
        joint = join(last, line.text)
        pieces.append(Piece(length + len(joint), line.number, line.column))
        texts.append(joint + line.text)
        folded.append(joint + line.folded)
        length += len(texts[-1])
        last = line.text
    return "".join(texts), "".join(folded), pieces


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    if not (text[start].isspace() or text[end - 1].isspace()):
        return start, end
    stretch = text[start:end]
    return start + len(stretch) - len(stretch.lstrip()), end - len(stretch) + len(stretch.rstrip())


def _cut(pieces: list[Piece], left: int, right: int, first: int) -> tuple[Piece, ...]:
    """The pieces of text[left:right], counted from its own beginning; `left` stands in pieces[first]."""
    start, line, column = pieces[first]
    found = [Piece(0, line, column + left - start)]
    if first + 1 == len(pieces):
        return tuple(found)
    for at in range(first + 1, len(pieces)):
        start, line, column = pieces[at]
        if start >= right:
            break
        found.append(Piece(start - left, line, column))
    return tuple(found)
