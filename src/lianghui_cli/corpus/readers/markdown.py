"""Markdown: .md. Lines are the file's own, without what marks emphasis, links and comments; headings keep their #.

By patterns, not a parser: by CommonMark **“水渠”**通 is no emphasis, and parsers do not say on which line words stand.
"""

import re
from html import unescape

from lianghui_cli.corpus.readers import Read, Text
from lianghui_cli.corpus.readers.encodings import decode
from lianghui_cli.corpus.readers.tags import DROPPED, without

_FENCES, _MOST = ("---", "+++"), 60  # front matter is between two of one kind, and has so many lines at most
_TAGS = (
    "a|abbr|b|big|blockquote|br|center|code|dd|del|details|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|img|ins|kbd"
    "|li|mark|ol|p|pre|q|rb|rp|rt|ruby|s|section|small|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|u|ul"
)
_PATTERNS = (  # what is replaced, by what; in this order
    (re.compile(r"!?\[([^\[\]\n]*)\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\[\]\n]*\])"), r"\1"),  # links and pictures
    (re.compile(r"^\[\^[^\[\]\n]{1,40}\]:[ \t]*", re.M), ""),  # before a note
    (re.compile(r"\[\^[^\[\]\s]{1,40}\]"), ""),  # where it belongs
    (re.compile(r"^\[[^\]\n]+\]:\s*\S+.*$", re.M), ""),  # where links lead
    (re.compile(r"^([ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+)\[[ xX]\][ \t]+", re.M), r"\1"),  # boxes to tick
    (re.compile(rf"</?(?:{_TAGS})\b[^<>\n]*>", re.I), ""),
    (re.compile(r"~~(?=\S)[^~\n]*~~"), ""),
    (re.compile(r"(\*{2,3})(?=\S)((?:(?!\*\*|\n[ \t]*\n).)+?)(?<=\S)\1", re.S), r"\2"),
    (re.compile(r"(?<![\d*])\*(?=[^\s*])([^*\n]*?)(?<=[^\s*])\*(?![\d*])"), r"\1"),
    (re.compile(r"(?<![0-9A-Za-z_])(_{1,3})(?=[^\s_])([^_\n]*?)(?<=[^\s_])\1(?![0-9A-Za-z_])"), r"\2"),
    (re.compile(r"(`+)([^`\n]+)\1"), r"\2"),
    (re.compile(r"^[ \t]*(?:>[ \t]?)+", re.M), ""),
    (re.compile(r"^[ \t]*(?:([=*_-])[ \t]*(?:\1[ \t]*){2,}|`{3,}.*|~{3,}.*)$", re.M), ""),  # rules, fences of code
    (re.compile(r"[ \t]+#+[ \t]*$", re.M), ""),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!|~>])"), r"\1"),
)
_BREAK = re.compile(r"<br\s*/?>", re.I)
_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")  # below the head of a table
_CELLS = re.compile(r"(?<!\\)\|")
_ROW = re.compile(r"<tr\b[^<>]{0,500}>((?:(?!</?(?:tr|table)\b).)*)(?:</tr>)?", re.I | re.S)
_CELL = re.compile(r"<t[dh]\b([^<>]{0,500})>((?:(?!</?t[dhr]\b).)*)", re.I | re.S)
_SPAN = re.compile(r"colspan\s*=\s*[\"']?(\d{1,2})\b", re.I)


def read(data: bytes) -> Read:
    """The text in `data`. Raises ValueError where it is none."""
    text, encoding = decode(data)
    head = _front(text)
    return Read((Text(text[:head] + plain(text[head:]), encoding),))


def _front(text: str) -> int:
    """Where front matter ends; 0 where there is none."""
    lines = text.split("\n", _MOST)
    fence = lines[0].rstrip()
    closing = next((n for n, line in enumerate(lines[1:_MOST], 1) if line.rstrip() == fence), 0)
    return len("\n".join(lines[: closing + 1])) if closing and fence in _FENCES else 0


def plain(text: str) -> str:
    """Markdown as plain text with the same lines: `**增长***5.3%*` is `增长5.3%`."""
    for opening, closing in DROPPED:
        text = without(text, opening, closing)
    text = "\n".join(_tables(_ROW.sub(_row, _BREAK.sub(" ", text)).split("\n")))
    for pattern, instead in _PATTERNS:
        text = pattern.sub(instead, text)
    return unescape(text) if "&" in text else text


def _row(row: re.Match[str]) -> str:
    """A row of a table of tags on its first line, its cells behind tabs; its other lines stay as blank ones."""
    told = ""
    for cell in _CELL.finditer(row[1]):
        span = _SPAN.search(cell[1])
        told += " ".join(cell[2].split()) + "\t" * max(int(span[1]) if span else 1, 1)
    return (told or row[1]) + ("\n" * row[0].count("\n") if told else "")


def _tables(lines: list[str]) -> list[str]:
    """The lines, those of tables with their cells behind tabs: a table has a rule below its first line."""
    found = list(lines)
    inside = False
    for n, line in enumerate(lines):
        ruled = n + 1 < len(lines) and "-" in lines[n + 1] and "|" in lines[n + 1] and _RULE.fullmatch(lines[n + 1])
        inside = "|" in line and (inside or bool(ruled))
        if inside:
            rule = "-" in line and _RULE.fullmatch(line)
            found[n] = "" if rule else "\t".join(cell.strip() for cell in _CELLS.split(line.strip().strip("|")))
    return found
