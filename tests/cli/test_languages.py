"""Labels, values and messages in the language of the person; a pipe's stay English unless --lang says otherwise."""

import re
from collections.abc import Callable

import pytest

from answer import Answer
from terminal import on_terminal

Run = Callable[..., Answer]
ZH = {"LANG": "zh_CN.UTF-8", "NO_COLOR": "1"}


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("figures", "--year", "20245"), "“20245”不是年份"),
        (("compare", "beijng", "2024"), "没有“beijng”这个地区；是否指 beijing"),
        (("serach",), "没有“serach”这个命令"),
        (("figures", "--regoin", "x"), "没有 --regoin 这个选项"),
        (("figures", "--kind", "x"), "--kind 的值不对"),
        (("search", "(北京"), "括号没有闭合"),
        (("delegate", "霍启刚"), "没有确切对应“霍启刚”的人"),
        (("search", "独角兽鲸鱼"), "未找到“独角兽鲸鱼”"),
        (("figures", "--region", "宁夏"), "没有数字（筛选：--region 宁夏）"),
        (("figures", "-n", "2"), "个数字中的 2 条"),
    ],
)
def test_a_message_is_in_the_language_asked_for(lianghui: Run, args: tuple[str, ...], told: str) -> None:
    asked = lianghui(*args, "--lang", "zh")
    assert told in asked.err
    assert told in lianghui(*args, tty=True, variables=ZH).err
    english = lianghui(*args, variables=ZH)
    assert not re.search("[，。；（]", english.err.replace("大公報，", ""))
    assert english.status == asked.status


def test_messages_follow_the_locale_where_only_they_are_on_a_terminal() -> None:
    assert "不是年份" in on_terminal("figures", "--year", "x", LANG="zh_CN.UTF-8").out
    assert "is not a year" in on_terminal("figures", "--year", "x", "--lang", "en", LANG="zh_CN.UTF-8").out


def test_values_are_chinese_words(lianghui: Run) -> None:
    shown = lianghui("figures", "--year", "2026", "--kind", "target", tty=True, variables=ZH).out
    assert "5%左右" in shown
    assert "28万人以上" in shown
    assert not re.search(r"~|>=|<=|people|trillion", shown)


def test_a_file_has_english_labels_in_every_locale(lianghui: Run, tmp_path: object) -> None:
    file = f"{tmp_path}/x.csv"
    assert lianghui("figures", "--out", file, tty=True, variables=ZH).status == 0
    with open(file, encoding="utf-8") as rows:
        assert rows.read() == lianghui("figures", "--format", "csv").out


@pytest.mark.parametrize("script", ["hk", "tw"])
def test_a_place_has_its_script(lianghui: Run, corpus: Callable[..., str], script: str) -> None:
    folder = corpus(x="因为这里面有量子。")
    (row,) = lianghui("search", "量子", "--corpus", folder, "--script", script, "--format", "jsonl").rows
    assert row["text"] == {"hk": "因為這裏面有量子。", "tw": "因為這裡面有量子。"}[script]


@pytest.mark.parametrize(
    ("args", "head"),
    [
        (("corpus",), "| Title | Date | Source | Regions | Characters | Text |"),
        (("corpus", "check"), "| Text | Line | Problem | Detail | Repair |"),
        (("show", "001:17", "--script", "hans"), "| Line | Text |"),
        (("indicators", "jobs"), "| Indicator | English | Chinese | Unit |"),
    ],
)
def test_a_memo_has_few_columns_with_labels(lianghui: Run, args: tuple[str, ...], head: str) -> None:
    assert lianghui(*args, "--format", "md").lines[0] == head


def test_a_memo_is_in_the_script_asked_for_and_names_regions(lianghui: Run) -> None:
    assert "去年北京市地区生产总值" in lianghui("show", "001:17", "--script", "hans", "--format", "md").out
    assert "| Beijing;Chongqing |" in lianghui("corpus", "--format", "md").out
    assert lianghui("figures", "--year", "1990", "--format", "md").out == ""
