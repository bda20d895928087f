"""What holds for every query and every text."""

from hypothesis import given
from hypothesis import strategies as st

from lianghui_cli.model import Span
from lianghui_cli.query.match import matcher
from lianghui_cli.query.pattern import matcher as pattern_matcher
from lianghui_cli.query.syntax import And, Near, Not, Or, Query, Word, parse, show
from lianghui_cli.text.fold import fold

CHARACTERS = '人民灣湾发發aAｂ1 　\u200b\U000e0100，「"'
texts = st.text(CHARACTERS, max_size=30)
bare = st.text("人民灣湾发發aAｂ1，", min_size=1, max_size=3).map(Word)
phrases = st.text(CHARACTERS, max_size=4).map(lambda text: Word(f"人{text}", True))
terms = bare | phrases
nears = st.builds(Near, terms | st.lists(terms, min_size=2, max_size=3).map(tuple).map(Or), terms, st.integers(0, 12))


def compound(parts: st.SearchStrategy[Query]) -> st.SearchStrategy[Query]:
    several = st.lists(parts, min_size=2, max_size=3).map(tuple)
    return several.map(And) | several.map(Or) | parts.map(Not)


trees = st.recursive(terms | nears, compound, max_leaves=6)


@given(trees)
def test_a_tree_shown_and_read_is_the_tree(tree: Query) -> None:
    assert parse(show(tree)) == tree


@given(trees, texts, st.booleans())
def test_spans_lie_in_the_text_in_order_and_are_not_empty(tree: Query, text: str, as_written: bool) -> None:
    spans = matcher(tree, as_written)(text) or ()
    assert list(spans) == sorted(set(spans))
    assert all(0 <= start < end <= len(text) for start, end in spans)


@given(trees, texts)
def test_a_folded_text_has_the_same_spans(tree: Query, text: str) -> None:
    assert matcher(tree)(fold(text)) == matcher(tree)(text)


@given(trees, texts)
def test_a_folded_query_has_the_same_spans(tree: Query, text: str) -> None:
    assert matcher(refolded(tree))(text) == matcher(tree)(text)


@given(trees, texts)
def test_not_turns_the_answer_round(tree: Query, text: str) -> None:
    assert (matcher(tree)(text) is None) != (matcher(Not(tree))(text) is None)
    assert matcher(Not(Not(tree)))(text) == matcher(tree)(text)


@given(trees, trees, texts)
def test_both_is_found_where_each_is(left: Query, right: Query, text: str) -> None:
    one, other = matcher(left)(text), matcher(right)(text)
    both, either = matcher(And((left, right)))(text), matcher(Or((left, right)))(text)
    assert (both is None) == (one is None or other is None)
    assert (either is None) == (one is None and other is None)
    if both is not None:
        assert set(both) == {*(one or ()), *(other or ())}


@given(terms, terms, st.integers(0, 8), texts)
def test_near_is_symmetric_and_part_of_and_and_grows_with_the_distance(
    left: Query, right: Query, distance: int, text: str
) -> None:
    near = matcher(Near(left, right, distance))(text)
    assert near == matcher(Near(right, left, distance))(text)
    if near is not None:
        assert set(near) <= set(matcher(And((left, right)))(text) or ())
        assert set(near) <= set(matcher(Near(left, right, distance + 1))(text) or ())


@given(trees, st.lists(texts, min_size=1, max_size=4), st.booleans())
def test_nothing_is_ruled_out_that_some_sentence_has(tree: Query, sentences: list[str], as_written: bool) -> None:
    finder = matcher(tree, as_written)
    if any(finder(text) is not None for text in sentences):
        assert finder.possible(finder.prepare("\n".join(sentences)))


@given(st.text("人民发發", min_size=1, max_size=3), st.text("人民发發", max_size=20), st.data())
def test_a_word_is_counted_as_by_brute_force_whatever_blanks_stand_in_the_text(
    word: str, text: str, data: st.DataObject
) -> None:
    gaps = data.draw(st.lists(st.text(" 　\t\u200b\U000e0100", max_size=2), min_size=len(text), max_size=len(text)))
    spaced = "".join(gap + char for gap, char in zip(gaps, text, strict=True))
    plain, needle = fold(text), fold(word)
    expected = sum(plain.startswith(needle, at) for at in range(len(plain)))
    spans = matcher(Word(word))(spaced) or ()
    assert len(spans) == expected
    assert all(fold("".join(c for c in spaced[a:b] if c in "人民发發")) == needle for a, b in spans)


@given(st.text("人民灣湾a（．＊[", min_size=1, max_size=4), st.text("人民灣湾aＡ（(．.＊*[", max_size=20))
def test_a_quoted_pattern_finds_what_plain_search_finds_first(literal: str, text: str) -> None:
    plain, needle = fold(text), fold(literal)
    spans = pattern_matcher(rf"\Q{literal}\E")(text)
    assert (spans is not None) == (needle in plain)
    for start, end in spans or ():
        assert Span(start, end) in (matcher(Word(literal))(text) or ())


def refolded(tree: Query) -> Query:
    if isinstance(tree, Word):
        return Word(fold(tree.text), tree.phrase)
    if isinstance(tree, Not):
        return Not(refolded(tree.part))
    if isinstance(tree, Near):
        return Near(refolded(tree.left), refolded(tree.right), tree.distance)
    parts = tuple(refolded(part) for part in tree.parts)
    return And(parts) if isinstance(tree, And) else Or(parts)


@given(st.lists(texts, min_size=1, max_size=6), st.sampled_from(("\n", "\r\n")), st.booleans(), st.data())
def test_no_page_is_passed_over_that_has_a_hit(
    lines: list[str], end: str, as_written: bool, data: st.DataObject
) -> None:
    """A sentence is made of whole lines, in an order that the page tells, or of a part of them."""
    order = data.draw(st.permutations([line.strip() for line in lines]))
    joints = data.draw(st.lists(st.sampled_from(("", " ")), min_size=len(lines), max_size=len(lines)))
    whole = "".join(f"{line}{joint}" for line, joint in zip(order, joints, strict=True))
    first, last = sorted(data.draw(st.tuples(*[st.integers(0, len(whole))] * 2)))
    finder = matcher(Word(whole[first:last]), as_written)
    if finder(whole) is not None:
        assert finder.on_page(end.join([*lines, ""]))


@given(trees, texts, st.booleans())
def test_no_text_is_passed_over_that_is_a_hit(tree: Query, text: str, as_written: bool) -> None:
    finder = matcher(tree, as_written)
    assert not finder(text) or finder.on_page(text)
