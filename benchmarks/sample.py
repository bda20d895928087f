"""A reproducible sample of the figures of a folder, each with its sentence, for reading with one's own eyes.

    sample.py FOLDER [--n 100] [--seed 1] [--indicator gdp_growth ...] [--listed]

Every text and every indicator gets its turn. It judges nothing: who reads says which are wrong.
"""

import argparse
import random
from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from lianghui_cli.corpus.load import load
from lianghui_cli.model import Document, Figure
from lianghui_cli.resolve.figures import figures_of

CONTEXT = 40  # characters on either side of a quote


def picked(figures: Iterable[Figure], count: int, seed: int) -> list[Figure]:
    """`count` figures, drawn by turns from the texts and, within a text, from its indicators."""
    dice = random.Random(seed)
    texts: dict[str, dict[str, list[Figure]]] = defaultdict(lambda: defaultdict(list))
    for figure in figures:
        texts[figure.doc][figure.indicator].append(figure)
    found: list[Figure] = []
    while texts and len(found) < count:
        for doc in dice.sample(sorted(texts), len(texts)):
            indicator = dice.choice(sorted(texts[doc]))
            left = texts[doc][indicator]
            found.append(left.pop(dice.randrange(len(left))))
            if not left:
                del texts[doc][indicator]
            if not texts[doc]:
                del texts[doc]
    return sorted(found[:count], key=lambda figure: (figure.doc, figure.line))


def shown(figure: Figure, document: Document) -> str:
    """One figure on two lines: what it says, and where in the text it says so."""
    line = document.text.split("\n")[figure.line - 1]
    at = max(0, line.find(figure.quote))
    before, after = line[max(0, at - CONTEXT) : at], line[at + len(figure.quote) :][:CONTEXT]
    name = figure.label or figure.indicator
    head = (figure.region, name, figure.period or figure.year, figure.kind, _value(figure), figure.relation or "")
    return f"{figure.doc}:{figure.line}  {'  '.join(map(str, head))}\n    {before}[{figure.quote}]{after}"


def _value(figure: Figure) -> str:
    low, high = (_number(bound) for bound in (figure.low, figure.high))
    value = low if low == high else f"{low}..{high}"
    return f"{'~' if figure.approx else ''}{value} {figure.unit}"


def _number(bound: Decimal | None) -> str:
    return "" if bound is None else f"{bound:,}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--n", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--indicator", action="append", help="only this indicator (repeatable)")
    parser.add_argument("--listed", action="store_true", help="only the headline indicators, none that is `other`")
    asked = parser.parse_args()
    documents = {document.doc: document for document in load([asked.folder]).documents}
    found = [figure for document in documents.values() for figure in figures_of(document)]
    found = [each for each in found if not asked.indicator or each.indicator in asked.indicator]
    found = [each for each in found if not asked.listed or each.indicator != "other"]
    for number, figure in enumerate(picked(found, asked.n, asked.seed), 1):
        print(f"{number:3} {shown(figure, documents[figure.doc])}")


if __name__ == "__main__":
    main()
