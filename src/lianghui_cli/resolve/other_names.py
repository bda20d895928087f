"""What else a text calls its people: names in letters beside a Chinese name, and names cut short.

`in_letters` gives 譚志豪 the name of "Tam Chi-ho 譚志豪" or "譚志豪（Alan Tam）"; `in_full` makes 林鄭, or 林鄭月…
cut by dots, the 林鄭月娥 of the same text. Letters beside a name that spell none of its surname are no name of it.
"""

import re
from collections.abc import Iterator, Sequence

from lianghui_cli.lexicon import words
from lianghui_cli.model import Document, Person
from lianghui_cli.text.fold import fold, fold_once
from lianghui_cli.text.name_keys import CANTONESE, PINYIN, WADE, name_key
from lianghui_cli.text.readings import surname_length, tokens

_LETTERS = re.compile(r"[A-Z][A-Za-z'’.]*(?:[ -][A-Za-z][A-Za-z'’.]*){1,4}")
_OPEN, _SHUT = r"\s*[(\[]?\s*", r"\s*[(\[,]?\s*"  # of a folded text: what may stand before and behind the letters
_DOTS = re.compile(r"\.{2,}|…+")
_SHORT = 2  # characters of a double surname
_LONGEST = 12  # characters of a name
_REACH = _LONGEST + 4  # characters beside a name in letters that may hold the other


def in_letters(people: Sequence[Person], document: Document) -> list[Person]:
    """The people with the names in letters that stand beside theirs."""
    found: dict[str, dict[str, None]] = {}
    names = {fold(person.name): person.name_hans for person in people if len(person.name) > 1}
    for text in _texts(document) if people else ():
        for written in _LETTERS.finditer(text):
            for name in _beside(fold(text), written, names):
                if _spells_surname(written.group(), name_key(name)):
                    found.setdefault(names[name], {})[written.group().strip(" .")] = None
    return [
        person._replace(also=tuple(found[person.name_hans])) if person.name_hans in found else person
        for person in people
    ]


def _texts(document: Document) -> Iterator[str]:
    for article in document.articles:
        yield from (sentence.text for sentence in article.sentences if _LETTERS.search(sentence.text))


def _beside(text: str, written: "re.Match[str]", names: dict[str, str]) -> Iterator[str]:
    """The names that stand right before or right behind a stretch of letters."""
    before = re.sub(_SHUT + "$", "", text[max(0, written.start() - _REACH) : written.start()])
    behind = re.sub("^" + _OPEN, "", text[written.end() : written.end() + _REACH])
    for size in range(_LONGEST, 1, -1):
        yield from (name for name in {before[-size:], behind[:size]} if name in names)


def _spells_surname(written: str, name: str) -> bool:
    """Whether one of the words is the name's surname, in any spelling: Chan of 陈."""
    size = surname_length(name)
    for way in (PINYIN, CANTONESE, WADE):
        heads = {"".join(each[:size]) for each in way.syllables(name)}
        heads |= {each[0] for each in way.syllables(name) if each}
        if any(way.key(word) in heads for word in tokens(written)):
            return True
    return False


def in_full(people: Sequence[Person], document: Document) -> list[Person]:
    """The people without those whose name is the beginning of another's; what is told of them goes to that other."""
    longer: dict[str, list[int]] = {}
    for at, person in enumerate(people):
        for size in range(_SHORT, len(person.name_hans)):
            longer.setdefault(person.name_hans[:size], []).append(at)
    short = [person for person in people if len(longer.get(person.name_hans, ())) == 1 and person.role != "press"]
    cut = _cut(document) if short else frozenset()
    meant: dict[int, list[Person]] = {}
    found = []
    for at, person in enumerate(people):
        places = longer.get(person.name_hans, ())
        if len(places) == 1 and person.role != "press" and _stands_for(person, people[places[0]], cut):
            meant.setdefault(places[0], []).append(person)
        else:
            found.append((at, person))
    return [_joined(person, meant[at]) if at in meant else person for at, person in found]


def _stands_for(person: Person, whole: Person, cut: frozenset[str]) -> bool:
    """Whether a name is a married one's two surnames, or one that dots cut."""
    name = person.name_hans
    if len(name) == _SHORT and set(name) <= words("surnames") and len(whole.name_hans) == 2 * _SHORT:
        return surname_length(name_key(whole.name_hans)) == _SHORT
    return fold(person.name) in cut


def _cut(document: Document) -> frozenset[str]:
    """What stands before dots in a text, in each length that a name may have."""
    found = set()
    for article in document.articles:
        for sentence in article.sentences:
            text = fold_once(sentence.text)
            for dots in _DOTS.finditer(text):
                found |= {text[dots.start() - size : dots.start()] for size in range(_SHORT, _LONGEST)}
    return frozenset(found)


def _joined(person: Person, others: Sequence[Person]) -> Person:
    every = (person, *others)
    return person._replace(
        lines=tuple(sorted({line for each in every for line in each.lines})),
        offices=tuple(dict.fromkeys(office for each in every for office in each.offices)),
        affiliations=tuple(dict.fromkeys(post for each in every for post in each.affiliations)),
        statements=tuple(sorted({said for each in every for said in each.statements})),
        role=next((role for role in ("delegate", "official") if any(each.role == role for each in every)), person.role),
    )
