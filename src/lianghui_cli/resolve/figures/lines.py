"""The lines of an article that can hold a figure, folded and masked, with what is said of time and place.

It joins a label to the number that stands alone below it, and knows on which line of the file each character stands.
"""

from collections.abc import Sequence
from typing import NamedTuple

from lianghui_cli.model import Article, Quantity, Sentence
from lianghui_cli.resolve import claims, when, where
from lianghui_cli.resolve.figures import relations
from lianghui_cli.resolve.figures.subjects import masked
from lianghui_cli.text.numerals import quantities

_UNSPOKEN = ("byline", "furniture", "lead")
_HAN_DIGITS = "〇零一二两三四五六七八九十百千万亿"


class Line(NamedTuple):
    """A sentence, or a label and the number that stands on the line below it, read as one."""

    text: str  # folded and masked
    original: str
    pieces: tuple[tuple[int, Sentence], ...]  # where each sentence begins in `text`
    place: int  # ordinal of the (first) sentence
    time: claims.Line
    regions: where.Places

    def line_at(self, offset: int) -> int:
        """The line of the file on which the character at `offset` stands."""
        start, sentence = [piece for piece in self.pieces if piece[0] <= offset][-1]
        return sentence.line_at(offset - start)

    def clause(self, offset: int, marks: str = ",;。:!?") -> int:
        """Where the clause begins in which `offset` stands."""
        return max(self.text.rfind(mark, 0, offset) for mark in marks) + 1

    def on_one_line(self, start: int, end: int, keep: int | None = None) -> tuple[int, int]:
        """[start, end) cut to the line of the character at `keep`, else of the last one."""
        at = end - 1 if keep is None else keep
        number = self.line_at(at)
        while start < at and self.line_at(start) != number:
            start += 1
        while end > at + 1 and self.line_at(end - 1) != number:
            end -= 1
        return start, end


def lines_of(article: Article, folded: Sequence[str]) -> list[tuple[Line, list[Quantity]]]:
    """The lines of `article` that can hold a figure, with their numbers. `folded`: the folded texts of sentences."""
    times, placed = when.lines(article), where.lines(article)
    numbers = [
        [] if one.kind in _UNSPOKEN else quantities(text) for one, text in zip(article.sentences, folded, strict=True)
    ]
    found: list[tuple[Line, list[Quantity]]] = []
    for place, (one, text) in enumerate(zip(article.sentences, folded, strict=True)):
        worded = relations.has_relation(text) or "目标" in text or "清零" in text
        if one.kind in _UNSPOKEN or not (numbers[place] or worded):
            continue
        label = _label(article.sentences, folded, place, numbers)
        if label is None:
            found.append(
                (Line(masked(text), one.text, ((0, one),), place, times[place], placed[place]), numbers[place])
            )
            continue
        above, shift = article.sentences[label], len(folded[label])
        pieces = ((0, above), (shift, one))
        joined = Line(
            masked(folded[label]) + masked(text), above.text + one.text, pieces, label, times[label], placed[label]
        )
        found.append((joined, [q._replace(start=q.start + shift, end=q.end + shift) for q in numbers[place]]))
    return found


def _label(
    sentences: Sequence[Sentence], folded: Sequence[str], place: int, numbers: Sequence[Sequence[Quantity]]
) -> int | None:
    """The line whose number stands alone on this one: the line above, else the one below."""
    own = numbers[place]
    if len(own) != 1 or sentences[place].kind == "prose":
        return None
    if len(folded[place].strip()) - (own[0].end - own[0].start) > 2:
        return None
    for other in (place - 1, place + 1):
        if 0 <= other < len(numbers) and not numbers[other] and sentences[other].kind in ("heading", "item"):
            return other
    return None


def digit(text: str, quantity: Quantity) -> int:
    """The offset of the number itself, past the words that make it a bound; its unit may stand on the next line."""
    for place in range(quantity.start, quantity.end):
        if text[place].isdigit() or text[place] in _HAN_DIGITS:
            return place
    return quantity.start
