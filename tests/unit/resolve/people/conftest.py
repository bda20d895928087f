"""Short texts become documents: every line is a sentence of its own paragraph."""

from collections.abc import Callable

import pytest

from lianghui_cli.model import Article, Document, Person, Piece, Sentence, Session
from lianghui_cli.resolve.people import people_of

Reader = Callable[..., dict[str, Person]]


@pytest.fixture
def people() -> Reader:
    def read(text: str, *regions: str, session: Session | None = None) -> dict[str, Person]:
        lines = [line for line in text.split("\n") if line]
        sentences = tuple(
            Sentence(line, (Piece(0, number, 0),), "prose", number) for number, line in enumerate(lines, start=1)
        )
        article = Article(None, 1, len(lines), regions, None, 2025, None, session, sentences)
        found = people_of(Document("a.txt", text, "utf-8", (article,)))
        return {person.name_hans: person for person in found}

    return read
