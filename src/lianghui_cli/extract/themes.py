"""The theme of a task, by the cue words of data/themes.tsv. A task that holds none has the theme ""."""

from collections.abc import Iterator
from functools import cache

from lianghui_cli.lexicon import table

NONE = ""


@cache
def cues() -> dict[str, dict[str, str]]:
    """First character to (cue word to theme)."""
    index: dict[str, dict[str, str]] = {}
    for theme, *_, words in table("themes"):
        for word in words.split("|"):
            index.setdefault(word[0], {})[word] = theme
    return index


def theme_of(text: str) -> str:
    """The theme whose cue words cover most of the folded `text`; of equals the one named last, with the head noun."""
    weights: dict[str, float] = {}
    for place, word, theme in found(text):
        weights[theme] = weights.get(theme, 0) + len(word) + place / (10 * len(text))
    return max(weights, key=lambda theme: weights[theme], default=NONE)


def found(text: str) -> Iterator[tuple[int, str, str]]:
    """The cue words of `text`, longest first at each place, none inside another."""
    index, place = cues(), 0
    while place < len(text):
        words = index.get(text[place], {})
        word = max((w for w in words if text.startswith(w, place)), key=len, default="")
        if word:
            yield place, word, words[word]
        place += len(word) or 1


@cache
def families() -> dict[str, str]:
    """Theme to the family of themes that share its subjects: chips are filed under science as well as industry."""
    return {theme: family for theme, family, *_ in table("themes")}


@cache
def names() -> dict[str, tuple[str, str]]:
    """Theme to its Chinese and its English name."""
    return {theme: (chinese, english) for theme, _, chinese, english, _ in table("themes")}
