"""What a shell offers behind an option: regions, indicators, documents. Its tables are read when a shell asks."""

from typing import Any

ACTIONS = ("info", "check", "build", "export")  # of lianghui corpus


def actions(ctx: Any, incomplete: str) -> list[str]:
    """What can be done with a corpus."""
    return [action for action in ACTIONS if action.startswith(incomplete)]


def regions(ctx: Any, incomplete: str) -> list[str]:
    """Regions that begin so, in the script that was begun: provinces alone where nothing was typed."""
    from lianghui_cli.text.gazetteer import regions as known

    latin = incomplete.isascii()
    names = [
        (place.pinyin if latin else place.short)
        for place in known().values()
        if incomplete or place.level in ("nation", "province")
    ]
    return sorted({name for name in names if name.startswith(incomplete.lower())})


def indicators(ctx: Any, incomplete: str) -> list[str]:
    """Indicators whose id begins so; behind a comma a further one."""
    from lianghui_cli.lexicon import table

    before, comma, begun = incomplete.rpartition(",")
    return [before + comma + row[0] for row in table("indicators") if row[0].startswith(begun)]


def documents(ctx: Any, incomplete: str) -> list[str]:
    """Texts of the corpus whose name begins so."""
    import os

    from lianghui_cli.corpus.find import files, folders
    from lianghui_cli.errors import CorpusError

    try:
        there = files(folders(ctx.params.get("corpus") or [], os.environ.get("LIANGHUI_CORPUS", "")))
    except CorpusError:
        return []
    names = {name for place in there.places for name in (place.doc, place.doc.rpartition("/")[2])}
    return sorted(name for name in names if name.startswith(incomplete))
