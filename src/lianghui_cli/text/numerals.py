"""The quantities of a text: number, magnitude, unit and the words that make it a bound, exact on Decimal.

Works on folded text. Dates, ordinals, names with digits (5G, M102), codes (2+3+6+6) and telephone numbers are no
quantities. What a quantity measures is for resolve/figures.
"""

import re
from decimal import Decimal

from lianghui_cli.model import Quantity
from lianghui_cli.text.bounds import Part, Unit, bounded, plain, unit_at, with_stretch
from lianghui_cli.text.numbers import chinese_number
from lianghui_cli.text.patterns import Pattern

_MAGNITUDES = {
    "兆": Decimal(10**12),
    "万亿": Decimal(10**12), "千亿": Decimal(10**11), "百亿": Decimal(10**10), "十亿": Decimal(10**9),
    "亿": Decimal(10**8), "千万": Decimal(10**7), "百万": Decimal(10**6), "十万": Decimal(10**5),
    "万": Decimal(10**4), "千": Decimal(1000), "百": Decimal(100),
}  # fmt: skip
_MAG = r"(?:兆(?![瓦赫字比欧帕])|万亿|[千百十]?亿|[千百十]?万|千(?!米|瓦|克)|百(?!分))"
# A number begins with its first figure, and only then looks behind itself: a scan for one set of characters is quick.
_ARABIC = r"\d(?<![\da-z.+/]\d)(?<!\d[亿万千百]\d)(?:\d{0,2}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d*(?:\.\d+)?)"
# 5亿3000万, 三亿七千九百万: a second part of a lower magnitude may follow the first.
_NUMBER = Pattern(rf"({_ARABIC}) ?(多|余)?({_MAG})?(多|余)?(?:(?<=[亿万])(\d{{1,4}})([万千百])(?!分))?")
# 9万6千2百亿, 2万8549: several parts, each of a lower magnitude; the last one's 亿 is that of all.
_MIXED = Pattern(
    r"(?:(?<=gdp)|(?<![\d.,a-z]))(?:(?:\d{1,4}(?:兆(?![瓦赫字比欧帕])|[千百十]?[多余]?[亿万]|[千百](?!分)))+(?:\d{1,4}|\d,\d{3})(?![\d.,年月日千百十万亿兆多余])"
    r"|(?:\d{1,4}(?:兆(?![瓦赫字比欧帕])|[千百十]?[多余]?[亿万]|[千百](?!分))){2,4})"
)
_PARTS = Pattern(r"[兆亿万千百]\d")
_STEP = Pattern(r"(\d[\d,]*)([千百十]?)([多余]?)([兆亿万]?)")
_FIRST = "[〇零一二两三四五六七八九十百千]"
_HAN = Pattern(
    rf"({_FIRST}(?<![第数几上〇零一二三四五六七八九十百千万\d.]{_FIRST}){_FIRST}*)([点.][〇零一二三四五六七八九]+)?(多|余)?(兆(?![瓦赫字比欧帕])|万亿|亿|万)?(多|余)?"
    rf"(?:(?<=[亿万])({_FIRST}+)(?:(点[〇零一二三四五六七八九]+)(?=亿))?(万|(?<=[十百千])亿|(?<!点)亿)?(多|余)?)?"
)
_EITHER = Pattern(  # 二三十万吨: one or the other
    rf"(一二|二三|两三|三四|四五|五六|六七|七八|八九)(?<!{_FIRST}..)(十|百|千)?(万亿|亿|万)?(?!{_FIRST}|产业|次)"
)
_ALONE = Pattern(r"(?<=[破超过达跨迈跃上入在站回])(万亿|千亿|百亿)(?=元|美元|斤|级?[新大]?[台关]|[,;。、])")
_PERCENT = Pattern(
    r"(百|千)分之([〇零一二两三四五六七八九十百]+)(点[〇零一二三四五六七八九]+)?"
    r"(?:(?:至|到|-)(?:百分之)?([〇零一二两三四五六七八九十]+)(点[〇零一二三四五六七八九]+)?(?![个年月日万亿]))?"
)
_YEAR_FIGURES = 4
# What a figure in front of it counts or begins, and no percentage does: 三大产业, 一般公共预算, 二氧化碳, 一是.
_COUNTED = Pattern("[个项家大次年月季产级线类届批代是]|般|氧化|方面|带一路")
_TENTHS = Pattern(
    r"(?<![〇零一二三四五六七八九十第\d.])([一二两三四五六七八九1-9])成(半)?(?![员立功果就绩长分熟本为都渝份品型])"
)
_LEVEL = Pattern(rf"(?<![\d一二三四五六七八九几数])({_MAG})元?级(?![别以])")
_DOUBLED = Pattern(r"翻(?:了)?([一二两三四])?番")
_SIGNED = ("%", "permille", "pp")  # what a sign may stand before: -3.5%, 负3.5%
_SIGN = Pattern(r"(?:(?<![\d%‰a-z-])-|负)$")
_RANGE_HAN = Pattern(rf"\s?(?:-{{1,2}}|至|到)\s?(?={_FIRST})")
_RANGE = Pattern(r"\s?(?:-{1,2}|至|到)\s?(?=\d)")
_NOT_AFTER = Pattern(
    r"[+*/]\d|[a-z](?<![mu])|g(?![a-z])|年代|号|届|届次|\.\d|月(?!均)|日(?!均)|时(?!间)|分(?!之|钟)|路|线|级|班|院|桥|年级|后"
)
_MEASURED = ("%", "pp", "CNY", "USD", "tonne", "times")  # units that one Chinese figure is enough before: 五个百分点
_CROWD = 1000  # people in Chinese figures from which on they are told for their number: 三万五千余人
_MOST_DIGITS = 20  # of a number; a longer row of digits is a code
_YEARLIKE = Pattern(r"(?:19|20)\d\d$")
_STEPS = Pattern(r"(?:[千百十]亿|万亿|亿)?元?级?[新大]*(?:台阶|关口|大关|门槛)")


