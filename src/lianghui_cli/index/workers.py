"""Work in lots, by one process or by several; how much of it is done is told while it goes on."""

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, TypeVar

Progress = Callable[[int, int], None]  # how much is done, of how much
_Lot, _Result = TypeVar("_Lot"), TypeVar("_Result")
_TICK = 0.2  # seconds between two looks at what is done

_done: Any = None  # in a worker: the number that all workers add to


def run(
    do: Callable[[Any, Callable[[int], None]], _Result],
    lots: Sequence[_Lot],
    sizes: Sequence[int],
    progress: Progress,
    jobs: int = 0,
) -> list[_Result]:
    """`do` each lot; the results in order. `do(lot, count)` says by count(n) that n of the lot's size are done.

    `jobs`: how many processes, 0 for one a core. What `do` raises is raised here, after the others have ended.
    """
    whole, jobs = sum(sizes), min(jobs or _cores(), len(lots))
    if jobs > 1:
        return _shared_out(do, lots, sizes, progress, jobs)
    done = 0

    def count(size: int) -> None:
        nonlocal done
        done += size
        progress(done, whole)

    return [do(lot, count) for lot in lots]


def _cores() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on Linux
        return os.cpu_count() or 1


def _shared_out(
    do: Callable[[Any, Callable[[int], None]], _Result],
    lots: Sequence[_Lot],
    sizes: Sequence[int],
    progress: Progress,
    jobs: int,
) -> list[_Result]:
    from concurrent.futures import ProcessPoolExecutor, wait
    from multiprocessing import get_context

    context = get_context("spawn")  # a fork copies what other threads hold half done
    done = context.Value("Q", 0)
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_enter, initargs=(done,)) as pool:
        order = sorted(range(len(lots)), key=lambda at: -sizes[at])  # the largest first: the last to end is small
        tasks = {at: pool.submit(_one, do, lots[at]) for at in order}
        try:
            waiting = set(tasks.values())
            while waiting:
                ended, waiting = wait(waiting, _TICK, return_when="FIRST_EXCEPTION")
                progress(done.value, sum(sizes))
                for task in ended:
                    task.result()
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise
    return [tasks[at].result() for at in range(len(lots))]


def _enter(done: Any) -> None:
    """A worker's start: Ctrl-C is its parent's business, and it ends with its parent, however that ends."""
    import signal
    from threading import Thread

    global _done  # noqa: PLW0603 -- how a pool hands a shared number to its workers
    _done = done
    Thread(target=_end_with_parent, daemon=True).start()
    with suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def _end_with_parent() -> None:
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _one(do: Callable[[Any, Callable[[int], None]], _Result], lot: Any) -> _Result:
    def count(size: int) -> None:
        with _done.get_lock():
            _done.value += size

    return do(lot, count)
