"""PDF pages as they come: turned, written downwards, with a watermark, with notes, with drawings without end."""

import zlib
from base64 import a85encode

import pytest

from lianghui_cli.corpus import readers
from lianghui_cli.corpus.load import made
from lianghui_cli.corpus.readers.drawings import endless
from lianghui_cli.corpus.readers.layout import Box, lines
from lianghui_cli.corpus.readers.turned import runs_down, turned
from own_files import pdf

FIRST, SECOND = "今年全县新建水渠十二公里，改造农田", "两万亩，群众高兴。"


def told(data: bytes) -> list[str]:
    (text,) = readers.read("a.pdf", data).texts
    return [line for line in text.text.split("\n") if line.strip()]


@pytest.mark.parametrize("look", ["", "/Rotate 90", "/Rotate 180", "/Rotate 270"])
@pytest.mark.parametrize(
    ("matrix", "places"),
    [
        ("1 0 0 1", [(50, 60), (50, 80)]),
        ("0.02 1 -1 0.02", [(100, 600), (120, 600)]),
        ("0.02 -1 1 0.02", [(400, 100), (380, 100)]),
        ("-1 0 0 -1", [(400, 300), (400, 280)]),
    ],
)
def test_a_page_that_is_turned_is_read_along_its_lines(matrix: str, places: list[tuple[int, int]], look: str) -> None:
    words = [(x, y, text) for (x, y), text in zip(places, (FIRST, SECOND), strict=True)]
    assert told(pdf([words], turned=matrix, look=look)) == [FIRST, SECOND]


def test_a_page_written_downwards_is_read_column_after_column() -> None:
    chars = [
        Box(500 - 20 * n, 60 + 12 * m, 510 - 20 * n, 70 + 12 * m, char)
        for n, text in enumerate((FIRST, SECOND))
        for m, char in enumerate(text)
    ]
    assert runs_down(chars)
    assert [line.replace(" ", "") for line in lines([turned(box, 1, 600, 800) for box in chars])] == [FIRST, SECOND]
    assert not runs_down([turned(box, 1, 600, 800) for box in chars])


def test_a_mark_across_the_page_is_left_out_and_said() -> None:
    mark = f"0.7 0.7 -0.7 0.7 100 710 Tm<{'内部资料'.encode('utf-16-be').hex()}>Tj "
    data = pdf([[(50, 60, FIRST), (50, 80, SECOND)]], more=mark)
    assert told(data) == [FIRST, SECOND]
    (note,) = made("a.pdf", data).skipped
    assert note.remark
    assert "4 characters" in note.reason


def drawn(words: str, x: int, y: int, size: int = 10, grey: float = 0) -> str:
    """What draws words on a page beside its own, in a size and a grey of their own."""
    return f"/F1 {size} Tf {grey} g 1 0 0 1 {x} {800 - y} Tm<{words.encode('utf-16-be').hex()}>Tj "


@pytest.mark.parametrize(
    "marks",
    [
        drawn("内部资料", 60, 75, size=40),
        drawn("征求意见稿", 60, 64, grey=0.8) + drawn("征求意见稿", 60, 500, grey=0.8),
        "".join(drawn(part, 70 + 60 * n, 66, grey=0.7) for n, part in enumerate(("某县", "政府", "印发"))),
    ],
    ids=["large", "pale, one beside the text", "pale, spread"],
)
def test_a_mark_that_words_are_printed_over_is_left_out_and_said(marks: str) -> None:
    data = pdf([[(50, 60, FIRST), (50, 80, SECOND)]], more=marks)
    assert told(data) == [FIRST, SECOND]
    (note,) = made("a.pdf", data).skipped
    assert note.remark
    assert "text is printed over" in note.reason


