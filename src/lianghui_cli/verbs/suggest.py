"""What to try when nothing was found: forms that the texts do have and that are nearest to each word of the query.

It proposes; it never searches in the user's stead.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from lianghui_cli.index.texts import InScope, Texts
from lianghui_cli.model import Document
from lianghui_cli.query.blanks import squeezed
from lianghui_cli.query.match import matcher
from lianghui_cli.query.syntax import And, Word
from lianghui_cli.text.fold import fold

_FORMS = 3  # more would be a list to read, not a hint
_LEAST, _LEAST_LATIN = 4, 5  # characters of a word of which one may differ; of less, the rest says too little
_SAMPLE, _GLANCE = (
    4_000_000,
    100_000,
)  # characters that are looked through; of texts that are made as they are asked for


class Suggestion(NamedTuple):
    """A word of the query: whether the texts have it, and, where they do not, what they have instead."""

    term: str
    found: bool
    forms: tuple[str, ...]  # as the texts write them, the most frequent first
    counts: tuple[int, ...] = ()  # how often they stand in the texts; empty where not all were looked through


def suggest(texts: Texts, terms: Iterable[str], in_scope: InScope | None = None) -> tuple[Suggestion, ...]:
    """For each term that does not occur: what differs in one character, else the longest part of it that does occur.

    Of Latin letters only whole words are suggested, of a part of the term at least half of it.
    """
    return tuple(_suggested(texts, term, in_scope) for term in terms)


def _suggested(texts: Texts, term: str, in_scope: InScope | None) -> Suggestion:
    needle = squeezed(fold(term))
    if not needle or any(map(matcher(Word(term)), _sentences(texts.holding(matcher(Word(term)), in_scope)))):
        return Suggestion(term, bool(needle), ())
    if len(needle) < 2:
        return Suggestion(term, False, ())
    text = _sample(texts, needle, in_scope)
    folded = fold(text)
    places = _words(folded, _one_off(folded, needle))
    if not places and not (needle.isascii() and needle.isalnum()):  # a part of a Latin word is none
        places = _words(folded, _longest_part(folded, needle))
    ranked = sorted(places.items(), key=lambda item: (-len(item[1]), item[1]))[:_FORMS]
    forms = tuple([text[at[0] : at[0] + len(form)] for form, at in ranked])
    whole = not texts.lazy and len(text) < _SAMPLE
    return Suggestion(term, False, forms, tuple([len(set(at)) for _, at in ranked]) if whole else ())


def _sample(texts: Texts, needle: str, in_scope: InScope | None) -> str:
    """Sentences to look through: of every text, or of a few that have a part of `needle` where texts are many."""
    if not texts.lazy:
        return "\n".join(_first(_sentences(texts.documents(in_scope)), _SAMPLE))
    sides = [[Word(side) for side in (needle[:at], needle[at + 1 :]) if len(side) > 1] for at in range(len(needle))]
    pairs = [[Word(first + second)] for first, second in pairwise(needle)]
    parts: list[str] = []
    for words in filter(None, (*sides, *pairs)):
        found = _sentences(texts.holding(matcher(And(tuple(words))), in_scope))
        parts += _first(found, _GLANCE // len(needle))
    return "\n".join(parts)


def _first(sentences: Iterable[str], most: int) -> Iterator[str]:
    """Sentences until they have so many characters."""
    for sentence in sentences:
        yield sentence
        most -= len(sentence)
        if most < 0:
            return


def _sentences(documents: Iterable[Document]) -> Iterator[str]:
    return (sentence.text for document in documents for article in document.articles for sentence in article.sentences)


def _words(text: str, forms: dict[str, list[int]]) -> dict[str, list[int]]:
    """The places of `forms` where no Latin word is cut: om is no word of from."""
    found = {form: [at for at in places if not _cuts(text, at, at + len(form))] for form, places in forms.items()}
    return {form: places for form, places in found.items() if places}


def _cuts(text: str, start: int, end: int) -> bool:
    return any(
        0 < at < len(text) and all(char.isascii() and char.isalnum() for char in text[at - 1 : at + 1])
        for at in (start, end)
    )


def _one_off(text: str, needle: str) -> dict[str, list[int]]:
    """Where forms stand that have one other character than `needle`, one more inside, or one less."""
    forms: dict[str, list[int]] = {}
    if len(needle) < (_LEAST_LATIN if needle.isascii() else _LEAST):
        return forms
    for at in range(len(needle)):
        left, right = needle[:at], needle[at + 1 :]
        _gapped(text, left, right, forms)
        if at:
            _gapped(text, left, needle[at:], forms)
        if 0 < at < len(needle) - 1:
            _plain(text, left + right, forms)
    return forms


def _gapped(text: str, left: str, right: str, forms: dict[str, list[int]]) -> None:
    """Collect `left` + any word character + `right`: look for the longer side, then try the other."""
    anchor = left if len(left) >= len(right) else right
    shift = 0 if anchor is left else len(left) + 1
    size = len(left) + 1 + len(right)
    at = text.find(anchor)
    while at >= 0:
        start = at - shift
        form = text[max(start, 0) : start + size]
        fits = start >= 0 and len(form) == size and form.startswith(left) and form.endswith(right)
        if fits and form[len(left)].isalnum():
            forms.setdefault(form, []).append(start)
        at = text.find(anchor, at + 1)


def _plain(text: str, form: str, forms: dict[str, list[int]]) -> None:
    at = text.find(form)
    while at >= 0:
        forms.setdefault(form, []).append(at)
        at = text.find(form, at + 1)


def _longest_part(text: str, needle: str) -> dict[str, list[int]]:
    """The longest stretches of `needle`, of two characters at least, that the texts have."""
    forms: dict[str, list[int]] = {}
    for size in range(len(needle) - 1, max(1, (len(needle) - 1) // 2), -1):
        for start in range(len(needle) - size + 1):
            part = needle[start : start + size]
            if part.isalnum():
                _plain(text, part, forms)
        if forms:
            return forms
    return {}
