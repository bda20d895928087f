"""The search oracle over copies of the seeds in other shapes: what is found depends on the words, not on the file.

The oracle stands beside this project, where it does; the copies are made here.
"""

import csv
import io
import os
import subprocess
import sys
from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest

from own_files import docx, p

ORACLE = Path(__file__).parents[3] / "shared" / "eval" / "oracle.py"
SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
WIDTH, QUERIES = 34, 7
Texts = dict[str, str]  # by the names of their files

pytestmark = pytest.mark.skipif(not ORACLE.exists(), reason="the search oracle is not beside this checkout")


def wrapped(texts: Texts) -> dict[str, bytes]:
    """Each line as lines of WIDTH characters that CRLF ends, a blank line behind."""
    found = {}
    for name, text in texts.items():
        lines = (line[at : at + WIDTH] for line in text.split("\n") for at in range(0, max(len(line), 1), WIDTH))
        found[name] = "\r\n".join(lines).encode()
    return found


def markdown(texts: Texts) -> dict[str, bytes]:
    """A comment at the head, a word of each longer line bold, another emphasised."""
    found = {}
    for name, text in texts.items():
        lines = [f"{line[:9]}**{line[9:12]}**{line[12:20]}*{line[20:22]}*{line[22:]}" if _is_prose(line) else line
                 for line in text.split("\n")]  # fmt: skip
        found[name.replace(".txt", ".md")] = "\n".join(["<!-- 副本 -->", *lines]).encode()
    return found


def _is_prose(line: str) -> bool:
    return len(line) > WIDTH and not any(sign in line for sign in "*_`[<|~-#")


def table(texts: Texts) -> dict[str, bytes]:
    """One table for all, under a title, with a mark of byte order."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([["副本"], ["文件编号", "全文"], *enumerate(texts.values(), 1)])
    return {"all.csv": out.getvalue().encode("utf-8-sig")}


def word(texts: Texts) -> dict[str, bytes]:
    """A paragraph for each line."""
    return {
        name.replace(".txt", ".docx"): docx("".join(p(escape(line)) for line in text.split("\n") if line.strip()))
        for name, text in texts.items()
    }


def big5(texts: Texts) -> dict[str, bytes]:
    return {name: text.encode("big5hkscs") for name, text in texts.items()}


def in_big5(texts: Texts) -> Texts:
    """The traditional texts, without the characters that Big5-HKSCS lacks."""
    whole = {name: text.encode("big5hkscs", "ignore").decode("big5hkscs") for name, text in texts.items()}
    return {name: kept for name, kept in whole.items() if len(kept) > 0.98 * len(texts[name])}


COPIES: dict[str, Callable[[Texts], dict[str, bytes]]] = {
    "wrapped": wrapped, "markdown": markdown, "table": table, "word": word, "big5": big5,
}  # fmt: skip


@pytest.mark.parametrize("kind", COPIES)
def test_search_finds_in_a_copy_what_stands_in_the_text(kind: str, tmp_path: Path) -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in SEEDS}
    if kind == "big5":
        texts = in_big5(texts)
        assert 0 < len(texts) < len(SEEDS)
    for folder, files in (("texts", {n: t.encode() for n, t in texts.items()}), ("copies", COPIES[kind](texts))):
        (tmp_path / folder).mkdir()
        for name, data in files.items():
            (tmp_path / folder / name).write_bytes(data)
    command = [sys.executable, str(ORACLE), "--texts", str(tmp_path / "texts"), "--corpus", str(tmp_path / "copies")]
    command += ["--random", str(QUERIES), "--seed", "5", "--lianghui", f"{sys.executable} -m lianghui_cli"]
    variables = {**os.environ, "LIANGHUI_CORPUS": "", "LIANGHUI_CACHE": str(tmp_path / "cache")}
    done = subprocess.run(command, capture_output=True, text=True, env=variables, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
