"""The user's own word on a text: a row of `metadata.csv` beside it, or of a table that holds it. It wins over the text.

It refuses to guess: a row with a region or year that is none, or of no text, is named in one line and passed over.
"""

from collections.abc import Iterable, Mapping, Sequence
from os import path
from typing import NamedTuple

from lianghui_cli.corpus.find import ROW, Place, Skipped
from lianghui_cli.corpus.headings import columns
from lianghui_cli.errors import UsageError
from lianghui_cli.model import Article, Document
from lianghui_cli.text.fold import fold
from lianghui_cli.text.numbers import chinese_number
from lianghui_cli.text.patterns import Pattern

_YEAR = Pattern(r"((?:19|20)\d\d|[一二][〇零九][〇零一二三四五六七八九]{2})(?:年度?|\.0)?")  # 2024.0: of a spreadsheet
_OTHER_WAY = Pattern(r"(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)\d\d)(?:[,t\s].*)?")  # 14/01/2026, 1/14/2026
_ENGLISH = Pattern(  # 14 January 2026, Jan. 14, 2026
    r"(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3})[a-z]*\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?((?:19|20)\d\d)"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATE = Pattern(r"((?:19|20)\d\d)(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?)?(?:[t\s].*)?|(\d{4})(\d\d)(\d\d)")


class Words(NamedTuple):
    """What the user says of a text; what is empty the text may say itself."""

    title: str = ""
    region: str = ""  # GB/T 2260 code, of a group joined by "+"
    year: int | None = None
    date: str = ""  # YYYY-MM-DD
    source: str = ""
    published: str = ""  # YYYY-MM-DD: the day it came out, which the text's own words outweigh


class Row(NamedTuple):
    """A row of metadata.csv: its number as a spreadsheet counts (the header is 1), and of which file it speaks."""

    number: int
    name: str
    words: Words


def words(cells: Mapping[str, str]) -> Words:
    """What cells named by key say. Raises ValueError (with the reason) for a region, year or date that is none."""
    given = {key: " ".join(value.split()) for key, value in cells.items()}
    date, dated = _date(given.get("date", ""))
    year = _year(given.get("year", "")) or dated
    if year and dated and year != dated:
        raise ValueError(f"its year {year} is not that of its date {given['date']}: correct one of them")
    published = _published(given.get("published", ""))
    region = _region(given.get("region", "")) or _city(given.get("province", ""), given.get("city", ""))
    return Words(given.get("title", ""), region, year, date, given.get("source", ""), published)


def held(cells: Mapping[str, str]) -> tuple[Words, dict[str, str]]:
    """What those cells say that can be held, and of each other one, by its key, what is wrong with it."""
    good: dict[str, str] = {}
    wrong: dict[str, str] = {}
    for key, value in cells.items():
        try:
            words({**good, key: value})
            good[key] = value
        except ValueError as error:
            wrong[key] = str(error)
    return words(good), wrong


def _region(text: str) -> str:
    from lianghui_cli.text.region_argument import resolve

    if not text:
        return ""
    try:
        return resolve(text).code
    except UsageError as error:
        raise ValueError(str(error)) from None


def _city(province: str, city: str) -> str:
    """The code of a city in a province: 朝阳 of 辽宁 is one place; the province's where there is no city."""
    from lianghui_cli.text.gazetteer import within
    from lianghui_cli.text.region_argument import candidates

    if not (province and city):
        return _region(city or province)
    above = _region(province)
    inside = [place for place in candidates(city) if within(place.code, above)]
    below = [place for place in inside if place.code != above] or inside
    if not below:
        _region(city)  # a city that is none has a complaint of its own
        raise ValueError(f"{city} does not lie in {province}: correct one of them")
    if len(below) > 1:
        return _region(city)
    return below[0].code


def _year(text: str) -> int | None:
    if not text:
        return None
    found = _YEAR.fullmatch(fold(text).replace(" ", ""))
    if found is None:
        raise ValueError(f'"{text}" is no year: write 2024')
    return chinese_number(found.group(1))


def _date(text: str) -> tuple[str, int | None]:
    """The day, where the text gives one, and its year. Raises ValueError where it is no date, or may be two."""
    if not text:
        return "", None
    told = fold(text)
    parts = _parts(told)
    bounds = zip(parts[1:], (12, 31), strict=False)
    if not parts or any(not 1 <= part <= most for part, most in bounds):
        raise ValueError(f'"{text}" is no date: write 2024-01-21')
    year, month, day = (*parts, 0, 0)[:3]
    return (f"{year:04}-{month:02}-{day:02}" if day else ""), year


def _parts(text: str) -> list[int]:
    """Year, month and day as far as they are told; [] where it is no date. Raises ValueError where it may be two."""
    if found := _DATE.fullmatch(text):
        return [int(part) for part in found.groups() if part]
    if found := _OTHER_WAY.fullmatch(text):
        one, two, year = (int(part) for part in found.groups())
        if one != two and max(one, two) <= len(_MONTHS):
            raise ValueError(f'"{text}" may be two days: write 2024-01-21')
        return [year, min(one, two), max(one, two)] if one > len(_MONTHS) else [year, one, two]
    found = _ENGLISH.fullmatch(text)
    if found is None or found[2] not in _MONTHS or (found[1] and found[3]):
        return []
    day = found[1] or found[3]
    return [int(found[4]), _MONTHS.index(found[2]) + 1, *([int(day)] if day else [])]


def _published(text: str) -> str:
    """The day on which a text came out, "" where the cell gives none: it only fills what the text leaves open."""
    try:
        return _date(text)[0]
    except ValueError:
        return ""


def rows(text: str) -> tuple[list[Row], list[str]]:
    """The rows of a metadata.csv (commas, tabs or semicolons), and a line of complaint for each that is wrong."""
    import csv
    import io

    head = text.split("\n", 1)[0]
    try:
        table = list(csv.reader(io.StringIO(text, newline=""), delimiter=max(",\t;", key=head.count), strict=True))
    except csv.Error as error:
        return [], [f"it is not CSV ({error}): save it as CSV, UTF-8"]
    keys = columns(table[0]) if table else []
    if "doc" not in keys:
        return [], ["row 1: no column says which file a row is of: name one doc, file or 文件"]
    found: list[Row] = []
    complaints: list[str] = []
    for number, cells in enumerate(table[1:], 2):
        told = {key: cell.strip() for key, cell in zip(keys, cells, strict=False) if key}
        if not any(told.values()):
            continue
        try:
            found.append(Row(number, told.get("doc", ""), words(told)))
        except ValueError as error:
            complaints.append(f"row {number}: {error}")
    return found, complaints


def read(tables: Sequence[Place], places: Sequence[Place]) -> tuple[dict[str, Words], list[Skipped]]:
    """What the files `tables` (each named metadata.csv) say of `places`: words by document, and what was wrong."""
    from lianghui_cli.corpus.readers import data
    from lianghui_cli.corpus.readers.encodings import decode

    said: dict[str, Words] = {}
    skipped: list[Skipped] = []
    for table in tables:
        try:
            found, complaints = rows(decode(data(table.path))[0])
        except (OSError, ValueError) as error:
            told = f"it cannot be read ({error.strerror}): check its permissions" if isinstance(error, OSError) else ""
            skipped.append(Skipped(table.doc, told or str(error)))
            continue
        given, unknown = assign(found, table, places)
        said.update(given)
        skipped += [Skipped(table.doc, complaint) for complaint in sorted((*complaints, *unknown), key=_row)]
    return said, skipped


def _row(complaint: str) -> int:
    number = complaint.removeprefix("row ").split(":")[0]
    return int(number) if number.isdecimal() else 0


def assign(found: Iterable[Row], table: Place, places: Iterable[Place]) -> tuple[dict[str, Words], list[str]]:
    """The words for each Place.doc (or row of it) below the folder of `table`; a complaint where there is none."""
    base = path.dirname(path.abspath(table.path))
    below = [(_below(place.path, base), place.doc) for place in places]
    names: dict[str, list[str]] = {}
    for name, doc in below:
        for form in dict.fromkeys((name, *_shorter(name))) if name else ():
            names.setdefault(form, []).append(doc)
    given: dict[str, Words] = {}
    complaints: list[str] = []
    whole = {name: doc for name, doc in below if name}
    for row in found:
        name, (file, _, part) = _plain(row.name), _plain(row.name).rpartition(ROW)
        docs = [whole[name]] if name in whole else names.get(name, [])
        docs = docs or [f"{doc}{ROW}{part}" for doc in names.get(file, []) if part.isdecimal()]
        if len(docs) != 1:
            many = f'"{row.name}" is the name of {len(docs)} texts: write its folder too'
            complaints.append(f"row {row.number}: " + (many if docs else f'there is no text "{row.name}" beside it'))
        elif docs[0] in given:
            complaints.append(f"row {row.number}: {row.name} has a row above: keep one of them")
        else:
            given[docs[0]] = row.words
    return given, complaints


def _below(whole: str, base: str) -> str:
    """The path of a file from the folder `base`, "" where it lies elsewhere."""
    inner = path.relpath(path.abspath(whole), base)
    return "" if inner.startswith("..") or path.isabs(inner) else _plain(inner)


def _shorter(name: str) -> tuple[str, str, str]:
    """How else a file may be named: without its folder, its suffix or both."""
    file = name.rsplit("/", 1)[-1]
    return file, path.splitext(name)[0], path.splitext(file)[0]


def _plain(name: str) -> str:
    from unicodedata import normalize

    return normalize("NFC", name.strip().replace("\\", "/").removeprefix("./"))


def told(document: Document, said: Words) -> Document:
    """`document` with what the user says of it.

    A text of one article is wholly that; of a page its articles take the year, date and source, and the region where
    they have none.
    """
    alone = len(document.articles) == 1
    return document._replace(articles=tuple(_told(article, said, alone) for article in document.articles))


def _told(article: Article, said: Words, alone: bool) -> Article:
    date = said.date or article.date
    if said.year and not said.date and article.date and int(article.date[:4]) != said.year:
        date = None  # the day that the text seemed to give is of another year
    wins = bool(said.region) and (alone or not article.regions)
    year = said.year or article.year
    if said.published and not date and year in (None, int(said.published[:4])):
        date, year = said.published, int(said.published[:4])
    made = article._replace(
        title=said.title if said.title and alone else article.title,
        regions=tuple(said.region.split("+")) if wins else article.regions,
        date=date,
        year=year,
        source=said.source or article.source,
    )
    if (made.regions, made.title) == (article.regions, article.title):
        return made
    from lianghui_cli.corpus.metadata import placed

    return placed(made)
