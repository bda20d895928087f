"""Help pages: a sentence, examples, the command's own options, then those that all commands share, in groups.

The Chinese of a help text stands in data/help.tsv under the English one, the examples in data/examples.tsv.
"""

import re
from collections.abc import Sequence
from typing import Any

from lianghui_cli.lexicon import table
from lianghui_cli.render.cells import padded, width
from lianghui_cli.render.wrap import wrap

_WIDEST = 100  # cells of a line: longer ones are hard to read
_GROUPS = ("Arguments", "Options", "Filters", "Output")
_HELP = ("-h, --help", "Show this page.")
_BESIDE = 26  # cells of an option that has its explanation beside it, not below


def command_page(command: Any, ctx: Any) -> str:
    """The help page of a command."""
    page = _Page(ctx, ctx.command_path)
    arguments = [p for p in command.params if p.param_type_name == "argument"]
    options = [p for p in command.params if p.param_type_name == "option" and p.name != "help"]
    page.usage(" ".join([page.say("[OPTIONS]"), *(p.make_metavar(ctx) for p in arguments)]))
    page.prose(command.help or "")
    page.examples(ctx.command_path.removeprefix("lianghui "))
    groups: dict[str, list[tuple[str, str]]] = {group: [] for group in _GROUPS}
    groups["Arguments"] = [(p.make_metavar(ctx), page.say(p.help or "")) for p in arguments]
    for option in options:
        groups[option.rich_help_panel or "Options"].append((_names(option), page.say(option.help or "")))
    groups["Options"].append((_HELP[0], page.say(_HELP[1])))
    for group, rows in groups.items():
        page.group(group, rows)
    page.keys(command.epilog or "")
    return page.text()


def root_page(group: Any, ctx: Any) -> str:
    """The help page of `lianghui` itself."""
    page = _Page(ctx, "lianghui")
    page.usage(page.say("COMMAND [OPTIONS]"))
    page.prose(group.help or "")
    page.examples("")
    commands = [(name, page.say((group.get_command(ctx, name).help or "").split("\n\n")[0])) for name in group.names]
    page.group("Commands", commands)
    options = [(", ".join(sorted(p.opts, key=len)), page.say(p.help or "")) for p in group.params]
    page.group("Options", [*options, (_HELP[0], page.say(_HELP[1]))])
    page.prose("lianghui COMMAND --help explains a command.")
    return page.text()


def _names(option: Any) -> str:
    """-n, --limit N; --format table|tsv; --no-cache where that is what an option is for."""
    names = option.secondary_opts if option.is_flag and option.default is True else option.opts
    told = ", ".join(sorted(names, key=len))
    if option.is_flag:
        return told
    choices = getattr(option.type, "choices", None)
    plain = "N" if option.type.name.startswith("int") else option.name.upper()
    return f"{told} {option.metavar or ('|'.join(choices) if choices else plain)}"


class _Page:
    """Lines no longer than the terminal, in the language of messages."""

    def __init__(self, ctx: Any, path: str) -> None:
        env = ctx.find_root().obj
        self._chinese = {row[0]: row[1] for row in table("help")} if env.spoken == "zh" else {}
        self._cells = max(min(env.width or 80, _WIDEST), 30)
        self._path = path
        self._lines: list[str] = []

    def text(self) -> str:
        return "\n".join(self._lines).rstrip("\n") + "\n"

    def say(self, english: str) -> str:
        """A text of the page in the reader's language, its paragraphs joined."""
        whole = " ".join(english.split())
        return self._chinese.get(whole, whole)

    def usage(self, words: str) -> None:
        self._folded(f"{self.say('Usage:')} {self._path} {words}", 0, hang=7)
        self._lines.append("")

    def prose(self, text: str) -> None:
        for paragraph in text.split("\n\n"):
            if paragraph.strip():
                self._folded(self.say(paragraph), 0)
                self._lines.append("")

    def examples(self, command: str) -> None:
        """What is typed, and below what it answers."""
        rows = [row for row in table("examples") if row[0] == command]
        if rows:
            self._lines.append(self.say("Examples:" if len(rows) > 1 else "Example:"))
        for _, typed, english, chinese in rows:
            self._lines.append(f"  lianghui {typed}")
            self._folded(chinese if self._chinese else english, 6)
        if rows:
            self._lines.append("")

    def group(self, name: str, rows: Sequence[tuple[str, str]]) -> None:
        if not rows:
            return
        self._lines.append(self.say(f"{name}:"))
        widest = max([width(left) for left, _ in rows if width(left) <= _BESIDE], default=_BESIDE)
        indent = min(widest, self._cells // 3) + 4
        for left, told in rows:
            first, *rest = wrapped(told, self._cells - indent) or [""]
            if width(left) > indent - 4:
                self._folded(left, 2, hang=6)
                rest.insert(0, first)
            else:
                self._lines.append(f"  {padded(left, indent - 4)}  {first}".rstrip())
            self._lines.extend(" " * indent + line for line in rest)
        self._lines.append("")

    def keys(self, epilog: str) -> None:
        """The keys of the rows, a list for each kind of rows."""
        told, _, _ = epilog.partition(" Example: ")
        for part in (part for part in re.split(r"; (?=with |of )", told.rstrip(".")) if part):
            head, colon, keys = part.partition(": ") if part.startswith(("Keys", "with ", "of ")) else (part, "", "")
            self._folded(self.say(f"{head}:") if colon else self.say(f"{head}."), 0)
            if colon:
                self._folded(self._items(keys), 2)
        self._lines.append("")

    def _items(self, keys: str) -> str:
        return ", ".join(self._chinese.get(item, item) for item in keys.split(", "))

    def _folded(self, text: str, indent: int, hang: int = 0) -> None:
        first, *rest = wrapped(text, self._cells - indent - hang) or [""]
        self._lines.append(" " * indent + first)
        self._lines.extend(" " * (indent + hang) + line for line in rest)


def wrapped(text: str, cells: int) -> list[str]:
    """`text` in lines that end where words do."""
    return [line.strip() for line in wrap(text, cells)]
