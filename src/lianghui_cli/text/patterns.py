"""Regular expressions that are compiled when they are first used: a start that needs none of them pays for none."""

import re
from collections.abc import Callable, Iterator
from typing import Any

_Match = re.Match[str]


class Pattern:
    """As re.Pattern, in what the readers of texts use of it; compiled, it has the methods of the real one."""

    __slots__ = ("finditer", "fullmatch", "match", "search", "source", "sub")
    finditer: Callable[..., Iterator[_Match]]
    fullmatch: Callable[..., _Match | None]
    match: Callable[..., _Match | None]
    search: Callable[..., _Match | None]
    sub: Callable[[str | Callable[[_Match], str], str], str]

    def __init__(self, source: str) -> None:
        self.source = source

    def __getattr__(self, name: str) -> Any:
        """Called for a method that is not there yet, that is once."""
        if name not in self.__slots__:
            raise AttributeError(name)
        compiled = re.compile(self.source)
        self.finditer, self.fullmatch, self.match = compiled.finditer, compiled.fullmatch, compiled.match
        self.search, self.sub = compiled.search, compiled.sub
        return getattr(self, name)
