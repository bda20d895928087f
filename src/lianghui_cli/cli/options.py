"""The options that mean the same in every command, declared once: they reach a command as one `Common`."""

import inspect
from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from typing import Annotated, Any, NamedTuple

import typer

from lianghui_cli.cli.env import Env
from lianghui_cli.errors import UsageError

FIRST_YEAR, LAST_YEAR = 1900, 2100


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


class Lang(StrEnum):
    EN = "en"
    ZH = "zh"


class Color(StrEnum):
    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def new_app() -> typer.Typer:
    """The application of one command: plain help, and no options beside its own."""
    return typer.Typer(rich_markup_mode=None, add_completion=False, pretty_exceptions_enable=False)


class Common(NamedTuple):
    """What was typed of the shared options, and for whom the run is."""

    env: Env
    corpus: list[str]
    region: list[str]
    year: str
    source: str
    since: str
    until: str
    doc: str
    format: str
    limit: int | None
    script: str
    lang: str
    color: bool
    header: bool
    cache: bool
    text_column: str


def _options(
    corpus: Annotated[
        list[str] | None,
        typer.Option(help="A folder (or file) of texts; repeatable. Default: LIANGHUI_CORPUS, else the shipped seeds."),
    ] = None,
    region: Annotated[
        list[str] | None, typer.Option(help="Only this region: 北京, beijing, 110000; repeatable.")
    ] = None,
    year: Annotated[str, typer.Option(help="Only these years: 2024, 2024-2026 or 2024,2026.")] = "",
    source: Annotated[str, typer.Option(help="Only this newspaper or site: 大公報, 证券时报.")] = "",
    since: Annotated[str, typer.Option(help="Only texts of this date or later: 2024, 2024-03, 2024-03-05.")] = "",
    until: Annotated[str, typer.Option(help="Only texts of this date or earlier.")] = "",
    doc: Annotated[str, typer.Option(help="Only the texts whose name begins so.")] = "",
    format: Annotated[
        Format | None, typer.Option(help="How rows are written. Default: table on a terminal, tsv in a pipe.")
    ] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many rows.")] = None,
    script: Annotated[Script, typer.Option(help="The script in which text is shown.")] = Script.ORIGINAL,
    lang: Annotated[
        Lang | None, typer.Option(help="The language of labels. Default: the locale's; en in a pipe.")
    ] = None,
    color: Annotated[Color, typer.Option(help="Colours on a terminal (NO_COLOR is obeyed).")] = Color.AUTO,
    header: Annotated[bool, typer.Option("--header/--no-header", help="The line of keys above tsv and csv.")] = True,
    cache: Annotated[bool, typer.Option("--cache/--no-cache", help="Keep texts taken apart for the next call.")] = True,
    text_column: Annotated[
        str,
        typer.Option(help="The column that holds the texts of a .csv, .json or .xlsx. Default: full_text, 正文 ..."),
    ] = "",
) -> None:
    """The shared options; only the signature is read."""


_SHARED = list(inspect.signature(_options).parameters.values())


def shared(command: Callable[..., int]) -> Callable[..., None]:
    """A command `f(common, ...)` with the shared options behind its own. What it returns is the exit status."""
    own = list(inspect.signature(command).parameters.values())[1:]
    context = inspect.Parameter("ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)

    @wraps(command)
    def run(ctx: typer.Context, **given: Any) -> None:
        common = _common(ctx.obj, {name: given.pop(name) for name in [p.name for p in _SHARED]})
        raise typer.Exit(command(common, **given))

    parameters = [context, *own, *_SHARED]
    run.__dict__["__signature__"] = inspect.Signature(parameters)
    run.__annotations__ = {p.name: p.annotation for p in parameters}
    return run


def _common(env: Env, given: dict[str, Any]) -> Common:
    chosen = given["format"] or (Format.TABLE if env.tty else Format.TSV)
    return Common(
        env=env,
        corpus=given["corpus"] or [],
        region=given["region"] or [],
        year=given["year"],
        source=given["source"],
        since=given["since"],
        until=given["until"],
        doc=given["doc"],
        format=chosen.value,
        limit=given["limit"],
        script=given["script"].value,
        lang=given["lang"].value if given["lang"] else env.lang,
        color=env.wants_color(given["color"].value),
        header=given["header"],
        cache=given["cache"],
        text_column=given["text_column"],
    )


def years(text: str) -> frozenset[int]:
    """`2024`, `2024-2026` or `2024,2026` as a set of years; empty for an empty text.

    Raises UsageError where a part is no year.
    """
    found: set[int] = set()
    for part in text.replace("，", ",").split(",") if text.strip() else []:
        first, dash, last = part.strip().replace("–", "-").replace("—", "-").partition("-")
        low, high = _year(first, text), _year(last, text) if dash else _year(first, text)
        if low > high:
            raise UsageError(f'the years "{part.strip()}" run backwards: write {high}-{low}')
        found.update(range(low, high + 1))
    return frozenset(found)


def _year(text: str, whole: str) -> int:
    digits = text.strip()
    if digits.isdecimal() and len(digits) == 4 and FIRST_YEAR <= int(digits) <= LAST_YEAR:
        return int(digits)
    raise UsageError(f'"{text.strip() or whole}" is no year: write 2024, 2024-2026 or 2024,2026')
