"""What may be done to a text without changing what is said in it: each act gives a text, or "" where it has no place."""

import random
import re
from itertools import pairwise
from typing import NamedTuple

from opencc import OpenCC

from lianghui_cli.corpus.lines import lines_of
from lianghui_cli.corpus.page import paragraphs
from lianghui_cli.text.scripts import script_of
from lianghui_cli.text.segment import is_closed, sentence_ends

HANT, HANS = OpenCC("s2hk"), OpenCC("t2s")

# Whole sentences of their own whose year or place is an adjunct: an occasion, a firm's seat, what a thing is compared with.
ADJUNCTS = (
    "今年全国两会上，代表们关心外贸。",
    "广西百强企业新增3家。",
    "在2023年国家考评中再获佳绩。",
    "去年的一次会议上，专家讨论了这个问题。",
    "与2019年相比，变化很大。",
    "甘肃一所大学的师生参观了展览。",
    "在2016年的博览会上，客商签下一批订单。",
    "海南企业家协会组织了交流活动。",
    "2008年奥运会期间，志愿者受到好评。",
    "湖北籍学生获得金奖。",
    "早在1998年的抗洪斗争中，这支队伍就经受了考验。",
    "云南大学举办了校园开放日。",
    "前年的文化节上，群众踊跃参加。",
    "一家黑龙江企业在明年的展会上租下了展位。",
)
# Plain sentences: at the end of a text they are the last thing said and change nothing before them.
PLAIN = (
    "政府工作报告提出了预期目标。",
    "一年来，大家十分努力。",
    "全国两会受到广泛关注。",
    "委员们认真讨论。",
    "河南的小麦丰收了。",
    "2012年是难忘的一年。",
    "到2035年，人们的生活会更好。",
    "人民代表大会制度是根本政治制度。",
    "上半年的工作已经完成。",
    "新疆的棉花很有名。",
    "会议在上海举行。",
    "我国幅员辽阔。",
    "北京、天津、河北、山东等地下了雪。",
)
SECOND = (
    "贵州：山区公路通到家门口\n本报记者 林秋石\n路修好了，山里的货就出得去。水沟村去年卖出苹果3万斤。\n贵州省人大代表、水沟村党支部书记杜春山说，要让更多人回乡。",
    "全国两会代表热议外贸\n（记者 林秋石）\n政府工作报告提出了今年的预期目标。一年来，外贸企业订单增加。\n全国人大代表、某某集团董事长杜春山表示，要开拓新市场。",
    "西北：沙漠边上种出新森林\n本报记者 林秋石\n2011年，甘肃和宁夏的农民开始种树。到2030年，这里的森林覆盖率将达到20%。",
)
_CLOSED = re.compile(r"[。！？][”」』’)）\]】》]*$")
_HEAD_LIKE = re.compile(r"[^。；;！？…，,]{1,60}")
_MARKS = re.compile(r"[。！？]")
_WIDTHS = (20, 60)


class Put(NamedTuple):
    """A text with a sentence put in."""

    text: str
    sentence: str


def _written(text: str, words: str) -> str:
    return str(HANT.convert(words)) if script_of(text) == "hant" else words


def body_start(lines: list[str]) -> int:
    """The index of the first line that holds a whole sentence or is long: what stands before are title and headings."""
    return next((n for n, line in enumerate(lines) if _MARKS.search(line) or len(line.strip()) > 60), len(lines))


def _closed(line: str) -> bool:
    return _CLOSED.search(line.strip()) is not None


def _healed(text: str) -> set[int]:
    """The numbers of the lines behind which a healed paragraph goes on."""
    inside: set[int] = set()
    for part in paragraphs(lines_of(text)):
        numbers = [line.number for line in part.lines]
        inside.update(range(min(numbers), max(numbers)))
    return inside


def gaps(text: str) -> list[int]:
    """Line numbers behind which a paragraph may be put: behind a whole sentence, or between a heading and its text."""
    lines = text.split("\n")
    full = [n for n, line in enumerate(lines) if line.strip()]
    start, inside, found = body_start(lines), _healed(text), []
    for at, after in pairwise(full):
        heading = _HEAD_LIKE.fullmatch(lines[at].strip()) is not None and at > 0
        fits = _closed(lines[at]) if at >= start else False
        if at + 1 not in inside and (fits or (heading and _closed(lines[after]) and after >= start)):
            found.append(at + 1)
    return found


