"""Run every command that README.md, README.zh.md and docs/*.md show, and put what it prints in its place.

    python tools/readme.py                       # all pages and both pictures
    python tools/readme.py --reports DIR DIR     # also the answers about reports that are not shipped
    python tools/readme.py --check               # changes nothing; status 1 where a page is not current

A ```console block holds one command behind "$ " and what a person sees on a terminal of 80 columns: both streams, no colours.
A line "[...]" ends a block that shows only the beginning; as many lines as stood above it are kept. A block of
```console reports is run over the folders of --reports, and left alone without them. Between
<!-- $ COMMAND --> and <!-- end --> stands an answer in Markdown. docs/*.svg are pictures of the same terminal.
"""

import argparse
import fcntl
import html
import os
import pty
import re
import shlex
import struct
import subprocess
import sys
import termios
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree

if TYPE_CHECKING:
    from rich.text import Text

ROOT = Path(__file__).parents[1]
COLUMNS = 80
CUT = "[...]"
PICTURES = {
    "docs/compare.svg": "lianghui compare beijing 2024 2026",
    "docs/compare.zh.svg": "lianghui compare beijing 2024 2026 --lang zh",
}
_BLOCK = re.compile(r"```console(?P<reports> reports)?\n\$ (?P<command>.*?)\n(?P<shown>.*?)```", re.DOTALL)
_MARKDOWN = re.compile(r"<!-- \$ (?P<command>.*?) -->\n(?P<shown>.*?)<!-- end -->", re.DOTALL)
_CELL, _ROW, _EDGE, _BAR = (
    9.6,
    21,
    16,
    34,
)  # a cell's width, a line's height, the window's margin and its bar, in pixels
_FONTS = "Menlo, Consolas, 'DejaVu Sans Mono', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', monospace"
_INK = {"bold": "font-weight: bold", "dim": "fill: #8b949e", "color(6)": "fill: #79c0ff", "green": "fill: #7ee787"}


class Block(NamedTuple):
    """A command that a page shows, and the lines it shows of its answer. `reports`: over reports that are not shipped."""

    page: str
    command: str
    shown: tuple[str, ...]
    reports: bool = False

    def current(self, printed: Sequence[str]) -> tuple[str, ...]:
        """The lines to show of an answer: all of it, or its beginning where the block shows no more."""
        if CUT not in self.shown:
            return tuple(printed)
        kept = self.shown.index(CUT)
        return (*printed[:kept], CUT) if len(printed) > kept else tuple(printed)


def pages() -> list[Path]:
    """The pages that show commands."""
    return [ROOT / "README.md", ROOT / "README.zh.md", *sorted((ROOT / "docs").glob("*.md"))]


def blocks() -> Iterator[Block]:
    """Every ```console block of every page."""
    for page in pages():
        for found in _BLOCK.finditer(page.read_text(encoding="utf-8")):
            yield _block(page, found)


def printed(command: str, *, color: bool = False, reports: Sequence[Path] = ()) -> list[str]:
    """The lines that `command` leaves on a terminal, run by bash with `lianghui` as the one of this Python.

    Raises RuntimeError where the command ends in a bug: no page shows that.
    """
    script = f'lianghui() {{ {shlex.quote(sys.executable)} -m lianghui_cli "$@"; }}; {command}'
    unset = ("LIANGHUI_CORPUS", "COLUMNS", "LINES", "LESS", "LC_ALL", "LC_MESSAGES", "NO_COLOR")
    known = {name: value for name, value in os.environ.items() if name not in unset}
    known |= {"TERM": "xterm-256color", "LANG": "C.UTF-8", "PAGER": "cat"} | ({} if color else {"NO_COLOR": "1"})
    if reports:
        known["LIANGHUI_CORPUS"] = os.pathsep.join(map(str, reports))
    main, side = pty.openpty()
    fcntl.ioctl(side, termios.TIOCSWINSZ, struct.pack("HHHH", 200, COLUMNS, 0, 0))
    process = subprocess.Popen(["bash", "-c", script], stdin=subprocess.DEVNULL, stdout=side, stderr=side, env=known)
    os.close(side)
    data = b""
    try:
        while chunk := os.read(main, 65536):
            data += chunk
    except OSError:  # the other end was closed
        pass
    os.close(main)
    process.wait()
    if process.returncode in (70, 127) or b"internal error" in data:  # of a pipe the status is the last command's
        raise RuntimeError(f"{command}: {data.decode('utf-8', 'replace')}")
    lines = [line.rstrip() for line in data.decode("utf-8", "replace").replace("\r\n", "\n").split("\n")]
    while lines and not lines[-1]:
        lines.pop()
    return lines


