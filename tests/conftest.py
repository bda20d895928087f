"""The harness: `lianghui(...)` runs a command in this process with a made-up environment, terminal or pipe."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
import typer

from answer import Answer
from lianghui_cli.cli.app import app
from lianghui_cli.cli.env import Env

SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.fixture(scope="session")
def lianghui() -> Callable[..., Answer]:
    command = typer.main.get_command(app)

    def run(
        *args: str, tty: bool = False, width: int = 80, stdin: str = "", variables: dict[str, str] | None = None
    ) -> Answer:
        out, err = io.StringIO(), io.StringIO()
        env = Env(io.StringIO(stdin), out, err, tty, width if tty else 0, {"LANG": "C.UTF-8", **(variables or {})})
        status = command.main(list(args), prog_name="lianghui", standalone_mode=False, obj=env)
        return Answer(int(status or 0), out.getvalue(), err.getvalue())

    return run


@pytest.fixture
def corpus(tmp_path: Path) -> Callable[..., str]:
    """A folder of texts given as name=text."""

    def make(**texts: str) -> str:
        for name, text in texts.items():
            (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        return str(tmp_path)

    return make
