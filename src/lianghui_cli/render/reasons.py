"""Evidence for a reader: under each value the words that it rests on, with their line, and by which rule."""

from collections.abc import Iterable, Sequence

from rich.text import Text

from lianghui_cli.lexicon import table
from lianghui_cli.model import Evidence
from lianghui_cli.render.terminal import Screen, styled

_SHOWN = 3  # pieces of evidence for one value; the rest is counted
_NO_VALUE = "-"
_WORDS = {
    "en": {
        "title": "title", "date": "date", "year": "year", "kind": "kind", "region": "region", "more": "and {} more",
        "target": "target", "actual": "result", "none": "no target", "forecast": "forecast",
    },
    "zh": {
        "title": "标题", "date": "日期", "year": "年份", "kind": "类别", "region": "地区", "more": "另有{}处",
        "target": "目标", "actual": "结果", "none": "不设目标", "forecast": "预测",
        "work report": "工作报告", "plan report": "计划报告", "budget report": "预算报告", "communique": "公报",
        "outline": "规划纲要", "broadcast": "广播", "news": "新闻", "interview": "访谈",
        "list": "名单", "minutes": "纪要",
    },
}  # fmt: skip


def reasons(screen: Screen, groups: Iterable[tuple[str, Sequence[Evidence]]], lang: str) -> None:
    """Each heading with its evidence under it: of what, the value, the words with their line, the rule."""
    words = _WORDS[lang]
    for heading, evidence in groups:
        screen.line(heading, "cyan")
        cells = []
        for of in dict.fromkeys(one.of for one in evidence):
            mine = [one for one in evidence if one.of == of]
            cells += [_cells(one, words, lang) for one in mine[:_SHOWN]]
            if len(mine) > _SHOWN:
                cells.append([[], [], [styled(words["more"].format(len(mine) - _SHOWN), "dim")]])
        if cells:
            screen.grid(("", "", ""), cells, {2})


def _cells(one: Evidence, words: dict[str, str], lang: str) -> list[list[Text]]:
    value = "" if one.of == "title" else words.get(one.value, one.value) or _NO_VALUE
    said = [styled(f"{one.line}: {one.words}" if one.line else one.words)] if one.words else []
    return [[styled(words[one.of], "dim")], [styled(value)], [*said, styled(rule(one.rule, lang), "dim")]]


def rule(english: str, lang: str) -> str:
    """The rule in the reader's language."""
    return english if lang == "en" else {row[0]: row[1] for row in table("rules")}.get(english, english)
