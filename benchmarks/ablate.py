"""What each group of rules and words is worth: the F1 lost when it alone is switched off.

    ablate.py [--texts DIR --gold DIR]... [--tests] [--group WORD]

Measured on the labels of the seeds, on every further folder of texts with labels of the same keys, and with --tests by
the unit tests of extraction that fail without the group. A group that loses nothing anywhere has no right to stay.
"""

import argparse
import contextlib
import importlib
import io
import json
import os
import re
import sys
from collections import namedtuple
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[1]
FIGURES, PEOPLE, TEXT = "lianghui_cli.resolve.figures", "lianghui_cli.resolve.people", "lianghui_cli.text"
EXTRACT = "lianghui_cli.resolve"


class Rows(NamedTuple):
    """The rows of a table whose cell in `column` is, or holds, `value`; all of them where `value` is empty."""

    table: str
    column: int = 0
    value: str = ""


class Rule(NamedTuple):
    """A name of a module (Class.method too); in its place `instead`, else a pattern that finds nothing."""

    module: str
    name: str
    instead: Callable[..., Any] | None = None


def nothing(*_: Any, **__: Any) -> None:
    return None


def none_of_them(*_: Any, **__: Any) -> list[Any]:
    return []


def none_of_it(*_: Any, **__: Any) -> dict[Any, Any]:
    return {}


def nowhere(*_: Any, **__: Any) -> tuple[list[Any], int]:
    return [], -1


def without(kinds: str) -> Callable[..., Any]:
    """In place of model.Weights: the weights but those of these kinds of features."""
    made = namedtuple("made", "bias by words everyday")

    def weights(bias: float, by: dict[str, dict[str, float]], *words: frozenset[str]) -> Any:
        return made(bias, {kind: {} if kind in kinds else own for kind, own in by.items()}, *words)

    return weights


def zero(*_: Any, **__: Any) -> int:
    return 0


def absent(*_: Any, **__: Any) -> int:
    return -1


def first(one: Any, *_: Any) -> Any:
    return one


def second(_: Any, two: Any, *__: Any) -> Any:
    return two


def no(*_: Any, **__: Any) -> bool:
    return False


