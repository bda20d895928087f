"""Write data/fold.txt, the one table by which texts and queries are folded (see text/fold.py).

    python tools/make_fold.py

From OpenCC's t2s, character by character (never by phrase: t2s(乾) is 干, but t2s(乾隆) is 乾隆), and data/variants.tsv.
Only pairs inside the BMP, one character to one, so that offsets in the folded text are offsets in the original.
"""

import unicodedata
from pathlib import Path

import opencc

DATA = Path(__file__).parents[1] / "src" / "lianghui_cli" / "data"
INVISIBLE = [0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, *range(0xFE00, 0xFE10)]
BLANKS = [
    0x09,
    0x0B,
    0x0C,
    0x1C,
    0x1D,
    0x1E,
    0x1F,
    0x85,
    0xA0,
    0x1680,
    *range(0x2000, 0x200B),
    0x2028,
    0x2029,
    0x202F,
    0x205F,
    0x3000,
]


def single(text: str, fallback: str) -> str:
    return text if len(text) == 1 and ord(text) < 0x10000 else fallback


def pairs() -> dict[str, str]:
    convert = opencc.OpenCC("t2s").convert
    rows = [line.rstrip("\n").split("\t") for line in (DATA / "variants.tsv").open(encoding="utf-8") if line[0] != "#"]
    variants = {row[0]: row[1] for row in rows}
    fixed = {chr(c): "\u200b" for c in INVISIBLE} | {chr(c): " " for c in BLANKS}

    def step(char: str) -> str:
        if char in fixed:
            return fixed[char]
        if 0xFF01 <= ord(char) <= 0xFF5E:
            char = chr(ord(char) - 0xFEE0)
        if 0x2F00 <= ord(char) <= 0x2FD5:  # Kangxi radicals, as PDFs give them
            char = unicodedata.normalize("NFKC", char)
        char = single(unicodedata.normalize("NFC", char), char)
        char = variants.get(char, char)
        char = single(convert(char), char)
        return single(char.lower(), char)

    found = {}
    for code in range(0x10000):
        if 0xD800 <= code < 0xE000:
            continue
        char = end = chr(code)
        while (after := step(end)) != end:
            end = after
        if end != char:
            found[char] = end
    return found


def main() -> None:
    table = pairs()
    keys = sorted(table)
    escaped = "".join(keys), "".join(table[key] for key in keys)
    header = (
        "# The folding table: line 1 below the header maps to line 2, character by character.\n"
        f"# Source: OpenCC {opencc.__version__ if hasattr(opencc, '__version__') else ''} t2s (single characters), "
        "Unicode NFC, width forms, lower case, variants.tsv.\n"
        "# Made by tools/make_fold.py; do not edit. Read by text/fold.py.\n"
    )
    body = "\n".join(escaped)
    if body.count("\n") != 1:
        raise SystemExit("a line break slipped into the table")
    (DATA / "fold.txt").write_text(header + body + "\n", encoding="utf-8", newline="\n")
    print(f"{len(keys)} pairs")


if __name__ == "__main__":
    main()