@pytest.mark.parametrize(
    "beside",
    [
        drawn("县政府办公室", 60, 300, grey=0.8),
        drawn("县政府办公室", 60, 150, size=40),
        drawn("县政府办公室", 60, 72),
        drawn("县政府办公室", 60, 70, size=14),
    ],
    ids=["pale by itself", "large by itself", "as the text", "a little larger"],
)
def test_words_beside_the_text_are_no_mark(beside: str) -> None:
    data = pdf([[(50, 60, FIRST), (50, 90, SECOND)]], more=beside)
    assert "县政府办公室" in "".join(told(data))
    assert not made("a.pdf", data).skipped


@pytest.mark.parametrize("note", ["①据县水利局统计。", "[1] 不含乡道", "注：按常住人口计算。"])
def test_a_sentence_goes_on_over_the_notes_of_a_page(note: str) -> None:
    begun = "今年全县新建水渠十二公里，改造农田两万亩，修好乡村道路三十公里，群众出行更加方便，并且"
    data = pdf([[(50, 60, begun), (50, 780, note)], [(50, 60, "还要改造农田。"), (50, 780, "②不含乡道。")]])
    found = [s.text for document in made("a.pdf", data).documents for a in document.articles for s in a.sentences]
    assert begun + "还要改造农田。" in found
    assert note in found


PACKED = {
    "": lambda data: data,
    "/Filter/FlateDecode": zlib.compress,
    "/Filter [ /ASCII85Decode /FlateDecode ]": lambda data: a85encode(zlib.compress(data)) + b"~>",
    "/Filter[/AHx]": lambda data: data.hex().encode() + b">",
}


def form(number: int, names: str, draws: str, look: str = "") -> bytes:
    stream = PACKED[look](draws.encode())
    head = f"{number} 0 obj\n<</Type/XObject/Subtype/Form/Resources<</XObject<<{names}>>>>{look}/Length {len(stream)}>>"
    return head.encode() + b"stream\n" + stream + b"\nendstream\nendobj\n"


@pytest.mark.parametrize("packed", PACKED)
def test_drawings_without_end_are_known(packed: str) -> None:
    shared = "/A 5 0 R/B 6 0 R"
    assert endless(form(5, "/F 5 0 R", "/F Do /F Do", packed))
    assert endless(form(5, shared, "q /B Do Q", packed) + form(6, shared, "/A Do", packed))
    assert not endless(form(5, shared, "q /B Do Q", packed) + form(6, shared, "0 0 m", packed))
    assert endless(b"".join(form(n, f"/A {n + 1} 0 R", "/A Do", packed) for n in range(5, 60)))
    data = pdf([[(50, 60, FIRST)]]) + form(5, "/F 5 0 R", "/F Do /F Do", packed)
    with pytest.raises(ValueError, match="draws itself without end: print it"):
        readers.read("a.pdf", data)


def test_what_a_drawing_knows_may_be_packed_into_a_stream() -> None:
    names = b"7 0 8 20 <</XObject 8 0 R>>    <</A 5 0 R>>"
    start = names.index(b"<<")
    stream = zlib.compress(names[:start] + names[start:])
    packed = f"9 0 obj\n<</Type/ObjStm/N 2/First {start}/Filter/FlateDecode/Length {len(stream)}>>stream\n".encode()
    drawing = b"5 0 obj\n<</Subtype/Form/Resources 7 0 R/Length 5>>stream\n/A Do\nendstream\nendobj\n"
    assert endless(drawing + packed + stream + b"\nendstream\nendobj\n")
    assert not endless(drawing)


def test_a_drawing_that_cannot_be_read_may_draw_all_that_it_knows() -> None:
    drawing = form(5, "/A 5 0 R", "").replace(b"/Length", b"/Filter/LZWDecode/Length")
    assert endless(drawing)


def test_of_a_file_of_very_many_pages_the_first_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    from lianghui_cli.corpus.readers import pdf as reader

    monkeypatch.setattr(reader, "PAGES", 2)
    data = pdf([[(50, 60, f"第{n}页上的话。")] for n in range(4)])
    assert told(data) == ["第0页上的话。", "第1页上的话。"]
    (note,) = made("a.pdf", data).skipped
    assert note.reason == "read with the first 2 of its 4 pages only: split it"
