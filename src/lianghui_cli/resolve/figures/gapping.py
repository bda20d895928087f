"""Numbers of a place that is named alone: its clause leaves out what is told, as the one before has said it.

All texts are folded. Which clause came before is for subjects.py.
"""

from lianghui_cli.model import Quantity
from lianghui_cli.resolve.figures.predicates import Predicate, read
from lianghui_cli.resolve.figures.readings import Reading, Subject
from lianghui_cli.text.patterns import Pattern
from lianghui_cli.text.regions import Mention, mentions, mentions_at_head

IN_A_ROW = Pattern(r"\s*(?:、|以及|[和与及])\s*")  # between the members of a list
_GAP = Pattern(  # between a place and its number: 将今年的增长目标
    r"(?:也|则|仍|均|都|将|把|分别)*(?:(?:今|去|上)年|全年|\d{4}年)?的?"
    r"(?:(?:经济|预期|发展)*(?:增长|增速|增幅)?(?:预期)?目标值?|增速|增幅)?(?:也|则|仍|均|都|分别)*"
)
_AMONG = Pattern("各?[省市区]?其?中,?|而|但")
_SPEED = Pattern("的(?:增速|增幅|速度)")
_LONGEST_PLACE = 8  # characters


def gapped(text: str, clause: int, run: list[Quantity], model: Reading) -> tuple[Subject, Predicate] | None:
    """Whose the numbers of a clause are that begins with places: of what `model` is, as many places as numbers.

    Example: 辽宁地区生产总值增长5.3%,吉林增长6.3%;黑龙江、浙江分别为6%和7%.
    """
    quantity = run[0]
    placed = _named_alone(text, clause, quantity.start)
    if not placed or (len(run) > 1 and len(placed) != len(run)):
        return None
    gap = _GAP.match(text, placed[-1].end, quantity.start)
    start = gap.end() if gap else placed[-1].end
    told = read(text, start, quantity.start)
    if text[start : quantity.start] == "以" and _SPEED.match(text, quantity.end):
        told = Predicate(growth=True)  # 重庆以10.9%的增速领跑
    if told is None:
        return None
    growth = told.growth or (quantity.unit == "%" and model.predicate.growth and not told.fall)
    codes = tuple(hit.codes[0] for hit in placed)
    subject = model.subject._replace(concepts=(model.concept,) * len(run), places=codes)
    return subject, told._replace(growth=growth, separately=False)


def _named_alone(text: str, start: int, end: int) -> list[Mention]:
    """The places that a clause begins with, in a row: 其中,重庆、贵州."""
    row: list[Mention] = []
    if first := _AMONG.match(text, start, end):
        start = first.end()
    for found in mentions(text[start:end]):
        hit = found._replace(start=found.start + start, end=found.end + start)
        joined = hit.start == start if not row else IN_A_ROW.fullmatch(text, row[-1].end, hit.start)
        if not joined or hit.form == "inside" or len(hit.codes) > 1:
            break
        row.append(hit)
    return row


def owner_behind(text: str, quantity: Quantity) -> Mention | None:
    """The place behind a number that is its own: GDP突破3万亿元的深圳、2.8万亿元的广州."""
    if not text.startswith("的", quantity.end):
        return None
    shift = quantity.end + 1
    hit = next(iter(mentions_at_head(text[shift : shift + _LONGEST_PLACE])), None)
    if hit is None or hit.form == "inside" or len(hit.codes) > 1:
        return None
    tail = text[shift + hit.end : shift + hit.end + 1]
    return hit._replace(start=hit.start + shift, end=hit.end + shift) if tail in "、和与及,;。都均也是" else None
