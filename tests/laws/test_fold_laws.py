"""Laws of the fold that every offset in this project rests on."""

from hypothesis import given
from hypothesis import strategies as st

from lianghui_cli.text.fold import fold

TEXT = st.text(alphabet=st.characters(codec="utf-8"))


@given(TEXT)
def test_length_is_kept(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(TEXT, TEXT)
def test_folding_is_by_characters(one: str, other: str) -> None:
    assert fold(one + other) == fold(one) + fold(other)


@given(TEXT)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
