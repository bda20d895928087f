"""The options of `compare` for policy tasks, and how their rows are written."""

from typing import Annotated

import typer

from lianghui_cli.cli.options import Common
from lianghui_cli.cli.reading import cut, naming, screen, write
from lianghui_cli.errors import Status
from lianghui_cli.index.texts import Texts
from lianghui_cli.verbs import plans as verb

TASK_KEYS = (
    "region", "status", "theme", "from_year", "from_text", "from_doc", "from_line", "to_year", "to_text", "to_doc",
    "to_line", "score", "section", "head", "sentence", "gone", "added", "what_changed",
)  # fmt: skip

Statuses = Annotated[str, typer.Option("--status", help="Only tasks that were: kept, changed, new, dropped.")]
Themes = Annotated[str, typer.Option("--theme", help="Only tasks of this theme: ecology, 对外开放; several by commas.")]
Section = Annotated[str, typer.Option(help="Only tasks under a title of the report that holds these words.")]
Least = Annotated[float, typer.Option("--min-score", min=0.0, max=1.0, help="Take tasks that score less for two.")]
Every = Annotated[
    bool,
    typer.Option("--all", help="Every clause of a sentence, and the five-year chapter, guiding lines and closing too."),
]


def show(common: Common, rows: tuple[verb.TaskRow, ...], asked: verb.Wish, texts: Texts) -> int:
    """The tasks of a comparison in the format asked for."""
    if not common.by_eye:
        return write(common, TASK_KEYS, cut(common, rows, "rows"))
    from lianghui_cli.render import plans

    names = naming(common, texts)
    told = plans.memo(cut(common, rows, "tasks"), names, every=asked.every, among=rows)
    if common.format == "md":
        plans.write(told, names, common.env.stdout)
    else:
        plans.draw(told, names, screen(common))
    return Status.FOUND if rows else Status.NOTHING
