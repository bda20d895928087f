"""What a text says somebody is by trade: 王海是一名有20年工龄的货车司机. Offices stand before a name."""

import re
from collections.abc import Iterable, Sequence

from lianghui_cli.resolve.people.find import Unit
from lianghui_cli.resolve.people.occurrences import Named

# 是 + a counter for persons + what describes them + 的 + the trade, to the end of the clause.
_COPULA = re.compile(
    r"\s?(?:本人|本身)?[也就]?是(?:来自[^,。;]{2,12}的)?(?:一|该[村镇校院厂])?[位名]"
    r"(?P<told>[^,。;、!?\"]{2,40})(?=[,。;、!?\"]|$)"
)
_MOST = 10  # characters of a trade; a longer stretch is a description


def callings(units: Sequence[Unit], named: Iterable[Named]) -> list[str]:
    """The trades that the text states of the person at these places, in the text's own script."""
    found = []
    for mention in named:
        unit = units[mention.unit]
        told = _COPULA.match(unit.text, mention.end)
        if told is None:
            continue
        start = told.start("told") + told["told"].rfind("的") + 1
        if 2 <= told.end("told") - start <= _MOST:
            found.append(unit.sentence.text[start : told.end("told")])
    return found
