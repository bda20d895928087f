"""Bound words that several numbers of a list share: 分别增长5%和7%左右. It knows quantities, not what they measure."""

from lianghui_cli.model import Quantity


def is_bare(quantity: Quantity) -> bool:
    return quantity.low == quantity.high and not quantity.approx


def alike(text: str, run: list[Quantity]) -> list[Quantity]:
    """A bound word after the last or before the first of a shared list covers each member: 5%和7%左右."""
    last, first = run[-1], run[0]
    if not is_bare(last) and all(map(is_bare, run[:-1])) and text[last.start].isdigit():
        return [_shaped(each, last) for each in run]
    if not is_bare(first) and all(map(is_bare, run[1:])) and not text[first.start].isdigit():
        return [_shaped(each, first) for each in run]
    return run


def _shaped(quantity: Quantity, model: Quantity) -> Quantity:
    value = quantity.low if quantity.low is not None else quantity.high
    low = None if model.low is None else value
    high = None if model.high is None else value
    return quantity._replace(low=low, high=high, approx=model.approx)
