"""A goal in words, for a reader of English glossed: 与经济增长同步 is "in step with GDP growth"."""

from collections.abc import Callable
from typing import Any, NamedTuple

from lianghui_cli.verbs.verdict import reference

_BOUNDS = {
    "in_step": "in step with {}",
    "at_least": "not below {}",
    "above": "above {}",
    "below": "below {}",
}
_NONE = {"en": "said to set none", "zh": "明言不设目标"}


class _Named(NamedTuple):
    indicator: str
    label: str = ""


def in_words(figure: Any, name: Callable[[Any], str], lang: str) -> str:
    """What a goal without a number says; `name` names a row of an indicator."""
    if not figure.relation:
        return _NONE[lang]
    if lang == "zh":
        return str(figure.relation)
    asked = reference(figure)
    if asked is None:
        return "in words"
    nation = "national " if asked.region != figure.region else ""
    called = name(_Named(asked.indicator))
    return _BOUNDS[asked.bound].format(nation + (called if called[1:2].isupper() else called[0].lower() + called[1:]))
