"""Where the texts are: the folders given, else LIANGHUI_CORPUS, else the shipped seeds. It opens no file."""

import os
from collections.abc import Iterable, Iterator, Sequence
from os import path
from typing import NamedTuple

from lianghui_cli.corpus.readers.kinds import SUFFIXES
from lianghui_cli.errors import CorpusError
from lianghui_cli.model import Document

METADATA = "metadata.csv"  # what the user says of the texts beside it
HIDDEN = (".", "~$")  # the second: what Word leaves beside an open file
_HERE = path.dirname(path.dirname(path.abspath(__file__)))


class Place(NamedTuple):
    """A file of a corpus: its name there, where it is, and what sorts it (folder by folder)."""

    doc: str
    path: str
    order: str = ""


class Skipped(NamedTuple):
    """A file that was passed over, and why, in words that name the repair."""

    doc: str
    reason: str


class Found(NamedTuple):
    """The files of a corpus: texts, what the user says of them, and what was passed over."""

    places: list[Place]
    tables: list[Place]
    skipped: list[Skipped]


def folders(given: Sequence[str], default: str = "") -> list[str]:
    """The corpus folders to read: `given`, else those of `default` (split as PATH is), else the shipped seeds.

    Raises CorpusError where one is absent.
    """
    chosen = [folder for folder in given or default.split(os.pathsep) if folder] or [_seeds()]
    for folder in chosen:
        if not path.exists(folder):
            raise CorpusError(f"no corpus at {folder}: name a folder of texts with --corpus or LIANGHUI_CORPUS")
        if path.isdir(folder) and not os.access(folder, os.R_OK | os.X_OK):
            raise CorpusError(f"the corpus folder {folder} cannot be read: check its permissions")
    return chosen


def _seeds() -> str:
    """The texts in the wheel, else those of a checkout."""
    for seeds in (path.join(_HERE, "seeds"), path.join(_HERE, "..", "..", "seeds")):
        if path.isdir(seeds):
            return path.normpath(seeds)
    raise CorpusError("the shipped texts are missing from this installation: name a folder with --corpus")


def files(chosen: Sequence[str]) -> Found:
    """The readable files of the folders, in order of their names, and what was passed over.

    A file name that two folders share gets its folder's name in front. Raises CorpusError where nothing is left.
    """
    found: list[tuple[str, Place]] = []
    tables: list[Place] = []
    skipped: list[Skipped] = []
    for number, folder in enumerate(chosen):
        base = path.basename(path.abspath(folder))
        for place in sorted(_walk(folder, skipped)):
            reason = _unfit(place, folder)
            if path.basename(place.doc) == METADATA and path.isfile(place.path):
                tables.append(place)
            elif reason:
                skipped.append(Skipped(_printable(place.doc), reason))
            else:
                found.append((base, place._replace(order=f"{number:03}/{place.doc}")))
    if not found:
        listed = ", ".join(chosen)
        told = "; ".join(f"{doc}: {reason}" for doc, reason in skipped[:3])
        kinds = f"a corpus is a folder of {', '.join(SUFFIXES)} files"
        raise CorpusError(f"no readable text in {listed}{f' ({told})' if told else ''}: {kinds}")
    return Found(list(_named_apart(found)), tables, skipped)


def _walk(folder: str, skipped: list[Skipped]) -> Iterator[Place]:
    """The files of `folder`; what of it cannot be entered goes to `skipped`. No link to a folder is followed."""
    if path.isfile(folder):
        yield Place(path.basename(folder), folder)
        return
    shut: list[OSError] = []
    for root, inner, names in os.walk(folder, onerror=shut.append):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        for name in [*names, *(name for name in inner if path.islink(path.join(root, name)))]:
            if not name.startswith(HIDDEN):
                whole = path.join(root, name)
                yield Place(path.relpath(whole, folder).replace(os.sep, "/"), whole)
    for error in shut:
        doc = path.relpath(error.filename, folder).replace(os.sep, "/")
        reason = f"the folder cannot be read ({error.strerror}): give yourself the right to read it"
        skipped.append(Skipped(_printable(doc), reason))


def _unfit(place: Place, folder: str) -> str:
    if _printable(place.doc) != place.doc:
        return "its name is not UTF-8: rename it"
    if path.islink(place.path) and path.isdir(place.path):
        return "it is a link to a folder and is not followed: name that folder with --corpus"
    if path.islink(place.path) and not path.exists(place.path):
        return "it is a link that leads nowhere or in a circle: delete it"
    if path.isdir(folder) and path.islink(place.path):
        inside = path.realpath(folder)
        if path.commonpath([inside, path.realpath(place.path)]) != inside:
            return "it is a link that leads out of the folder: copy the file itself"
    if not path.isfile(place.path):
        return "it is no regular file: delete it"
    suffix = path.splitext(place.doc)[1].lower()
    if suffix not in SUFFIXES:
        better = ".docx" if suffix in (".doc", ".wps", ".rtf", ".odt") else ".txt"
        return f"there is no reader for this kind of file: save it as {better}"
    return ""


def _printable(name: str) -> str:
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def _named_apart(found: Iterable[tuple[str, Place]]) -> Iterator[Place]:
    rows = list(found)
    counts: dict[str, int] = {}
    for _, place in rows:
        counts[place.doc] = counts.get(place.doc, 0) + 1
    for base, place in rows:
        yield place if counts[place.doc] == 1 else place._replace(doc=f"{base}/{place.doc}")


def named(documents: Iterable[Document], name: str) -> Document:
    """The document that `name` means: its path, or any unambiguous beginning of its path or file name.

    Raises CorpusError where none or several begin so.
    """
    rows = list(documents)
    exact = [row for row in rows if row.doc == name]
    found = exact or [row for row in rows if row.doc.startswith(name) or row.doc.rsplit("/", 1)[-1].startswith(name)]
    if len(found) == 1:
        return found[0]
    if found:
        listed = ", ".join(row.doc for row in found[:4])
        raise CorpusError(f'"{name}" begins the names of {len(found)} texts ({listed}): write more of the name')
    listed = ", ".join(row.doc for row in rows[:3])
    raise CorpusError(f'no text named "{name}" in the corpus; it has {len(rows)}, such as {listed}')
