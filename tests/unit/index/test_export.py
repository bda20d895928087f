"""corpus export: tables whose keys hold, a file that is whole or not there, a folder that describes itself."""

import csv
import io
import json
import re
import sqlite3
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from lianghui_cli.corpus.load import document
from lianghui_cli.errors import ExportError
from lianghui_cli.index.export import CSV, SQLITE, export
from lianghui_cli.index.extracts import Extracts
from lianghui_cli.index.records import head_of
from lianghui_cli.index.store import Store
from lianghui_cli.model import Document, Figure, Head, Office, Person, Statement, Task

ROOT = Path(__file__).parents[3]
TEXTS = {
    "a.txt": "2031年1月9日 海濱日報\n福州市遠洋漁港擴建\n福州市全年漁業產值增長3.7%，就業穩定。\n市民說：「好。」\n",
    "b.txt": "寧德市海上牧場\n寧德市新建海上牧場12個。\n",
}


def told(documents: Iterable[Document]) -> Iterator[tuple[Head, Document]]:
    return ((head_of(document), document) for document in documents)


def texts() -> Iterator[Document]:
    for name, text in TEXTS.items():
        yield document(name, text)


class Stated:
    """A reader that finds one of each in every text."""

    def figures(self, text: Document) -> list[Figure]:
        low, high = Decimal("0.10"), Decimal("123456789012345678")
        return [
            Figure(
                text.doc,
                3,
                "350100+350900",
                "gdp_growth",
                "",
                2031,
                None,
                "target",
                low,
                high,
                True,
                "%",
                None,
                "增長",
                2031,
            )
        ]

    def people(self, text: Document) -> list[Person]:
        seat = Office("CPPCC", "prefecture", "350900", "委员", None)
        return [
            Person(
                text.doc,
                (3, 3, 4),
                "林漁",
                "林渔",
                (seat,),
                ('船東,"海神"號',),
                (Statement(4, "好。"),),
                "delegate",
                2031,
            )
        ]

    def tasks(self, text: Document) -> list[Task]:
        return [Task(text.doc, 2, "", 2031, "", "新建海上牧場")]


def rows(path: Path, sql: str, **given: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql, given).fetchall()
    finally:
        connection.close()


@pytest.fixture
def database(tmp_path: Path) -> Path:
    export(told(texts()), Stated(), str(tmp_path / "out.db"))
    return tmp_path / "out.db"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    export(told(texts()), Stated(), str(tmp_path / "out"), CSV)
    return tmp_path / "out"


def test_the_file_is_sound_and_every_foreign_key_holds(database: Path) -> None:
    assert rows(database, "PRAGMA integrity_check") == [("ok",)]
    assert rows(database, "PRAGMA foreign_key_check") == []
    keyed = rows(
        database,
        "SELECT name FROM sqlite_master m WHERE type = 'table' AND (SELECT count(*) FROM pragma_foreign_key_list(m.name)) > 0",
    )
    assert {name for (name,) in keyed} == {
        "articles", "article_regions", "sentences", "figures", "people", "person_lines", "offices", "affiliations", "statements", "tasks",
    }  # fmt: skip


def test_every_foreign_key_has_an_index(database: Path) -> None:
    for (table,) in rows(database, "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%REFERENCES%'"):
        firsts = {
            column
            for (index,) in rows(database, "SELECT name FROM pragma_index_list(:table)", table=str(table))
            for (column,) in rows(
                database, "SELECT name FROM pragma_index_info(:index) WHERE seqno = 0", index=str(index)
            )
        }
        keys = {
            column
            for (column,) in rows(database, 'SELECT "from" FROM pragma_foreign_key_list(:table)', table=str(table))
        }
        assert keys <= firsts, table


def test_numbers_are_numbers_and_exact(database: Path, folder: Path) -> None:
    assert rows(database, "SELECT DISTINCT low, high, approx FROM figures") == [(0.1, 123456789012345678, 1)]
    with open(folder / "figures.csv", encoding="utf-8", newline="") as file:
        row = next(csv.DictReader(file))
    assert (row["low"], row["high"], row["approx"]) == ("0.10", "123456789012345678", "true")


def test_the_seeds_say_what_the_commands_say(tmp_path: Path) -> None:
    seeds = [document(path.name, path.read_text(encoding="utf-8")) for path in sorted((ROOT / "seeds").glob("*.txt"))]
    extracts = Extracts(Store(""))
    written = export(told(seeds), extracts, str(tmp_path / "out.db"))
    assert written.rows["sentences"] == sum(len(article.sentences) for each in seeds for article in each.articles)
    stated = [figure for each in seeds for figure in extracts.figures(each)]
    kept = rows(tmp_path / "out.db", "SELECT doc, line, indicator, year, low, quote FROM figures ORDER BY id")
    assert [row[:4] + row[5:] for row in kept] == [(f.doc, f.line, f.indicator, f.year, f.quote) for f in stated]
    assert [None if row[4] is None else Decimal(str(row[4])) for row in kept] == [figure.low for figure in stated]
    assert rows(tmp_path / "out.db", "PRAGMA foreign_key_check") == []
    assert rows(tmp_path / "out.db", "SELECT count(*) > 20 FROM delegates") == [(1,)]