# Name of the group, what it knows, how it is switched off.
GROUPS: list[tuple[str, str, Rows | Rule]] = [
    # -- numbers
    ("han numerals", "一百二十三万", Rule(f"{TEXT}.numerals", "_HAN")),
    ("percent in words", "百分之五", Rule(f"{TEXT}.numerals", "_PERCENT")),
    ("tenths", "六成", Rule(f"{TEXT}.numerals", "_TENTHS")),
    ("levels", "千亿级", Rule(f"{TEXT}.numerals", "_LEVEL")),
    ("doubling", "翻一番", Rule(f"{TEXT}.numerals", "_DOUBLED")),
    ("bare trillion", "突破万亿元", Rule(f"{TEXT}.numerals", "_TRILLION")),
    ("steps are no numbers", "两个千亿元台阶", Rule(f"{TEXT}.numerals", "_is_step", no)),
    ("bounds before", "不低于, 突破, 近", Rule(f"{TEXT}.numerals", "_BEFORE")),
    ("bounds after", "以上, 以内, 左右", Rule(f"{TEXT}.numerals", "_AFTER")),
    ("shared bounds", "5%和7%左右", Rule(f"{FIGURES}.subjects", "alike", second)),
    # -- words between a name and its number
    *[
        (f"figure words: {role}", "data/figure_words.tsv", Rows("figure_words", 1, role))
        for role in ("adverb", "change", "fall", "from", "growth", "noun", "time", "to")
    ],
    ("milestones", "连跨四个百亿台阶", Rule(f"{FIGURES}.predicates", "_STEPS")),
    ("ranks", "居全省首位", Rule(f"{FIGURES}.predicates", "_RANK")),
    ("share of the product", "占生产总值比重", Rule(f"{FIGURES}.predicates", "_GDP")),
    ("shares", "占…", Rule(f"{FIGURES}.predicates", "_SHARE")),
    ("against the past", "比上年", Rule(f"{FIGURES}.predicates", "_PAST")),
    ("against others", "高于全国", Rule(f"{FIGURES}.predicates", "_AGAINST")),
    ("on a basis", "在…基础上", Rule(f"{FIGURES}.predicates", "_BASIS")),
    ("net of prices", "扣除价格因素", Rule(f"{FIGURES}.predicates", "_NET")),
    ("years beside a number", "2011年达到", Rule(f"{FIGURES}.predicates", "_TIME")),
    # -- whose number it is
    ("names that hold off", "rows with - in data/indicator_names.tsv", Rows("indicator_names", 1, "-")),
    ("joint names", "城乡居民…, rows with + in data/indicator_names.tsv", Rows("indicator_names", 1, "+")),
    (
        "generic names",
        "增速, 总量: a name only where nothing stands before",
        Rule(f"{FIGURES}.choose", "GENERIC", None),
    ),
    ("a name behind its number", "10万个就业岗位", Rule(f"{FIGURES}.subjects", "_Walk._after", nothing)),
    ("growth target named again", "8%左右的增长目标", Rule(f"{FIGURES}.subjects", "_AGAIN")),
    ("subject of the clause before", "规模创新高,增加12%", Rule(f"{FIGURES}.subjects", "_Walk._earlier", nothing)),
    ("other places", "吉林增长6.3%", Rule(f"{FIGURES}.subjects", "_Walk._elsewhere", nothing)),
    ("one number for all", "均增长8%", Rule(f"{FIGURES}.subjects", "_Walk._together", nothing)),
    ("numbers for those just told", "收入A,纯收入B,增长C和D", Rule(f"{FIGURES}.subjects", "_Walk._several", second)),
    ("places in a row", "山东、江苏经济总量分别", Rule(f"{FIGURES}.subjects", "_Walk._places", none_of_them)),
    ("level passed, then told", "突破X,达到Y", Rule(f"{FIGURES}.subjects", "_merged", second)),
    ("brackets", "(预计数,下同)", Rule(f"{FIGURES}.subjects", "_PARENS")),
    ("parts of a region", "区, 公司, 市本级", Rule(f"{FIGURES}.choose", "_PART")),
    ("parts of a thing", "对东盟进出口", Rule(f"{FIGURES}.choose", "whole", lambda *_: True)),
    ("other scopes", "低收入农户, 夏粮", Rule(f"{FIGURES}.choose", "_BEFORE", None)),
    ("stock after addition", "新增A家,总量达到B家", Rule(f"{FIGURES}.choose", "_STOCK")),
    ("narrowest revenue, part beside whole", "其中", Rule(f"{FIGURES}.find", "_narrowed", second)),
    ("several parts in a row", "襄阳、宜昌经济总量", Rule(f"{FIGURES}.find", "_Reader._of_parts", no)),
    ("held for years", "连续9年", Rule(f"{FIGURES}.find", "_STEADY")),
    ("label on another line", "a number alone on its line", Rule(f"{FIGURES}.find", "_Reader._label", nothing)),
    # -- goals in words
    ("in step", "与经济增长同步", Rule(f"{FIGURES}.relations", "_STEP")),
    ("above", "高于经济增长", Rule(f"{FIGURES}.relations", "_ABOVE")),
    ("no target", "没有提出…目标", Rule(f"{FIGURES}.relations", "_NO_TARGET")),
    # -- of which time
    ("words of goals", "力争, 确保", Rule(f"{FIGURES}.times", "_GOAL")),
    ("words of results", "已, 目前", Rule(f"{FIGURES}.times", "_DONE")),
    ("part of a year", "一季度", Rule(f"{FIGURES}.times", "_PART_YEAR")),
    ("goal named behind", "5%的目标", Rule(f"{FIGURES}.times", "_NAMED_GOAL")),
    ("since a year", "比2020年下降", Rule(f"{FIGURES}.times", "_FROM_YEAR")),
    ("year left behind", "由2010年的", Rule(f"{FIGURES}.times", "_NAMED_YEAR")),
    ("review headings", "工作回顾", Rule(f"{EXTRACT}.sections", "_REVIEW")),
    ("plan headings", "工作安排, 主要任务", Rule(f"{EXTRACT}.sections", "_PLAN")),
    ("announced goals", "主要预期目标是", Rule(f"{EXTRACT}.sections", "announcement", nothing)),
    ("goals that were met", "完成目标", Rule(f"{EXTRACT}.sections", "_MET")),
    ("words of plans", "将, 要", Rule(f"{EXTRACT}.sections", "_SPOKEN")),
    ("words of what is done", "目前, 已", Rule(f"{EXTRACT}.sections", "_DONE")),
    ("bulleted headings", "■2025年主要预期目标", Rule(f"{EXTRACT}.sections", "is_rubric", no)),
    ("what follows no target", "is plan", Rule(f"{EXTRACT}.sections", "sets_no_target", no)),
    ("task headings", "提升科技创新体系效能", Rule(f"{EXTRACT}.sections", "is_task", no)),
    ("years not spoken about", "修订版, 月", Rule(f"{EXTRACT}.context", "_NOT_ABOUT")),
    ("heads of plans", '"十四五"时期', Rule(f"{EXTRACT}.context", "_PLAN_HEAD")),
    ("other subjects", "北京某公司", Rule(f"{EXTRACT}.context", "_OTHERS")),
    ("traps of region names", "五大连池", Rows("region_traps")),
    ("names inside names", "北京大学", Rows("region_insides")),
    # -- people
    *[
        (f"surnames: {kind}", "data/surnames.tsv", Rows("surnames", 1, kind))
        for kind in ("common", "compound", "rare", "word")
    ],
    *[
        (f"titles: {kind}", "data/titles.tsv", Rows("titles", 1, kind))
        for kind in ("chair", "court", "gov", "party", "person", "post", "seat")
    ],
    ("reporting verbs", "data/speech_verbs.tsv", Rows("speech_verbs")),
    *[
        (
            f"weights: {what}",
            f"features {kinds} of data/name_weights.tsv",
            Rule(f"{PEOPLE}.model", "Weights", without(kinds)),
        )
        for what, kinds in (
            ("surnames", "s"),
            ("kinds of surnames", "n"),
            ("rare characters", "e"),
            ("given names", "abcd"),
            ("everyday words inside", "vw"),
            ("everyday words across the edges", "ktu"),
            ("one character left", "l"),
            ("one character right", "r"),
        )
    ],
    ("syllables", "data/name_syllables.tsv", Rows("name_syllables")),
    *[
        (f"press: {place}", "data/press_roles.tsv", Rows("press_roles", 1, place))
        for place in ("after", "before", "both", "imprint")
    ],
    ("votes of titles and verbs", "会长甲, 甲委员, 甲说", Rule(f"{PEOPLE}.decode", "votes", zero)),
    ("vetoes", "张主席, 某, 的", Rule(f"{PEOPLE}.decode", "vetoed", no)),
    ("other places of a name", "sure once, likely often", Rule(f"{PEOPLE}.decode", "_lifted", first)),
    ("weak members of lists", "甲、高山、乙", Rule(f"{PEOPLE}.decode", "_members", second)),
    ("strange members of lists", "甲、琼色、乙", Rule(f"{PEOPLE}.decode", "_strangers", second)),
    ("names with blanks", "王 芳", Rule(f"{PEOPLE}.decode", "_spaced", none_of_them)),
    ("husbands' surnames", "范徐丽泰", Rule(f"{PEOPLE}.decode", "_married", none_of_them)),
    ("names with dots", "雪克来提·扎克尔", Rule(f"{PEOPLE}.sounds", "dotted", none_of_them)),
    ("short forms of these", "阿依木汗", Rule(f"{PEOPLE}.find", "short_forms", none_of_it)),
    ("names of syllables", "扎西旺姆", Rule(f"{PEOPLE}.decode", "_runs", none_of_them)),
    ("names of foundations", "唐君远教育基金会", Rule(f"{PEOPLE}.find", "_NAMED_AFTER")),
    ("lists", "甲、乙和丙", Rule(f"{PEOPLE}.runs", "linked", no)),
    ("posts before", "代表甲", Rule(f"{PEOPLE}.ties", "before", none_of_them)),
    ("posts of unknown words", "代表、安监部技术员甲", Rule(f"{PEOPLE}.chains", "_unread", absent)),
    ("bodies for seats", "港区人大甲", Rule(f"{PEOPLE}.chains", "_bare_body", no)),
    ("posts behind", "甲(全国政协委员), 甲是…", Rule(f"{PEOPLE}.ties", "behind", none_of_them)),
    ("titles behind", "甲委员, 甲、乙等代表", Rule(f"{PEOPLE}.ties", "called", nothing)),
    ("elections", "当选, 选举", Rule(f"{PEOPLE}.ties", "elected", none_of_them)),
    ("elections without a post", "甲等24人成功连任", Rule(f"{PEOPLE}.ties", "won", no)),
    ("names alone on a line", "boxes, portraits", Rule(f"{PEOPLE}.find", "Finder._neighbour", nowhere)),
    ("rolls", "名单 over lines of names", Rule(f"{PEOPLE}.find", "rolls", none_of_it)),
    ("tables", "姓名 over a column", Rule(f"{PEOPLE}.find", "columns", none_of_them)),
    ("labels in rolls", "副主席: in a roll", Rule(f"{PEOPLE}.seats", "under", nothing)),
    ("foreign offices", "法国总统", Rule(f"{PEOPLE}.told", "abroad", no)),
    ("foreign offices in a list", "法国总统甲、总理乙", Rule(f"{PEOPLE}.told", "after_abroad", no)),
    ("offices of one holder", "国家主席甲和乙、丙", Rule(f"{PEOPLE}.ties", "of_one", no)),
    ("places behind titles", "交通部|长江海事局", Rule(f"{PEOPLE}.cues", "_PLACE")),
    ("other committees", "治丧委员会委员", Rule(f"{PEOPLE}.places", "Setting.members", "CPPCC")),
    ("foreign names", "莫迪总理", Rule(f"{PEOPLE}.told", "foreigner", no)),
    ("origin behind a name", "来自黑龙江", Rule(f"{PEOPLE}.told", "_of_origin", first)),
    ("groups in a session", "盲人代表", Rule(f"{PEOPLE}.seats", "GROUP_OF")),
    ("societies of members", "联谊会", Rule(f"{PEOPLE}.seats", "SOCIETY")),
    ("holders of a seat", "身为人大代表的村支书", Rule(f"{PEOPLE}.posts", "HOLDER")),
    ("bare seats", "甲委员", Rule(f"{PEOPLE}.seats", "_bare_seat", nothing)),
    ("deputies of the chair", "主席甲,副主席乙", Rule(f"{PEOPLE}.seats", "deputy", nothing)),
    ("who presides", "常委会举行会议,主任甲", Rule(f"{PEOPLE}.seats", "presided", nothing)),
    ("former posts", "原, 前", Rule(f"{PEOPLE}.posts", "FORMER")),
    # -- tasks
    *[
        (f"task openers: {role}", "data/task_openers.tsv", Rows("task_openers", 1, role))
        for role in ("adverb", "cue", "frame", "noun", "result", "trap")
    ],
    ("task verbs that are nouns too", "data/task_verbs.tsv", Rows("task_verbs", 1, "noun too")),
    ("voices", "who is heard", Rule(f"{EXTRACT}.tasks", "voices", lambda article: [""] * len(article.sentences))),
    ("boxes of plans", "资料来源:《…方案》", Rule(f"{EXTRACT}.tasks", "box_of_plan", lambda _: frozenset())),
]


