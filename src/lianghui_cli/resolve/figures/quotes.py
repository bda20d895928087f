"""Which stretch of a line is quoted for a figure: the shortest that holds its subject and its number."""

from lianghui_cli.resolve.figures import others
from lianghui_cli.resolve.figures.lines import Line, digit
from lianghui_cli.resolve.figures.readings import Reading


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
    start = _whole_number(line.original, start) if line.original[start : start + 1].isdigit() else start
    return line.on_one_line(start, end, keep=digit(line.text, quantity))


def _whole_number(original: str, start: int) -> int:
    """Past the digits on the left of `start` that a page prints apart: 1 9 9 7 年."""
    while start > 0 and (original[start - 1].isdigit() or original[start - 2 : start].strip().isdigit()):
        start -= 1
    return start
