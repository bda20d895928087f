"""What single lines of a page are."""

import pytest

from lianghui_cli.corpus.lines import is_signed


@pytest.mark.parametrize(("who", "most"), [("记者", 24), ("通讯员", 24)])
def test_prose_is_signed_by_a_name_at_its_end(who: str, most: int) -> None:
    assert is_signed(f"取得成效。({who} 张三")
    assert is_signed(f"取得成效。{who}{'张' * most}")
    assert not is_signed(f"取得成效。{who}{'张' * (most + 1)}")
    assert not is_signed(f"取得成效。{who}张三,报道")
