"""Web pages. A line is a paragraph of the text or a row of a table; menus, footers and scripts are left out.

What a page says of itself in the tags that Chinese government sites write (PubDate, ContentSource) comes along as
cells; it refuses to guess a date from anything else.
"""

import re
from collections.abc import Iterator
from typing import Any

from lianghui_cli.corpus.readers import Read, Text
from lianghui_cli.corpus.readers.encodings import decode

_KEYS = {"pubdate": "published", "contentsource": "source", "articletitle": "title"}
_PARTED = re.compile(r"\s*[_|—–]+\s*|\s*-+\s*")  # a page's title, its section, its site
_BLANKS = re.compile(r"\s+")
_HAN = re.compile("[㐀-鿿]")
_TOP = 100_000  # characters among which the title is
_LONGEST = 200  # characters of a headline: a heading that was not closed holds the page
_WIDEST = 100  # columns that a cell spans
_LEAST = 20  # Han characters of a text; a page of scripts says 加载中 or 请启用JavaScript
# Where one is in the site, and what stands below every page of it.
_FURNITURE = re.compile(
    r"(?:您|你)?(?:现在)?(?:的|所在的?|當前|当前)*位置\s*[:：]|(?:网站|網站)?首[页頁]\s*[|｜>»]|[【\[]?(?:打印本[页頁]|关闭窗口|關閉視窗)|分享到\s*[:：]|.{0,80}(?:ICP备|公网安备|网站标识码)"
)
_INLINE = (
    *("span", "font", "b", "strong", "em", "i", "u", "a", "ins", "mark", "small", "big", "sub", "sup", "abbr", "label"),
    *("code", "kbd", "samp", "var", "tt", "cite", "dfn", "q", "bdi", "bdo", "time", "data", "nobr", "wbr", "center"),
    *("ruby", "rb", "rbc", "o:p", "st1:chsdate", "st1:chmetcnv"),
)
_OUT = ("noscript", "script", "style", "template", "del", "s", "strike", "rt", "rp", "rtc")  # not of the text
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_UNCLOSED = re.compile(r"<title\b[^>]*>[^<]{0,200}(?=<(?!/title))", re.I)
_CELLS = ("table", "thead", "tbody", "tfoot", "tr", "td", "th")
_TAB = "\u241f"  # stands between the cells of a row while blanks are made one


def read(data: bytes) -> Read:
    """The text of the page. Raises ValueError where it has none, ImportError without trafilatura."""
    import trafilatura

    page, encoding = decode(data)
    if "</title" not in page[:_TOP].lower():  # a title that is not closed would hold the page
        page = _UNCLOSED.sub(lambda title: f"{title[0]}</title>", page, count=1)
    tree = trafilatura.load_html(page)
    cells = {} if tree is None else _told(tree)
    headline = "" if tree is None else cells.get("title") or _headline(tree)
    found = "" if tree is None else _extracted(tree)
    scripted = "<script" in page.lower() and len(_HAN.findall(found)) < _LEAST
    if scripted or not found.strip():
        raise ValueError("there is no text in the page, only scripts or pictures: save it from the browser as text")
    lines = [line.strip().replace(_TAB, "\t") for line in found.split("\n")]
    lines = [line for line in lines if not _FURNITURE.match(line)]
    if headline and _plain(headline) not in _plain("".join(lines)):
        lines.insert(0, headline)
    return Read((Text("\n".join(lines) + "\n", encoding, "", {key: cells[key] for key in cells if key != "title"}),))


def _extracted(tree: Any) -> str:
    """The text of the page, after what would tear its paragraphs apart or glue them together is out of the way."""
    import trafilatura
    from lxml.etree import strip_elements, strip_tags

    strip_elements(tree, *_OUT, with_tail=False)
    _hide(tree)
    strip_tags(tree, *_INLINE)
    for table in list(tree.iter("table")):
        own = [part for part in table.iter(*_CELLS) if next(part.iterancestors("table"), table) is table]
        if not _is_layout(table):
            _lay_out(table, [part for part in own if part.tag == "tr"])
        for part in own:
            part.tag = "div"
    return trafilatura.extract(tree, favor_recall=True, include_comments=False) or ""


def _hide(tree: Any) -> None:
    """Take away what no reader sees, unless nearly nothing is left: a script may show it."""
    hidden = [part for part in tree.iter() if isinstance(part.tag, str) and _is_hidden(part)]
    lost = sum(len(_HAN.findall(part.text_content())) for part in hidden)
    if hidden and lost < len(_HAN.findall(tree.text_content())) - _LEAST:
        for part in hidden:
            if part.getparent() is not None:
                part.drop_tree()


def _is_hidden(part: Any) -> bool:
    return part.get("hidden") is not None or _HIDDEN.search(part.get("style") or "") is not None


def _lay_out(table: Any, rows: list[Any]) -> None:
    """Each row of `table` as a paragraph with its cells behind tabs, so that whatever takes it, takes it whole."""
    from lxml.etree import SubElement

    caption = [" ".join(part.text_content().split()) for part in table.findall("caption")]
    told = [_TAB.join(row) for row in _spread(rows)]
    table.clear(keep_tail=True)
    for line in caption + told:
        SubElement(table, "p").text = line


def _spread(rows: list[Any]) -> Iterator[list[str]]:
    """The cells of each row, empty ones where a cell spans several columns or comes down from a row above."""
    down: dict[int, int] = {}  # rows that a cell still fills, by the column
    for row in rows:
        line: list[str] = []
        for cell in row.iter("td", "th"):
            while down.get(len(line), 0) > 0:
                down[len(line)] -= 1
                line.append("")
            for n in range(_span(cell, "colspan")):
                down[len(line)] = _span(cell, "rowspan") - 1
                line.append("" if n else " ".join(cell.text_content().split()))
        while down.get(len(line), 0) > 0:
            down[len(line)] -= 1
            line.append("")
        yield line


def _span(cell: Any, name: str) -> int:
    told = (cell.get(name) or "").strip()
    return min(max(int(told), 1), _WIDEST) if told.isascii() and told.isdecimal() and len(told) < 6 else 1


def _is_layout(table: Any) -> bool:
    """True of a table that holds a page, not data: other tables, or a cell of several paragraphs."""
    if next(table.iterdescendants("table"), None) is not None:
        return True
    return any(len(cell.findall(".//p")) > 1 or len(cell.findall(".//br")) > 2 for cell in table.iter("td"))


def _told(tree: Any) -> dict[str, str]:
    """What the page's own tags say of it, by the keys of corpus/sidecar.py."""
    found: dict[str, str] = {}
    for tag in tree.iter("meta"):
        key = _KEYS.get((tag.get("name") or "").lower())
        if key and (told := (tag.get("content") or "").strip()):
            found.setdefault(key, told)
    return found


def _headline(tree: Any) -> str:
    """The one heading of the highest rank; else the title before the site's name, if the page shows it too."""
    for rank in ("h1", "h2", "h3"):
        headlines = [_shown(heading) for heading in tree.iter(rank)]
        if len(headlines) == 1 and len(headlines[0]) <= _LONGEST and _HAN.search(headlines[0]):
            return headlines[0]
    titles = [_shown(title) for title in tree.iter("title")]
    title = _PARTED.split(titles[0])[0] if titles else ""
    whole = "".join(_plain("".join(body.itertext())) for body in tree.iter("body"))
    return title if len(title) <= _LONGEST and _HAN.search(title) and _plain(title) in whole else ""


def _shown(element: Any) -> str:
    return _BLANKS.sub(" ", element.text_content()).strip()


def _plain(text: str) -> str:
    return _BLANKS.sub("", text)
