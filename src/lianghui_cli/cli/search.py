"""lianghui search QUERY..."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import chain, islice
from typing import TYPE_CHECKING, Annotated, Any

import typer

from lianghui_cli.cli.declared import Context
from lianghui_cli.cli.hints import refuse_paths, say_nothing, say_slips
from lianghui_cli.cli.options import Command, Common, new_app, shared
from lianghui_cli.cli.reading import cache, cut, naming, read, scope, screen, write, write_view
from lianghui_cli.errors import Status, UsageError
from lianghui_cli.index.texts import Texts
from lianghui_cli.model import Article, Sentence
from lianghui_cli.query.match import Finder, matcher
from lianghui_cli.query.syntax import parse
from lianghui_cli.render.view import View, columns
from lianghui_cli.verbs import counts
from lianghui_cli.verbs import search as verb
from lianghui_cli.verbs.scope import Scope

if TYPE_CHECKING:
    from lianghui_cli.corpus.load import Take

app = new_app()
KEYS = ("doc", "line", "last_line", "region", "date", "source", "title", "text", "spans")
KWIC_KEYS = ("doc", "line", "region", "date", "source", "left", "keyword", "right")
FEW = 20  # sentences that a terminal shows where no --limit is given
COUNT_KEYS = ("hits", "sentences", "docs", "texts", "characters")


class Sort(StrEnum):
    CORPUS = "corpus"
    DATE = "date"
    RELEVANCE = "relevance"


class _Command(Command):
    """Says what -上海 is taken for, before it is called an unknown option."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        for arg in args:
            if arg.startswith("-") and not arg.lstrip("-")[:1].isascii():
                raise UsageError(f'"{arg}" is read as an option; to leave a word out write NOT {arg.lstrip("-")}')
        return super().parse_args(ctx, args)


@app.command(
    cls=_Command,
    epilog=f"Keys of its rows: {', '.join(KEYS)}; with -C also before, after; with --kwic: {', '.join(KWIC_KEYS)}; "
    f"with --count: {', '.join(COUNT_KEYS)}; with --by KEY also that key. Example: lianghui search '量子 NEAR/10 未来'",
)
@shared
def search(
    common: Common,
    query: Annotated[
        list[str],
        typer.Argument(
            metavar="QUERY...", help='Words of one sentence, "a phrase", A OR B, NOT A, A NEAR/10 B, parentheses.'
        ),
    ],
    regex: Annotated[bool, typer.Option("--regex", "-E", help="The query is a regular expression.")] = False,
    as_written: Annotated[
        bool, typer.Option("--as-written", help="Match the very characters, one script only.")
    ] = False,
    kwic: Annotated[bool, typer.Option("--kwic", help="A concordance: hits under one another.")] = False,
    context: Context = 0,
    count: Annotated[bool, typer.Option("--count", help="Only how many, in how many texts and characters.")] = False,
    by: Annotated[
        str,
        typer.Option(
            metavar="KEYS", help="The same counts for each year, region, source, doc or sentence-region: region,year."
        ),
    ] = "",
    sort: Annotated[Sort, typer.Option(help="The order of the rows.")] = Sort.CORPUS,
) -> int:
    """Every mention, in either script.

    Found whatever the script, width or quotation marks, and across line, column and page breaks.
    """
    refuse_paths(query)
    typed, wanted, keys = " ".join(query), scope(common), _keys(by)
    finder = _finder(typed, regex=regex, as_written=as_written)
    if not regex:
        say_slips(common, typed)
    by_eye = common.by_eye
    texts = read(common, _take(finder, common, wanted, count=count, whole=bool(keys) or by_eye))
    if count or keys:
        return _count(common, counts.count(texts, finder, wanted, _region, by=",".join(keys) or None), keys)
    limit = common.limit or (FEW if common.format == "table" else None)
    found = verb.search(
        texts, finder, wanted, _region, context=context, sort=sort.value, limit=limit if by_eye else common.limit
    )
    rows = islice(found.rows, limit) if by_eye else _first(common, found)
    row_keys = KWIC_KEYS if kwic else (*KEYS, "before", "after") if context else KEYS
    if (first := next(rows, None)) is None:
        say_nothing(common, texts, finder, query)
        return Status.NOTHING if by_eye else write(common, row_keys, [])
    rows = chain([first], rows)
    if by_eye:
        return _shown(common, texts, list(rows), counts.count(texts, finder, wanted, _region)[0], kwic=kwic)
    return write(common, row_keys, _concordance(common, rows) if kwic else rows)


