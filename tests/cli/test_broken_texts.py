"""A text that the readers of figures, people or tasks break on costs its own rows, no other's."""

from collections.abc import Callable
from typing import Any

import pytest

from answer import Answer
from lianghui_cli.model import Document

Run = Callable[..., Answer]
GOOD = "成都市2024年政府工作报告\n\n去年，全市地区生产总值增长5.3%。\n"
BAD = "南充市2024年政府工作报告\n\n去年，全市地区生产总值增长6.1%。\n"


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    from lianghui_cli.resolve import figures

    real = figures.figures_of

    def read(document: Document) -> list[Any]:
        if document.doc == "bad.txt":
            raise AttributeError("a bug")
        return real(document)

    monkeypatch.setattr(figures, "figures_of", read)


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("option", [[], ["--no-cache"]])
def test_the_others_are_answered_from(
    lianghui: Run, corpus: Callable[..., str], tmp_path_factory: pytest.TempPathFactory, option: list[str]
) -> None:
    folder = corpus(bad=BAD, good=GOOD)
    variables = {"LIANGHUI_CACHE": str(tmp_path_factory.mktemp("cache"))}
    for _ in range(2):  # nothing of it is kept: it is said again
        answer = lianghui("figures", "--corpus", folder, "--format", "jsonl", *option, variables=variables)
        assert answer.status == 0
        assert [(row["doc"], row["low"]) for row in answer.rows] == [("good.txt", 5.3)]
        assert answer.err == (
            "lianghui: skipped bad.txt: its figures could not be read out (AttributeError): report it with the text, please\n"
        )


@pytest.mark.usefixtures("broken")
def test_the_place_of_a_bug_can_be_seen(lianghui: Run, corpus: Callable[..., str]) -> None:
    answer = lianghui("--traceback", "figures", "--corpus", corpus(bad=BAD, good=GOOD), "--no-cache")
    assert answer.status == 70
    assert "in figures_in" in answer.err
    assert "AttributeError: a bug" in answer.err
