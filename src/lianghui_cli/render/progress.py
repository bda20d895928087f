"""A progress bar: how much is done, how fast, and how long the rest will take. Nothing where nobody looks."""

from functools import cache
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.progress import Progress

_TITLES = {
    "en": {"texts": "texts", "figures": "figures and people"},
    "zh": {"texts": "文本", "figures": "数字和人物"},
}
_BROAD = 76  # cells below which speed and remaining time would not fit on one line


def tell(stream: TextIO, what: str, done: int, whole: int, lang: str = "en") -> None:
    """Show that `done` of `whole` (bytes or characters) of `what` are done; the bar goes when all are."""
    if not stream.isatty() or not whole:
        return
    progress = _bar(stream)
    title = _TITLES[lang][what]
    task = next((task.id for task in progress.tasks if task.description == title), None)
    if task is None:
        progress.start()
        task = progress.add_task(title, total=whole)
    progress.update(task, completed=done, total=whole)
    if done >= whole:
        progress.stop()
        progress.remove_task(task)


def stop(stream: TextIO) -> None:
    """Take the bar away and give the cursor back, where there is one."""
    if _bar.cache_info().currsize:
        _bar(stream).stop()


@cache
def _bar(stream: TextIO) -> "Progress":
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

    console = Console(file=stream)
    speed = (TransferSpeedColumn(), TimeRemainingColumn()) if console.width >= _BROAD else ()
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), *speed)
    return Progress(*columns, console=console, transient=True)
