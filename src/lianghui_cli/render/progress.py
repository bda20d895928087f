"""A progress bar: how much is done, how fast, and how long the rest will take. Nothing where nobody looks."""

from functools import cache
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.progress import Progress

_TITLES = {"texts": "texts", "figures": "figures and people"}


def tell(stream: TextIO, what: str, done: int, whole: int) -> None:
    """Show that `done` of `whole` (bytes or characters) of `what` are done; the bar goes when all are."""
    if not stream.isatty() or not whole:
        return
    progress = _bar(stream)
    title = _TITLES[what]
    task = next((task.id for task in progress.tasks if task.description == title), None)
    if task is None:
        progress.start()
        task = progress.add_task(title, total=whole)
    progress.update(task, completed=done, total=whole)
    if done >= whole:
        progress.stop()


def stop(stream: TextIO) -> None:
    """Take the bar away and give the cursor back, where there is one."""
    if _bar.cache_info().currsize:
        _bar(stream).stop()


@cache
def _bar(stream: TextIO) -> "Progress":
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
    return Progress(*columns, TimeRemainingColumn(), console=Console(file=stream), transient=True)
