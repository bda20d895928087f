"""What is missing or broken in a corpus, each with a repair. It reads what was loaded; it mends and opens nothing."""

import re
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from lianghui_cli.corpus.find import METADATA, ROW, Skipped
from lianghui_cli.corpus.front import front
from lianghui_cli.corpus.names import regions_named, told_apart, year_named
from lianghui_cli.corpus.titles import is_stamp
from lianghui_cli.model import Article, Document, Sentence
from lianghui_cli.resolve.kind import REPORTS
from lianghui_cli.resolve.text_year import text_year
from lianghui_cli.text.dates import dates
from lianghui_cli.text.fold import fold
from lianghui_cli.text.gazetteer import NATION, counties, region, within
from lianghui_cli.text.region_argument import in_full
from lianghui_cli.text.segment import is_closed
from lianghui_cli.text.sessions import session_year
from lianghui_cli.verbs.doubles import Doubles
from lianghui_cli.verbs.oddities import MISREAD, listed, oddities

_SIGNED = re.compile(r"(?:记者|通讯员|报道|摄|作者|单位)\W?\S{0,12}$|[)\]】》]$")
_LONG = 80  # characters that no heading has
_PLAIN = 3.0  # weight of the words for a year, outside headings, from which the text is plainly of it
_COUNTY_CHARS = 7  # of a county's name, at most
_HEAD = 8  # sentences among which a publication line stands


class Finding(NamedTuple):
    """One thing amiss in one text: what, where first, and what to do."""

    doc: str
    line: int | None
    problem: str  # a short id
    detail: str
    repair: str


def check(
    documents: Iterable[Document],
    again: Callable[[int], Document],
    skipped: Iterable[Skipped],
    said: frozenset[str] = frozenset(),
) -> list[Finding]:
    """All that is amiss, text by text in corpus order; files that were not read come last.

    `again`: a document once more, by its number. `skipped` is asked when all documents were. `said`: the texts of which
    a metadata.csv speaks; what it says is right, whatever their names say.
    """
    twins = Doubles(lambda number: again(number).text)
    seen: list[tuple[str, int | None]] = []
    found: list[Finding] = []
    for document in documents:
        found += _of_text(document, document.doc in said or _file(document.doc) in said)
        seen.append((document.doc, _year(document)))
        if double := twins.add(document.text):
            found.append(_twice(*seen[-1], *seen[double.other], double.share))
    docs = {doc for doc, _ in seen}
    return found + [_unread(one, docs) for one in skipped if not (one.doc in docs and one.reason.startswith("line "))]


def _of_text(document: Document, said: bool) -> Iterator[Finding]:
    doc, text = document.doc, document.text
    if not text.strip():
        yield Finding(doc, None, "empty", "the text is empty", "delete the file, or scan it with OCR")
        return
    odd = [Finding(doc, *oddity) for oddity in oddities(text)]
    yield from odd
    if odd and odd[0].detail == MISREAD:
        return  # whatever else is odd in it is that
    yield from _unplaced(document)
    if not said and not front(text) and ROW not in doc:
        yield from _misplaced(document)
    yield from _reprinted(document)
    yield from _empty_pages(document)
    yield from _broken(document)


def _unread(one: Skipped, docs: Container[str]) -> Finding:
    """What was passed over: a file, a row of a table, or what a row says of its text, which was read."""
    if one.remark:
        told, _, repair = one.reason.rpartition(": ")
        return Finding(one.doc, None, "read-with", told, repair)
    reason = one.reason.partition(": ")[2] if one.part else one.reason
    detail, _, repair = reason.rpartition("; " if "; " in reason else ": ")
    said = one.doc.rsplit("/", 1)[-1] == METADATA or f"{one.doc}{ROW}{one.part}" in docs or one.doc in docs
    usual = f"correct the {one.reason.partition(' ')[0]}" if one.part else "look at the file"
    return Finding(one.doc, one.part, "metadata" if said else "unread", detail or reason, repair if detail else usual)


def _unplaced(document: Document) -> Iterator[Finding]:
    """A text of which no article has a year or a region, and front matter that means nothing."""
    head = front(document.text)
    for complaint in head.complaints if head else ():
        number, _, reason = complaint.removeprefix("line ").partition(": ")
        yield Finding(document.doc, int(number), "metadata", reason, "correct the line")
    lacks: tuple[tuple[str, Callable[[Article], object]], ...] = (
        ("year", lambda article: article.year),
        ("region", lambda article: article.regions),
    )
    for what, get in lacks:
        if not any(map(get, document.articles)):
            detail, value = f"nothing in the text or its name gives its {what}", ""
            codes = told_apart(regions_named(document.doc), lambda: fold(document.text)) if what == "region" else ()
            if len(codes) > 1:
                detail = f"its name may mean {_places(codes, ' or ')}, and the text does not tell which"
                value = f": {' or '.join(codes)}"
            yield Finding(document.doc, None, f"no-{what}", detail, _write(document.doc, what, value))


def _write(doc: str, what: str, value: str) -> str:
    """Where the user says it: the row of a table, else metadata.csv."""
    file, _, row = doc.rpartition(ROW)
    if file and row.isdecimal():
        return f"write it in the column {what} of row {row}{value}"
    return f"write it in {METADATA} beside the text (doc,{what}), with doc {doc.rsplit('/', 1)[-1]}{value}"


def _places(codes: Sequence[str], between: str) -> str:
    """`211300 朝阳市 (辽宁省) or 110105 朝阳区 (北京市)`."""
    return between.join(in_full(place) if (place := region(code)) else code for code in codes)


