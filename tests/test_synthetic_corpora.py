"""The corpora that speed is measured on: the same at each making, with the truth about them, read as texts of a region.

Few files: how fast anything is belongs to no test.
"""

import re
from pathlib import Path

import pytest

import corpora
import queries
import synthetic
import vocabulary as v
from lianghui_cli.corpus.load import document
from lianghui_cli.query.match import matcher
from lianghui_cli.query.syntax import parse
from lianghui_cli.text.fold import fold

PLANTED = {key: every // 9 for key, every in synthetic.EVERY.items()}
NUMBERS = sorted({*range(17), *PLANTED.values()})


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, corpora.Truth]:
    folder = tmp_path_factory.mktemp("corpus")
    return folder, corpora.write(folder, NUMBERS)


def pages(folder: Path) -> dict[int, str]:
    return {int(path.stem): path.read_text(encoding="utf-8") for path in folder.rglob("*.txt")}


def test_a_text_is_the_same_at_each_making_and_in_a_corpus_of_any_size(
    made: tuple[Path, corpora.Truth], tmp_path: Path
) -> None:
    again = corpora.write(tmp_path, NUMBERS[3:5])
    assert again.texts == 2
    assert pages(tmp_path) == {number: pages(made[0])[number] for number in NUMBERS[3:5]}


def test_what_is_planted_stands_where_it_should(made: tuple[Path, corpora.Truth]) -> None:
    folder, truth = made
    folded = {number: fold(page.replace("\n", "")) for number, page in pages(folder).items()}
    for word in (v.RARE, v.PHRASE):
        assert [number for number, text in folded.items() if word in text] == [PLANTED[word]]
        assert truth.hits[word] == truth.docs[word] == truth.line_hits[word] == 1
    assert truth.hits["pair"] == truth.line_hits["pair"] == 1
    assert v.ABSENT not in "".join(folded.values())
    assert truth.hits[v.ABSENT] == 0


def test_the_truth_is_what_a_search_finds(made: tuple[Path, corpora.Truth]) -> None:
    folder, truth = made
    find = matcher(parse(v.COMMON))
    found = [
        sum(
            len(find(sentence.text) or ())
            for article in document("a.txt", page).articles
            for sentence in article.sentences
        )
        for page in pages(folder).values()
    ]
    assert sum(found) == truth.hits[v.COMMON] > 50
    assert sum(map(bool, found)) == truth.docs[v.COMMON]
    assert truth.line_hits[v.COMMON] < truth.hits[v.COMMON], "some stand across a line end"


def test_ripgreps_pattern_finds_both_scripts_on_a_line(made: tuple[Path, corpora.Truth]) -> None:
    folder, truth = made
    assert re.fullmatch(queries.classes(v.RARE), "適婚年齡")
    assert re.fullmatch(queries.classes(v.PHRASE), "古籍修復技藝傳承")
    whole = "\n".join(pages(folder).values())
    for key in queries.KEYS:
        assert len(re.findall(queries.pattern(key), whole)) == truth.line_hits[key]


def test_both_scripts_reports_and_press_come_in_all_provinces(made: tuple[Path, corpora.Truth]) -> None:
    folder, truth = made
    texts = pages(folder)
    assert truth.texts == len(texts) == len(NUMBERS)
    assert truth.size == sum(len(page.encode()) for page in texts.values())
    assert len({synthetic.where(number)[0].code for number in range(31)}) == 31
    assert all(("開幕" in page or "報告" in page) is bool(number % 2) for number, page in texts.items())
    assert len(texts[15]) > 8 * len(texts[1])
    assert all(len(line) <= 40 for page in texts.values() for line in page.split("\n"))


@pytest.mark.parametrize("number", [1, 2, 4, 15, 30])
def test_a_text_says_its_region_and_year(number: int) -> None:
    page = "\n".join(corpora.wrapped(synthetic.text(number), 24))
    place, year = synthetic.where(number)
    articles = document("text.txt", page).articles
    assert {article.year for article in articles} == {year}
    assert {article.regions[0] for article in articles} == {place.code}
