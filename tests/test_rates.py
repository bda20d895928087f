"""What the rates are measured on, and that each row is measured. How fast anything is belongs to no test."""

import json
from itertools import islice
from pathlib import Path

import pytest

import rates


def test_made_up_texts_are_all_of_the_kind_asked_for() -> None:
    for kind, is_report in (("reports", True), ("broadcasts", False)):
        names = [int(text.doc.removesuffix(".txt")) for text in islice(rates.made_up(kind), 4)]
        assert [number % rates.synthetic.REPORTS == 0 for number in names] == [is_report] * 4


def test_of_a_folder_as_many_texts_are_read_as_fit_in_the_megabytes(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text("全市生产总值增长5%。" * 10, encoding="utf-8")
    size = (tmp_path / "0.txt").stat().st_size / rates.MB
    assert [text.doc for text in rates.documents("reports", str(tmp_path), 2 * size)] == ["0.txt", "1.txt"]
    assert not list(rates.documents("reports", str(tmp_path), 0.9 * size))


@pytest.mark.parametrize("row", rates.ROWS, ids=lambda row: row.name)
def test_each_row_is_measured_in_a_process_of_its_own(row: rates.Row) -> None:
    found = rates.rates((row,), {"reports": "", "broadcasts": ""}, 0.1, 2)
    assert [len(each) for each in found.values()] == [2]
    assert all(rate > 0 for rate in found[row])


def test_a_process_of_a_row_says_its_rate_as_json(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["rates.py", "--measure", "facts", "broadcasts", "", "0.02"])
    rates.main()
    assert json.loads(capsys.readouterr().out)["rate"] > 0
