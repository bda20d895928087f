"""Figures as tidy rows with their names."""

from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from lianghui_cli.lexicon import table
from lianghui_cli.model import Evidence, Figure

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
    zh, en = labels()[stated.indicator]
    return zh if lang == "zh" else en


@cache
def labels() -> dict[str, tuple[str, str]]:
    """Each indicator's Chinese and English label."""
    return {row[0]: (row[1], row[2]) for row in table("indicators")}
