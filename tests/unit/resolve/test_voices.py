"""Whose words a sentence gives."""

from lianghui_cli.model import Article, Piece, Sentence
from lianghui_cli.resolve.voices import GOVERNMENT, NOBODY, OTHER, voices


def heard(*lines: tuple[str, str, int]) -> list[str]:
    """The voices of sentences given as (kind, text, paragraph)."""
    sentences = tuple(
        Sentence(text, (Piece(0, n, 0),), kind, paragraph) for n, (kind, text, paragraph) in enumerate(lines, 1)
    )
    return voices(Article(None, 1, len(lines), (), None, None, None, None, sentences))


def test_a_report_and_a_governor_speak_for_the_government_and_a_member_does_not() -> None:
    assert heard(
        ("prose", "政府工作报告提出，今年将建设成渝中线高铁。", 1),
        ("prose", "省政协委员王小川认为，应加快建设步伐。", 2),
        ("prose", "四川省省长李大江表示，要办好民生实事。", 3),
        ("prose", "他强调，要守住安全底线。", 4),
        ("prose", "市人大代表陈一鸣建议设立专项资金。", 5),
    ) == [GOVERNMENT, OTHER, GOVERNMENT, GOVERNMENT, OTHER]


def test_a_known_governor_is_heard_by_name_alone() -> None:
    assert heard(("prose", "市长何小平作政府工作报告。", 1), ("prose", "何小平指出，要抓好春耕。", 2))[1] == GOVERNMENT


def test_a_line_that_introduces_a_member_covers_what_follows() -> None:
    assert (
        heard(
            ("lead", "省人大代表、某某大学教授周文:", 1),
            ("heading", "加快建设科创走廊", 2),
            ("prose", "设立跨市联合基金。", 3),
        )[0]
        == OTHER
    )
    assert heard(("prose", "港區深圳市政協委員 林大文", 1), ("prose", "設立聯合獎學金，鼓勵青年交流。", 2)) == [
        OTHER,
        OTHER,
    ]


def test_a_quotation_before_its_speaker_has_his_voice() -> None:
    assert heard(
        ("prose", "“加快布局算力中心。", 1), ("prose", "培育一批链主企业。”", 1), ("prose", "市政协委员黄海说。", 1)
    ) == [OTHER, OTHER, OTHER]


def test_a_report_without_attributions_is_nobodys() -> None:
    assert heard(("prose", "认真办理人大代表建议和政协提案。", 1), ("prose", "加强审计监督。", 1)) == [NOBODY, NOBODY]
