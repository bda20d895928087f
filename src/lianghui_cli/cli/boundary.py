"""The error boundary: whatever goes wrong below ends here as one line on stderr and an exit status.

A group of commands, so that tests pass through it too. Commands are imported only when they are called.
"""

import os
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any, TextIO

import typer
from typer.core import TyperGroup

from lianghui_cli.cli.env import Env, printable, system
from lianghui_cli.errors import LianghuiError, QueryError, Status


class Lianghui(TyperGroup):
    """The commands by name, each in the module of its name under `lianghui_cli.cli`."""

    names = ("search", "compare", "delegate", "figures", "show", "corpus")

    def list_commands(self, ctx: Any) -> list[str]:
        return list(self.names)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in self.names:
            return None
        module = import_module(f"lianghui_cli.cli.{cmd_name}")
        command = typer.main.get_command(module.app)
        command.name = cmd_name
        return command

    def invoke(self, ctx: Any) -> Any:
        traceback = bool(ctx.params.get("traceback"))
        return _guarded(lambda: super(Lianghui, self).invoke(ctx), ctx.obj.stderr, traceback)

    def main(self, *args: Any, standalone_mode: bool = True, obj: Env | None = None, **extra: Any) -> Any:
        """Run, and end the process with a status (return it where `standalone_mode` is off)."""
        env, run = obj or system(), super().main
        status = _guarded(lambda: run(*args, **{**extra, "standalone_mode": False, "obj": env}), env.stderr, False)
        status = int(status) if isinstance(status, int) else Status.FOUND
        if standalone_mode:
            sys.exit(_flushed(status))
        return status


def _guarded(run: Callable[[], Any], stderr: TextIO, traceback: bool) -> Any:
    """What `run` returns, or the status of what it raised, after saying it on `stderr`."""
    try:
        return run()
    except typer.Exit as error:
        return error.exit_code
    except LianghuiError as error:
        return _said(error, stderr)
    except typer.TyperException as error:
        _say(stderr, f"{_usage(error)} (see lianghui --help)")
        return Status.WRONG
    except (KeyboardInterrupt, typer.Abort):
        return Status.INTERRUPTED
    except BrokenPipeError:
        return Status.FOUND
    except SystemExit as error:  # the framework's own answer to a closed pipe
        return error.code if error.code != 1 else Status.FOUND
    except Exception as error:  # a bug, and the one place that may catch it
        if traceback:
            raise
        detail = f"{type(error).__name__}: {error}"
        _say(
            stderr,
            f"internal error, please report it ({detail}); --traceback shows where: lianghui --traceback COMMAND ...",
        )
        return Status.BUG


def _said(error: LianghuiError, stderr: TextIO) -> Status:
    _say(stderr, str(error))
    if isinstance(error, QueryError):
        stderr.write(f"  {printable(error.query)}\n  {_cells(error.query[: error.column])}^\n")
    return error.status


def _cells(before: str) -> str:
    """Blanks as wide as `before` is on a terminal: a wide character takes two."""
    from unicodedata import east_asian_width

    return "".join("  " if east_asian_width(char) in "WF" else " " for char in before)


def _usage(error: typer.TyperException) -> str:
    message = error.format_message() if hasattr(error, "format_message") else str(error)
    return message.replace("\n", " ").rstrip(". ")


def _say(stderr: TextIO, message: str) -> None:
    try:
        stderr.write(f"lianghui: {printable(message)}\n")
    except (OSError, ValueError):
        return


def _flushed(status: int) -> int:
    """Empty the streams now: a pipe that closed meanwhile must not speak at interpreter exit."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    return status
