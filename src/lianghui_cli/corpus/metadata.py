"""What an article says of itself: its regions, date, session and newspaper. Evidence or nothing.

A year in the body is no evidence of the text's year (the report of 1956 opens with the accounts of 1955): only a title,
a session header, a dateline, or the year that the text plans for is.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lianghui_cli.corpus.columns import Stretch
from lianghui_cli.corpus.page import sentences
from lianghui_cli.model import Article, Document, Sentence, Session
from lianghui_cli.text.dates import dates, session_year, sessions
from lianghui_cli.text.fold import fold
from lianghui_cli.text.regions import headline_abbreviation, mentions


class _Day(NamedTuple):
    """A date as far as the text gives it."""

    year: int | None
    month: int | None
    day: int | None

    @property
    def iso(self) -> str | None:
        return f"{self.year:04}-{self.month:02}-{self.day:02}" if self.year and self.month and self.day else None


class _Draft(NamedTuple):
    """An article before its page has been heard."""

    stretch: Stretch
    sentences: tuple[Sentence, ...]
    folded: tuple[str, ...]  # of the sentences
    session: Session | None
    weights: dict[str, float]
    day: _Day


