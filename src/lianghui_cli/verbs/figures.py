"""The figures of a corpus as one list, narrowed by what each is about. It adds nothing and leaves no repetition out."""

from collections.abc import Container, Iterable
from typing import NamedTuple

from lianghui_cli.extract.figures import figures_of
from lianghui_cli.model import Document, Figure


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


ALL = Wanted()


def figures(documents: Iterable[Document], wanted: Wanted = ALL) -> list[Figure]:
    """The figures of `documents` in the order of corpus and line."""
    return [
        figure
        for document in documents
        for figure in sorted(figures_of(document), key=lambda one: one.line)
        if wanted.takes(figure)
    ]
