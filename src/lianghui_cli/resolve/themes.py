"""The theme of a task, by the cue words of data/themes.tsv. A task that holds none has the theme ""."""

from functools import cache

from lianghui_cli.lexicon import table
from lianghui_cli.text.words import Words

NONE = ""


@cache
def cues() -> dict[str, str]:
    """Cue word to theme."""
    return {word: theme for theme, *_, words in table("themes") for word in words.split("|")}


@cache
def scan() -> Words:
    """The cue words."""
    return Words(cues())


def theme_of(text: str) -> str:
    """The theme whose cue words cover most of the folded `text`; of equals the one named last, with the head noun.

    Of the cue words the longest counts at each place, and none inside another.
    """
    weights: dict[str, float] = {}
    themes = cues()
    for place, word in scan().find(text):
        theme = themes[word]
        weights[theme] = weights.get(theme, 0) + len(word) + place / (10 * len(text))
    return max(weights, key=lambda theme: weights[theme], default=NONE)


@cache
def families() -> dict[str, str]:
    """Theme to the family of themes that share its subjects: chips are filed under science as well as industry."""
    return {theme: family for theme, family, *_ in table("themes")}


@cache
def names() -> dict[str, tuple[str, str]]:
    """Theme to its Chinese and its English name."""
    return {theme: (chinese, english) for theme, _, chinese, english, _ in table("themes")}
