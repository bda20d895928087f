"""The fold: one table for texts and queries, character by character."""

from pathlib import Path

import pytest

from lianghui_cli.text.fold import fold

SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("經濟增長", "经济增长"), ("隨著", "随着"), ("瞭解", "了解"), ("憑藉", "凭借"), ("答覆", "答复"), ("臺灣", "台湾"),
        ("霍啟山", "霍啓山"), ("乾隆", "干隆"), ("ＧＤＰ５％", "gdp5%"), ("「兩區」", "“两区”"), ("6%—6.5%", "6%～6.5%"),
        ("雪克来提•扎克尔", "雪克来提·扎克尔"), ("二○二六", "二〇二六"), ("⽂⾏", "文行"), ("裏裡", "里里"), ("樂", "乐"),
    ],
)  # fmt: skip
def test_forms_of_one_word_fold_together(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("①2025", "12025"), ("京", "北京"), ("發髮", "发法")])
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_length_and_order_are_kept() -> None:
    for path in SEEDS.glob("*.txt"):
        text = path.read_text(encoding="utf-8")
        assert len(fold(text)) == len(text)
        assert fold(text).count("\n") == text.count("\n")


def test_the_table_is_what_opencc_says_character_by_character() -> None:
    opencc = pytest.importorskip("opencc")
    convert = opencc.OpenCC("t2s").convert
    own = set("著瞭藉覆妳")
    for code in range(0x4E00, 0xA000):
        char = chr(code)
        simple = convert(char)
        if len(simple) == 1 and ord(simple) < 0x10000 and char not in own:
            assert fold(char) == fold(simple), char
