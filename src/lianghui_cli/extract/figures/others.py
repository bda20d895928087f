"""Numbers outside the list of indicators: which of them are outcomes or goals, and in whose words they are labelled.

Ordinals, ranks, durations, counts of topics, measures and people present are none. All texts are folded.
"""

import re

from lianghui_cli.extract.figures.subjects import Reading
from lianghui_cli.model import Quantity

_NEVER = ("minute", "hour", "month", "m", "CNY/tonne")
_AFTER = re.compile(
    r"范围|圈|方案|周年|名?(?:代表|委员|记者)|(?:项|大)?(?:具体|主要)?任务(?!全)|[^,;。]{0,6}(?:方面|范畴|环节|意识|专题|字|维护|自信|坚持|确保)|季度|月|岁以|以前|届|大类"
)
_BEFORE = re.compile(r"(?:第|约定|排名|居|列|位居|今后|未来|每隔|前|连续)$")
_FOLLOWING = re.compile(r"[^,;。:!?、()\d]{1,24}")
_CLUSTER = re.compile(r"[^,;。]{0,12}?(?:集群|园区|企业|市场|县|镇|强县|平台|项目|产业|赛道|支柱|城市)")
_TIMES = re.compile(
    r"(?:在|截至|截止|到|至)?(?:(?:19|20)\d\d年|今年|去年|目前|过去一年|全年|期间|时期|以来|末|底)+[,]?"
)
_SPEAKERS = re.compile(r"^[^,。]{0,20}?(?:指出|表示|显示|介绍|提出|称)[,:]?")
_CLEARED = re.compile(r"零就业家庭(?:动态)?清零|动态清零")


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
    small = quantity.unit == "count" and (quantity.low or quantity.high or 0) < 3
    return not small and (bool(label_span(reading, text)[1] - label_span(reading, text)[0] > 1))


def label_span(reading: Reading, text: str) -> tuple[int, int]:
    """Where the words stand that say what is counted: before the number, else behind it."""
    subject, quantity = reading.subject, reading.quantity
    start, end = subject.start, subject.end
    start = _skipped(text, start, end)
    if end - start > 1 and not text[start:end].isspace():
        return start, end
    hit = _FOLLOWING.match(text, quantity.end)
    return hit.span() if hit else (start, end)


def _skipped(text: str, start: int, end: int) -> int:
    """Past the words of time and of speech at the head of a noun phrase."""
    if hit := _SPEAKERS.match(text[start:end]):
        start += hit.end()
    while start < end and text[start] in ' "、,和与':
        start += 1
    if hit := _TIMES.match(text, start, end):
        start = hit.end()
    while start < end and text[start] in ' "、,':
        start += 1
    return start


def unit_of(quantity: Quantity, text: str) -> str:
    """A household that is a firm: 企业55万户."""
    return (
        "firm"
        if quantity.unit == "household" and "企业" in text[max(0, quantity.start - 12) : quantity.start]
        else quantity.unit
    )
