"""lianghui corpus build: the corpus compiled, before anybody waits for it."""

import os
from collections.abc import Callable
from enum import StrEnum
from time import perf_counter
from typing import Annotated, NamedTuple

import typer

from lianghui_cli.cli.options import Common, new_app, shared
from lianghui_cli.cli.reading import cache, corpus_folders, say_skipped, screen, talk, write
from lianghui_cli.errors import CorpusError, Status
from lianghui_cli.index import build as index
from lianghui_cli.index import facts, manifest

app = new_app()
KEYS = (
    "texts", "read", "dropped", "skipped", "bytes", "seconds", "rate", "facts_seconds", "facts_rate", "cache_bytes",
    "cache",
)  # fmt: skip
_MILLION = 1_000_000


class Report(NamedTuple):
    """What was built: rates in million bytes of the files (of facts: of their share of them) a second."""

    texts: int
    read: int
    dropped: int
    skipped: int
    bytes: int
    seconds: float
    rate: float | None
    facts_seconds: float | None
    facts_rate: float | None
    cache_bytes: int
    cache: str


class Only(StrEnum):
    SEARCH = "search"


@app.command(
    epilog=f"Keys of its rows: {', '.join(KEYS)}. Bytes and seconds as they are, rates in million bytes a second."
)
@shared
def build(
    common: Common,
    jobs: Annotated[int, typer.Option(min=0, metavar="N", help="How many processes; 0: one a core.")] = 0,
    only: Annotated[Only | None, typer.Option(help="Leave out figures and people for now.")] = None,
) -> int:
    """Compile the corpus, so that answers come at once.

    Large corpora compile themselves at their first use; this does it beforehand. Only what changed is read anew.
    """
    folders, base = corpus_folders(common), cache(common)
    if not base:
        raise CorpusError("there is no folder to build in: set LIANGHUI_CACHE to one, and leave out --no-cache")
    home, tell = manifest.home(base, folders), talk(common).progress
    try:
        return _built(common, folders, home, tell, jobs, only is not None)
    except OSError as error:
        reason = f"{error.strerror or error}: make room there, or set LIANGHUI_CACHE to another folder"
        raise CorpusError(f"the corpus cannot be kept in {home} ({reason})") from None


def _built(
    common: Common, folders: list[str], home: str, tell: Callable[[str, int, int], None], jobs: int, only_search: bool
) -> int:
    done = index.build(folders, home, lambda *much: tell("texts", *much), jobs)
    known = manifest.read(home)
    assert known is not None
    shards = [os.path.join(home, part.name) for part in known.parts]
    seconds = rate = None
    if not only_search:
        start = perf_counter()
        size = facts.build(shards, lambda *much: tell("figures", *much), jobs)
        seconds = round(perf_counter() - start, 3)
        rate = round(size / seconds / _MILLION, 3) if size and seconds else None
    say_skipped(common, known.skipped)
    report = Report(
        texts=done.texts,
        read=done.read,
        dropped=done.dropped,
        skipped=len({skipped.doc for skipped in known.skipped}),
        bytes=done.bytes,
        seconds=round(done.seconds, 3),
        rate=round(done.bytes / done.seconds / _MILLION, 3) if done.bytes else None,
        facts_seconds=seconds,
        facts_rate=rate,
        cache_bytes=sum(entry.stat().st_size for entry in os.scandir(home)),
        cache=home,
    )
    if common.format == "table":
        screen(common).line(_sentence(report, common.lang))
        return Status.FOUND
    return write(common, KEYS, [report])


def _sentence(report: Report, lang: str) -> str:
    """What was done, for a person."""
    seconds = report.seconds + (report.facts_seconds or 0)
    sizes = f"{report.bytes / _MILLION:.1f} MB", f"{report.cache_bytes / _MILLION:.1f} MB"
    if lang == "zh":
        skipped = f"，跳过 {report.skipped} 个文件" if report.skipped else ""
        read = f"新读入 {report.read} 个文件（{sizes[0]}），用时 {seconds:.1f} 秒" if report.read else "没有变化"
        return f"语料已编好：{report.texts} 篇文本，{read}{skipped}。存于 {report.cache}（{sizes[1]}）。"
    skipped = f", {report.skipped} {'file' if report.skipped == 1 else 'files'} skipped" if report.skipped else ""
    files = "1 file" if report.read == 1 else f"{report.read} files"
    read = f"{files} ({sizes[0]}) read in {seconds:.1f} seconds" if report.read else "nothing had changed"
    texts = "1 text" if report.texts == 1 else f"{report.texts} texts"
    return f"The corpus is compiled: {texts}, {read}{skipped}. It is kept in {report.cache} ({sizes[1]})."
