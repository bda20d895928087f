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
    (told,) = suggest(TEXTS_OF, [term])
    assert (told.found, told.forms) == (False, forms)


def test_a_word_that_does_occur_needs_no_other() -> None:
    told = suggest(TEXTS_OF, ["鄉村振興", "Big  Data", "渔业"])
    assert [(each.found, each.forms) for each in told] == [(True, ()), (True, ()), (False, ())]


def test_a_form_says_how_often_it_stands() -> None:
    (told,) = suggest(TEXTS_OF, ["高标准农天"])
    assert (told.forms, told.counts) == (("高标准农田",), (2,))


NOISE = ("企业从业，产业兴旺。", "from the VR room, or more", "低空经济，低空产业", "blockchains")


@pytest.mark.parametrize(
    ("term", "forms"),
    [
        ("渔业", ()),  # 企业, 产业 share one character of two
        ("渔产业", ("产业",)),
        ("低空业", ("低空",)),
        ("低空经记", ("低空经济",)),
        ("ＯＲ", ()),
        ("orm", ()),
        ("blockchain", ()),  # a part of a Latin word is no word
        ("blockchainz", ("blockchains",)),
        ("roam", ()),
        ("甲乙丙低空", ()),
        ("甲乙低空", ("低空",)),
    ],
)
def test_suggestions_are_words_and_no_noise(term: str, forms: tuple[str, ...]) -> None:
    part = ARTICLE._replace(sentences=tuple(Sentence(t, (Piece(0, 1, 0),), "prose", 0) for t in NOISE))
    (told,) = suggest(scanned([Document("d.txt", "", "utf-8", (part,))]), [term])
    assert told.forms == forms
