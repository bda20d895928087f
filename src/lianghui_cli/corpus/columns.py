"""Which headings of a page begin an article and which only divide one. It knows layout, not what articles say."""

import re
from itertools import accumulate
from operator import or_
from typing import NamedTuple

from lianghui_cli.corpus.page import Paragraph
from lianghui_cli.corpus.titles import heads_no_page, is_stamp, is_tagged
from lianghui_cli.text.regions import mentions
from lianghui_cli.text.segment import join

_TWO_PARTS = re.compile(r"^[#\s]*\S{4,}[\s]+\S{4,}")
_PLACE_FIRST = re.compile(r"^[#\s]*([^\s:]{2,6}):\S")
_DATELINE = re.compile(r"^--|会议上")  # a subtitle, the line of a session
_STAMP = re.compile(r"[\d\s:./年月日-]+$")
# What ends the line below a person's name; 帕松列 / 云南佛学院 院长: the name is the headline.
_HEAD_LINES = 6  # lines among which a report repeats its title
_POST = re.compile(r"(?:院长|校长|主任|会长|董事长|总裁|总经理|主席|所长)$")
_BROKEN_OFF = 2  # characters of a headline that a line end cut off: 政府工作报 / 告
_RUBRIC_CHARS = 6  # 協同發展, 建言獻策: a rubric names a page's corner, not a story


class Stretch(NamedTuple):
    """The paragraphs of one article in reading order, under its headlines."""

    headings: tuple[Paragraph, ...]
    paragraphs: tuple[Paragraph, ...]
    opens: bool = False  # it is the first of its page

    @property
    def title(self) -> str | None:
        """The headline as written: of several, the one of the highest rank that is no mere rubric or section.

        Of equals it is the first where it opens the page, else the last: above a later story stands the page's rubric.
        """
        first = -1 if self.opens else 1
        headings = [part for n, part in enumerate(self.headings) if not n or not _POST.search(part.folded)]
        ranked = [(_rank(part), -first * n, part) for n, part in enumerate(headings) if _may_head(part)]
        ranked = [row for row in ranked if row[0]] or ranked  # beside marked ones an unmarked line is none
        named = [row for row in ranked if not _DATELINE.search(row[2].folded)]
        told = [row for row in named if len(row[2].folded) > _RUBRIC_CHARS or "报告" in row[2].folded]
        if not ranked:
            return None
        best = min(told or named or ranked)[2]
        after = self.headings[self.headings.index(best) + 1 :][:1]
        broken = after and after[0].lines[0].adjacent and len(after[0].folded) <= _BROKEN_OFF
        return (_written(best) + (after[0].lines[0].text if broken else "")).lstrip("#").strip()


def _written(part: Paragraph) -> str:
    """The text of a paragraph as written, its line ends healed."""
    text = part.lines[0].text
    for line in part.lines[1:]:
        text += join(text, line.text) + line.text
    return text


def _may_head(part: Paragraph) -> bool:
    """False for a time stamp, a numbered section and a row of a table."""
    bare = part.folded.lstrip("# ")
    return "\t" not in part.lines[0].text and not _STAMP.match(bare) and not heads_no_page(bare)


def _rank(part: Paragraph) -> int:
    """1 for `#`, 2 for `##`; a page without such marks has one rank only."""
    return len(part.folded) - len(part.folded.lstrip("#"))


def stretches(parts: list[Paragraph], item: bool = False) -> list[Stretch]:
    """The articles of a page. A text without a byline is one article, however many sections it has.

    So is a page whose first line is a headline with a tag or with a publication line below: it was published as one
    item; and a page headed by the title of its only report. `item`: it is known to be one.
    """
    columns = _columns(parts)
    stamped = [part.kind for part in parts[:2]] == ["heading", "furniture"] and is_stamp(parts[1].folded)
    item = item or stamped or (bool(parts) and parts[0].kind == "heading" and is_tagged(parts[0].folded))
    reports = [n for n, part in enumerate(parts) if part.kind == "heading" and part.folded.endswith("工作报告")]
    item = item or (reports[:1] == [0] and reports[-1] < _HEAD_LINES)
    signed = [any(part.kind == "byline" or part.folded.startswith("【") for part in column) for column in columns]
    press = list(accumulate(signed, or_))  # a byline further down parts nothing above it
    starts = [0, *(n for n in (_beginnings(columns) if not item and any(signed) else ()) if press[n])]
    groups = [
        [part for column in columns[a:b] for part in column]
        for a, b in zip(starts, [*starts[1:], len(columns)], strict=True)
    ]
    found = [_stretch(group) for group in _with_body(groups)]
    return [found[0]._replace(opens=True), *found[1:]] if found else []


