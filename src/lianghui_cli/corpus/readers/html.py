"""Web pages: .html. A line is a paragraph of the page's own text; navigation and scripts are left out (trafilatura).

What the page says of itself in the tags that Chinese government sites must have (PubDate, ContentSource) is handed on;
it refuses to guess a date from anything else.
"""

import re

from lianghui_cli.corpus.readers import Read, Text
from lianghui_cli.corpus.readers.encodings import decode

_META = re.compile(r"<meta\b[^>]*>", re.I)
_NAMED = re.compile(r"""\b(name|content)\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.I)
_KEYS = {"pubdate": "date", "contentsource": "source", "articletitle": "title"}
_HEADLINE = re.compile(r"<h1\b[^>]*>(.*?)</h1\s*>", re.I | re.S)
_TAG = re.compile(r"<[^>]+>")
_RULE = re.compile(r"\|(?:\s*-+\s*\|)+")  # how trafilatura writes the line under the head of a table
_BLANKS = re.compile(r"\s+")


def read(data: bytes) -> Read:
    """The text of the page. Raises ValueError where it has none, ImportError without trafilatura."""
    import trafilatura

    page, encoding = decode(data)
    found = trafilatura.extract(page, favor_recall=True, include_comments=False, include_tables=True) or ""
    if not found.strip():
        raise ValueError("there is no text in the page, only scripts or pictures: save it from the browser as text")
    cells = _told(page)
    lines = [_cells(line.strip()) for line in found.split("\n") if not _RULE.fullmatch(line.strip())]
    headline = cells.get("title") or _headline(page)
    if headline and _plain(headline) not in _plain("".join(lines[:3])):
        lines.insert(0, headline)
    return Read((Text("\n".join(lines) + "\n", encoding, "", {key: cells[key] for key in cells if key != "title"}),))


def _cells(line: str) -> str:
    """A row of a table with its cells behind tabs, as of a .docx; any other line as it is."""
    if len(line) > 2 and line.startswith("|") and line.endswith("|"):
        return "\t".join(cell.strip() for cell in line[1:-1].split("|"))
    return line


def _told(page: str) -> dict[str, str]:
    from html import unescape

    found: dict[str, str] = {}
    for tag in _META.findall(page):
        pairs = {name.lower(): unescape(one or two).strip() for name, one, two in _NAMED.findall(tag)}
        key = _KEYS.get(pairs.get("name", "").lower())
        if key and pairs.get("content"):
            found.setdefault(key, pairs["content"])
    return found


def _headline(page: str) -> str:
    from html import unescape

    headlines = [_BLANKS.sub(" ", unescape(_TAG.sub("", inner))).strip() for inner in _HEADLINE.findall(page)]
    return headlines[0] if len(headlines) == 1 else ""


def _plain(text: str) -> str:
    return _BLANKS.sub("", text)
