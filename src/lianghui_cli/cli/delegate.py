"""lianghui delegate [NAME... | -]"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Annotated

import typer

from lianghui_cli.cli.options import Common, new_app, shared
from lianghui_cli.cli.reading import cut, naming, read, say_none, scope, screen, write
from lianghui_cli.errors import Status, UsageError
from lianghui_cli.index.texts import Texts
from lianghui_cli.verbs import people as verb
from lianghui_cli.verbs.delegates import Directory
from lianghui_cli.verbs.scope import asked

app = new_app()
KEYS = (
    "query", "score", "confident", "reason", "doc", "lines", "name", "name_hans", "pinyin", "offices", "affiliations",
    "speaks", "role", "person_id", "statements",
)  # fmt: skip

_TOLD = 3  # statements shown of each person and text, without --all


class Body(StrEnum):
    NPC = "npc"
    CPPCC = "cppcc"


class Level(StrEnum):
    NATIONAL = "national"
    PROVINCIAL = "provincial"
    PREFECTURE = "prefecture"
    COUNTY = "county"


class Role(StrEnum):
    DELEGATE = "delegate"
    OFFICIAL = "official"


@app.command(epilog=f"Keys of its rows: {', '.join(KEYS)}. Example: lianghui delegate yang lishan")
@shared
def delegate(
    common: Common,
    name: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NAME...|-]",
            help="A name, title, affiliation, place or constituency; - reads one a line; nothing lists all.",
        ),
    ] = None,
    body: Annotated[Body | None, typer.Option(help="Only members of this body.")] = None,
    level: Annotated[Level | None, typer.Option(help="Only who has a seat or office of this level.")] = None,
    role: Annotated[Role | None, typer.Option(help="Only deputies and members, or only officials.")] = None,
    all_statements: Annotated[bool, typer.Option("--all", help="Show every statement on a terminal.")] = False,
) -> int:
    """A person from a half-remembered name.

    Deputies, members and officials: in either script, pinyin or Hong Kong spelling, by title, affiliation or place.
    --region is that of a seat or office here, and takes in what lies in it.
    """
    if name and not " ".join(name).strip():
        raise UsageError("the name is empty; lianghui delegate alone lists everyone")
    wanted = scope(common)
    members = verb.Members((body or "").upper(), level or "", wanted.regions, role or "")
    texts, within = read(common), asked(wanted._replace(regions=frozenset()))
    told = None if all_statements else _TOLD
    if not name:
        everyone = [row for row in verb.listed(texts.people(within)) if members.takes(row)]
        if not everyone:
            say_none(common, "nobody", body=body or "", level=level or "", role=role or "")
        return _shown(common, cut(common, everyone, "people"), texts, told)
    queries = list(_lines(common)) if name == ["-"] else [" ".join(name)]
    rows = [row for row in verb.answers(Directory.of(texts.roll(within)), queries) if members.takes(row)]
    _say_doubt(common, queries, rows, batch=name == ["-"])
    _shown(common, cut(common, rows, "rows"), texts, told)
    return Status.FOUND if any(row.confident for row in rows) else Status.NOTHING


def _say_doubt(common: Common, queries: Sequence[str], rows: Sequence[verb.PersonRow], *, batch: bool) -> None:
    """Says on stderr for what there is nobody, or nobody sure."""
    if batch:
        answered = {row.query for row in rows}
        silent = sum(query not in answered for query in queries)
        if silent:
            common.env.say(f"nobody found for {silent} of {len(queries)} lines")
    elif not rows:
        common.env.say(f"nobody found for {queries[0]}; lianghui delegate lists everyone")
    elif not any(row.confident for row in rows):
        common.env.say(f"No confident match for {queries[0]}; closest:")


def _lines(common: Common) -> Iterator[str]:
    for line in common.env.stdin:
        yield line.removesuffix("\n").removesuffix("\r")


def _shown(common: Common, rows: Sequence[verb.PersonRow], texts: Texts, told: int | None) -> int:
    if not common.by_eye or not rows:
        return write(common, KEYS, rows)
    from lianghui_cli.render.people import people

    people(screen(common), rows, naming(common, texts), told)
    return Status.FOUND
