"""In which script a text is written: by the share of its Han characters that have a simplified form."""

import pytest

from lianghui_cli.text.scripts import script_of


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("人大代表", "hans"),
        ("國會報導", "hant"),
        ("", ""),
        ("GDP 5.2%，ＧＤＰ。", ""),  # what is folded by width is no Han
        ("大" * 98 + "國" * 2, "hans"),
        ("大" * 96 + "國" * 4, "mixed"),
        ("大" * 83 + "國" * 17, "mixed"),
        ("大" * 81 + "國" * 19 + "ＡＢ。" * 50, "hant"),
    ],
)
def test_script(text: str, script: str) -> None:
    assert script_of(text) == script
