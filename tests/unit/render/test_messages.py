"""Messages in Chinese, and that there is one for each that the program says."""

import ast
from pathlib import Path

import pytest

from lianghui_cli.lexicon import table
from lianghui_cli.render.messages import told

SRC = Path(__file__).parents[3] / "src" / "lianghui_cli"
SAYS = {"say", "say_none"}
RAISED = {"UsageError", "CorpusError", "ExportError", "QueryError"}


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ('"x" is not a year; use 2024, 2024-2026 or 2024,2026', "“x”不是年份；可写 2024、2024-2026 或 2024,2026"),
        (
            "skipped a.doc: there is no reader for this kind of file: save it as .docx",
            "跳过 a.doc：没有读取此类文件的组件：请存为 .docx",
        ),
        ("No such option: --x (see lianghui figures --help)", "没有 --x 这个选项（见 lianghui figures --help）"),
        ("nothing found for rows", "未找到“rows”"),
        ("nobody has said this yet", "nobody has said this yet"),
    ],
)
def test_a_message_in_chinese(english: str, chinese: str) -> None:
    assert told(english, "zh") == chinese
    assert told(english, "en") == english


def holes(english: str) -> list[str]:
    import re

    return re.findall(r"\{\+?(\d)\}", english)


def test_both_languages_take_over_the_same_words() -> None:
    for english, chinese in table("messages"):
        assert chinese, english
        assert set(holes(chinese)) <= set(holes(english)), english
        assert len(set(holes(english))) == len(holes(english)), english
        assert len(english.split("{+")) == len(chinese.split("{+")), english


def sayings() -> list[str]:
    """What stands in the code to be said, with a word in each hole."""
    found = []
    for path in set(SRC.rglob("*.py")) - {SRC / "cli" / "help.py"}:  # whose words are in help.tsv
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", ""))
            first = 1 if name == "say_none" else 0
            if name in SAYS | RAISED and len(node.args) > first:
                found += _sentences(node.args[first])
    return found


def _sentences(node: ast.expr) -> list[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.JoinedStr):
        return ["".join(part.value if isinstance(part, ast.Constant) else "9" for part in node.values)]
    return []


def test_what_the_code_says_has_a_chinese_sentence() -> None:
    said = sayings()
    assert len(said) > 40
    assert [each for each in said if told(each, "zh") == each and each.strip("9:.() ")] == []
