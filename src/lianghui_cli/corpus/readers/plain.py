"""Plain text: .txt and .md. Strict UTF-8, with or without its mark; it never guesses at bytes."""


def data(path: str) -> bytes:
    """The bytes of the file. Raises OSError where it cannot be read."""
    with open(path, "rb") as file:
        return file.read()


def text(data: bytes) -> tuple[str, str]:
    """The text in `data` and the name of its encoding. Lines end with "\\n"; "\\r\\n" is read as that.

    Raises ValueError (with the reason) where it is not UTF-8 text.
    """
    if b"\0" in data:
        raise ValueError("it is not text (it holds NUL bytes): is it another kind of file under this name?")
    try:
        decoded = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ValueError(f"it is not UTF-8 text (line {line}): convert it, as with iconv -f GB18030 -t UTF-8") from None
    return decoded.replace("\r\n", "\n"), "utf-8"
