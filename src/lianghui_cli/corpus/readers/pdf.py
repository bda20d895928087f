"""PDF. Line 3012 is line 12 of page 3. It does no OCR.

A page number at a page's edge is no line of the text; a title that stands on the edge of many pages is one the first
time. Both would break the sentences that go on over the page.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from typing import Any, NamedTuple

from lianghui_cli.corpus.readers import REMARK, Read, Text, brief
from lianghui_cli.corpus.readers.drawings import endless
from lianghui_cli.corpus.readers.layout import Box, lines
from lianghui_cli.corpus.readers.marks import unmarked
from lianghui_cli.corpus.readers.turned import quarter, runs_down, turned

PAGE = 1000  # lines that a page counts as
PAGES = 5000  # of one file, at most: beyond, it is no text but an archive of them
_NUMBER = re.compile(r"[-—–·\s第]*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*[/／]\s*\d{1,4})?[-—–·\s页頁]*")
_PROSE, _NUMBERS = re.compile("[。，；！？,;]"), "0123456789-—–·|/第页頁 \t"
_LEAST = 4  # characters of a title
_EDGE = 2  # lines at the top and the bottom of a page that may be titles of the whole
_OFTEN, _SHARE = 3, 0.25  # pages, and the share of pages, that such a title stands on at least
_PASSWORD = 4  # PDFium's FPDF_ERR_PASSWORD


class _Page(NamedTuple):
    """The lines of a page; how many characters were left out that stand aslant, and that text is printed over."""

    lines: list[str]
    aslant: int
    marks: int


def read(data: bytes) -> Read:
    """The text of the document. Raises ValueError where it has none, ImportError without pypdfium2."""
    import pypdfium2

    if endless(data):
        raise ValueError("a drawing in it draws itself without end: print it into a new PDF, or save its text as .txt")
    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            whole = len(document)
            told = [_page(document[number]) for number in range(min(whole, PAGES))]
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD or "password" in str(error).lower():
            raise ValueError("it is encrypted: save it without a password") from None
        raise ValueError(f"it is a broken PDF ({brief(error)}): get it anew from its source") from None
    pages, aslant, marks = [page.lines for page in told], sum(p.aslant for p in told), sum(p.marks for p in told)
    if not any(pages):
        raise ValueError(f"its {len(pages)} pages are pictures without text: scan it with OCR")
    notes = (
        [f"{REMARK}{aslant} characters left out that stand aslant, a watermark perhaps: compare with the page"]
        if aslant
        else []
    )
    if marks:
        notes.append(
            f"{REMARK}{marks} characters left out that text is printed over, a watermark perhaps: compare with the page"
        )
    if whole > PAGES:
        notes.append(f"{REMARK}the first {PAGES} of its {whole} pages only: split it")
    return Read((Text(_text(_headed_off([_numbered_off(page) for page in pages])), "pdf"),), tuple(notes))


def _text(pages: list[list[str]]) -> str:
    """The pages, each behind its thousand of lines, where a form feed stands."""
    found = [""] * (PAGE - 1)
    for number, page in enumerate(pages):
        whole = [*page[: PAGE - 2], " ".join(page[PAGE - 2 :])]
        found += ["\f" if number else "", *whole, *[""] * (PAGE - 1 - len(whole))]
    return "\n".join(found).rstrip(" \n") + "\n"


def _numbered_off(page: list[str]) -> list[str]:
    """The lines without the page's number, which stays as a blank one so that the others keep their places."""
    found = list(page)
    for edge in {0, len(page) - 1} if page else ():
        if _NUMBER.fullmatch(page[edge].strip()):
            found[edge] = ""
    return found


