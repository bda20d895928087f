"""Which of several figures of one sentence are kept: the narrowest revenue, and no part beside its whole."""

from lianghui_cli.resolve.figures.choose import Choice
from lianghui_cli.resolve.figures.readings import Reading

_NARROW = ("一般公共预算", "公共财政", "一般预算", "公共预算")  # narrower than 地方财政收入, and that than 财政收入


def narrowed(read: list[Reading], chosen: list[Choice | None], text: str) -> list[Choice | None]:
    """Where one sentence gives several kinds of revenue, only the narrowest; a part (其中) never beside its whole."""
    words = [text[each.subject.start : each.subject.end] for each in read]
    revenue = [n for n, choice in enumerate(chosen) if choice and choice.indicator.startswith("budget_revenue")]
    ranks = {n: 2 if any(word in words[n] for word in _NARROW) else int("地方" in words[n]) for n in revenue}
    dropped = {n for n in revenue if ranks[n] < max(ranks.values())}
    seen: set[str] = set()
    for n, (each, choice) in enumerate(zip(read, chosen, strict=True)):
        if choice is None:
            continue
        if n in dropped:
            continue
        part = "其中" in text[each.subject.head : each.subject.start]
        if part and (
            choice.indicator in seen or (choice.indicator == "export_growth" and seen & {"trade", "trade_growth"})
        ):
            dropped.add(n)
        seen.add(choice.indicator)
        if choice.unit == "pp" and any(c and c.indicator == choice.indicator and c.unit != "pp" for c in chosen):
            dropped.add(n)
    return [None if n in dropped else choice for n, choice in enumerate(chosen)]
