"""Opens a corpus: as it was built where it is large or was built by hand, else by a scan of its files."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from lianghui_cli.index import manifest
from lianghui_cli.index.compiled import Compiled
from lianghui_cli.index.shard import DamagedError
from lianghui_cli.index.texts import Scanned, Texts

if TYPE_CHECKING:
    from lianghui_cli.corpus.load import Reading, Take

LARGE, MANY = 8_000_000, 2_000  # bytes, files: of more a scan takes longer than anybody wants to wait
_TRIES = 3  # a shard that is gone when it is opened means that another run has just built


class Talk(NamedTuple):
    """How to tell a person what is going on."""

    say: Callable[[str], None]
    progress: Callable[[str, int, int], None]  # what is done, how much of it, of how much


def texts(folders: Sequence[str], cache: str, talk: Talk, take: "Take | None" = None) -> Texts:
    """The corpus of `folders`. `cache`: the folder of what is kept, "" for none: then it is scanned.

    take: how far a text that is not kept must be read (corpus/sift.py); None for all of it.

    Raises CorpusError where there is no text to answer from.
    """
    if cache:
        home = manifest.home(cache, folders)
        found = _opened(home, folders, talk) or _built(home, folders, talk)
        if found:
            return found
    return _scanned(folders, cache, take)


def _opened(home: str, folders: Sequence[str], talk: Talk) -> Texts | None:
    """What was built in `home`, if it is whole and still what the folders hold."""
    for _ in range(_TRIES):
        known = manifest.read(home)
        if known is None or not manifest.fresh(home, known, folders):
            return None
        try:
            return Compiled(home, known, partial(_extract, talk))
        except (OSError, DamagedError):
            continue
    return None


def _built(home: str, folders: Sequence[str], talk: Talk) -> Texts | None:
    """The corpus built now, if it was built before or is too large to be scanned, and if it can be kept."""
    known, look = manifest.read(home), manifest.stamp(folders)
    if known is None and look.bytes <= LARGE and look.files <= MANY:
        return None
    from lianghui_cli.index import build

    if known is None:
        talk.say(f"the corpus has {look.files} files: it is compiled once, for all later answers (--no-cache scans it)")
    try:
        done = build.build(folders, home, partial(talk.progress, "texts"))
    except OSError as error:
        talk.say(f"the corpus cannot be kept in {home} ({error.strerror or error}): it is scanned at each call")
        return None
    if known is not None:
        talk.say(f"the corpus has changed: {done.read} files were read, {done.dropped} given up")
    return _opened(home, folders, talk)


def _extract(talk: Talk, shards: Sequence[str]) -> None:
    from lianghui_cli.index import facts

    talk.say("figures and people are read out of the texts once, for all later answers")
    try:
        facts.build(shards, partial(talk.progress, "figures"))
    except OSError as error:
        talk.say(f"they cannot be kept ({error.strerror or error}): they are read at each call")


def _scanned(folders: Sequence[str], cache: str, take: "Take | None") -> Texts:
    from lianghui_cli.index.extracts import Extracts
    from lianghui_cli.index.store import Store

    read = reading(folders, cache, take)
    return Scanned(tuple(read), read.skipped, Extracts(Store(cache)))


def reading(folders: Sequence[str], cache: str, take: "Take | None" = None) -> "Reading":
    """The texts read one by one. Raises EmptyCorpusError where no text is left."""
    from lianghui_cli.corpus.load import Reading, read
    from lianghui_cli.index import documents

    if take and not cache:
        return Reading(folders, lambda place: read(place, take))
    from lianghui_cli.index.store import Store

    store = Store(cache)
    return Reading(folders, lambda place: documents.read(place, store))
