"""Regular expressions: a pattern x text to spans, by RE2, whose time is linear in the text. The only home of re2.

Only the literals of a pattern are folded, so that \\S stays \\S; a range inside [...] is folded where folding moves it
as a whole ([０-９] is [0-9]). It refuses look-around and backreferences, which no linear engine has.
"""

from typing import Any

from lianghui_cli.errors import QueryError
from lianghui_cli.model import Span
from lianghui_cli.query.match import Finder
from lianghui_cli.text.fold import fold

_LINEAR = "the engine of -E takes linear time and has no {0}; leave it out, or combine words with AND, NOT, NEAR/10"
_MISSING = (
    ("(?=", "look-ahead"), ("(?!", "look-ahead"), ("(?<=", "look-behind"), ("(?<!", "look-behind"),
    ("(?P=", "backreferences"), ("(?>", "atomic groups"), ("(?#", "comments"), ("(?(", "conditions"),
)  # fmt: skip
_NAMED = ("(?P<", "(?<")


def matcher(pattern: str, as_written: bool = False) -> Finder:
    """The finder of a regular expression. Raises QueryError where it cannot be read."""
    return _Pattern(pattern, as_written)


class _Pattern(Finder):
    def __init__(self, pattern: str, as_written: bool) -> None:
        if not pattern:
            raise QueryError("the pattern is empty", pattern, 0)
        _refuse_unsupported(pattern)
        self._as_written = as_written
        compiled = _compiled(pattern, pattern, as_written)
        self._regex = compiled if as_written else _compiled(folded(pattern), pattern, False)

    def prepare(self, text: str) -> str:
        return text if self._as_written else fold(text)

    def find(self, prepared: str) -> tuple[Span, ...] | None:
        data = prepared.encode("utf-8", "replace")  # "replace" keeps one character one: a lone surrogate becomes ?
        spans, at, offset = [], 0, 0
        for match in self._regex.finditer(data):
            start, end = match.span()
            if start == end:
                continue
            first = offset + len(data[at:start].decode("utf-8"))
            last = first + len(data[start:end].decode("utf-8"))
            spans.append(Span(first, last))
            at, offset = end, last
        return tuple(spans) or None


def folded(pattern: str) -> str:
    """`pattern` with its literals folded; what has a meaning of its own stays."""
    parts, at = [], 0
    while at < len(pattern):
        end = _syntax_end(pattern, at)
        if end > at:
            parts.append(pattern[at:end])
        elif pattern.startswith("\\Q", at):
            end = _literal_end(pattern, at)
            parts.append("".join(map(_verbatim, pattern[at + 2 : end].removesuffix("\\E"))))
        elif pattern[at] == "[":
            text, end = _folded_class(pattern, at)
            parts.append(text)
        else:
            end = at + 1
            parts.append(_literal(pattern[at]))
        at = end
    return "".join(parts)


def _syntax_end(pattern: str, at: int) -> int:
    """The end of what must not be folded at `at`: an escape or the head of a group; `at` where there is none."""
    if pattern[at] == "\\" and not pattern.startswith("\\Q", at):
        return _escape_end(pattern, at)
    if pattern.startswith(_NAMED, at):
        close = pattern.find(">", at)
        return close + 1 if close > 0 else len(pattern)
    if pattern.startswith("(?", at):
        end = at + 2
        while end < len(pattern) and pattern[end] not in ":)":
            end += 1
        return end + 1
    return at


def _escape_end(pattern: str, at: int) -> int:
    """The end of the escape that begins at `at`: \\d, \\pL, \\p{Han}, \\x41, \\x{4E00}, \\123."""
    kind, end = pattern[at + 1 : at + 2], at + 2
    if kind in ("p", "P", "x") and pattern[end : end + 1] == "{":
        close = pattern.find("}", end)
        return close + 1 if close > 0 else len(pattern)
    return end + {"p": 1, "P": 1, "x": 2}.get(kind, 0)


def _literal_end(pattern: str, at: int) -> int:
    close = pattern.find("\\E", at)
    return close + 2 if close > 0 else len(pattern)


def _literal(char: str) -> str:
    """`char` folded; escaped where folding makes an ASCII sign of it, which could have a meaning: （ becomes \\(."""
    plain = fold(char)
    return plain if plain == char else _verbatim(plain)


def _verbatim(char: str) -> str:
    """`char` folded, and without any meaning of its own."""
    plain = fold(char)
    return "\\" + plain if plain.isascii() and not plain.isalnum() else plain


def _folded_class(pattern: str, at: int) -> tuple[str, int]:
    """The character class that opens at `at`, folded member by member, and its end."""
    parts, first, end = ["["], at + 1, at + 1
    if pattern.startswith("^", end):
        parts.append("^")
        first = end = end + 1
    while end < len(pattern) and (pattern[end] != "]" or end == first):
        if pattern.startswith("[:", end) and (close := pattern.find(":]", end)) > 0:
            parts.append(pattern[end : close + 2])
            end = close + 2
        elif pattern[end] == "\\":
            stop = _escape_end(pattern, end)
            parts.append(pattern[end:stop])
            end = stop
        elif pattern[end + 1 : end + 2] == "-" and pattern[end + 2 : end + 3] not in ("", "]", "\\"):
            parts.append(_folded_range(pattern[end], pattern[end + 2]))
            end += 3
        else:
            parts.append(_literal(pattern[end]))
            end += 1
    return "".join(parts) + pattern[end : end + 1], end + 1


def _folded_range(low: str, high: str) -> str:
    below, above = fold(low), fold(high)
    if ord(above) - ord(below) == ord(high) - ord(low):
        return f"{_literal(low)}-{_literal(high)}"
    return f"{low}-{high}"


def _refuse_unsupported(pattern: str) -> None:
    """Name what RE2 does not have, rather than let it complain of an invalid operator."""
    at = 0
    while at < len(pattern):
        for opening, name in _MISSING:
            if pattern.startswith(opening, at):
                raise QueryError(_LINEAR.format(name), pattern, at)
        if pattern[at] != "\\":
            at = _folded_class(pattern, at)[1] if pattern[at] == "[" else at + 1
            continue
        kind = pattern[at + 1 : at + 2]
        if kind and kind in "123456789":
            raise QueryError(_LINEAR.format("backreferences"), pattern, at)
        if kind == "C":
            raise QueryError("\\C is half a character; write . for any character", pattern, at)
        if kind == "u":
            raise QueryError("\\u is unknown; write the character itself, or \\x{4E00}", pattern, at)
        at = _literal_end(pattern, at) if kind == "Q" else at + 2


def _compiled(pattern: str, typed: str, case_sensitive: bool) -> Any:
    import re2

    options = re2.Options()
    options.log_errors = False
    options.case_sensitive = case_sensitive
    try:
        return re2.compile(pattern, options)
    except UnicodeEncodeError as error:
        raise QueryError("the pattern has characters that are no text", typed, error.start) from None
    except re2.error as error:
        reason = error.args[0]
        message = reason.decode("utf-8", "replace") if isinstance(reason, bytes) else str(reason)
        _, _, part = message.partition(": ")
        column = max(typed.rfind(part), 0) if part else 0
        raise QueryError(f"the pattern cannot be read: {message}", typed, column) from None
