"""Offices and reasons in the reader's language."""

from pathlib import Path

import pytest

from called import names
from lianghui_cli.lexicon import table
from lianghui_cli.model import Office
from lianghui_cli.render.offices import office
from lianghui_cli.render.people import reason

NAMES = Path(__file__).parents[3] / "src" / "lianghui_cli" / "verbs"


@pytest.mark.parametrize(
    ("held", "full", "short", "chinese"),
    [
        (
            Office("NPC", "national", "440000", "代表", "港区"),
            "deputy, National People's Congress, Guangdong (Hong Kong)",
            "NPC deputy, Guangdong (Hong Kong)",
            "全国人大代表（广东省）（港区）",
        ),
        (
            Office("NPC", "national", "000000", "代表", None),
            "deputy, National People's Congress",
            "NPC deputy",
            "全国人大代表",
        ),
        (
            Office("NPC", "provincial", "110000", "代表", None),
            "deputy, Beijing People's Congress",
            "congress deputy, Beijing",
            "北京市人大代表",
        ),
        (
            Office("CPPCC", "national", "000000", "委员", None),
            "member, CPPCC National Committee",
            "national CPPCC member",
            "全国政协委员",
        ),
        (
            Office("CPPCC", "provincial", "110000", "常委", None),
            "standing member, Beijing CPPCC",
            "CPPCC standing member, Beijing",
            "北京市政协常委",
        ),
        (Office("GOV", "provincial", "110000", "市长", None), "mayor, Beijing", "mayor, Beijing", "北京市市长"),
        (
            Office("GOV", "provincial", "110000", "二级巡视员", None),
            "北京市二级巡视员",
            "北京市二级巡视员",
            "北京市二级巡视员",
        ),
    ],
)
def test_an_office_is_named_as_readers_know_it(held: Office, full: str, short: str, chinese: str) -> None:
    assert office(held, names("en")) == full
    assert office(held, names("en"), short=True) == short
    assert office(held, names("zh")) == chinese


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("one character differs", "一字之差"),
        ("same sound, other characters", "同音异字"),
        ("given name, pinyin", "名字相同，拼音"),
        ("單 for 单: look-alike", "單写作单（形近字）"),
        ("", ""),
    ],
)
def test_a_reason_is_said_in_chinese(english: str, chinese: str) -> None:
    assert reason(english, "zh") == chinese
    assert reason(english, "en") == english


def test_every_reason_of_the_code_has_its_chinese() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in (*NAMES.glob("names/*.py"), NAMES / "delegates.py"))
    code += (NAMES.parent / "text" / "name_keys.py").read_text(encoding="utf-8")
    for english, chinese in table("match_reasons"):
        assert english in code
        assert not chinese.isascii()
