"""Chinese text in lines of so many cells. Breaks fall between characters, never inside a number or before a 。"""

import re

from lianghui_cli.render.cells import width

_NEVER_FIRST = "。，、；：！？）」』”’》〉】…%％,.;:!?)]}·々"
_NEVER_LAST = "（「『“‘《〈【([{"
# What stays together: a number with its sign and unit, a Latin word (.csv, ~/reports too), any other character alone.
_ATOM = re.compile(
    r"(?:[+-]|--)?[~/.]*[0-9A-Za-z０-９Ａ-Ｚａ-ｚ][0-9A-Za-z０-９Ａ-Ｚａ-ｚ.．,'+_/:-]*[%％‰]?|\s+|.", re.DOTALL
)


def wrap(text: str, cells: int) -> list[str]:
    """`text` in lines of at most `cells` cells (a single longer word is cut). Joined again they are `text`."""
    if width(text) <= cells:
        return [text]
    lines, line, used = [], "", 0
    for atom in _unbreakable(text, max(cells, 2)):
        size = width(atom)
        if line and used + size > cells and not atom.isspace():
            lines.append(line)
            line, used = "", 0
        line += atom
        used += size
    return [*lines, line]


def _unbreakable(text: str, cells: int) -> list[str]:
    """Stretches between which a line may end."""
    atoms: list[str] = []
    for match in _ATOM.finditer(text):
        atom = match.group()
        held = atoms and (atom in _NEVER_FIRST or atoms[-1][-1] in _NEVER_LAST)
        if held and width(atoms[-1]) + width(atom) <= cells:
            atoms[-1] += atom
        elif width(atom) > cells:
            atoms.extend(_cut(atom, cells))
        else:
            atoms.append(atom)
    return atoms


def _cut(word: str, cells: int) -> list[str]:
    parts, part = [], ""
    for char in word:
        if part and width(part + char) > cells:
            parts.append(part)
            part = ""
        part += char
    return [*parts, part]
