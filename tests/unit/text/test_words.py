"""Many words looked for at once."""

from hypothesis import given
from hypothesis import strategies as st

from lianghui_cli.text.words import Words

TEXTS = st.text("甲乙丙,", max_size=12)
TABLES = st.sets(st.text("甲乙丙", min_size=1, max_size=3), min_size=1, max_size=6)


def one_by_one(words: set[str], text: str) -> list[tuple[int, str]]:
    """The same, asked at each place for each word."""
    found, at = [], 0
    while at < len(text):
        here = max((word for word in words if text.startswith(word, at)), key=len, default="")
        found += [(at, here)] if here else []
        at += len(here) or 1
    return found


def test_the_longest_word_at_each_place_and_none_inside_another() -> None:
    assert Words(["春耕", "春耕备耕", "备耕", "耕"]).find("抓好春耕备耕,春耕") == [(2, "春耕备耕"), (7, "春耕")]


@given(TABLES, TEXTS)
def test_words_are_found_as_if_each_was_asked_for_at_each_place(words: set[str], text: str) -> None:
    assert Words(sorted(words)).find(text) == one_by_one(words, text)


def test_a_lone_surrogate_moves_no_offset() -> None:
    assert Words(["春耕"]).find("抓\ud800好春耕") == [(3, "春耕")]
