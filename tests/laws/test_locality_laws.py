"""The law of locality on whole texts: what is said of one thing does not hang on what is said of another.

Seeded draws over the texts of law_texts.py. LIANGHUI_LONG=1 makes ten times as many trials;
`python tests/laws/tally_locality.py` counts what breaks each law, and how.
"""

import os
import random
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest
from law_texts import texts
from said import Change, Said, changes, said
from turned import Put, article_appended, paragraph_put, sentence_appended, sentence_put, turned, wrapped

from lianghui_cli.model import Figure, Person
from lianghui_cli.text.fold import fold

LONG = bool(os.environ.get("LIANGHUI_LONG"))
SHOWN = 8  # violations that a failing test prints
NATIONAL = 3  # whole national reports in a short run


class Trial(NamedTuple):
    """One text changed once, and what was then said otherwise."""

    text: str
    act: str  # the sentence that was put in, the width
    figures: int
    changes: list[Change]


def _plain(text: str) -> str:
    return fold("".join(text.split()))


def _put_in(name: str, text: str, put: Put) -> tuple[Said, Said]:
    """What is said without and with a sentence; figures that stand in the sentence itself are left out."""
    own = _plain(put.sentence)

    def elsewhere(figure: Figure) -> bool:
        return _plain(figure.quote) not in own

    return said(name, text, of=elsewhere), said(name, put.text, of=elsewhere)


def _before(name: str, text: str, put: Put) -> tuple[Said, Said]:
    """What the lines of `text` say, without and with what was put behind them."""
    last = text.rstrip().count("\n") + 1

    def of_a_line(figure: Figure) -> bool:
        return figure.line <= last

    def on_a_line(person: Person) -> bool:
        return person.lines[0] <= last

    return said(name, text, of=of_a_line, by=on_a_line), said(name, put.text, of=of_a_line, by=on_a_line)


def _put(
    act: Callable[[str, random.Random], Put | None], compare: Callable[[str, str, Put], tuple[Said, Said]]
) -> Callable[[str, str, random.Random], Trial | None]:
    def trial(name: str, text: str, draw: random.Random) -> Trial | None:
        put = act(text, draw)
        if put is None:
            return None
        before, after = compare(name, text, put)
        return Trial(name, put.sentence.split("\n", maxsplit=1)[0], before.figures.total(), changes(before, after))

    return trial


def _whole(act: Callable[[str, random.Random], str]) -> Callable[[str, str, random.Random], Trial | None]:
    def trial(name: str, text: str, draw: random.Random) -> Trial | None:
        other = act(text, draw)
        if other == text:
            return None
        before, after = said(name, text, quoted=False), said(name, other, quoted=False)
        width = max(map(len, other.split("\n")))
        return Trial(name, f"widest line {width}", before.figures.total(), changes(before, after))

    return trial


class Law(NamedTuple):
    trial: Callable[[str, str, random.Random], Trial | None]
    rounds: int  # trials with each text in a short run


LAWS = {
    "a paragraph put in": Law(_put(paragraph_put, _put_in), 3),
    "a sentence put in": Law(_put(sentence_put, _put_in), 3),
    "a sentence at the end": Law(_put(sentence_appended, _before), 2),
    "wrapped lines": Law(_whole(wrapped), 3),
    "the other script": Law(_whole(lambda text, draw: turned(text)), 1),
    "a second article": Law(_put(article_appended, _before), 2),
}


def trials(law: str, of: str, rounds: int, seed: int = 1) -> Iterator[Trial]:
    """Every trial of a law with the texts of one set."""
    trial = LAWS[law].trial
    for name, text in _drawn(of, rounds, seed):
        draw = random.Random(f"{seed} {law} {name}")
        for _ in range(rounds):
            if (done := trial(name, text, draw)) is not None:
                yield done


def _drawn(of: str, rounds: int, seed: int) -> list[tuple[str, str]]:
    found = list(texts()[of].items())
    if of == "national" and rounds <= LAWS["wrapped lines"].rounds:
        return random.Random(seed).sample(found, min(NATIONAL, len(found)))
    return found


@pytest.mark.parametrize("of", list(texts()))
@pytest.mark.parametrize("law", list(LAWS))
def test_the_law_holds(law: str, of: str) -> None:
    rounds = 1 if law == "the other script" else LAWS[law].rounds * (10 if LONG else 1)
    done = list(trials(law, of, rounds))
    broken = [trial for trial in done if trial.changes]
    shown = [f"{one.text} · {one.act} · {'; '.join(map(str, one.changes[:2]))}" for one in broken[:SHOWN]]
    told = f"{len(broken)} of {len(done)} trials, {sum(len(one.changes) for one in broken)} figures and people"
    assert not broken, "\n".join([told, *shown])
