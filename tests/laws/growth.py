"""How the time of some work grows with its size."""

import gc
from collections.abc import Callable, Sequence
from time import process_time

import pytest

_MOST = 2.3  # times as long, of what is twice as long
_SLACK = 0.003  # seconds
_TRIES = 8  # the least of which counts: the machine may be busy


def taken(run: Callable[[], object]) -> float:
    """Seconds, without what the collector takes to walk over it all."""
    gc.collect()
    gc.disable()
    try:
        start = process_time()
        run()
        return process_time() - start
    finally:
        gc.enable()


def grows(of: str, runs: Sequence[Callable[[], object]]) -> None:
    """Fails where one of three runs, each of twice the size of the one before, takes much more than twice as long."""
    best = [float("inf")] * 3
    for _ in range(_TRIES):
        best = [min(seconds, taken(run)) for seconds, run in zip(best, runs, strict=True)]
        if best[1] <= _MOST * best[0] + _SLACK and best[2] <= _MOST * best[1] + _SLACK:
            return
    pytest.fail(f"{of}: {best[0]:.3f} s, of twice as much {best[1]:.3f} s, of four times as much {best[2]:.3f} s")
