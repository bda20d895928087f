"""What to try when nothing was found."""

import pytest

from lianghui_cli.model import Article, Document, Piece, Sentence
from lianghui_cli.verbs.suggest import suggest
from scanned import scanned

TEXTS = ("推進鄉村振興。", "乡村振兴促进法。", "乡村治理。", "高标准农田建设，高标准农田。", "数字经济", "big data")
ARTICLE = Article(
    None, 1, 1, (), None, None, None, None, tuple(Sentence(t, (Piece(0, 1, 0),), "prose", 0) for t in TEXTS)
)
TEXTS_OF = scanned([Document("d.txt", "", "utf-8", (ARTICLE,))])


@pytest.mark.parametrize(
    ("term", "forms"),
    [
        ("乡村镇兴", ("鄉村振興",)),
        ("高标准的农田", ("高标准农田",)),
        ("高标农田", ("高标准农田",)),
        ("数字经济发展", ("数字经济",)),
        ("航天员", ()),
        ("航", ()),
        ("法。乡村", ("鄉村",)),
    ],
)
def test_the_nearest_form_that_the_texts_have_as_they_write_it(term: str, forms: tuple[str, ...]) -> None:
    ((_, there, found),) = suggest(TEXTS_OF, [term])
    assert (there, found) == (False, forms)


def test_a_word_that_does_occur_needs_no_other() -> None:
    assert suggest(TEXTS_OF, ["鄉村振興", "Big  Data", "渔业"]) == (
        ("鄉村振興", True, ()), ("Big  Data", True, ()), ("渔业", False, ()),
    )  # fmt: skip


def test_words_are_looked_into_up_to_the_twelfth() -> None:
    assert len(suggest(TEXTS_OF, ["渔业"] * 12)) == len(suggest(TEXTS_OF, ["渔业"] * 13)) == 12


@pytest.mark.parametrize(
    ("term", "form"),
    [
        ("高兴农田", ""),
        ("高标准的农田建设", "高标准农田建设"),
        ("高标建设高标准农", "高标准农"),
        ("经济数字经", "数字经"),
    ],
)
def test_the_longest_part_is_told_wherever_it_stands(term: str, form: str) -> None:
    ((_, _, found),) = suggest(TEXTS_OF, [term])
    assert (found[0] if found else "") == (form or found[0])


@pytest.mark.parametrize(("size", "found"), [(200, ("数字经济",)), (201, ())])
def test_nothing_is_near_to_what_is_longer_than_a_sentence(size: int, found: tuple[str, ...]) -> None:
    ((_, _, forms),) = suggest(TEXTS_OF, ["数字经济" + "渔" * (size - 4)])
    assert forms == found