@pytest.mark.parametrize("word", ["漁業產值", "渔业产值", "遠洋漁港擴建", "就业", "３.7％", "“好", "漁业"])
def test_the_queries_of_the_document_find_either_script(database: Path, word: str) -> None:
    indexed, folding = re.findall(
        r"```sql\n(.*?)```", (ROOT / "docs" / "export.md").read_text(encoding="utf-8"), re.DOTALL
    )
    assert [row[0] for row in rows(database, indexed)] == ["a.txt"]
    assert [row[0] for row in rows(database, folding, word=word)][:1] == ["a.txt"]
    assert rows(database, folding, word=word + "無") == []


def test_tables_are_the_ones_of_the_document(database: Path) -> None:
    told = set(
        re.findall(
            r"`(\w+)`",
            re.search(r"## Tables\n\n(.*?)\n\n", (ROOT / "docs" / "export.md").read_text(encoding="utf-8"), re.DOTALL)[
                1
            ],
        )
    )
    there = {
        name
        for (name,) in rows(
            database,
            "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE '%fts%' AND name NOT LIKE 'sqlite%'",
        )
    }
    assert there <= told


def test_the_folder_describes_its_files(folder: Path, database: Path) -> None:
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert {path.name for path in folder.iterdir()} == {
        "datapackage.json",
        *(each["path"] for each in package["resources"]),
    }
    tables = {}
    for each in package["resources"]:
        data = (folder / each["path"]).read_bytes()
        assert data.count(b"\r\n") == data.count(b"\n")
        cells = list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))
        assert cells[0] == [field["name"] for field in each["schema"]["fields"]]
        assert len(cells) - 1 == rows(database, f"SELECT count(*) FROM {each['name']}")[0][0]
        tables[each["name"]] = [dict(zip(cells[0], row, strict=True)) for row in cells[1:]]
    for each in package["resources"]:
        own, key = tables[each["name"]], each["schema"]["primaryKey"]
        assert len({tuple(row[name] for name in key) for row in own}) == len(own)
        for link in each["schema"].get("foreignKeys", []):
            there = {row[link["reference"]["fields"]] for row in tables[link["reference"]["resource"]]}
            assert {row[link["fields"]] for row in own} - {""} <= there, (each["name"], link)
    assert all(each["description"] for each in package["resources"])
    types = {field["type"] for each in package["resources"] for field in each["schema"]["fields"]}
    assert types == {"string", "integer", "number", "boolean", "date"}


@pytest.mark.parametrize("form", [SQLITE, CSV])
def test_an_interrupted_run_leaves_the_old(tmp_path: Path, form: str) -> None:
    target = tmp_path / "out.db"
    export(told(texts()), Stated(), str(target), form)
    before = {path.name: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}

    def broken() -> Iterator[Document]:
        yield from texts()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(told(broken()), Stated(), str(target), form)
    assert {path.name: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("form", [SQLITE, CSV])
def test_an_export_is_replaced_by_the_next_and_is_the_same(tmp_path: Path, form: str) -> None:
    target = tmp_path / "out.db"
    first = export(told(texts()), Stated(), str(target), form)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert export(told(texts()), Stated(), str(target), form) == first
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    assert export(told(list(texts())[:1]), Stated(), str(target), form).rows["documents"] == 1


def test_what_lianghui_did_not_write_is_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE t (x)")
    connection.close()
    note = tmp_path / "note.db"
    note.write_text("my notes", encoding="utf-8")
    mine = tmp_path / "mine"
    export(told(texts()), Stated(), str(mine), CSV)
    (mine / "analysis.R").write_text("1 + 1", encoding="utf-8")
    for target, form in ((other, SQLITE), (note, SQLITE), (mine, SQLITE), (mine, CSV), (note, CSV), (tmp_path, CSV)):
        before = target.read_bytes() if target.is_file() else sorted(target.iterdir())
        with pytest.raises(ExportError, match="name a"):
            export(told(texts()), Stated(), str(target), form)
        assert (target.read_bytes() if target.is_file() else sorted(target.iterdir())) == before


def test_a_file_in_use_or_a_folder_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "out.db-wal").write_bytes(b"x")
    with pytest.raises(ExportError, match="open in another program"):
        export(told(texts()), Stated(), str(tmp_path / "out.db"))
    with pytest.raises(ExportError, match="make it first"):
        export(told(texts()), Stated(), str(tmp_path / "no" / "out.db"))


def test_two_texts_of_one_name_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"two texts are named a\.txt"):
        export(told([*texts(), *texts()]), Stated(), str(tmp_path / "out.db"))
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_is_filled_and_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.db").touch()
    (tmp_path / "link.db").symlink_to(tmp_path / "real.db")
    export(told(texts()), Stated(), str(tmp_path / "link.db"))
    assert (tmp_path / "link.db").is_symlink()
    assert rows(tmp_path / "real.db", "SELECT count(*) FROM documents") == [(2,)]


def test_nothing_to_write_writes_nothing(tmp_path: Path) -> None:
    assert export([], Stated(), str(tmp_path / "out.db")).rows == {}
    assert list(tmp_path.iterdir()) == []


def test_texts_are_taken_one_at_a_time(tmp_path: Path) -> None:
    seen: list[str] = []

    def taken() -> Iterator[Document]:
        for text in texts():
            seen.append(f"read {text.doc}")
            yield text

    export(told(taken()), Stated(), str(tmp_path / "out.db"), progress=lambda text: seen.append(f"done {text.doc}"))
    assert seen == ["read a.txt", "done a.txt", "read b.txt", "done b.txt"]