def picture(command: str) -> str:
    """An SVG of a terminal in which `command` was run. Each character has its own place, so that no font moves a column."""
    from rich.text import Text

    prompt = Text.assemble(("$ ", "green"), (command, "bold"))
    lines = [prompt, *(Text.from_ansi(line) for line in printed(command, color=True))]
    width, height = round(COLUMNS * _CELL + 2 * _EDGE), _BAR + len(lines) * _ROW + _EDGE
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">',
            f"<title>{html.escape(command)}</title>",
            f'<rect width="{width}" height="{height}" rx="8" fill="#0d1117" stroke="#30363d"/>',
            *(f'<circle cx="{20 + 18 * n}" cy="17" r="5" fill="#484f58"/>' for n in range(3)),
            f'<g font-family="{_FONTS}" font-size="16" fill="#e6edf3">',
            *(word for n, line in enumerate(lines) for word in _words(line, _BAR + n * _ROW + 15)),
            "</g>",
            "</svg>\n",
        ]
    )


def _words(line: "Text", y: int) -> Iterator[str]:
    """The words of a line as SVG, each at its cells."""
    from rich.cells import cell_len

    text = line.plain
    places = [*accumulate((cell_len(char) for char in text), initial=0)]
    styles = [""] * len(text)
    for span in line.spans:
        names = str(span.style).split()
        ink = "; ".join(_INK[name] for name in names if name in _INK)
        styles[span.start : span.end] = [ink] * (min(span.end, len(text)) - span.start)
    for found in re.finditer(r"\S+", text):
        start = found.start()
        while start < found.end():
            end = next((n for n in range(start, found.end()) if styles[n] != styles[start]), found.end())
            xs = " ".join(f"{_EDGE + places[n] * _CELL:.1f}" for n in range(start, end))
            style = f' style="{styles[start]}"' if styles[start] else ""
            yield f'<text x="{xs}" y="{y}"{style}>{html.escape(text[start:end], quote=False)}</text>'
            start = end


def pictured(svg: str) -> list[str]:
    """The lines of text that stand in such a picture, without blanks, top to bottom."""
    rows: dict[float, list[tuple[float, str]]] = {}
    for element in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text"):
        place = float((element.get("x") or "0").split()[0])
        rows.setdefault(float(element.get("y", 0)), []).append((place, element.text or ""))
    lines = ("".join(text for _, text in sorted(rows[y])) for y in sorted(rows))
    return [line for line in map(bare, lines) if line]


def bare(line: str) -> str:
    """A line without colours and blanks."""
    return re.sub(r"\x1b\[[0-9;]*m|\s", "", line)


def renewed(page: Path, reports: Sequence[Path]) -> str:
    """The text of a page with every answer as it is now."""

    def console(found: re.Match[str]) -> str:
        block = _block(page, found)
        if block.reports and not reports:
            return found[0]
        lines = block.current(printed(block.command, reports=reports if block.reports else ()))
        return (
            f"```console{found['reports'] or ''}\n$ {block.command}\n" + "".join(f"{line}\n" for line in lines) + "```"
        )

    def markdown(found: re.Match[str]) -> str:
        return f"<!-- $ {found['command']} -->\n" + "\n".join(printed(found["command"])) + "\n<!-- end -->"

    return _MARKDOWN.sub(markdown, _BLOCK.sub(console, page.read_text(encoding="utf-8")))


def _block(page: Path, found: re.Match[str]) -> Block:
    shown = tuple(found["shown"].rstrip("\n").split("\n"))
    return Block(str(page.relative_to(ROOT)), found["command"], shown, bool(found["reports"]))


def _wanted(reports: Sequence[Path]) -> Iterable[tuple[Path, Callable[[], str]]]:
    for page in pages():
        yield page, lambda page=page: renewed(page, reports)
    for name, command in PICTURES.items():
        yield ROOT / name, lambda command=command: picture(command)


def main() -> int:
    """Bring every page and picture up to date, or say which are not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing; status 1 where a page is not current")
    parser.add_argument("--reports", nargs="+", type=Path, default=[], help="folders of reports that are not shipped")
    asked = parser.parse_args()
    stale = 0
    for path, make in _wanted([folder.resolve() for folder in asked.reports]):
        before, now = path.read_text(encoding="utf-8") if path.exists() else "", make()
        if before == now:
            continue
        stale += 1
        print(f"{path.relative_to(ROOT)}: {'not current' if asked.check else 'written'}")
        if not asked.check:
            path.write_text(now, encoding="utf-8")
    return 1 if asked.check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
