"""The shared options as a command line has them: names, values, help. cli/options.py hands them to the commands."""

from enum import StrEnum
from typing import Annotated, Any

import typer

from lianghui_cli.cli import complete

MOST_ROWS, MOST_CONTEXT = 10**9, 10_000  # of --limit and -C: more than any answer or article has
Context = Annotated[int, typer.Option("--context", "-C", min=0, max=MOST_CONTEXT, help="Sentences before and after.")]


class Format(StrEnum):
    """How rows are written."""

    TABLE = "table"
    TSV = "tsv"
    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"
    MD = "md"


class Script(StrEnum):
    ORIGINAL = "original"
    HANS = "hans"
    HANT = "hant"
    HK = "hk"
    TW = "tw"


class Lang(StrEnum):
    EN = "en"
    ZH = "zh"


class Color(StrEnum):
    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


_FILTERS, _OUTPUT = "Filters", "Output"  # the groups of a help page


def _filter(*names: str, **given: Any) -> Any:
    return typer.Option(*names, rich_help_panel=_FILTERS, **given)


def _output(*names: str, **given: Any) -> Any:
    return typer.Option(*names, rich_help_panel=_OUTPUT, **given)


def filters(
    corpus: Annotated[
        list[str] | None,
        _filter(
            metavar="PATH",
            help="A folder (or file) of texts; repeatable. Default: LIANGHUI_CORPUS, else the shipped seeds.",
        ),
    ] = None,
    region: Annotated[
        list[str] | None,
        _filter(
            metavar="REGION",
            help="Only this region: 北京, beijing, 110000; repeatable.",
            autocompletion=complete.regions,
        ),
    ] = None,
    year: Annotated[str, _filter(metavar="YEARS", help="Only these years: 2024, 2024-2026 or 2024,2026.")] = "",
    source: Annotated[str, _filter(metavar="NAME", help="Only this newspaper or site: 大公報, 证券时报.")] = "",
    since: Annotated[
        str, _filter(metavar="DATE", help="Only texts of this date or later: 2024, 2024-03, 2024-03-05.")
    ] = "",
    until: Annotated[str, _filter(metavar="DATE", help="Only texts of this date or earlier.")] = "",
    doc: Annotated[
        str,
        _filter(metavar="DOC", help="Only the texts whose name begins so.", autocompletion=complete.documents),
    ] = "",
    text_column: Annotated[
        str,
        _filter(
            metavar="COLUMN",
            help="The column that holds the texts of a .csv, .json or .xlsx. Default: full_text, 正文 ...",
        ),
    ] = "",
    cache: Annotated[bool, _filter("--cache/--no-cache", help="Read every text anew, and keep nothing.")] = True,
) -> None:
    """Which texts are read, and what of them; only the signature is read."""


def output(
    format: Annotated[
        Format | None, _output(help="How rows are written. Default: table on a terminal, tsv in a pipe.")
    ] = None,
    out: Annotated[
        str,
        _output(
            "--out",
            "-o",
            metavar="FILE",
            help="Write to this file: .csv, .tsv, .json, .jsonl, .md or .xlsx.",
        ),
    ] = "",
    columns: Annotated[str, _output(metavar="KEYS", help="Only these columns, in this order: year,region,low.")] = "",
    sort: Annotated[str, _output(metavar="KEY", help="Sort the rows: year; -low: highest first; or several.")] = "",
    limit: Annotated[
        int | None, _output("--limit", "-n", min=1, max=MOST_ROWS, metavar="N", help="At most so many rows.")
    ] = None,
    script: Annotated[Script, _output(help="The script in which text is shown.")] = Script.ORIGINAL,
    lang: Annotated[
        Lang | None, _output(help="The language of labels and messages. Default: the locale's; en in a pipe.")
    ] = None,
    color: Annotated[Color, _output(help="Colours on a terminal (NO_COLOR is obeyed).")] = Color.AUTO,
    pager: Annotated[bool, _output("--pager/--no-pager", help="No pager for an answer longer than the screen.")] = True,
    header: Annotated[bool, _output("--header/--no-header", help="No line of keys above tsv and csv.")] = True,
    bom: Annotated[
        bool, _output("--bom", help="A csv or tsv that Excel reads as UTF-8, no cell of it taken for a formula.")
    ] = False,
) -> None:
    """How the answer is written, and where; only the signature is read."""
