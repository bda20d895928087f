"""Plain text: .txt. Lines are the file's own."""

from lianghui_cli.corpus.readers import Read, Text
from lianghui_cli.corpus.readers.encodings import decode


def read(data: bytes) -> Read:
    """The text in `data`. Raises ValueError where it is none."""
    return Read((Text(*decode(data)),))
