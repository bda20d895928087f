"""Made-up articles for the tests of resolve/: each line is a sentence; "# " a heading, "- " an item, "" a paragraph."""

from lianghui_cli.model import Article, Piece, Sentence


def article(*lines: str, region: str = "430000", year: int | None = 2022, more: tuple[str, ...] = ()) -> Article:
    sentences, paragraph = [], 0
    for number, line in enumerate(lines, 1):
        paragraph += line == "" or line[:2] in ("# ", "- ")
        if line:
            kind = {"# ": "heading", "- ": "item"}.get(line[:2], "prose")
            sentences.append(Sentence(line.removeprefix("# "), (Piece(0, number, 0),), kind, paragraph))
    regions = (region, *more) if region else ()
    return Article(None, 1, len(lines), regions, None, year, None, None, tuple(sentences))
