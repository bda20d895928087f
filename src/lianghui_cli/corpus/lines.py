"""What each line of a page is: prose, heading, list item, caption, byline, lead or furniture. One line at a time."""

import re
from itertools import pairwise
from typing import NamedTuple

from lianghui_cli.corpus.edges import edges
from lianghui_cli.corpus.width import NEVER_FIRST, width_of
from lianghui_cli.text.cells import is_row
from lianghui_cli.text.fold import fold
from lianghui_cli.text.segment import closes, is_closed, unmatched


class Line(NamedTuple):
    """A line that is not blank. `text` is the line without blanks at its ends, `column` where it begins."""

    number: int  # 1-based
    column: int
    text: str
    folded: str
    kind: str
    adjacent: bool  # no blank line between it and the one before
    continues: bool = False  # it goes on with the line before, which was full
    opens: bool = False  # it is a row of a table or begins a paragraph of the source: it goes on with nothing

    @property
    def row(self) -> bool:
        """A row of a table, which is whole by itself."""
        return self.opens and is_row(self.text)

    @property
    def open(self) -> bool:
        """Prose that stops before its sentence does. A row of a table does not: 失业率⇥5.5以内 is whole."""
        return not self.row and self.kind == "prose" and not is_closed(self.text) and not is_signed(self.folded)


# A heading is short and holds no sentence; prose is what is longer or is punctuated as sentences are.
_HEADING_CHARS, _LINE_CHARS = 16, 46  # with a comma in it, without
_MARKS = "-*•#▲△■●◆【"
_INDENT = 2  # blanks more than the line before: a paragraph begins
_RUNNING = re.compile(r"[,。;!?]")  # what is wrapped is running text: two headlines of one length are not
_ENDS, _BEHIND = frozenset("。!?"), "\"')】"  # of a sentence, and what may stand behind it
_WRAPPED = ("prose", "item", "caption")
_CAPTION = re.compile(r"[▲△▼▽◀▶◆]|图[为:片]|\(?图\d")
_CREDIT, _CREDITED = re.compile(r"\S(?:摄|供图|资料图片?|图片来源:\S{2,8})[)]?$|(?:^|。)图为\S"), 120
_ITEM = re.compile(r"(?:-(?!-)|[*•·●○◎]|\d{1,2}(?:、|\.(?!\d)))\s*(?=\S)")
_RUBRIC = re.compile(r"·.+·$")
_SECTION = re.compile(r"#|■|●|◆|第[一二三四五六七八九十]+[章节部]|[(]?[一二三四五六七八九十]{1,3}[)、.]")
_PRESS = re.compile(r"记者(?!手记|站|会)|报道组|通讯员|本报讯|责编|责任编辑|美编|来源:|编辑\s|文/|图/|撰文|视频\]")
_IMPRINT = re.compile(r"责编|责任编辑|美编|责校|分享让更多|返回顶部|小字号|大字号|>>|电话:\d")
_LEAD = re.compile(r"(?:代表|委员|主席|常委|[市省区县]长|书记|主任|会长|董事长|院长|校长|经理|所长)[^。!?]{0,60}:$")
_PERSON = re.compile(
    r"(?:代表|委员|主席|常委|[市省区县州]长|主任|会长|董事长|总裁|院长|校长|所长)\s+[^\W\d_a-z]{1,4}(?:\s[^\W\d_a-z])?$"
)
_SIGNED = re.compile(r"[。\"]\s*[(]?(?:\S{2,8}报)?(?:记者|通讯员)[^。,]{2,24}$")
_SIGNATURE = 27  # characters from there to the end, at most
_HEADER = re.compile(r"工作报告$|会议上(?:的(?:讲话|报告|政府工作报告))?$|^[-—]+\d{4}年")
_NEWS = re.compile(r"【?[^。,;:]{2,20}?(?:消息|讯|电)\s*[(:】]|本报\S{0,8}讯")  # 新华社北京3月5日电(记者
_STANDS_ALONE = re.compile(r"\d[\d\s:./年月日时分秒-]*(?:\D{0,12})$")  # a day, a number
_DAY = re.compile(r"\d{4}(?:年\d{1,2}月\d{1,2}日|([-/.])\d{1,2}\1\d{1,2})(?:\D|$)")
_STAMPED = re.compile(r"(?:文章|信息)?(?:发布|发表|更新|上传|录入|创建)?(?:时间|日期):\s*\d")  # a publication line
_COMMAS = 3  # in a headline, at most
_HEADLINE, _DATED, _PARAGRAPH = 120, 40, 60  # characters: of a headline and a dateline at most, of a paragraph at least
_FEW_LINES = 12  # that a paragraph without a comma has at most
_BROKEN_LINES = 4  # on which a quotation in a headline stands, at most
_CUT_CHARS, _TWO_LINES, _RAGGED = 8, 24, 3  # characters: of a line that is cut; of the first of two; lines differ by
# What no headline ends with, and no sentence begins with.
_HALF_SAID = re.compile(r"[的和与及或把被约每在]$|(?:达到?|百分之|不[低少]于|不超过|比上年|同比|第)$|[\d.]$(?<!\d{4})")
_HALF_HEARD = re.compile(r"左右|以[上下内]|[万亿]?(?:元|人|吨|户|亩|公里)|个百分点|[的地得了和与及等]")
_NUMBER_ONLY = re.compile(r"[\d.,%~‰-]+\S{0,4}$")


