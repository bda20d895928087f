"""lianghui compare: the policy tasks of two reports, as rows, on a terminal and as a memo."""

import re
from collections.abc import Callable

import pytest

from answer import Answer

Run = Callable[..., Answer]
HEAD = "四川省政府工作报告\n——{year}年1月20日在四川省第十四届人民代表大会第三次会议上\n各位代表：\n"
REVIEW = "一、{before}年工作回顾\n过去一年，建成水库三座，改造老旧小区八百个。\n"
PLAN = "二、{year}年重点工作\n主要预期目标是：地区生产总值增长5%左右。\n"
OLD = "（一）壮大产业\n新建口袋公园80个，发放农机购置补贴，开展“清河”行动。\n（二）改善民生\n健全养老服务体系。\n"
NEW = "（一）做强产业\n新建口袋公园60个，举办国际帆船锦标赛，扩建南湾旅游码头。\n（二）改善民生\n完善养老服务体系。\n"
CLOSING = "各位代表！\n让我们携手奋进，建设美丽四川。\n"


@pytest.fixture
def folder(corpus: Callable[..., str]) -> str:
    def report(year: int, body: str) -> str:
        return (HEAD + REVIEW + PLAN).format(year=year, before=year - 1) + body + CLOSING

    return corpus(四川2024=report(2024, OLD), 四川2025=report(2025, NEW))


@pytest.fixture
def tasks(lianghui: Run, folder: str) -> Callable[..., Answer]:
    def ask(*args: str, **how: object) -> Answer:
        return lianghui("compare", "sichuan", "2024", "2025", "--corpus", folder, *args, **how)

    return ask


def test_rows_say_what_became_of_each_task(tasks: Callable[..., Answer]) -> None:
    rows = tasks("--only", "tasks", "--format", "jsonl").rows
    told = [(row["status"], row["what_changed"], row["from_text"], row["to_text"]) for row in rows]
    assert told == [
        ("changed", ["number"], "新建口袋公园80个", "新建口袋公园60个"),
        ("new", [], None, "举办国际帆船锦标赛"),
        ("new", [], None, "扩建南湾旅游码头"),
        ("dropped", [], "开展“清河”行动", None),
        ("dropped", [], "发放农机购置补贴", None),
        ("kept", [], "健全养老服务体系", "完善养老服务体系"),
    ]
    first = rows[0]
    assert (first["section"], first["head"], first["sentence"]) == ("（一）做强产业", True, "四川2025.txt:9#1")
    assert (rows[1]["head"], rows[1]["sentence"]) == (False, "四川2025.txt:9#1")
    assert first["gone"]
    assert first["added"]


def test_each_filter_narrows(tasks: Callable[..., Answer]) -> None:
    def statuses(*args: str) -> list[str]:
        return [row["status"] for row in tasks(*args, "--format", "jsonl").rows]

    assert statuses("--status", "new") == ["new", "new"]
    assert statuses("--section", "改善民生") == ["kept"]
    assert statuses("--theme", "livelihood") == ["kept"]
    assert "changed" not in statuses("--only", "tasks", "--min-score", "1")
    assert len(statuses("--all")) > len(statuses("--only", "tasks"))


def test_nothing_found_and_wrong_use(tasks: Callable[..., Answer]) -> None:
    assert tasks("--status", "new", "--section", "国防").status == 1
    wrong = tasks("--status", "gone")
    assert (wrong.status, wrong.err.count("\n")) == (2, 1)
    assert tasks("--theme", "weather").status == 2


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_terminal_shows_changes_first(tasks: Callable[..., Answer], width: int, lang: str) -> None:
    shown = tasks("--only", "tasks", "--lang", lang, tty=True, width=width, variables={"NO_COLOR": "1", "PAGER": ""})
    assert shown.status == 0
    plain = "".join(shown.out.split())
    assert plain.index("新建口袋公园[80个]") < plain.index("举办国际帆船锦标赛") < plain.index("发放农机购置补贴")
    if lang == "zh":
        assert set(re.findall(r"[A-Za-z]{2,}", shown.out)) <= {"all", "status", "kept"}


def test_a_memo_shows_what_the_terminal_shows(tasks: Callable[..., Answer]) -> None:
    text = tasks("--only", "tasks", "--format", "md").out
    assert "新建口袋公园**80个**[^1]" in text
    assert re.search(r"^\[\^1\]: 四川2024\.txt:9$", text, re.M)
    assert "what_changed" not in text
