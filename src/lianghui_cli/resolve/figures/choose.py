"""Which indicator a number is, given its concept, unit and predicate: 增长5% of the gross product is gdp_growth.

None where the rules of docs/figures.md make it no row of the headline indicators.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from lianghui_cli.mentions.indicators import CITY_AND_COUNTRY, GENERIC, forms
from lianghui_cli.resolve.figures.predicates import after_noun
from lianghui_cli.resolve.figures.readings import Reading
from lianghui_cli.text.patterns import Pattern
from lianghui_cli.text.regions import mentions

_MONEY = ("CNY", "USD")
_LARGE = Decimal(10000)
# What must not stand right before a name: another scope than the region's, or a part of the thing.
_PART = Pattern(
    r"(?:(?<![全我本治地特设])区(?!域)|(?<![全我本])[县旗]|[乡镇村]|公司|集团|园区|街道|市区|城区|新区|新城|副中心|经济圈|都市圈|开发区|高新区|片区|市本级|本级|国企|央企|企业|民企)(?:的|内|国家级?|实现|完成|全年|累计|\d{4}年)*$"
)
# Of these a part is often told (对东盟进出口, 高技术产业投资): only words that say whose or when may stand before them.
_WHOLE = (
    "trade",
    "exports",
    "fdi",
    "services",
    "industry",
    "fixed_investment",
    "retail_sales",
    "digital",
    "primary",
    "population",
)
_OWNER = Pattern(
    r"(?:[全我本中][国省市区州县旗盟师年]|[省市州]|(?<!东)盟|自治区|(?<!贫)(?<!困)(?<!国家和)地区|其中|[和与及、,;:。!?)年月\"]|平均|带动|推动|拉动|使|确保|促进|支撑|外贸|货物|固定)$"
)
_BEFORE = {
    "good_air_days": Pattern(r"二级(?:环境)?$"),
    "gdp": Pattern(
        r"(?:非公(?:有制)?|个私|县域|夜间|临空|产业|行业|枢纽|全域|园|(?<!国民)经济|工农业|农业|市区|海洋|绿色|旅游|人均|民营|占|对|高于|快于|超过?|低于|世界|全球|工业|拉动)$"
    ),
    "grain_output": Pattern(r"(?:夏|早|秋|水)$"),
    "high_tech_firms": Pattern(r"(?:新增|净增|认定|培育|新注册|引进)[^,;。]{0,16}$|[家户]$|民营$|其中[^,;。]{0,6}$"),
    "population": Pattern(r"(?:城镇|农村|户籍|老年)$"),
    "income": Pattern(r"(?:低收入|贫困|脱贫|农户|移民|库区|职工|老区|教师|牧区)[^,;。、]{0,6}$"),
    "urban_income": Pattern(r"(?:低收入|贫困)$"),
    "rural_income": Pattern(r"(?:低收入|贫困|脱贫|贫困地区|脱贫地区|山区|老区|库区)[^,;。、]{0,4}$"),
    "budget_revenue": Pattern(r"(?:人均|中央|县级|市级|省级|区级|占|非税)$"),
    "deficit": Pattern(r"(?:削减|减少|压缩|增加|弥补|降低)$"),
    "special_bonds": Pattern(r"(?:超长期|一般|置换|特殊再融资)$"),
    "emerging": Pattern(r"(?:工业)$"),
}  # fmt: skip
_ADDED = ("affordable_homes", "tax_cuts", "special_bonds", "urban_new_jobs")  # what is told as an addition
_UNITS = {
    "CNY": ("CNY", "USD"), "USD": ("CNY", "USD"), "person": ("person", "count"), "firm": ("firm", "household", "count"),
    "unit": ("unit", "household"), "tonne": ("tonne",), "ug/m3": ("ug/m3",),
}  # fmt: skip


_COUNTED = Pattern(r"级?的?(?:强?[县镇乡村]|[县市]?区(?!域)|市(?!场)|街道|园区|企业|集群|产业)")  # 超200亿元县达26个
_RATE = Pattern(r"(?:率|增速|增幅|涨幅)[^,;。]{0,4}?(?:下降|回落|降低|放缓|收窄)")  # what is told of a rate is no rate
_GIVEN = Pattern(r"贡献[了出]?[^,;。]{0,12}$")
_OF_IT = Pattern(r"(?:以上|左右|多)?的(?![^,;。]{0,12}(?:增长|增速|增幅|速度|目标|水平|预期))")
_MOVING = Pattern(r"(?:增加|净增|新增|增产|减少)了?$")
_INDEX = (80, 120)  # prices of 100 the year before: no rise of prices since 1951 is among them
_STEPPED = Pattern(r"(?:[、和]\d[\d.]*[千百]?(?:万亿|亿)元?)+[一二两三四五六七八九\d]*[个大]?(?:台阶|关口|大关|门槛)")
_STOCK = Pattern(r"总量|总数|累计|总计|存量|总规模")  # 新增1200家,总量达到1.8万家


class Choice(NamedTuple):
    indicator: str
    low: Decimal | None
    high: Decimal | None
    unit: str


def choose(reading: Reading, text: str, own: Sequence[str] = ()) -> Choice | None:
    """The indicator that a reading states, None where it states none of the list. `own`: names of a county's text."""
    concept, predicate, subject = reading.concept, reading.predicate, reading.subject
    if not concept or predicate.against or (predicate.share and not predicate.of_gdp):
        return None
    if _STEPPED.match(text, reading.quantity.end):
        return None  # 跨过3万亿元、4万亿元两大台阶: the first
    if reading.quantity.unit in _MONEY and _COUNTED.match(text, reading.quantity.end):
        return None
    before = text[subject.head : subject.start]
    for name in own:
        before = before.replace(name, "")
    if concept == "cpi" and _INDEX[0] < (reading.quantity.low or reading.quantity.high or 0) < _INDEX[1]:
        return None  # 居民消费价格指数为100.8%: an index, no rise
    if reading.quantity.unit == "%":
        rate = predicate.fall and _RATE.search(text, subject.start, reading.quantity.start) is not None
        part = subject.start < reading.quantity.start and not predicate.growth
        if rate or _GIVEN.search(before) or (part and _OF_IT.match(text, reading.quantity.end)):
            return None  # 增长率下降30%; 贡献了全国进出口的17%; 提供了90%的新增就业岗位
    counted = reading.carried and _STOCK.search(text, subject.end, reading.quantity.start) is not None
    if reading.quantity.unit != "%" and concept not in _ADDED and not counted and _MOVING.search(before):
        return None  # 增加粮食总产30亿斤
    share = reading.quantity.unit == "%" and not (predicate.growth or predicate.base) and _attributive(text, reading)
    if share and not predicate.of_gdp:
        return None  # 财政收入的60%
    if predicate.past and not (predicate.growth or predicate.fall or predicate.change or predicate.to):
        return None  # 较去年6%以上为低: what it is held against
    if "比重" in text[subject.start : reading.quantity.start] and not predicate.of_gdp:
        return None  # 第三产业的比重首次超过第二产业,达到53.3%
    if concept == CITY_AND_COUNTRY:
        concept = "income"
    if not counted and restricted(concept, before, text[subject.start : subject.end]):
        return None
    unit = reading.quantity.unit
    if unit == "%":
        return _percentage(reading, concept)
    if unit == "pp":
        return _points(reading, concept)
    return _level(reading, concept)


