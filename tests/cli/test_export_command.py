"""lianghui corpus export: the command, what it refuses, and Datasette serving what it wrote."""

import json
import resource
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest

from answer import Answer

Run = Callable[..., Answer]
TEXT = "2031年1月9日 海濱日報\n福州市遠洋漁港\n福州市全年漁業產值增長3.7%，就業穩定。\n北京市繼續治理風沙。\n"


def test_it_says_what_it_wrote_and_nothing_on_stdout(lianghui: Run, corpus: Callable[..., str], tmp_path: Path) -> None:
    target = tmp_path / "out.db"
    answer = lianghui("corpus", "export", str(target), "--corpus", corpus(x=TEXT))
    assert (answer.status, answer.out) == (0, "")
    assert answer.err.startswith(f"lianghui: wrote {target} (")
    assert "documents 1," in answer.err
    assert answer.err.count("\n") == 1


def test_a_folder_of_csv(lianghui: Run, tmp_path: Path) -> None:
    answer = lianghui("corpus", "export", str(tmp_path / "out"), "--format", "csv", tty=True)
    assert answer.status == 0
    assert (tmp_path / "out" / "datapackage.json").exists()


def test_filters_narrow_what_is_written(lianghui: Run, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert lianghui("corpus", "export", str(out), "--format", "csv", "--year", "2023").status == 0
    assert (out / "documents.csv").read_text(encoding="utf-8").count("\n") == 2
    assert lianghui("corpus", "export", str(out), "--format", "csv", "--limit", "3").status == 0
    assert (out / "documents.csv").read_text(encoding="utf-8").count("\n") == 4
    before = sorted(out.iterdir())
    answer = lianghui("corpus", "export", str(out), "--format", "csv", "--year", "1999")
    assert answer.status == 1
    assert "--year 1999" in answer.err
    assert sorted(out.iterdir()) == before


@pytest.mark.parametrize(("arguments", "repair"), [
    ((), "lianghui corpus export out.db"),
    (("out",), "out.db"),
    (("out.xlsx",), "out.db"),
    (("out.csv",), "corpus export out --format csv"),
    (("out.csv", "--format", "csv"), "corpus export out --format csv"),
    (("out.db", "--format", "csv"), "corpus export out --format csv"),
    (("out.db", "--format", "json"), "--format csv"),
    (("out.db", "--script", "hans"), "leave --script out"),
    (("out.db", "--by", "region,year"), "corpus export --help"),
    (("no/such/out.db",), "make it first"),
])  # fmt: skip
def test_wrong_use_is_one_line_that_names_the_repair(
    lianghui: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], repair: str
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = lianghui("corpus", "export", *arguments)
    assert (answer.status, answer.out) == (2, "")
    assert repair in answer.err
    assert answer.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_only_export_takes_a_target(lianghui: Run) -> None:
    assert lianghui("corpus", "check", "out.db").status == 2


@pytest.mark.parametrize("arguments", [("out.db",), ("out", "--format", "csv")])
def test_a_full_disk_is_one_line_and_leaves_nothing(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))

    done = subprocess.run(
        [sys.executable, "-m", "lianghui_cli", "corpus", "export", "--no-cache", *arguments],
        cwd=tmp_path, preexec_fn=small, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "make room" in done.stderr
    assert done.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@contextmanager
def served(database: Path) -> Iterator[str]:
    """Datasette over `database`, as `datasette FILE --host --port` starts it; ended whatever happens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "datasette", "serve", str(database), "--host", "127.0.0.1", "--port", str(port)]
    with open(database.with_suffix(".log"), "wb") as log, subprocess.Popen(command, stdout=log, stderr=log) as server:
        try:
            base = f"http://127.0.0.1:{port}"
            _await(f"{base}/-/versions.json", server)
            yield f"{base}/{database.stem}"
        finally:
            server.kill()
            server.wait(10)


def _await(address: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(150):
        assert server.poll() is None, "datasette ended"
        try:
            with urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("datasette did not answer")


def _json(address: str, **query: str) -> dict[str, object]:
    with urlopen(f"{address}?{urlencode(query)}", timeout=20) as answer:
        found: dict[str, object] = json.load(answer)
    return found


@pytest.mark.skipif(find_spec("datasette") is None, reason="pip install '.[test]'")
def test_datasette_serves_the_tables_and_searches_in_both_scripts(lianghui: Run, tmp_path: Path) -> None:
    target = tmp_path / "out.db"
    assert lianghui("corpus", "export", str(target)).status == 0
    with served(target) as base:
        figures = _json(f"{base}/figures.json", _shape="objects", _size="max", indicator="gdp_growth", kind="target")
        assert {(row["region"], row["low"]) for row in figures["rows"]} >= {("110000", 5)}  # type: ignore[attr-defined]
        with urlopen(f"{base}/sentences", timeout=20) as page:
            assert b'name="_search"' in page.read()
        for word in (
            "就业",
            "就業",
            "北京",
            "量子",
            "人工智慧",
            "新质生产力",
            "新質生產力",
            "粵港澳大灣區",
            "GDP",
            "5.2%",
        ):
            answer = _json(f"{base}/sentences.json", _search=word, _size="max", _shape="objects")
            wanted = lianghui("search", word, "--format", "jsonl").rows
            found = [(row["doc"], row["line"], row["text"]) for row in answer["rows"]]  # type: ignore[attr-defined]
            assert sorted(found) == sorted((row["doc"], row["line"], row["text"]) for row in wanted), word
        matched = "SELECT count(*) AS n FROM sentences_fts WHERE sentences_fts MATCH :word"
        counted = _json(f"{base}.json", sql=matched, word="就業", _shape="array")
        assert counted == [{"n": len(lianghui("search", "就业", "--format", "jsonl").rows)}]
