"""From the shared options to the texts they mean, and from rows to the streams. Each command starts and ends here."""

from collections.abc import Callable, Iterable, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from lianghui_cli.cli.options import Common, years
from lianghui_cli.corpus.find import EmptyCorpusError, Skipped, folders
from lianghui_cli.errors import Status, UsageError
from lianghui_cli.index import library
from lianghui_cli.index.extracts import Extracts
from lianghui_cli.index.store import Store, folder
from lianghui_cli.index.texts import Texts
from lianghui_cli.render import formats
from lianghui_cli.render.view import View, in_order, in_script, only, view
from lianghui_cli.verbs.scope import Scope

if TYPE_CHECKING:
    from lianghui_cli.corpus.load import Take
    from lianghui_cli.render.names import Names
    from lianghui_cli.render.terminal import Screen


def read(common: Common, take: "Take | None" = None) -> Texts:
    """The corpus, after saying on stderr what was passed over. `take`: how far a text must be read."""
    try:
        texts = library.texts(corpus_folders(common), cache(common), talk(common), take)
    except EmptyCorpusError as error:
        say_skipped(common, error.skipped)
        raise
    say_skipped(common, texts.skipped)
    return texts


def say_skipped(common: Common, skipped: Sequence[Skipped]) -> None:
    """Names each file that was passed over, the first time that these are; counts them every time."""
    for one in [] if _said_before(common, skipped) else skipped:
        common.env.say(f"{'' if one.remark else 'skipped '}{one.doc}: {one.reason}")
    skipped = [one for one in skipped if not one.remark]
    if skipped:
        parts = sum(one.part is not None for one in skipped)
        counts = [(len(skipped) - parts, "file"), (parts, "row")]
        told = " and ".join(f"{count} {what}{'s' * (count > 1)}" for count, what in counts if count)
        common.env.say(f"skipped {told}; lianghui corpus check lists them with repairs")


def _said_before(common: Common, skipped: Sequence[Skipped]) -> bool:
    """Whether the person has read of these files, and why; they count as read from now on. Never without a cache."""
    if not skipped or not cache(common):
        return False
    from hashlib import sha256

    told = "\n".join(f"{one.doc}\t{one.reason}" for one in skipped)
    key, said = f"told-{sha256(told.encode('utf-8', 'surrogatepass')).hexdigest()[:24]}", Store(cache(common))
    before = said.get(key) is not None
    if not before:
        said.put(key, True)
    return before


def corpus_folders(common: Common) -> list[str]:
    """The folders of the corpus that was asked for."""
    return folders(common.corpus, common.env.variables.get("LIANGHUI_CORPUS", ""), common.text_column)


def cache(common: Common) -> str:
    """The folder of what is kept; "" for nowhere."""
    return folder(common.env.variables) if common.cache else ""


def talk(common: Common) -> library.Talk:
    """How a long reading tells how far it is."""

    def progress(what: str, done: int, whole: int) -> None:
        from lianghui_cli.render.progress import tell  # loaded where something takes long

        tell(common.env.stderr, what, done, whole, common.env.spoken)

    return library.Talk(common.env.say, progress)


def alignments(common: Common) -> Extracts:
    """What became of the tasks of one year in another, worked out once and kept."""
    return Extracts(Store(cache(common)))


def scope(common: Common) -> Scope:
    """The filters. Raises UsageError for a region, year or date that is none."""
    regions = frozenset(code for text in common.region for code in _codes(text))
    since, until = _date(common.since, "--since"), _date(common.until, "--until")
    return Scope(regions, years(common.year), common.source, since, until, common.doc)


def _codes(text: str) -> list[str]:
    from lianghui_cli.text.region_argument import resolve  # loaded only where a region is asked for

    return [resolve(part).code for part in text.replace("，", ",").split(",")]


def indicators_of(common: Common, typed: str) -> frozenset[str]:
    """The indicators that `--indicator` means; what was taken for a word that is no id is said on stderr."""
    from lianghui_cli.verbs.indicators import meant, parts

    found: set[str] = set()
    for part in parts(typed):
        taken = meant(part)
        if taken != [part]:
            common.env.say(f"--indicator {part} takes {', '.join(taken)}")
        found.update(taken)
    return frozenset(found)


