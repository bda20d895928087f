"""The rim: options to request to verb to render. Typer only here."""