def has_number(text: str) -> bool:
    """A quick look: False where `text` can hold no quantity."""
    return _HINT.search(text) is not None


_HINT = Pattern(r"[\d%成翻兆亿万十百级千](?:(?<!千)|(?=分之))")
_DIGIT = Pattern(r"\d")


def quantities(folded: str) -> list[Quantity]:
    """Every quantity, left to right, its bound words included in [start, end)."""
    if not has_number(folded):
        return []
    found: list[Quantity | None] = []
    if _DIGIT.search(folded):
        found += [_arabic(folded, hit) for hit in _NUMBER.finditer(folded)]
        if _PARTS.search(folded):
            found += [_mixed(folded, hit) for hit in _MIXED.finditer(folded)]
    found += [_han(folded, hit) for hit in _HAN.finditer(folded)]
    found += [_either(folded, hit) for hit in _EITHER.finditer(folded)]
    if "亿" in folded:
        found += [_alone(folded, hit) for hit in _ALONE.finditer(folded)]
    if "分之" in folded:
        found += [_percent(folded, hit) for hit in _PERCENT.finditer(folded)]
    if "成" in folded:
        found += [_tenths(folded, hit) for hit in _TENTHS.finditer(folded)]
    if "级" in folded:
        found += [_level(hit) for hit in _LEVEL.finditer(folded) if not _is_step(folded, hit.start())]
    if "番" in folded:
        found += [_doubled(hit) for hit in _DOUBLED.finditer(folded)]
    return with_stretch(folded, _in_order([each for each in found if each is not None]))


def _in_order(found: list[Quantity]) -> list[Quantity]:
    kept: list[Quantity] = []
    for each in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept


def _part(hit: re.Match[str]) -> Part:
    factor = _MAGNITUDES[hit[3]] if hit[3] else Decimal(0)
    value = Decimal(hit[1].replace(",", ""))
    if hit[5]:
        value += Decimal(hit[5]) * _MAGNITUDES[hit[6]] / factor
    return Part(value, factor, bool(hit[2] or hit[4]), hit.end())


def _arabic(text: str, hit: re.Match[str]) -> Quantity | None:
    if len(hit[1]) > _MOST_DIGITS:
        return None
    first = _part(hit)
    unit = unit_at(text, first.end) or _concentration(text, hit.start(), first.end)
    second: Part | None = None
    joint = _RANGE.match(text, unit.end if unit else first.end)
    if joint and (follow := _NUMBER.match(text, joint.end())) and len(follow[1]) <= _MOST_DIGITS:
        second = _part(follow)
        last = unit_at(text, second.end)
        if last is None or (unit is not None and unit.name != last.name):
            second = None
        else:
            unit = last
    if unit is None and (first.factor == 0 or not _ends_number(text, first.end)):
        return None
    if _no_quantity(text, hit, unit):
        return None
    if second is None and unit is not None and unit.name in _SIGNED and _SIGN.search(text, 0, hit.start()):
        negative = bounded(text, hit.start() - 1, first._replace(value=-first.value), None, unit)
        return negative._replace(start=hit.start() - 1)
    return bounded(text, hit.start(), first, second, unit)