def switch_off(group: Rows | Rule) -> None:
    """Takes one group out of this process, before anything was read."""
    if isinstance(group, Rows):
        from lianghui_cli import lexicon

        read = lexicon.table.__wrapped__
        rows = read(group.table)
        exact = {row[group.column] for row in rows} >= {group.value}
        off = [r for r in rows if not group.value or _holds(r[group.column], group.value, exact=exact)]
        kept = tuple(row for row in rows if row not in set(off))
        cached = lexicon.table
        lexicon.table = lambda name: kept if name == group.table else cached(name)  # type: ignore[assignment]
        return
    from lianghui_cli.text.patterns import Pattern

    place: Any = importlib.import_module(group.module)
    *owner, name = group.name.split(".")
    for part in owner:
        place = getattr(place, part)
    old = getattr(place, name)
    new: Any = group.instead or (type(old)() if isinstance(old, (dict, tuple)) else Pattern(r"(?!)"))
    setattr(place, name, new)


def _holds(cell: str, value: str, *, exact: bool) -> bool:
    return cell == value if exact and value != "+" else value in cell


def measures(sets: list[tuple[str, Path, Path]]) -> Iterator[tuple[str, float]]:
    """Every F1 in per cent (of other figures the share found), of what each folder has labels for."""
    from lianghui_cli.corpus.load import load
    from lianghui_cli.resolve.figures import figures_of
    from lianghui_cli.resolve.people import people_of

    for name, texts, gold in sets:
        documents = load([str(texts)]).documents
        if labels := _labels(gold / "figures.jsonl"):
            listed = {row["indicator"] for row in labels}
            found = [f for d in documents for f in figures_of(d) if f.indicator in listed and f.kind != "none"]
            yield f"{name} figures", _f1({_figure(row) for row in labels}, {_figure(f._asdict()) for f in found})
        if labels := _labels(gold / "other_figures.jsonl"):
            given = {_placed(f._asdict()) for d in documents for f in figures_of(d)}
            yield f"{name} other figures", 100 * sum(_placed(row) in given for row in labels) / len(labels)
        if labels := [row for row in _labels(gold / "people.jsonl") if not row.get("either")]:
            people = [
                (p.doc, p.name_hans, p.role, [o._asdict() for o in p.offices]) for d in documents for p in people_of(d)
            ]
            told = [(r["doc"], r["name_hans"], r["role"], r["offices"]) for r in labels]
            yield f"{name} people", _f1(_delegates(told), _delegates(people))
            yield f"{name} seats", _f1(_seats(told), _seats(people))
            yield f"{name} press", _f1(_delegates(told, "press"), _delegates(people, "press"))
        if labels := _labels(gold / "tasks_beijing.jsonl"):
            yield f"{name} tasks", _tasks(labels, documents)


