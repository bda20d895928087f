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
from lianghui_cli.text.segment import behind_last

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
        return behind_last(self.text, marks, offset)

    def on_one_line(self, start: int, end: int, keep: int | None = None) -> tuple[int, int]:
        """[start, end) cut to the line of the character at `keep`, else of the last one."""
        if len(self.pieces) == 1 and len(self.pieces[0][1].pieces) == 1:
            return start, end
        at = end - 1 if keep is None else keep
        number = self.line_at(at)
        while start < at and self.line_at(start) != number:
            start += 1
        while end > at + 1 and self.line_at(end - 1) != number:
            end -= 1
        return start, end


def lines_of(article: Article, folded: Sequence[str]) -> list[tuple[Line, list[Quantity]]]:
    """The lines of `article` that can hold a figure, with their numbers. `folded`: the folded texts of sentences."""
    sentences = article.sentences
    together = list(zip(sentences, folded, strict=True))
    numbers = [[] if one.kind in _UNSPOKEN else quantities(text) for one, text in together]
    asked = [  # each with the line that names what its number is, itself where it is whole
        (place, _label(sentences, folded, place, numbers))
        for place, (one, text) in enumerate(together)
        if one.kind not in _UNSPOKEN and (numbers[place] or _is_worded(text))
    ]
    if not asked:
        return []
    times, placed = when.lines(article), where.lines(article, wanted={first for _, first in asked})
    found: list[tuple[Line, list[Quantity]]] = []
    for place, first in asked:
        one, text = together[place]
        if first == place:
            whole = Line(masked(text), one.text, ((0, one),), place, times[place], placed[place])
            found.append((whole, numbers[place]))
            continue
        above, shift = sentences[first], len(folded[first])
        pieces = ((0, above), (shift, one))
        words = masked(folded[first]) + masked(text)
        joined = Line(words, above.text + one.text, pieces, first, times[first], placed[first])
        found.append((joined, [q._replace(start=q.start + shift, end=q.end + shift) for q in numbers[place]]))
    return found


def _is_worded(text: str) -> bool:
    """A goal may be set without a number."""
    return "目标" in text or "清零" in text or relations.has_relation(text)


def _label(
    sentences: Sequence[Sentence], folded: Sequence[str], place: int, numbers: Sequence[Sequence[Quantity]]
) -> int:
    """The line whose number stands alone on this one: the line above, else the one below; this one where none does."""
    own = numbers[place]
    if len(own) != 1 or sentences[place].kind == "prose":
        return place
    if len(folded[place].strip()) - (own[0].end - own[0].start) > 2:
        return place
    for other in (place - 1, place + 1):
        if 0 <= other < len(numbers) and not numbers[other] and sentences[other].kind in ("heading", "item"):
            return other
    return place


def digit(text: str, quantity: Quantity) -> int:
    """The offset of the number itself, past the words that make it a bound; its unit may stand on the next line."""
    for place in range(quantity.start, quantity.end):
        if text[place].isdigit() or text[place] in _HAN_DIGITS:
            return place
    return quantity.start
