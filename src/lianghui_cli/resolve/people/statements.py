"""What a text reports that its people said: after a reporting verb, before it in quotation marks, under a box line.

The words are cut from the original. A pronoun, or a paragraph that goes on, still belongs to the last speaker. Who is
merely spoken of does not end a statement.
"""

import re
from collections.abc import Sequence

from lianghui_cli.model import Statement
from lianghui_cli.resolve.people.cues import Cue
from lianghui_cli.resolve.people.find import Unit
from lianghui_cli.resolve.people.occurrences import Named

REACH = 26  # between a name and its verb: 在会上, 接受记者采访时
SHORTEST = 5
TRIM = " ,:道\u200b"
CUTS = tuple('。;:!?"、')
LOOSE = (*CUTS, ",", "的", "所")
FRAMES = tuple("在就对于针围结谈接作以向")  # 在接受采访时表示, 对X的支持表示感谢
CASES = re.compile(r"等\d+[起件]")  # 书记甲等6起问题: no subject
NO_REPORT = re.compile("的|了?[^,。]{0,6}提问")  # 提出的建议, 回答了记者的提问
OPENING = re.compile("(?:了(?!解)|记者(?=[,:]))[,: ]*")  # 介绍了…, 告诉记者,…
OTHERS = re.compile("(?:代表|委员|[^,。:]长|主任|书记)们?(?:则|也|还)?(?:表示|认为|指出|说|介绍|建议)[,:]")
BRACKET = re.compile(r" ?\([^()]{1,12}\)")
PRESENTED = re.compile(r"提交了?(?=[^。]*(?:建议|提案|议案))")
ENDS_IN_VERB = re.compile(r"(?:说|称|表示|认为|指出|介绍|总结|道|谈到|强调)。?$")
NOWHERE = (-1, -1)


def statements(
    units: Sequence[Unit], names: Sequence[Named], cues: Sequence[Sequence[Cue]]
) -> dict[str, list[Statement]]:
    """The statements of every person, in the order of the text; `cues`: those of every unit."""
    by_unit: dict[int, list[Named]] = {}
    for name in names:
        by_unit.setdefault(name.unit, []).append(name)
    found: dict[str, list[Statement]] = {}
    speaker, topic, paragraph = "", "", NOWHERE
    for at, unit in enumerate(units):
        here = _paragraph(unit)
        if at in by_unit:
            speaker = _of_names(unit, by_unit[at], cues[at], found)
            if speaker and ENDS_IN_VERB.search(unit.text):
                for earlier in _quote_before(units, at):
                    _keep(found, speaker, earlier, 0, len(earlier.text))
            people = {name.person for name in by_unit[at]}
            topic = speaker or (people.pop() if len(people) == 1 else "")
            paragraph = NOWHERE if by_unit[at][-1].leads else here
        elif len(unit.text.strip(" :\u200b")) < SHORTEST:
            continue  # the colon of a box line, on a line of its own
        elif topic and (verb := _pronoun(unit.text, cues[at])):
            _keep(found, topic, unit, verb, len(unit.text))
            speaker, paragraph = topic, here
        elif speaker and _goes_on(unit, paragraph):
            _keep(found, speaker, unit, 0, len(unit.text))
            paragraph = here
        else:
            speaker = topic = ""
    return found


def _goes_on(unit: Unit, paragraph: tuple[int, int]) -> bool:
    """Does a sentence without names still report the last speaker: in his paragraph, and no other is said to speak?"""
    own = paragraph == _paragraph(unit) or (paragraph == NOWHERE and unit.sentence.kind in ("prose", "item"))
    return own and not OTHERS.search(unit.text)


def _paragraph(unit: Unit) -> tuple[int, int]:
    return unit.article, unit.sentence.paragraph


def _quote_before(units: Sequence[Unit], at: int) -> Sequence[Unit]:
    """The sentences before `at` that make up the quotation which X说。 closes."""
    first = at
    while first and _paragraph(units[first - 1]) == _paragraph(units[at]):
        first -= 1
        if '"' in units[first].text.rstrip()[:-1]:
            break
    return units[first:at] if at and units[at - 1].text.rstrip().endswith('"') else ()


def _of_names(unit: Unit, names: Sequence[Named], cues: Sequence[Cue], found: dict[str, list[Statement]]) -> str:
    """Keep what this sentence reports of the people it names; the last speaker, or ""."""
    speaker = names[-1].person if names[-1].leads else ""
    said = [(cue.start, cue.end) for cue in cues if cue.kind == "speech"]
    edges = [name.start for name in names[1:]] + [len(unit.text)]
    verbs = [_verb(unit.text, name.end, edge, said) for name, edge in zip(names, edges, strict=True)]
    speeches = [(name, verb) for name, verb in zip(names, verbs, strict=True) if verb]
    for ordinal, (name, verb) in enumerate(speeches):
        speaker = name.person
        if quoted := _quoted(unit.text, name.start):
            _keep(found, speaker, unit, *quoted)
        following = [other.start for other, _ in speeches[ordinal + 1 :]]
        _keep(found, speaker, unit, verb, following[0] if following else len(unit.text))
    return speaker


def _verb(text: str, start: int, limit: int, said: Sequence[tuple[int, int]]) -> int:
    """The end of the reporting verb that belongs to the name which ends at `start`; 0 where there is none."""
    if bracket := BRACKET.match(text, start):
        start = bracket.end()
    if CASES.match(text, start):
        return 0
    near = [verb for verb in said if start <= verb[0] and verb[1] <= min(limit, start + REACH)]
    near = [verb for verb in near if not NO_REPORT.match(text, verb[1])]
    near = [verb for verb in near if text[verb[1] : verb[1] + 1] in (",", ":", '"')][:1] + near[:1]  # 在发言时指出,
    if presented := PRESENTED.search(text, start, min(limit, start + 6)):
        near.append(presented.span())
    for begin, end in near:
        between = text[start:begin]
        barred = CUTS if between.startswith(FRAMES) else LOOSE
        if any(mark in between for mark in barred) or between.count(",") > 1:
            continue
        if end - begin > 1 or not between or between[-1] in "会还也并时则又中上后":
            return end
    return start if text[start : start + 1] == ":" else 0


def _pronoun(text: str, cues: Sequence[Cue]) -> int:
    """The end of the reporting verb of a sentence that begins with 他 or 她; else 0."""
    if text[:1] not in ("他", "她"):
        return 0
    return _verb(text, 1, len(text), [(cue.start, cue.end) for cue in cues if cue.kind == "speech"])


def _quoted(text: str, start: int) -> tuple[int, int] | None:
    close = text.rfind('"', 0, start)
    if close <= 0 or text[close - 1] not in "。!?,…":
        return None
    opening = text.find('"')
    return (opening + 1 if opening < close else 0, close)


def _keep(found: dict[str, list[Statement]], person: str, unit: Unit, start: int, end: int) -> None:
    while start < end and unit.text[start] in TRIM:
        start += 1
    if opening := OPENING.match(unit.text, start, end):
        start = opening.end()
    words = unit.sentence.text[start:end].strip()
    if len(words) >= SHORTEST:
        found.setdefault(person, []).append(Statement(unit.sentence.line_at(start), words))
