"""lianghui corpus build, and what a compiled corpus answers: killed, damaged, read-only, two at once."""

import json
import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from answer import Answer

Run = Callable[..., Answer]
SENTENCE = "2024年，{0}全市地区生产总值增长5.{1}%，第{2}项工作由市长王某某负责推进。\n"


def write(folder: Path, count: int, mark: str) -> None:
    folder.mkdir(exist_ok=True)
    for number in range(count):
        text = "北京市2024年政府工作报告\n" + "".join(
            SENTENCE.format(mark, number % 10, line) for line in range(number % 7 + 1)
        )
        (folder / f"{number:04}.txt").write_text(text, encoding="utf-8")


def hits(answer: Answer) -> int:
    (row,) = json.loads(answer.out)
    return int(row["hits"])


def test_a_build_says_what_it_did_and_the_next_reads_only_what_changed(lianghui: Run, tmp_path: Path) -> None:
    write(tmp_path / "texts", 12, "甲")
    asked = ("--corpus", str(tmp_path / "texts"), "--format", "json")
    variables = {"LIANGHUI_CACHE": str(tmp_path / "cache")}
    (first,) = json.loads(lianghui("corpus", "build", *asked, variables=variables).out)
    assert (first["texts"], first["read"], first["dropped"], first["skipped"]) == (12, 12, 0, 0)
    assert first["bytes"] == sum(file.stat().st_size for file in (tmp_path / "texts").iterdir())
    (tmp_path / "texts" / "0003.txt").write_text("上海市2024年政府工作报告\n乙。\n", encoding="utf-8")
    (tmp_path / "texts" / "0004.txt").unlink()
    (second,) = json.loads(lianghui("corpus", "build", *asked, variables=variables).out)
    assert (second["texts"], second["read"], second["dropped"]) == (11, 1, 2)
    assert hits(lianghui("search", "乙", "--count", *asked, variables=variables)) == 1


def test_an_edit_is_seen_without_another_build(lianghui: Run, tmp_path: Path) -> None:
    write(tmp_path / "texts", 5, "甲")
    asked = ("--corpus", str(tmp_path / "texts"), "--format", "json")
    variables = {"LIANGHUI_CACHE": str(tmp_path / "cache")}
    lianghui("corpus", "build", *asked, variables=variables)
    (tmp_path / "texts" / "0002.txt").write_text("新質生產力。\n", encoding="utf-8")
    answer = lianghui("search", "新质生产力", "--count", *asked, variables=variables)
    assert hits(answer) == 1
    assert "the corpus has changed" in answer.err


def test_what_is_damaged_is_made_again(lianghui: Run, tmp_path: Path) -> None:
    write(tmp_path / "texts", 5, "甲")
    asked = ("--corpus", str(tmp_path / "texts"), "--format", "json")
    variables = {"LIANGHUI_CACHE": str(tmp_path / "cache")}
    lianghui("corpus", "build", *asked, variables=variables)
    whole = hits(lianghui("search", "全市", "--count", *asked, variables=variables))
    for kept in list((tmp_path / "cache").rglob("*.shard")):
        kept.write_bytes(kept.read_bytes()[:100])
    assert hits(lianghui("search", "全市", "--count", *asked, variables=variables)) == whole
    for kept in list((tmp_path / "cache").rglob("manifest")):
        kept.write_bytes(b"no manifest")
    assert hits(lianghui("search", "全市", "--count", *asked, variables=variables)) == whole


def test_without_a_place_to_keep_it_a_build_is_refused(lianghui: Run, tmp_path: Path) -> None:
    write(tmp_path / "texts", 1, "甲")
    answer = lianghui("corpus", "build", "--corpus", str(tmp_path / "texts"), "--no-cache")
    assert answer.status == 2
    assert "LIANGHUI_CACHE" in answer.err
    (tmp_path / "file").write_text("x")
    nowhere = {"LIANGHUI_CACHE": str(tmp_path / "file" / "cache")}
    answer = lianghui("corpus", "build", "--corpus", str(tmp_path / "texts"), variables=nowhere)
    assert (answer.status, answer.err.count("\n"), "set LIANGHUI_CACHE" in answer.err) == (2, 1, True)
    assert lianghui("search", "全市", "--corpus", str(tmp_path / "texts"), variables=nowhere).status == 0


