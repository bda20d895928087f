"""Search results for a reader: how many, then each sentence with its hits marked; the aligned concordance; counts.

3 sentences, 4 hits in 2 of 5 texts

000:30  2026-01-25  Beijing  大公報
        全面實施「人工智能+」行動，建設國家[人工智能][應用]中試基地。
"""

from collections.abc import Sequence
from typing import Any

from rich.text import Text

from lianghui_cli.render.cells import padded, width
from lianghui_cli.render.markdown import Markdown
from lianghui_cli.render.names import Names
from lianghui_cli.render.terminal import Screen, clean, folded, marked, styled

_PLACE = 18  # cells that a place takes at most beside its sentence
_GAP = 2
_AROUND = "┆ "  # before a sentence of context, which is no hit
_SHOWN = {
    "en": "{0} of {1} sentences shown; all: --limit {1}",
    "zh": "只列出{1}句中的{0}句；全部列出：--limit {1}",
}


def heading(screen: Screen, count: Any, lang: str) -> None:
    """How much was found (hits, sentences, docs, texts), whatever part of it is shown."""
    screen.line(_in_chinese(count) if lang == "zh" else _in_english(count), "bold")
    screen.line()


def _in_english(count: Any) -> str:
    told = [_several(count.sentences, "sentence"), *([_several(count.hits, "hit")] if count.hits else [])]
    return f"{', '.join(told)} in {count.docs:,} of {_several(count.texts, 'text')}"


def _several(count: int, what: str) -> str:
    return f"{count:,} {what}{'s' * (count != 1)}"


def _in_chinese(count: Any) -> str:
    hits = f"、{count.hits:,}处" if count.hits else ""
    return f"找到{count.sentences:,}句{hits}，见于{count.texts:,}篇文本中的{count.docs:,}篇"


def cut(screen: Screen, shown: int, count: Any, lang: str) -> None:
    """That only some of the sentences are shown."""
    if shown < count.sentences:
        screen.line()
        screen.line(_SHOWN[lang].format(shown, count.sentences), "dim")


def sentences(screen: Screen, rows: Sequence[Any], names: Names) -> None:
    """Hit rows (doc, line, date, source, region, text, spans): what two in turn share of their text is said once."""
    start = min(_PLACE, max(width(_place(row, names)) for row in rows)) + _GAP
    shared: tuple[str, ...] = ()
    for n, row in enumerate(rows):
        about = tuple(part for part in (row.date, names.region(row.region), row.source) if part)
        if isinstance(screen, Markdown):
            _listed(screen, row, names, about)
            continue
        if n and (row.before or row.after or rows[n - 1].after):
            screen.line()
        first = Text(_place(row, names), style="cyan")
        known = not about or (row.doc, *about) == shared
        if not known:
            first.append(" " * max(start - width(first.plain), _GAP)).append_text(styled("  ".join(about), "dim"))
        if not known or row.before:
            screen.line(first)
            first = Text()
        shared = (row.doc, *about)
        for _, text in row.before:
            _paragraph(screen, Text(), styled(text, "dim"), start, _AROUND)
        _paragraph(screen, first, bracketed(screen, row), start)
        for _, text in row.after:
            _paragraph(screen, Text(), styled(text, "dim"), start, _AROUND)


def _paragraph(screen: Screen, first: Text, text: Text, start: int, sign: str = "") -> None:
    """Lines of `text` that begin at `start`, the first of them behind `first`."""
    if width(first.plain) > start - _GAP:
        screen.line(first)
        first = Text()
    for line in folded(screen.read(text), max(screen.cells - start - len(sign), _GAP)):
        line.rstrip()
        whole = Text.assemble(first, " " * (start - width(first.plain)), (sign, "dim"))
        screen.line(whole.append_text(line))
        first = Text()


def bracketed(screen: Screen, row: Any) -> Text:
    """The sentence, its hits marked: in colour, or where there is none by brackets."""
    text = marked(row.text, row.spans)
    if screen.colored:
        return text
    parts, at = Text(), 0
    for start, end in _joined(row.spans):
        parts.append_text(text[at:start]).append("[").append_text(text[start:end]).append("]")
        at = end
    return parts.append_text(text[at:])


def _joined(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans that overlap as one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _listed(page: Markdown, row: Any, names: Names, about: Sequence[str]) -> None:
    """A sentence as an item of a list, its context below it."""
    page.item(styled(_place(row, names)), styled(" ".join(about)), page.read(bracketed(page, row)))
    for _, text in (*row.before, *row.after):
        page.item(page.read(styled(text)), deeper=True)


def counts(screen: Screen, labels: Sequence[str], rows: Sequence[Sequence[Any]], keys: int) -> None:
    """Counts under their labels; the first `keys` columns are what they are of."""
    from lianghui_cli.render.board import Board, Column, draw  # of counts alone

    columns = [Column("", label, left=n < keys) for n, label in enumerate(labels)]
    cells = [[[styled(f"{part:,}" if n >= keys else str(part))] for n, part in enumerate(row)] for row in rows]
    draw(screen, Board(columns, cells, names=max(keys, 1)))


def concordance(screen: Screen, rows: Sequence[Any], names: Names) -> None:
    """One line a hit, keywords under one another. Contexts are cut to the width: the rows of a pipe have them whole."""
    if isinstance(screen, Markdown):
        parts = [(_place(row, names), row.left, row.keyword, row.right) for row in rows]
        cells = [[[styled(part)] for part in line] for line in parts]
        screen.grid(("", "", "", ""), cells, {1, 2, 3})
        return
    sign = "" if screen.colored else "[]"
    places = [clean(_place(row, names)) for row in rows]
    first = max(map(width, places), default=0)
    middle = max((width(clean(row.keyword)) for row in rows), default=0)
    side = max((screen.cells - first - middle - len(sign) - 4) // 2, 4)
    for name, row in zip(places, rows, strict=True):
        left = _last_cells(clean(row.left), side)
        right = _first_cells(clean(row.right), side + middle - width(clean(row.keyword)))
        line = Text(padded(name, first + 2), style="cyan")
        line.append(padded(left, side, right=True) + " ", style="default")
        line.append(f"{sign[:1]}{clean(row.keyword)}{sign[1:]}", style="bold red")
        line.append(" " + right, style="default")
        screen.console.print(line, no_wrap=True, overflow="crop")


def _place(row: Any, names: Names) -> str:
    return f"{names.place(row.doc)}:{row.line}"


def _first_cells(text: str, cells: int) -> str:
    while width(text) > cells:
        text = text[: max(min(len(text) - 1, cells), 0)]
    return text


def _last_cells(text: str, cells: int) -> str:
    while width(text) > cells:
        text = text[-max(min(len(text) - 1, cells), 1) :] if cells > 0 else ""
    return text
