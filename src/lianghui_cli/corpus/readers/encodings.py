"""Bytes to text: strict UTF-8, UTF-16 and UTF-32, GB18030, Big5-HKSCS. It never drops or replaces a byte.

Most Big5 bytes are also some text in GB18030, and short ones the other way round. The right reading is the one that is
Chinese: it has the greater share of the characters that running Chinese is full of.
"""

from functools import cache

from lianghui_cli.lexicon import words
from lianghui_cli.text.fold import fold

_MARKS = (
    ("utf-32", b"\xff\xfe\0\0"),
    ("utf-32", b"\0\0\xfe\xff"),
    ("utf-16", b"\xff\xfe"),
    ("utf-16", b"\xfe\xff"),
)
_UNMARKED = (("utf-16-le", "utf-16"), ("utf-16-be", "utf-16"))
_CHINESE = (("gb18030", "gb18030"), ("big5-hkscs", "big5hkscs"))
_SAMPLE = 20_000  # characters that the share is taken of
_TELLING, _LEAST = (
    30,
    0.2,
)  # beyond ASCII: so many tell; the share is 0.7 to 0.85 in Chinese of any year, misread below 0.05
_REPAIR = "give it the suffix of what it is"
_NAMES = "UTF-8, UTF-16, GB18030 or Big5-HKSCS"


def decode(data: bytes) -> tuple[str, str]:
    """The text in `data` and the name of its encoding. Lines end with "\\n"; "\\r\\n" is read as that.

    Raises ValueError (with the reason) where it is no text in an encoding that is known here.
    """
    for name, mark in _MARKS:
        if data.startswith(mark):
            return _text(data, name, name)
    if b"\0" in data:
        for codec, name in _UNMARKED:
            if (made := _tried(data, codec, name)) and share(made[0]) >= _LEAST:
                return made
        raise ValueError(f"it is not text (it holds NUL bytes): {_REPAIR}")
    try:
        return _text(data, "utf-8-sig", "utf-8")
    except ValueError as error:
        broken = str(error)
    found = [(share(made[0]), made) for name, codec in _CHINESE if (made := _tried(data, codec, name))]
    if not found:
        raise ValueError(broken)
    likeness, made = max(found, key=lambda row: row[0])
    size = sum(char > "\x7f" for char in made[0][:_SAMPLE])
    if likeness < (_LEAST if size >= _TELLING else _LEAST * size / _TELLING):
        raise ValueError(broken)
    return made


def share(text: str) -> float:
    """The share of common characters and Chinese punctuation in the characters of `text` beyond ASCII."""
    folded = [char for char in fold(text[:_SAMPLE]) if char > "\x7f"]
    common = _common()
    return sum(char in common for char in folded) / max(len(folded), 1)


@cache
def _common() -> frozenset[str]:
    return words("common_chars") | frozenset("。、《》")


def _tried(data: bytes, codec: str, name: str) -> tuple[str, str] | None:
    try:
        return _text(data, codec, name)
    except ValueError:
        return None


def _text(data: bytes, codec: str, name: str) -> tuple[str, str]:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        reason = f"it is not text in {_NAMES} (line {line} breaks {name.upper()})"
        raise ValueError(f"{reason}: save it as UTF-8") from None
    if "\0" in text:
        raise ValueError(f"it is not text (it holds NUL characters): {_REPAIR}")
    text = text.replace("\r\n", "\n")
    return (text if "\n" in text else text.replace("\r", "\n")), name
