"""Where an answer goes: standard output, a pager on a terminal, or a file that is written whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import StringIO, TextIOWrapper
from typing import TYPE_CHECKING

from lianghui_cli.errors import ExportError, LianghuiError

if TYPE_CHECKING:
    from lianghui_cli.cli.options import Common

_FOR_READERS = ("table", "plain", "md", "plain-md")  # what is paged: rows for a program come as they are made


@contextmanager
def destination(common: "Common") -> Iterator["Common"]:
    """The same run with a standard output that ends where the person asked for it."""
    if common.out:
        with _file(common) as placed:
            yield placed
    elif common.env.tty and common.env.height and common.pager and common.format in _FOR_READERS:
        with _paged(common) as placed:
            yield placed
    else:
        yield common


@contextmanager
def _paged(common: "Common") -> Iterator["Common"]:
    from lianghui_cli.cli.pager import page

    held = StringIO()
    try:
        yield common._replace(env=common.env._replace(stdout=held))
    except LianghuiError:  # a list of what is broken stands before the error that it explains
        page(held.getvalue(), common.env)
        raise
    page(held.getvalue(), common.env)


@contextmanager
def _file(common: "Common") -> Iterator["Common"]:
    """A file beside the one asked for, which takes its place when all is written."""
    out, part = common.out, f"{common.out}.{os.getpid()}.part"
    if common.format == "xlsx":
        from lianghui_cli.render.sheet import ready

        ready()
    try:
        file = open(part, "xb")  # noqa: SIM115 (closed below, on every way out)
    except OSError as error:
        raise ExportError(f"{out} cannot be written ({error.strerror}): name a file in a folder of yours") from None
    try:
        with TextIOWrapper(file, encoding="utf-8", errors="backslashreplace", newline="") as stream:
            yield common._replace(env=common.env._replace(stdout=stream, tty=False))
        os.replace(part, out)
    except BaseException:
        with suppress(OSError):
            os.unlink(part)
        raise
    common.env.say(f"wrote {out}")