def _attributive(text: str, reading: Reading) -> bool:
    """财政收入的60%, 规上工业增加值和40%的税收: a share of something; not 2021年的44.6%."""
    start, end = reading.quantity.start, reading.quantity.end
    return (text[:start].endswith("的") and not text[:start].endswith("年的")) or (
        text[:start].endswith("和") and text.startswith("的", end)
    )


def restricted(concept: str, before: str, word: str) -> bool:
    """What stands before a name makes it another's, or a part: 脱贫地区农村居民人均可支配收入."""
    before = before.rstrip(' "')
    if (concept in _WHOLE or word in GENERIC) and not whole(before):
        return True
    pattern = _BEFORE.get(concept)
    part = concept != "tax_cuts" and _PART.search(before) is not None
    return part or (pattern is not None and pattern.search(before) is not None)


def whole(before: str) -> bool:
    """Nothing but whose, when and how stands before the name."""
    if not before or _OWNER.search(before):
        return True
    place = after_noun(before, 0, len(before))
    rest = before[:place]
    return not rest or _OWNER.search(rest) is not None or any(hit.end == place for hit in mentions(before))


def _percentage(reading: Reading, concept: str) -> Choice | None:
    predicate, kinds = reading.predicate, forms("rd_intensity" if concept == "rd_ratio" else concept)
    if concept == "rd_ratio":
        return (
            _as(kinds["share"].id, reading) if not predicate.growth and (predicate.to or not predicate.change) else None
        )
    if concept == "deficit" and predicate.of_gdp and not predicate.growth:
        return _as("deficit_ratio", reading)  # 财政赤字占GDP的比重
    if predicate.of_gdp:
        return _as(kinds["share"].id, reading) if "share" in kinds and not predicate.growth else None
    if "rate" in kinds:
        moved = (predicate.growth or predicate.fall or predicate.change) and not predicate.to
        return None if moved else _as(kinds["rate"].id, reading)
    if "cut" in kinds:
        return _as(kinds["cut"].id, reading) if predicate.fall else None
    if "growth" in kinds and not reading.predicate.base:
        return _as(kinds["growth"].id, reading, negative=predicate.fall)
    return None


def _points(reading: Reading, concept: str) -> Choice | None:
    """A change in percentage points counts where nothing but the change is told of a rate."""
    predicate, kinds = reading.predicate, forms(concept)
    if (
        "rate" not in kinds
        or predicate.past
        or predicate.to
        or not (predicate.change or predicate.fall or predicate.growth)
    ):
        return None
    return _as(kinds["rate"].id, reading, negative=predicate.fall)


def _level(reading: Reading, concept: str) -> Choice | None:
    quantity, predicate = reading.quantity, reading.predicate
    known = forms(concept).get("level")
    if known is None:
        days = forms(concept).get("rate")
        good = days is not None and days.id == "good_air_days" and quantity.unit == "day"
        return _as(days.id, reading) if days is not None and good and not _moved(reading) else None
    if quantity.unit not in _UNITS[known.unit]:
        value = quantity.low if quantity.low is not None else quantity.high
        if quantity.unit or value is None or value < _LARGE:
            return None
    if predicate.past and not predicate.to and not _moved(reading):
        return None  # 比2020年的3.2万元: what the level is held against
    if _moved(reading) and (concept not in _ADDED or not predicate.change or predicate.past or reading.carried):
        return None
    unit = quantity.unit if quantity.unit in _MONEY else known.unit
    return Choice(known.id, quantity.low, quantity.high, unit)


def _moved(reading: Reading) -> bool:
    """增加1.6万亿元 is a change, 增加到 a level."""
    predicate = reading.predicate
    return (predicate.growth or predicate.fall or predicate.change) and not predicate.to


def _as(indicator: str, reading: Reading, *, negative: bool = False) -> Choice:
    low, high = reading.quantity.low, reading.quantity.high
    if negative and min(each for each in (low, high) if each is not None) >= 0:
        low, high = (None if high is None else -high), (None if low is None else -low)
    return Choice(indicator, low, high, reading.quantity.unit)
