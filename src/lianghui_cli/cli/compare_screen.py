"""A comparison on a terminal: which picture suits its regions and years."""

from collections.abc import Sequence
from typing import NamedTuple

from lianghui_cli.cli.options import Common
from lianghui_cli.cli.reading import cut, naming, screen
from lianghui_cli.errors import Status
from lianghui_cli.index.texts import Texts
from lianghui_cli.render import comparison, regions, verdicts
from lianghui_cli.verbs import compare as verb
from lianghui_cli.verbs.ranking import Ranked


class Shown(NamedTuple):
    """What of a comparison a terminal shows: `--only`, figures outside the list, quotes."""

    part: str
    other: bool
    quotes: bool
    every: bool  # `all` in place of regions


def show(common: Common, answer: verb.Comparison, ranks: Sequence[Ranked], texts: Texts, shown: Shown) -> int:
    """Draws the answer. Returns the exit status."""
    if not answer.found:
        return Status.NOTHING
    paper, names = screen(common), naming(common, texts)
    codes = [code for code in answer.regions if "+" not in code]
    if shown.part == verb.VERDICTS:
        verdicts.promises(paper, answer, names)
    elif len({each.indicator for each in ranks}) == 1:
        regions.ranking(paper, answer, ranks, names, shown.quotes, limit=len(cut(common, ranks[0].rows, "regions")))
    elif len(codes) == 1:
        held = comparison.Held(*verb.coverage(texts.heads(), codes[0]))
        listed = [row for row in answer.rows if row.region == codes[0] and row.indicator != "other" and not row.period]
        comparison.alone(paper, answer, codes[0], names, held, shown.other, len(cut(common, listed, "indicators")))
    elif not shown.every and regions.fits(paper, len(codes)):
        regions.beside(paper, answer, codes, names, shown.other)
    else:
        regions.matrix(paper, answer, names, shown.quotes)
    return Status.FOUND
