"""Which text of a corpus a user means by 001, 云南, 北京2025 or the path of its file. It opens no file."""

import re
from collections.abc import Callable, Iterator
from itertools import islice

from lianghui_cli.corpus.find import ROW
from lianghui_cli.errors import CorpusError
from lianghui_cli.text.fold import fold

_RUNS = re.compile(r"\d+|[^\W\d_]+")  # of 北京2025: 北京 and 2025
_LISTED = 4  # texts that a message names


class Names:
    """The names of the texts of a corpus, given a line each: `Names("2025年北京市.docx").named("北京2025")`."""

    def __init__(self, docs: str) -> None:
        self._raw = f"\n{docs}\n"
        self._folded = fold(self._raw)

    def named(self, typed: str) -> str:
        """The one text that `typed` means.

        That is its path, the beginning of its path or file name, a part of its file name, or several parts of it.
        Raises CorpusError where it means none or several.
        """
        found = list(self.meant(typed))
        if len(found) == 1:
            return found[0]
        if found:
            listed = ", ".join(found[:_LISTED])
            raise CorpusError(f'"{typed}" is in the names of {len(found)} texts ({listed}): write more of the name')
        every = self._raw.strip("\n").split("\n")
        raise CorpusError(f'no text named "{typed}" in the corpus; it has {len(every)}, such as {", ".join(every[:3])}')

    def alone(self, part: str, doc: str) -> bool:
        """Whether `part` means `doc` and no other text."""
        return list(islice(self.meant(part), 2)) == [doc]

    def meant(self, typed: str) -> Iterator[str]:
        """The texts that `typed` may mean: those of the strictest reading that has any."""
        name, mark, row = typed.rpartition(ROW) if ROW in typed else (typed, "", "")
        wanted, tail = fold(name if mark else typed), f"{mark}{row}"
        for whole in dict.fromkeys((wanted, wanted.rpartition("/")[2])):
            for reading in (_is, _ends_path, _begins, _has, _has_parts):
                found = self._lines(whole, tail, reading)
                if (first := next(found, None)) is not None:
                    yield first
                    yield from found
                    return

    def _lines(self, wanted: str, tail: str, fits: Callable[[str, str], bool]) -> Iterator[str]:
        """The texts whose folded name `fits`, row `tail` of a table taken off where one is asked for."""
        anchor = max(_RUNS.findall(wanted), key=len, default=wanted)
        if fits is _ends_path:
            anchor = wanted.rpartition("/")[2]
        at = self._folded.find(anchor) if anchor else -1
        while at >= 0:
            start, end = self._folded.rfind("\n", 0, at) + 1, self._folded.find("\n", at)
            line = self._folded[start:end]
            if line.endswith(tail) and fits(line[: len(line) - len(tail)], wanted):
                yield self._raw[start:end]
            at = self._folded.find(anchor, end)


def _is(name: str, wanted: str) -> bool:
    return name == wanted


def _ends_path(name: str, wanted: str) -> bool:
    """Of seeds/001.txt and 001.txt one ends with the other."""
    return f"/{name}".endswith(f"/{wanted}") or f"/{wanted}".endswith(f"/{name}")


def _begins(name: str, wanted: str) -> bool:
    return name.startswith(wanted) or _file(name).startswith(wanted)


def _has(name: str, wanted: str) -> bool:
    return wanted in _file(name)


def _has_parts(name: str, wanted: str) -> bool:
    """云南2025 has the parts of 2025年云南省政府工作报告."""
    parts, file = _RUNS.findall(wanted), _file(name)
    return bool(parts) and all(part in file for part in parts)


def _file(name: str) -> str:
    return name.rpartition("/")[2]
