"""What is kept: found again, never stale, never in the way."""

import os
from pathlib import Path

import pytest

from lianghui_cli.corpus.find import Place
from lianghui_cli.index import documents
from lianghui_cli.index import store as stores
from lianghui_cli.index.store import Store, folder


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(str(tmp_path / "kept"))


def test_what_was_put_is_got(store: Store) -> None:
    store.put("a", ("文", (1, None, 2.5)))
    assert store.get("a") == ("文", (1, None, 2.5))
    assert store.get("b") is None


@pytest.mark.parametrize("damage", [b"", b"garbage", b"00000000rest"])
def test_a_damaged_entry_is_as_none(store: Store, tmp_path: Path, damage: bytes) -> None:
    store.put("a", ("文",))
    (tmp_path / "kept" / "a").write_bytes(damage)
    assert store.get("a") is None


def test_a_cut_entry_is_as_none(store: Store, tmp_path: Path) -> None:
    store.put("a", ("文" * 1000,))
    whole = (tmp_path / "kept" / "a").read_bytes()
    (tmp_path / "kept" / "a").write_bytes(whole[: len(whole) // 2])
    assert store.get("a") is None


def test_a_home_that_cannot_be_written_is_silently_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    store = Store(str(tmp_path / "file" / "kept"))
    store.put("a", ("文",))
    assert store.get("a") is None
    assert Store("").get("a") is None


def test_a_kept_document_is_the_read_one_and_follows_the_file(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    place = Place("text.txt", str(path))
    for text in (
        "3月6日,十四届全国人大四次会议四川代表团举行会议。",
        "3月7日,十四届全国人大四次会议四川代表团举行会议。",
    ):
        path.write_text(text, encoding="utf-8")
        fresh = documents.read(place, Store(""))
        assert documents.read(place, store) == fresh
        assert documents.read(place, store) == fresh
        assert [document.text for document in fresh.documents] == [text]


def test_the_folder_is_the_users_choice() -> None:
    assert folder({"LIANGHUI_CACHE": "/a"}).startswith("/a/")
    assert folder({"XDG_CACHE_HOME": "/x", "HOME": "/h"}).startswith("/x/lianghui/")
    assert folder({"HOME": "/h"}).startswith("/h/.cache/lianghui/")
    assert folder({"LIANGHUI_CACHE": ""}) == ""
    assert folder({}) == ""


def test_what_old_versions_kept_is_forgotten_and_nothing_else(tmp_path: Path) -> None:
    for name in ("kept-00000000", "kept-11111111", "photos"):
        (tmp_path / name).mkdir()
    for name in ("kept-00000000", "photos"):
        os.utime(tmp_path / name, (0, 0))
    Store(folder({"LIANGHUI_CACHE": str(tmp_path)})).put("a", (1,))
    left = {path.name for path in tmp_path.iterdir()}
    assert {"kept-11111111", "photos"} <= left
    assert "kept-00000000" not in left


def test_whatever_makes_values_is_among_what_they_are_kept_by() -> None:
    package = Path(stores.__file__).parents[1]
    layers = ("text", "data", "mentions", "resolve", "corpus", "index")
    folders = {
        path.parent for layer in layers for path in (package / layer).rglob("*") if path.suffix in (".py", ".tsv")
    }
    assert {str(folder.relative_to(package)) for folder in folders} <= set(stores._MAKERS)
