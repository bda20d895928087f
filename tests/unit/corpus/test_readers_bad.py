"""Bad input: each file is named in one line with a repair and skipped; the rest is answered."""

import os
import zipfile
from collections.abc import Sequence
from decimal import InvalidOperation
from pathlib import Path
from typing import Any

import pytest

from lianghui_cli.corpus import metadata, readers
from lianghui_cli.corpus.find import EmptyCorpusError, Place
from lianghui_cli.corpus.load import Corpus, load, read
from lianghui_cli.model import Session
from lianghui_cli.resolve.kind import Kind
from own_files import LOCK, docx, p, pdf

GOOD = "北京市发展量子科技。"


def among(folder: Path, **files: bytes) -> Corpus:
    """The corpus of one good text and of `files` (a__txt is a.txt)."""
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    for name, data in files.items():
        (folder / name.replace("__", ".")).write_bytes(data)
    return load([folder])


def zipped(path: Path, **parts: bytes) -> bytes:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/"), data)
    return path.read_bytes()


DOCX = docx("".join(p(f"第{n}段文字各不相同") for n in range(99)))
BAD = {
    "nozip__docx": (b"plain words", "no zip archive"),
    "cut__docx": (docx(p("文"))[:-300], "broken"),
    "old__docx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old Word"),
    "nopdf__pdf": (b"plain words", "does not begin as one"),
    "broken__pdf": (b"%PDF-1.4\nrubbish", "broken PDF"),
    "locked__pdf": (pdf([[(50, 60, "文")]], LOCK), "encrypted"),
    "scanned__pdf": (pdf([[], []]), "2 pages are pictures"),
    "blank__docx": (docx(p("")), "no text"),
    "scripts__html": (
        b"<html><head><script>var a='x'</script></head><body><div id=app></div></body></html>",
        "only scripts",
    ),
    "noscript__html": (
        "<html><script>var a</script><body><noscript>请启用脚本</noscript><p>加载中</p></body></html>".encode(),
        "only scripts",
    ),
    "torn__docx": (DOCX[:900] + bytes(300) + DOCX[1200:], "broken"),
    "empty__txt": (b"", "empty"),
    "blank__md": (b" \n\n", "empty"),
    "wide__md": ("\u3000\n".encode(), "empty"),
    "mark__txt": (b"\xef\xbb\xbf", "empty"),
    "korean__txt": ("전국인민대표대회가 베이징에서 개막했다".encode("euc-kr"), "not text in"),
    "nul__txt": (b"a\0b", "NUL"),
    "table__csv": ("name,value\n甲,1\n".encode(), "no column"),
    "quote__csv": (b'text\n"a\n', "a quotation mark in it is not doubled"),
    "list__jsonl": (b"[1]\n", "no JSON object"),
    "cells__csv": ("text,year\n粮食,丰收,2019\n".encode(), "more cells"),
    "word__doc": (b"x", "no reader"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_skipped_in_one_line_with_a_repair(name: str, tmp_path: Path) -> None:
    data, reason = BAD[name]
    corpus = among(tmp_path, **{name: data})
    assert [document.doc for document in corpus.documents] == ["good.txt"]
    (skipped,) = corpus.skipped
    assert skipped.doc == name.replace("__", ".")
    assert reason in skipped.reason
    assert "\n" not in skipped.reason
    assert skipped.reason.rpartition(": ")[2]


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    bomb = zipped(tmp_path / "made", word__document=b"", **{"word__document.xml": bytes(80 << 20)})
    (tmp_path / "made").unlink()
    (skipped,) = among(tmp_path, bomb__docx=bomb).skipped
    assert "80 MB" in skipped.reason


def test_a_zip_of_something_else(tmp_path: Path) -> None:
    other = zipped(tmp_path / "made", a=b"x")
    (tmp_path / "made").unlink()
    assert "zip archive without" in among(tmp_path, a__docx=other).skipped[0].reason


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    with open(tmp_path / "huge.txt", "wb") as file:
        file.truncate(readers.LIMIT + 1)
    (skipped,) = among(tmp_path).skipped
    assert "200 MB" in skipped.reason


def test_links_that_loop_or_lead_out_are_named_and_not_followed(tmp_path: Path) -> None:
    folder, outside = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    outside.mkdir()
    (outside / "x.txt").write_text(GOOD, encoding="utf-8")
    (folder / "self.txt").symlink_to("self.txt")
    (folder / "round").symlink_to(folder)
    (folder / "away").symlink_to(outside)
    (folder / "x.txt").symlink_to(outside / "x.txt")
    corpus = among(folder)
    assert [document.doc for document in corpus.documents] == ["good.txt"]
    assert sorted(skipped.doc for skipped in corpus.skipped) == ["away", "round", "self.txt", "x.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir()
    (tmp_path / "shut").chmod(0)
    (tmp_path / "shut.txt").write_text("x")
    (tmp_path / "shut.txt").chmod(0)
    corpus = among(tmp_path)
    (tmp_path / "shut").chmod(0o700)
    assert sorted(skipped.doc for skipped in corpus.skipped) == ["shut", "shut.txt"]


def test_a_folder_that_cannot_be_listed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "shut").mkdir()
    scandir = os.scandir

    def refused(path: str) -> object:
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refused)
    (skipped,) = among(tmp_path).skipped
    assert skipped.doc == "shut"
    assert "Permission denied" in skipped.reason