def _misplaced(document: Document) -> Iterator[Finding]:
    """A text whose name says another year or region than its words."""
    doc, named = document.doc, year_named(document.doc)
    years = {article.year for article in document.articles if article.year}
    if named and years == {named} and len(document.articles) == 1:  # its only evidence may be the name itself
        years = {_told_year(document.articles[0]) or named}
    if named and years and named not in years:
        detail = f"its name says {named}, its text {' and '.join(map(str, sorted(years)))}"
        repair = f"rename it, or write the right year in {METADATA} beside it (doc,year)"
        yield Finding(doc, None, "other-year", detail, repair)
    codes = regions_named(doc)
    mains = [_told_region(article) for article in document.articles if article.regions]
    if len(codes) == 1 and mains and not any(_near(codes[0], main) for main in mains):
        detail = f"its name says {_places(codes, '')}, its text {_places(sorted(set(mains)), ' and ')}"
        repair = f"rename it, or write the right region in {METADATA} beside it (doc,region)"
        yield Finding(doc, None, "other-region", detail, repair)


def _told_year(article: Article) -> int | None:
    """The year that a text is plainly of by its own words; None where a mere sentence of its body speaks for one."""
    year, votes = text_year([fold(sentence.text) for sentence in article.sentences])
    headed = any(article.sentences[vote.sentence].kind == "heading" for vote in votes)
    if year and (headed or sum(vote.weight for vote in votes) >= _PLAIN):
        return year
    held, exact = session_year(article.session) if article.session else (None, False)
    return held if exact else None


def _told_region(article: Article) -> str:
    """The region of an article, or the county in it that its title names: 330523 of 安吉县的水渠 in 330500."""
    main, title = article.regions[0], fold(article.title or "")
    for end in (n for n, char in enumerate(title, 1) if char in "县区市旗" and main != NATION):
        for start in range(max(0, end - _COUNTY_CHARS), end - 2):
            if len(found := counties(title[start:end], main)) == 1:
                return found[0].code
    return main


def _reprinted(document: Document) -> Iterator[Finding]:
    """A report whose publication line is of another year: it dates the page, not the report."""
    for article in document.articles if document.articles and document.articles[0].kind in REPORTS else ():
        for sentence in article.sentences[:_HEAD]:
            years = [hit.year for hit in dates(text) if hit.year] if is_stamp(text := fold(sentence.text)) else []
            if years and article.year and article.year not in (years[0], years[0] + 1):
                detail = f"its publication line says {years[0]}, the report is of {article.year}"
                repair = f"nothing, if the page came out later; else write the right year in {METADATA} (doc,year)"
                yield Finding(document.doc, sentence.line, "other-year", detail, repair)


def _near(one: str, two: str) -> bool:
    return within(one, two) or within(two, one)


def _empty_pages(document: Document) -> Iterator[Finding]:
    """Pages (a form feed parts them) without text, and a text without sentences."""
    repair = "scan it with OCR: it may be a picture"
    if not document.articles:
        yield Finding(document.doc, None, "empty", "there is no sentence in it", repair)
    pages = document.text.split("\f")
    line, empty, first = 1, [], 0
    for number, page in enumerate(pages, 1):
        if not page.strip() and number < len(pages):
            empty.append(number)
            first = first or line
        line += page.count("\n")
    if empty:
        has = "has" if len(empty) == 1 else "have"
        yield Finding(document.doc, first, "empty-page", f"{listed(empty, 'page')} {has} no text", repair)


def _broken(document: Document) -> Iterator[Finding]:
    """Sentences that break off where their paragraph ends, and nothing on the page was found to go on with them."""
    lines = document.text.split("\n")
    ends = sorted(end for article in document.articles for end in _ends(article.sentences, lines))
    if ends:
        many = "1 sentence breaks" if len(ends) == 1 else f"{len(ends)} sentences break"
        detail = f"{many} off on {listed([line for line, _ in ends])}, the first after {ends[0][1][-12:]}"
        repair = "compare with the page: put behind it what is missing, if only the full stop"
        yield Finding(document.doc, ends[0][0], "broken-column", detail, repair)


def _ends(sentences: Sequence[Sentence], lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The last line and the words of each paragraph of prose that is cut.

    A short line that is a paragraph is a long heading. Rows of a table (their cells behind tabs) are no prose: where
    one was taken for what a sentence goes on with, the sentence breaks off before it.
    """
    for _, part in groupby(sentences, key=lambda sentence: (sentence.paragraph, sentence.kind)):
        *before, end = part
        told = [piece for piece in end.pieces if "\t" not in lines[piece.line - 1].strip()]
        if not told or end.kind != "prose" or not (before or len(end.text) > _LONG):
            continue
        text = end.text
        if len(told) < len(end.pieces):
            after = [piece.start for piece in end.pieces if piece.start > told[-1].start]
            text = text[: after[0]] if after else text
        if not is_closed(text) and not _SIGNED.search(fold(text)):
            yield told[-1].line, text


def _twice(doc: str, own: int | None, other: str, its: int | None, share: float) -> Finding:
    """That a text stands in the corpus before, of the same year or of another."""
    much = "the same text" if share == 1 else f"{int(share * 100)} % the same text"
    if own == its:
        return Finding(doc, None, "same-text", f"{much} as {other}", "delete one of the two")
    detail = f"{much} as {other}, which is of {its or 'no year'}; this one is of {own or 'no year'}"
    return Finding(doc, None, "same-text-other-year", detail, "delete the one whose year is wrong")


def _year(document: Document) -> int | None:
    counts = Counter(article.year for article in document.articles if article.year)
    return counts.most_common(1)[0][0] if counts else None


def _file(doc: str) -> str:
    return doc.rpartition(ROW)[0]
