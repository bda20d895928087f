"""Each value of a text leads back to words on a line."""

from lianghui_cli.corpus.explain import evidence
from lianghui_cli.corpus.load import document

NEWS = "甘肃：水渠修到村口\n江畔网 2023年6月4日\n\n江畔台消息：甘肃省今年修渠千条。\n甘肃的水渠已经通水。\n"


def test_the_words_stand_where_it_says() -> None:
    lines = NEWS.split("\n")
    found = evidence(document("text.txt", NEWS))
    assert {one.of for one in found} == {"title", "date", "kind", "region"}
    for one in found:
        assert lines[one.line - 1][one.span[0] : one.span[1]] == one.words
    (dated,) = [one for one in found if one.of == "date"]
    assert (dated.value, dated.words, dated.line) == ("2023-06-04", "2023年6月4日", 2)


def test_without_the_words_the_value_changes() -> None:
    told = [one for one in evidence(document("text.txt", NEWS)) if one.of == "region"]
    text = NEWS
    for line in {one.words for one in told}:
        text = text.replace(line, "")
    assert document("text.txt", text).articles[0].regions != ("620000",)


def test_a_file_s_name_is_evidence_too() -> None:
    found = evidence(document("某地20240121.txt", "水渠修到了村口。\n"))
    assert [(one.of, one.value, one.line) for one in found] == [("date", "2024-01-21", 0), ("year", "2024", 0)]


def test_foreign_words_stand_for_no_region() -> None:
    text = "水渠决口\n\n法国一条水渠决口。\n法国总统表示关注。\n"
    assert [(one.value, one.words) for one in evidence(document("t.txt", text)) if one.of == "region"] == [
        ("", "法国"),
        ("", "法国"),
    ]
