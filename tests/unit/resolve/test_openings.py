"""Where a task begins in its clause."""

import pytest

from lianghui_cli.resolve.openings import opening
from lianghui_cli.text.fold import fold


def task(clause: str, *, planned: bool = True) -> str | None:
    start = opening(fold(clause), planned=planned)
    return clause[start:] if start >= 0 else None


@pytest.mark.parametrize(
    ("clause", "found"),
    [
        ("同时加快前海深港合作区建设", "加快前海深港合作区建设"),
        ("2025年全省要大力发展低空经济", "大力发展低空经济"),
        ("还将稳妥有序推进农村户厕改造", "稳妥有序推进农村户厕改造"),
        ("一是持续深化国有企业改革", "持续深化国有企业改革"),
        ("围绕攀西地区钒钛资源建设一批中试基地", "围绕攀西地区钒钛资源建设一批中试基地"),
        ("以旅游业带动县域经济", "以旅游业带动县域经济"),
        ("讲好天府文化故事", "讲好天府文化故事"),
        ("加強粵港澳三地口岸建設", "加強粵港澳三地口岸建設"),
        ("海洋装备领域重点支持深海机器人研制", "重点支持深海机器人研制"),
    ],
)
def test_the_task_begins_at_its_verb_or_adverb(clause: str, found: str) -> None:
    assert task(clause) == found


@pytest.mark.parametrize(
    "clause",
    [
        "服务业增加值占比继续上升",  # a noun that begins like a verb
        "发展面临的困难明显增多",  # a verb used as the subject
        "推进城乡融合是县域发展的关键",
        "要素市场更加健全",  # 要 inside a word
        "城镇新增就业不少于80万人",  # a target, which the figures hold
        "提供不少于5000套保障性住房",
        "宝安区将建设海洋博物馆",  # a district is not the government of the text
        "某某集团将建设研发中心",
    ],
)
def test_what_is_no_task(clause: str) -> None:
    assert task(clause) is None


def test_outside_a_plan_only_a_mark_makes_a_task() -> None:
    assert task("推动港口集团重组", planned=False) is None
    assert task("今年将推动港口集团重组", planned=False) == "推动港口集团重组"
