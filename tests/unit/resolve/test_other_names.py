"""Names in letters, and names that stand short: of made-up people."""

import pytest

from lianghui_cli.model import Article, Document, Office, Person, Piece, Sentence, Statement
from lianghui_cli.resolve.other_names import in_full, in_letters
from lianghui_cli.text.fold import fold

SEAT = Office("CPPCC", "national", "000000", "委员", "港区")


def document(*lines: str) -> Document:
    sentences = tuple(Sentence(text, (Piece(0, at, 0),), "prose", at) for at, text in enumerate(lines, 1))
    article = Article(None, 1, len(lines), (), None, None, None, None, sentences)
    return Document("a.txt", "\n".join(lines), "utf-8", (article,))


def person(name: str, line: int, *offices: Office, said: str = "") -> Person:
    statements = (Statement(line, said),) if said else ()
    role = "delegate" if offices else "other"
    return Person("a.txt", (line,), name, fold(name), offices, (), statements, role, 2025)


@pytest.mark.parametrize(
    ("text", "name", "also"),
    [
        ("港區委員譚志豪（Alan Tam）表示", "譚志豪", ("Alan Tam",)),
        ("港區委員Tam Chi-ho 譚志豪表示", "譚志豪", ("Tam Chi-ho",)),
        ("港區委員 Dr. Alan Tam(譚志豪)表示", "譚志豪", ("Dr. Alan Tam",)),
        ("Horizon Group 譚志豪表示", "譚志豪", ()),
        ("譚志豪表示，Alan Tam 是另一人", "譚志豪", ()),
    ],
)
def test_letters_beside_a_name_that_spell_its_surname(text: str, name: str, also: tuple[str, ...]) -> None:
    (found,) = in_letters([person(name, 1, SEAT)], document(text))
    assert found.also == also


def test_a_double_surname_is_the_one_of_the_same_text() -> None:
    people = [person("何鄭雅文", 1, SEAT), person("何鄭", 2, said="會跟進")]
    (found,) = in_full(people, document("委員何鄭雅文到場。", "何鄭說會跟進。"))
    assert (found.name, found.lines, found.role) == ("何鄭雅文", (1, 2), "delegate")
    assert found.statements == (Statement(2, "會跟進"),)


def test_a_name_that_dots_cut_is_the_one_of_the_same_text() -> None:
    people = [person("譚志", 1, SEAT), person("譚志豪", 2)]
    (found,) = in_full(people, document("委員譚志…", "譚志豪到場。"))
    assert (found.name, found.offices, found.role) == ("譚志豪", (SEAT,), "delegate")


def test_two_who_may_be_meant_stay_apart() -> None:
    people = [person("何鄭", 1), person("何鄭雅文", 2, SEAT), person("何鄭雅琴", 3, SEAT)]
    assert in_full(people, document("何鄭", "何鄭雅文", "何鄭雅琴")) == people


def test_a_short_name_that_nothing_cuts_is_a_name_of_its_own() -> None:
    people = [person("譚志", 1, SEAT), person("譚志豪", 2, SEAT)]
    assert in_full(people, document("委員譚志到場。", "委員譚志豪到場。")) == people
