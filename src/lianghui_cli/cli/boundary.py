"""The error boundary: whatever goes wrong below ends here as one line on stderr and an exit status.

A group of commands, so that tests pass through it too. Commands are imported only when they are called.
"""

import os
import sys
import warnings
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any, TextIO

import typer
from typer.core import TyperGroup

from lianghui_cli.cli.env import Env, printable, system
from lianghui_cli.errors import LianghuiError, QueryError, Status, TextWarning, UsageError

_SHOWN = 30  # characters of a broken query on either side of the break


class Lianghui(TyperGroup):
    """The commands by name, each in the module of its name under `lianghui_cli.cli`."""

    names = ("search", "compare", "delegate", "figures", "indicators", "show", "corpus")

    def list_commands(self, ctx: Any) -> list[str]:
        return list(self.names)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args and args[0] not in self.names and not args[0].startswith("-"):
            raise UsageError(_unknown(args[0], self.names))
        return super().resolve_command(ctx, args)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in self.names:
            return None
        module = import_module(f"lianghui_cli.cli.{cmd_name}")
        command = typer.main.get_command(module.app)
        command.name = cmd_name
        return command

    def invoke(self, ctx: Any) -> Any:
        traceback = bool(ctx.params.get("traceback"))
        with warnings.catch_warnings():  # of texts that were passed over
            warnings.simplefilter("error" if traceback else "once", TextWarning)
            warnings.showwarning = lambda message, *_: ctx.obj.say(str(message))
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
        _say(stderr, _usage(error))
        return Status.WRONG
    except (KeyboardInterrupt, typer.Abort):
        return Status.INTERRUPTED
    except BrokenPipeError:
        return Status.FOUND
    except OSError as error:  # a full disk, a file that is gone: the world's fault, not the program's
        _say(stderr, _failed(error))
        return Status.WRONG
    except SystemExit as error:  # the framework's own answer to a closed pipe
        return error.code if error.code != 1 else Status.FOUND
    except Exception as error:  # noqa: BLE001 - a bug, and the one place that may catch it
        if traceback:
            from traceback import format_exc

            stderr.write(format_exc())
            return Status.BUG
        detail = f"{type(error).__name__}: {error}"
        _say(
            stderr,
            f"internal error, please report it ({detail}); --traceback shows where: lianghui --traceback COMMAND ...",
        )
        return Status.BUG


def _said(error: LianghuiError, stderr: TextIO) -> Status:
    _say(stderr, str(error))
    if isinstance(error, QueryError):
        start = max(error.column - _SHOWN, 0)
        before, after = error.query[start : error.column], error.query[error.column : error.column + _SHOWN]
        stderr.write(f"  {printable(before + after)}\n  {_cells(printable(before))}^\n")
    return error.status


def _cells(before: str) -> str:
    """Blanks as wide as `before` is on a terminal: a wide character takes two."""
    from unicodedata import east_asian_width

    return "".join("  " if east_asian_width(char) in "WF" else " " for char in before)


def _usage(error: typer.TyperException) -> str:
    """What the framework has to say about the words of the command line, and where they are explained."""
    message = error.format_message() if hasattr(error, "format_message") else str(error)
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "lianghui"
    if command == "lianghui" and hasattr(error, "option_name"):
        message += "; options stand behind the command: lianghui search WORD --format json"
    return f"{message.replace(chr(10), ' ').rstrip('. ')} (see {command} --help)"


def _unknown(typed: str, known: Sequence[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(typed, known, n=1)
    return f'unknown command "{typed}"; ' + (f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}")


def _failed(error: OSError) -> str:
    where = f"{error.filename}: " if error.filename else "cannot write the output: "
    return where + (error.strerror or str(error))


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
        except (OSError, ValueError) as error:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
            if stream is sys.stdout and isinstance(error, OSError) and not isinstance(error, BrokenPipeError):
                if status != Status.WRONG:  # else it was said when writing failed
                    _say(sys.stderr, _failed(error))
                status = Status.WRONG
    return status
