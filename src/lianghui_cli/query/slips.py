"""What in a query looks like an operator and is none: or, 或, |, *, -词. It is searched for as it stands.

slips("环境 or 生态") == [Slip("or", "OR", "环境 OR 生态")]
"""

import re
from typing import NamedTuple

from lianghui_cli.errors import QueryError
from lianghui_cli.query.syntax import Token, parse, tokens
from lianghui_cli.text.fold import fold

# What people write for an operator, folded.
_WRITTEN = {
    "and": "AND", "&": "AND", "&&": "AND", "+": "AND", "且": "AND", "并且": "AND", "以及": "AND",
    "or": "OR", "|": "OR", "||": "OR", "/": "OR", "或": "OR", "或者": "OR",
    "not": "NOT", "!": "NOT", "非": "NOT", "near": "NEAR/10",
}  # fmt: skip
_JOINED = re.compile(r"(?<=.)(?:\|+|(?<=[^\x00-\x7f])&+(?=[^\x00-\x7f]))(?=.)")  # 环境|生态, 环境&生态; not R&D
_EXCLUDED = re.compile(r"[-−–]+(?=\w)")  # -上海


class Slip(NamedTuple):
    """What was typed, the operator that it looks like ("*": a wildcard), and the query mended ("": it cannot be)."""

    typed: str
    operator: str
    form: str


def slips(query: str) -> list[Slip]:
    """What looks like an operator in `query`, each kind once; the form mends all of them."""
    found: list[tuple[str, str]] = []
    mended: list[str] = []
    for token in tokens(query):
        told, instead = _read(token)
        found += told
        mended.append(instead)
    form = re.sub(r"\( | \)", lambda match: match.group().strip(), " ".join(filter(None, mended)))
    return [Slip(typed, operator, form if _reads(form) else "") for typed, operator in dict.fromkeys(found)]


def _reads(form: str) -> bool:
    """Whether a query can be read: OR alone at its end cannot."""
    try:
        parse(form)
    except QueryError:
        return False
    return True


def _read(token: Token) -> tuple[list[tuple[str, str]], str]:
    """What looks like an operator in a token, and what to write in its place."""
    if token.kind == "phrase":
        return [], f'"{token.text}"'
    if token.kind != "word":
        return [], f"NEAR/{token.text}" if token.kind == "NEAR" else token.text
    text, folded = token.text, fold(token.text)
    if operator := _WRITTEN.get(folded):
        return [(text, operator)], operator
    found: list[tuple[str, str]] = []
    instead = text
    if "*" in folded and len(folded) > 1:
        found.append(("*", "*"))
        instead = " ".join(part for part in re.split(r"[*＊]+", instead) if part)
    if sign := _EXCLUDED.match(fold(instead)):
        found.append((instead, "NOT"))
        instead = f"NOT {instead[sign.end() :]}"
    signs = list(_JOINED.finditer(fold(instead)))
    if signs:
        operator = "OR" if "|" in signs[0].group() else "AND"
        found.append((signs[0].group(), operator))
        ends = zip([0, *(sign.end() for sign in signs)], [*(sign.start() for sign in signs), None], strict=True)
        instead = f"({f' {operator} '.join(instead[start:end] for start, end in ends)})"
    return found, instead
