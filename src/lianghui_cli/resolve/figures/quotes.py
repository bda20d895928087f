"""Which stretch of a line is quoted for a figure: the shortest that holds its subject and its number."""

from lianghui_cli.resolve.figures import others
from lianghui_cli.resolve.figures.lines import Line, digit
from lianghui_cli.resolve.figures.readings import Reading
from lianghui_cli.text.patterns import Pattern
from lianghui_cli.text.segment import behind_last

_MARKS = ',;。:!?、" '
_WORDS = Pattern(r"[^\W\d_〇零一二两三四五六七八九十百千万亿元兆]{2}")
_REST = Pattern("[^,;。:!?、]+")


def quoted(line: Line, reading: Reading) -> tuple[int, int]:
    """The shortest stretch with subject and number that stands on the number's line."""
    quantity, subject = reading.quantity, reading.subject
    start, end = min(subject.start, quantity.start), quantity.end
    if subject.start > quantity.start:
        start, end = quantity.start, max(end, subject.end)
    if reading.concept:
        start = others.widened(line.text, start, subject.head)
    else:
        first, last = others.label_span(reading, line.text)
        behind = first > quantity.start
        start, end = (others.lead(reading, line.text)[0], max(end, last)) if behind else (first, end)
        start = _clause(line.text, start)
    start = _whole_number(line.original, start) if line.original[start : start + 1].isdigit() else start
    return _told(line, *line.on_one_line(start, end, keep=digit(line.text, quantity)))


def _clause(text: str, start: int) -> int:
    """Where the clause begins, if that is near: 全年 + 开行3000列以上."""
    left = behind_last(text, _MARKS, start)
    return left if start - left <= others.LONGEST_OWNER else start


def _told(line: Line, start: int, end: int) -> tuple[int, int]:
    """Never a number alone, unless its line holds no more: with the rest of its clause."""
    if _WORDS.search(line.text, start, end):
        return start, end
    more = _REST.match(line.text, end)
    return line.on_one_line(start, more.end() if more else end, keep=start)


def _whole_number(original: str, start: int) -> int:
    """Past the digits on the left of `start` that a page prints apart: 1 9 9 7 年."""
    while start > 0 and (original[start - 1].isdigit() or original[start - 2 : start].strip().isdigit()):
        start -= 1
    return start
