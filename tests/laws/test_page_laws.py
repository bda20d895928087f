"""Laws of reading a page: no character is lost, none is invented, whatever the lines are."""

from hypothesis import given, settings
from hypothesis import strategies as st

from lianghui_cli.corpus.columns import stretches
from lianghui_cli.corpus.lines import lines_of
from lianghui_cli.corpus.page import paragraphs, sentences

LINE = st.text(alphabet="北京市政府工作报告将推动发展，。、；：「」“”（）記者报道12.5%# -▲■\t\u3000 a", max_size=60)


@settings(deadline=None)
@given(st.lists(LINE, max_size=30).map("\n".join))
def test_every_character_stands_in_one_sentence(text: str) -> None:
    said = "".join(s.text for part in stretches(paragraphs(lines_of(text))) for s in sentences(part.paragraphs)[0])
    assert sorted("".join(said.split())) == sorted("".join(text.split()))


@settings(deadline=None)
@given(st.lists(LINE, max_size=30).map("\n".join))
def test_pieces_lead_back_to_their_lines(text: str) -> None:
    lines = text.split("\n")
    for part in paragraphs(lines_of(text)):
        for sentence in sentences([part])[0]:
            for offset, char in enumerate(sentence.text):
                assert char.isspace() or char in lines[sentence.line_at(offset) - 1]