def _labels(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line] if path.exists() else []


def _figure(row: dict[str, Any]) -> tuple[Any, ...]:
    low, high = (None if row[key] is None else float(row[key]) for key in ("low", "high"))
    return row["doc"], row["region"], row["indicator"], row["year"], row["kind"], low, high


def _placed(row: dict[str, Any]) -> tuple[Any, ...]:
    return row["line"], *(part for place, part in enumerate(_figure(row)) if place not in (1, 2))


def _delegates(people: list[tuple[str, str, str, list[dict[str, Any]]]], role: str = "delegate") -> set[Any]:
    return {(doc, name) for doc, name, own, _ in people if own == role}


def _seats(people: list[tuple[str, str, str, list[dict[str, Any]]]]) -> set[Any]:
    offices = [(doc, name, office) for doc, name, _, held in people for office in held]
    return {(doc, name, o["body"], o["region"], o["rank"]) for doc, name, o in offices if o["body"] in ("NPC", "CPPCC")}


def _tasks(labels: list[dict[str, Any]], documents: Any) -> float:
    from lianghui_cli.resolve.tasks import tasks_of
    from lianghui_cli.text.fold import fold

    def key(doc: str, line: int, year: int, text: str) -> tuple[Any, ...]:
        return doc, line, year, "".join(char for char in fold(text) if char.isalnum())

    gold = {key(row["doc"], row["line"], row["year"], row["text"]) for row in labels}
    docs = {row["doc"] for row in labels}
    found = [task for document in documents if document.doc in docs for task in tasks_of(document)]
    return _f1(gold, {key(t.doc, t.line, t.year, t.text) for t in found if t.region == "110000"})