def _kind(folded: str) -> str:
    if _CAPTION.match(folded) or (len(folded) <= _CREDITED and "。" in folded and _CREDIT.search(folded)):
        return "caption"
    if _IMPRINT.search(folded) and len(folded) <= 60:
        return "furniture"
    if _ITEM.match(folded) and not _RUBRIC.match(folded):
        return "item"
    sentences = "。" in folded or ";" in folded or "!" in folded
    if not sentences and len(folded) <= 60 and _PRESS.search(folded):
        return "byline"
    if not sentences and len(folded) <= 80 and (_LEAD.search(folded) or _PERSON.search(folded)):
        return "lead"
    if folded.startswith(("#", "·")) or (_NUMBER_ONLY.match(folded) and not sentences):
        return "heading"
    if not sentences and "," not in folded and len(folded) <= 80 and _HEADER.search(folded):
        return "heading"
    limit = _HEADING_CHARS if "," in folded else _LINE_CHARS
    if sentences or folded[-1] in ",、" or len(folded) > limit or folded.startswith("■"):
        return "prose"
    return "heading"


def lines_of(text: str, parted: bool = False) -> list[Line]:
    """The lines of `text` that are not blank, each with its kind. Lines are what "\n" ends, nothing else.

    parted: a line is a paragraph of the source, unless the one before ends with a blank.
    """
    found: list[Line] = []
    aside: list[Line] = []  # numbers of pages and their titles: what is round them goes on over them
    raws, whole = text.split("\n"), fold(text).split("\n")
    beside = edges([line.strip() for line in whole], [n for n, raw in enumerate(raws) if "\f" in raw])
    turned = False  # a page of a book ended since: that parts no paragraph
    for number, raw in enumerate(raws, 1):
        stripped = raw.strip()
        turned = turned or "\f" in raw or number - 1 in beside
        if not stripped:
            continue
        column = len(raw) - len(raw.lstrip())
        folded = whole[number - 1][column : column + len(stripped)]
        if number - 1 in beside:
            aside.append(Line(number, column, stripped, folded, "furniture", False))
            continue
        adjacent = bool(found) and (turned or found[-1].number == number - 1)
        turned = False
        opens = is_row(stripped) or (parted and not (number > 1 and raws[number - 2][-1:] == " "))
        found.append(Line(number, column, stripped, folded, _kind(folded), adjacent, opens=opens))
    lines = _headlined(healed(_rewrapped(found)))
    return sorted([*lines, *aside]) if aside else lines


def healed(lines: list[Line]) -> list[Line]:
    """The lines, those set right that look like headings but are the beginning of a paragraph that was wrapped.

    On a page whose width is known its full lines have told that; there only what no headline can be is set right.
    """
    longest = max((len(line.text) for line in lines), default=0)
    known = any(line.continues for line in lines)
    found, at = list(lines), 0
    while at < len(lines):
        group = _unheaded(lines, at)
        joined = _joined(group, longest, known) if len(group) > 1 else 1
        if joined > 1:
            whole = group[:joined]
            kind = "heading" if all(line.kind == "heading" for line in whole) else "prose"
            found[at : at + joined] = [line._replace(kind=kind, continues=n > 0) for n, line in enumerate(whole)]
        at += max(joined, 1)
    return found


def _joined(group: list[Line], longest: int, known: bool) -> int:
    """How many lines of the group are one paragraph, or one headline, though the first looks like a headline."""
    first, second = group[0].folded, group[1].folded
    if len(first) < _CUT_CHARS or _NEWS.match(second) or any(map(_STANDS_ALONE.match, (first, second))):
        return 1
    if opened := unmatched(group[0].text)[1]:
        text = ""
        for n, line in enumerate(group[1:_BROKEN_LINES], 2):
            text += line.text
            if closes(opened, unmatched(text)[0]):
                return n
    if not known and _falls_off(group, longest):
        return len(group)
    pairs = enumerate(pairwise(group[:2] if known else group), 1)
    return next((n for n, pair in pairs if not _goes_on(*pair, known)), 2 if known else len(group))


def _unheaded(lines: list[Line], at: int) -> list[Line]:
    """The line with that number, which may be no heading, and those below that it may go on in, to a full stop."""
    group: list[Line] = []
    for line in lines[at : at + _FEW_LINES]:
        told = line.continues or _SECTION.match(line.folded) or _STAMPED.match(line.folded)
        plain = line.kind in ("heading", "prose") and not told
        if line.row or (
            group and not (plain and line.adjacent and not line.opens and line.column < group[0].column + _INDENT)
        ):
            break
        if not plain or (line.kind == "prose" and not group):
            return [line]
        group.append(line)
        if is_closed(line.text):
            break
    return group