def _date(text: str, option: str) -> str:
    parts = text.split("-") if text else []
    wanted = zip(parts, (4, 2, 2), strict=False)
    bounds = zip(parts[1:], (12, 31), strict=False)
    if len(parts) > 3 or any(not (part.isascii() and part.isdecimal() and len(part) == size) for part, size in wanted):
        raise UsageError(f'{option} "{text}" is not a date; use 2024, 2024-03 or 2024-03-05')
    if any(not 1 <= int(part) <= most for part, most in bounds):
        raise UsageError(f'{option} "{text}" is not a date; use 2024, 2024-03 or 2024-03-05')
    return text


def cut(common: Common, rows: Sequence[Any], what: str) -> Sequence[Any]:
    """At most `--limit` rows; says so on stderr where some are left out. What is to be sorted is cut when it is."""
    if common.sort or common.limit is None or len(rows) <= common.limit:
        return rows
    common.env.say(f"showing {common.limit} of {len(rows)} {what}; --limit {len(rows)} shows all")
    return rows[: common.limit]


def say_none(common: Common, what: str, **own: str) -> None:
    """Says that there is no `what`, and with which filters: the shared ones and a command's `own`."""
    filters = [
        f"--{name} {value}"
        for name in ("region", "year", "source", "since", "until", "doc")
        for value in ([getattr(common, name)] if isinstance(getattr(common, name), str) else getattr(common, name))
        if value
    ] + [f"--{name} {value}" for name, value in own.items() if value]
    within = f" with {' '.join(filters)}; lianghui corpus shows what there is" if filters else ""
    common.env.say(what + within)


def write(common: Common, keys: Sequence[str], rows: Iterable[Any], told: Sequence[str] = ()) -> int:
    """Rows (values with an attribute for each key) in the format asked for. Returns the exit status.

    `told`: the keys that a memo (`--format md`) has, under their labels; a command with a picture writes its own.
    """
    if not told or common.format != "md":
        return write_view(common, view(keys, rows))
    page, shown = screen(common), view(told, rows)
    held = [list(row) for row in shown.rows]
    if held:
        page.table([column.label(common.lang) for column in shown.columns], held)
    return Status.FOUND if held else Status.NOTHING


def write_view(common: Common, shown: View) -> int:
    """A view in the format asked for; a plain table on a terminal. Returns the exit status."""
    if common.sort:
        shown = shown._replace(rows=cut(common._replace(sort=()), in_order(shown, common.sort), "rows"))
    if common.columns:
        shown = only(shown, common.columns)
    rows = iter(shown.rows)
    first = list(islice(rows, 1))
    shown = shown._replace(rows=chain(first, rows))
    if common.format == "md" and not first:
        return Status.NOTHING  # a memo has no table of nothing
    if common.format not in ("table", "plain"):
        if common.script != "original":
            shown = in_script(shown, _converter(common))
        out = common.env.stdout
        formats.write(
            shown,
            common.format.removeprefix("plain-"),
            out,
            header=common.header,
            terminal=common.env.tty,
            excel=common.bom,
        )
    elif first:
        screen(common).show(shown._replace(rows=list(shown.rows)), common.lang)
    return Status.FOUND if first else Status.NOTHING


def screen(common: Common) -> "Screen":
    """The terminal that tables are written to, or a page of Markdown. Rich is loaded here and nowhere else."""
    from lianghui_cli.render.terminal import Screen

    convert = _converter(common) if common.script != "original" else None
    if common.format == "md":
        from lianghui_cli.render.markdown import Markdown

        return Markdown(common.env.stdout, convert)
    return Screen(common.env.stdout, common.env.width or 80, color=common.color, convert=convert)


def placer(texts: Texts) -> Callable[[str], str]:
    """Short names for the documents of a corpus, as `lianghui show` takes them."""
    from lianghui_cli.render.places import namer

    return namer(texts.names())


def naming(common: Common, texts: Texts) -> "Names":
    """What the things of an answer are called in the language of the reader."""
    from lianghui_cli.render.names import Names
    from lianghui_cli.text.gazetteer import name_of, short_name
    from lianghui_cli.verbs.figure_rows import name
    from lianghui_cli.verbs.goals import in_words

    lang = common.lang
    return Names(
        region=lambda code: name_of(code, lang),
        short=lambda code: short_name(code, lang),
        own=lambda code: name_of(code, "zh"),
        indicator=lambda row: name(row, lang),
        place=placer(texts),
        goal=lambda figure, brief: in_words(figure, lang, brief=brief),
        lang=lang,
    )


def _converter(common: Common) -> Callable[[str], str]:
    from lianghui_cli.render.script import converter

    return converter(common.script)
