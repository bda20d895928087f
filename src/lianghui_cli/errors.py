"""The error tree and the exit statuses. Every message is one line that names the place and the repair."""

from enum import IntEnum


class Status(IntEnum):
    """What the process says to the shell."""

    FOUND = 0
    NOTHING = 1
    WRONG = 2
    BUG = 70
    INTERRUPTED = 130


class LianghuiError(Exception):
    """Something the user can mend. `str(error)` is the line that is shown, without the program's name."""

    status = Status.WRONG


class UsageError(LianghuiError):
    """An argument, option or query that means nothing: an unknown region, a year that is none, a broken query."""


class QueryError(UsageError):
    """A query or pattern that cannot be read.

    `query` is its text and `column` the 0-based offset of the character that broke it; the boundary points at it.
    """

    def __init__(self, message: str, query: str, column: int) -> None:
        super().__init__(message)
        self.query = query
        self.column = column


class CorpusError(LianghuiError):
    """A corpus that is absent, empty or unreadable, or a document that is not in it."""


class ExportError(LianghuiError):
    """A file or folder that cannot or must not be written."""


# What reading raises at a text that it is not ready for: a bug, which costs that text and no other.
TEXT_BREAKS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)


class TextWarning(UserWarning):
    """A text was passed over; the others were read."""
