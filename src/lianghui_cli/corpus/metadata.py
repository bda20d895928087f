"""What an article says of itself: its regions, date, session and newspaper. Evidence or nothing.

A year in the body is no evidence of the text's year (the report of 1956 opens with the accounts of 1955): only a title,
a session header, a dateline or the heading of a review or plan is.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lianghui_cli.corpus.columns import Stretch
from lianghui_cli.corpus.days import UNKNOWN, Day, agree, day_of, implied_year
from lianghui_cli.corpus.names import date_named, regions_named, told_apart, year_named
from lianghui_cli.corpus.page import sentences
from lianghui_cli.corpus.papers import papers
from lianghui_cli.model import Article, Sentence, Session
from lianghui_cli.resolve import where
from lianghui_cli.resolve.kind import REPORTS, kind_of
from lianghui_cli.resolve.subject import subject
from lianghui_cli.text.fold import fold
from lianghui_cli.text.regions import mentions
from lianghui_cli.text.sessions import sessions

NATION = "000000"
_OPENING = 4  # sentences that tell where an article's matter is
_BYGONE = re.compile(
    r"的?(?:决议|决定|精神|要求|部署)|以来|以后|之后|后|通过|审议|审查|批准|选举|确定|提出|决定|期间|和|与"
)
_OWN_CONGRESS = re.compile(r"[省市区](?:政协)?第?[一二三四五六七八九十]{1,3}届")  # 在省第十一届人民代表大会第三次会议上
_BODY = re.compile(r"政协|人大|人民代表大会|人民政府|市长|省长|主席")


class Draft(NamedTuple):
    """An article before its page has been heard."""

    stretch: Stretch
    sentences: tuple[Sentence, ...]
    folded: tuple[str, ...]
    title: str | None
    session: Session | None
    regions: tuple[str, ...]
    kind: str


def articles(doc: str, found: Sequence[Stretch], title: str = "", *, dated: bool = False) -> tuple[Article, ...]:
    """The articles of one text. What an article leaves unsaid the rest of its page may say, where it speaks as one.

    title: the headline of the first, where it stands outside the text; dated: so do day and source, and none is read.
    """
    places = told_apart(regions_named(doc), lambda: "".join(p.folded for one in found for p in one.paragraphs))
    named = places[0] if len(places) == 1 else NATION if "国务院" in fold(doc) else ""
    year = year_named(doc)
    titles = [title or None, *[None] * len(found)]
    drafts = [
        _draft(stretch, given or stretch.title, named, len(found) == 1)
        for stretch, given in zip(found, titles, strict=False)
    ]
    sources, days = ([None] * len(drafts), [UNKNOWN] * len(drafts)) if dated else _printed(drafts, year)
    file = date_named(doc) if len(drafts) == 1 else None
    own = (named,) if named else ()
    home = own or _agreed(drafts)
    return tuple(
        placed(
            Article(
                title=draft.title,
                first_line=min(s.line for s in draft.sentences),
                last_line=max(s.last_line for s in draft.sentences),
                regions=draft.regions or (own if draft.kind in REPORTS else home),  # no report is its neighbour's
                date=day.iso or (file if file and file.startswith(f"{day.year}") else None),
                year=day.year,
                source=source,
                session=draft.session,
                sentences=draft.sentences,
                kind=draft.kind,
            ),
            draft.folded,
        )
        for draft, day, source in zip(drafts, days, sources, strict=True)
        if draft.sentences
    )


def placed(article: Article, folded: Sequence[str] | None = None) -> Article:
    """The article, each sentence with the region that it speaks of. `folded`: the texts of its sentences, if known."""
    regions = where.regions(article, folded)
    main = article.regions[0] if article.regions else ""
    shown = _shown(article)
    told = zip(article.sentences, regions, strict=True)
    return article._replace(
        sentences=tuple(
            [
                Sentence(s.text, s.pieces, s.kind, s.paragraph, shown.get(s.paragraph) or region or main)
                for s, region in told
            ]
        )
    )


def _shown(article: Article) -> dict[int, str]:
    """By paragraph, the region of a picture of elsewhere: a caption may have slipped in from another story of the page.

    Only whose congress, conference or government is shown is evidence; a place in a picture is not.
    """
    found: dict[int, str] = {}
    for sentence in article.sentences:
        if sentence.kind != "caption" or sentence.paragraph in found:
            continue
        text = fold(sentence.text)
        codes = [hit.codes[0] for hit in mentions(text) if len(hit.codes) == 1 and _BODY.match(text, hit.end)]
        codes += [session.region for session, _, _ in sessions(text) if session.region]
        if len(set(codes)) == 1 and codes[0] not in (*article.regions, NATION):
            found[sentence.paragraph] = codes[0]
    return found


def _printed(drafts: Sequence[Draft], year: int | None) -> tuple[list[str | None], list[Day]]:
    """The paper and the day of each article. `year`: the one that the file's name means."""
    own = [day_of(draft.sentences, draft.folded, draft.session, draft.kind, year) for draft in drafts]
    sources = papers([draft.folded for draft in drafts], [[s.text for s in draft.sentences] for draft in drafts])
    implied = [
        None if day.year else implied_year(draft.folded, draft.session) for day, draft in zip(own, drafts, strict=True)
    ]
    return sources, agree(own, implied, year, sources)


def _draft(stretch: Stretch, title: str | None, named: str, alone: bool) -> Draft:
    """`named`: the region that the file's name means. `alone`: it is all of its page."""
    told, folded = sentences(stretch.paragraphs)
    head = fold(title or "")
    # A picture may be of another story: it counts where the text itself tells nothing.
    written = [row for row in zip(told, folded, strict=True) if row[0].kind != "caption"]
    heard = _session(written)
    session = heard or _session(list(zip(told, folded, strict=True)))
    kind = kind_of(head, told, folded, session).kind
    regions = subject(head, told, folded, heard, kind, named if alone or kind in REPORTS else "").regions
    if not regions and session and session.region:
        regions = (session.region,)
    own = session and not session.region and regions and regions[0].endswith("0000")
    if session and own and any(_OWN_CONGRESS.search(text) for text in folded):
        session = session._replace(region=regions[0])
    return Draft(stretch, told, folded, title, session, regions, kind)


def _session(told: Sequence[tuple[Sentence, str]]) -> Session | None:
    """The session that the article is of: named in a header or caption, or in its opening, not as one of the past."""
    opening = 0
    for sentence, text in told:
        opening += sentence.kind == "prose"
        if (sentence.kind == "prose" and opening > _OPENING) or "次" not in text:
            continue
        for session, _, end in sessions(text):
            if not _BYGONE.match(text, end):
                return session
    return None


def _agreed(drafts: Sequence[Draft]) -> tuple[str, ...]:
    """The one region of a page, for its articles that name none: where two others at least agree, and none does not."""
    mains = [draft.regions[0] for draft in drafts if draft.regions]
    return (mains[0],) if len(mains) > 1 and len(set(mains)) == 1 else ()
