"""The application: its name, its version and its commands. Nothing else is loaded until one is called."""

from typing import Annotated

import typer

from lianghui_cli import __version__
from lianghui_cli.cli.boundary import Lianghui

app = typer.Typer(
    cls=Lianghui,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"lianghui {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def root(
    ctx: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", "-V", is_eager=True, callback=_version, help="Show the version.")
    ] = False,
    traceback: Annotated[bool, typer.Option("--traceback", help="On a bug, show where it happened.")] = False,
) -> None:
    """Search, compare and cite texts about China's Two Sessions (兩會).

    Every number, hit and person leads back to file:line and a verbatim quote.
    """
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())
