"""Query text to tree and back: words, "phrases", AND, OR, NOT, NEAR/10, parentheses. parse(show(tree)) == tree.

It knows nothing of texts: what a word matches is query/match.py's business. A backslash is a character like any other.

    query   := both (OR both)*            operators are written in capitals; a lower-case `or` is a word
    both    := negated (AND? negated)*    two terms side by side are both wanted
    negated := NOT* near
    near    := operand (NEAR/10 operand)?
    operand := word | "phrase" | ( query )
"""

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias, Union

from lianghui_cli.errors import QueryError
from lianghui_cli.query.blanks import squeezed
from lianghui_cli.text.fold import fold

DISTANCE = 10  # of a NEAR without a number
_DEEPEST = 100
_OPERATORS = ("AND", "OR", "NOT", "NEAR")
_OPENING, _CLOSING = "(（", ")）"
# A straight mark closes itself; the closing forms are taken as opening too, since input methods produce ”中文”.
_QUOTES = {
    '"': '"', "＂": "＂", "「": "」", "『": "』", "“": "”", "”": "”", "‘": "’", "’": "’", "'": "'",
    "｢": "｣", "〝": "〞",
}  # fmt: skip


class Word(NamedTuple):
    """What must occur. `phrase`: it was written in quotation marks."""

    text: str
    phrase: bool = False


class And(NamedTuple):
    """All parts in one sentence."""

    parts: tuple["Query", ...]
    operator: str = "AND"  # tells the two apart, which as tuples would be equal


class Or(NamedTuple):
    """At least one part."""

    parts: tuple["Query", ...]
    operator: str = "OR"  # tells the two apart, which as tuples would be equal


class Not(NamedTuple):
    """Sentences in which `part` is not found."""

    part: "Query"


class Near(NamedTuple):
    """Two words, or groups of alternative words, with at most `distance` characters between, in either order."""

    left: "Query"
    right: "Query"
    distance: int


Query: TypeAlias = Union[Word, And, Or, Not, Near]  # noqa: UP007 -- the names are not defined yet where they are quoted


class Token(NamedTuple):
    """A piece of a query, and where it begins."""

    kind: str  # word | phrase | ( | ) | AND | OR | NOT | NEAR | end
    text: str
    column: int


def parse(query: str) -> Query:
    """The tree of `query`. Raises QueryError with the column of what cannot be read."""
    parser = _Parser(query)
    if parser.next.kind == "end":
        raise QueryError("the query is empty; write a word, such as 新质生产力", query, 0)
    tree = parser.either()
    if parser.next.kind == ")":
        raise parser.error('this closing parenthesis has no opening one; quote it to search for it: ")"')
    return tree


def show(tree: Query) -> str:
    """`tree` as a query."""
    match tree:
        case Word(text, phrase):
            return _quoted(text) if phrase else text
        case Not(part):
            return f"NOT {show(part) if isinstance(part, Not | Near | Word) else _grouped(part)}"
        case Near(left, right, distance):
            return f"{_grouped(left)} NEAR/{distance} {_grouped(right)}"
        case And(parts):
            return " ".join(_grouped(part) if isinstance(part, And | Or) else show(part) for part in parts)
        case Or(parts):
            return " OR ".join(_grouped(part) if isinstance(part, Or) else show(part) for part in parts)


def words(tree: Query) -> tuple[str, ...]:
    """The words that a hit shows, as they were typed: those that no NOT excludes."""
    return tuple(dict.fromkeys(_words(tree, True)))


def _words(tree: Query, wanted: bool) -> Iterator[str]:
    match tree:
        case Word(text):
            if wanted:
                yield text
        case Not(part):
            yield from _words(part, not wanted)
        case Near(left, right):
            yield from _words(left, wanted)
            yield from _words(right, wanted)
        case And(parts) | Or(parts):
            for part in parts:
                yield from _words(part, wanted)


def _grouped(tree: Query) -> str:
    return show(tree) if isinstance(tree, Word) else f"({show(tree)})"


def _quoted(text: str) -> str:
    opening = next(mark for mark, closing in _QUOTES.items() if closing not in text)
    return f"{opening}{text}{_QUOTES[opening]}"


