"""A compiled corpus answers as a scan does: at once, and after any edits."""

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lianghui_cli.corpus.load import load
from lianghui_cli.errors import CorpusError
from lianghui_cli.index import build, facts, manifest
from lianghui_cli.index.compiled import Compiled
from lianghui_cli.index.texts import Texts
from lianghui_cli.model import Article, Sentence, Wanted
from lianghui_cli.query import pattern
from lianghui_cli.query.match import Finder, matcher
from lianghui_cli.query.syntax import And, Near, Not, Or, Query, Word
from lianghui_cli.verbs.counts import count
from lianghui_cli.verbs.delegates import Directory
from lianghui_cli.verbs.scope import Scope, asked
from lianghui_cli.verbs.search import search
from scanned import scanned

# Few characters, so that they meet: both scripts, a character beyond the BMP, wide and Latin ones, blanks.
ALPHABET = "北京發发展乾干人𠮷Ａa5５ 　。，\n"
LINES = (
    "2024年1月21日，北京市第十六届人民代表大会第二次会议开幕",
    "2024年，全市地区生产总值增长5.2%左右，城镇新增就业26万人。",
    "（三）加快建设国际科技创新中心，推动人工智能产业发展。",
    "市长殷勇作政府工作报告。",
    "全国政协委员何鄭雅文（Nora Ho）表示，要培育人才。港区委员谭志豪认为，应加强合作。",
    "全国人大代表、长江造船董事长谭志浩表示，制造业要升级。广东省省长邓一鸣出席。",
    "何鄭雅文、谭志豪出席会议。",
)
NAMES = ("甲.txt", "乙.md", "2024/北京.txt", "丙.csv")


@st.composite
def texts(draw: st.DrawFn) -> str:
    parts = draw(st.lists(st.one_of(st.sampled_from(LINES), st.text(ALPHABET, max_size=30)), min_size=1, max_size=6))
    return "\n".join(parts)


@st.composite
def files(draw: st.DrawFn) -> dict[str, str | None]:
    """What to write, and (None) what to delete."""
    return draw(st.dictionaries(st.sampled_from(NAMES), st.one_of(texts(), texts(), st.none()), min_size=2))


WORDS = st.one_of(
    st.sampled_from(["北京", "发展", "全市", "发发"]),
    st.text(ALPHABET.replace("\n", ""), min_size=1, max_size=4).filter(str.strip),
    st.sampled_from(["人工智能", "5.2%", "全市地区生产总值"]),
).map(Word)
TREES: st.SearchStrategy[Query] = st.recursive(
    WORDS,
    lambda inner: st.one_of(
        inner.map(Not),
        st.tuples(inner, inner).map(And),
        st.tuples(inner, inner).map(Or),
        st.tuples(WORDS, WORDS, st.integers(0, 5)).map(lambda near: Near(*near)),
    ),
    max_leaves=4,
)
FINDERS: st.SearchStrategy[Finder] = st.one_of(
    st.tuples(TREES, st.booleans()).map(lambda asked: matcher(*asked)),
    st.sampled_from(["北.", "[发乾]+", "5%?", "^.", "人$"]).map(pattern.matcher),
)
LOOKUPS = (
    *(
        "殷勇",
        "yin yong",
        "殷市长",
        "谭",
        "谭志",
        "谭志豪",
        "谭志毫",
        "志豪",
        "Tam Chi-ho",
        "tan zhihao",
        "tzh",
        "Nora Ho",
    ),
    *("何鄭…", "何鄭", "港区", "广东", "长江造船", "长江造船集团的董事长", "委员", "张三", "zhang san"),
)
SCOPES = (Scope(), Scope(years=frozenset({2024})), Scope(doc="2024"), Scope(regions=frozenset({"110000"})))


def write(folder: Path, edits: dict[str, str | None]) -> None:
    for name, text in edits.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            place.unlink(missing_ok=True)
        else:
            place.write_text(f"text\n{text}\n" if name.endswith("csv") else text, encoding="utf-8")


def answers(corpus: Texts, finder: Finder, scope: Scope) -> Iterator[Any]:
    def region_of(article: Article, sentence: Sentence) -> str:
        return sentence.region

    in_scope = asked(scope)
    yield list(search(corpus, finder, scope, region_of, context=1).rows)
    yield list(search(corpus, finder, scope, region_of, sort="date").rows)
    for by in (None, "year", "region", "source", "doc"):
        yield count(corpus, finder, scope, region_of, by=by)
    yield list(corpus.heads(in_scope))
    yield list(corpus.figures(Wanted(), in_scope))
    yield list(corpus.figures(Wanted(frozenset({"110000"}), frozenset({"gdp_growth"})), in_scope))
    yield list(corpus.people(in_scope))
    directory = Directory.of(corpus.roll(in_scope))
    yield [directory.find(query) for query in LOOKUPS]
    yield list(corpus.tasks(Wanted(years=frozenset({2024})), in_scope))
    yield sorted(corpus.names().split("\n"))


def scan(folder: Path) -> Texts | None:
    try:
        return scanned(load([folder]).documents)
    except CorpusError:
        return None


def built(folder: Path, home: Path, extract: Callable[[Any], None]) -> Texts | None:
    try:
        build.build([str(folder)], str(home), lambda done, whole: None, jobs=1)
    except CorpusError:
        return None
    known = manifest.read(str(home))
    assert known is not None
    assert manifest.fresh(str(home), known, [str(folder)])
    return Compiled(str(home), known, extract)


@pytest.fixture(params=[0.25, 0.9], ids=["shards written anew", "dead documents in shards"])
def dead(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """How many documents of a shard may be dead, and how many small shards there may be."""
    monkeypatch.setattr(build, "DEAD", request.param)
    monkeypatch.setattr(build, "FEW_SMALL", 4 if request.param < 0.5 else 100)


@pytest.mark.usefixtures("dead")
@pytest.mark.parametrize("keep", [True, False], ids=["facts kept", "facts read anew"])
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(files(), min_size=2, max_size=3), st.lists(FINDERS, min_size=2, max_size=3))
def test_scanned_is_built_is_built_after_edits(
    keep: bool, edits: list[dict[str, str | None]], finders: list[Finder]
) -> None:
    def extract(shards: Any) -> None:
        if keep:
            facts.build(shards, lambda done, whole: None, jobs=1)

    with TemporaryDirectory() as place:
        folder, home = Path(place, "texts"), Path(place, "home")
        folder.mkdir()
        for edit in edits:
            write(folder, edit)
            plain, compiled = scan(folder), built(folder, home, extract)
            anew = built(folder, Path(place, f"anew{len(list(Path(place).iterdir()))}"), extract)
            assert (plain is None) == (compiled is None) == (anew is None)
            if plain is None or compiled is None or anew is None:
                continue
            for finder in finders:
                for scope in SCOPES:
                    expected = list(answers(plain, finder, scope))
                    assert list(answers(compiled, finder, scope)) == expected
                    assert list(answers(anew, finder, scope)) == expected
