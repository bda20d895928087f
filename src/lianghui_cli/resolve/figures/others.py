"""Numbers outside the list of indicators: which of them are outcomes or goals, and in whose words they are labelled.

Ordinals, ranks, durations, counts of topics, measures and people present are none. All texts are folded.
"""

from functools import lru_cache

from lianghui_cli.model import Quantity
from lianghui_cli.resolve.figures.readings import Reading
from lianghui_cli.text.patterns import Pattern
from lianghui_cli.text.regions import mentions, self_references

_NEVER = ("minute", "hour", "month", "m", "CNY/tonne")
_AFTER = Pattern(
    r"范围|圈|方案|周年|[^,;。、\d]{0,4}(?:代表|委员|记者|嘉宾)(?!团)|(?:项|大)?(?:具体|主要)?任务(?!全)|[^,;。]{0,6}(?:方面|范畴|环节|意识|专题|字|维护|自信|坚持|确保)|季度|月|岁以|以前|届|大类"
)
_BEFORE = Pattern(r"(?:第|约定|排名|居|(?<![班专系])列|位居|今后|未来|每隔|前|连续)$")
_FOLLOWING = Pattern(r"(?!的?[)和与及比等])[^,;。:!?、()\d\s]{1,24}")
_MEASURES = Pattern(
    r"总?[金数总产销交]?[额量值]|规模|数量|总[数和]|[人户家套]数|增加值|比[重例率]|(?:增长|上涨)?率|里程|面积|收入|指数|水平|余额"
)
_COUNTED = ("count", "km", "m2", "mu", "person", "visit")
_LONGEST = 24  # characters of what leads in a counted thing
LONGEST_OWNER = 24  # characters before the name of what is counted
_EDGES = ' 　"#-·■●▲、,:“”「」『』'
_CLUSTER = Pattern(r"[^,;。]{0,12}?(?:集群|园区|企业|市场|县|镇|强县|平台|项目|产业|赛道|支柱|城市)")
_TIMES = Pattern(r"(?:在|截至|截止|到|至)?(?:(?:19|20)\d\d年|今年|去年|目前|过去一年|全年|期间|时期|以来|末|底)+[,]?")
_SPEAKERS = Pattern(r"^[^,。]{0,20}?(?:指出|表示|显示|介绍|提出|称)[,:]?")
_CLEARED = Pattern(r"零就业家庭(?:动态)?清零|动态清零")


def cleared(text: str) -> tuple[int, int] | None:
    """保持零就业家庭动态清零: a goal of nought."""
    hit = _CLEARED.search(text) if "清零" in text else None
    return hit.span() if hit else None


def counts(reading: Reading, text: str) -> bool:
    """True where a number that is no headline indicator is still told as an outcome or goal."""
    quantity = reading.quantity
    before, after = text[: quantity.start], text[quantity.end :]
    if quantity.unit == "year":
        return before.endswith("连续") or "寿命" in before[-14:]
    if quantity.unit in _NEVER or not quantity.unit or quantity.unit == "day":
        return quantity.unit == "day" and "率" not in before[-6:] and len(before) > 2
    if _BEFORE.search(before) or _AFTER.match(after):
        return False
    if text[quantity.start : quantity.end].endswith("级"):
        return not _CLUSTER.match(after)
    if quantity.unit == "count" and (quantity.low or quantity.high or 0) < 3:
        return False
    start, end = label_span(reading, text)
    return end - start > 1


@lru_cache(maxsize=16)  # asked whether there is a figure, for its label and for its quote
def label_span(reading: Reading, text: str) -> tuple[int, int]:
    """Where the words stand that say what is counted: behind a counting word, else before the number."""
    subject, quantity = reading.subject, reading.quantity
    hit = _FOLLOWING.match(text, quantity.end)
    counted = quantity.unit in _COUNTED or text[quantity.start : quantity.end].endswith("级")
    if hit and (counted or not subject_end(reading, text) - subject.start > 1):
        return hit.span()
    start, end = _skipped(text, subject.start, subject.end), subject_end(reading, text)
    return (start, end) if end - start > 1 else hit.span() if hit else (start, max(start, end))


def widened(text: str, start: int, head: int) -> int:
    """A subject with the words that say whose it is, 北京市地区生产总值; never from the middle of a word."""
    left = max(head, *(text.rfind(mark, head, start) + 1 for mark in ' "、'))
    if start - left <= LONGEST_OWNER:
        return left
    before = text[left:start]
    ends = [(hit.start, hit.end) for hit in mentions(before)] + [hit[:2] for hit in self_references(before)]
    return next((left + first for first, last in ends if last == len(before)), start)


def subject_end(reading: Reading, text: str) -> int:
    """The end of a noun phrase with the nouns of measure that close it: 技术合同成交 + 金额."""
    end = reading.subject.end
    while end < reading.quantity.start and (hit := _MEASURES.match(text, end)):
        end = hit.end()
    return end


def lead(reading: Reading, text: str) -> tuple[int, int]:
    """The words before a counted thing in its own clause: 建成 + 150多个 + 医联体; none where they are many."""
    start, end = reading.subject.start, reading.quantity.start
    clause = max(text.rfind(mark, 0, end) for mark in ",;。:!?") + 1
    if reading.carried or start < clause:
        return end, end
    start = _skipped(text, start, end)
    return (start, end) if end - start <= _LONGEST else (end, end)


def label(reading: Reading, text: str, original: str) -> str:
    """The text's own words for the number; with what is told of a subject carried on: 签约金额 + 同比增长."""
    start, end = label_span(reading, text)
    if reading.concept and start <= reading.quantity.start:
        start = _skipped(text, widened(text, reading.subject.start, reading.subject.head), end)
    words = original[start:end].strip(_EDGES)
    if start > reading.quantity.start:
        return original[slice(*lead(reading, text))].strip(_EDGES) + words.rstrip("和的與与及")
    told = max(text.rfind(mark, end, reading.quantity.start) for mark in ",、;") + 1 or end
    rate = reading.quantity.unit in ("%", "pp", "times") or reading.carried
    return (words + original[max(told, end) : reading.quantity.start].strip(_EDGES + "的")) if rate else words


def _skipped(text: str, start: int, end: int) -> int:
    """Past the words of time and of speech at the head of a noun phrase."""
    if hit := _SPEAKERS.match(text[start:end]):
        start += hit.end()
    joined = start > 0 and text[start - 1] not in _EDGES + ";。"  # 8%和出口; not "和美乡村"
    while start < end and text[start] in (_EDGES + "和与" if joined else _EDGES):
        start += 1
    if hit := _TIMES.match(text, start, end):
        start = hit.end()
    while start < end and text[start] in _EDGES:
        start += 1
    return start


def unit_of(quantity: Quantity, text: str) -> str:
    """A household that is a firm: 企业55万户."""
    return (
        "firm"
        if quantity.unit == "household" and "企业" in text[max(0, quantity.start - 12) : quantity.start]
        else quantity.unit
    )
