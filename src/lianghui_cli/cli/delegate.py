"""lianghui delegate [NAME... | -]"""

from collections.abc import Iterator, Sequence
from typing import Annotated

import typer

from lianghui_cli.cli.options import Common, new_app, shared
from lianghui_cli.cli.reading import cut, placer, read, say_none, scope, screen, write
from lianghui_cli.errors import Status, UsageError
from lianghui_cli.index.texts import Texts
from lianghui_cli.verbs import people as verb
from lianghui_cli.verbs.delegates import Directory
from lianghui_cli.verbs.scope import asked

app = new_app()
KEYS = (
    "query", "score", "confident", "reason", "doc", "lines", "name", "name_hans", "pinyin", "offices", "affiliations",
    "speaks", "role",
)  # fmt: skip


@app.command(epilog=f"Keys of its rows: {', '.join(KEYS)}. Example: lianghui delegate yang lishan")
@shared
def delegate(
    common: Common,
    name: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NAME...|-]", help="A name, title or affiliation; - reads one a line; nothing lists all."
        ),
    ] = None,
) -> int:
    """A person from a half-remembered name.

    Deputies, members and officials: in either script, pinyin or Hong Kong spelling, by title or affiliation.
    """
    if name and not " ".join(name).strip():
        raise UsageError("the name is empty; lianghui delegate alone lists everyone")
    texts = read(common)
    found = list(texts.people(asked(scope(common))))
    if not name:
        everyone = verb.listed(found)
        if not everyone:
            say_none(common, "nobody")
        return _shown(common, cut(common, everyone, "people"), texts)
    if name == ["-"]:
        return _batch(common, Directory(found), texts)
    query = " ".join(name)
    rows = cut(common, verb.answers(Directory(found), [query]), "rows")
    if not rows:
        common.env.say(f"nobody found for {query}; lianghui delegate lists everyone")
    elif not rows[0].confident:
        common.env.say(f"nobody is surely meant by {query}; these are suggestions")
    _shown(common, rows, texts)
    return Status.FOUND if any(row.confident for row in rows) else Status.NOTHING


def _batch(common: Common, directory: Directory, texts: Texts) -> int:
    """Each line of standard input is a query; each answer repeats it unchanged."""
    queries = list(_lines(common))
    rows = verb.answers(directory, queries)
    answered = {row.query for row in rows}
    silent = sum(query not in answered for query in queries)
    if silent:
        common.env.say(f"nobody found for {silent} of {len(queries)} lines")
    _shown(common, cut(common, rows, "rows"), texts)
    return Status.FOUND if any(row.confident for row in rows) else Status.NOTHING


def _lines(common: Common) -> Iterator[str]:
    for line in common.env.stdin:
        yield line.removesuffix("\n").removesuffix("\r")


def _shown(common: Common, rows: Sequence[verb.PersonRow], texts: Texts) -> int:
    if common.format != "table" or not rows:
        return write(common, KEYS, rows)
    from lianghui_cli.render.people import cards
    from lianghui_cli.text.gazetteer import name_of

    cards(screen(common), rows, placer(texts), lambda code: name_of(code, "zh"), common.lang)
    return Status.FOUND
