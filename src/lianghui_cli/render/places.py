"""How a text is named where its file's name would eat the line: 001, 北京2025. `lianghui show` takes these names."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from lianghui_cli.corpus.called import Names
from lianghui_cli.corpus.find import ROW
from lianghui_cli.render.cells import width

_LONGEST = 16  # cells of a name that is shown whole
_LEAST = 4  # characters of a name that a reader can make something of
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# What the names of reports share, and what stands between: 2025年广西壮族自治区政府工作报告 is 广西2025.
_SHARED = re.compile(
    r"年度?|(?:壮族|回族|维吾尔)?自治区|(?<=[^\W\d_]{2})[省市]|(?:人民)?政府(?=$|\W|_|工作)|(?:政府)?工作报告|报告|[\W_]+"
)
_NATION = "国务院"  # whose reports are known by their year alone: 2024


def namer(docs: str) -> Callable[[str], str]:
    """A function from a document to a short name that means it alone, given all documents, a line each."""
    names = Names(docs)

    @cache
    def short_place(doc: str) -> str:
        return next((name for name in _shorter(doc, names) if names.alone(name, doc)), doc)

    return short_place


def _shorter(doc: str, names: Names) -> Iterator[str]:
    """The names to try, the best first: 001, 北京2025, a whole short name, a long one's beginning."""
    file, _, row = doc.rpartition("/")[2].partition(ROW)
    stem, tail = file.rpartition(".")[0] or file, f"{ROW}{row}" if row else ""
    year = _YEAR.search(stem)
    bare, told = _SHARED.sub("", _YEAR.sub("", stem)), [stem.split("_")[0]]
    if year:
        told = [name for name in told if name != year.group()]
        told += [bare.replace(_NATION, "") + year.group(), bare + year.group()]
    if width(stem) <= _LONGEST:
        told.append(stem)
    for name in told:
        if name and width(name) <= _LONGEST:
            yield name
            if tail:
                yield name + tail
    if width(stem) > _LONGEST:
        yield from (stem[:size] + end for size in _sizes(stem, doc, names) for end in dict.fromkeys(("", tail)))
    yield stem + tail


def _sizes(stem: str, doc: str, names: Names) -> Iterator[int]:
    """The length of the shortest beginning of `stem` that means `doc` alone, if any does."""
    low, high = _LEAST, len(stem)
    if high <= low or not names.alone(stem, doc):
        return
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if names.alone(stem[:middle], doc) else (middle + 1, high)
    yield low
