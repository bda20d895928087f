"""One process at a time where something is written for all; the lock of a killed one is gone with it."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from os import path


@contextmanager
def alone(home: str) -> Iterator[None]:
    """While no other process is alone in the folder `home`. Raises OSError where it cannot be written."""
    with open(path.join(home, "lock"), "wb") as lock:
        with suppress(ImportError):  # Windows: the last of two wins, and what each makes is whole
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
