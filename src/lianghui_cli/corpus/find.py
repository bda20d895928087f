"""Where the texts are: the folders given, else LIANGHUI_CORPUS, else the shipped seeds. It opens no file."""

import os
from collections.abc import Iterator, Sequence
from os import path
from typing import NamedTuple

from lianghui_cli.corpus.readers.kinds import REMARK, SUFFIXES, advice
from lianghui_cli.errors import CorpusError

METADATA = "metadata.csv"  # what the user says of the texts beside it
ROW = "#"  # between the name of a table of texts and the row of a text in it
HIDDEN = (".", "~$")  # the second: what Word leaves beside an open file
_FURNITURE = {"Thumbs.db", "desktop.ini", "Icon\r", "__MACOSX"}  # what systems put into folders
_HERE = path.dirname(path.dirname(path.abspath(__file__)))
_NOWHERE = "it is a link that leads nowhere or in a circle: delete it"


class Folder(str):
    """A folder (or file) of a corpus, and the column that holds the texts of the tables in it, where the user says."""

    __slots__ = ("column",)

    def __new__(cls, path: str, column: str = "") -> "Folder":
        made = super().__new__(cls, path)
        made.column = column
        return made

    column: str


class Place(NamedTuple):
    """A file of a corpus: its name there, where it is, what sorts it (folder by folder), the column of its texts."""

    doc: str
    path: str
    order: str = ""
    column: str = ""


class Skipped(NamedTuple):
    """What was passed over, and why, in words that name the repair behind a colon.

    That is a file, or a part of one where the reason begins with its row or line.
    """

    doc: str
    reason: str

    @property
    def remark(self) -> bool:
        """True where nothing was passed over: it is said how the file was read."""
        return self.reason.startswith(REMARK)

    @property
    def part(self) -> int | None:
        """The row or line that was passed over; None of a whole file."""
        word, _, rest = self.reason.partition(" ")
        number = rest.partition(":")[0]
        return int(number) if word in ("row", "line") and number.isdecimal() else None


class EmptyCorpusError(CorpusError):
    """Every file of a corpus was passed over."""

    def __init__(self, message: str, skipped: Sequence[Skipped]) -> None:
        super().__init__(message)
        self.skipped = skipped


class Found(NamedTuple):
    """The files of a corpus: texts, what the user says of them, and what was passed over."""

    places: list[Place]
    tables: list[Place]
    skipped: list[Skipped]


def folders(given: Sequence[str], default: str = "", column: str = "") -> list[str]:
    """The corpus folders to read: `given`, else those of `default` (split as PATH is), else the shipped seeds.

    column: the column that holds the texts of their tables, "" where the user does not say.

    Raises CorpusError where one is absent.
    """
    named = [folder for folder in given or default.split(os.pathsep) if folder]
    chosen = [folder for name in named for folder in _matching(name)] or [_seeds()]
    for folder in chosen:
        if not path.exists(folder):
            raise CorpusError(f"no corpus at {folder}: name a folder of texts with --corpus or LIANGHUI_CORPUS")
        if path.isdir(folder) and not os.access(folder, os.R_OK | os.X_OK):
            raise CorpusError(f"the corpus folder {folder} cannot be read: check its permissions")
    return [Folder(folder, column) for folder in chosen] if column else chosen


def _matching(name: str) -> list[str]:
    """The paths that a pattern such as prov* names; a name that is one, or names nothing, itself."""
    if path.exists(name) or not any(char in name for char in "*?["):
        return [name]
    from glob import glob

    return sorted(glob(path.expanduser(name))) or [name]


def column_of(folder: str) -> str:
    """The column that the user names for the tables of `folder`, "" for none."""
    return folder.column if isinstance(folder, Folder) else ""


def _seeds() -> str:
    """The texts in the wheel, else those of a checkout."""
    for seeds in (path.join(_HERE, "seeds"), path.join(_HERE, "..", "..", "seeds")):
        if path.isdir(seeds):
            return path.normpath(seeds)
    raise CorpusError("the shipped texts are missing from this installation: name a folder with --corpus")


