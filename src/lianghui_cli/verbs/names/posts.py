"""Finds people by post: 首钢集团董事长, 毕马威, 重庆市市长, and surname + title: 殷市长.

A post is an affiliation as the text gives it, or a seat or office written out (重庆市 + 市长). A deputy is never
taken for the head (上海市委书记 is not 副书记), and words that fit many people (代表, a place, a bare title) are never
sure.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from lianghui_cli.lexicon import table, words
from lianghui_cli.model import Office, Person
from lianghui_cli.text.fold import fold
from lianghui_cli.text.gazetteer import counties, name_of, region, regions
from lianghui_cli.verbs.names.entry import Entry
from lianghui_cli.verbs.names.found import Found, best, doubtful, only

_BREAKS = "、,;兼及和与/ "
_ASIDE = ("前", "原", "现任", "时任")
_TITLE = 8  # characters of the longest title
_OF_ITS_OWN = 4  # characters of a public title that may be one person's: 行政长官, 财政司司长
_VAGUE = 28  # what words that name nobody cost
_HARD = "[、,;兼/ ]"
_PLACE = ".{2,}(?:新区|开发区|高新区|自治区|特区|省|市|县|自治州|盟|旗)"
_TERM = "第[一二三四五六七八九十百]+届"
_CONFERENCE = "(?:中国人民)?政协(全国|.{2,10}?[省市区县州盟旗])委员会"
_BODIES = {"NPC": "人大", "CPPCC": "政协"}


@cache
def _forms() -> tuple[tuple[str, str], ...]:
    return tuple((long, short) for long, short in sorted(table("post_forms"), key=lambda row: -len(row[0])))


def plain(post: str) -> str:
    """A post as it is compared: folded, in the short forms of its words, without quotation marks and brackets."""
    text = re.sub(_TERM, "", fold(post))
    for long, short in _forms():
        if long in text:
            text = text.replace(long, short)
    text = re.sub(_CONFERENCE, r"\1政协", text) if "政协" in text else text
    return "".join(char for char in text if char not in '"()《》·:').strip()


@cache
def _place_names() -> frozenset[str]:
    return frozenset(plain(name) for each in regions().values() for name in (each.name, each.short))


@cache
def _synonyms() -> dict[str, tuple[str, ...]]:
    return {said: tuple(cell.split("|")) for said, cell in table("title_synonyms")}


def titles_for(said: str) -> tuple[str, ...]:
    """The titles a word in the place of one may stand for; none if it is no title. 副 and 常务 may stand before it."""
    if said in _synonyms():
        return _synonyms()[said]
    bare = said.removeprefix("前").removeprefix("原").removeprefix("常务").removeprefix("副")
    known = bare in words("titles") or any(bare.endswith(title) for title in _long_titles(bare))
    return (said,) if known and len(said) <= _TITLE else ()


def _written(query: str) -> list[str]:
    """A query that ends in a colloquial title, with each of the titles that it stands for."""
    said = [(query[:-size], query[-size:]) for size in (4, 3, 2) if query[-size:] in _synonyms()]
    return [head + title for head, word in said for title in _synonyms()[word]]


def _long_titles(text: str) -> list[str]:
    """The titles of two characters and more that end a text."""
    return [text[at:] for at in range(1, len(text) - 1) if text[at:] in words("titles")]


def _seat_posts(office: Office) -> Iterator[str]:
    body = _BODIES[office.body]
    if office.body == "NPC" and office.rank in ("主任", "副主任", "委员", "秘书长", "常委"):
        body += "常委会"
    if office.level == "national":
        yield f"{office.constituency or ''}全国{body}{office.rank}"
    place = "" if office.region in ("", "000000") or office.level == "national" else name_of(office.region)
    if place:
        yield f"{place}{body}{office.rank}"
    if office.constituency:
        yield f"{office.constituency}{office.rank}"
        yield f"{place}{office.constituency}{body}{office.rank}"


def office_posts(office: Office) -> Iterator[str]:
    """A seat or office written out, in the ways it may be asked for: 北京市政协常委, 广东省省长, 朝阳区副区长."""
    if office.body in _BODIES:
        yield from _seat_posts(office)
        return
    known = region(office.region)
    if known is None or office.region == "000000":
        yield office.rank
        return
    place = name_of(office.region[:2] + "0000") if known.level == "county" else ""
    yield f"{place}{known.name}{office.rank}"


def _named_apart(person: Person) -> Iterator[str]:
    """Offices whose body stands among the affiliations: 教育部 + 副部长."""
    for office in person.offices:
        for body in person.affiliations if office.body not in _BODIES else ():
            if office.rank not in fold(body):
                yield body + office.rank


def posts_of(entry: Entry) -> tuple[str, ...]:
    """Everything an entry may be known as, in comparable form."""
    found: dict[str, None] = {}
    for person in entry.persons:
        for office in person.offices:
            found.update(dict.fromkeys(map(plain, office_posts(office))))
        found.update(dict.fromkeys(map(plain, person.affiliations)))
        found.update(dict.fromkeys(map(plain, _named_apart(person))))
    return tuple(filter(None, found))


def _begins(post: str, at: int) -> bool:
    """Whether a name may begin here: at the start, after a break, after 前, after places that lead the post."""
    head = post[:at]
    if not head or head[-1] in _BREAKS or head.endswith(_ASIDE):
        return True
    while head:
        size = next((size for size in range(min(12, len(head)), 1, -1) if head[:size] in _place_names()), 0)
        if not size:
            return False
        head = head[size:]
    return True


def _deputy(post: str, at: int) -> bool:
    """Whether the word that begins here is a deputy's title: 书记 in 副书记."""
    return at > 0 and post[at - 1] == "副"


