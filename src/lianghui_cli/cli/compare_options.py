"""The options of `compare` that choose figures by what became of them, and what a reader is shown beside."""

from typing import Annotated

import typer

Other = Annotated[bool, typer.Option("--other", help="On a terminal: also the figures outside the list.")]
Quotes = Annotated[bool, typer.Option("--quotes", help="On a terminal: of many regions, each value with its quote.")]
Lowered = Annotated[bool, typer.Option("--lowered", help="Only targets lowered since the year asked before.")]
Raised = Annotated[bool, typer.Option("--raised", help="Only targets that were raised.")]
Unchanged = Annotated[bool, typer.Option("--unchanged", help="Only targets that stayed as they were.")]
Missed = Annotated[bool, typer.Option("--missed", help="Only targets that were missed.")]
Met = Annotated[bool, typer.Option("--met", help="Only targets that were met.")]
