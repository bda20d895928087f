"""Numbers that a page prints with blanks between their digits, closed up: 7 4 7 7 2 亿元, 7 606亿元, 8 . 8 %.

A number is read whole or not at all. Works on folded text; the length stays: the digits move to the right, before their
unit, and blanks stand where they stood.
"""

from lianghui_cli.text.patterns import Pattern

_FIGURE = "[〇零一二两三四五六七八九十百千]"
_UNIT = r"(?= ?(?:[%‰年月日亿万千百元吨人家个户名米公件项台套岁届次斤度倍多余]|百分|美元|平方|立方))"
_WORD = r"(?:(?<=[^\W\d_])|(?<=[^\W\d_] ))"  # what stands before a number; after a mark it may be that of a list
_BLANK = Pattern(r"\d | \d")
_PROSE = Pattern("[,;。:]")  # what the cells of a row have none of
_DOT = Pattern(rf"(?<=\d)·(?=\d+{_UNIT})")
_HAN_DOT = Pattern(rf"(?<={_FIGURE})·(?={_FIGURE}+(?:[亿万千百%,;。、)]|个百分|$))")
_COMMA = Pattern(r",(?=\d{1,2}(?:%|[亿万]|个百分))(?<=[^\W\d_]\d,)")  # 增长7,3%: a comma as the decimal point
_APART = Pattern(rf"(?<![\d.])\d(?: +\d)+(?: ?[.·] ?\d(?: +\d)*)?{_UNIT} ?")
_POINT = Pattern(rf"(?:(?<![\d.])(?<!\d )\d+ [.·] ?|{_WORD}\d+[.·] )\d+{_UNIT} ?")
_THOUSANDS = Pattern(rf"{_WORD}\d{{1,3}}(?: \d{{3}})+(?:\.\d+)?{_UNIT} ?")


def closed(text: str) -> str:
    """`text` with the digits of each number side by side. Example: "达到7 4 亿元" becomes "达到  74亿元"."""
    if "℅" in text or "·" in text:
        text = _HAN_DOT.sub("点", _DOT.sub(".", text.replace("℅", "%")))
    if "," in text:
        text = _COMMA.sub(".", text)
    if " " not in text or _BLANK.search(text) is None:
        return text
    for pattern in (_APART, _POINT, _THOUSANDS) if _PROSE.search(text) else (_APART, _POINT):
        text = pattern.sub(lambda hit: "".join(hit[0].split()).replace("·", ".").rjust(len(hit[0])), text)
    return text
