"""The memo: columns and footnotes as Markdown."""

import io

from lianghui_cli.render.memo import Cell, Memo


def test_values_carry_footnotes_and_the_quotes_follow() -> None:
    stream = io.StringIO()
    memo = Memo(stream, lambda text: text.replace("增長", "增长"))
    memo.heading("Beijing 北京市")
    one, two = ("001:17", "增長5%"), ("000:8", "另一句")
    memo.table(
        ("Indicator", "2024"), [("GDP growth", Cell("~5%", [one])), ("a|b", Cell("5%", [two, one, two]))], right={1}
    )
    memo.line("a\nline")
    memo.close()
    assert stream.getvalue() == (
        "## Beijing 北京市\n\n"
        "| Indicator | 2024 |\n| --- | ---: |\n"
        "| GDP growth | \\~5%[^1] |\n"
        "| a\\|b | 5%[^2][^1] |\n\n"
        "a line\n\n"
        "[^1]: 001:17 增长5%\n[^2]: 000:8 另一句\n"
    )