def _concentration(text: str, start: int, end: int) -> Unit | None:
    """Its volume may stand before a number: 每立方米30微克."""
    given = text.startswith("微克", end) and "每立方米" in text[max(0, start - 6) : start]
    return Unit("ug/m3", Decimal(1), "measure", end + 2) if given else None


def _mixed(text: str, hit: re.Match[str]) -> Quantity | None:
    """Several parts of one number: 41万9908亿 is (410000 + 9908) x 10^8."""
    total = section = Decimal(0)
    more = False
    for step in _STEP.finditer(hit[0]):
        digits, small, rest, large = step.groups()
        more = more or bool(rest)
        section += Decimal(digits.replace(",", "")) * _MAGNITUDES.get(small, Decimal(10 if small else 1))
        if large in ("亿", "兆"):
            total, section = total + section * _MAGNITUDES[large], Decimal(0)
        elif large:
            section *= _MAGNITUDES[large]
    unit = unit_at(text, hit.end())
    if unit is None and not _ends_number(text, hit.end()):
        return None
    if unit is not None and unit.name == "year":
        return None
    part = Part(total + section, Decimal(0), more, hit.end())
    return None if _no_quantity(text, hit, unit) else bounded(text, hit.start(), part, None, unit)


def _ends_number(text: str, end: int) -> bool:
    """A number with a magnitude but no unit: 超过5万亿的, 1200万以上; not 300多所."""
    return (
        end == len(text)
        or text[end] in ",;。、的)以左上的大台关"
        or text.startswith(("企业", "农民", "劳动", "学生", "和"), end)
    )


def _no_quantity(text: str, hit: re.Match[str], unit: Unit | None) -> bool:
    start, end = hit.start(), hit.end()
    if start and text[start - 1] in "第+#*":
        return True
    if start > 1 and text[start - 1] == " " and text[start - 2].isdigit():
        return True  # the end of a number that is printed apart, or a cell of a row
    if start > 1 and text[start - 1] == "-" and text[start - 2].isdigit():
        return True  # the end of a range, of a date or of a telephone number
    if unit is None:
        return _NOT_AFTER.match(text, end) is not None
    if unit.name == "year" and (_YEARLIKE.match(hit[1]) or text.startswith(("代", "级", "度"), unit.end)):
        return True
    return unit.kind == "count" and (
        text.startswith(("线", "楼"), unit.end) or _STEPS.match(text, unit.end) is not None
    )


def _is_step(text: str, start: int) -> bool:
    """两个千亿元台阶: what is counted are steps, the step itself is no level."""
    return start > 1 and text[start - 1] == "个" and text[start - 2] in "一二两三四五六七八九十几0123456789"


def _han_number(whole: str, fraction: str | None) -> Decimal | None:
    try:
        number = Decimal(chinese_number(whole))
    except ValueError:
        return None
    if fraction:
        number += Decimal("0." + "".join(str(chinese_number(char)) for char in fraction[1:]))
    return number


