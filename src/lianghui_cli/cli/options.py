"""The options that mean the same in every command, declared once: they reach a command as one `Common`."""

import inspect
import re
from collections.abc import Callable
from functools import cache, wraps
from os import path
from typing import Any, NamedTuple, get_args

import typer
from typer.core import TyperCommand

from lianghui_cli.cli.declared import Format, filters, output
from lianghui_cli.cli.env import Env
from lianghui_cli.cli.output import destination
from lianghui_cli.errors import QueryError, Status, UsageError

FIRST_YEAR, LAST_YEAR = 1900, 2100
_HAN_DIGITS = "〇零○一二三四五六七八九"
_DIGITS = {ord(char): str(max(n - 2, 0)) for n, char in enumerate(_HAN_DIGITS)}
_COMMA, _SPAN = re.compile(r"[,，、]"), re.compile(r"年?\s*[-–—－~～至到]+\s*")
_WRITTEN, _LATER = (".csv", ".tsv", ".json", ".jsonl", ".md", ".xlsx"), (".parquet", ".dta")
_ENDINGS = f"{', '.join(_WRITTEN[:-1])} or {_WRITTEN[-1]}"


class Command(TyperCommand):
    """A command whose help page is cli/help.py's."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        from lianghui_cli.cli.help import command_page

        formatter.write(command_page(self, ctx))


class App(typer.Typer):
    """The application of one command."""

    def command(  # type: ignore[override]
        self, *args: Any, **given: Any
    ) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        return super().command(*args, **{"cls": Command, **given})


def new_app() -> App:
    """The application of one command: no options beside its own and the shared ones."""
    return App(rich_markup_mode=None, add_completion=False, pretty_exceptions_enable=False)


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
    columns: tuple[str, ...] = ()  # of the rows; none: all
    sort: tuple[str, ...] = ()  # the keys of the rows to sort by, "-" before one: highest first
    bom: bool = False
    out: str = ""  # the file to write instead of standard output
    pager: bool = True

    @property
    def by_eye(self) -> bool:
        """The answer is drawn for a reader, on a terminal or as a memo."""
        return self.format in ("table", "md")


_SHARED = [p for group in (filters, output) for p in inspect.signature(group).parameters.values()]


def stray_paths(given: dict[str, Any]) -> list[str]:
    """What to say of the words that stand where a query, a name or a region does and are files or folders."""
    words = [word for value in given.values() if isinstance(value, list) for word in value]
    return [path_told(word) for word in words if word.strip("./\\") and path.exists(word)]


def path_told(word: str) -> str:
    """What to do with a path that stands where a word does."""
    return f"{word} is a {'folder' if path.isdir(word) else 'file'}; to search in it add --corpus {word}"


@cache
def flags() -> frozenset[str]:
    """The shared options that stand alone: --no-cache, --bom; and one of commands: --explain."""
    found = {"--explain"}
    for parameter in _SHARED:
        kind, option = get_args(parameter.annotation)[:2]
        if kind is bool:
            found.update(name for names in (option.default, *option.param_decls) for name in names.split("/"))
    return frozenset(found)


def shared(command: Callable[..., int]) -> Callable[..., None]:
    """A command `f(common, ...)` with the shared options behind its own. What it returns is the exit status.

    An option of its own takes the place of the shared one of that name.
    """
    own = list(inspect.signature(command).parameters.values())[1:]
    missing = [p for p in _SHARED if p.name not in {each.name for each in own}]
    context = inspect.Parameter("ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)

    @wraps(command)
    def run(ctx: typer.Context, **given: Any) -> None:
        common = _common(ctx.obj, {p.name: given.pop(p.name) if p in missing else p.default for p in _SHARED})
        strays = stray_paths(given)
        try:
            with destination(common) as placed:
                status = command(placed, **given)
        except UsageError as error:
            if strays and not isinstance(error, QueryError):
                raise UsageError(strays[0]) from error
            raise
        for stray in strays if status == Status.NOTHING else []:
            common.env.say(stray)
        raise typer.Exit(status)

    parameters = [context, *own, *missing]
    run.__dict__["__signature__"] = inspect.Signature(parameters)
    run.__annotations__ = {p.name: p.annotation for p in parameters}
    return run


def _common(env: Env, given: dict[str, Any]) -> Common:
    columns, sort = _keys(given["columns"]), _keys(given["sort"])
    form = _form(env, given["format"], given["out"], given["bom"])
    if form in ("table", "md") and (columns or sort):
        form = {"table": "plain", "md": "plain-md"}[form]  # rows as they are, not the picture of an answer
    return Common(
        env=env,
        corpus=given["corpus"] or [],
        region=given["region"] or [],
        year=given["year"],
        source=given["source"],
        since=given["since"],
        until=given["until"],
        doc=given["doc"],
        format=form,
        limit=given["limit"],
        script=given["script"].value,
        lang=given["lang"].value if given["lang"] else "en" if given["out"] else env.lang,
        color=env.wants_color(given["color"].value),
        header=given["header"],
        cache=given["cache"],
        text_column=given["text_column"],
        columns=columns,
        sort=sort,
        bom=given["bom"],
        out=given["out"],
        pager=given["pager"],
    )


def _keys(typed: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in typed.replace("，", ",").split(",") if part.strip())


def _form(env: Env, chosen: Format | None, out: str, bom: bool) -> str:
    """The format of the rows. Raises UsageError where --format, --out and --bom do not go together."""
    form = chosen.value if chosen else "table" if env.tty else "tsv"
    if out:
        ending = out[out.rfind(".") :].lower() if "." in out else ""
        if ending in _LATER:
            raise UsageError(f"{ending} files cannot be written yet; name a file that ends in {_ENDINGS}")
        if ending not in _WRITTEN:
            raise UsageError(f'--out "{out}" does not say what to write; name a file that ends in {_ENDINGS}')
        if chosen and chosen.value != ending[1:]:
            raise UsageError(f"--format {form} does not fit --out {out}; leave --format out")
        form = ending[1:]
    if bom and form not in ("csv", "tsv"):
        raise UsageError("--bom is for csv and tsv; add --format csv")
    return form


def years(text: str) -> frozenset[int]:
    """`2024`, `2024年`, `二〇二四`, `2024-2026` or `2024,2026` as a set of years; empty for an empty text.

    Raises UsageError where a part is no year.
    """
    found: set[int] = set()
    for part in _COMMA.split(text) if text.strip() else []:
        first, *rest = _SPAN.split(part.strip(), maxsplit=1)
        low, high = _year(first, text), _year(rest[0] if rest else first, text)
        if low > high:
            raise UsageError(f'the years "{part.strip()}" run backwards; write {high}-{low}')
        found.update(range(low, high + 1))
    return frozenset(found)


def is_year(word: str) -> bool:
    """Whether a word of the command line is meant as a year or years: it begins with a digit, a Chinese one too."""
    return word[:1].isdigit() or (word[:1] in _HAN_DIGITS and len(word) > 3 and set(word[:4]) <= set(_HAN_DIGITS))


def _year(text: str, whole: str) -> int:
    digits = text.strip().removesuffix("年").translate(_DIGITS)
    if digits.isdecimal() and len(digits) == 4 and FIRST_YEAR <= int(digits) <= LAST_YEAR:
        return int(digits)
    raise UsageError(f'"{text.strip() or whole}" is not a year; use 2024, 2024-2026 or 2024,2026')
