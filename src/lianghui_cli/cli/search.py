"""lianghui search QUERY..."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import chain, islice
from typing import TYPE_CHECKING, Annotated

import typer

from lianghui_cli.cli.options import Common, new_app, shared
from lianghui_cli.cli.reading import (
    cache,
    corpus_folders,
    cut,
    placer,
    read,
    say_none,
    scope,
    screen,
    talk,
    write,
    write_view,
)
from lianghui_cli.errors import Status
from lianghui_cli.index import library
from lianghui_cli.index.texts import Texts
from lianghui_cli.model import Article, Sentence
from lianghui_cli.query.match import Finder, matcher
from lianghui_cli.query.syntax import parse
from lianghui_cli.render.view import View, columns
from lianghui_cli.verbs import counts
from lianghui_cli.verbs import search as verb
from lianghui_cli.verbs.scope import Scope, asked

if TYPE_CHECKING:
    from lianghui_cli.corpus.load import Take

app = new_app()
KEYS = ("doc", "line", "last_line", "region", "date", "source", "title", "text", "spans")
KWIC_KEYS = ("doc", "line", "region", "date", "source", "left", "keyword", "right")
COUNT_KEYS = ("hits", "sentences", "docs", "texts", "characters")


class Group(StrEnum):
    YEAR = "year"
    REGION = "region"
    SOURCE = "source"
    DOC = "doc"


class Sort(StrEnum):
    CORPUS = "corpus"
    DATE = "date"
    RELEVANCE = "relevance"


@app.command(
    epilog=f"Keys of its rows: {', '.join(KEYS)}; with -C also before, after; with --kwic: {', '.join(KWIC_KEYS)}; "
    f"with --count: {', '.join(COUNT_KEYS)}; with --by KEY also that key. Example: lianghui search '量子 NEAR/10 未来'"
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
    context: Annotated[int, typer.Option("--context", "-C", min=0, help="Sentences before and after.")] = 0,
    count: Annotated[bool, typer.Option("--count", help="Only how many, in how many texts and characters.")] = False,
    by: Annotated[Group | None, typer.Option(help="The same counts for each year, region, source or doc.")] = None,
    sort: Annotated[Sort, typer.Option(help="The order of the rows.")] = Sort.CORPUS,
) -> int:
    """Every mention, in either script.

    Found whatever the script, width or quotation marks, and across line, column and page breaks.
    """
    typed, wanted = " ".join(query), scope(common)
    finder = _finder(typed, regex=regex, as_written=as_written)
    texts = read(common, _take(finder, common, wanted, count=count, by=by))
    if count or by:
        return _count(common, counts.count(texts, finder, wanted, _region, by=by.value if by else None), by)
    found = verb.search(texts, finder, wanted, _region, context=context, sort=sort.value, limit=common.limit)
    rows = _first(common, found)
    if (first := next(rows, None)) is None:
        _say_nothing(common, texts, finder, typed)
        return write(common, KWIC_KEYS if kwic else (*KEYS, "before", "after") if context else KEYS, [])
    rows = chain([first], rows)
    if kwic:
        return _concordance(common, rows, texts)
    if common.format == "table":
        return _table(common, list(rows), texts)
    return write(common, (*KEYS, "before", "after") if context else KEYS, rows)


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


def _count(common: Common, rows: Sequence[counts.Count], by: Group | None) -> int:
    keys = (by.value, *COUNT_KEYS) if by else COUNT_KEYS
    cells = [tuple(row)[0 if by else 1 :] for row in cut(common, rows, "groups")]
    if by is Group.REGION and common.format == "table":
        from lianghui_cli.text.gazetteer import name_of

        cells = [(name_of(code, common.lang) if code else None, *rest) for code, *rest in cells]
    write_view(common, View(columns(keys), cells))
    return Status.FOUND if any(row.sentences for row in rows) else Status.NOTHING


def _take(finder: Finder, common: Common, wanted: Scope, *, count: bool, by: Group | None) -> "Take | None":
    """How far the texts must be read that are not kept: for rows those with a hit; to count all of it sentences do."""
    if cache(common) or by or (count and wanted != Scope()):
        return None
    from lianghui_cli.corpus.sift import bare, sifted  # loaded only where nothing is kept

    return bare if count else sifted(finder.on_page, finder.found_in)


def _say_nothing(common: Common, texts: Texts, finder: Finder, typed: str) -> None:
    """That nothing was found, and what the texts have that is near."""
    from lianghui_cli.verbs.suggest import suggest

    in_scope = asked(scope(common))
    if not cache(common):  # those without a hit were not read
        from lianghui_cli.corpus.sift import bare

        texts = library.texts(corpus_folders(common), "", talk(common), bare if in_scope is None else None)
    if next(texts.heads(in_scope), None) is None:
        say_none(common, f"nothing found for {typed}")
        return
    hints = [
        f'for "{hint.term}" the texts have {", ".join(hint.forms)}'
        for hint in suggest(texts, finder.terms, in_scope)
        if hint.forms
    ]
    common.env.say(f"nothing found for {typed}" + (f"; {'; '.join(hints)}" if hints else ""))


def _concordance(common: Common, found: Iterator[verb.HitRow], texts: Texts) -> int:
    lines = verb.kwic(found)
    if (first := next(lines, None)) is None:
        common.env.say("sentences fit, but the query names no word to line up; leave out --kwic")
        return write(common, KWIC_KEYS, [])
    lines = chain([first], lines)
    if common.format != "table":
        return write(common, KWIC_KEYS, lines)
    from lianghui_cli.render import hits

    place = placer(texts)
    hits.concordance(screen(common), list(lines), lambda row: f"{place(row.doc)}:{row.line}")
    return Status.FOUND


def _table(common: Common, rows: Sequence[verb.HitRow], texts: Texts) -> int:
    from lianghui_cli.render import hits
    from lianghui_cli.text.gazetteer import name_of

    place = placer(texts)
    hits.sentences(
        screen(common),
        rows,
        lambda row: f"{place(row.doc)}:{row.line}",
        lambda code: name_of(code, common.lang) if code else "",
        common.lang,
    )
    return Status.FOUND
