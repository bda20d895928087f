"""How many cells a terminal gives a text. Rich's own count, so that tables and wrapping agree."""

from rich.cells import cell_len


def width(text: str) -> int:
    """Cells of `text` on one line: two for a Han or full-width character, one for others, none for combining marks."""
    return cell_len(text)


def padded(text: str, cells: int, *, right: bool = False) -> str:
    """`text` with blanks to fill `cells`, on its left where `right` is asked for."""
    blanks = " " * max(0, cells - width(text))
    return blanks + text if right else text + blanks
