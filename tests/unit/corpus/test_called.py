"""Which text is meant by a part of its name."""

import pytest

from lianghui_cli.corpus.called import Names
from lianghui_cli.errors import CorpusError

DOCS = (
    "2025年北京市政府工作报告.docx",
    "2025年云南省政府工作报告.docx",
    "2026_云南省_政府工作报告.csv#2",
    "2026_云南省_政府工作报告.csv#12",
    "seeds/001_15.txt",
    "seeds/0012.txt",
    "01.txt",
)


@pytest.mark.parametrize(
    ("typed", "doc"),
    [
        ("2025年北京市政府工作报告.docx", 0),
        ("北京", 0),
        ("北京2025", 0),
        ("報告 北京", 0),
        ("雲南省政府", 1),
        ("云南2025", 1),
        ("云南2026#2", 2),
        ("2026_云南省_政府工作报告.csv#12", 3),
        ("001_", 4),
        ("001_15.txt", 4),
        ("/home/me/seeds/001_15.txt", 4),
        ("./seeds/001_15.txt", 4),
        ("seeds/001_", 4),
        ("seeds/001…15.txt", 4),
        ("01.txt", 6),
        ("01", 6),
    ],
)
def test_a_text_is_meant_by_a_part_of_its_name(typed: str, doc: int) -> None:
    assert Names("\n".join(DOCS)).named(typed) == DOCS[doc]


@pytest.mark.parametrize(("typed", "count"), [("云南", 3), ("云南2026", 2), ("2025", 2), ("seeds/001", 2)])
def test_several_are_listed(typed: str, count: int) -> None:
    with pytest.raises(CorpusError, match=f"is in the names of {count} texts .*: write more of the name"):
        Names("\n".join(DOCS)).named(typed)


@pytest.mark.parametrize("typed", ["上海", "", "云南2024", "seeds/002", "…"])
def test_none_is_said_with_what_there_is(typed: str) -> None:
    with pytest.raises(CorpusError, match=f"it has {len(DOCS)}, such as 2025年北京"):
        Names("\n".join(DOCS)).named(typed)


def test_a_folder_is_no_part_of_a_file_name() -> None:
    assert Names("北京/2024.txt\n上海/2024.txt").named("北京/2024") == "北京/2024.txt"
    with pytest.raises(CorpusError, match="2 texts"):
        Names("北京/2024.txt\n上海/2024.txt").named("2024")
