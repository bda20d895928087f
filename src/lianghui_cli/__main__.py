"""`python -m lianghui_cli` and the console script."""


def main() -> None:
    """Run the command line; ends the process with one of errors.Status."""
    import gc

    gc.disable()  # a call is short: looking for garbage while modules load costs more than it finds
    try:
        from lianghui_cli.cli.app import app

        gc.freeze()
        gc.set_threshold(50_000)
        gc.enable()
        app(prog_name="lianghui")
    except KeyboardInterrupt:  # before the boundary stands, or after it
        raise SystemExit(130) from None


if __name__ == "__main__":
    main()
