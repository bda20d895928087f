"""On which words a text's title, date, year, kind and regions rest, for a person who asks why.

It weighs the article once more, as it was read, and turns what spoke for the values it has into evidence with a place.
"""

from collections.abc import Iterator, Sequence

from lianghui_cli.corpus.days import dated_by, titled
from lianghui_cli.corpus.names import date_named, regions_named, told_apart, year_named
from lianghui_cli.model import Article, Document, Evidence, Sentence
from lianghui_cli.resolve.clues import OWN_PLACE, Clue
from lianghui_cli.resolve.kind import kind_of
from lianghui_cli.resolve.subject import subject
from lianghui_cli.resolve.text_year import text_year
from lianghui_cli.text.fold import fold
from lianghui_cli.text.gazetteer import NATION, within
from lianghui_cli.text.sessions import sessions

MOST = 5  # words that are shown for one value, the weightiest first
_USER, _FILE = "said in metadata.csv, a row or a page's tags", "the file's name"
_SESSION = "the session it is of"  # as resolve/clues.py calls it


def evidence(document: Document) -> tuple[Evidence, ...]:
    """What the values of each article rest on: title, date, year, kind, regions, in this order."""
    alone = len(document.articles) == 1
    return tuple(found for article in document.articles for found in _of(document.doc, article, alone))


def _of(doc: str, article: Article, alone: bool) -> Iterator[Evidence]:
    folded = [fold(sentence.text) for sentence in article.sentences]
    yield from _title(article, folded)
    yield from _date(doc, article, folded)
    yield from _kind(article, folded)
    yield from _regions(doc, article, folded, alone)


def _title(article: Article, folded: Sequence[str]) -> Iterator[Evidence]:
    at = _title_at(article, folded)
    if article.title and at >= 0:
        first = article.sentences[at].line == 1
        rule = "the first line of its page" if first else "the heading above it"
        yield _words(article, at, 0, len(article.sentences[at].text), "title", article.title, "page", rule, 1.0)
    elif article.title:
        yield _unwritten("title", article.title, _USER)


def _date(doc: str, article: Article, folded: Sequence[str]) -> Iterator[Evidence]:
    named, year = date_named(doc), year_named(doc)
    found = dated_by(article.sentences, folded)
    if found and article.date and found.day.iso in (article.date, None):
        yield _words(article, found.sentence, found.start, found.end, "date", article.date, "article", found.rule, 3.0)
    elif article.date and article.date == named:
        yield Evidence("date", article.date, doc, 0, (0, len(doc)), "name", _FILE, 1.0)
    elif article.date:
        yield _unwritten("date", article.date, "another article of its page, or " + _USER)
    if article.year is None or (article.date and found and found.day.year == article.year):
        return
    if (head := titled(article.sentences, folded)) and head[0] == article.year:
        yield _words(article, head[1], *head[2], "year", str(article.year), "page", "its title", 6.0)
    voted, votes = text_year(folded)
    for vote in votes[:MOST] if voted == article.year else ():
        rule = "what it looks back on or plans for"
        start, end = (vote.start, vote.end) if vote.end <= len(folded[vote.sentence]) else (0, 0)
        yield _words(article, vote.sentence, start, end, "year", str(voted), "article", rule, vote.weight)
    yield from _session(article, folded, "year", str(article.year))
    if article.year == year:
        yield Evidence("year", str(year), doc, 0, (0, len(doc)), "name", _FILE, 1.0)


def _kind(article: Article, folded: Sequence[str]) -> Iterator[Evidence]:
    title = _title_at(article, folded)
    for vote in kind_of(fold(article.title or ""), article.sentences, folded, article.session).votes[:MOST]:
        if vote.end and (at := _in_sentence(article, title, vote.sentence)):
            start, end = at[1] + vote.start, at[1] + vote.end
            yield _words(article, at[0], start, end, "kind", article.kind, "article", "as such texts look", vote.weight)


def _regions(doc: str, article: Article, folded: Sequence[str], alone: bool) -> Iterator[Evidence]:
    places = told_apart(regions_named(doc), lambda: "".join(folded)) if alone else ()
    named = places[0] if len(places) == 1 else NATION if "国务院" in fold(doc) else ""
    title = _title_at(article, folded)
    clues = subject(fold(article.title or ""), article.sentences, folded, article.session, article.kind, named).clues
    spoken = [clue for clue in clues if _speaks(clue, article.regions)]
    for clue in sorted(spoken, key=lambda clue: -clue.weight)[:MOST]:
        value = ";".join(article.regions[:1]) if clue.code == OWN_PLACE else clue.code
        scope = "page" if clue.sentence < 0 else "article"
        if clue.rule == _FILE:
            yield Evidence("region", value, doc, 0, (0, len(doc)), "name", _FILE, clue.weight)
        elif clue.rule == _SESSION:
            yield from _session(article, folded, "region", value)
        elif clue.end and (at := _in_sentence(article, title, clue.sentence)):
            start, end = at[1] + clue.start, at[1] + clue.end
            yield _words(article, at[0], start, end, "region", value, scope, clue.rule, clue.weight)
        else:
            yield Evidence("region", value, "", 0, (0, 0), scope, clue.rule, clue.weight)
    if article.regions and not spoken:
        yield _unwritten("region", article.regions[0], "the other articles of its page, or " + _USER)


def _session(article: Article, folded: Sequence[str], of: str, value: str) -> Iterator[Evidence]:
    """Where the text names the session that it is of."""
    if article.session is None:
        return
    wanted = article.session[0], *article.session[2:]
    for n, text in enumerate(folded):
        for session, start, end in sessions(text) if "次" in text else ():
            if (session[0], *session[2:]) == wanted:
                yield _words(article, n, start, end, of, value, "page", _SESSION, 12.0)
                return


def _speaks(clue: Clue, regions: Sequence[str]) -> bool:
    """True for a clue of one of the regions, its parts or what it is a part of; for no region, of other countries."""
    if not regions:
        return clue.code == ""
    if clue.code == OWN_PLACE:
        return regions[0] != NATION
    codes = clue.code.split("+") if clue.code else []
    if NATION in regions and NATION in codes:
        return True
    told = [code for code in regions if code != NATION]
    return any(code != NATION and (within(code, one) or within(one, code)) for code in codes for one in told)


def _title_at(article: Article, folded: Sequence[str]) -> int:
    """The number of the sentence that is the title, -1 where none is."""
    title = fold(article.title or "")
    return next((n for n, text in enumerate(folded) if title and text.lstrip("# ").startswith(title)), -1)


def _in_sentence(article: Article, title: int, number: int) -> tuple[int, int] | None:
    """The sentence of that number and how many marks of a heading stand before the title in it (number -1)."""
    if number >= 0:
        return number, 0
    if title < 0:
        return None
    text = article.sentences[title].text
    return title, len(text) - len(text.lstrip("# "))


def _words(
    article: Article, n: int, start: int, end: int, of: str, value: str, scope: str, rule: str, weight: float
) -> Evidence:
    """Evidence of the words [start, end) of the n-th sentence, as far as they stand on one line."""
    sentence: Sentence = article.sentences[n]
    piece = next(piece for piece in reversed(sentence.pieces) if piece.start <= start)
    stops = [after.start for after in sentence.pieces if after.start > piece.start]
    end = min([end, *stops])
    left = piece.column + start - piece.start
    return Evidence(
        of, value, sentence.text[start:end], piece.line, (left, left + end - start), scope, rule, round(weight, 2)
    )


def _unwritten(of: str, value: str, rule: str) -> Evidence:
    return Evidence(of, value, "", 0, (0, 0), "page", rule, 0.0)
