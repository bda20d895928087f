"""Messages in the reader's language: the English sentence is the key of its Chinese one in data/messages.tsv.

    told('no text named "x"', "zh") == "没有名为“x”的文本"

Code says what it has to say in English, once; what has no Chinese sentence stays English. In the table `{1}` stands for
words that are taken over (a name, a number), `{+1}` for a part that is a message itself.
"""

import re
from functools import cache

from lianghui_cli.lexicon import table

_HOLE = re.compile(r"\{(\+?)(\d)\}")


def told(message: str, lang: str) -> str:
    """`message` in `lang` (en | zh)."""
    return _chinese(message) if lang == "zh" else message


def _chinese(message: str) -> str:
    if (whole := _whole().get(message)) is not None:
        return whole
    for pattern, chinese, inner in _patterns():
        if match := pattern.fullmatch(message):
            parts = match.groupdict()
            values = {name[1:]: _chinese(value) if name[1:] in inner else value for name, value in parts.items()}
            return _HOLE.sub(lambda hole, values=values: values[hole[2]], chinese)  # type: ignore[misc]
    return message


@cache
def _whole() -> dict[str, str]:
    """Sentences without a hole."""
    return {english: chinese for english, chinese in table("messages") if not _HOLE.search(english)}


@cache
def _patterns() -> list[tuple[re.Pattern[str], str, frozenset[str]]]:
    """Sentences with holes: what they match, the Chinese, which holes are messages. What frames others comes first."""
    rows = sorted((row for row in table("messages") if _HOLE.search(row[0])), key=lambda row: _depth(row[0]))
    return [
        (
            re.compile(_matching(english), re.DOTALL),
            chinese,
            frozenset(number for message, number in _HOLE.findall(english) if message),
        )
        for english, chinese in rows
    ]


def _depth(english: str) -> tuple[int, int]:
    """Sorts `{+1} (see ...)` before `Invalid value for {1}: {+2}`, and that before `{1} is not one of {2}`."""
    outer = english.startswith("{+") and not english.endswith("}")
    return (0 if outer else 2 if english.startswith("{") else 1), -len(_HOLE.sub("", english))


def _matching(english: str) -> str:
    at, parts = 0, []
    for hole in _HOLE.finditer(english):
        parts.append(f"{re.escape(english[at : hole.start()])}(?P<n{hole[2]}>.+?)")
        at = hole.end()
    return "".join(parts) + re.escape(english[at:])