def _goes_on(line: Line, below: Line, known: bool) -> bool:
    """True where the words say that a line goes on in the one below: 增长5% / 左右; 认真总结经验的 / 基础上.

    known: the width of the page is, and only the marks count.
    """
    if below.text[0] in NEVER_FIRST:
        return True
    return not known and (_HALF_SAID.search(line.folded) is not None or _HALF_HEARD.match(below.folded) is not None)


def _falls_off(group: list[Line], longest: int) -> bool:
    """True where lines of one length end in a shorter one with a full stop, and no line of the page is longer."""
    *full, last = (len(line.text) for line in group)
    least = _TWO_LINES if len(full) == 1 else _HEADING_CHARS
    told = _ended(group[-1])
    return told and least <= min(full) and max(full) - min(full) <= _RAGGED and last <= max(full) + 1 >= longest


def _headlined(lines: list[Line]) -> list[Line]:
    """The lines, those headings that are so though long: no sentence, and an article plainly begins below."""
    found = list(lines)
    for at, (head, below) in enumerate(pairwise(lines)):
        before = lines[at - 1] if at else None
        if head.kind != "prose" or not head.open or head.continues or below.continues or (before and before.open):
            continue
        if any(mark in head.folded for mark in "。;") or head.folded[-1] in ",、" or head.folded.count(",") > _COMMAS:
            continue
        if len(head.text) <= _HEADLINE and (_begins(below) or (not at and _is_told(lines))):
            found[at] = head._replace(kind="heading")
    return found


def _begins(line: Line) -> bool:
    """True of a line that stands below a headline: 新华社成都3月5日电; 本报记者 张三; 某网 2023年3月7日."""
    dated = len(line.text) <= _DATED and _DAY.search(line.folded) is not None
    return dated or _NEWS.match(line.folded) is not None or (line.kind == "byline" and line.adjacent)


def _is_told(lines: list[Line]) -> bool:
    """True where what stands below the first line is a paragraph that is longer than it."""
    last = 2
    while last < len(lines) and lines[last].continues:
        last += 1
    long = sum(len(line.text) for line in lines[1:last]) > max(_PARAGRAPH, len(lines[0].text))
    return long and is_closed(lines[last - 1].text)


def _rewrapped(lines: list[Line]) -> list[Line]:
    """On a page of one width a full line goes on in the next: what they are, they are together."""
    width = width_of(lines)
    if width is None:
        return lines
    runs: list[list[Line]] = []
    for line in lines:
        before = runs[-1][-1] if runs else None
        if before and width.full(before, line) and not _opens(line, before, len(runs[-1]) == 1):
            runs[-1].append(line)
        else:
            runs.append([line])
    found = []
    for run in [part for whole in runs for part in _headed(whole)]:
        folded = "".join([line.folded for line in run])
        kind = _kind(folded) if len(run) > 1 else ""
        if kind != "lead" and not (kind in _WRAPPED and _RUNNING.search(folded)):
            found += run
            continue
        found += [line._replace(kind=kind, continues=n > 0) for n, line in enumerate(run)]
    return found


def _ended(line: Line) -> bool:
    """True where a sentence ends on the line."""
    return line.folded.rstrip(_BEHIND)[-1:] in _ENDS


def _headed(run: list[Line]) -> list[list[Line]]:
    """A run parted from a heading at its end: a paragraph that was told to the end does not go on in half a line."""
    if len(run) > 1 and run[-1].kind == "heading" and _ended(run[-2]):
        half = not is_closed(run[-1].text) and not unmatched(run[-1].text)[0]
        whole = _kind("".join([line.folded for line in run[-3:]]))
        return [run[:-1], run[-1:]] if half and whole != "caption" else [run]
    return [run]


def _opens(line: Line, before: Line, first: bool) -> bool:
    """True where a line opens something of its own though the one `before` it, `first` of a paragraph, is full."""
    if line.opens or before.row:
        return True
    if line.text[0] in _MARKS and not (line.text[1:2].isdigit() and before.text[-1].isdigit()):  # 5 / -8倍 is 5-8倍
        return True
    if line.column >= before.column + _INDENT:
        return True
    told = is_closed(before.text)
    return told and ((first and before.kind == "lead") or starts_anew(line._replace(column=0)))


def is_signed(folded: str) -> bool:
    """True where prose ends with the name of who wrote it: …取得成效。 (记者 张三)"""
    tail = folded[-_SIGNATURE:]
    return ("记者" in tail or "通讯员" in tail) and _SIGNED.search(folded) is not None


def starts_anew(line: Line) -> bool:
    """True where a line's own look says that it opens something: a numbered section, an item, an indent, a dash."""
    return (
        line.kind in ("item", "caption", "byline", "furniture")
        or _SECTION.match(line.folded) is not None
        or line.column >= 2
        or line.folded.startswith(("--", "【", "《", "["))
    )