def files(chosen: Sequence[str]) -> Found:
    """The readable files of the folders, in order of their names, and what was passed over.

    A file that two of the folders hold is read once; a name that two of them share gets its folder's in front. Raises
    EmptyCorpusError where there is none.
    """
    found: list[tuple[str, Place]] = []
    tables: list[Place] = []
    skipped: list[Skipped] = []
    seen: set[str] = set()  # real paths, where several folders may hold one
    for number, folder in enumerate(chosen):
        listed, root = _Listing(folder), path.realpath(folder)
        for place in sorted(listed.places):
            real = (path.join(root, place.doc) if path.isdir(root) else root) if len(chosen) > 1 else ""
            if real and real in seen:
                continue
            seen.add(real)
            if place.doc.rpartition("/")[2] == METADATA:
                tables.append(place)
            else:
                found.append((folder, place._replace(order=f"{number:03}/{place.doc}", column=column_of(folder))))
        skipped += sorted(listed.skipped)
    if not found:
        kinds = f"a corpus is a folder of {', '.join(SUFFIXES)} files"
        raise EmptyCorpusError(f"no readable text in {', '.join(chosen)}: {kinds}", skipped)
    return Found(list(_named_apart(found)), tables, skipped)


class _Listing:
    """What stands in a folder and below: the files that have a reader, and what is passed over. It follows no link."""

    def __init__(self, folder: str) -> None:
        self.places: list[Place] = []
        self.skipped: list[Skipped] = []
        self._links: list[Place] = []
        if path.isfile(folder):
            self._add(Place(path.basename(folder), folder))
        else:
            self._walk(folder)
            self._resolve(path.realpath(folder))

    def _walk(self, folder: str) -> None:
        waiting = [("", folder)]
        while waiting:
            above, whole = waiting.pop()
            try:
                with os.scandir(whole) as entries:
                    for entry in entries:
                        name = entry.name
                        if name.startswith(HIDDEN) or name in _FURNITURE:
                            continue
                        if entry.is_file(follow_symlinks=False):
                            self._add(Place(above + name, entry.path))
                        elif entry.is_dir(follow_symlinks=False):
                            waiting.append((f"{above}{name}/", entry.path))
                        elif entry.is_symlink():
                            self._links.append(Place(above + name, entry.path))
                        else:
                            self._skip(above + name, "it is no regular file: delete it")
            except OSError as error:
                reason = f"the folder cannot be read ({error.strerror}): give yourself the right to read it"
                self._skip(above.rstrip("/") or path.basename(path.abspath(folder)), reason)

    def _add(self, place: Place) -> None:
        """`place` to the files with a reader, else to those passed over."""
        if place.doc.isascii() or _printable(place.doc) == place.doc:
            dot = place.doc.rfind(".")
            if place.doc[dot:].lower() in SUFFIXES:
                self.places.append(place)
            else:
                self._skip(place.doc, f"there is no reader for this kind of file: {advice(place.doc)}")
        else:
            self._skip(place.doc, f"its name is not UTF-8: rename it{_guessed(place.doc)}")

    def _resolve(self, root: str) -> None:
        """The links: one to a file of the folder that is not listed itself is a file; any other is passed over."""
        listed = {path.realpath(place.path): place.doc for place in self.places} if self._links else {}
        for link in self._links:
            real = path.realpath(link.path)
            inside = real.startswith(path.join(root, ""))
            if not path.exists(link.path):
                self._skip(link.doc, _NOWHERE)
            elif path.isdir(real):
                self._skip(link.doc, "it is a link to a folder and is not followed: name that folder with --corpus")
            elif not inside:
                self._skip(link.doc, "it is a link that leads out of the folder: copy the file itself")
            elif real in listed:
                self._skip(link.doc, f"it is a link to {listed[real]}, which is read already: delete the link")
            else:
                self._add(link)
                listed[real] = link.doc

    def _skip(self, doc: str, reason: str) -> None:
        self.skipped.append(Skipped(_printable(doc), reason))


def _printable(name: str) -> str:
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _guessed(name: str) -> str:
    """The file's name as a Chinese Windows wrote it, where it is that."""
    try:
        return f", {os.fsencode(name).rpartition(b'/')[2].decode('gb18030')} perhaps"
    except UnicodeDecodeError:
        return ""


def _named_apart(found: Sequence[tuple[str, Place]]) -> Iterator[Place]:
    counts: dict[str, int] = {}
    for _, place in found:
        counts[place.doc] = counts.get(place.doc, 0) + 1
    bases = _bases({folder for folder, place in found if counts[place.doc] > 1})
    for folder, place in found:
        yield place if counts[place.doc] == 1 else place._replace(doc=f"{bases[folder]}/{place.doc}")


def _bases(chosen: set[str]) -> dict[str, str]:
    """A name for each folder: its own, with as many of those above as tell it apart."""
    parts = {folder: path.abspath(folder).strip(os.sep).split(os.sep) for folder in chosen}
    size = 1
    while len({tuple(part[-size:]) for part in parts.values()}) < len(parts):
        size += 1
    return {folder: "/".join(part[-size:]) for folder, part in parts.items()}
