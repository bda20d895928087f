"""Figures narrowed by what each is about. It adds nothing and leaves no repetition out."""

from collections.abc import Container, Iterable
from typing import NamedTuple

from lianghui_cli.model import Figure


class Wanted(NamedTuple):
    """What a figure must be about to be given; None asks nothing. `years`: the year it is about, not its text's."""

    regions: Container[str] | None = None
    indicators: Container[str] | None = None
    kinds: Container[str] | None = None
    years: Container[int] | None = None

    def takes(self, figure: Figure) -> bool:
        return (
            (self.regions is None or figure.region in self.regions)
            and (self.indicators is None or figure.indicator in self.indicators)
            and (self.kinds is None or figure.kind in self.kinds)
            and (self.years is None or (figure.year is not None and figure.year in self.years))
        )


def chosen(found: Iterable[Figure], wanted: Wanted) -> list[Figure]:
    """Those of `found` that are about what is wanted, in their order."""
    return [figure for figure in found if wanted.takes(figure)]
