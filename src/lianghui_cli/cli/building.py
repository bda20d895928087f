"""lianghui corpus build: the corpus compiled, before anybody waits for it."""

import os
from collections.abc import Callable
from time import perf_counter
from typing import NamedTuple

from lianghui_cli.cli.options import Common
from lianghui_cli.cli.reading import cache, corpus_folders, say_skipped, talk, write
from lianghui_cli.errors import CorpusError, Status
from lianghui_cli.index import build as index
from lianghui_cli.index import facts, manifest

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


def build(common: Common, *, jobs: int, only_search: bool) -> int:
    """Bring the compiled corpus up to its folders, and say what that took."""
    folders, base = corpus_folders(common), cache(common)
    if not base:
        raise CorpusError("there is no folder to build in: set LIANGHUI_CACHE to one, and leave out --no-cache")
    home, tell = manifest.home(base, folders), talk(common).progress
    try:
        return _built(common, folders, home, tell, jobs, only_search)
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
    write(common, KEYS, [report])
    return Status.FOUND
