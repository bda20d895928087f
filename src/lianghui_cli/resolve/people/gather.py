"""Brings the places where a name stands together to one Person: lines, offices, affiliations, statements, role."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from lianghui_cli.model import Document, Office, Person, Statement
from lianghui_cli.resolve.people import press, told
from lianghui_cli.resolve.people.callings import callings
from lianghui_cli.resolve.people.find import Finder, Site, Unit
from lianghui_cli.resolve.people.occurrences import Named, occurrences
from lianghui_cli.resolve.people.places import Setting
from lianghui_cli.resolve.people.statements import statements
from lianghui_cli.text.fold import fold_once

Row = TypeVar("Row")


def people_of(document: Document) -> list[Person]:
    """Everybody whom the text names as somebody, in the order of first mention."""
    units = [
        Unit(sentence, fold_once(sentence.text), number)
        for number, article in enumerate(document.articles)
        for sentence in article.sentences
    ]
    finder = Finder(units)
    sites = finder.read()
    bylines = press.bylines(finder)
    names = {site.key for site in sites} | {line.key for line in bylines}
    if not names:
        return []
    named = occurrences([unit.text for unit in units], names, _sure(units, [*sites, *bylines]))
    said = statements(units, named, finder.cues)
    settings = _settings(document, units)
    read = told.chains(units, settings, sites)
    places, own, papers = _by_name(named, "person"), _by_name(sites, "key"), _by_name(bylines, "key")
    found = []
    for name in sorted(places):
        at, paper = places[name], papers.get(name, [])
        offices, affiliations = told.told(units, settings, own.get(name, []), read)
        held = told.at_home(offices, units, at), affiliations + callings(units, at)
        person = _person(document, units, at, held, said.get(name, []))
        found.append(_of_the_press(person, units, paper) if paper else person)
    return sorted(found, key=lambda person: (person.lines[0], person.name))


def _settings(document: Document, units: Sequence[Unit]) -> list[Setting]:
    """What each article says of the place of its people."""
    texts: list[list[str]] = [[] for _ in document.articles]
    for unit in units:
        texts[unit.article].append(unit.text)
    return [Setting(article, own) for article, own in zip(document.articles, texts, strict=True)]


def _by_name(rows: Iterable[Row], key: str) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(getattr(row, key), []).append(row)
    return found


def _sure(units: Sequence[Unit], sites: Sequence[Site | press.Byline]) -> dict[tuple[int, int], Named]:
    """The places that were read, by unit and start; what follows a name that ends its line with posts before is his."""
    found = {}
    for site in sites:
        heads = isinstance(site, Site) and site.kind == "title" and site.posts_unit <= site.unit
        leads = heads and not units[site.unit].text[site.end :].strip(" :\u200b")
        found[site.unit, site.start] = Named(site.unit, site.start, site.end, site.key, leads)
    return found


def _person(
    document: Document, units: Sequence[Unit], named: Sequence[Named], held: told.Told, said: Sequence[Statement]
) -> Person:
    first = named[0]
    lines = sorted({units[n.unit].sentence.line_at(n.start) for n in named})
    offices, affiliations = held
    return Person(
        document.doc,
        tuple(lines),
        units[first.unit].sentence.text[first.start : first.end],
        first.person,
        tuple(offices),
        tuple(dict.fromkeys(affiliations)),
        tuple(said),
        _role(offices),
        document.articles[units[first.unit].article].year,
    )


def _of_the_press(person: Person, units: Sequence[Unit], paper: Sequence[press.Byline]) -> Person:
    """Whoever makes the paper is nothing else in it: no office, no statement."""
    words = (units[line.unit].sentence.text[line.role_start : line.role_end] for line in paper)
    return person._replace(offices=(), affiliations=tuple(dict.fromkeys(words)), statements=(), role="press")


def _role(offices: Sequence[Office]) -> str:
    if any(office.body in ("NPC", "CPPCC") for office in offices):
        return "delegate"
    return "official" if offices else "other"
