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
