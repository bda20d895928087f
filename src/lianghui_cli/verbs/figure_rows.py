"""Figures as tidy rows with their names, and what a user may call an indicator."""

from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from lianghui_cli.errors import UsageError
from lianghui_cli.lexicon import table
from lianghui_cli.model import Evidence, Figure
from lianghui_cli.text.fold import fold

OTHER = "other"


class FigureRow(NamedTuple):
    """A figure, its region and indicator named."""

    doc: str
    line: int
    region: str
    region_name: str
    indicator: str
    indicator_name: str
    label: str
    year: int | None
    period: str | None
    kind: str
    low: Decimal | None
    high: Decimal | None
    approx: bool
    unit: str
    relation: str | None
    quote: str
    report_year: int | None
    stretch: Decimal | None = None  # what is striven for beside: 7%以上、力争达到8%
    evidence: tuple[Evidence, ...] = ()  # of its region, year and kind, where that was asked


def row(figure: Figure, region_name: str, lang: str, evidence: tuple[Evidence, ...] = ()) -> FigureRow:
    """The figure with its names in `lang`."""
    return FigureRow(
        evidence=evidence,
        region_name=region_name,
        indicator_name=name(figure, lang),
        report_year=figure.text_year,
        **{key: value for key, value in figure._asdict().items() if key != "text_year"},
    )


def name(stated: Any, lang: str) -> str:
    """What the indicator of a figure or row is called; the text's own words for one outside the list."""
    if stated.indicator == OTHER:
        return str(stated.label)
    zh, en = _labels()[stated.indicator]
    return zh if lang == "zh" else en


@cache
def _labels() -> dict[str, tuple[str, str]]:
    """Each indicator's Chinese and English label."""
    return {row[0]: (row[1], row[2]) for row in table("indicators")}


def ids(typed: str) -> frozenset[str]:
    """The indicators that `typed` means: ids or labels, several parted by commas. Raises UsageError for one unknown."""
    found: set[str] = set()
    for part in typed.replace("，", ",").split(","):
        found |= _ids(part.strip())
    return frozenset(found)


def _ids(typed: str) -> set[str]:
    wanted = fold(typed)
    if wanted == OTHER:
        return {OTHER}
    called = {key: (key, fold(zh), fold(en)) for key, (zh, en) in _labels().items()}
    found = {key for key, names in called.items() if wanted in names}
    found = found or {key for key, names in called.items() if wanted and any(wanted in one for one in names[1:])}
    if not found:
        raise UsageError(f'unknown indicator "{typed}"; {_nearest(wanted, sorted(called))}')
    return found


def _nearest(wanted: str, known: list[str]) -> str:
    from rapidfuzz.process import extract

    near = [each for each, score, _ in extract(wanted, known, limit=3) if score >= 50]
    return f"did you mean {', '.join(near)}?" if near else f"the ids are {', '.join(known)}"
