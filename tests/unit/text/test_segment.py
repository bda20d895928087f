"""Where sentences end, and where a line is plainly unfinished."""

import itertools

import pytest

from lianghui_cli.text.segment import closes, is_closed, join, sentence_ends, unmatched


def cut(text: str) -> list[str]:
    ends = [0, *sentence_ends(text)]
    return [text[a:b] for a, b in itertools.pairwise(ends)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("甲说。乙说！", ["甲说。", "乙说！"]),
        ("「甲說。」他說。", ["「甲說。」", "他說。"]),
        ("甲;乙,丙", ["甲;乙,丙"]),
        ("真的？！好", ["真的？！", "好"]),
        ("", []),
    ],
)
def test_sentences_end_after_their_mark_and_its_quotation(text: str, parts: list[str]) -> None:
    assert cut(text) == parts


@pytest.mark.parametrize(("joint", "kept"), [("，", "，"), ("；", "；"), ("、", "、"), (" ", " "), ("", "事")])
def test_what_is_longer_than_any_sentence_is_cut_behind_its_last_pause(joint: str, kept: str) -> None:
    parts = cut(f"甲做了许多好事{joint}" * 1000 + "。乙说。")
    assert parts[-1] == "乙说。"
    assert max(map(len, parts)) <= 1200
    assert not joint or {part[-1] for part in parts[:-2]} == {kept}
    assert cut("甲" * 1199 + "。") == ["甲" * 1199 + "。"]


@pytest.mark.parametrize("text", ["完。", "完。」", "說：", "其一；", "See it.", "完……"])
def test_what_is_closed(text: str) -> None:
    assert is_closed(text)


@pytest.mark.parametrize("text", ["推动", "增长5.", "增长５．", "（见图", "一、"])
def test_what_goes_on(text: str) -> None:
    assert not is_closed(text)


def test_quotation_marks_that_lack_their_partner() -> None:
    assert unmatched("踐表明」。他說「海外") == ("」", "「")
    assert closes("「", "」")
    assert not closes("（", "」")
    assert unmatched("「甲（乙）」") == ("", "")


def test_only_latin_words_are_parted() -> None:
    assert join("open", "source") == " "
    assert join("增长1", "4.2%") == ""
    assert join("雄", "安") == ""
