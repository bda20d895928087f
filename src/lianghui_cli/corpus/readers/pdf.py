"""PDF. Line 3012 is line 12 of page 3; a page number at a page's edge is no line of the text. It does no OCR."""

import re
from collections.abc import Iterator
from contextlib import closing
from typing import Any

from lianghui_cli.corpus.readers import Read, Text, brief
from lianghui_cli.corpus.readers.layout import Box, lines

PAGE = 1000  # lines that a page counts as
_NUMBER = re.compile(r"[-—–·\s第]*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*[/／]\s*\d{1,4})?[-—–·\s页頁]*")
_PASSWORD = 4  # PDFium's FPDF_ERR_PASSWORD


def read(data: bytes) -> Read:
    """The text of the document. Raises ValueError where it has none, ImportError without pypdfium2."""
    import pypdfium2

    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            pages = [_numbered_off(lines(_boxes(document[number]))) for number in range(len(document))]
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD or "password" in str(error).lower():
            raise ValueError("it is encrypted: save it without a password") from None
        raise ValueError(f"it is a broken PDF ({brief(error)}): get it anew from its source") from None
    if not any(pages):
        raise ValueError(f"its {len(pages)} pages are pictures without text: scan it with OCR")
    return Read((Text(_text(pages), "pdf"),))


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


def _boxes(page: Any) -> list[Box]:
    """The page's runs of characters: those that follow one another on a line, at less than a blank."""
    with closing(page), closing(page.get_textpage()) as text:
        return list(_runs(text, page.get_height()))


def _runs(text: Any, height: float) -> Iterator[Box]:
    run: Box | None = None
    for index in range(text.count_chars()):
        char = text.get_text_range(index, 1)
        if not char.strip() or char == "\ufffe":
            continue
        left, bottom, right, top = text.get_charbox(index, loose=True)
        box = Box(left, height - top, right, height - bottom, char)
        if run and _follows(run, box):
            run = Box(run.left, min(run.top, box.top), box.right, max(run.bottom, box.bottom), run.text + char)
        else:
            if run:
                yield run
            run = box
    if run:
        yield run


def _follows(run: Box, box: Box) -> bool:
    same = abs(run.top + run.bottom - box.top - box.bottom) < box.height
    return same and -0.5 * box.height < box.left - run.right < 0.2 * box.height
