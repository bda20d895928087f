"""People for a reader: a few as cards, with seats, affiliations and statements by year and place; many a line each.

雷军  Lei Jun · pinyin
  2026  deputy, National People's Congress, Beijing    002:47
  said  民营企业要敢为人先抢抓产业机遇。               002:47
"""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from rich.text import Text

from lianghui_cli.lexicon import table
from lianghui_cli.render.cells import width
from lianghui_cli.render.listing import Head, Line, Listing, draw
from lianghui_cli.render.markdown import Markdown
from lianghui_cli.render.names import Names
from lianghui_cli.render.offices import office
from lianghui_cli.render.terminal import Screen, folded, styled

FEW = 5  # people who get a card; more are a list
_WORDS = {
    "en": {
        "name": "Name", "pinyin": "Pinyin", "year": "Year", "why": "Why", "source": "Source", "seat": "Seat or post",
        "perhaps": "perhaps ", "said": "said", "more": "+{} statements: --all", "one": "+1 statement: --all",
    },
    "zh": {
        "name": "姓名", "pinyin": "拼音", "year": "年份", "why": "理由", "source": "出处", "seat": "职务与身份",
        "perhaps": "或许是 ", "said": "发言", "more": "另有{}处发言：--all", "one": "另有1处发言：--all",
    },
}  # fmt: skip
_LABEL, _INDENT, _GAP = 4, 2, 2  # cells of 2026, said, 发言; before and between them
_BROAD = 80  # cells of a card: a wider terminal shows the same
_PLACE = 10  # cells that a place takes at least, so that what stands before it ends alike
_SEAT = 14  # cells from which a seat stands beside its holder in a list
_ROOM = 20  # cells of what stands between label and place, below which the place stands above it


def people(screen: Screen, rows: Sequence[Any], names: Names, most: int | None) -> None:
    """Person rows, those of one query and person together. `most`: statements shown of a person in a text."""
    groups = [list(group) for _, group in groupby(_gathered(rows), key=_card)]
    queries = list(dict.fromkeys(row.query for row in rows))
    for query in queries:
        own = [group for group in groups if group[0].query == query]
        if len(queries) > 1:
            screen.line(query, "bold")
        if query and len(own) <= FEW:
            for group in own:
                _show_card(screen, group, names, most)
        else:
            _show_list(screen, own, names)
            screen.line()


def _card(row: Any) -> tuple[Any, ...]:
    """What the rows of one card have in common."""
    return row.query, row.person_id, row.score


def _gathered(rows: Sequence[Any]) -> list[Any]:
    """Rows in order, those of one person behind the first of them."""
    first: dict[tuple[Any, ...], int] = {}
    for at, row in enumerate(rows):
        first.setdefault(_card(row), at)
    return sorted(rows, key=lambda row: (first[_card(row)], row.year or 0))


def _show_card(screen: Screen, rows: Sequence[Any], names: Names, most: int | None) -> None:
    words, who = _WORDS[names.lang], rows[0]
    sure = "" if who.confident else words["perhaps"]
    spelt = f"  {who.pinyin}" if who.pinyin else ""
    why = f" · {reason(who.reason, names.lang)}"
    screen.line(Text.assemble((sure, "yellow"), styled(who.name, "bold"), styled(spelt), styled(why, "dim")))
    year = None
    for (when, said), places in _seats(rows, names).items():
        label = str(when) if when and when != year else ""
        year = when
        _entry(screen, label, styled(said), f"{places[0]} +{len(places) - 1}" if len(places) > 1 else places[0])
    _said(screen, rows, names, most)
    screen.line()


def _said(screen: Screen, rows: Sequence[Any], names: Names, most: int | None) -> None:
    """What the texts say that they said, a place once for all that stands there, and how much more there is."""
    words, before = _WORDS[names.lang], ""
    label, left = words["said"], 0
    for row in rows:
        for statement in row.statements[:most]:
            place = f"{names.place(row.doc)}:{statement.line}"
            _entry(
                screen,
                label,
                screen.read(styled(statement.text)),
                place if place != before or isinstance(screen, Markdown) else "",
            )
            label, before = "", place
        left += len(row.statements) - len(row.statements[:most])
    if left:
        _entry(screen, "", styled(words["one"] if left == 1 else words["more"].format(left), "dim"), "")


def _seats(rows: Sequence[Any], names: Names) -> dict[tuple[int | None, str], list[str]]:
    """The seats and affiliations of each year, with the places that tell them; a year without any has an empty one."""
    found: dict[tuple[int | None, str], list[str]] = {}
    for row in rows:
        place = f"{names.place(row.doc)}:{row.lines[0]}"
        for said in posts(row, names) or [""]:
            found.setdefault((row.year, said), []).append(place)
    return dict(sorted(found.items(), key=lambda item: item[0][0] or 0))


def posts(row: Any, names: Names, *, short: bool = False) -> list[str]:
    """The seats of a row and its affiliations, each once."""
    seats = (office(held, names, short=short) for held in row.offices)
    return list(dict.fromkeys([*seats, *row.affiliations]))


def _entry(screen: Screen, label: str, said: Text, place: str) -> None:
    """A line of a card: a label, what is said, its place on the right."""
    if isinstance(screen, Markdown):
        screen.item(styled(label), said, styled(place))
        return
    start, at = _INDENT + _LABEL + _GAP, styled(place, "cyan")
    room = min(screen.cells, _BROAD) - start - _GAP - max(width(place), _PLACE)
    beside = room >= _ROOM
    if not beside and place:
        screen.line(Text.assemble(" " * _INDENT, at))
    for number, line in enumerate(folded(said, room if beside else screen.cells - start)):
        line.rstrip()
        whole = Text.assemble(" " * _INDENT, (label if not number else "", "dim"))
        whole.append(" " * (start - width(whole.plain))).append_text(line)
        if not number and beside and place:
            whole.append(" " * (start + room + _GAP - width(whole.plain))).append_text(at)
        whole.rstrip()
        screen.line(whole)


def _show_list(screen: Screen, groups: Sequence[Sequence[Any]], names: Names) -> None:
    """One line a person: the last seat that a text gives them."""
    words = _WORDS[names.lang]
    why = [reason(group[0].reason, names.lang) for group in groups]
    heads = [Head(words["name"]), Head(words["pinyin"], most=20), Head(words["year"])]
    lines = []
    for group, said in zip(groups, why, strict=True):
        last = next((row for row in reversed(group) if posts(row, names)), group[-1])
        cells = [styled(last.name, "bold"), styled(last.pinyin), styled(str(last.year or ""))]
        seat = next(iter(posts(last, names, short=True)), "")
        cells += [styled(said, "dim")] if any(why) else []
        lines.append(Line(cells, styled(f"{names.place(last.doc)}:{last.lines[0]}", "cyan"), styled(seat)))
    heads += [Head(words["why"])] if any(why) else []
    draw(screen, Listing(heads, words["source"], words["seat"], lines, _SEAT, repeat=True))


def reason(english: str, lang: str) -> str:
    """Why a person answers, in the reader's language: 一字之差, 区写作單（形近字）."""
    if lang == "en" or not english:
        return english
    known = {row[0]: row[1] for row in table("match_reasons")}
    pair, colon, kind = english.partition(": ")
    if colon:
        own, _, other = pair.partition(" for ")
        return f"{own}写作{other}（{known.get(kind, kind)}）"
    return known.get(english) or "，".join(known.get(part, part) for part in english.split(", "))
