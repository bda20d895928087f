"""What a text reports that its people said: after a reporting verb, before it in quotation marks, under a box line.

The words are cut from the original. A pronoun, or a paragraph that goes on, still belongs to the last speaker.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from lianghui_cli.extract.people.find import Unit
from lianghui_cli.lexicon import table
from lianghui_cli.model import Statement

REACH = 26  # between a name and its verb: 在会上, 接受记者采访时
PRONOUN = re.compile(r"[\"。,]?[他她](?:还|也|并|又|同时|进一步|详细|在.{1,10}时|[^,。]{0,4}){0,2}")
CUTS = "。;!?"
TRIM = " ,:道,:\u200b"
SHORTEST = 5
NO_SPEECH = ("主持",)
PRESENTED = re.compile(r"提交了?(?=[^。]*(?:建议|提案|议案))")


class Named(NamedTuple):
    """Where a person's name stands: [start, end) of a unit."""

    unit: int
    start: int
    end: int
    person: str
    leads: bool  # alone on its line or at its end with posts before it: what follows is the person's


@cache
def _verbs() -> re.Pattern[str]:
    words = sorted((row[0] for row in table("name_after") if row[1] == "speech"), key=len, reverse=True)
    return re.compile("|".join(words))


def statements(units: Sequence[Unit], names: Sequence[Named]) -> dict[str, list[Statement]]:
    """The statements of every person, in the order of the text."""
    by_unit: dict[int, list[Named]] = {}
    for name in names:
        by_unit.setdefault(name.unit, []).append(name)
    found: dict[str, list[Statement]] = {}
    speaker, paragraph = "", (-1, -1)
    for at, unit in enumerate(units):
        here = (unit.article, unit.sentence.paragraph)
        if len(unit.text.strip(" :\u200b")) < SHORTEST and at not in by_unit:
            continue
        if at in by_unit:
            speaker = _of_names(unit, by_unit[at], found)
            paragraph = here if not _leads(by_unit[at]) else (unit.article, -2)
        elif speaker:
            if paragraph == (unit.article, -2) and unit.sentence.kind in ("prose", "item"):
                paragraph = here
            if paragraph == here:
                _keep(found, speaker, unit, 0, len(unit.text))
            elif said := _pronoun(unit):
                _keep(found, speaker, unit, said, len(unit.text))
                paragraph = here
            else:
                speaker = ""
    return found


def _leads(names: Sequence[Named]) -> bool:
    return names[-1].leads


def _of_names(unit: Unit, names: Sequence[Named], found: dict[str, list[Statement]]) -> str:
    """Keep what this sentence reports of the people it names; the last speaker, or ""."""
    speaker = names[-1].person if names[-1].leads else ""
    for ordinal, name in enumerate(names):
        limit = names[ordinal + 1].start if ordinal + 1 < len(names) else len(unit.text)
        verb = _verb(unit.text, name.end, limit)
        if not verb:
            continue
        speaker = name.person
        quoted = _quoted_before(unit.text, name.start)
        if quoted:
            _keep(found, speaker, unit, *quoted)
        _keep(found, speaker, unit, verb, limit if limit - verb > SHORTEST and limit < len(unit.text) else len(unit.text))
        if not quoted and verb >= len(unit.text) - SHORTEST:
            found.setdefault(speaker, []) or _keep(found, speaker, unit, 0, name.start)
    return speaker


def _verb(text: str, start: int, limit: int) -> int:
    """The end of the reporting verb that belongs to the name which ends at `start`; 0 where there is none."""
    for match in (_verbs().search(text, start, min(limit, start + REACH)), PRESENTED.search(text, start, min(limit, start + 6))):
        if not match:
            continue
        between = text[start : match.start()]
        if any(mark in between for mark in "。;:!?\"、的所") or between.count(",") > 1 or (len(match.group()) == 1 and between and between[-1] not in "会还也并时则又"):
            continue
        if not text.startswith(NO_SPEECH, match.start()):
            return match.end()
    return start if text[start : start + 1] == ":" else 0


def _pronoun(unit: Unit) -> int:
    opening = PRONOUN.match(unit.text)
    return _verb(unit.text, 1, len(unit.text)) if opening and unit.text[:1] in "他她" else 0


def _quoted_before(text: str, start: int) -> tuple[int, int] | None:
    close = text.rfind('"', 0, start)
    if close <= 0 or text[close - 1] not in "。!?,…" :
        return None
    opening = text.find('"')
    return (opening + 1 if opening < close else 0, close)


def _keep(found: dict[str, list[Statement]], person: str, unit: Unit, start: int, end: int) -> None:
    while start < end and unit.text[start] in TRIM:
        start += 1
    words = unit.sentence.text[start:end].strip()
    if len(words) >= SHORTEST:
        found.setdefault(person, []).append(Statement(unit.sentence.line_at(start), words))


def speakers(found: Mapping[str, Sequence[Statement]]) -> set[str]:
    return {person for person, said in found.items() if said}
