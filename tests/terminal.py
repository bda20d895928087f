"""A real terminal of so many columns and rows, for tests: what a command writes there, what keys do."""

import os
import signal
import struct
import subprocess
import sys
import threading
import time
from typing import NamedTuple

import pytest

fcntl, termios = (pytest.importorskip(name) for name in ("fcntl", "termios"))  # Windows has no such terminal
pty = pytest.importorskip("pty")


class Shown(NamedTuple):
    """What stood on the terminal (both streams), and the status."""

    out: str
    status: int


def on_terminal(
    *args: str, columns: int = 80, rows: int = 24, keys: str = "", after: str = "", **variables: str
) -> Shown:
    """Run `lianghui args` on a terminal. `keys` are typed when `after` has appeared, or after two seconds."""
    main, side = pty.openpty()
    fcntl.ioctl(side, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    unset = ("COLUMNS", "LINES", "PAGER", "LESS", "NO_COLOR", "LC_ALL", "LC_MESSAGES")
    known = {name: value for name, value in os.environ.items() if name not in unset}
    process = subprocess.Popen(
        [sys.executable, "-m", "lianghui_cli", *args],
        stdin=side, stdout=side, stderr=side, start_new_session=True, preexec_fn=_controlling,  # noqa: PLW1509
        env={**known, "TERM": "xterm-256color", "LANG": "C.UTF-8", **variables},
    )  # fmt: skip
    os.close(side)
    data, waiting = b"", bool(keys and after)
    end = threading.Timer(60, os.killpg, (process.pid, signal.SIGKILL))
    typing = threading.Timer(2, os.write, (main, keys.encode()))
    end.start()
    if keys and not after:
        typing.start()
    try:
        while chunk := os.read(main, 65536):
            data += chunk
            if waiting and after.encode() in data:
                waiting = False
                time.sleep(0.3)
                os.write(main, keys.encode())
    except OSError:
        pass
    os.close(main)
    status = process.wait()
    end.cancel()
    return Shown(data.decode("utf-8", "replace").replace("\r\n", "\n"), status)


def heard() -> None:
    """Ctrl-C is heard, also where the tests run in a shell's background, which leaves it ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _controlling() -> None:
    heard()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
