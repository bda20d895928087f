"""Web pages. A line is a paragraph of the text or a row of a table; menus, footers and scripts are left out.

What a page says of itself in the tags that Chinese government sites write (PubDate, ContentSource) comes along as
cells; it refuses to guess a date from anything else.
"""

import re
from typing import Any

from lianghui_cli.corpus.readers import Read, Text
from lianghui_cli.corpus.readers.encodings import decode

_META = re.compile(r"<meta\b[^>]*>", re.I)
_NAMED = re.compile(r"""\b(name|content)\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.I)
_KEYS = {"pubdate": "published", "contentsource": "source", "articletitle": "title"}
_HEADLINES = re.compile(r"<h([123])\b[^>]*>(.*?)</h\1\s*>", re.I | re.S)
_TITLE = re.compile(r"<title\b[^>]*>(.*?)</title\s*>", re.I | re.S)
_PARTED = re.compile(r"\s*[_|—–]+\s*|\s*-+\s*")  # a page's title, its section, its site
_TAG = re.compile(r"<[^>]+>")
_BLANKS = re.compile(r"\s+")
_HAN = re.compile("[㐀-鿿]")
_LEAST = 20  # Han characters of a text; a page of scripts says 加载中 or 请启用JavaScript
# Where one is in the site, and what stands below every page of it.
_FURNITURE = re.compile(
    r"(?:您|你)?(?:现在)?(?:的|所在的?|當前|当前)*位置\s*[:：]|(?:网站|網站)?首[页頁]\s*[|｜>»]|[【\[]?(?:打印本[页頁]|关闭窗口|關閉視窗)|分享到\s*[:：]|.{0,80}(?:ICP备|公网安备|网站标识码)"
)
_INLINE = ("span", "font", "b", "strong", "em", "i", "u", "a", "o:p", "st1:chsdate")
_CELLS = ("table", "thead", "tbody", "tfoot", "tr", "td", "th")
_TAB = "\u241f"  # stands between the cells of a row while blanks are made one


def read(data: bytes) -> Read:
    """The text of the page. Raises ValueError where it has none, ImportError without trafilatura."""
    import trafilatura

    page, encoding = decode(data)
    tree = trafilatura.load_html(page)
    found = "" if tree is None else _extracted(tree)
    scripted = "<script" in page.lower() and len(_HAN.findall(found)) < _LEAST
    if scripted or not found.strip():
        raise ValueError("there is no text in the page, only scripts or pictures: save it from the browser as text")
    cells = _told(page)
    lines = [line.strip().replace(_TAB, "\t") for line in found.split("\n")]
    lines = [line for line in lines if not _FURNITURE.match(line)]
    headline = cells.get("title") or _headline(page)
    if headline and _plain(headline) not in _plain("".join(lines)):
        lines.insert(0, headline)
    return Read((Text("\n".join(lines) + "\n", encoding, "", {key: cells[key] for key in cells if key != "title"}),))


def _extracted(tree: Any) -> str:
    """The text of the page, after what would tear its paragraphs apart or glue them together is out of the way."""
    import trafilatura
    from lxml.etree import strip_elements, strip_tags

    strip_elements(tree, "noscript", "script", "style", with_tail=False)
    strip_tags(tree, *_INLINE)
    for table in list(tree.iter("table")):
        own = [part for part in table.iter(*_CELLS) if next(part.iterancestors("table"), table) is table]
        if not _is_layout(table):
            _lay_out(table, [part for part in own if part.tag == "tr"])
        for part in own:
            part.tag = "div"
    return trafilatura.extract(tree, favor_recall=True, include_comments=False) or ""


def _lay_out(table: Any, rows: list[Any]) -> None:
    """Each row of `table` as a paragraph with its cells behind tabs, so that whatever takes it, takes it whole."""
    from lxml.etree import SubElement

    told = [_TAB.join(" ".join(cell.text_content().split()) for cell in row.iter("td", "th")) for row in rows]
    table.clear(keep_tail=True)
    for line in told:
        SubElement(table, "p").text = line


def _is_layout(table: Any) -> bool:
    """True of a table that holds a page, not data: other tables, or a cell of several paragraphs."""
    if next(table.iterdescendants("table"), None) is not None:
        return True
    return any(len(cell.findall(".//p")) > 1 or len(cell.findall(".//br")) > 2 for cell in table.iter("td"))


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
    """The one heading of the highest rank; else the title before the site's name, if the page shows it too."""
    ranks: dict[str, list[str]] = {}
    for rank, inner in _HEADLINES.findall(page):
        ranks.setdefault(rank, []).append(_shown(inner))
    for _, headlines in sorted(ranks.items()):
        if len(headlines) == 1 and _HAN.search(headlines[0]):
            return headlines[0]
    title = _PARTED.split(_shown(next(iter(_TITLE.findall(page)), "")))[0]
    return title if _HAN.search(title) and _plain(title) in _plain(_TAG.sub("", _TITLE.sub("", page))) else ""


def _shown(inner: str) -> str:
    from html import unescape

    return _BLANKS.sub(" ", unescape(_TAG.sub("", inner))).strip()


def _plain(text: str) -> str:
    return _BLANKS.sub("", text)
