"""From a clue (words of a sentence) to evidence (words of the file): on which line they stand, and where on it."""

from collections.abc import Iterator

from lianghui_cli.model import Article, Evidence, Sentence
from lianghui_cli.resolve.goal import Clue


def in_words(article: Article, clue: Clue) -> Iterator[Evidence]:
    """The words of a clue as they stand in the file, a piece for each line that they are on.

    Example: the clue ("year", "2025", words (3, 0, 2)) gives 去年, the first two characters of the fourth sentence.
    """
    place, start, end = clue.words
    for line, first, words in pieces(article.sentences[place], start, end):
        span = (first, first + len(words))
        yield Evidence(clue.of, clue.value, words, line, span, clue.scope, clue.rule, clue.weight)


def pieces(sentence: Sentence, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The characters [start, end) of a sentence by the lines of the file: line, column, words; blank ends left out."""
    bounds = [*(piece.start for piece in sentence.pieces[1:]), len(sentence.text)]
    for piece, stop in zip(sentence.pieces, bounds, strict=True):
        left, right = max(start, piece.start), min(end, stop)
        words = sentence.text[left:right]
        if words.strip():
            left += len(words) - len(words.lstrip())
            yield piece.line, piece.column + left - piece.start, words.strip()
