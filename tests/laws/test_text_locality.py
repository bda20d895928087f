"""The law of locality for what a text is: a sentence more moves no region, title, date or kind."""

from pathlib import Path

import pytest

from lianghui_cli.corpus.load import document

SEEDS = Path(__file__).parents[2] / "seeds"
ADDED = ["今年全国两会上，代表们关心外贸。", "广西百强企业新增3家。", "在2023年国家考评中再获佳绩。"]
REPORT = (
    "2012年昆山市政府工作报告\n\n——2012年1月5日在昆山市第十六届人民代表大会第一次会议上\n\n各位代表：\n\n"
    "现在，我代表市人民政府向大会报告工作，请予审议。\n\n一、2011年工作回顾\n\n全市水渠通水，江苏省表示肯定。\n\n"
    "二、2012年工作安排\n\n我市将继续修渠。\n"
)
UNTITLED = (
    "一、2018年工作回顾\n\n鹤壁水渠通水。\n\n全市水渠总长居全省第二。\n\n二、2019年工作安排\n\n我市将继续修渠。\n"
)


def told(text: str) -> list[tuple[object, ...]]:
    return [(a.regions[:1], a.title, a.date, a.year, a.kind) for a in document("text.txt", text).articles]


@pytest.mark.parametrize("text", [REPORT, UNTITLED], ids=["titled", "untitled"])
@pytest.mark.parametrize("added", ADDED)
def test_in_a_report(text: str, added: str) -> None:
    lines = text.split("\n")
    for at in range(2, len(lines)):
        if not lines[at]:
            assert told("\n".join([*lines[:at], "", added, *lines[at:]])) == told(text), at


@pytest.mark.parametrize("added", ADDED)
def test_at_the_end_of_a_real_page(added: str) -> None:
    for path in sorted(SEEDS.glob("00[03]*.txt")):
        text = path.read_text(encoding="utf-8").rstrip("\n")
        assert told(f"{text}\n\n{added}\n") == told(text), path.name