def test_a_large_corpus_builds_itself_and_says_so(
    lianghui: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lianghui_cli.index.library.MANY", 3)
    write(tmp_path / "texts", 4, "甲")
    asked = ("search", "全市", "--count", "--format", "json", "--corpus", str(tmp_path / "texts"))
    variables = {"LIANGHUI_CACHE": str(tmp_path / "cache")}
    first = lianghui(*asked, variables=variables)
    assert "compiled once" in first.err
    again = lianghui(*asked, variables=variables)
    assert (again.out, again.err) == (first.out, "")
    scanned = lianghui(*asked, "--no-cache", variables=variables)
    assert (scanned.out, scanned.err) == (first.out, "")


def command(*args: str, home: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "lianghui_cli", *args],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
        env={**os.environ, "LIANGHUI_CACHE": str(home), "HOME": str(home)},
    )  # fmt: skip


def test_two_builds_at_once_make_one_corpus(tmp_path: Path) -> None:
    write(tmp_path / "texts", 30, "甲")
    args = ("corpus", "build", "--corpus", str(tmp_path / "texts"), "--format", "json")
    for run in [command(*args, home=tmp_path / "cache") for _ in range(3)]:
        out, err = run.communicate(timeout=60)
        assert (run.returncode, json.loads(out)[0]["texts"], err) == (0, 30, "")
    assert len(list((tmp_path / "cache").rglob("*.shard"))) == 1


def test_a_build_killed_at_any_moment_leaves_the_old_answer_or_the_new(lianghui: Run, tmp_path: Path) -> None:
    """Fifty times: the texts change, a build of them is killed, and both corpora that may stand are known."""
    texts, cache, random = tmp_path / "texts", tmp_path / "cache", Random(50)
    asked = ("--corpus", str(texts), "--format", "json")
    variables = {"LIANGHUI_CACHE": str(cache)}
    write(texts, 40, "甲")
    lianghui("corpus", "build", *asked, variables=variables)
    took, ended = 1.0, 0  # seconds that a build is given at most: more after each that was killed
    for number in range(50):
        write(texts, 40 - number % 3, "乙" * (number + 1))
        for extra in texts.iterdir():
            if int(extra.stem) >= 40 - number % 3:
                extra.unlink()
        start = time.monotonic()
        run = command("corpus", "build", *asked, home=cache)
        try:
            run.communicate(timeout=random.uniform(0.05, took))
            took, ended = time.monotonic() - start, ended + 1
        except subprocess.TimeoutExpired:
            os.killpg(run.pid, signal.SIGKILL)
            run.communicate()
            took *= 1.1
        answer = lianghui("search", "乙" * (number + 1), "--count", *asked, variables=variables)
        scanned = lianghui("search", "乙" * (number + 1), "--count", *asked, "--no-cache")
        assert (answer.status, answer.out) == (0, scanned.out)
    assert 0 < ended < 50, "some builds are killed, some end"
    lianghui("corpus", "build", *asked, variables=variables)
    (home,) = cache.glob("kept-*/corpora/*")
    assert not [file for file in home.iterdir() if not file.name.endswith((".shard", ".facts"))
                and file.name not in ("manifest", "looked", "lock")]  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="modes of files are POSIX's")
def test_what_is_kept_is_the_users_own(lianghui: Run, tmp_path: Path) -> None:
    variables = {"LIANGHUI_CACHE": str(tmp_path / "cache")}
    write(tmp_path / "texts", 2, "量子")
    folder = str(tmp_path / "texts")
    lianghui("search", "量子", "--corpus", folder, variables=variables)
    lianghui("corpus", "build", "--corpus", folder, variables=variables)
    kept = [
        each
        for each in (tmp_path / "cache").rglob("*")
        if each.is_dir() and any(one.is_file() for one in each.iterdir())
    ]
    assert kept
    assert {stat.S_IMODE(each.stat().st_mode) for each in kept} == {0o700}