def _han(text: str, hit: re.Match[str]) -> Quantity | None:
    """Chinese figures count only where they are plainly a measure: 两千亿元, 三十一家, 五个百分点; not 一个, 三地."""
    unit = unit_at(text, hit.end())
    if not hit[4] and (unit is None or (len(hit[1]) == 1 and unit.name not in _MEASURED)):
        return None
    number = _han_number(hit[1], hit[2])
    if number is None or _is_step(text, hit.start()) or _EITHER.match(text, hit.start()):
        return None
    factor = _MAGNITUDES[hit[4]] if hit[4] else Decimal(0)
    if hit[6]:
        rest = _han_number(hit[6], hit[7])
        if rest is None or hit[2] or hit[3] or hit[5]:
            return None
        if hit[8] == "亿":  # 二万一千五百亿, 三万五千点六亿
            number, factor = number * factor + rest, _MAGNITUDES["亿"]
        else:
            number += rest * (_MAGNITUDES["万"] if hit[8] else 1) / factor
    if text.startswith(("分之", "元计"), hit.end()):
        return None  # 以千亿元计 is no amount
    if unit is None:
        ended = factor > 10000 and _ends_number(text, hit.end())
        return bounded(text, hit.start(), Part(number, factor, False, hit.end()), None, None) if ended else None
    written = len(hit[1]) + len(hit[4] or "")
    plain = unit.name in _MEASURED or (unit.kind == "measure" and written > 1)
    people = unit.name == "person" and number * (factor or 1) < _CROWD
    counted = unit.kind == "count" and written > 1 and number >= 10 and not people
    if not plain and not counted:
        return None
    if unit.name == "year" or (
        unit.name == "times" and written == 1 and text[hit.start() - 1 : hit.start()] in "成加数"
    ):
        return None
    part = Part(number, factor, bool(hit[3] or hit[5] or hit[9]), hit.end())
    second = _han_to(text, unit)
    return bounded(text, hit.start(), part, second, unit._replace(end=second.end + 1) if second else unit)


def _either(text: str, hit: re.Match[str]) -> Quantity | None:
    """Two figures side by side are a range: 五六百亿元 is 500 to 600 times 10^8, about."""
    unit = unit_at(text, hit.end())
    if unit is None and not (hit[3] and _ends_number(text, hit.end())):
        return None
    if not (hit[2] or hit[3]):
        return None  # 三四户 counts nothing that is told for its number
    scale = _MAGNITUDES.get(hit[2] or "", Decimal(10 if hit[2] else 1)) * _MAGNITUDES.get(hit[3] or "", Decimal(1))
    low, high = (Part(Decimal(chinese_number(char)), scale, False, hit.end()) for char in hit[1])
    return bounded(text, hit.start(), low, high, unit)._replace(approx=True)


def _han_to(text: str, unit: Unit) -> Part | None:
    """The end of a range of percentages: 四点五%|至五%."""
    joint = _RANGE_HAN.match(text, unit.end) if unit.name == "%" else None
    follow = _HAN.match(text, joint.end()) if joint else None
    if follow is None or not text.startswith("%", follow.end()):
        return None
    number = _han_number(follow[1], follow[2])
    return None if number is None else Part(number, Decimal(0), False, follow.end())


def _alone(text: str, hit: re.Match[str]) -> Quantity | None:
    """突破万亿元, 突破千亿元: a magnitude alone is a number behind a word that reaches it."""
    part = Part(Decimal(1), _MAGNITUDES[hit[1]], False, hit.end())
    return bounded(text, hit.start(), part, None, unit_at(text, hit.end()))


def _percent(text: str, hit: re.Match[str]) -> Quantity | None:
    over = 0 if hit[4] else _over(text, hit[3] or "", hit.end())
    end = hit.end() - over
    number = _han_number(hit[2], (hit[3] or "")[: -over or None])
    if number is None:
        return None
    other = _han_number(hit[4], hit[5]) if hit[4] else None
    second = None if other is None else Part(other, Decimal(0), False, end)
    unit = Unit("%" if hit[1] == "百" else "permille", Decimal(1), "measure", end)
    return bounded(text, hit.start(), Part(number, Decimal(0), False, end), second, unit)


def _over(text: str, fraction: str, end: int) -> int:
    """How many of a fraction's figures begin what follows, where nobody set a comma: 五点三|一般公共预算."""
    if len(fraction) > _YEAR_FIGURES + 1 and text.startswith("年", end):
        return _YEAR_FIGURES
    return 1 if len(fraction) > 2 and _COUNTED.match(text, end) else 0


def _tenths(text: str, hit: re.Match[str]) -> Quantity | None:
    number = Decimal(chinese_number(hit[1])) * 10 + (5 if hit[2] else 0)
    return bounded(
        text,
        hit.start(),
        Part(number, Decimal(0), False, hit.end()),
        None,
        Unit("%", Decimal(1), "measure", hit.end()),
    )


def _level(hit: re.Match[str]) -> Quantity:
    return Quantity(plain(_MAGNITUDES[hit[1]]), None, True, "CNY", hit.start(), hit.end())


def _doubled(hit: re.Match[str]) -> Quantity:
    value = Decimal(2) ** (chinese_number(hit[1]) if hit[1] else 1)
    return Quantity(plain(value), plain(value), False, "times", hit.start(), hit.end())
