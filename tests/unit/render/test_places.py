"""Short names of texts: what a reader knows them by, and what `lianghui show` takes."""

import pytest

from lianghui_cli.corpus.called import Names
from lianghui_cli.render.places import namer

REPORTS = ("2025年北京市政府工作报告.docx", "2025年广西壮族自治区政府工作报告.docx", "2026_北京市_政府工作报告.csv#2")


@pytest.mark.parametrize(
    ("docs", "short"),
    [
        (("000_f870.txt", "0001_aa.txt"), ("000_f870", "0001")),
        (("b/report.txt", "c/report.txt"), ("b/report.txt", "c/report.txt")),
        (REPORTS, ("北京2025", "广西2025", "北京2026")),
        (("北京2025.docx",), ("北京2025",)),
        (("2025年北京市政府工作报告.docx",), ("北京2025",)),
        (("2026_北京市_政府工作报告.txt",), ("北京2026",)),
        (("2023年国务院政府工作报告.txt", "2024年国务院政府工作报告.txt"), ("2023", "2024")),
        (("2024年国务院政府工作报告.txt", "2024年上海市政府工作报告.txt"), ("国务院2024", "上海2024")),
        (("2024.txt", "2024.csv#1", "2024.csv#11"), ("2024.txt", "2024#1", "2024#11")),
        (("关于代表委员热议的报道（上）.txt", "关于代表委员热议的报道（下）.txt"), ("关于代表委员热议的报道（上", "关于代表委员热议的报道（下")),
        (("一份名称很长很长的报告全文.txt",), ("一份名称",)),
        (("123456789012.txt", "1.txt"), ("123456789012", "1.txt")),
    ],
)  # fmt: skip
def test_a_short_name_means_one_text(docs: tuple[str, ...], short: tuple[str, ...]) -> None:
    name = namer("\n".join(docs))
    assert tuple(map(name, docs)) == short
    assert [Names("\n".join(docs)).named(each) for each in short] == list(docs)


def test_only_a_name_that_eats_the_line_is_cut() -> None:
    docs = ("甲" * 8 + ".txt", "乙" * 9 + ".txt")
    assert list(map(namer("\n".join(docs)), docs)) == ["甲" * 8, "乙" * 4]
