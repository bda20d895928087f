"""Made-up reports for the tests of figures: lines to an article of a made-up place and year."""

from decimal import Decimal

from lianghui_cli.model import Article, Document, Figure, Piece, Sentence
from lianghui_cli.resolve.figures import figures_of
from lianghui_cli.text.segment import sentence_ends


def article(*lines: str, region: str = "420000", year: int | None = 2021, kind: str = "prose") -> Article:
    """Each line is a paragraph; one that begins with "# " is a heading."""
    sentences: list[Sentence] = []
    for number, raw in enumerate(lines, 1):
        line, own = (raw[2:], "heading") if raw.startswith("# ") else (raw, kind)
        start = 0
        for end in sentence_ends(line):
            sentences.append(Sentence(line[start:end], (Piece(0, number, start),), own, number))
            start = end
    return Article(None, 1, len(lines), (region,), None, year, None, None, tuple(sentences))


def figures(*lines: str, region: str = "420000", year: int | None = 2021) -> list[Figure]:
    given = article(*lines, region=region, year=year)
    return figures_of(Document("made-up.txt", "\n".join(lines), "utf-8", (given,)))


def number(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():f}"


def listed(*lines: str, region: str = "420000", year: int | None = 2021) -> list[str]:
    """The headline figures, as `indicator year kind low..high` with ~ where approximate, (what is striven for) and the relation in words."""
    return [
        " ".join(
            part
            for part in (
                figure.indicator,
                str(figure.year),
                figure.kind,
                f"{number(figure.low)}..{number(figure.high)}{'~' if figure.approx else ''}",
                "" if figure.stretch is None else f"({number(figure.stretch)})",
                "" if figure.unit in ("%", "") else figure.unit,
                figure.relation or "",
            )
            if part
        )
        for figure in figures(*lines, region=region, year=year)
        if figure.indicator != "other"
    ]
