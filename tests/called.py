"""What pictures call things in tests: regions as the tables have them, a document by its own name."""

from typing import Any

from lianghui_cli.render.names import Names
from lianghui_cli.text.gazetteer import name_of, short_name


def names(lang: str = "en", **own: Any) -> Names:
    """The names of things in `lang`; `own` takes the place of any of them."""
    return Names(
        region=lambda code: name_of(code, lang),
        short=lambda code: short_name(code, lang),
        own=lambda code: name_of(code, "zh"),
        indicator=lambda row: str(row.indicator),
        place=lambda doc: doc,
        goal=lambda figure, brief: "",
        lang=lang,
    )._replace(**own)