def _keys(by: str) -> list[str]:
    """The keys of --by. Raises UsageError for one that is none."""
    keys = list(dict.fromkeys(part.strip() for part in by.replace("，", ",").split(","))) if by else []
    for key in keys:
        if key not in counts.KEYS:
            raise UsageError(f'--by "{key}" is unknown; there are {", ".join(counts.KEYS)}, and several: region,year')
    return keys


def _first(common: Common, found: verb.Found) -> Iterator[verb.HitRow]:
    """At most `--limit` rows; says so on stderr where there are more."""
    if common.limit is None:
        yield from found.rows
        return
    yield from islice(found.rows, common.limit)
    if found.total is None and next(found.rows, None):
        common.env.say(f"showing the first {common.limit} sentences; --count says how many there are")
    elif found.total is not None and found.total > common.limit:
        common.env.say(f"showing {common.limit} of {found.total} sentences; --limit {found.total} shows all")


def _region(article: Article, sentence: Sentence) -> str:
    return sentence.region


def _finder(typed: str, *, regex: bool, as_written: bool) -> Finder:
    if not regex:
        return matcher(parse(typed), as_written)
    from lianghui_cli.query import pattern

    return pattern.matcher(typed, as_written)


def _take(finder: Finder, common: Common, wanted: Scope, *, count: bool, whole: bool) -> "Take | None":
    """How far the texts must be read that are not kept: for rows those with a hit; to count all of it sentences do."""
    if cache(common) or whole or (count and wanted != Scope()):
        return None
    from lianghui_cli.corpus.sift import bare, sifted  # loaded only where nothing is kept

    return bare if count else sifted(finder.on_page, finder.found_in)


def _count(common: Common, found: Sequence[counts.Count], keys: Sequence[str]) -> int:
    names = [key.replace("-", "_") for key in keys]
    cells = [
        (*((row.key if isinstance(row.key, tuple) else (row.key,))[: len(keys)]), *row[1:])
        for row in cut(common, found, "groups")
    ]
    if common.by_eye:
        _show_counts(common, names, cells)
    else:
        write_view(common, View(columns([*names, *COUNT_KEYS]), cells))
    return Status.FOUND if any(row.sentences for row in found) else Status.NOTHING


def _show_counts(common: Common, names: Sequence[str], cells: Sequence[tuple[Any, ...]]) -> None:
    from lianghui_cli.render import hits
    from lianghui_cli.text.gazetteer import name_of

    def named(key: str, value: Any) -> str:
        return name_of(value, common.lang) if value and key in ("region", "sentence_region") else str(value or "·")

    shown = [name if name != "region" else "region_name" for name in names]
    labels = [column.label(common.lang) for column in columns([*shown, *COUNT_KEYS])]
    rows = [[*map(named, names, row), *row[len(names) :]] for row in cells]
    hits.counts(screen(common), labels, rows, len(names))


def _concordance(common: Common, found: Iterator[verb.HitRow]) -> Iterator[verb.KwicRow]:
    """A line for each hit; says so where the query names no word to line up."""
    lines = verb.kwic(found)
    if (first := next(lines, None)) is None:
        common.env.say("sentences fit, but the query names no word to line up; leave out --kwic")
        return iter(())
    return chain([first], lines)


def _shown(common: Common, texts: Texts, rows: Sequence[verb.HitRow], count: counts.Count, *, kwic: bool) -> int:
    """The answer for a reader: how much was found, the sentences or the concordance, what is not shown."""
    from lianghui_cli.render import hits

    names, lang = naming(common, texts), common.lang
    lines = list(_concordance(common, iter(rows))) if kwic else []
    if kwic and not lines:
        return Status.NOTHING
    page = screen(common)
    hits.heading(page, count, lang)
    if kwic:
        hits.concordance(page, lines, names)
    else:
        hits.sentences(page, rows, names)
    hits.cut(page, len(rows), count, lang)
    return Status.FOUND
