"""Write data/common_chars.tsv for corpus/readers/encodings.py.

    pip install jieba; python tools/make_common_chars.py

The characters that are commonest in the running Chinese of our time, folded: each word of jieba's dictionary gives its
characters its own frequency.
"""

from collections import Counter
from pathlib import Path

import jieba

from lianghui_cli.text.fold import fold

DATA = Path(__file__).parents[1] / "src" / "lianghui_cli" / "data"
HEADER = """\
# The {most} commonest characters of running Chinese, folded (simplified): the right decoding of a text is full of them.
# columns: character
# source: the word frequencies of jieba 0.42.1 (dict.txt, MIT licence), by character; made by tools/make_common_chars.py
# read by: corpus/readers/encodings.py
"""
MOST = 500


def main() -> None:
    counts: Counter[str] = Counter()
    dictionary = Path(jieba.__file__).parent / "dict.txt"
    for line in dictionary.read_text(encoding="utf-8").split("\n"):
        word, frequency, *_ = [*line.split(" "), "0"]
        for char in fold(word):
            if "\u4e00" <= char <= "\u9fff":
                counts[char] += int(frequency)
    chars = sorted(char for char, _ in counts.most_common(MOST))
    (DATA / "common_chars.tsv").write_text(HEADER.format(most=MOST) + "\n".join(chars) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