def paragraph_put(text: str, draw: random.Random) -> Put | None:
    """An adjunct sentence as a paragraph of its own, parted from the others as they are from one another."""
    if not (places := gaps(text)):
        return None
    lines, at = text.split("\n"), draw.choice(places)
    sentence = _written(text, draw.choice(ADJUNCTS))
    after = next(n for n in range(at, len(lines)) if lines[n].strip())
    indent = lines[after][: len(lines[after]) - len(lines[after].lstrip())]
    return Put("\n".join([*lines[:after], indent + sentence, *lines[at:after], *lines[after:]]), sentence)


def sentence_put(text: str, draw: random.Random) -> Put | None:
    """An adjunct sentence between two sentences of a line."""
    lines = text.split("\n")
    places = [
        (n, end)
        for n in range(body_start(lines), len(lines))
        for end in sentence_ends(lines[n])[:-1]
        if lines[n][end:].strip() and _MARKS.search(lines[n][end:])
    ]
    if not places:
        return None
    n, end = draw.choice(places)
    sentence = _written(text, draw.choice(ADJUNCTS))
    return Put("\n".join([*lines[:n], lines[n][:end] + sentence + lines[n][end:], *lines[n + 1 :]]), sentence)


def _told_to_the_end(text: str) -> bool:
    """The last line is no sentence that breaks off: what follows is none of it."""
    return not lines_of(text)[-1].open


def sentence_appended(text: str, draw: random.Random) -> Put | None:
    """A plain sentence at the very end."""
    if not _told_to_the_end(text):
        return None
    sentence = _written(text, draw.choice(PLAIN))
    gap = "\n\n" if "\n\n" in text.strip() else "\n"
    return Put(f"{text.rstrip()}{gap}{sentence}\n", sentence)


def article_appended(text: str, draw: random.Random) -> Put | None:
    """A second article, under a headline and a byline."""
    if not _told_to_the_end(text):
        return None
    gap = "\n\n" if "\n\n" in text.strip() else "\n"
    second = _written(text, draw.choice(SECOND)).replace("\n", gap)
    return Put(f"{text.rstrip()}\n\n{second}\n", second)


def wrapped(text: str, draw: random.Random) -> str:
    """The lines of the body broken at one width; headings and the first lines stay as they are.

    Where a paragraph ends at the very edge no reader can tell that it ends: such widths are taken only where all have
    such a paragraph, and none at which one ends there without a mark.
    """
    lines, hang = text.split("\n"), draw.random() < 0.5
    widths = draw.sample(range(_WIDTHS[0], _WIDTHS[1] + 1), _WIDTHS[1] - _WIDTHS[0] + 1)
    for marked in (False, True):
        for width in widths:
            broken = _set(lines, width, hang)
            edges = [last for *_, last in broken if abs(len(last.rstrip()) - width) < 2]
            if not edges or (marked and all(map(is_closed, edges))):
                return "\n".join(part for parts in broken for part in parts)
    return text


def _set(lines: list[str], width: int, hang: bool) -> list[list[str]]:
    start = body_start(lines)
    return [
        [line] if n < start or _HEAD_LIKE.fullmatch(line.strip()) else _broken(line, width, hang)
        for n, line in enumerate(lines)
    ]


def _broken(line: str, width: int, hang: bool) -> list[str]:
    """`hang`: a mark that would begin a line stays on the one before, as in print."""
    parts, rest = [], line.rstrip()
    while len(rest) > width:
        end = width
        while end > 1 and not _breaks(rest, end):
            end -= 1
        if hang and end == width and rest[end] in "，。、；：！？”」）》":
            end += 1
        parts.append(rest[:end])
        rest = rest[end:]
    return [*parts, rest] if rest or not parts else parts


def _breaks(line: str, at: int) -> bool:
    """A line may end at `at`: not in a Latin word (GD|P), nor at a blank between names or figures, which is lost there."""
    before, after = line[at - 1], line[at]
    if after.isspace():
        return False
    if before.isspace():
        return line[at - 2].isascii() and line[at - 2].isalpha()
    return not (before.isascii() and after.isascii() and before.isalpha() and after.isalnum())


def turned(text: str) -> str:
    """The text in the other script."""
    return str((HANT if script_of(text) == "hans" else HANS).convert(text))
