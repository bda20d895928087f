"""Which files are a corpus: each once, under a name of its own, whatever folders and links lead to it."""

import os
from pathlib import Path

import pytest

from lianghui_cli.corpus.find import EmptyCorpusError, Skipped, files


def made(folder: Path, *names: str) -> str:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x", encoding="utf-8")
    return str(folder)


def docs(*folders: str) -> list[str]:
    return [place.doc for place in files(folders).places]


def test_files_stand_in_the_order_of_their_names(tmp_path: Path) -> None:
    folder = made(tmp_path, "b.txt", "a/z.md", "a.TXT", "丙.pdf", "a/b/c.docx")
    assert docs(folder) == sorted(["b.txt", "a/z.md", "a.TXT", "丙.pdf", "a/b/c.docx"])
    assert docs(folder + os.sep) == docs(folder)


def test_what_systems_leave_in_folders_is_nothing(tmp_path: Path) -> None:
    folder = made(tmp_path, "a.txt", ".git/b.txt", ".c.txt", "Thumbs.db", "desktop.ini", "__MACOSX/a.txt", "~$a.docx")
    found = files([folder])
    assert ([place.doc for place in found.places], found.skipped) == (["a.txt"], [])


def test_a_file_of_two_folders_is_read_once(tmp_path: Path) -> None:
    folder = made(tmp_path, "a.txt", "sub/b.txt")
    assert docs(folder, folder) == ["a.txt", "sub/b.txt"]
    assert docs(folder, f"{folder}/sub", f"{folder}/a.txt") == ["a.txt", "sub/b.txt"]
    assert docs(f"{folder}/sub", folder) == ["b.txt", "a.txt"]


def test_folders_of_one_name_are_told_apart(tmp_path: Path) -> None:
    folders = [made(tmp_path / year / "texts", "x.txt", f"{year}.txt") for year in ("2001", "2002")]
    assert docs(*folders) == ["2001.txt", "2001/texts/x.txt", "2002.txt", "2002/texts/x.txt"]


def test_a_link_to_a_file_that_is_read_is_no_second_text(tmp_path: Path) -> None:
    folder = made(tmp_path, "a.txt", ".store/b.txt")
    (tmp_path / "again.txt").symlink_to("a.txt")
    (tmp_path / "b.txt").symlink_to(".store/b.txt")
    found = files([folder])
    assert [place.doc for place in found.places] == ["a.txt", "b.txt"]
    assert [one.doc for one in found.skipped] == ["again.txt"]
    assert "a.txt, which is read already" in found.skipped[0].reason


@pytest.mark.parametrize(
    ("name", "repair"),
    [
        ("a.wps", ".docx"),
        ("a.RTF", ".docx"),
        ("a.et", ".csv"),
        ("a.mhtml", ".html"),
        ("a.doc", ".docx"),
        ("a.rar", "unpack"),
        ("a.jpg", "OCR"),
        ("a.mht", ".html"),
        ("a", ".txt"),
    ],
)
def test_a_file_without_reader_is_named_with_what_to_do(name: str, repair: str, tmp_path: Path) -> None:
    (skipped,) = files([made(tmp_path, "x.txt", name)]).skipped
    assert skipped.doc == name
    assert repair in skipped.reason.rpartition(": ")[2]


def test_nothing_left_names_all_that_was_passed_over(tmp_path: Path) -> None:
    with pytest.raises(EmptyCorpusError) as caught:
        files([made(tmp_path, *(f"{n}.zip" for n in range(9)))])
    assert len(caught.value.skipped) == 9
    assert str(tmp_path) in str(caught.value)


@pytest.mark.parametrize(
    ("reason", "part"), [("row 3: x: y", 3), ("line 12: x", 12), ("it is empty: x", None), ("row three: x", None)]
)
def test_a_part_that_was_passed_over(reason: str, part: int | None) -> None:
    assert Skipped("a.csv", reason).part == part
