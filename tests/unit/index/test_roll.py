"""The roll of made-up people: the same whether they are in memory or kept, also where documents are gone."""

from pathlib import Path

import pytest

from lianghui_cli.index import build, facts, manifest
from lianghui_cli.index.compiled import Compiled
from lianghui_cli.index.kept_roll import KeptRoll
from lianghui_cli.index.roll import OTHER_NAME, PLACE, POST, ReadRoll, Roll
from lianghui_cli.text.name_keys import HAN_SURNAME, INITIALS, KINDS, PINYIN

TEXTS = {
    "a.txt": "全国政协委员谭志豪（Alan Tam）表示，要合作。\n广东省省长邓一鸣出席。",
    "b.txt": "北京市政协委员谭志豪认为，要创新。\n全国人大代表周亦然表示，要务实。",
}


def opened(folder: Path, home: Path) -> Compiled:
    build.build([str(folder)], str(home), lambda done, whole: None, jobs=1)
    known = manifest.read(str(home))
    assert known is not None
    return Compiled(str(home), known, lambda shards: facts.build(shards, lambda done, whole: None, jobs=1) and None)


@pytest.fixture
def corpus(tmp_path: Path) -> Compiled:
    (tmp_path / "texts").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / "texts" / name).write_text(text, encoding="utf-8")
    return opened(tmp_path / "texts", tmp_path / "home")


def everything(roll: Roll) -> dict[str, object]:
    names = sorted(roll.names(), key=roll.first)
    return {
        "names": names,
        "keys": {kind: {key: sorted(roll.named(kind, key)) for key in sorted(roll.keys(kind))} for kind in KINDS},
        "said": {kind: sorted(roll.said(kind)) for kind in (POST, OTHER_NAME, PLACE)},
        "of": {name: sorted(roll.said_of(name, POST)) for name in names},
        "people": roll.people(names),
    }


def test_a_name_is_found_under_each_of_its_keys(corpus: Compiled) -> None:
    roll = corpus.roll()
    assert isinstance(roll, KeptRoll)
    assert sorted(roll.names(), key=roll.first) == ["谭志豪", "邓一鸣", "周亦然"]
    assert roll.named(HAN_SURNAME, "谭") == roll.named(INITIALS, "tzh") == ["谭志豪"]
    assert roll.named(PINYIN.title, "tanzhihao") == roll.named(PINYIN.title, "zhihaotan") == ["谭志豪"]
    assert roll.saying(OTHER_NAME, "|alan|tam|") == ["谭志豪"]
    assert roll.saying(PLACE, "@44") == ["邓一鸣"]
    assert [person.doc for person in roll.people(["谭志豪"])] == ["a.txt", "b.txt"]
    assert roll.first("谭志") is None


def test_what_is_kept_is_what_is_read(corpus: Compiled) -> None:
    assert everything(corpus.roll()) == everything(ReadRoll(corpus.people()))


def test_what_stands_in_a_text_that_is_gone_is_gone(
    corpus: Compiled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build, "DEAD", 0.9)
    corpus.roll()
    (tmp_path / "texts" / "a.txt").unlink()
    later = opened(tmp_path / "texts", tmp_path / "home")
    roll = later.roll()
    assert sorted(roll.names()) == ["周亦然", "谭志豪"]
    assert roll.saying(OTHER_NAME, "|alan|tam|") == roll.saying(PLACE, "@44") == []
    known = everything(ReadRoll(later.people()))
    assert {**everything(roll), "keys": None} == {**known, "keys": None}
    assert sorted(roll.keys(PINYIN.title)) == sorted(ReadRoll(later.people()).keys(PINYIN.title))