def _headed_off(pages: list[list[str]]) -> list[list[str]]:
    """The pages without the titles that stand on the edge of many, but for the first time; they stay as blank lines."""
    edges = [{n: _title(page[n]) for n in _edges(page)} for page in pages]
    counts = Counter(title for edge in edges for title in set(edge.values()) if title)
    running = {title for title, count in counts.items() if count >= max(_OFTEN, _SHARE * len(pages))}
    seen: set[str] = set()
    found = []
    for page, edge in zip(pages, edges, strict=True):
        again = {n for n, title in edge.items() if title in running and title in seen}
        found.append(["" if n in again else line for n, line in enumerate(page)])
        seen |= set(edge.values())
    return found


def _edges(page: list[str]) -> list[int]:
    told = [n for n, line in enumerate(page) if line]
    return [*told[:_EDGE], *told[-_EDGE:]]


def _title(line: str) -> str:
    """What of a line a title would be: the page's number may stand beside it. Prose is none."""
    title = "" if _PROSE.search(line) else line.strip(_NUMBERS)
    return title if len(title) >= _LEAST else ""


def _page(page: Any) -> _Page:
    """What stands on a page; the lines of text that is turned as most of it is come first."""
    with closing(page), closing(page.get_textpage()) as text:
        width, height = page.get_size()
        if page.get_rotation() % 180:  # boxes are those of the page before it is turned
            width, height = height, width
        ways: dict[int | None, list[Box]] = {}
        places: dict[tuple[float, float], int] = {}
        for index, box, angle in _chars(text, height):
            ways.setdefault(quarter(angle), []).append(box)
            places.setdefault((box.left, box.top), index)
        aslant = len(ways.pop(None, ()))
        found: list[str] = []
        marks = 0
        for way, boxes in sorted(ways.items(), key=lambda one: -len(one[1])):
            down = 1 if way == 0 and runs_down(boxes) else way or 0
            runs = list(_runs(boxes)) if down == 0 else list(_runs([turned(b, down, width, height) for b in boxes]))
            if down == 0:
                kept = unmarked(runs, lambda run: _ink(text, places.get((run.left, run.top))))
                marks += sum(len(run.text) for run in runs) - sum(len(run.text) for run in kept)
                runs = kept
            found += lines(runs)
    return _Page(found, aslant, marks)


def _ink(text: Any, index: int | None) -> tuple[int, int]:
    """How light the colour of a character is, and how much of it is seen."""
    from ctypes import byref, c_uint

    from pypdfium2 import raw

    parts = [c_uint() for _ in range(4)]
    if index is None or not raw.FPDFPageObj_GetFillColor(raw.FPDFText_GetTextObject(text, index), *map(byref, parts)):
        return 0, 255
    red, green, blue, seen = (part.value for part in parts)
    return (red + green + blue) // 3, seen


def _runs(chars: Iterable[Box]) -> Iterator[Box]:
    """The runs of characters: those that follow one another on a line, at less than a blank."""
    run: Box | None = None
    for box in chars:
        if run and _follows(run, box):
            run = Box(run.left, min(run.top, box.top), box.right, max(run.bottom, box.bottom), run.text + box.text)
        else:
            if run:
                yield run
            run = box
    if run:
        yield run


def _chars(text: Any, height: float) -> Iterator[tuple[int, Box, float]]:
    """The number of each character that leaves ink, its place and its angle.

    By PDFium's own calls: its binding takes three times as long.
    """
    from ctypes import byref

    from pypdfium2 import raw

    place = raw.FS_RECTF()
    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, index)
        char = text.get_text_range(index, 1) if 0xD800 <= code < 0xE000 else chr(code)
        if char.strip() and char not in "\0\ufffe" and raw.FPDFText_GetLooseCharBox(text, index, byref(place)):
            box = Box(place.left, height - place.top, place.right, height - place.bottom, char)
            yield index, box, raw.FPDFText_GetCharAngle(text, index)


def _follows(run: Box, box: Box) -> bool:
    same = abs(run.top + run.bottom - box.top - box.bottom) < box.height
    return same and -0.5 * box.height < box.left - run.right < 0.2 * box.height