class _Parser:
    """Recursive descent over the tokens of one query."""

    def __init__(self, query: str) -> None:
        self.query = query
        self.tokens = tokens(query)
        self.depth = 0
        self.next = next(self.tokens)

    def error(self, message: str) -> QueryError:
        return QueryError(message, self.query, self.next.column)

    def take(self) -> Token:
        token = self.next
        if token.kind != "end":
            self.next = next(self.tokens)
        return token

    def deeper(self) -> None:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise self.error(f"the query is nested more than {_DEEPEST} deep")

    def either(self) -> Query:
        parts = [self.both()]
        while self.next.kind == "OR":
            self.take()
            parts.append(self.both())
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def both(self) -> Query:
        parts = [self.negated()]
        while self.next.kind not in ("OR", ")", "end"):
            if self.next.kind == "AND":
                self.take()
            parts.append(self.negated())
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def negated(self) -> Query:
        if self.next.kind != "NOT":
            return self.near()
        self.take()
        self.deeper()
        part = self.negated()
        self.depth -= 1
        return Not(part)

    def near(self) -> Query:
        left_column = self.next.column
        left = self.operand()
        if self.next.kind != "NEAR":
            return left
        operator = self.take()
        right_column = self.next.column
        right = self.operand()
        for part, column in ((left, left_column), (right, right_column)):
            if not _is_words(part):
                message = "NEAR joins two words or phrases (or words joined by OR); write A NEAR/10 B"
                raise QueryError(message, self.query, column)
        if self.next.kind == "NEAR":
            raise self.error("NEAR joins two words; for three write A NEAR/10 B AND B NEAR/10 C")
        return Near(left, right, int(operator.text))

    def operand(self) -> Query:
        if self.next.kind in ("word", "phrase"):
            token = self.take()
            return Word(token.text, token.kind == "phrase")
        if self.next.kind == "(":
            return self.group()
        if self.next.kind == "end":
            raise self.error("a word is missing at the end of the query")
        raise self.error(f'a word is missing before "{self.next.text}"; quote it to search for it: "{self.next.text}"')

    def group(self) -> Query:
        opening = self.take()
        self.deeper()
        tree = self.either()
        self.depth -= 1
        if self.next.kind != ")":
            message = 'this parenthesis is never closed; add ")", or quote it to search for it: "("'
            raise QueryError(message, self.query, opening.column)
        self.take()
        return tree


def _is_words(tree: Query) -> bool:
    return isinstance(tree, Word) or (isinstance(tree, Or) and all(_is_words(part) for part in tree.parts))


def tokens(query: str) -> Iterator[Token]:
    """The words, phrases, parentheses and operators of `query`, then one of the kind "end"."""
    at, size = 0, len(query)
    while at < size:
        char = query[at]
        if char.isspace():
            at += 1
        elif char in _OPENING or char in _CLOSING:
            yield Token("(" if char in _OPENING else ")", char, at)
            at += 1
        else:
            end, phrase = _extent(query, at)
            yield _phrase(query, at, end) if phrase else _bare(query, at, end)
            at = end
    yield Token("end", "", size)


def _extent(query: str, start: int) -> tuple[int, bool]:
    """Where the word or phrase that begins at `start` ends, and whether it is a phrase.

    A quotation is a phrase where a blank, a parenthesis or the end follows it; “十四五”时期 is a word with marks in it.
    """
    end = start
    if query[start] in _QUOTES:
        close = query.find(_QUOTES[query[start]], start + 1)
        if close < 0:
            message = f"this quotation mark is never closed; add {_QUOTES[query[start]]} or leave it out"
            raise QueryError(message, query, start)
        end = close + 1
        if end == len(query) or _parts(query[end]):
            return end, True
    while end < len(query) and not _parts(query[end]):
        if query[end] in _QUOTES and query[start:end] in _OPERATORS:  # 甲 AND「乙 丙」
            break
        end += 1
    return end, False


def _parts(char: str) -> bool:
    return char.isspace() or char in _OPENING or char in _CLOSING


def _phrase(query: str, start: int, end: int) -> Token:
    text = query[start + 1 : end - 1]
    if _invisible(text):
        raise QueryError("there is nothing between these quotation marks", query, start)
    return Token("phrase", text, start)


def _bare(query: str, start: int, end: int) -> Token:
    text = query[start:end]
    if text in _OPERATORS:
        return Token(text, str(DISTANCE) if text == "NEAR" else text, start)
    if text.startswith("NEAR/"):
        digits = text[5:]
        if not (digits.isascii() and digits.isdecimal() and len(digits) <= 6):
            raise QueryError(f'"{text}" lacks a number of characters; write NEAR/{DISTANCE}', query, start)
        return Token("NEAR", digits, start)
    if _invisible(text):
        raise QueryError("there is nothing visible in this word", query, start)
    return Token("word", text, start)


def _invisible(text: str) -> bool:
    return not squeezed(fold(text))
