"""What the commands say on stderr, and how they end."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import typer

from extractor.errors import ExtractorError


def say(message: str) -> None:
    """Print a message to stderr; characters that the terminal cannot show are escaped."""
    typer.echo(message.encode("utf-8", "backslashreplace").decode("utf-8"), err=True)


def say_error(error: ExtractorError | str) -> None:
    """Print what went wrong to stderr."""
    say(f"error: {error}")


@contextmanager
def exit_on_error() -> Iterator[None]:
    """Turn an expected error into a message and exit code 1."""
    try:
        yield
    except ExtractorError as error:
        say_error(error)
        raise typer.Exit(1) from error