def _columns(parts: list[Paragraph]) -> list[list[Paragraph]]:
    columns: dict[int, list[Paragraph]] = {}
    for part in parts:
        columns.setdefault(part.column, []).append(part)
    return list(columns.values())


def _beginnings(columns: list[list[Paragraph]]) -> list[int]:
    """The numbers of the columns but the first that open an article."""
    found: list[int] = []
    for n in range(1, len(columns)):
        if _begins(columns, n, found[-1:] == [n - 1]):
            found.append(n)
    return found


def _begins(columns: list[list[Paragraph]], n: int, above: bool) -> bool:
    """True where the n-th column opens an article: by what its heading looks like, what stands above, what follows.

    `above`: whether the column before it opens one.
    """
    head = columns[n][0]
    if head.kind == "lead":
        return head.folded.endswith(":")
    if above and _only_headings(columns[n - 1]):
        return False  # the second line of a headline
    if any(part.folded.startswith("资料来源") for part in columns[n]) and not _has_body(columns[n]):
        return False  # the headline of an infographic that stands below it
    if _signed_off(columns[n - 1]) or _TWO_PARTS.match(head.folded) or _names_place(head.folded):
        return True
    if _only_headings(columns[n]) and [column[0].kind for column in columns[n : n + 3]] == [
        "heading",
        "heading",
        "lead",
    ]:
        return True  # a box of several persons, each under a line of their own
    return _opens_with_byline(columns[n : n + 2])


def _only_headings(column: list[Paragraph]) -> bool:
    return all(part.kind == "heading" for part in column)


def _has_body(column: list[Paragraph]) -> bool:
    return any(part.kind in ("prose", "item") for part in column)


def _signed_off(column: list[Paragraph]) -> bool:
    """The column ends with its reporters' names: 大公報記者馬曉芳整理, not the dateline …北京報道."""
    told = [part for part in column if part.kind != "caption"]
    after_prose = len(told) > 1 and told[-1].kind == "byline" and told[-2].kind in ("prose", "item")
    if after_prose and "报道" not in told[-1].folded:
        return True
    return (
        bool(told)
        and told[-1].kind == "prose"
        and re.search(r"。\s*\S{0,8}记者[^。]{2,20}$", told[-1].folded) is not None
    )


def _names_place(folded: str) -> bool:
    """北京:聚焦首都都市圈建设, or a place alone."""
    text = folded.lstrip("# ")
    place = found.group(1) if (found := _PLACE_FIRST.match(folded)) else text
    return len(place) <= 6 and any(hit.start == 0 and hit.end == len(place) for hit in mentions(place))


def _opens_with_byline(columns: list[list[Paragraph]]) -> bool:
    body = [part for column in columns for part in column if part.kind not in ("heading", "caption")][:1]
    return bool(body) and (body[0].kind == "byline" or body[0].folded.startswith("【"))


def _with_body(groups: list[list[Paragraph]]) -> list[list[Paragraph]]:
    """Headings and furniture without a text of their own belong to the article that follows."""
    merged: list[list[Paragraph]] = []
    carried: list[Paragraph] = []
    for group in groups:
        if _has_body(group):
            merged.append(carried + group)
            carried = []
        else:
            carried = carried + group
    if carried:
        merged = [*merged[:-1], merged[-1] + carried] if merged else [carried]
    return merged


def _stretch(group: list[Paragraph]) -> Stretch:
    headings: list[Paragraph] = []
    for part in group:
        if part.kind in ("prose", "item", "caption"):
            break
        if part.kind == "heading":
            headings.append(part)
        elif headings and part.kind == "byline":
            break
        elif len(headings) > 1 and part.kind == "lead" and not part.folded.endswith(":"):
            headings.pop()  # the line above a person in a box is that person's, not the box's
            break
    return Stretch(tuple(headings), tuple(group))
