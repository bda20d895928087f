"""An answer longer than the screen, a page at a time: $PAGER, else less."""

import signal
import subprocess
from collections.abc import Mapping

from lianghui_cli.cli.env import Env
from lianghui_cli.errors import Status

_LESS = ("less", "-FRX")  # ends at once where all fits, keeps colours, leaves the text on the screen


def page(text: str, env: Env) -> None:
    """Write `text` to the terminal, through the pager where it is longer than that.

    A pager that is closed early is no error; one that Ctrl-C ends raises KeyboardInterrupt.
    """
    words = command(env.variables) if text.count("\n") >= env.height else []
    try:
        pager = subprocess.Popen(words, stdin=subprocess.PIPE, env=_variables(env.variables)) if words else None
    except OSError:  # there is no such program
        pager = None
    if pager is None:
        env.stdout.write(text)
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the pager's while it runs
    try:
        pager.communicate(text.encode("utf-8", "backslashreplace"))
    finally:
        signal.signal(signal.SIGINT, before)
    if pager.returncode in (-signal.SIGINT, Status.INTERRUPTED):
        raise KeyboardInterrupt


def command(variables: Mapping[str, str]) -> list[str]:
    """The words of the pager; none where there shall be none: an empty PAGER, cat, a terminal that knows no pages."""
    import shlex

    chosen = variables.get("PAGER")
    if variables.get("TERM") == "dumb":
        return []
    if chosen is None:
        from shutil import which

        return list(_LESS) if which(_LESS[0], path=variables.get("PATH")) else []
    try:
        words = shlex.split(chosen)
    except ValueError:  # an open quotation mark
        return []
    return [] if words in ([], ["cat"]) else words


def _variables(variables: Mapping[str, str]) -> dict[str, str]:
    """What the pager finds in its environment: colours and Chinese shown, unless the person says otherwise."""
    return {"LESS": "FRX", "LESSCHARSET": "utf-8", **variables}
