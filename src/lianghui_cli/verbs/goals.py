"""A goal in words for a reader, glossed in English: 与经济增长同步 is "in step with GDP growth"."""

from typing import Any

from lianghui_cli.verbs.figure_rows import name
from lianghui_cli.verbs.verdict import reference

_BOUNDS = {
    "in_step": "in step with {}",
    "at_least": "not below {}",
    "above": "above {}",
    "below": "below {}",
}
_BRIEF = {"in_step": "in step", "at_least": "not below", "above": "above", "below": "below"}
_NONE = {"en": "said to set none", "zh": "明言不设目标"}


def in_words(figure: Any, lang: str, *, brief: bool = False) -> str:
    """What a goal without a number says. `brief`: how, but not to what, it stands."""
    if not figure.relation:
        return _NONE[lang]
    if lang == "zh":
        return str(figure.relation)
    asked = reference(figure)
    if asked is None:
        return "in words"
    if brief:
        return _BRIEF[asked.bound]
    nation = "national " if asked.region != figure.region else ""
    called = name(figure._replace(indicator=asked.indicator), lang)
    return _BOUNDS[asked.bound].format(nation + (called if called[1:2].isupper() else called[0].lower() + called[1:]))
