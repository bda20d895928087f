"""Tags of a web page inside a text that is none: a cell of a table, a file of Markdown."""

import re
from html import unescape

DROPPED = (  # what stands between such signs is not in the text
    *(("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>")),
    *(("<del>", "</del>"), ("<s>", "</s>"), ("<strike>", "</strike>"), ("<rt>", "</rt>"), ("<rp>", "</rp>")),
)
_PAGE = re.compile(r"<(?:p|br|div|span|li|td)\b[^<>]{0,500}>", re.I)
_ENDS = re.compile(r"<br\s*/?>|</(?:p|div|li|tr|h[1-6]|section|table|ul|ol)>", re.I)
_CELL = re.compile(r"</t[dh]>\s*(?=<t[dh]\b)", re.I)
_TAG = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]{0,500})?/?>", re.I)


def untagged(text: str) -> str:
    """`text` without the tags of a page, a line for each of its paragraphs; a text without such tags as it is."""
    if not _PAGE.search(text):
        return text
    for opening, closing in DROPPED:
        text = without(text, opening, closing)
    return unescape(_TAG.sub("", _ENDS.sub("\n", _CELL.sub("\t", text))))


def without(text: str, opening: str, closing: str) -> str:
    """`text` without what stands between the two signs, but for its line ends; an opening one alone is text."""
    found, at = [], 0
    while (start := text.find(opening, at)) >= 0 and (end := text.find(closing, start)) >= 0:
        found += [text[at:start], "\n" * text.count("\n", start, end)]
        at = end + len(closing)
    return "".join([*found, text[at:]])
