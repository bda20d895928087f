"""Plain text: .txt and .md. Strict UTF-8, with or without its mark; it never guesses at bytes."""


def read(path: str) -> tuple[str, str]:
    """The text of the file and the name of its encoding. Lines end with "\\n"; "\\r\\n" is read as that.

    Raises OSError where the file cannot be read, ValueError (with the reason) where it is not UTF-8 text.
    """
    with open(path, "rb") as file:  # noqa: PTH123
        data = file.read()
    if b"\0" in data:
        raise ValueError("it is not text (it holds NUL bytes): is it another kind of file under this name?")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ValueError(f"it is not UTF-8 text (line {line}): convert it, as with iconv -f GB18030 -t UTF-8") from None
    return text.replace("\r\n", "\n"), "utf-8"