def test_a_name_that_is_no_utf8(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/\xb1\xb1\xbe\xa9.txt"
    try:
        with open(name, "wb") as file:
            file.write(GOOD.encode())
    except OSError:
        pytest.skip("this file system has UTF-8 names only")
    (skipped,) = among(tmp_path).skipped
    assert skipped.doc == "\\xb1\\xb1\\xbe\\xa9.txt"
    assert "rename it, 北京.txt perhaps" in skipped.reason


def test_what_word_leaves_beside_an_open_file_is_nothing(tmp_path: Path) -> None:
    assert among(tmp_path, **{"~$report__docx": b"x"}).skipped == ()


def test_nothing_left_is_an_error_that_names_every_file(tmp_path: Path) -> None:
    for name in ("a", "b", "c", "d"):
        (tmp_path / f"{name}.txt").write_bytes(b"")
    with pytest.raises(EmptyCorpusError, match=tmp_path.name) as caught:
        load([tmp_path])
    assert [one.doc for one in caught.value.skipped] == ["a.txt", "b.txt", "c.txt", "d.txt"]


def test_a_file_that_is_gone_when_it_is_read(tmp_path: Path) -> None:
    def gone(place: Place) -> Corpus:
        if place.doc == "b.txt":
            (tmp_path / "b.txt").unlink()
        return read(place)

    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "b.txt").write_text(GOOD, encoding="utf-8")
    corpus = load([tmp_path], gone)
    assert [document.doc for document in corpus.documents] == ["a.txt"]
    assert "deleted" in corpus.skipped[0].reason


def test_a_file_that_shrinks_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fstat = os.fstat
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    monkeypatch.setattr(os, "fstat", lambda file: os.stat_result((*fstat(file)[:6], 4096, *fstat(file)[7:])))
    with pytest.raises(ValueError, match="changed while it was read"):
        readers.data(str(tmp_path / "a.txt"))


@pytest.mark.parametrize("error", [RecursionError, InvalidOperation, ZeroDivisionError, OverflowError, UnicodeError])
def test_a_text_that_breaks_a_stage_of_reading_costs_no_other(
    error: type[Exception], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kind_of = metadata.kind_of

    def breaks(title: str, told: Any, folded: Sequence[str], session: Session | None) -> Kind:
        if any("粮食" in text for text in folded):
            raise error
        return kind_of(title, told, folded, session)

    monkeypatch.setattr(metadata, "kind_of", breaks)
    corpus = among(tmp_path, a__txt="粮食丰收。".encode(), rows__csv="text\n粮食丰收。\n河南省修路。\n".encode())
    assert [document.doc for document in corpus.documents] == ["good.txt", "rows.csv#3"]
    assert [one.doc for one in corpus.skipped] == ["a.txt", "rows.csv#2"]
    assert all(f"({error.__name__}): report it" in one.reason for one in corpus.skipped)


def test_a_page_of_many_short_lines_and_a_byline(tmp_path: Path) -> None:
    page = "本报记者 张三\n" + "\n\n".join(f"标题第{number}" for number in range(3000))
    assert len(among(tmp_path, a__txt=page.encode()).documents) == 2
