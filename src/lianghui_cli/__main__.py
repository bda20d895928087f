"""`python -m lianghui_cli` and the console script."""


def main() -> None:
    """Run the command line; ends the process with one of errors.Status."""
    from lianghui_cli.cli.app import app

    app(prog_name="lianghui")


if __name__ == "__main__":
    main()
