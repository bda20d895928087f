"""The words that --explain names are those a value rests on: without them it changes or is empty."""

from pathlib import Path
from random import Random

import pytest

from lianghui_cli.corpus.load import document, load
from lianghui_cli.model import Document, Evidence, Figure
from lianghui_cli.resolve.figures import figures_of
from lianghui_cli.verbs.grounds import grounds

SEEDS = Path(__file__).parents[2] / "seeds"
SHARED = Path(__file__).parents[3] / "shared" / "gold" / "reports" / "texts"
VALUES = ("region", "year", "kind")


def without(text: Document, evidence: list[Evidence]) -> Document:
    """The text read again with the words of `evidence` blanked; line 0 stands for the file's name."""
    lines = text.text.split("\n")
    for each in evidence:
        if each.line:
            start, end = each.span
            line = lines[each.line - 1]
            lines[each.line - 1] = line[:start] + " " * (end - start) + line[end:]
    named = all(each.line for each in evidence)
    return document(text.doc if named else "", "\n".join(lines), text.encoding)


def still_there(text: Document, figure: Figure, of: str) -> bool:
    """A figure with the same numbers stands on the line, and has the same value."""
    same = [each for each in figures_of(text) if (each.line, each[8:10]) == (figure.line, figure[8:10])]
    return bool(same) and all(getattr(each, of) == getattr(figure, of) for each in same)


def broken(folder: Path, seed: int, count: int) -> list[str]:
    random = Random(seed)
    texts = [text for text in load([str(folder)]).documents if text.text]
    wanted = random.sample([(text, figure) for text in texts for figure in figures_of(text)], count)
    found = []
    for text, figure in wanted:
        (evidence,) = grounds(text, [figure])
        for of in VALUES:
            mine = [each for each in evidence if each.of == of]
            if not getattr(figure, of) or mine[0].rule == "no word calls it a goal":
                continue
            if still_there(without(text, mine), figure, of):
                found.append(f"{figure.doc}:{figure.line} {of} {getattr(figure, of)} {figure.quote[:30]}")
    return found


def test_of_forty_figures_of_the_seeds() -> None:
    assert broken(SEEDS, 8, 40) == []


@pytest.mark.skipif(not SHARED.exists(), reason="the shared texts are not beside this checkout")
def test_of_as_many_more_of_reports() -> None:
    assert broken(SHARED, 8, 160) == []
