"""Finds people by post: 首钢集团董事长, 毕马威, 重庆市市长, and surname + title: 殷市长.

A post is an affiliation as the text gives it, or a seat or office written out (重庆市 + 市长). A deputy is never
taken for the head (上海市委书记 is not 副书记), and words that fit many people (代表, a place, a bare title) are never
sure.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from lianghui_cli.index.roll import POST, Roll
from lianghui_cli.lexicon import table, words
from lianghui_cli.text.gazetteer import counties, regions
from lianghui_cli.text.name_keys import HAN_SURNAME
from lianghui_cli.text.posts import plain
from lianghui_cli.verbs.names.found import Found, best, doubtful, only

_BREAKS = "、,;兼及和与/ "
_ASIDE = ("前", "原", "现任", "时任")
_TITLE = 8  # characters of the longest title
_OF_ITS_OWN = 4  # characters of a public title that may be one person's: 行政长官, 财政司司长
_LONG = 8  # characters of a post that is known though a few are left out
_NEARLY = 85  # likeness of two posts, of 100, that are nearly the same
_TAIL = 2  # characters of a title
_VAGUE = 28  # what words that name nobody cost
_HARD = "[、,;兼/ ]"
_PLACE = ".{2,}(?:新区|开发区|高新区|自治区|特区|省|市|县|自治州|盟|旗)"
_LEAST = 5  # characters of a post that is looked for with slips


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


def of_one_place(query: str) -> bool:
    """Whether a query is a seat or post with its place, which one person may have: 佛山市政协委员."""
    rest, taken = _greedy(query, _general())
    placed = [word for word in taken if word in _place_names() and word not in ("全国", "中国")]
    return bool(placed or rest) and len(taken) > len(placed) and taken[-1] not in _place_names()


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
    """The posts of the names of a roll."""

    def __init__(self, roll: Roll) -> None:
        self._roll = roll

    def of(self, name: str) -> Sequence[str]:
        return self._roll.said_of(name, POST)

    def find(self, asked: Sequence[str]) -> list[Found]:
        """The names whose posts have all these words; a colloquial title (特首) stands for the written ones."""
        query = [plain(word) for word in asked if len(word) > 1]
        found = self._find(query)
        if found or not query:
            return found
        return best(find for last in _written(query[-1]) for find in self._find([*query[:-1], last]))

    def _find(self, query: list[str]) -> list[Found]:
        """What many hold is never sure, but for a seat of one place that one person of the texts has."""
        if not query or not all(query):
            return []
        holders = [self._roll.saying(POST, word[:2]) for word in query]
        among = set(holders[0]).intersection(*holders[1:])
        found = [find for name in holders[0] if name in among for find in self._placed(name, query)]
        if not all(map(names_nobody, query)):
            return only(found)
        vague = doubtful(found, _VAGUE)
        whole = (
            [find for find in found if query[0] in find.rests_on] if len(query) == 1 and of_one_place(query[0]) else []
        )
        return only(whole) + vague if len(whole) == 1 else vague

    def _placed(self, name: str, query: list[str]) -> Iterator[Found]:
        posts = self.of(name)
        near = [max((closeness(word, post), len(word) / len(post)) for post in posts) for word in query]
        if not all(level for level, _ in near):
            return
        level = min(level for level, _ in near)
        size = sum(map(len, query))
        share = sum(share for _, share in near) / len(near)
        level = max(level, 2 if size > 4 and len(query) > 1 else 1)
        score = {3: 92, 2: 86, 1: 74}[level]
        whole_word = level > 1 or size > 3 or share >= 0.5
        meant = frozenset(post for post in posts if any(closeness(word, post) for word in query))
        yield Found(name, score, "affiliation" if level < 3 else "post", whole_word, meant)

    def ends_in(self, name: str, title: str) -> tuple[int, frozenset[str]]:
        """Whether a name holds a title (2 it does, 1 a deputy's, 0 it does not), and in which posts."""
        held: dict[int, set[str]] = {0: set(), 1: set(), 2: set()}
        for post in self.of(name):
            for segment in re.split(_HARD, post):
                if segment.endswith(title):
                    held[1 if _deputy(segment, len(segment) - len(title)) else 2].add(post)
        level = max(level for level in held if held[level] or not level)
        return level, frozenset(held[level])

    def by_title(self, query: str) -> list[Found]:
        """Surname + title: 殷市长, 李特首, 聂副区长. A deputy addressed as the head is a suggestion."""
        found: list[Found] = []
        for size in (2, 1):
            titles = titles_for(query[size:])
            for name in self._roll.named(HAN_SURNAME, query[:size]) if titles else ():
                held, posts = max((self.ends_in(name, title) for title in titles), key=lambda pair: pair[0])
                person = any((title, "person") in table("titles") for title in titles)
                if held or person:
                    score = 90 if held == 2 else 58 if held else 50
                    found.append(Found(name, score, "surname + title", held == 2, posts))
        return only(best(found))

    def similar(self, query: str) -> list[Found]:
        """Who has a post that is written a little differently; sure where one has it in nearly all its characters."""
        from rapidfuzz import fuzz, process

        if len(query) < _LEAST:
            return []
        said = list(self._roll.said(POST))
        posts = [post for post, _ in said]
        found = []
        for post, ratio, at in process.extract(query, posts, scorer=fuzz.ratio, score_cutoff=75, limit=None):
            sure = ratio >= _NEARLY and len(query) >= _LONG and _same_post(query, post)
            score = 82 if sure else 45 + int(ratio - 75) // 2
            found.append(Found(said[at][1], score, "similar affiliation", sure, frozenset({post})))
        return only(found)


def _same_post(query: str, post: str) -> bool:
    """Whether all of a query stands in a post in this order, its end at the end: 虹口文化馆主任, 虹口区文化馆主任.

    A deputy's post is not the head's.
    """
    left = iter(post)
    in_order = all(char in left for char in query)
    return in_order and query[-_TAIL:] == post[-_TAIL:] and query.count("副") == post.count("副")