def _belongs(between: str) -> bool:
    """Whether a title still belongs to the body before these words: 集团, 集团党委书记、 but not 委员、总会."""
    parts = re.split(_HARD, between)
    return len(parts) == 1 or not parts[-1] or parts[-1] in words("common_posts")


def _pieces(query: str, post: str) -> bool:
    """Whether a body and a title stand apart in a post: 小米 ... 董事长, 北京 ... 市长."""
    for at in range(len(query) - 2, 1, -1):
        head, title = query[:at], query[at:]
        place = post.find(head)
        if place < 0 or not titles_for(title) or not _begins(post, place):
            continue
        end = post.find(title, place + len(head))
        while end >= 0:
            after = post[end + len(title) :]
            closed = not after or after[0] in _BREAKS
            if closed and not _deputy(post, end) and _belongs(post[place + len(head) : end]):
                return True
            end = post.find(title, end + 1)
    return False


def closeness(query: str, post: str) -> int:
    """How well a query names a post: 3 all of it, 2 its beginning or organisation and title, 1 something inside, 0."""
    at = post.find(query)
    while at >= 0 and _deputy(post, at):
        at = post.find(query, at + 1)
    if at >= 0:
        core = post
        for aside in _ASIDE:
            core = core.removeprefix(aside)
        if query in (post, core):
            return 3
        after = post[at + len(query) :]
        if _begins(post, at):
            return 3 if at and not after and len(query) > 2 and query not in words("titles") else 2
        return 1
    return 2 if len(query) > 3 and _pieces(query, post) else 0


def _greedy(query: str, known: frozenset[str]) -> tuple[str, list[str]]:
    """A query without the known words in it, longest first, and these words."""
    rest, taken, at = "", [], 0
    while at < len(query):
        size = next((size for size in range(min(12, len(query) - at), 0, -1) if query[at : at + size] in known), 0)
        if size:
            taken.append(query[at : at + size])
        else:
            rest += query[at]
        at += size or 1
    return rest, taken


@cache
def _general() -> frozenset[str]:
    return _place_names() | words("common_posts") | words("titles")


@cache
def names_nobody(query: str) -> bool:
    """Whether a query is a place, a bare title, or a seat that many hold: it fits people, but names none."""
    if query.isdecimal() or re.fullmatch(_PLACE, query) or counties(query):
        return True
    rest, taken = _greedy(query, _general())
    if rest or (len(query) >= _OF_ITS_OWN and (query, "gov") in table("titles")):
        return False
    seats = {row[0] for row in table("titles") if row[1] in ("seat", "person")} | words("common_posts")
    placed = any(word in _place_names() for word in taken)
    return not (placed and any(word in words("titles") and word not in seats for word in taken))


class Posts:
    """The posts of a directory."""

    def __init__(self, entries: Sequence[Entry], surnames: dict[str, list[int]]) -> None:
        self._entries = entries
        self._surnames = surnames

    @cached_property
    def posts(self) -> list[tuple[str, ...]]:
        return [posts_of(entry) for entry in self._entries]

    def find(self, asked: Sequence[str]) -> list[Found]:
        """The entries whose posts have all these words; a colloquial title (特首) stands for the written ones."""
        query = [plain(word) for word in asked if len(word) > 1]
        found = self._find(query)
        if found or not query:
            return found
        return best(find for last in _written(query[-1]) for find in self._find([*query[:-1], last]))

    def _find(self, query: list[str]) -> list[Found]:
        found: list[Found] = []
        for at, posts in enumerate(self.posts):
            joined = "\n".join(posts)
            if query and all(word[:2] in joined for word in query):
                found += self._placed(at, query, posts)
        return doubtful(found, _VAGUE) if all(map(names_nobody, query)) else only(found)

    def _placed(self, at: int, query: list[str], posts: tuple[str, ...]) -> Iterator[Found]:
        near = [max((closeness(word, post), len(word) / len(post)) for post in posts) for word in query]
        if not all(level for level, _ in near):
            return
        level = min(level for level, _ in near)
        size = sum(map(len, query))
        share = sum(share for _, share in near) / len(near)
        level = max(level, 2 if size > 4 and len(query) > 1 else 1)
        score = {3: 92, 2: 86, 1: 74}[level]
        whole_word = level > 1 or size > 3 or share >= 0.5
        yield Found(at, score, "affiliation" if level < 3 else "post", whole_word)

    def ends_in(self, at: int, title: str) -> int:
        """Whether an entry holds a title: 2 it does, 1 a deputy's, 0 it does not."""
        found = 0
        for post in self.posts[at]:
            for segment in re.split(_HARD, post):
                if segment.endswith(title):
                    found = max(found, 1 if _deputy(segment, len(segment) - len(title)) else 2)
        return found

    def by_title(self, query: str) -> list[Found]:
        """Surname + title: 殷市长, 李特首, 聂副区长. A deputy addressed as the head is a suggestion."""
        found: list[Found] = []
        for size in (2, 1):
            titles = titles_for(query[size:]) if query[:size] in self._surnames else ()
            for at in self._surnames[query[:size]] if titles else ():
                held = max(self.ends_in(at, title) for title in titles)
                person = any((title, "person") in table("titles") for title in titles)
                if held or person:
                    score = 90 if held == 2 else 58 if held else 50
                    found.append(Found(at, score, "surname + title", held == 2))
        return only(best(found))
