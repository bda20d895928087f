"""The one value that knows the outside: streams, terminal, width, locale. Tests pass a fake one."""

import os
import sys
from collections.abc import Mapping
from io import StringIO
from typing import NamedTuple, TextIO


class Env(NamedTuple):
    """Where a run reads and writes, and for whom."""

    stdin: TextIO
    stdout: TextIO
    stderr: TextIO
    tty: bool  # standard output is a terminal
    width: int  # of that terminal, in cells
    variables: Mapping[str, str]
    height: int = 0  # rows of that terminal, 0 where nobody knows
    chosen: str = ""  # the language that --lang asks for

    @property
    def lang(self) -> str:
        """The language of labels: the locale's on a terminal; English in a pipe, so that scripts read the same."""
        if self.chosen or not self.tty:
            return self.chosen or "en"
        return self._locale

    @property
    def spoken(self) -> str:
        """The language of messages: the locale's where a person reads them."""
        return self.chosen or (self._locale if self.tty or self.stderr.isatty() else "en")

    @property
    def _locale(self) -> str:
        names = (self.variables.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
        return "zh" if next((name for name in names if name), "").lower().startswith("zh") else "en"

    def wants_color(self, choice: str) -> bool:
        """True where colour is asked for, or is not refused on a terminal (NO_COLOR, TERM=dumb)."""
        if choice != "auto":
            return choice == "always"
        return self.tty and not self.variables.get("NO_COLOR") and self.variables.get("TERM") != "dumb"

    def say(self, message: str) -> None:
        """One line for the person at the keyboard, in the language of messages."""
        if self.spoken != "en":
            from lianghui_cli.render.messages import told

            message = told(message, self.spoken)
        self.stderr.write(f"lianghui: {printable(message)}\n")

    def clear_line(self) -> None:
        """What was interrupted leaves a terminal with a clean line and its cursor."""
        if not self.stderr.isatty():
            return
        progress = sys.modules.get("lianghui_cli.render.progress")
        if progress is not None:
            progress.stop(self.stderr)
        self.stderr.write("\n" if self.variables.get("TERM") == "dumb" else "\r\x1b[K\x1b[?25h")


def printable(text: str) -> str:
    """`text` without line breaks and control characters, which belong to no message."""
    return "".join(char if char.isprintable() else " " for char in text)


def system() -> Env:
    """The process's own streams, written as UTF-8 whatever the locale says; a closed one swallows what it is given."""
    for stream in (sys.stdout, sys.stderr, sys.stdin):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace" if stream is sys.stdin else "backslashreplace")
    tty = sys.stdout is not None and sys.stdout.isatty()
    stdin, stdout, stderr = (stream or StringIO() for stream in (sys.stdin, sys.stdout, sys.stderr))
    width, height = _size() if tty else (0, 0)
    return Env(stdin, stdout, stderr, tty, width, os.environ, height)


def _size() -> tuple[int, int]:
    """Columns and rows of the terminal; 80 and 0 where it does not say."""
    try:
        columns, rows = os.get_terminal_size(sys.stdout.fileno())
    except OSError:
        columns, rows = 0, 0
    told = (os.environ.get(name, "") for name in ("COLUMNS", "LINES"))
    columns, rows = (
        int(said) if said.isdecimal() and int(said) else size for said, size in zip(told, (columns, rows), strict=True)
    )
    return columns or 80, rows
