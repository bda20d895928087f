"""What `corpus check` says, in the language of the reader: its words are made in English and told over by templates."""

import re
from functools import cache
from typing import Any

from lianghui_cli.lexicon import table

_GAP, _LONGEST = "{}", 2000  # characters of what is told over
_DEEPEST = 4  # templates in one another
_BETWEEN = ("{} and {}", "{} or {}")
_PLAIN = re.compile(
    r"\d{4}|\d{6}(?:\+\d{6})* [^ ]+(?: \([^()]+\))?"
)  # a year, a place: what "and" and "or" stand between


def told_over(row: Any, lang: str) -> Any:
    """A finding with its detail and repair in `lang`: `page 3 has no text` is `第 3 页 没有文字` in Chinese."""
    if lang != "zh":
        return row
    return row._replace(detail=in_chinese(row.detail), repair=in_chinese(row.repair))


def in_chinese(text: str, depth: int = 0) -> str:
    """`text` by the template that fits, else as it is: names of files and words of a text stay what they are."""
    if depth > _DEEPEST or len(text) > _LONGEST:
        return text
    for english, pattern, chinese in _templates():
        found = pattern.fullmatch(text)
        if found and (english not in _BETWEEN or all(map(_PLAIN.fullmatch, found.groups()))):
            return chinese.format(*(in_chinese(part, depth + 1) for part in found.groups()))
    return text


@cache
def _templates() -> tuple[tuple[str, re.Pattern[str], str], ...]:
    """The templates, those that say most first."""
    rows = sorted(table("finding_words"), key=lambda row: (-len(row[0].replace(_GAP, "")), row[0]))
    return tuple(
        (english, re.compile("(.+?)".join(map(re.escape, english.split(_GAP))), re.S), chinese)
        for english, chinese in rows
    )
