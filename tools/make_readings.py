"""Write data/readings.tsv (Mandarin) and data/cantonese.tsv (Jyutping) for text/readings.py and text/spellings.py.

    pip install pypinyin ToJyutping; python tools/make_readings.py

Every Han character of GBK and Big5-HKSCS inside the BMP, folded, under its toneless syllables. A character
stands among the `first` of its commonest reading and among the `other` of the rest; characters outside GB2312 and
Big5, rare in names, keep their first reading only.
"""

from collections import defaultdict
from pathlib import Path

import ToJyutping
from pypinyin import Style, pinyin

from lianghui_cli.text.fold import fold

DATA = Path(__file__).parents[1] / "src" / "lianghui_cli" / "data"
HEADER = """\
# {what} readings of Chinese characters without tones, folded (simplified) characters.
# columns: syllable, characters whose first reading it is, characters whose other reading it is
# source: {source}; made by tools/make_readings.py
# read by: {reader}
"""
MOST = 3  # readings of a character


def han(encoding: str) -> set[str]:
    """The characters an encoding has, folded."""
    chars = set()
    for code in range(0x3400, 0xA000):
        char = chr(code)
        try:
            char.encode(encoding)
        except UnicodeEncodeError:
            continue
        chars.add(fold(char))
    return chars


def mandarin(char: str) -> list[str]:
    found = pinyin(char, style=Style.NORMAL, heteronym=True, v_to_u=False)[0]
    return list(dict.fromkeys(each for each in found if each.isascii() and each.isalpha()))


def cantonese(char: str) -> list[str]:
    found = ToJyutping.get_jyutping_candidates(char)[0][1]
    return list(dict.fromkeys(each.rstrip("123456") for each in found if " " not in each))


def write(name: str, what: str, source: str, reader: str, readings: dict[str, list[str]]) -> None:
    first, other = defaultdict(list), defaultdict(list)
    for char, syllables in sorted(readings.items()):
        for place, syllable in enumerate(syllables[:MOST]):
            (other if place else first)[syllable].append(char)
    rows = ["\t".join((each, "".join(first[each]), "".join(other[each]))) for each in sorted({*first, *other})]
    text = HEADER.format(what=what, source=source, reader=reader) + "\n".join(rows) + "\n"
    (DATA / f"{name}.tsv").write_text(text, encoding="utf-8", newline="\n")
    print(f"{name}: {len(readings)} characters, {len(rows)} syllables")


def main() -> None:
    common = han("gb2312") | han("big5")
    every = sorted(common | han("gbk") | han("big5hkscs"))
    for name, what, source, reader, read in (
        ("readings", "Mandarin", "pypinyin 0.55.0 (MIT)", "text/readings.py", mandarin),
        ("cantonese", "Cantonese (Jyutping)", "ToJyutping 3.2.0 (BSD-2-Clause)", "text/spellings.py", cantonese),
    ):
        found = {char: read(char)[: None if char in common else 1] for char in every}
        write(name, what, source, reader, {char: syllables for char, syllables in found.items() if syllables})


if __name__ == "__main__":
    main()
