"""People for a reader: one entry a person, with seats, affiliations and statements by year and place."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Any

from rich.text import Text

from lianghui_cli.render.terminal import Screen, styled

_WORDS = {
    "en": {"name": "Name", "seats": "Seats, posts and words", "doubt": "perhaps", "words": "statements"},
    "zh": {"name": "姓名", "seats": "职务、身份与发言", "doubt": "或许", "words": "处发言"},
}
_BODIES = {"NPC": "人大", "CPPCC": "政协"}


def cards(
    screen: Screen,
    rows: Sequence[Any],
    place: Callable[[str], str],
    region: Callable[[str], str],
    lang: str,
    most: int | None = None,
) -> None:
    """Person rows as entries, those of one query and person together. `place` and `region` name their codes.

    `most`: how many statements of a person in a text are shown; None for all.
    """
    words = _WORDS[lang]
    table = []
    for _, group in groupby(_gathered(rows), key=_card):
        held = list(group)
        table.append([_who(held[0], lang), _what(held, place, region, lang, most)])
    screen.grid([words["name"], words["seats"]], table, {1})


def _card(row: Any) -> tuple[Any, ...]:
    """What the rows of one card have in common."""
    return row.query, row.person_id, row.score


def _gathered(rows: Sequence[Any]) -> list[Any]:
    """Rows in order, those of one person behind the first of them."""
    first: dict[tuple[Any, ...], int] = {}
    for at, row in enumerate(rows):
        first.setdefault(_card(row), at)
    return sorted(rows, key=lambda row: (first[_card(row)], row.year or 0))


def _who(row: Any, lang: str) -> list[Text]:
    parts = [styled(row.name, "bold" if row.confident is not False else ""), styled(row.pinyin, "dim")]
    if row.score is not None:
        sure = "" if row.confident else f" {_WORDS[lang]['doubt']}"
        parts.append(styled(f"{row.score}{sure}", "green" if row.confident else "yellow"))
        parts.append(styled(row.reason, "dim"))
    return [part for part in parts if part.plain]


def _what(
    rows: Iterable[Any], place: Callable[[str], str], region: Callable[[str], str], lang: str, most: int | None
) -> list[Text]:
    parts = []
    for row in rows:
        year = f"{row.year} " if row.year else ""
        posts = "、".join(dict.fromkeys([*(office(each, region) for each in row.offices), *row.affiliations]))
        head = Text.assemble((f"{place(row.doc)}:{row.lines[0]} ", "cyan"), (year, "dim"), styled(posts))
        parts.append(head)
        told = (
            row.statements[: most if row.query else 0] if most is not None else row.statements
        )  # a list of everyone is for finding, not for reading
        parts += [Text.assemble((f"{place(row.doc)}:{said.line} ", "cyan"), styled(said.text)) for said in told]
        if len(row.statements) > len(told):
            parts.append(styled(f"+{len(row.statements) - len(told)} {_WORDS[lang]['words']}", "dim"))
    return parts


def office(held: Any, region: Callable[[str], str]) -> str:
    """An office as the press writes it: 北京市政协常委, 全国人大代表（广东省）, 重庆市市长."""
    where = region(held.region) if held.region else ""
    body = _BODIES.get(held.body, "")
    quarter = f"（{held.constituency}）" if held.constituency else ""
    if held.level == "national" and body:
        member = f"（{where}）" if held.region != "000000" else ""
        return f"全国{body}{held.rank}{member}{quarter}"
    return f"{where}{body}{held.rank}{quarter}"
