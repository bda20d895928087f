"""What a text says, without where it says it: its figures and people, and how two such sayings differ."""

from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple

from lianghui_cli.corpus.load import document
from lianghui_cli.model import Figure, Person
from lianghui_cli.resolve.figures import figures_of
from lianghui_cli.resolve.people import people_of
from lianghui_cli.text.fold import fold

FIGURE = ("region", "indicator", "label", "year", "period", "kind", "low", "high", "approx", "unit", "relation")
_NOTHING = "\u200b\ufeff"  # at the end of a line they are read as blanks
PERSON = ("name", "offices", "role")


class Said(NamedTuple):
    """How often each figure and each person is told; `quoted`: the quote, folded, is part of a figure."""

    figures: Counter[tuple[Any, ...]]
    people: Counter[tuple[Any, ...]]


def _figure(figure: Figure, quoted: bool) -> tuple[Any, ...]:
    values = [getattr(figure, key) for key in FIGURE]
    values[2], values[10] = fold(figure.label.strip(_NOTHING)), fold(figure.relation or "")
    return (*values, fold("".join(figure.quote.split())) if quoted else "")


def _person(person: Person) -> tuple[Any, ...]:
    offices = sorted(tuple(fold(str(part or "")) for part in office) for office in person.offices)
    return fold("".join(person.name.split())), tuple(offices), person.role


def said(
    name: str,
    text: str,
    quoted: bool = True,
    of: Callable[[Figure], bool] = lambda figure: True,
    by: Callable[[Person], bool] = lambda person: True,
) -> Said:
    """What the text named `name` says; `of`, `by`: which of its figures and people count."""
    figures, people = _extracted(name, text)
    return Said(
        Counter(_figure(figure, quoted) for figure in figures if of(figure)),
        Counter(_person(person) for person in people if by(person)),
    )


@lru_cache(maxsize=8)  # a text is changed many times and read unchanged as often
def _extracted(name: str, text: str) -> tuple[list[Figure], list[Person]]:
    made = document(name.rpartition("/")[2], text)
    return figures_of(made), people_of(made)


class Change(NamedTuple):
    """What became of one figure or person: `keys` that changed, or ("lost",), ("new",)."""

    keys: tuple[str, ...]
    before: tuple[Any, ...] | None
    after: tuple[Any, ...] | None

    def __str__(self) -> str:
        values = [self._of(row) for row in (self.before, self.after)]
        return f"{'+'.join(self.keys)}: {values[0]} -> {values[1]}"

    def _of(self, row: tuple[Any, ...] | None) -> str:
        if row is None:
            return "-"
        return " ".join(str(value) for value in row if value not in (None, "", False))[:110]


def changes(before: Said, after: Said) -> list[Change]:
    """The figures and people that are not the same, each with what became of it."""
    figures = _paired(before.figures, after.figures, (*FIGURE, "quote"), (1, 2, 6, 7, 9))
    return figures + _paired(before.people, after.people, PERSON, (0,))


def _paired(
    before: Counter[tuple[Any, ...]], after: Counter[tuple[Any, ...]], names: tuple[str, ...], same: tuple[int, ...]
) -> list[Change]:
    """Pair what is gone with what is new where they agree in the keys `same`."""
    new = list((after - before).elements())
    found = []
    for gone in (before - after).elements():
        like = [row for row in new if all(row[n] == gone[n] for n in same)]
        if not like:
            found.append(Change(("lost",), gone, None))
            continue
        match = min(like, key=lambda row: sum(a != b for a, b in zip(row, gone, strict=True)))
        new.remove(match)
        keys = tuple(key for key, a, b in zip(names, gone, match, strict=True) if a != b)
        found.append(Change(keys, gone, match))
    return found + [Change(("new",), None, row) for row in new]
