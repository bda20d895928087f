"""Finds people by the place or constituency of their seats: 港区, 香港, 广东 (and its cities), guangdong."""

from lianghui_cli.index.roll import PLACE, Roll
from lianghui_cli.text.fold import fold
from lianghui_cli.text.region_argument import candidates
from lianghui_cli.verbs.names.found import Found

REASON = "place"
_LEAST = 4  # letters: of less, a surname is meant (he is no Hebei)
_SCORE = 60  # more than a word of an affiliation that many have; a place is never sure to mean one person


def found(roll: Roll, query: str) -> list[Found]:
    """Everyone on the roll with a seat or office of the place that a query names; none if it names no place."""
    asked = [f"@{fold(query)}"] if len(query) > 1 else []
    if not query.isdecimal() and not (query.isascii() and len(query) < _LEAST):
        asked += [f"@{_stem(place.code)}" for place in candidates(query) if "+" not in place.code]
    finds = []
    for name in dict.fromkeys(name for each in asked for name in roll.saying(PLACE, each)):
        held = frozenset(said for said in roll.said_of(name, PLACE) if any(each in said for each in asked))
        finds.append(Found(name, _SCORE, REASON, False, held))
    return finds


def _stem(code: str) -> str:
    """The beginning that the codes of a place and of everything in it share."""
    return code[:2] if code.endswith("0000") else code[:4] if code.endswith("00") else code
