"""The tables of language facts: headed, sorted, unique, as the fold leaves them."""

from pathlib import Path

import pytest

from lianghui_cli.lexicon import DATA, table
from lianghui_cli.text.fold import fold

TABLES = sorted(Path(DATA).glob("*.tsv"))
UNFOLDED = {"variants", "hong_kong_forms", "help"}  # their first column is what folds, or what a reader sees


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_says_what_it_is(path: Path) -> None:
    head = [line for line in path.read_text(encoding="utf-8").split("\n") if line.startswith("#")]
    text = "\n".join(head)
    assert path.read_text(encoding="utf-8").startswith("# ")
    for word in ("columns", "source", "read by"):
        assert word in text.lower(), word


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_rows_are_sorted_and_unique(path: Path) -> None:
    rows = [line for line in path.read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")]
    assert rows
    assert len(rows) == len(set(rows))
    keys = [row.split("\t")[0] for row in rows]
    assert keys == sorted(keys)


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_keys_are_as_the_fold_leaves_them(path: Path) -> None:
    if path.stem in UNFOLDED:
        return
    for row in table(path.stem):
        han = "".join(char for char in row[0] if "㐀" <= char <= "鿿")
        assert fold(han) == han, row[0]


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_is_read_by_someone(path: Path) -> None:
    source = Path(__file__).parents[2] / "src" / "lianghui_cli"
    named = [f'"{path.stem}"' in module.read_text(encoding="utf-8") for module in source.rglob("*.py")]
    tools = Path(__file__).parents[2] / "tools"
    made = [f"{path.stem}.tsv" in module.read_text(encoding="utf-8") for module in tools.glob("*.py")]
    assert any(named) or any(made)


def test_every_region_has_one_parent_and_a_name() -> None:
    codes = {row[0]: row for row in table("regions")}
    assert sum(row[3] == "province" for row in codes.values()) == 34
    assert sum(row[3] == "prefecture" for row in codes.values()) == 333
    for code, row in codes.items():
        assert row[1].startswith(row[2])
        assert code == "000000" or f"{code[:2]}0000" in codes


def test_every_county_stands_in_a_known_place() -> None:
    codes = {row[0] for row in table("regions")}
    assert all(f"{row[0][:2]}0000" in codes for row in table("counties"))