def _f1(gold: set[Any], found: set[Any]) -> float:
    return 200 * len(gold & found) / (len(gold) + len(found)) if gold or found else 100.0


def failures() -> float:
    """How many unit tests of texts and extraction fail in this process."""
    import pytest

    class Counter:
        failed = 0

        def pytest_runtest_logreport(self, report: Any) -> None:
            self.failed += report.failed

    counter = Counter()
    with contextlib.redirect_stdout(io.StringIO()):
        pytest.main(
            [str(ROOT / "tests/unit/resolve"), str(ROOT / "tests/unit/text"), "-q", "-p", "no:cacheprovider"],
            plugins=[counter],
        )
    return counter.failed


def apart(work: Callable[[], dict[str, float]]) -> dict[str, float]:
    """`work` done in a process of its own, so that nothing switched off or kept outlives it."""
    reader, writer = os.pipe()
    if (child := os.fork()) == 0:
        with os.fdopen(writer, "w") as out:
            json.dump(work(), out)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as answer:
        told = answer.read()
    os.waitpid(child, 0)
    return json.loads(told) if told else {}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", action="append", default=[], help="a folder of texts (repeatable)")
    parser.add_argument("--gold", action="append", default=[], help="the folder of its labels, in the same order")
    parser.add_argument("--tests", action="store_true", help="count the unit tests that fail too")
    parser.add_argument("--group", default="", help="only groups whose name this pattern finds")
    asked = parser.parse_args()
    sets = [("seeds", ROOT / "seeds", ROOT / "tests/gold/seeds")]
    sets += [(Path(gold).name, Path(texts), Path(gold)) for texts, gold in zip(asked.texts, asked.gold, strict=True)]

    def measured(group: Rows | Rule | None) -> dict[str, float]:
        if group is not None:
            switch_off(group)
        return dict(measures(sets)) | ({"tests that fail": failures()} if asked.tests else {})

    whole = apart(lambda: measured(None))
    print("everything:", ", ".join(f"{name} {value:.1f}" for name, value in whole.items()))
    for name, what, group in GROUPS:
        if not re.search(asked.group, name):
            continue
        left = apart(lambda group=group: measured(group))  # type: ignore[misc]
        lost = {key: whole[key] - value for key, value in left.items() if abs(whole[key] - value) > 0.004}
        told = ", ".join(f"{key} {-value:+.1f}" for key, value in lost.items()) if left else "it cannot run without"
        print(f"{name} ({what}): {told or 'NOTHING'}")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
