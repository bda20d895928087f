"""The filters that mean the same in every command."""

import pytest

from lianghui_cli.model import Article, Document
from lianghui_cli.verbs.scope import Scope, asked, in_scope
from scanned import scanned

ZHEJIANG = Article("甲", 1, 1, ("330000", "330100"), "2022-03-05", 2022, "浙江日報", None, ())
UNKNOWN = Article("乙", 2, 2, (), None, None, None, None, ())
DOCUMENT = Document("2022/浙江_报告.txt", "", "utf-8", (ZHEJIANG, UNKNOWN))


@pytest.mark.parametrize(
    "scope",
    [
        Scope(),
        Scope(regions=frozenset({"330000", "110000"})),
        Scope(years=frozenset({2021, 2022})),
        Scope(source="浙江日报"),
        Scope(source="日報"),
        Scope(since="2022"),
        Scope(since="2022-03", until="2022-03"),
        Scope(since="2022-03-05", until="2022-03-05"),
        Scope(until="2022"),
        Scope(doc="2022/"),
        Scope(doc="浙江"),
        Scope(doc="2022/浙江_报告.txt"),
        Scope(doc="*报告*"),
        Scope(doc="2022/*.txt"),
    ],
)
def test_what_fits_is_let_through(scope: Scope) -> None:
    assert in_scope(DOCUMENT.doc, ZHEJIANG, scope)


@pytest.mark.parametrize(
    "scope",
    [
        Scope(regions=frozenset({"330100"})),
        Scope(years=frozenset({2023})),
        Scope(source="人民日报"),
        Scope(since="2022-04"),
        Scope(since="2023"),
        Scope(until="2022-02"),
        Scope(until="2021"),
        Scope(doc="报告"),
        Scope(doc="2023/*"),
        Scope(years=frozenset({2022}), source="人民日报"),
    ],
)
def test_what_does_not_fit_is_not(scope: Scope) -> None:
    assert not in_scope(DOCUMENT.doc, ZHEJIANG, scope)


@pytest.mark.parametrize(
    "scope",
    [Scope(regions=frozenset({"330000"})), Scope(years=frozenset({2022})), Scope(source="日"), Scope(since="1949")],
)
def test_what_a_text_does_not_say_is_in_no_scope_that_asks_for_it(scope: Scope) -> None:
    assert not in_scope(DOCUMENT.doc, UNKNOWN, scope)


def test_a_document_keeps_the_articles_that_are_let_through() -> None:
    texts = scanned([DOCUMENT])
    (kept,) = texts.documents(asked(Scope(years=frozenset({2022}))))
    assert kept.articles == (ZHEJIANG,)
    assert not list(texts.documents(asked(Scope(years=frozenset({1999})))))
    assert next(texts.documents(asked(Scope(doc="浙")))) is DOCUMENT
